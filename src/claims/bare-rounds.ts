// A line of a log that tells of rounds without a verb: "14/3: six mortar rounds on Baidoa airport", "Two rockets
// into the base at Taji, no casualties", "- 4 صواريخ على حي جوبر". Where it opens its clause, what
// fell and where it fell tell the act.

import type { Sentence } from '../document/document.ts';
import type { WeaponCategory } from '../document/mention.ts';
import { triggers } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { placeWords } from '../rules/places.ts';
import type { Scene } from './scene.ts';
import { isArticle, isMark, isStop, subjectFirst } from './scene.ts';
import type { Trigger } from './triggers.ts';

const fired: ReadonlySet<WeaponCategory> = new Set([
  'missile',
  'rocket',
  'artillery',
  'mortar',
  'aerial_bomb',
  'barrel_bomb',
]);

const toward = ['against', 'toward'] as const;

/** The act that a counted round of arms tells which opens its clause. */
export function bareRounds(scene: Scene, sentence: Sentence, token: number): Trigger | undefined {
  const number = scene.numberOn[token];
  if (number?.first !== token) return undefined;
  const weapon = scene.weaponOn[number.last] ?? scene.weaponOn[number.last - 1];
  if (!weapon || weapon.quantity === undefined || !fired.has(weapon.category)) return undefined;
  const opens = token === sentence.first || isStop(scene, token - 1) || isMark(scene, token - 1);
  if (!opens) return undefined;
  const led = toward.some((role) => clauseMarked(scene.document.hits, weapon.last, role));
  if (!led || !isThere(scene, sentence, weapon.last + 1) || hasVerb(scene, sentence, weapon.last))
    return undefined;
  return {
    first: weapon.first,
    last: weapon.last,
    word: {
      event: 'shelling',
      kind: 'act',
      voice: 'noun',
      subject: 'agent',
      object: 'target',
      means: true,
    },
    rule: 'rounds without a verb',
    measure: undefined,
    proclitics: 0,
    enclitic: false,
    definite: false,
    count: undefined,
  };
}

/** "Baidoa airport", "the base": a place, a kind of place or somebody. */
function isThere(scene: Scene, sentence: Sentence, from: number): boolean {
  const token = isArticle(scene, from) ? from + 1 : from;
  if (scene.placeOn[token] || scene.actorOn[token]) return true;
  for (let at = token; at < token + 3; at += 1) {
    if (isStop(scene, at)) return false;
    // "على أطراف عندان".
    if (scene.placeOn[at] && !subjectFirst(scene, sentence)) return true;
    if (scene.document.hits.longest(at, placeWords)?.value.sort === 'kind') return true;
  }
  return false;
}

/** "Six shells on the road were found": a verb tells what became of them. */
function hasVerb(scene: Scene, { last }: Sentence, from: number): boolean {
  for (let token = from; token < last && !isStop(scene, token); token += 1) {
    // "فجر اليوم": at dawn, and no verb of blowing up.
    if (scene.dateOn[token]) continue;
    const acts = scene.document.hits.at(token, triggers);
    if (acts.some(({ value }) => value.voice !== 'noun')) return true;
    if (clauseMarked(scene.document.hits, token, 'passive')) return true;
  }
  return false;
}
