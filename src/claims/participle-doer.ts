// A happening told only by participles in, whoever the sentence begins with out: "Rebels advanced on
// Bambari, leaving 14 dead". The verb in between tells no act, and its subject is that of the participles.

import type { ActorMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import { canFight, isSource, place } from './party.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, roleBit, subjectFirst, wordAt } from './scene.ts';

export function participleDoer(scene: Scene, draft: Draft, taken: Set<number>): void {
  if (!subjectFirst(scene, draft.sentence)) return;
  const aside = asideStart(scene, draft);
  if (aside === undefined || wordAt(scene, aside - 1) !== ',') return;
  const party = openingActor(scene, draft, aside - 1);
  if (!party || isSource(draft, party) || !canFight(party)) return;
  place(scene, draft, { party, role: 'agent', rule: 'subject of the sentence', score: 0.6 }, taken);
}

/** The first participle of the happening: "shooting residents and killing 15", "leaving 14 dead". */
function asideStart(scene: Scene, { sentence, triggers }: Draft): number | undefined {
  const tellsResult = (token: number) => (scene.roles[token]! & roleBit.result) !== 0;
  const [opening] = triggers;
  if (!opening || opening.first - 2 <= sentence.first) return undefined;
  const { first, word } = opening;
  if (tellsResult(first) || word.participle) return first;
  if (tellsResult(first - 1)) return first - 1;
  const led = word.voice === 'noun' && !opening.count;
  return led && triggers.some((later) => tellsResult(later.first)) ? first : undefined;
}

// An article and what describes who begins a sentence: "A group of armed men".
const describing = 3;

/** The one whom the sentence, or what stands behind its opening comma, begins with. */
function openingActor(scene: Scene, { sentence }: Draft, last: number): ActorMention | undefined {
  let from = sentence.first;
  for (let token = sentence.first; token < last; token += 1) {
    if (isStop(scene, token) && wordAt(scene, token) === ',') {
      // "On Sunday, rebels advanced": only what tells when and where may stand in front.
      if (openingAt(scene, from, token)) break;
      if (!framed(scene, from)) return undefined;
      from = token + 1;
    }
  }
  return openingAt(scene, from, last);
}

function openingAt(scene: Scene, from: number, last: number): ActorMention | undefined {
  for (let token = from; token < Math.min(last, from + describing); token += 1) {
    const actor = scene.actorOn[token];
    if (actor) {
      const { first, last: end } = actor;
      // "Soldiers were caught in a crossfire, leaving four dead": they suffered it.
      const suffered = isStop(scene, end) || (scene.roles[end]! & roleBit.passive) !== 0;
      return first === token && !suffered && end < last ? actor : undefined;
    }
    if (isStop(scene, token)) return undefined;
    const skipped = isArticle(scene, token) || clauseMarked(scene.document.hits, token, 'known');
    if (!skipped && scene.roles[token]! & ~(roleBit.known | roleBit.determiner)) return undefined;
  }
  return undefined;
}

function framed(scene: Scene, from: number): boolean {
  return (
    scene.dateOn[from] !== undefined || (scene.roles[from]! & (roleBit.at | roleBit.during)) !== 0
  );
}
