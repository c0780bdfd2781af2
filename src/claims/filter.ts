// Which drafts are claims at all: the scope of the contract. Accidents, sport, exercises, opinion and
// acts without any particular are refused here.

import type { EventKind } from '../document/claim.ts';
import { triggers as triggerTable } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { Modality } from '../rules/speech.ts';
import { isOfSum } from './another.ts';
import type { Draft } from './draft.ts';
import { foreignWorld, worldsBeside } from './foreign-world.ts';
import { inWords } from './in-words.ts';
import { onlyVisited, savedFromSea } from './let-be.ts';
import { onlyAnswered } from './occasion.ts';
import { behindPassive, isPassive } from './passive.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst } from './scene.ts';
import { isArmed, military } from './signs-of-war.ts';
import { isStillHeld } from './still-held.ts';
import { isThing } from './target-phrase.ts';
import { byLaw, inGeneral, isAny, ofWhoever, onlyHashtags, onlyTopics } from './topics.ts';
import type { Trigger } from './triggers.ts';
import { inOneMonth } from './when.ts';

const unreal: ReadonlySet<Modality> = new Set([
  'condition',
  'plan',
  'demand',
  'question',
  'opinion',
  'negated',
]);

const ahead: ReadonlySet<Modality> = new Set(['condition', 'plan', 'question', 'demand']);

/** Reasons that leave a draft its place and time: it is told as a fact, with too little to be a claim. */
export const thin: ReadonlySet<string> = new Set([
  'an outcome with no count',
  'no count, date, weapon or place',
  'a weak word with no particulars',
]);

