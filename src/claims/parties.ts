// A happening in, who did it and whom it hit out. Each rule is a named record with a score; a later
// rule only fills what an earlier one left open.

import type { ActorMention, PlaceMention } from '../document/mention.ts';
import { shipName } from '../rules/actors.ts';
import type { TriggerWord } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { turnMeant } from './aimed-at.ts';
import { isConvoy } from './ambushed.ts';
import { nameBefore } from './apposed-name.ts';
import { numberOf } from './armed-men.ts';
import { betweenSides } from './between-sides.ts';
import { dropBystanders, dropNeighbours, momentOfBlast } from './bystanders.ts';
import { captor } from './captor.ts';
import { claimsAct } from './claimed.ts';
import { meansAsSubject } from './craft-at-verb.ts';
import { didHimself, foiledIt } from './did-himself.ts';
import {
  adjectiveOfMeans,
  blamed,
  bothSides,
  byAdjective,
  byAgentMark,
  byHisAct,
  byWeaponOwner,
} from './doers.ts';
import type { Draft } from './draft.ts';
import { hasObject, isAccusative, takes } from './genitive.ts';
import { byImputation } from './imputed.ts';
import { issuedAct } from './issued-act.ts';
import { byKeeper } from './keeper.ts';
import { dropLayers } from './laid-device.ts';
import { layDoer } from './lay-doer.ts';
import { loneDoer } from './lone-doer.ts';
import { marchers } from './marchers.ts';
import { byOperation } from './operation.ts';
import { announces, ofHimself, repelled, speakerHimself } from './own-act.ts';
import { ownerBefore } from './owner.ts';
import { participleDoer } from './participle-doer.ts';
import type { Found, Role } from './party.ts';
import { canFight, isSource, partyOn, place } from './party.ts';
import { diedThemselves, isPassive, vowelled } from './passive.ts';
import { isDescribed, isReduced } from './reduced-relative.ts';
import type { Scene } from './scene.ts';
import {
  governing,
  isFilled,
  isMark,
  isStop,
  lettersRoles,
  procliticRoles,
  roleBit,
  rulesOf,
  subjectFirst,
  wordAt,
} from './scene.ts';
import {
  antecedent,
  asksWho,
  bracketed,
  headOfRelative,
  inRelative,
  isApposed,
  objectBefore,
  ownsSite,
  siteOf,
  tells,
} from './subject.ts';
import type { Trigger } from './triggers.ts';
import { unnamedTargets } from './unnamed-targets.ts';
import { actBehind, behindAct, besideVerb, closed, hasDoerInside } from './verb-order.ts';

/** "Clashes between the army and the ELN displaced 1,240 people": both drove them out. */
function droveOut({ event, triggers }: Draft): boolean {
  const fight = ({ word }: Draft['triggers'][number]) =>
    word.event === 'armed_clash' && word.voice === 'noun';
  return event === 'displacement' && triggers.some(fight);
}

/** Fills the actors and targets of a draft. */
export function attachParties(scene: Scene, draft: Draft): void {
  const taken = new Set<number>();
  byImputation(scene, draft, taken);
  for (const trigger of draft.triggers) {
    for (const found of partiesOf(scene, draft, trigger)) place(scene, draft, found, taken);
  }
  byAgentMark(scene, draft, taken);
  captor(scene, draft, taken);
  byOperation(scene, draft, taken);
  byAdjective(scene, draft, taken);
  byWeaponOwner(scene, draft, taken);
  if (draft.event === 'armed_clash' || droveOut(draft)) {
    bothSides(scene, draft, taken);
    betweenSides(scene, draft);
  }
  const own =
    draft.actors.length === 0
      ? announces(scene, draft) || claimsAct(scene, draft)
      : foiledIt(scene, draft) || repelled(scene, draft) || didHimself(scene, draft);
  if (own) speakerHimself(scene, draft);
  // What is tried next may find them again, who are dropped below.
  const blast = draft.event === 'explosion' ? momentOfBlast(scene, draft) : undefined;
  if (blast !== undefined) dropBystanders(draft, blast);
  if (draft.actors.length === 0) meansAsSubject(scene, draft);
  if (draft.actors.length === 0) marchers(scene, draft);
  const asked =
    draft.actors.length === 0 && draft.triggers.some(({ first }) => asksWho(scene, draft, first));
  const open = !asked && !isDescribed(draft, scene);
  if (draft.actors.length === 0 && open) layDoer(scene, draft);
  if (draft.actors.length === 0) participleDoer(scene, draft, taken);
  if (draft.actors.length === 0) byHisAct(scene, draft, taken);
  if (draft.actors.length === 0) byKeeper(scene, draft, taken);
  if (draft.actors.length === 0 && open) loneDoer(scene, draft, taken);
  if (blast !== undefined) dropBystanders(draft, blast);
  dropLayers(scene, draft);
  dropNeighbours(scene, draft);
  turnMeant(scene, draft);
  if (draft.actors.length === 0) issuedAct(scene, draft);
  if (draft.actors.length === 0 && draft.status === 'alleged') blamed(scene, draft, taken);
  if (draft.targets.length > 0) return;
  unnamedTargets(scene, draft, taken);
}

