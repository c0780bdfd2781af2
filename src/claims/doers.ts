// A happening whose verb left its doer open in, the doer that something else names out: a word for
// doing, the owner of the means, an adjective, the speaker himself, whom an accusation names.

import { mentionOf } from '../document/document.ts';
import type { ActorMention, PlaceMention, WeaponMention } from '../document/mention.ts';
import { actorWords } from '../rules/actors.ts';
import { clauseMarks } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns, numberMarks, roleIndex } from '../rules/numbers.ts';
import { nationalities, placeContexts } from '../rules/places.ts';
import { crewed, vehicles } from './arms.ts';
import type { Draft, Party } from './draft.ts';
import { isSupport } from './event.ts';
import { drivenBy } from './flight.ts';
import { areLost } from './lost-men.ts';
import { fliesOver } from './overflight.ts';
import { asParty, bearsArms, enemy, isSource, isVictim, partyOn, place } from './party.ts';
import type { Scene } from './scene.ts';
import {
  governing,
  isArticle,
  isStop,
  procliticRoles,
  roleBit,
  rulesOf,
  sentenceAt,
  subjectFirst,
  wordAt,
} from './scene.ts';
import { wasHit } from './spoils.ts';
import { inAside, isPartOf } from './subject.ts';
import { objectPhrases } from './targets.ts';
import type { Trigger } from './triggers.ts';

export function byAgentMark(scene: Scene, draft: Draft, taken: Set<number>): void {
  for (let token = draft.start; token < draft.end; token += 1) {
    const under = comesUnder(scene, draft, token);
    if (!(scene.roles[token]! & roleBit.agent) && !under) continue;
    // "positions used by the group": the doer of another act than the one told.
    if (scene.roles[token]! & roleBit.relative) continue;
    // "was reported by the army killed": who told of it.
    if (isSaid(scene, token - 1)) continue;
    // "fled after an ultimatum by jihadists": who drives people out stands at the verb.
    const verb = draft.triggers.find(({ last }) => last === token);
    if (draft.event === 'displacement' && !verb && !drivenBy(scene, draft, token)) continue;
    // "killed people displaced by the war": who drove them out is not who killed them.
    if (draft.event !== 'displacement' && verb?.word.event === 'displacement') continue;
    for (let next = token + 1; next < Math.min(draft.end, token + 5); next += 1) {
      if (isStop(scene, next)) break;
      const party = partyOn(scene, next);
      const men = party ? undefined : (menCounted(scene, next) ?? ownerOfFire(scene, draft, next));
      if (men && !draft.actors.some(({ mention }) => mention.first === men.first)) {
        draft.actors.push({ mention: men, rule: 'named as doer', score: 0.8 });
        break;
      }
      if (!party) continue;
      if (party.kind === 'actor' || scene.weaponOn[party.last]) {
        place(scene, draft, { party, role: 'agent', rule: 'named as doer', score: 0.9 }, taken);
      }
      break;
    }
  }
}

/** "came under attack from the army", "surrendered to the rebels": who fired, and who took them. */
function comesUnder(scene: Scene, draft: Draft, token: number): boolean {
  const led = scene.roles[token]! & (roleBit.from | roleBit.to);
  if (!led || !subjectFirst(scene, draft.sentence)) return false;
  // "artillery fire from Serb positions".
  const fire = led & roleBit.from && scene.weaponOn[token - 1]?.last === token;
  if (fire && draft.event === 'shelling') return true;
  return draft.triggers.some(({ word: { event, subject }, last }) => {
    if (last !== token) return false;
    return led & roleBit.from
      ? subject === 'target'
      : event === 'detention' && subject === 'people';
  });
}

/** "أصيب ثلاثة بنيران إسرائيلية", "killed by Israeli bullets", "came under fire from Serb positions": an adjective beside the fire or the guns says whose they were. */
function ownerOfFire(scene: Scene, draft: Draft, token: number): Party | undefined {
  if (draft.actors.length > 0) return undefined;
  const owner = ownerAt(scene, token);
  if (!owner) return undefined;
  if (!subjectFirst(scene, draft.sentence)) {
    return scene.roles[token - 1]! & roleBit.agent ? owner : undefined;
  }
  const { hits } = scene.document;
  const guns = hits.longest(owner.last, countedNouns)?.value.of;
  const fire = scene.weaponOn[owner.last] ?? clauseMarked(hits, owner.last, 'fire');
  return fire || posts.has(guns ?? '') ? owner : undefined;
}

