// Where the subject stands first: "took" and its like in, whether armed men took people or goods with it out,
// and which of its readings that is. Whoever is taken to a doctor, and ground that is taken, are none.

import type { Sentence } from '../document/document.ts';
import type { NumberMention } from '../document/mention.ts';
import type { TriggerWord } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import { enforcesLaw } from './goods.ts';
import { takenGround } from './grounds.ts';
import { isReduced } from './reduced-relative.ts';
import type { Scene } from './scene.ts';
import { isMark, isStop, subjectFirst } from './scene.ts';
import { armedBefore, armedIn, isBehindPassive } from './taken-ground.ts';

/** "Gunmen took six girls" is an abduction, "soldiers took 12 men" a detention. */
export function takesCaptives(
  scene: Scene,
  sentence: Sentence,
  hits: readonly Hit<TriggerWord>[],
): Hit<TriggerWord> | undefined {
  const taking = hits.filter(({ value }) => value.needs === 'captives');
  const [first] = taking;
  if (!first || !subjectFirst(scene, sentence)) return undefined;
  const passive =
    isBehindPassive(scene, first) || isReduced(scene, sentence, { ...first, word: first.value });
  const named = passive ? undefined : takesNamed(scene, sentence, taking);
  if (named) return named;
  const number = passive ? takenBefore(scene, sentence, first) : scene.numberOn[first.last];
  const led = number !== undefined && !passive && isLedAway(scene, first, number);
  const prey = number && (led || isPrey(number));
  if (!number || !prey || isCared(scene, sentence, Math.max(number.last, first.last)))
    return undefined;
  const near = passive ? undefined : armedBefore(scene, sentence, first.first);
  const doer = near ?? (led ? armedIn(scene, sentence, first.first) : undefined);
  // "Two helicopters picked up 22 people".
  if ((!passive && !doer) || doer?.aircraft) return undefined;
  // "camels were taken from": only people are told so.
  if (passive && number.noun?.sort !== 'people') return undefined;
  const lawful = passive || (doer && enforcesLaw(doer)) || number.measure === 'detained';
  const event = lawful && number.measure !== 'abducted' ? 'detention' : 'abduction';
  return taking.find(({ value }) => value.event === event);
}

// So many words may stand between a man who is taken and where from: "Salem, a pharmacist, from".
const nameReach = 8;

/** "Armed men took Ahmed Salem from his home". */
function takesNamed(
  scene: Scene,
  sentence: Sentence,
  taking: readonly Hit<TriggerWord>[],
): Hit<TriggerWord> | undefined {
  const { first, last } = taking[0]!;
  const person = scene.personOn[last];
  const doer = person && armedBefore(scene, sentence, first);
  if (!doer) return undefined;
  const to = Math.min(sentence.last, person.last + nameReach);
  for (let token = person.last; token < to; token += 1) {
    if (!clauseMarked(scene.document.hits, token, 'from')) continue;
    const event = enforcesLaw(doer) ? 'detention' : 'abduction';
    return taking.find(({ value }) => value.event === event);
  }
  return undefined;
}

/** People or goods, and nothing whose fate its own word tells: "the wounded". */
function isPrey({ noun, measure, value }: NumberMention): boolean {
  if (measure === 'killed' || measure === 'injured' || measure === 'casualties') return false;
  if (noun?.sort === 'thing') return value !== 1 && !takenGround.has(noun.of);
  return noun?.sort === 'people';
}

/** "killed two people and took away 14": a bare figure behind a verb of leading off. */
export function isLedAway(
  scene: Scene,
  { first, last }: { readonly first: number; readonly last: number },
  { kind, noun, value, last: end }: NumberMention,
): boolean {
  if (kind !== 'number' || noun || last - first < 2 || value === null || value < 2) return false;
  return isStop(scene, end) || isMark(scene, end) || scene.roles[end] !== 0;
}

// So many words may stand between those taken and the verb: "ten of them were reportedly".
const subjectReach = 6;

/** "Ten of them were taken in Dheisheh", "14 men were taken by gunmen": where or by whom stands behind. */
function takenBefore(
  scene: Scene,
  sentence: Sentence,
  { first, last }: Hit<TriggerWord>,
): NumberMention | undefined {
  const { hits } = scene.document;
  const told = (['at', 'agent', 'from'] as const).some((role) => clauseMarked(hits, last, role));
  if (!told) return undefined;
  for (let token = first - 1; token >= Math.max(sentence.first, first - subjectReach); token -= 1) {
    if (isStop(scene, token)) return undefined;
    const number = scene.numberOn[token];
    if (number) return number;
  }
  return undefined;
}

// So many words may stand between those taken and where they were taken.
const careReach = 6;

/** "took four children to hospital", "to safety": whoever is helped is nobody's captive. */
function isCared({ document: { hits } }: Scene, sentence: Sentence, from: number): boolean {
  for (let token = from; token < Math.min(sentence.last, from + careReach); token += 1) {
    if (clauseMarked(hits, token, 'care') || clauseMarked(hits, token, 'to')) return true;
  }
  return false;
}

// So many words may stand between the verb and the figure of what was taken.
const goodsReach = 5;

/** True where the first figure behind the verb counts goods. */
export function takesThings(scene: Scene, sentence: Sentence, { last }: Hit<TriggerWord>): boolean {
  for (let token = last; token < Math.min(sentence.last, last + goodsReach); token += 1) {
    if (isStop(scene, token)) return false;
    const number = scene.numberOn[token];
    if (number?.noun) return number.noun.sort === 'thing';
  }
  return false;
}

// So many words of the mark and of what qualifies the figure: "in exchange for some 200 prisoners".
const exchangeReach = 5;

/** "freed 24 hostages in exchange for 200 prisoners": those let go in return. */
export function isExchanged({ document: { hits } }: Scene, { first }: { first: number }): boolean {
  for (let token = first - 1; token >= Math.max(0, first - exchangeReach); token -= 1) {
    if (clauseMarked(hits, token, 'exchange')) return true;
  }
  return false;
}
