// A happening where verbs come first in, the plain phrases out that its act is done to, where no name is:
// the object of the verb, what stands behind "on", what a round came down on or a charge went off at. It
// finds where such a phrase may begin; target-phrase.ts reads the phrase.

import type { EventKind } from '../document/claim.ts';
import type { WeaponCategory } from '../document/mention.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import { countedNouns, numberMarks, outcomes, roleIndex } from '../rules/numbers.ts';
import { placeContexts } from '../rules/places.ts';
import { steered, vehicles } from './arms.ts';
import { dayAsideEnd } from './aside.ts';
import type { Draft, Party } from './draft.ts';
import type { Scene } from './scene.ts';
import {
  isArticle,
  isFilled,
  isMark,
  isRidden,
  isStop,
  procliticRoles,
  roleBit,
  rulesOf,
  wordAt,
} from './scene.ts';
import { isOne, isThing, phrasesAt, writtenBits } from './target-phrase.ts';
import type { Trigger } from './triggers.ts';

/** What the act of a trigger was done to; none where it names nothing. */
export function objectPhrases(scene: Scene, draft: Draft, trigger: Trigger): Party[] {
  const { hits } = scene.document;
  const fatal = hits.longest(trigger.first, outcomes)?.value.people === 'killed';
  const way = wayOf(draft, trigger, fatal);
  const from = way && start(scene, draft, { trigger, way });
  return from === undefined ? [] : phrasesAt(scene, draft, from);
}

/** How what is hit hangs on the word for the act. */
interface Way {
  /** It may stand behind the word, or behind its subject. */
  readonly object: boolean;
  /** It may stand behind "in" or "at", as what is not ground. */
  readonly at: boolean;
  /** The word itself stands before it: "استهداف سيارة". */
  readonly genitive: boolean;
  /** A person may be it: "اغتال مختار القرية". */
  readonly person: boolean;
  /** No thing is it: "خطف". */
  readonly onlyPeople: boolean;
  /** Only behind a doer: "احترق منزل" has none, "أحرق المسلحون منزلا" has. */
  readonly byDoer: boolean;
}

// "fired rockets at a depot": what is behind the preposition was hit.
const sent: ReadonlySet<EventKind> = new Set(['shelling', 'air_strike', 'attack']);

// Acts that are done to people, or to nothing by name: no site is their object.
const unaimed: ReadonlySet<EventKind> = new Set([
  'abduction',
  'detention',
  'abuse',
  'protest',
  'territory',
  'interception',
  'other',
]);

const nowhere: Way = {
  object: false,
  at: false,
  genitive: false,
  person: false,
  onlyPeople: false,
  byDoer: false,
};

function wayOf(draft: Draft, { word, count, definite }: Trigger, fatal: boolean): Way | undefined {
  const ruined = word.event === 'destruction' && word.voice === 'either';
  if ((word.kind === 'result' && !ruined) || word.kind === 'none' || count) return undefined;
  const noun = word.voice === 'noun';
  // "شنت سلسلة غارات": what is carried out is no target; "تعرض منزل لقصف" is.
  const suffers = word.subject === 'target' && !noun;
  if (word.kind === 'light') return suffers ? { ...nowhere, object: true } : undefined;
  if (unaimed.has(word.event!) || unaimed.has(draft.event)) {
    // "تفكيك خلية".
    if (word.needs === 'cell') return { ...nowhere, object: !noun, genitive: noun };
    const taken = word.event === 'abduction' || word.event === 'abuse';
    return taken && word.object === 'target'
      ? { ...nowhere, person: true, onlyPeople: true }
      : undefined;
  }
  if (word.event === 'explosion') return { ...nowhere, at: true };
  // "سقطت قذيفة على منزل", "أصابت قذيفة حافلة".
  if (word.needs === 'round' || word.needs === 'landing')
    return { ...nowhere, object: !noun, at: true };
  if (word.object === 'weapon' && sent.has(word.event!)) return nowhere;
  if (word.object !== 'target' && !suffers) return undefined;
  // "الاستهداف المتكرر": behind an article stands an adjective.
  const genitive = noun && word.subject === 'target' && !definite;
  // "اغتيل القاضي": a verb of killing is aimed at somebody.
  const person = fatal || word.measure === 'killed' || !word.means;
  return { ...nowhere, object: !noun, genitive, person, byDoer: ruined };
}

