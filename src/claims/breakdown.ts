// A stretch of a breakdown by place and the stretch before it in: "Shelling killed three in Aleppo and two
// in Homs". The later one is told by its figure alone, so its act, its doer and what became of those it
// counts are those of the first.

import type { NumberMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import { doerOfStretch } from './gapped-doer.ts';
import { asParty } from './party.ts';
import type { Scene } from './scene.ts';

/** "… and two in Homs": a figure of no noun, of the measure told before, at a place of its own. */
export function isBarePart({ triggers, places }: Draft, whole: Draft): boolean {
  return (
    places.length > 0 &&
    triggers.every(
      (trigger) =>
        whole.triggers.includes(trigger) ||
        (trigger.count !== undefined &&
          (trigger.count.noun === undefined ||
            isGoverned(trigger.count, whole) ||
            isLabelled(trigger.count, whole)) &&
          whole.counts.some(({ mention }) => mention.measure === trigger.measure)),
    )
  );
}

/** "شهداء القصف: حمص 12 - حماة 7": one noun in a label counts here and in what was told before. */
export function isLabelled({ noun, start }: NumberMention, { counts }: Draft): boolean {
  if (!noun || noun.start > start) return false;
  return counts.some(
    ({ mention: { number } }) => number.start !== start && number.noun?.start === noun.start,
  );
}

/** "killed a priest in Jos, a teacher in Bokkos": the verb is the one told before. */
function isGoverned({ governor }: NumberMention, { triggers }: Draft): boolean {
  if (governor === undefined) return false;
  return triggers.some(({ first, count }) => (count ? count.governor : first) === governor);
}

export function takePart(scene: Scene, draft: Draft, whole: Draft): void {
  // "وأسدود بخمسة صواريخ": rounds of its own, with what came of them.
  const rounds = draft.weapons.some(({ mention }) => mention.quantity !== undefined);
  const bare = draft.triggers.every(
    (trigger) =>
      trigger.count !== undefined ||
      trigger.word.kind === 'light' ||
      whole.triggers.includes(trigger) ||
      (rounds && trigger.word.kind === 'result'),
  );
  if (!bare) {
    if (draft.counts.length === 0) countBare(scene, draft, whole);
    return;
  }
  if (draft.counts.length === 0) countBare(scene, draft, whole);
  if (draft.counts.length === 0 && !rounds) return;
  // "سبعة بالقصف في تعز وخمسة بالألغام في موزع": by other means it was another act.
  const byHand = draft.weapons.some(({ mention }) => byHands.has(mention.category));
  const own = byHand || (draft.event !== 'attack' && draft.event !== 'other');
  const means = draft.weapons.length > 0 && own;
  if (!means) draft.event = whole.event;
  // "982 نفذها الجيش": what was carried out is told with the total.
  const act = whole.triggers.find(({ word }) => word.kind === 'act');
  if (act && draft.triggers.every(({ word }) => word.kind === 'light')) draft.triggers.push(act);
  draft.general = whole.general;
  // "تليها الحكومة الشرعية بـ 8 حالات": in a ranking of doers each stands behind the word that leads on.
  const next = clauseMarked(scene.document.hits, draft.start, 'next in rank');
  // "the army killed 41, the rebels 12": or right before its figure.
  const doer = next ? scene.actorOn[draft.start + 1] : doerOfStretch(scene, draft.start, whole);
  if (doer) {
    const mention = asParty(doer);
    draft.actors.splice(0, draft.actors.length, { mention, rule: 'named as doer', score: 0.8 });
  }
  if (draft.actors.length === 0) {
    for (const { mention } of whole.actors) {
      draft.actors.push({ mention, rule: 'same subject as before', score: 0.45 });
    }
  }
  if (draft.weapons.length > 0) return;
  for (const weapon of whole.weapons) {
    if (weapon.mention.quantity === undefined) draft.weapons.push(weapon);
  }
}

const byHands: ReadonlySet<string> = new Set(['small_arms', 'blade']);

// "ثم ريف درعا الشرقي بـ 12".
const rankReach = 7;

/** "Ninety died in Aleppo, eight in Homs": a figure of no noun counts what the one before it does. */
function countBare(scene: Scene, draft: Draft, whole: Draft): void {
  const [first] = whole.counts;
  // "12 attacks that killed 30: 20 in Mopti": the figure nearest to the parts is the one that they break down.
  const sum = first?.mention.measure === 'attacks' ? nearest(whole, draft.start) : first;
  const before = sum?.mention;
  if (!before) return;
  // "تليها حماة بـ 33": in a ranking the place stands in front.
  const lists = scene.placeOn[draft.start + 1]?.first === draft.start + 1;
  const ranked = lists || clauseMarked(scene.document.hits, draft.start, 'next in rank');
  const doer = doerOfStretch(scene, draft.start, whole);
  const reach = ranked || doer ? rankReach : 2;
  for (let token = draft.start; token < Math.min(draft.end, draft.start + reach); token += 1) {
    const number = scene.numberOn[token];
    if (number?.first !== token || number.kind !== 'number' || number.value === null) continue;
    const mention = { number, measure: before.measure };
    draft.counts.push({ mention, rule: 'part of the breakdown above', score: 0.6 });
    return;
  }
}

function nearest({ counts }: Draft, end: number): Draft['counts'][number] | undefined {
  return counts.findLast(({ mention }) => mention.number.first < end);
}