// From where is fired.
const posts: ReadonlySet<string> = new Set(['positions', 'posts', 'bases', 'batteries']);

/** "من طرف شخصين": where verbs come first, so many people behind a word for the doer. */
function menCounted(scene: Scene, token: number): Party | undefined {
  const number = scene.numberOn[token];
  if (number?.first !== token || number.noun?.sort !== 'people' || number.measure) return undefined;
  const sentence = scene.document.sentences[number.sentence]!;
  if (subjectFirst(scene, sentence)) return undefined;
  const { text, start, end, first, last, sentence: index, rule } = number;
  return { text, start, end, first, last, sentence: index, rule };
}

function isSaid(scene: Scene, token: number): boolean {
  return scene.document.hits
    .at(token, numberMarks)
    .some(({ value, last }) => last === token + 1 && value.roles.includes(roleIndex.speech));
}

/** "an Israeli air strike", "the American operations": the adjective of an act names who did it. */
export function byAdjective(scene: Scene, draft: Draft, taken: Set<number>): void {
  const first = subjectFirst(scene, draft.sentence);
  const known = draft.actors.length > 0;
  for (const { word, first: start, last, proclitics } of draft.triggers) {
    if (word.kind !== 'act' || word.voice !== 'noun') continue;
    if (word.subject === 'target' && !isMeans(scene, draft, { first: start, proclitics })) continue;
    // "غارات النظام والغارات الروسية": an act that "and" joins has a doer of its own.
    if (known && (first || !(proclitics & roleBit.and))) continue;
    const near = first ? [start - 1, start - 2, start - initials] : [last, last + 1];
    for (const token of near) {
      if (token < draft.start || token >= draft.end) break;
      if (isStop(scene, token)) break;
      // "أعمال العنف في مالي": behind a preposition stands the country, not its adjective.
      if (token > last && scene.roles[token - 1]! & roleBit.at) break;
      // "إسقاط طائرة أمريكية": the nation is that of what was brought down.
      if (!first && draft.event === 'interception' && scene.weaponOn[token]) break;
      const adjective = ownerAt(scene, token);
      if (!adjective) continue;
      // "a U.S. strike": letters and stops.
      if (start - token === initials && adjective.last !== start) continue;
      draft.actors.push({ mention: adjective, rule: 'adjective of the act', score: 0.7 });
      taken.add(adjective.first);
      return;
    }
  }
  if (!first && !known && draft.event !== 'interception') byAdjectiveOfWeapon(scene, draft);
}

/** "بقنص حوثي", "برصاص قنص حوثي": somebody fell by such an act. */
function isMeans(
  scene: Scene,
  { sentence }: Draft,
  { first, proclitics }: Pick<Trigger, 'first' | 'proclitics'>,
): boolean {
  if (subjectFirst(scene, sentence)) return false;
  return (proclitics & roleBit.at) !== 0 || scene.weaponOn[first - 1] !== undefined;
}

/** "بقنص حوثي": the adjective behind such an act tells whose it was, and whom it hit stands elsewhere. */
export function adjectiveOfMeans(scene: Scene, draft: Draft, trigger: Trigger): boolean {
  if (trigger.word.subject !== 'target' || !isMeans(scene, draft, trigger)) return false;
  return ownerAt(scene, trigger.last) !== undefined;
}

/** "لغم حوثي", "قذيفة إسرائيلية": the adjective right behind what was laid or fired says whose it was. */
function byAdjectiveOfWeapon(scene: Scene, draft: Draft): void {
  for (let token = draft.start; token < draft.end; token += 1) {
    const weapon = scene.weaponOn[token];
    if (weapon?.first !== token || weapon.last >= draft.end || scene.actorOn[token]) continue;
    // "تدمير أربع دبابات إسرائيلية": what drives is hit as often as it hits.
    if (weapon.category === 'tank' || weapon.category === 'armoured_vehicle') continue;
    const adjective = ownerAt(scene, weapon.last);
    if (!adjective) continue;
    draft.actors.push({ mention: adjective, rule: 'adjective of the weapon', score: 0.6 });
    return;
  }
}