function roleFor(word: TriggerWord, side: 'subject' | 'object'): Role | undefined {
  const role = side === 'subject' ? word.subject : word.object;
  if (role === 'agent' || role === 'party') return 'agent';
  if (role === 'target') return 'target';
  return undefined;
}

/** "The Maoists triggered an IED", but "a patrol triggered a mine": a band does it, others come upon it. */
function setsOff(scene: Scene, { first, word }: Trigger, subject: ActorMention | PlaceMention) {
  if (word.event !== 'explosion' || subject.kind !== 'actor') return false;
  return (
    subject.actorKind === 'armed_group' && clauseMarked(scene.document.hits, first, 'setting off')
  );
}

function partiesOf(scene: Scene, draft: Draft, trigger: Trigger): Found[] {
  const { word } = trigger;
  const found: Found[] = [];
  if (adjectiveOfMeans(scene, draft, trigger)) return found;
  const before = ownerBefore(scene, draft, trigger);
  if (word.voice === 'noun') {
    // "strikes hit a rebel weapons cache": whose arms were destroyed did nothing.
    const lost = word.event === 'interception' && draft.event !== 'interception';
    if (before && word.kind !== 'result' && !lost && !objectBefore(scene, draft, before.first)) {
      found.push({ party: before, role: 'agent', rule: 'owner before the noun', score: 0.8 });
    }
    const behind = partyAfter(scene, draft, trigger);
    // "استهدف القصف المدفعي دبابة للعدو": behind an article stands no genitive.
    const hit = trigger.definite && behind && scene.weaponOn[behind.first]?.first === behind.first;
    const genitive = hit && !isFirst(scene, draft) ? undefined : behind;
    // "تحرير الفرقة 16 مشاة نيالا": the seat of a unit may be taken as a town is.
    const seat = word.subject === 'place' && genitive && scene.numberOn[genitive.first + 1];
    const doing = genitive && (hasObject(scene, draft, genitive) || takes(scene, word, genitive));
    const role = doing && !seat ? 'agent' : roleFor(word, 'subject');
    if (genitive && role) {
      found.push({ party: genitive, role, rule: 'genitive of the noun', score: 0.7 });
    } else if (genitive && word.subject === 'people' && !trigger.count && !isFirst(scene, draft)) {
      // "مقتل إرهابيين": whose death is told did nothing.
      draft.suffered.add(genitive.first);
    }
    return found;
  }
  const passive = isPassive(scene, draft, trigger);
  // "overran an army post, killing 13": what came of an act has the doer of the act.
  const came = word.kind === 'result' && !passive && draft.actors.length > 0;
  const behind = partyAfter(scene, draft, trigger);
  const subject = subjectBefore(scene, draft, trigger);
  if (subjectFirst(scene, draft.sentence)) {
    const told = roleFor(word, passive ? 'object' : 'subject');
    const role = subject && setsOff(scene, trigger, subject) ? 'agent' : told;
    // Whoever "was killed" did nothing.
    const lost = subject && passive && (!role || nameBefore(scene, draft, subject.first));
    if (lost) draft.suffered.add(subject.first);
    // "the frigate Hessen sank": nobody is named whom she sank.
    const sank = word.kind === 'result' && subject?.kind === 'actor' && subject.rule === shipName;
    // "An army vehicle hit a mine", "Taliban positions were bombed": what was hit, with its owner.
    const struck =
      subject && !lost && role === 'target' ? siteOf(scene, draft, subject) : undefined;
    if (struck && !came && struck.last <= trigger.first) {
      draft.targets.push({ mention: struck, rule: 'subject of a passive', score: 0.6 });
      draft.suffered.add(subject!.first);
    } else if (subject && role && !came && !lost) {
      const hit = (sank && !behind) || (passive && isConvoy(scene, trigger, subject));
      found.push({
        party: subject,
        role: hit ? 'target' : role,
        rule: passive ? 'subject of a passive' : 'subject before the verb',
        score: 0.8,
      });
    }
    const objectRole = roleFor(word, 'object');
    const site = behind && objectRole === 'target' ? siteOf(scene, draft, behind) : undefined;
    if (!passive && site) {
      draft.targets.push({ mention: site, rule: 'object of the verb', score: 0.6 });
      draft.suffered.add(behind!.first);
    } else if (!passive && behind && objectRole) {
      // "police engaged armed bandits": whoever is fought is a side of the fight.
      const fought = draft.event === 'armed_clash' && behind.kind === 'actor' && canFight(behind);
      const upon = isConvoy(scene, trigger, behind);
      const role = upon ? 'target' : fought ? 'agent' : objectRole;
      found.push({ party: behind, role, rule: 'object of the verb', score: 0.7 });
    }
    return found;
  }
  if (passive && vowelled(scene, draft, trigger)) {
    const suffers = behind ?? subject;
    const objectRole = roleFor(word, 'object');
    if (suffers && objectRole === 'target') {
      found.push({ party: suffers, role: 'target', rule: 'subject of a passive', score: 0.8 });
    } else if (suffers) draft.suffered.add(suffers.first);
    return found;
  }
  const role = roleFor(word, 'subject');
  const svo =
    besideVerb(scene, draft, trigger) ||
    closed(scene, trigger) ||
    behindAct(scene, draft, trigger) ||
    hasDoerInside(scene, draft, trigger);
  if (actBehind(scene, draft, trigger)) return found;
  // "أشارت إلى أنها تدك تحشدات العدو": the pronoun is the subject, and what is behind suffers.
  if (behind && draft.sources.length > 0 && ofHimself(scene, draft, trigger)) {
    const suffers = roleFor(word, 'object');
    if (suffers)
      found.push({ party: behind, role: suffers, rule: 'object of the verb', score: 0.6 });
    else draft.suffered.add(behind.first);
    return found;
  }
  if (subject?.last === trigger.first && !behind && diedThemselves(scene, draft, trigger)) {
    draft.suffered.add(subject.first);
    return found;
  }
  // "نصبته مجموعة من الإرهابيين": where the object is told, or a word stands between, the ending tells nothing.
  const object =
    !trigger.enclitic && behind?.first === trigger.last && roleFor(word, 'object') !== undefined;
  if (behind && (svo || (object && isAccusative(scene, draft, behind)))) {
    if (subject && role) {
      found.push({ party: subject, role, rule: 'subject before the verb', score: 0.65 });
    }
    const objectRole = roleFor(word, 'object');
    if (objectRole) {
      found.push({ party: behind, role: objectRole, rule: 'object of the verb', score: 0.6 });
    }
  } else if (behind && role) {
    found.push({ party: behind, role, rule: 'subject after the verb', score: 0.8 });
  } else if (subject && role) {
    found.push({ party: subject, role, rule: 'subject before the verb', score: 0.65 });
    if (behind) {
      const objectRole = roleFor(word, 'object');
      if (objectRole) {
        found.push({ party: behind, role: objectRole, rule: 'object of the verb', score: 0.6 });
      }
    }
  }
  return found;
}

