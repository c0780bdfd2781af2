// A verb of bringing down whose object or subject is only a share of what was launched in, the arms told before out:
// "fired 12 missiles at Marib; the coalition shot down nine", "most of which were intercepted", "but was destroyed".

import type { Sentence } from '../document/document.ts';
import type { NumberMention, WeaponCategory, WeaponMention } from '../document/mention.ts';
import type { ClauseMark, TriggerWord } from '../rules/claims.ts';
import { clauseMarks, triggers } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { isStop, subjectFirst } from './scene.ts';

/** What attached such arms. */
export const shareOfLaunched = 'share of what was launched';

const flying: ReadonlySet<WeaponCategory> = new Set(['missile', 'rocket', 'drone']);

export const flies = ({ category }: WeaponMention): boolean => flying.has(category);

/** "أغارت ست طائرات وأسقطت واحدة منها": aircraft, where words say that a figure is of them. */
const isShared = (weapon: WeaponMention, { ofThem }: Share): boolean =>
  flies(weapon) || (ofThem === true && weapon.category === 'aircraft');

type Verb = Pick<Hit<TriggerWord>, 'first' | 'last'>;

/** What was launched before, of which the verb tells a share. */
export function launchedOf(
  scene: Scene,
  sentence: Sentence,
  verb: Verb,
  word: TriggerWord,
): WeaponMention | undefined {
  if (!bringsDown(word, subjectFirst(scene, sentence))) return undefined;
  const share = shareOf(scene, sentence, verb);
  // "They were destroyed" may be told of anything.
  if (!share || (word.needs !== 'flying' && share.vague)) return undefined;
  const launched = launchedBefore(scene, sentence, share);
  if (!launched) return undefined;
  const { quantity, ...arms } = launched;
  const told = share.number ?? (share.all ? quantity : undefined);
  return told === undefined ? arms : { ...arms, quantity: told };
}

function shareOf(scene: Scene, sentence: Sentence, verb: Verb): Share | undefined {
  if (!subjectFirst(scene, sentence)) {
    const them = shareOfThem(scene, sentence, verb.last);
    return (
      them ?? (hasPronoun(scene, verb) ? { first: verb.first, vague: true, all: true } : undefined)
    );
  }
  const subject = subjectEnd(scene, sentence, verb.first);
  return subject === undefined
    ? shareBehind(scene, sentence, verb.last)
    : shareBefore(scene, subject);
}

// So many words the doer may have between his verb and the share: "أسقطت الدفاعات الجوية 74 منها".
const doerReach = 5;

/** "أسقط منها 74", "أسقطت الدفاعات 74 منها", "تم اعتراض خمس منها": where verbs come first, a figure beside "of them". */
function shareOfThem(scene: Scene, { last }: Sentence, from: number): Share | undefined {
  for (let token = from; token < Math.min(last, from + doerReach); token += 1) {
    if (isStop(scene, token)) return undefined;
    const number = scene.numberOn[token];
    if (number) return isOf(scene, number.last) ? toldOfThem(shareAt(scene, token)) : undefined;
    if (isOf(scene, token)) return toldOfThem(shareAt(scene, token + 1));
  }
  return undefined;
}

/** "أطلقت صاروخا … واعترضته الدفاعات": the object is written on the verb. */
function hasPronoun({ document: { hits } }: Scene, { first, last }: Verb): boolean {
  const reading = hits.at(first, triggers).find((hit) => hit.last === last);
  return reading !== undefined && reading.tail.enclitic !== '';
}

const toldOfThem = (share: Share | undefined): Share | undefined =>
  share && { ...share, ofThem: share.number !== undefined };

/** "shot down", "intercepted", "destroyed": a verb of arms that are taken from the sky; where verbs come first, its noun too. */
function bringsDown({ event, voice, object, needs }: TriggerWord, verbal: boolean): boolean {
  if (event !== 'interception' || (verbal && voice === 'noun') || object !== 'weapon') return false;
  return needs === 'flying' || needs === 'munition' || (!verbal && needs === 'weapon');
}

interface Share {
  /** Where its words begin. */
  readonly first: number;
  readonly number?: number | undefined;
  /** "most", "them": nothing but a word for some of it. */
  readonly vague?: boolean;
  /** "two of them": a figure that such words stand beside. */
  readonly ofThem?: boolean;
  /** "both", "all". */
  readonly all?: boolean;
}