/** The adjective of a nation or of a party on a token, as the one that it names. */
function ownerAt(scene: Scene, token: number): Party | undefined {
  // "an anti-French protest".
  if (clauseMarked(scene.document.hits, token - 2, 'side')) return undefined;
  const hit = scene.document.hits.longest(token, nationalities);
  const nation = hit?.value.adjective && !hit.value.place ? hit : undefined;
  const partisan = nation ? undefined : partisanAt(scene, token);
  const adjective = nation ?? partisan;
  if (!adjective) return undefined;
  const { first, last } = adjective;
  const range = { first, last, sentence: sentenceAt(scene, token) };
  const mention = mentionOf(scene.document, range, 'nationality');
  return partisan?.id ? { ...mention, name: partisan.name, id: partisan.id } : mention;
}

/** "ردت القوات بقصف أماكن": where verbs come first, who stands right before the act that "with" is written on. */
export function byHisAct(scene: Scene, draft: Draft, taken: Set<number>): void {
  if (subjectFirst(scene, draft.sentence)) return;
  // "مقتل إرهابيين بقصف": whom the act befell.
  const verbs = draft.triggers.every(({ word }) => word.kind !== 'result');
  if (verbs) accused(scene, draft, taken);
}

const initials = 4;

/** "قصف حوثي": an adjective made from the name of a body. */
function partisanAt(scene: Scene, token: number) {
  const { value, first, last } = scene.document.hits.longest(token, actorWords) ?? {};
  if (value?.role !== 'modifier') return undefined;
  // "الغارة المعادية": whose it was, though not who the enemy is.
  if (!value.actor && value.name !== enemy) return undefined;
  return { first: first!, last: last!, name: value.name, id: value.actor };
}

/** "Coalition warplanes", "دبابات الاحتلال": the owner of the means is the doer. */
export function byWeaponOwner(scene: Scene, draft: Draft, taken: Set<number>): void {
  if (draft.event === 'interception') return;
  for (let token = draft.start; token < draft.end; token += 1) {
    const weapon = scene.weaponOn[token];
    if (!weapon || weapon.first !== token) continue;
    // "destroyed 12 Russian artillery systems": whose they were is not who did it.
    if (wasHit(scene, draft, weapon) || isObjectOfVerb(scene, draft, weapon)) continue;
    // "an ISIS car-bomb factory": a word of the target's name.
    const inTarget = ({ mention }: Draft['targets'][number]) =>
      mention.first < weapon.first && weapon.last < mention.last;
    if (draft.targets.some(inTarget)) continue;
    if (fliesOver(scene, weapon.first - 1) || isSupport(scene, weapon)) continue;
    const on = partyOn(scene, token);
    const beforeIt = weapon.first > draft.start ? partyOn(scene, weapon.first - 1) : undefined;
    // "بطائرة مسيّرة تتبع للدعم السريع": the owner that the craft's own phrase names stands not behind it.
    const next = weapon.last < draft.end ? partyOn(scene, weapon.last) : undefined;
    const behind = next === on ? undefined : next;
    const first = subjectFirst(scene, draft.sentence);
    const crew = first ? crewOf(scene, weapon) : undefined;
    const party = crew ?? on ?? (first ? beforeIt : behind);
    if (!party) continue;
    // "دمر صاروخ دبابة للنظام": another weapon behind it is no owner.
    if (party === behind && scene.weaponOn[party.first]?.first === party.first) continue;
    // "fired at a U.S. warship": whose craft it was.
    const aimed = first && !weapon.method && governing(scene, party) & roleBit.against;
    if (aimed && crewed.has(weapon.category)) continue;
    if (party === behind && procliticRoles(scene, party) & (roleBit.at | roleBit.and)) continue;
    // "قصفت المدفعية المتظاهرين": what has an article has no owner behind it but in an adjective.
    const known = party === behind && scene.document.hits.analyses(token)[0]?.article === true;
    if (known && rulesOf(scene, draft.sentence)?.accusative(wordAt(scene, party.first))) continue;
    place(scene, draft, { party, role: 'agent', rule: 'owner of the weapon', score: 0.75 }, taken);
  }
}

