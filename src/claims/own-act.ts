// A happening that its speaker tells of himself in, the speaker as its doer out: he denies, admits or threatens
// it, or tells of an act whose verb names nobody else.

import type { EventKind } from '../document/claim.ts';
import type { ActorMention, PlaceMention } from '../document/mention.ts';
import type { Span } from '../document/span.ts';
import { actorWords } from '../rules/actors.ts';
import { clauseMarks } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns, outcomes } from '../rules/numbers.ts';
import { lying } from './arms.ts';
import { isClaimed } from './claimed.ts';
import type { Draft } from './draft.ts';
import { ownLoss, suspectsConfess } from './own-loss.ts';
import { asParty, bearsArms, canFight, enemy, isSource } from './party.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, rulesOf, subjectFirst, wordAt } from './scene.ts';
import { isLead } from './struck-phrase.ts';
import { asksWho, infinitive } from './subject.ts';
import type { Trigger } from './triggers.ts';
import { unlistedClaimant } from './unlisted-claimant.ts';

const rules: ReadonlySet<string> = new Set(['ministry', 'government']);

const ownActs: ReadonlySet<string> = new Set(['denied', 'acknowledged', 'threatened']);

/**
 * Who denies, admits or threatens an act speaks of his own; so does he who tells of an act whose verb
 * has no other subject: "it said that it had shelled".
 */
export function speakerHimself(scene: Scene, draft: Draft): void {
  const speaker = draft.sources.at(-1);
  if (!speaker) return;
  const subjectless = draft.triggers.some(
    (trigger) =>
      trigger.word.kind === 'act' &&
      trigger.word.subject === 'agent' &&
      trigger.word.voice !== 'noun' &&
      trigger.word.voice !== 'passive' &&
      !behindAuxiliary(scene, draft, trigger) &&
      !hasAntecedent(scene, draft, trigger) &&
      !hasSubject(scene, draft, trigger) &&
      !asksWho(scene, draft, trigger.first) &&
      (trigger.proclitics & roleBit.result) === 0 &&
      !meansAtVerb(scene, draft, trigger),
  );
  const himself = draft.triggers.some(
    (trigger) => weDid(scene, draft, trigger) || ofHimself(scene, draft, trigger),
  );
  const told = announces(scene, draft);
  const deed =
    ownDeeds.has(draft.event) || draft.triggers.some((act) => neutralised(act) || finishes(act));
  // "denied that anybody was abducted": a passive act is nobody's yet.
  const named = draft.triggers.filter(({ word }) => word.kind === 'act');
  // "denied that a warship was damaged": no act is named at all.
  const acts = named.length > 0 ? named : draft.triggers;
  const passive = acts.every((act) => inPassive(scene, draft, act));
  const owned = ownActs.has(draft.status) && !(draft.status === 'denied' && passive);
  const own = owned || isClaimed(draft);
  const did = own && !passive && isDone(scene, draft, acts[0]!);
  if (!own && !subjectless && !told && !himself) return;
  if (draft.status === 'acknowledged' && ownLoss(scene, draft)) return;
  if (draft.status === 'acknowledged' && suspectsConfess(scene, draft, acts[0]!)) return;
  const bodies = scene.document.actors.filter(
    (actor) =>
      actor.start < speaker.end &&
      speaker.start < actor.end &&
      (bearsArms(actor) ||
        // "The coalition assessed as credible that its strike": there is but one in the text.
        (own && actor.actorKind === 'coalition') ||
        (told && draft.event === 'interception') ||
        (told &&
          draft.event === 'armed_clash' &&
          actor.actorKind !== undefined &&
          canFight(actor)) ||
        (himself &&
          actor.actorKind !== undefined &&
          canFight(actor) &&
          !scene.personOn[actor.first]) ||
        ((own || ((told || himself) && deed)) &&
          actor.id !== undefined &&
          rules.has(actor.actorKind ?? ''))),
  );
  // "Al Qaeda affiliate JNIM", "the group Ansar al-Din": the name that the phrase ends in.
  const body =
    bodies.find(({ end }) => end >= speaker.end - 1) ??
    bodies[0] ??
    (himself || did ? stateOf(scene, speaker) : undefined);
  const doer = body ? asParty(body) : isClaimed(draft) ? unlistedClaimant(scene, draft) : undefined;
  if (!doer) return;
  draft.actors.push({
    mention: doer,
    rule: own ? 'speaks of his own act' : 'the speaker himself',
    score: own ? 0.7 : 0.55,
  });
}

