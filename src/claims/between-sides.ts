// A fight in, the sides that no list of armed men names out: "clashes between farmers and nomads",
// "police clashed with students".

import { mentionOf } from '../document/document.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, roleBit, subjectFirst } from './scene.ts';

// So many words of the list are asked: "the Pokot herders, local farmers and armed nomads".
const reach = 9;
const describing = 2;

/** Whom "between" or "with" right behind a fight names, where they are people. */
export function betweenSides(scene: Scene, draft: Draft): void {
  if (!subjectFirst(scene, draft.sentence)) return;
  const { hits } = scene.document;
  for (const { last, word, count } of draft.triggers) {
    if (count || word.event !== 'armed_clash') continue;
    // "clashed with students".
    const met = word.voice !== 'noun' && clauseMarked(hits, last, 'company');
    if (!met && !numberMarked(hits, last, 'between')) continue;
    let opening = last + 1;
    for (let token = last + 1; token < Math.min(draft.end, last + reach); token += 1) {
      const known = scene.actorOn[token];
      if (known) {
        token = known.last - 1;
        continue;
      }
      const noun = hits.longest(token, countedNouns);
      if (noun?.value.sort === 'people' && noun.value.number !== 'singular') {
        add(scene, draft, opening, noun.last);
        token = noun.last - 1;
        continue;
      }
      if (isStop(scene, token) || scene.roles[token]! & roleBit.and) opening = token + 1;
      else if (isArticle(scene, token)) opening = token + 1;
      else if (scene.roles[token] || scene.placeOn[token] || scene.numberOn[token]) return;
      else if (token - opening >= describing) return;
    }
  }
}

function add(scene: Scene, draft: Draft, first: number, last: number): void {
  const known = ({ mention }: Draft['actors'][number]) =>
    mention.first < last && first < mention.last;
  if (draft.actors.some(known)) return;
  const range = { first, last, sentence: draft.sentence.index };
  const mention = mentionOf(scene.document, range, 'side of a clash');
  draft.actors.push({ mention, rule: 'people who fought', score: 0.6 });
}
