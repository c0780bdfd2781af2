// Two acts that "and" joins without a stop between them in, where and when both were out: "القضاء على إرهابيين
// واسترجاع رشاشين قرب سكيكدة يوم 14 جويلية". What stands behind the last is of both, where nobody else acts.

import { sameParty } from './alike.ts';
import type { Draft } from './draft.ts';
import { isOccasion } from './occasion.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, verbFirst } from './scene.ts';

const ownPlace: ReadonlySet<string> = new Set([
  'place of the act',
  'place in the clause',
  'container of the place before',
]);

export function shareTail(scene: Scene, drafts: readonly Draft[], index: number): void {
  const draft = drafts[index]!;
  const next = drafts[index + 1];
  if (!next || !isJoined(scene, draft, next)) return;
  // What was told before in the sentence is nearer.
  const before = drafts[index - 1];
  if (before?.sentence === draft.sentence && before.places.length > 0) return;
  const told = draft.places.length + draft.dates.length > 0;
  if (told || next.status !== draft.status) return;
  for (const place of next.places) {
    if (!ownPlace.has(place.rule) || place.mention.precision === 'country') continue;
    draft.places.push({ mention: place.mention, rule: 'same place as behind', score: 0.45 });
  }
  for (const { mention, rule } of next.dates) {
    if (rule !== 'date in the clause') continue;
    draft.dates.push({ mention, rule: 'same date as behind', score: 0.45 });
  }
}

function isJoined(scene: Scene, draft: Draft, next: Draft): boolean {
  const { sentence } = draft;
  if (next.sentence !== sentence || !verbFirst(scene, sentence)) return false;
  if (next.event === 'displacement' || isOccasion(scene, next)) return false;
  const last = draft.triggers.findLast(({ count }) => !count);
  const first = next.triggers.find(({ count }) => !count);
  if (!last || !first || first.first <= last.first) return false;
  // "اعتقال خمسة وضبط أسلحة": a noun that is spelled like its verb is either.
  const alike = (last.word.voice === 'noun') === (first.word.voice === 'noun');
  if (!alike && first.word.voice !== 'either' && last.word.voice !== 'either') return false;
  if (!(first.proclitics & roleBit.and)) return false;
  for (let token = last.last; token < first.first; token += 1) {
    if (isStop(scene, token)) return false;
  }
  // "قتل خمسة جنود وقصفت الطائرات بلدة": another doer, another place.
  const known = [...draft.actors.map(({ mention }) => mention), ...draft.sources];
  return next.actors.every(({ mention }) => known.some((one) => sameParty(one, mention)));
}