/** "denied killing", "denied shelling a camp", but not "denied the fall of the city": a verb of doing. */
function isDone(
  scene: Scene,
  { sentence }: Draft,
  { word: { voice, subject }, last }: Trigger,
): boolean {
  // "أقرت إسرائيل بقتل سبعة", but not "بمقتل سبعة".
  if (voice !== 'noun' || !subjectFirst(scene, sentence)) return subject === 'agent';
  return isLead(scene, last) && !(scene.roles[last - 1]! & roleBit.object);
}

/** "Israel said it had bombed", "أعلنت كييف أنها أسقطت", "Moscow denied shelling": a state or its capital that speaks. */
function stateOf({ document: { places } }: Scene, { start, end }: Span): PlaceMention | undefined {
  return places.find(
    (place) => place.start >= start && place.end === end && place.start - start <= article,
  );
}

// "The US": so many letters stand in front.
const article = 4;

/** "العدوان الذي طال المدن": a verb behind the word for "which" has its subject before that. */
function hasAntecedent(scene: Scene, draft: Draft, { first, enclitic }: Trigger): boolean {
  if (enclitic || subjectFirst(scene, draft.sentence)) return false;
  return first > 0 && (scene.roles[first - 1]! & roleBit.relative) !== 0;
}

/** "Another cell opened fire": where subjects come first, a noun right before the verb is who did it. */
function hasSubject(scene: Scene, draft: Draft, { first, last, word }: Trigger): boolean {
  const { sentence } = draft;
  if (!subjectFirst(scene, sentence)) return false;
  // "the house attacked by": a participle.
  if (word.voice === 'either' && scene.roles[last]! & roleBit.agent) return false;
  const { hits } = scene.document;
  const before = first - 1;
  if (before < sentence.first || isStop(scene, before) || scene.roles[before]) return false;
  // "Two missiles were fired. The second struck the vessel".
  if (scene.numberOn[before]) return true;
  const noun = hits.longest(before, countedNouns);
  // "Missile forces hit a depot": men of the speaker's own.
  if (hits.tables(before) & actorWords.bit) return true;
  // "The enemy attacked in the night. Air strikes hit Terny": in a text that tells of an enemy they may be his.
  if (noun?.value.sort === 'attack' && !scene.numberOn[before]) {
    const signed = draft.sources.at(-1)?.rule === 'issuer of the document';
    if (signed && scene.document.actors.some(isEnemy)) return true;
  }
  return noun ? noun.value.sort === 'people' : hits.tables(before) === 0;
}

/** "the enemy", by that word or by whom it stands for in the country of the text. */
const isEnemy = ({ name, loaded, rule }: ActorMention): boolean =>
  name === enemy || (loaded === true && rule === 'actor by country in focus');

/** "أعلن الجيش أن مسيّرات استهدفت موقعا": the craft are the subject, and whose they are is not told. */
function meansAtVerb(scene: Scene, draft: Draft, { first, last }: Trigger): boolean {
  const { tokens, view } = scene.document;
  const behind = scene.weaponOn[last];
  // "فجرت عبوتين": what lies in wait is set off, and sets off nothing.
  if (
    behind &&
    !lying.has(behind.category) &&
    view.map.toSource(tokens.starts[last]!, tokens.ends[last]!).start === behind.start
  ) {
    return true;
  }
  for (let token = first - 1; token >= Math.max(draft.sentence.first, first - 6); token -= 1) {
    if (scene.weaponOn[token]) return true;
    if (isStop(scene, token) || scene.roles[token]! & roleBit.that) return false;
  }
  return false;
}

/**
 * "The airport was targeted with drones, the army said": a passive leaves its doer unnamed. Where an enemy
 * of the speaker is its subject, the speaker did it: "Taliban hideouts were hit".
 */
function behindAuxiliary(scene: Scene, draft: Draft, { first }: Trigger): boolean {
  if (!subjectFirst(scene, draft.sentence)) return false;
  let passive = false;
  for (let token = first - 1; token >= Math.max(draft.start, first - subjectReach); token -= 1) {
    if (isStop(scene, token)) return passive;
    if (first - token <= 3 && scene.roles[token]! & roleBit.passive) passive = true;
    const enemy = scene.actorOn[token];
    if (enemy && !isSource(draft, enemy)) return passive && isOwned(scene, enemy.first - 1);
  }
  return passive;
}

/** "that anybody was abducted": the auxiliary at most two words before the verb. */
function inPassive(scene: Scene, draft: Draft, { first, word }: Trigger): boolean {
  // "denied that live rounds were used": the speaker's own.
  if (word.voice === 'noun' || word.object === 'weapon') return false;
  if (!subjectFirst(scene, draft.sentence)) return false;
  const passive = roleBit.passive;
  return (scene.roles[first - 1]! & passive) !== 0 || (scene.roles[first - 2]! & passive) !== 0;
}