/** The party that begins within three words behind, with no preposition or stop between. */
function partyAfter(
  scene: Scene,
  draft: Draft,
  { word, last: from }: Trigger,
): ActorMention | PlaceMention | undefined {
  let limit = from + 3;
  for (let token = from; token < Math.min(draft.sentence.last, limit); token += 1) {
    if (isStop(scene, token)) return undefined;
    // "غارات إسرائيلية طالت دبابات", "strikes destroyed a rebel post": what is behind the next verb is that verb's.
    if (verbAt(scene, draft, token, word.voice === 'noun' ? -1 : from)) return undefined;
    const party = partyOn(scene, token);
    if (party) {
      const bits = procliticRoles(scene, party);
      // "استهدف تجمعا لجنود": behind a verb "of" or "at" is written on no subject.
      const open = word.voice === 'noun' || word.object === 'party' || isFirst(scene, draft);
      const led = open ? 0 : roleBit.against;
      return bits & (roleBit.at | roleBit.and | led) ? undefined : party;
    }
    if (scene.numberOn[token] || scene.weaponOn[token]?.first === token) return undefined;
    const skipped = scene.dateOn[token];
    if (skipped) {
      limit += skipped.last - skipped.first;
      token = skipped.last - 1;
      continue;
    }
    // "دكّت فيها القوة", "الحصار الفارضنه عليها القوات": the subject stands behind a pronoun.
    if (token <= from + 1 && isFilled(scene, token)) {
      limit += 1;
      continue;
    }
    // "units of the army", "a group of gunmen": one word of number, then the body.
    // "غارات على مواقع للجيش", "قصف مقر الجيش": whose it is was hit; a checkpoint takes people.
    if (word.event !== 'detention' && isSite(scene, draft, token)) return undefined;
    const bits = scene.roles[token]! & ~(roleBit.that | roleBit.passive);
    if (bits && !((token === from + 1 || token === from + 2) && bits & roleBit.from))
      return undefined;
    if (bits & roleBit.from) limit = token + 2;
    if (scene.placeOn[token]) return undefined;
  }
  return undefined;
}