/** "a drone operated by the army": who flies or keeps it, right behind. */
function crewOf(scene: Scene, { last }: WeaponMention) {
  const { hits } = scene.document;
  const mark = hits.at(last, clauseMarks).find(({ value }) => value.role === 'relative');
  if (!mark || !(scene.roles[mark.last - 1]! & roleBit.agent)) return undefined;
  return partyOn(scene, isArticle(scene, mark.last) ? mark.last + 1 : mark.last);
}

/** "دمرت الفصائل أمس دبابة للجيش": where verbs come first, a vehicle behind the doer is what was hit. */
function isObjectOfVerb(scene: Scene, draft: Draft, { first, category }: WeaponMention): boolean {
  if (subjectFirst(scene, draft.sentence) || !vehicles.has(category)) return false;
  return draft.triggers.some((trigger) =>
    objectPhrases(scene, draft, trigger).some((phrase) => phrase.first === first),
  );
}

export function bothSides(scene: Scene, draft: Draft, taken: Set<number>): void {
  for (let token = draft.start; token < draft.end; token += 1) {
    const actor = scene.actorOn[token];
    if (!actor || actor.first !== token || actor.actorKind === 'ministry') continue;
    if (subjectFirst(scene, draft.sentence) && inAside(scene, draft, actor)) continue;
    if (areLost(scene, draft, actor) || isPartOf(scene, actor) || tellsWhere(scene, draft, actor))
      continue;
    if (lostMen(scene, draft, actor) && !taken.has(token)) {
      taken.add(token);
      draft.actors.push({ mention: asParty(actor), rule: 'side that lost men', score: 0.55 });
    }
    place(
      scene,
      draft,
      { party: actor, role: 'agent', rule: 'side of a clash', score: 0.6 },
      taken,
    );
  }
}

/** "اشتباكات عند فرع الأمن", "قرب مقر الحركة": where verbs come first, a body whose seat only tells where it was. */
function tellsWhere(scene: Scene, draft: Draft, { first }: ActorMention): boolean {
  if (subjectFirst(scene, draft.sentence)) return false;
  const { hits } = scene.document;
  const near = (token: number): boolean =>
    token >= draft.start &&
    (scene.roles[token]! & roleBit.at) !== 0 &&
    hits.longest(token, placeContexts)?.value.sort === 'near';
  const seat = first - 1;
  return near(seat) || (!scene.roles[seat] && !isStop(scene, seat) && near(seat - 1));
}

/** "قتل 12 عنصرا من قوات النظام في اشتباكات": a body whose men are counted among the dead fought too. */
function lostMen(scene: Scene, draft: Draft, actor: ActorMention): boolean {
  if (!bearsArms(actor) || !isVictim(scene, actor) || isSource(draft, actor)) return false;
  // "five Taliban were killed in clashes".
  if (subjectFirst(scene, draft.sentence)) return true;
  for (let token = actor.first - 1; token < actor.last; token += 1) {
    if (scene.roles[token]! & roleBit.from) return true;
  }
  return false;
}

// So many words may stand between an act and "to": "attributed the strike on the camp to".
const blameReach = 7;

