// A verb of a draft in, whether what stands around it shows that it is passive, or that its subject suffered it, out.

import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, rulesOf, subjectFirst } from './scene.ts';
import { infinitive } from './subject.ts';
import type { Trigger } from './triggers.ts';

const circumstances = roleBit.at | roleBit.cause | roleBit.during | roleBit.agent;

/** True where its vowels are written, and tell the passive. */
export function vowelled(scene: Scene, draft: Draft, trigger: Trigger): boolean {
  const told = rulesOf(scene, draft.sentence)?.passive;
  if (!told || trigger.word.voice !== 'either') return false;
  const { tokens, view, source } = scene.document;
  const span = view.map.toSource(tokens.starts[trigger.first]!, tokens.ends[trigger.first]!);
  return told(source.slice(span.start, span.end));
}

/** "were killed": an auxiliary of the passive stands right in front of the verb. */
export function behindPassive({ roles }: Scene, verb: number): boolean {
  return (roles[verb - 1]! & roleBit.passive) !== 0;
}

export function isPassive(scene: Scene, draft: Draft, trigger: Trigger): boolean {
  if (trigger.word.voice === 'passive') return true;
  if (trigger.word.voice !== 'either') return false;
  if (vowelled(scene, draft, trigger)) return true;
  if (claimedBefore(scene, draft, trigger)) return true;
  for (
    let token = trigger.first - 1;
    token >= Math.max(draft.sentence.first, trigger.first - 4);
    token -= 1
  ) {
    // "were freed when gunmen stormed": the doer parts the verb from another's auxiliary.
    if (isStop(scene, token) || scene.actorOn[token]) return false;
    if (draft.triggers.some(({ last }) => last === token + 1)) return false;
    if (scene.roles[token]! & roleBit.passive) return true;
    // "are said to have shelled": the auxiliary in front of "to" is another verb's.
    if (infinitive(scene, draft, token)) return false;
  }
  const next = trigger.last;
  return next < draft.sentence.last && (scene.roles[next]! & roleBit.agent) !== 0;
}

// "3 suspected members of the group arrested": so many words are between a figure and its fate.
const countReach = 7;

/** "3 suspected members arrested and two rifles seized": those counted in front suffered it. */
function claimedBefore(scene: Scene, { sentence }: Draft, { first }: Trigger): boolean {
  if (!subjectFirst(scene, sentence)) return false;
  for (let token = first - 1; token >= Math.max(sentence.first, first - countReach); token -= 1) {
    if (isStop(scene, token)) return false;
    const number = scene.numberOn[token];
    if (number) return number.governor === first && number.measure !== 'attacks';
  }
  return false;
}

/** "إن الجنود قتلوا في انفجار": no object stands behind, so whoever stands in front suffered it. */
export function diedThemselves(
  scene: Scene,
  draft: Draft,
  { word, first, last, enclitic }: Trigger,
) {
  if (word.kind !== 'result' || word.voice !== 'either' || enclitic) return false;
  // "مسلحين نهبوا أمس مستودعها": people are not what is looted or burnt.
  if (word.event === 'destruction') return false;
  for (let token = last; token < draft.end; token += 1) {
    const number = scene.numberOn[token];
    if (number?.governor === first) return false;
  }
  if (last >= draft.end || isStop(scene, last) || scene.dateOn[last]) return true;
  return (scene.roles[last]! & circumstances) !== 0;
}
