// A happening with no doer in, the craft or the arm at its verb out, which stands for its crew: "gunboats shelled
// the port". Rounds, boats that nobody sails and what was hit are refused.

import type { WeaponMention } from '../document/mention.ts';
import { actorWords } from '../rules/actors.ts';
import { countedNouns } from '../rules/numbers.ts';
import { crewed, isCrewless } from './arms.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop, rulesOf, subjectFirst, wordAt } from './scene.ts';

/** "tank shells struck a school": what a craft fires has no crew. */
function isRound(scene: Scene, { last }: WeaponMention): boolean {
  return scene.document.hits.longest(last - 1, countedNouns)?.value.sort === 'munition';
}

/** "دكت مدفعيتنا تجمعات العدو", "تصدت مقاتلاتنا لطائرات العدو": an arm or craft of the speaker's own. */
function isOwn({ document: { hits } }: Scene, { first }: WeaponMention): boolean {
  const arm = hits.longest(first, actorWords);
  if (arm?.value.role !== 'head' || arm.tail.enclitic === '') return false;
  return arm.value.sort === 'arm' || arm.value.sort === 'aircraft';
}

/** "gunboats shelled the port": where no owner is named, the craft at the verb stand for him. */
export function meansAsSubject(scene: Scene, draft: Draft): void {
  const first = subjectFirst(scene, draft.sentence);
  const felled = draft.event === 'interception';
  if (felled && first) return;
  for (const { word, first: start, last } of draft.triggers) {
    const does = word.kind === 'act' || (word.kind === 'light' && !first);
    if (word.voice === 'noun' || !does || word.subject !== 'agent') continue;
    // "its planes had struck".
    const had = first && scene.roles[start - 1] === 0 && !isStop(scene, start - 1);
    const weapon = first
      ? (scene.weaponOn[start - 1] ?? (had ? scene.weaponOn[start - 2] : undefined))
      : scene.weaponOn[last];
    // "استهدفنا دبابة": the verb has its doer in itself.
    if (rulesOf(scene, draft.sentence)?.doerInside(wordAt(scene, last - 1))) continue;
    if (!weapon || isRound(scene, weapon)) continue;
    const own = !first && isOwn(scene, weapon);
    if (!own && (felled || !crewed.has(weapon.category))) continue;
    if (isCrewless(scene.document.hits, weapon)) continue;
    // "غارات طالت دبابات": what was hit.
    if (draft.targets.some(({ mention }) => mention.first === weapon.first)) continue;
    const { text, start: from, end, first: opening, last: closing, sentence, rule } = weapon;
    const mention = { text, start: from, end, first: opening, last: closing, sentence, rule };
    draft.actors.push({ mention, rule: 'craft at the verb', score: 0.5 });
    return;
  }
}