/** The reason why a draft is no claim, or undefined. */
export function refusal(
  scene: Scene,
  draft: Draft,
  context: { readonly answers: boolean },
): string | undefined {
  const { triggers } = draft;
  if (triggers.every(({ word }) => word.kind === 'light')) {
    // "نفذت طائراتنا 12 طلعة": how often they flew tells the act.
    const flown = draft.event === 'air_strike' && draft.counts.length > 0;
    if (draft.event !== 'attack' && !flown) return 'no act is named';
    const world = foreignWorld(scene, draft, worldsBeside(scene, draft));
    return world && `its sentence is of ${world}`;
  }
  const asserts = draft.status === 'asserted';
  const lead = leadOf(scene, draft);
  if (!lead) return 'told of any';
  const { modality, status } = scene.speech.at(lead.first);
  const figures = draft.counts.some(({ mention }) => mention.number.max !== 0);
  // "Analysts fear a wider war if Israel strikes Beirut": a guess at what may come.
  if (status === 'estimated' && ahead.has(modality) && !figures) return `guessed as ${modality}`;
  const open = modality === 'opinion' || modality === 'negated';
  // "no aid has reached Madaya": the denial is what the phrase tells.
  const withheld = modality === 'negated' && lead.word.event === 'siege' && isPhrase(lead);
  const aside = modality === 'condition' && toldAside(scene, draft);
  const told = figures && (aside || toldBehind(scene, lead, triggers));
  // "denied that it would leave, vowing to retake the capital": a vow is neither told nor denied.
  const vowed = status === 'denied' && modality === 'plan' && lead.word.voice === 'noun';
  const unsure = unreal.has(modality) && (status === 'asserted' || vowed);
  if (unsure && !(open && figures) && !told && !withheld) {
    if (!(modality === 'negated' && draft.counts.length > 0)) return `told as ${modality}`;
  }
  if (draft.status === 'threatened' && modality === 'condition' && ofOthers(scene, draft)) {
    return 'what a threat is tied to';
  }
  if (onlyHashtags(scene, draft)) return 'only talked of';
  if (asserts && !figures && onlyTopics(scene, draft)) return 'only talked of';
  if (asserts && (inGeneral(scene, draft) || ofWhoever(scene, draft) || byLaw(scene, draft)))
    return 'told of things in general';
  if (asserts && onlyAnswered(scene, draft)) return 'only named as a cause';
  if (onlyJoins(scene, draft)) return 'they joined no protest';
  if (isStillHeld(scene, draft)) return 'ground that is only held';
  // "close to the besieged town": what it is called.
  const called = lead.definite && lead.word.voice === 'either' && triggers.length === 1;
  if (called && !figures && describesOnly(scene, draft)) return 'an act only describes somebody';
  const worlds = worldsBeside(scene, draft);
  const world = foreignWorld(scene, draft, worlds);
  if (world) return `its sentence is of ${world}`;
  const outcomesOnly = triggers.every(({ rule }) => !rule.startsWith('trigger'));
  // "denied that anybody had been hurt": a denial of victims need not count them.
  const narrow = draft.places.some(({ mention }) => mention.precision !== 'country');
  const denies = draft.status === 'denied' && (context.answers || narrow);
  const bare = draft.general && draft.counts.length === 0 && !denies;
  // "The girls were seized by gunmen in Chibok": who was led away by whom and where.
  const led = draft.event === 'abduction' && draft.actors.length > 0;
  const whole = narrow && (led || namesDoer(scene, draft));
  if (bare && (draft.event === 'attack' || outcomesOnly) && !whole) {
    return 'an outcome with no count';
  }
  // "لن تتوقف عملياتنا حتى رفع الحصار": what is demanded is no threat.
  if (draft.status === 'threatened' && lead.word.voice === 'noun' && demanded.has(draft.event)) {
    return 'it is demanded, not threatened';
  }
  if (isHistory(draft)) return 'it is history';
  if (inWords(scene, draft)) return 'it is an attack in words';
  if (onlyVisited(scene, draft) || savedFromSea(scene, draft)) return 'nobody took them';
  if (onlyMoved(scene, draft)) return 'the wounded were only taken elsewhere';
  const particular =
    narrow ||
    draft.dates.length > 0 ||
    draft.counts.length > 0 ||
    draft.weapons.length > 0 ||
    isFight(scene, draft);
  // A denial or admission answers what was told before, and need not repeat its particulars.
  const answers = draft.status !== 'asserted' && context.answers && !draft.general;
  if (denies || answers || (context.answers && retells(scene, draft))) return undefined;
  if (!particular) return 'no count, date, weapon or place';
  // "condemned the raid and accused the army of bombing a market": whom it charges with what is told.
  const judged = worlds.has('judgement') && draft.status !== 'alleged';
  if ((judged || worlds.has('memory')) && draft.counts.length === 0) {
    return 'it is judged or remembered, not told';
  }
  const toldPlainly = draft.status === 'asserted' || draft.sources.length === 0;
  const weak = triggers.every(({ word, count }) => word.weak || count?.measure === 'attacks');
  // "In his two years the brigade carried out seven operations": how many, and nothing else of them.
  // But "31 by rebels, four by the army": a part of one doer is told as fully as the whole is.
  const ofOneDoer = draft.actors.some(({ rule }) => rule === 'named as doer');
  const numbered =
    draft.actors.length > 0 &&
    draft.counts.every(
      ({ mention: { measure }, rule }) =>
        measure === 'attacks' && !(rule === 'part of the breakdown above' && ofOneDoer),
    );
  if (toldPlainly && weak && (draft.counts.length === 0 || (numbered && !particularised(draft)))) {
    // "The rebels said that they had entered Saraqib": ground is its own object.
    const done = draft.targets.length > 0 || draft.event === 'territory';
    const doer = draft.actors.length > 0 || (done && saysItself(scene, draft));
    // "The attack took place in Y on Monday": of an act told before it only tells more.
    const again = context.answers && draft.definite;
    // "Border guards foiled on Sunday an attempt to cross": who and when tell one from another.
    const told = draft.event === 'interception' || draft.targets.length > 0;
    if (doer && draft.actors.length > 0 && told && isDated(draft, true)) return undefined;
    const placed =
      narrow &&
      (doer ||
        (!again && (isDated(draft, suffered(scene, draft)) || befalls(scene, draft, context))));
    // "two operations: the first struck a post in Haifa".
    const summed = narrow && context.answers && isOfSum(scene, draft);
    const fought = summed || isFight(scene, draft) || (doer && strangersAct(scene, draft));
    if (draft.weapons.length === 0 && !placed && !fought) {
      return 'a weak word with no particulars';
    }
  }
  return undefined;
}

/** "Kyiv will strike back if Russia shells Odesa": what somebody else than the speaker may do. */
function ofOthers(scene: Scene, { sentence, actors, sources }: Draft): boolean {
  if (!subjectFirst(scene, sentence) || actors.length === 0) return false;
  return actors.every(({ mention }) =>
    sources.every(({ start, end }) => mention.end <= start || end <= mention.start),
  );
}

/** The trigger that tells what the draft is about; none where every act is any: "any attack on the town". */
function leadOf(scene: Scene, { sentence, status, triggers }: Draft): Trigger | undefined {
  const acts = triggers.filter(({ word }) => word.kind !== 'light');
  const told = status === 'asserted' || status === 'threatened';
  const at = told ? acts.findIndex((trigger) => !isAny(scene, sentence, trigger)) : 0;
  const [lead, next] = [acts[at], acts[at + 1]];
  // "Ten prisoners would be freed": what is told of a number is told by its verb.
  if (lead?.count && next && isVerbOf(scene, lead, next)) return next;
  // "For each of our martyrs we will kill a hundred": whom the reader knows for dead tells nothing.
  const known =
    lead && !lead.count ? scene.document.hits.longest(lead.first, countedNouns) : undefined;
  return known?.value.sort === 'people' && next && next.word.voice !== 'noun' ? next : lead;
}