// "were all later", "have since been".
const auxiliaries = 4;

/** Where the subject of a passive ends, past "had later been"; nothing where the verb is no passive. */
function subjectEnd(scene: Scene, { first }: Sentence, verb: number): number | undefined {
  const { hits } = scene.document;
  let passive = false;
  let token = verb - 1;
  for (; token > Math.max(first, verb - auxiliaries); token -= 1) {
    passive ||= clauseMarked(hits, token, 'passive');
    if (!isAuxiliary(scene, token)) break;
  }
  return passive ? token : undefined;
}

const small = ['passive', 'perfect', 'pluperfect'] as const;

/** A small word of the verb, and nothing that could be a subject. */
function isAuxiliary({ document: { hits }, numberOn }: Scene, token: number): boolean {
  if (small.some((role) => clauseMarked(hits, token, role))) return true;
  return !numberOn[token] && numberMarked(hits, token, 'adverb');
}

/** "nine of which", "most", "and": the subject of a passive. */
function shareBefore(scene: Scene, end: number): Share | undefined {
  const { hits } = scene.document;
  // "of them", "of which".
  if (isOf(scene, end - 1)) {
    const share = shareAt(scene, end - 2);
    return share && { ...share, vague: false };
  }
  const joined = clauseMarked(hits, end, 'and') || clauseMarked(hits, end, 'break');
  if (joined && !scene.numberOn[end]) return { first: end };
  if (clauseMarked(hits, end, 'relative')) {
    return scene.weaponOn[end - 1] || isStop(scene, end - 1) ? { first: end } : undefined;
  }
  return shareAt(scene, end);
}

const goesOn = ['at', 'and', 'during', 'cause'] as const;

/** "two of them", "nine", "most of them", "them": the object. */
function shareBehind(scene: Scene, { last }: Sentence, from: number): Share | undefined {
  const share = shareAt(scene, from);
  if (!share) return undefined;
  const end = scene.numberOn[from]?.last ?? from + 1;
  const open = end >= last || isStop(scene, end) || isOf(scene, end);
  return open || goesOn.some((role) => clauseMarked(scene.document.hits, end, role))
    ? share
    : undefined;
}

/** A number of no noun, or a word for a share, that ends or begins at the token. */
function shareAt(scene: Scene, token: number): Share | undefined {
  const { hits } = scene.document;
  const number = scene.numberOn[token];
  if (number) {
    const bare = ofArms(number) && number.value !== null && number.min === number.max;
    return bare ? { first: number.first, number: number.value } : undefined;
  }
  const share = hits
    .all(token)
    .concat(hits.all(token - 1))
    .find(
      ({ entry, last, value }) =>
        entry.table === clauseMarks && last === token + 1 && (value as ClauseMark).role === 'share',
    );
  if (share) return { first: share.first, vague: true };
  if (clauseMarked(hits, token, 'every')) return { first: token, all: true };
  return undefined;
}

/** A figure of no noun, or of the arms told before it. */
const ofArms = ({ noun }: NumberMention): boolean =>
  !noun || noun.sort === 'munition' || noun.of === 'aircraft';

const isOf = ({ document: { hits } }: Scene, token: number): boolean =>
  numberMarked(hits, token, 'subset');

/** The last arms in front that fly, as many as the share at least, in the sentence or in the one before it. */
function launchedBefore(scene: Scene, sentence: Sentence, share: Share): WeaponMention | undefined {
  const { hits, sentences } = scene.document;
  const { first, number = 1 } = share;
  const before = sentences[sentence.index - 1];
  const near = before?.paragraph === sentence.paragraph ? before.first : sentence.first;
  for (let token = first - 1; token >= near; token -= 1) {
    const weapon = scene.weaponOn[token];
    if (weapon) {
      // "فتصدت لها مقاتلاتنا": aircraft that nobody counted are whose who met them.
      if (weapon.category === 'aircraft' && !weapon.quantity && share.ofThem) continue;
      if (!isShared(weapon, share) || weapon.method) return undefined;
      if ((weapon.quantity ?? number) >= number) return weapon;
      token = weapon.first;
    } else if (scene.numberOn[token] && hits.longest(token, countedNouns)) return undefined;
  }
  return undefined;
}