interface Asked {
  readonly trigger: Trigger;
  readonly way: Way;
}

const reach = 18;
const parting = roleBit.break | roleBit.relative | roleBit.that | roleBit.and;

/** The token where the phrase begins. */
function start(scene: Scene, draft: Draft, { trigger, way }: Asked): number | undefined {
  const noun = trigger.word.voice === 'noun';
  let led = false;
  let known = !noun && hasSubject(scene, draft, trigger);
  // "ضربتنا البارجة": the pronoun was hit, and what stands behind it did it.
  const free = !trigger.enclitic || doerInside(scene, draft, trigger.last);
  // Words that describe what stands before them: "هجوم مسلح على", "مسيرة معادية دراجة".
  let strange = 0;
  for (let token = trigger.last; token < Math.min(draft.end, trigger.last + reach); token += 1) {
    if (isStop(scene, token)) {
      // "اغتالوا، صباحا، مختارا".
      const aside = dayAsideEnd(scene, token);
      if (aside === undefined) return undefined;
      token = aside;
      continue;
    }
    if (isMark(scene, token)) continue;
    const beside = noun && token === trigger.last;
    // "استهدفت إحداها مزرعة": one of the raids told before is the subject.
    if (
      !noun &&
      token === trigger.last &&
      numberMarked(scene.document.hits, token, 'one of them')
    ) {
      known = true;
      continue;
    }
    // "تعرضت مدرعة لكمين": what such a verb is told of was hit.
    const open = (known && free) || beside || trigger.word.subject === 'target';
    if (isHit(scene, token, led ? 'led' : open)) return token;
    if (way.at && isBlownUp(scene, token)) return token;
    const passed = passedOver(scene, draft, token);
    if (passed) {
      known ||= passed.doer;
      token = passed.last - 1;
      continue;
    }
    // "قصف مستودع ذخيرة": a store tells what was kept in it, and is hit.
    if (isRidden(scene, token)) {
      token = rideEnd(scene, token) - 1;
      continue;
    }
    const site = scene.document.hits.analyses(token)[0]?.article && isThing(scene, token);
    const bits = scene.roles[token]! & ~(roleBit.having | (site ? roleBit.at : 0));
    const written = writtenBits(scene, draft, token);
    if (bits & roleBit.against) {
      // "الحصار الذي تفرضه عليها القوات": the pronoun is all that it governs.
      led ||= !isFilled(scene, token);
      continue;
    }
    if (way.at && passesAt(scene, token)) return token + 2;
    if (way.at && bits & roleBit.at && !isFilled(scene, token)) {
      // "على محيط سجن", "تحت عربة": but not by it.
      return isThing(scene, token + 1) && !isBeside(scene, token) ? token + 1 : undefined;
    }
    // "انفجر لغم بسيارة", "قصف لسوق".
    const over = (way.at && strange === 0 ? roleBit.at : 0) | (noun ? roleBit.against : 0);
    if (written & over && isThing(scene, token) && !scene.placeOn[token]) return token;
    const aside = asideEnd(scene, token);
    if (aside > token) token = aside - 1;
    if (aside > token || isFilled(scene, token) || isArticle(scene, token)) continue;
    if (bits & roleBit.determiner && isThing(scene, token + 1)) continue;
    // "هجوم بسرب من المسيرات على", "قصفت في الريف سيارة": where and with what may stand between.
    const parted = bits & (roleBit.at | roleBit.from) && !(bits & parting);
    if (parted || written & roleBit.at) {
      if (way.at && !led && !(bits & roleBit.from)) return undefined;
      strange += 1;
      token = (scene.placeOn[token + 1]?.last ?? token + 1) - 1;
      continue;
    }
    if (bits || written & ~roleBit.known) return undefined;
    const thing = !way.onlyPeople && isThing(scene, token);
    const person = way.person && isPerson(scene, token);
    if (led) {
      if (thing || isAnybody(scene, token) || isGroundLed(scene, token)) return token;
      led = false;
    }
    const act = draft.triggers.find(({ first }) => first === token);
    // "هجوم شنه مسلحون على نقطة".
    if (act?.word.kind === 'light') continue;
    // "استهدفت غارة إسرائيلية منزلا": the noun of an act is the subject of the verb in front of it.
    if (
      act &&
      !act.count &&
      !noun &&
      token === trigger.last &&
      act.word.voice === 'noun' &&
      way.object
    ) {
      known = true;
      token = act.last - 1;
      continue;
    }
    if (act) return undefined;
    if (beside && (way.genitive || thing || person)) return token;
    // "استهداف الجيش سوقا": right behind its doer the noun has an object too, which no number counts.
    const behind = noun && known && strange === 0 && !scene.numberOn[token];
    const takes = (way.object || behind) && free && (known || (strange === 0 && !way.byDoer));
    if (way.byDoer && scene.numberOn[token]) return undefined;
    if (takes && (thing || person)) return token;
    if (way.person && known && person) return token;
    const object = takes && way.object && known && strange === 0 && !scene.weaponOn[token - 1];
    if (object && isObject(scene, draft, token)) return token;
    // "استهدف الحزب دبابة": behind the verb a noun with the article is the doer, known or not.
    const articled = scene.document.hits.analyses(token)[0]?.article === true;
    if (!noun && token === trigger.last && articled) known = true;
    strange += 1;
    if (strange > 3 || !(noun || known)) return undefined;
  }
  return undefined;
}