/** "attributed the strike to the coalition", "blamed the strike on Russia": whom the speaker names. */
export function blamed(scene: Scene, draft: Draft, taken: Set<number>): void {
  if (!subjectFirst(scene, draft.sentence)) {
    accused(scene, draft, taken);
    return;
  }
  const [lead] = draft.triggers;
  const charged = lead && clauseMarked(scene.document.hits, lead.first - 1, 'object');
  // "accused the army and the police of bombing".
  const doer = charged ? accusedOn(scene, draft, lead.first - 2) : undefined;
  if (doer && !isSource(draft, doer)) {
    place(
      scene,
      draft,
      { party: doer, role: 'agent', rule: 'blamed for the act', score: 0.7 },
      taken,
    );
    return;
  }
  const act = draft.triggers.find(({ word }) => word.kind === 'act' && word.voice === 'noun');
  if (!act?.definite) return;
  for (let token = act.last; token < Math.min(draft.end, act.last + blameReach); token += 1) {
    if (isStop(scene, token)) return;
    if (!(scene.roles[token]! & (roleBit.to | roleBit.against))) continue;
    const at = isArticle(scene, token + 1) ? token + 2 : token + 1;
    const country = scene.placeOn[at]?.precision === 'country' ? scene.placeOn[at] : undefined;
    const party = partyOn(scene, at) ?? country;
    if (!party) continue;
    place(scene, draft, { party, role: 'agent', rule: 'blamed for the act', score: 0.7 }, taken);
    return;
  }
}

// So far in front of the act stands whoever is held responsible for it: "الحكومة مسؤولية تشريد".
const heldReach = 3;

/** "اتهم الائتلاف النظام بشن هجوم", "حمّل الحكومة مسؤولية تشريد الآلاف": where verbs come first, whom "of" with the act right behind follows. */
function accused(scene: Scene, draft: Draft, taken: Set<number>): void {
  const act = draft.triggers.find(({ word, proclitics }) => {
    return word.voice === 'noun' && (proclitics & roleBit.at) !== 0;
  });
  const party = act
    ? (behindAccuser(scene, draft, act) ?? accusedOn(scene, draft, act.first - 1))
    : heldFor(scene, draft);
  if (!party || isSource(draft, party)) return;
  place(scene, draft, { party, role: 'agent', rule: 'blamed for the act', score: 0.7 }, taken);
}

/** "اتهم سكان مقاتلي فاغنر الحليفة للجيش بإعدام": right behind the accuser, whoever else is named before the act. */
function behindAccuser({ document, actorOn }: Scene, draft: Draft, act: Trigger) {
  const accuser = draft.status === 'alleged' ? draft.sources.at(-1) : undefined;
  if (!accuser) return undefined;
  const { starts, ends } = document.tokens;
  const { map } = document.view;
  for (let token = act.first - 1; token >= draft.start; token -= 1) {
    const { start } = map.toSource(starts[token]!, ends[token]!);
    if (start >= accuser.end) continue;
    const party = actorOn[token + 1];
    return party?.first === token + 1 ? party : undefined;
  }
  return undefined;
}

function accusedOn(scene: Scene, draft: Draft, token: number) {
  return partyOn(scene, token) ?? stateOn(scene, draft, token);
}

// So many letters the verb of accusing takes where it stands between both: "accused", "has accused".
const verbLetters = 16;

/** "اتهمت كييف موسكو بقصف", "Kyiv accused Moscow of": a country or its capital right behind who accuses. */
function stateOn(scene: Scene, { sentence, sources, status }: Draft, token: number) {
  const place: PlaceMention | undefined = scene.placeOn[token];
  if (!place || place.adjective || status !== 'alleged') return undefined;
  const most = subjectFirst(scene, sentence) ? verbLetters : 2;
  const beside = sources.some(({ end }) => place.start > end && place.start - end <= most);
  // "تتهم الحركة الخرطوم بقصف": the accuser bears the short name of who was named before.
  const short = !subjectFirst(scene, sentence) && scene.actorOn[token - 1] !== undefined;
  const above = short && sources.every(({ end }) => end <= sentence.start);
  return beside || above ? place : undefined;
}

function heldFor(scene: Scene, draft: Draft) {
  const [act] = draft.triggers;
  if (draft.status !== 'alleged' || act?.word.voice !== 'noun' || act.proclitics !== 0) {
    return undefined;
  }
  for (let token = act.first - 2; token >= act.first - heldReach; token -= 1) {
    const party = accusedOn(scene, draft, token);
    if (party) return party;
    if (token < draft.sentence.first || isStop(scene, token)) return undefined;
  }
  return undefined;
}