// So many words a subject and its verb take up.
const subjectReach = 14;

/** "التحالف: نفذنا 38 استهدافا": the ending of the verb is the speaker. */
function weDid(scene: Scene, { sentence }: Draft, { word, last }: Trigger): boolean {
  // "فقدنا ثلاثة": what befell the speaker.
  if (word.voice === 'noun' || word.voice === 'passive') return false;
  return rulesOf(scene, sentence)!.speakerInside(wordAt(scene, last - 1));
}

/** "said that it had killed six": the pronoun of the speaker right before the verb. */
export function ofHimself(scene: Scene, draft: Draft, trigger: Trigger): boolean {
  const { word, first } = trigger;
  if (word.voice === 'noun' || word.voice === 'passive') return false;
  const { hits } = scene.document;
  for (let token = first - 1; token >= Math.max(draft.sentence.first, first - 2); token -= 1) {
    if (isStop(scene, token)) return false;
    // "said three of its soldiers were killed": what befell his own men.
    if (scene.roles[token]! & roleBit.passive) return false;
    const men = scene.actorOn[token] ?? scene.weaponOn[token];
    // "أعلنت القوات أن مدفعيتها دكت المواقع".
    if (men && hasPronoun(scene, draft, men.first)) return true;
    if (men) return isOwned(scene, men.first - 1) && !behindAuxiliary(scene, draft, trigger);
    const self = clauseMarked(hits, token, 'self');
    if (self && !isOwned(scene, token)) return true;
    // "claimed to have killed 17".
    if (infinitive(scene, draft, token)) return true;
  }
  return false;
}

/** "مدفعيتها": where verbs come first whose guns they are is written on the word. */
function hasPronoun(scene: Scene, { sentence }: Draft, token: number): boolean {
  if (subjectFirst(scene, sentence) || !scene.weaponOn[token]) return false;
  return scene.document.hits.analyses(token)[0]?.enclitic !== '';
}

/** "its aircraft", "their men": a word for the speaker that is an article too. */
function isOwned(scene: Scene, token: number): boolean {
  const marks = scene.document.hits.at(token, clauseMarks);
  return ['self', 'determiner'].every((role) => marks.some(({ value }) => value.role === role));
}

/** "said its fighters had struck": whose men they are is the body that speaks. */
export function nameOwnMen(scene: Scene, draft: Draft): void {
  const speaker = draft.sources.at(-1);
  if (!speaker || !subjectFirst(scene, draft.sentence)) return;
  draft.actors.forEach((actor, index) => {
    const { mention } = actor;
    const men = scene.actorOn[mention.first];
    if (!men || men.id !== undefined || !isOwned(scene, mention.first - 1)) return;
    const body = scene.document.actors.find(
      (other) => other.start < speaker.end && speaker.start < other.end && bearsArms(other),
    );
    if (body?.name) draft.actors[index] = { ...actor, mention: { ...mention, name: body.name } };
  });
}

// What an armed body announces by a bare noun it did itself: "announced strikes on", "the arrest of".
const ownDeeds: ReadonlySet<EventKind> = new Set([
  'air_strike',
  'shelling',
  'interception',
  'detention',
  'territory',
  'destruction',
]);

const policing: ReadonlySet<EventKind> = new Set(['interception', 'detention']);

/** "أفادت وزارة الدفاع بتحييد ستة": the word that forces have for those whom they put out of action. */
const neutralised = ({ measure, word, count }: Trigger): boolean =>
  measure === 'casualties' && word.voice === 'noun' && !count;

/** "القضاء على": the preposition makes it somebody's deed. */
const finishes = ({ word, first, last }: Trigger): boolean =>
  word.voice === 'noun' && word.kind === 'result' && last - first > 1;

/** "أعلن الجيش صد هجوم للمتمردين": whoever tells that he beat off others fought them. */
export function repelled(scene: Scene, draft: Draft): boolean {
  if (draft.event !== 'armed_clash' || subjectFirst(scene, draft.sentence)) return false;
  const [act] = draft.triggers;
  return act?.word.event === 'armed_clash' && announces(scene, draft);
}