/** "على متن عشر عربات قتالية": the number and the noun of what carries those who act. */
function rideEnd({ numberOn, weaponOn, document }: Scene, first: number): number {
  const number = numberOn[first];
  const noun = number?.last ?? first;
  const ridden = document.hits.longest(noun, countedNouns);
  return Math.max(first + 1, weaponOn[noun]?.last ?? ridden?.last ?? noun);
}

/** A vehicle that stands behind the doer or behind "on", and is no means: "بزورق مسيّر". */
function isHit(scene: Scene, token: number, open: boolean | 'led'): boolean {
  const weapon = scene.weaponOn[token];
  if (!open || weapon?.first !== token) return false;
  // "على مروحية", "على دبابة", but "قصفت مروحية".
  if (!(open === 'led' ? steered : vehicles).has(weapon.category)) return false;
  const bits = procliticRoles(scene, weapon);
  return (bits & (open === 'led' ? roleBit.at : roleBit.at | roleBit.against)) === 0;
}

/** "انفجرت عبوة بمدرعة": what is driven, and "at" written on it. */
function isBlownUp(scene: Scene, token: number): boolean {
  const weapon = scene.weaponOn[token];
  if (weapon?.first !== token || !driven.has(weapon.category)) return false;
  return (procliticRoles(scene, weapon) & roleBit.at) !== 0;
}

const driven: ReadonlySet<WeaponCategory> = new Set(['tank', 'armoured_vehicle']);

/** Doers, days, means and how often: where they end, and whether one of them did it. */
function passedOver(scene: Scene, draft: Draft, token: number) {
  const actor = scene.actorOn[token];
  if (actor && draft.actors.some(({ mention }) => mention.first === actor.first)) {
    return { last: actor.last, doer: true };
  }
  // "غارة إسرائيلية": the adjective of the act.
  const nation = draft.actors.find(({ mention }) => mention.first === token);
  if (nation) return { last: nation.mention.last, doer: true };
  const date = scene.dateOn[token];
  if (date) return { last: date.last, doer: false };
  const weapon = scene.weaponOn[token];
  // "أصاب صاروخ مقرا", "ضربت مسيرة محطة": a round or a craft that nothing governs is the subject.
  if (weapon) {
    const means = procliticRoles(scene, weapon) & roleBit.at;
    return { last: weapon.last, doer: weapon.first === token && !means };
  }
  // "قصفت ثلاث مرات تجمعا".
  const number = scene.numberOn[token];
  const held = number?.noun?.sort === 'thing' || number?.noun?.sort === 'people';
  return number?.first === token && !held ? { last: number.last, doer: false } : undefined;
}