/** Where verbs come first: a building, a post, a vehicle, which does nothing itself. */
function isSite(scene: Scene, draft: Draft, token: number): boolean {
  if (subjectFirst(scene, draft.sentence)) return false;
  const noun = scene.document.hits.longest(token, countedNouns);
  if (noun?.value.sort !== 'thing') return false;
  // "ضربات لمواقع القوات": what "at" is written on was hit.
  const { proclitics } = noun.head;
  const rules = rulesOf(scene, draft.sentence);
  return proclitics === '' || (rules && lettersRoles(proclitics, rules) & roleBit.against) !== 0;
}

function isFirst(scene: Scene, draft: Draft): boolean {
  return subjectFirst(scene, draft.sentence);
}

/** "القوات (الجيش والأمن والميليشيات): قتلت", "forces (the army, the police) killed": whose parts a bracket lists. */
function beforeList(scene: Scene, { start }: Draft, inside: number): ActorMention | undefined {
  for (let token = inside - 1; token > start; token -= 1) {
    if (!isMark(scene, token)) continue;
    const mark = wordAt(scene, token);
    if (mark === '(') return scene.actorOn[token - 1];
    if (mark !== ',' && mark !== '"') return undefined;
  }
  return undefined;
}

function verbAt(scene: Scene, draft: Draft, token: number, from: number): boolean {
  const first = subjectFirst(scene, draft.sentence);
  if (!first && token === from) return false;
  return draft.triggers.some(
    (trigger) =>
      trigger.first === token &&
      (first ? trigger.word.voice !== 'noun' : trigger.word.voice === 'either'),
  );
}

/** Behind "that they", with nobody but those before it to be them. */
function isHeldToBe({ document: { hits } }: Scene, token: number): boolean {
  return clauseMarked(hits, token - 1, 'self') && !clauseMarked(hits, token - 2, 'and');
}

/** The nearest party before the verb in its clause that no preposition governs. */
function subjectBefore(
  scene: Scene,
  draft: Draft,
  trigger: Trigger,
): ActorMention | PlaceMention | undefined {
  let best: ActorMention | undefined;
  let parted = false;
  // "after militants attacked": where the subject comes first, what joins clauses governs no noun.
  const first = subjectFirst(scene, draft.sentence);
  const joining = first ? 0 : roleBit.during;
  if (first && asksWho(scene, draft, trigger.first)) return undefined;
  if (first && isReduced(scene, draft.sentence, trigger)) return undefined;
  const head = first
    ? (antecedent(scene, draft, trigger.first) ?? headOfRelative(scene, draft, trigger.first))
    : undefined;
  if (head && !isSource(draft, head) && !draft.suffered.has(head.first)) return head;
  for (let token = trigger.first - 1; token >= draft.start; token -= 1) {
    if (isMark(scene, token) && isStop(scene, token)) {
      if (best) return best;
      parted = true;
    }
    const actor = scene.actorOn[token];
    // "استهدف خيم جنوده وأصابها": no subject stands right before a verb that "and" is written on.
    const joined = (trigger.proclitics & roleBit.and) !== 0 && actor?.last === trigger.first;
    if (!first && joined) return undefined;
    if (!first && actor?.first === token && draft.suffered.has(token)) continue;
    // "مسلحون يشتبه في أنهم متشددون قتلوا": what somebody is held to be is told, and no second one.
    if (!first && actor?.first === token && isHeldToBe(scene, token)) continue;
    // "قناصة منعوا فرق الإنقاذ وأصابوا متطوعا": right behind a verb of many stands its object.
    const inside = !first && actor?.first === token && token - 1 > draft.start;
    if (inside && rulesOf(scene, draft.sentence)!.doerInside(wordAt(scene, token - 1))) continue;
    // "إحدى قواعد العدو قتل فيها": whose a site is.
    if (!first && actor?.first === token && isSite(scene, draft, token - 1)) continue;
    if (first && actor?.first === token) {
      if (draft.suffered.has(token) || (parted && inRelative(scene, draft, token))) continue;
      if (objectBefore(scene, draft, token) || isApposed(scene, draft, actor)) continue;
      if (ownsSite(scene, draft, actor) || tells(scene, actor)) continue;
    }
    if (actor && actor.first === token && !isSource(draft, actor)) {
      // "Dozens of militants attacked": whom the number counts acts.
      const bits = governing(scene, (first && numberOf(scene, actor)) || actor);
      const oblique =
        bits & (roleBit.at | roleBit.against | roleBit.from | roleBit.toward | joining);
      const byHim = first && bits & roleBit.agent;
      if (!oblique && !byHim) {
        const aside = first ? bracketed(scene, draft, token) : undefined;
        return aside ?? beforeList(scene, draft, token) ?? actor;
      }
      best ??= undefined;
    }
  }
  return best;
}
