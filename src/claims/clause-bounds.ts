// A happening with the tokens of its clauses in, the same narrowed to its own out: an arrest is told without what the
// charge is. Where the subject stands first, what stands behind a semicolon tells no more of it, and what stands in front of the one whom "which" follows is of another verb.

import { endAtCharge } from './charge.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { subjectFirst, wordAt } from './scene.ts';
import { antecedent } from './subject.ts';

export function narrowToClause(scene: Scene, draft: Draft): void {
  if (draft.triggers.length === 0) return;
  if (!subjectFirst(scene, draft.sentence)) {
    endAtCharge(scene, draft);
    return;
  }
  // "…; Second Warship Answers Distress Call".
  for (let token = draft.triggers.at(-1)!.last; token < draft.end; token += 1) {
    if (wordAt(scene, token) === ';') draft.end = token;
  }
  endAtCondition(scene, draft);
  // "A destroyer responded to a call from the tanker Lena, which had come under attack".
  const [lead] = draft.triggers;
  const head = antecedent(scene, draft, lead!.first);
  if (head && head.first > draft.start) draft.start = head.first;
}

/** "threatened to shell Haifa if Israel attacks Beirut": the condition of a threat tells nothing of it. */
function endAtCondition(scene: Scene, draft: Draft): void {
  const lead = draft.triggers[0]!;
  const { status, modality } = scene.speech.at(lead.first);
  if (status !== 'threatened' || modality === 'condition') return;
  for (let token = lead.last; token < draft.end; token += 1) {
    if (scene.speech.at(token).modality !== 'condition') continue;
    draft.end = token;
    const kept = draft.triggers.findIndex(({ first }) => first >= token);
    if (kept > 0) draft.triggers.splice(kept);
    return;
  }
}