/** "the army announced the arrest of five": whoever announces an act by the bare noun right behind him did it. */
export function announces(scene: Scene, draft: Draft): boolean {
  const speaker = draft.sources.at(-1);
  const [act] = draft.triggers;
  if (!speaker || !act || act.count) return false;
  if (subjectFirst(scene, draft.sentence)) return announcesOf(scene, draft, { speaker, act });
  const { word, proclitics, definite } = act;
  if (word.subject === 'target' && word.kind === 'light') return false;
  // "أعلنت الوزارة مقتل ثلاثة جراء سقوط قذيفة": what came down on them was not the speaker's.
  if (draft.status !== 'alleged' && draft.triggers.some(fellDown)) return false;
  // "استهداف جرافة", "قنص جنود": nouns whose genitive was hit.
  const hits = draft.triggers.some(
    ({ word: { voice, kind, subject, measure } }) =>
      voice === 'noun' && kind === 'act' && subject === 'target' && !measure,
  );
  const finished = finishes(act);
  // "تفجير عبوة", but not "انفجار عبوة".
  const blast = draft.event === 'explosion' && word.subject === 'agent' && word.voice === 'noun';
  const set = blast && scene.weaponOn[act.last] !== undefined;
  const fights = draft.event === 'armed_clash' && isBeside(scene, { speaker, act });
  if (!ownDeeds.has(draft.event) && !fights && !hits && !finished && !set && !neutralised(act))
    return false;
  // "الإجهاز على": the preposition is a part of the act, and the article tells nothing, nor where the act is
  // what is announced: "أعلن الجيش الانسحاب من".
  const bare = !definite || act.last - act.first > 1 || isLed(scene, draft, { speaker, act });
  // "أفادت الشرطة باعتقال ثلاثة": what only one's own men do; a body also reports who was shelled.
  const led = policing.has(draft.event) || neutralised(act) ? roleBit.at | roleBit.cause : 0;
  if (word.voice === 'noun' && ((proclitics & ~(roleBit.and | led)) !== 0 || !bare)) return false;
  return isComplement(scene, draft, { speaker, act });
}

const fellDown = ({ word: { event, voice, subject } }: Trigger): boolean =>
  event === 'shelling' && voice === 'noun' && subject === 'weapon';

/** "Police reported the arrest of three": behind the verb of saying, what only one's own men do. */
function announcesOf(
  scene: Scene,
  draft: Draft,
  { speaker, act }: { readonly speaker: Span; readonly act: Trigger },
): boolean {
  if (act.word.voice !== 'noun' || !act.definite || !policing.has(draft.event)) return false;
  const of = scene.roles[act.last - 1]! | scene.roles[act.last]!;
  return (of & roleBit.object) !== 0 && isComplement(scene, draft, { speaker, act });
}

type Announced = { readonly speaker: Span; readonly act: Trigger };

/** "أعلن الجيش صد هجوم": right behind the speaker. */
function isBeside({ document: { tokens, view } }: Scene, { speaker, act }: Announced): boolean {
  const before = view.map.toSource(tokens.starts[act.first - 1]!, tokens.ends[act.first - 1]!);
  return before.end === speaker.end;
}

/** So, with a preposition behind it, or a word that one is written on. */
function isLed(scene: Scene, { event }: Draft, { speaker, act }: Announced): boolean {
  if (!ownDeeds.has(event) && event !== 'armed_clash') return false;
  if (!isBeside(scene, { speaker, act })) return false;
  return (
    scene.roles[act.last] !== 0 || scene.document.hits.analyses(act.last)[0]?.proclitics !== ''
  );
}

// So many words may stand between a speaker and what he announces: who he is, when and where he said it.
const complementReach = 24;

/** Between a speaker and the noun stand only what tells of him, of when and of where he said it, between commas. */
function isComplement(
  scene: Scene,
  draft: Draft,
  { speaker, act }: { readonly speaker: Span; readonly act: Trigger },
): boolean {
  const { starts } = scene.document.tokens;
  const { map } = scene.document.view;
  const near = act.first - nearest;
  const from = Math.max(draft.sentence.first, act.first - complementReach);
  // Behind a comma or a date the clause of the speaker goes on where it stopped.
  const joined = (act.proclitics & roleBit.and) !== 0;
  const closed =
    act.first > from &&
    (joined || wordAt(scene, act.first - 1) === ',' || scene.dateOn[act.first - 1] !== undefined);
  for (let token = act.first - 1; token >= (closed ? from : near); token -= 1) {
    if (token < draft.sentence.first) return false;
    const at = map.toSource(starts[token]!, starts[token]! + 1).start;
    if (at >= speaker.start && at < speaker.end) return true;
    if (scene.roles[token]! & roleBit.that) return false;
    // "أعلن الجيش مقتل جنديين واعتقال": told is what befell somebody.
    if (joined && scene.document.hits.longest(token, outcomes)?.value.people === 'killed')
      return false;
    if (isStop(scene, token) && !(closed && insertion.has(wordAt(scene, token)))) return false;
  }
  return false;
}

const nearest = 3;
const insertion: ReadonlySet<string> = new Set([',', '(', ')']);