/** "close to the besieged town", "the family of the detained poet". */
function describesOnly(scene: Scene, { event, triggers }: Draft): boolean {
  if (event === 'siege') return true;
  if (event !== 'detention' && event !== 'abduction') return false;
  return triggers.every(({ last }) => {
    return scene.document.hits.longest(last, countedNouns)?.value.sort === 'people';
  });
}

// "no aid has reached", but not "under siege".
const fewestWords = 3;

const isPhrase = ({ first, last }: Trigger): boolean => last - first >= fewestWords;

// "would soon be".
const auxiliaries = 3;

function isVerbOf(scene: Scene, { last }: Trigger, { first, word }: Trigger): boolean {
  if (word.voice === 'noun' || first - last > auxiliaries || first === last) return false;
  return behindPassive(scene, first) || first - last === 1;
}

/** "Gunmen fired on a tanker off Yemen on Wednesday": who does it to whom leaves no other reading. */
function strangersAct(scene: Scene, { actors, targets, dates, triggers }: Draft): boolean {
  const verb = triggers.some(({ word }) => word.voice !== 'noun');
  if (!verb || targets.length === 0 || dates.length === 0) return false;
  return actors.some(({ mention }) => scene.actorOn[mention.first]?.unknown === true);
}

/** "Nobody has claimed the bombing, which killed 12": what a relative clause tells as a fact. */
function toldAside(scene: Scene, { triggers }: Draft): boolean {
  return triggers.some(
    ({ first, measure }) =>
      measure !== undefined &&
      (scene.roles[first - 1]! & roleBit.relative) !== 0 &&
      scene.speech.at(first).modality === 'fact',
  );
}

/** "Hours after they agreed to stop the shelling, shells killed five": behind the comma a verb tells a fact. */
function toldBehind(scene: Scene, { last }: Trigger, triggers: readonly Trigger[]): boolean {
  return triggers.some(({ first, word, count }) => {
    if (word.voice === 'noun' || count || first < last) return false;
    if (scene.speech.at(first).modality !== 'fact') return false;
    for (let token = last; token < first; token += 1) if (isStop(scene, token)) return true;
    return false;
  });
}

function particularised({ dates, places, targets, weapons }: Draft): boolean {
  return dates.length + places.length + targets.length + weapons.length > 0;
}

/** "The battle of 1812": before anybody issued statements. */
export function isHistory({ dates }: Draft): boolean {
  return dates.some(
    ({ mention: { to } }) =>
      to !== undefined && Number(to.slice(0, to.indexOf('-', 1))) < firstYear,
  );
}

const firstYear = 1900;

/** "Battles erupted in Kadugli on Sunday": who fought is not told, where and when is. */
function isDated({ dates, triggers }: Draft, byVerb = false): boolean {
  const strike = triggers.some(isStrike);
  const act =
    byVerb ||
    triggers.every(
      ({ word }) => word.voice === 'noun' || word.subject === 'target' || (strike && word.means),
    );
  return act && dates.some(({ mention }) => inOneMonth(mention));
}

/** "A mosque was attacked in Sirte on Monday", "Troops were attacked", but not "was hit by lightning": what it befell, and nobody whom "by" names. */
function suffered(scene: Scene, draft: Draft): boolean {
  if (!subjectFirst(scene, draft.sentence)) return false;
  const hit = draft.targets.some(({ mention: { last } }) => {
    const men = scene.actorOn[last - 1];
    return isThing(scene, last - 1) || (men !== undefined && isArmed(men));
  });
  if (!hit) return false;
  for (let token = draft.start; token < draft.end; token += 1) {
    if (scene.roles[token]! & roleBit.agent) return false;
  }
  return draft.triggers.every(
    (trigger) => trigger.word.voice === 'either' && isPassive(scene, draft, trigger),
  );
}

/** "استشهاد مواطنين بنيران حرس الحدود", "troops killed fighters in Homs": the dead of no number by whom or by what. */
function namesDoer(scene: Scene, { sentence, actors, weapons, triggers }: Draft): boolean {
  if (!subjectFirst(scene, sentence)) return actors.length > 0 || weapons.length > 0;
  // Where the subject stands first, an active verb with its doer tells it.
  const subject = actors.some(({ rule }) => rule === 'subject before the verb');
  return subject && triggers.some((trigger) => killsWhom(scene, trigger));
}

// So many words may describe those who were killed: "several senior Hamas fighters".
const describing = 4;

/** "killed fighters", but not "losing momentum". */
function killsWhom(scene: Scene, { measure, word, last }: Trigger): boolean {
  if (measure !== 'killed' || word.voice === 'noun' || word.voice === 'passive') return false;
  for (let token = last; token < last + describing; token += 1) {
    if (scene.roles[token]) return false;
    if (scene.actorOn[token]) return true;
    if (scene.document.hits.longest(token, countedNouns)?.value.sort === 'people') return true;
  }
  return false;
}