/** True where the doer stands before the verb, or is told by its form: "قال إنه استهدف", "اقتحموا". */
function hasSubject(scene: Scene, draft: Draft, { first, last, word }: Trigger): boolean {
  if (word.subject === 'target') return false;
  const { hits } = scene.document;
  if (clauseMarked(hits, first - 1, 'self')) return true;
  if (doerInside(scene, draft, last)) return true;
  // "تفجير استهدف تجمعا": the noun of the act in front.
  const act = draft.triggers.find((one) => one.last === first && !one.count);
  if (act?.word.kind === 'act' && act.word.voice === 'noun') return true;
  return draft.actors.some(({ mention }) => mention.last <= first);
}

/** "اقتحموا", "استهدفنا". */
function doerInside(scene: Scene, { sentence }: Draft, last: number): boolean {
  return rulesOf(scene, sentence)?.doerInside(wordAt(scene, last - 1)) === true;
}

/** People, a body, one of them: who may be hit behind "on". */
function isAnybody(scene: Scene, token: number): boolean {
  const { actorOn, document } = scene;
  const { sort, of } = document.hits.longest(token, countedNouns)?.value ?? {};
  if (actorOn[token] || sort === 'people' || isOne(scene, token)) return true;
  // "قذيفة على كمين المسا": a police post.
  return of === 'groups' || of === 'ambushes';
}

/** "القصف على مناطق سيطرة الفصائل": ground that is told by no name. */
function isGroundLed({ document, placeOn }: Scene, token: number): boolean {
  const noun = document.hits.longest(token, countedNouns);
  return noun?.value.sort === 'thing' && !placeOn[token] && !placeOn[noun.last];
}

function isPerson({ personOn, numberOn, document }: Scene, token: number): boolean {
  if (personOn[token]?.first === token) return true;
  if (numberOn[token] && numberOn[token]!.rule !== 'lone victim') return false;
  // "شالوا معهم 12 شابا": whom a figure counts is told by it.
  const counted = numberOn[token - 1];
  if (counted?.last === token && counted.noun) return false;
  return document.hits.longest(token, countedNouns)?.value.sort === 'people';
}

/** Behind a doer that is known, people, or a noun whose ending shows what it is. */
function isObject(scene: Scene, draft: Draft, token: number): boolean {
  if (isAnybody(scene, token)) return true;
  const [analysis] = scene.document.hits.analyses(token);
  // "تطوق القوات البلدة", "استهدفت «العمق الصهيوني»": no adjective.
  if (analysis?.article) {
    return (
      isMark(scene, token - 1) || scene.document.hits.longest(token, countedNouns) !== undefined
    );
  }
  return rulesOf(scene, draft.sentence)?.accusative(wordAt(scene, token)) === true;
}

/** "انفجرت عبوة لدى مرور رتل عسكري": what passed when the charge went off. */
function passesAt(scene: Scene, token: number): boolean {
  const when = scene.roles[token]! & (roleBit.during | roleBit.at);
  if (!when || !clauseMarked(scene.document.hits, token + 1, 'passage')) return false;
  return isThing(scene, token + 2) || isAnybody(scene, token + 2);
}

const idle = ['known', 'fire', 'oneself'] as const;

/**
 * "قصفت مجددا خيمة", "قصفت في وقت لاحق سيارة", "قصفت هذه المنازل", "أطلقوا النار على": behind what tells when, what
 * points, the noun of an idiom; the token itself where none of them stands there.
 */
function asideEnd({ document: { hits } }: Scene, token: number): number {
  const when = hits
    .at(token, numberMarks)
    .find(({ value }) => value.roles.includes(roleIndex.adverb));
  if (when) return when.last;
  return idle.some((role) => clauseMarked(hits, token, role)) ? token + 1 : token;
}

/** "قرب حاجز": by it, and not at it. */
function isBeside({ document }: Scene, token: number): boolean {
  return document.hits.at(token, placeContexts).some(({ value }) => value.beside === true);
}