/** "The army said it had struck a depot", "قال الجيش إنه ضرب مستودعا": the speaker's own act, told by a verb. */
function saysItself(scene: Scene, draft: Draft): boolean {
  if (draft.sources.length === 0) return false;
  const open = subjectFirst(scene, draft.sentence);
  return draft.triggers.some(
    ({ first, word }) =>
      word.kind === 'act' &&
      word.voice !== 'noun' &&
      (open || clauseMarked(scene.document.hits, first - 1, 'self')),
  );
}

const isStrike = ({ word }: Trigger): boolean => word.kind === 'act' && word.voice === 'noun';

/**
 * "A drone hit Ber. Another strike hit a post in Gao. The mission was attacked in Menaka": among other acts
 * an act by its noun with a verb, or a passive, that tells whom or what it befell.
 */
function befalls(
  scene: Scene,
  { sentence, event, targets, triggers }: Draft,
  { answers }: { readonly answers: boolean },
): boolean {
  if (!subjectFirst(scene, sentence) || !(answers || event === 'armed_clash')) return false;
  const strike = triggers.some(isStrike);
  return triggers.some(({ first, last, word }) => {
    if (word.voice === 'noun' || word.kind !== 'act') return false;
    if (strike) return true;
    // "was hit by falling prices".
    const by = (scene.roles[last]! & roleBit.agent) !== 0;
    const passive = word.subject === 'target' || behindPassive(scene, first);
    return passive && targets.length > 0 && !by;
  });
}

/** A speaker who tells by a verb who did it gives his account of what was told before. */
function retells(scene: Scene, draft: Draft): boolean {
  if (!subjectFirst(scene, draft.sentence)) return false;
  if (draft.sources.length === 0 || draft.actors.length === 0) return false;
  return draft.triggers.some(
    ({ word }) => word.kind === 'act' && word.voice !== 'noun' && military.has(word.event!),
  );
}

/** "Hundreds took part in a clean-up": with no word for a protest beside it. */
function onlyJoins(scene: Scene, { event, sentence, triggers }: Draft): boolean {
  const { hits } = scene.document;
  const told = triggers.filter(({ count }) => !count);
  if (event !== 'protest' || told.length === 0) return false;
  if (!told.every(({ first }) => clauseMarked(hits, first, 'joining'))) return false;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (clauseMarked(hits, token, 'march') || clauseMarked(hits, token, 'crowd')) return false;
    if (hits.at(token, triggerTable).some(({ value }) => value.event === 'protest')) return false;
  }
  return true;
}

const takerReach = 5;

/** "تحويل 22 مصابا إلى المستشفى", "the crew were evacuated to Djibouti": told is where they were taken, not what befell them. */
function onlyMoved(scene: Scene, draft: Draft): boolean {
  const { triggers } = draft;
  const [first] = triggers;
  if (draft.event === 'displacement' && wereRescued(scene, draft)) return true;
  // "showed how a casualty is evacuated".
  const { hits } = scene.document;
  const one = first?.measure === 'casualties' && first.count?.value === 1 && triggers.length === 1;
  if (one && [0, 1, 2].some((on) => clauseMarked(hits, first.last + on, 'transfer'))) return true;
  if (first?.measure !== 'injured' || triggers.some(({ count }) => !count)) return false;
  if (first.count?.partOf !== undefined) return false;
  // "نقلت منظمة الصحة العالمية 12 جريحا": who took them stands between.
  const reach = subjectFirst(scene, draft.sentence) ? 1 : takerReach;
  for (let token = first.first - 1; token >= first.first - reach; token -= 1) {
    if (isStop(scene, token)) return false;
    if (clauseMarked(hits, token, 'transfer')) return true;
  }
  return false;
}

/** Sailors, soldiers and envoys who are taken away have lost no home. */
function wereRescued({ document: { hits } }: Scene, { sentence, triggers }: Draft): boolean {
  const told = triggers.filter(({ count }) => !count);
  if (told.length === 0 || !told.every(({ first }) => clauseMarked(hits, first, 'transfer'))) {
    return false;
  }
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (clauseMarked(hits, token, 'rescued')) return true;
  }
  return false;
}

const demanded: ReadonlySet<EventKind> = new Set(['territory', 'siege']);

/** "Clashes between the Fursan unit and the Saraya Brigade": who fought whom. */
function isFight(scene: Scene, { event, actors }: Draft): boolean {
  if (event !== 'armed_clash') return false;
  const named = actors.filter(({ mention }) => scene.actorOn[mention.first]?.named === true);
  return named.length > 1;
}
