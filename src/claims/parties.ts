// A happening in, who did it and whom it hit out. Each rule is a named record with a score; a later
// rule only fills what an earlier one left open.

import { mentionOf } from '../document/document.ts';
import type { ActorMention, MentionBase, PlaceMention } from '../document/mention.ts';
import type { TriggerWord } from '../rules/claims.ts';
import { nationalities } from '../rules/places.ts';
import type { Attached, Draft, Party } from './draft.ts';
import type { Scene } from './scene.ts';
import { governing, isArticle, isMark, isStop, procliticRoles, roleBit, rulesOf } from './scene.ts';
import type { Trigger } from './triggers.ts';

/** Fills the actors and targets of a draft. */
export function attachParties(scene: Scene, draft: Draft): void {
  const taken = new Set<number>();
  for (const trigger of draft.triggers) {
    for (const found of partiesOf(scene, draft, trigger)) place(scene, draft, found, taken);
  }
  byAgentMark(scene, draft, taken);
  if (draft.actors.length === 0) byAdjective(scene, draft);
  byWeaponOwner(scene, draft, taken);
  if (draft.event === 'armed_clash') bothSides(scene, draft, taken);
  if (draft.actors.length === 0) meansAsSubject(scene, draft);
  if (draft.actors.length === 0) loneDoer(scene, draft, taken);
  if (draft.targets.length === 0) objectPhrases(scene, draft, taken);
}

type Role = 'agent' | 'target';

interface Found {
  readonly party: ActorMention | PlaceMention;
  readonly role: Role;
  readonly rule: string;
  readonly score: number;
}

function place(scene: Scene, draft: Draft, found: Found, taken: Set<number>): void {
  for (const party of [found.party, ...coordinated(scene, found.party)]) {
    if (taken.has(party.first) || isSource(draft, party)) continue;
    if (party.kind === 'actor' && found.role === 'agent' && unarmed.has(party.actorKind ?? '')) {
      continue;
    }
    if (party.kind === 'actor' && (isVictim(scene, party) || isMeans(scene, draft, party)))
      continue;
    taken.add(party.first);
    const slot = found.role === 'agent' ? draft.actors : draft.targets;
    slot.push({ mention: asParty(party), rule: found.rule, score: found.score });
  }
}

// Bodies that tell of violence and do none.
const unarmed: ReadonlySet<string> = new Set([
  'ngo',
  'un_body',
  'media',
  'medical',
  'monitor',
  'intergovernmental',
  'court',
  'office',
  'company',
]);

export function asParty(mention: ActorMention | PlaceMention): Party {
  const { text, start, end, first, last, sentence, rule } = mention;
  return {
    text,
    start,
    end,
    first,
    last,
    sentence,
    rule,
    ...(mention.name && { name: mention.name }),
    ...(mention.kind === 'actor' && mention.id && { id: mention.id }),
  };
}

/** A speaker is a doer only where the grammar makes him one; his frame is no part of the clause. */
export function isSource(draft: Draft, mention: MentionBase): boolean {
  return draft.sources.some((source) => source.start < mention.end && mention.start < source.end);
}

/** The speaker under a shorter name: "the ministry". */
function speaks(draft: Draft, actor: ActorMention): boolean {
  return draft.sources.some(
    (source) =>
      (source.id !== undefined && source.id === actor.id) ||
      (source.name !== undefined && source.name === actor.name) ||
      source.text.includes(actor.text),
  );
}

function roleFor(word: TriggerWord, side: 'subject' | 'object'): Role | undefined {
  const role = side === 'subject' ? word.subject : word.object;
  if (role === 'agent' || role === 'party') return 'agent';
  if (role === 'target') return 'target';
  return undefined;
}

function partiesOf(scene: Scene, draft: Draft, trigger: Trigger): Found[] {
  const { word } = trigger;
  const found: Found[] = [];
  const before = ownerBefore(scene, draft, trigger);
  if (word.voice === 'noun') {
    if (before && trigger.word.kind !== 'result') {
      found.push({ party: before, role: 'agent', rule: 'owner before the noun', score: 0.8 });
    }
    const genitive = partyAfter(scene, draft, trigger.last);
    const role = roleFor(word, 'subject');
    if (genitive && role) {
      found.push({ party: genitive, role, rule: 'genitive of the noun', score: 0.7 });
    }
    return found;
  }
  const passive = isPassive(scene, draft, trigger);
  const behind = partyAfter(scene, draft, trigger.last);
  const subject = subjectBefore(scene, draft, trigger);
  if (rulesOf(scene, draft.sentence)?.subjectFirst) {
    const role = roleFor(word, passive ? 'object' : 'subject');
    // Whoever "was killed" did nothing.
    if (subject && passive && !role) draft.suffered.add(subject.first);
    if (subject && role) {
      found.push({
        party: subject,
        role,
        rule: passive ? 'subject of a passive' : 'subject before the verb',
        score: 0.8,
      });
    }
    const objectRole = roleFor(word, 'object');
    if (!passive && behind && objectRole) {
      found.push({ party: behind, role: objectRole, rule: 'object of the verb', score: 0.7 });
    }
    return found;
  }
  const role = roleFor(word, 'subject');
  const svo = besideVerb(scene, draft, trigger);
  if (behind && svo) {
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

/** The actor or owner adjective right before a noun: "RSF shelling", "an Israeli air strike". */
function ownerBefore(
  scene: Scene,
  draft: Draft,
  trigger: Trigger,
): ActorMention | PlaceMention | undefined {
  if (!rulesOf(scene, draft.sentence)?.subjectFirst) return undefined;
  for (
    let token = trigger.first - 1;
    token >= Math.max(draft.sentence.first, trigger.first - 4);
    token -= 1
  ) {
    if (isStop(scene, token)) return undefined;
    const party = partyOn(scene, token) ?? countryOn(scene, token, trigger);
    if (party) return party;
    // "accused the army of bombing": the party stands before the preposition.
    const bits = scene.roles[token]! & ~(roleBit.passive | roleBit.that);
    if (bits && !(token === trigger.first - 1 && bits === roleBit.at)) return undefined;
  }
  return undefined;
}

/** "a US air strike": a country right before the act is its doer. */
function countryOn(scene: Scene, token: number, trigger: Trigger): PlaceMention | undefined {
  const place = scene.placeOn[token];
  return place?.precision === 'country' && place.last === trigger.first ? place : undefined;
}

function partyOn(scene: Scene, token: number): ActorMention | PlaceMention | undefined {
  const actor = scene.actorOn[token];
  if (actor) return actor;
  const place = scene.placeOn[token];
  return place?.adjective ? place : undefined;
}

/** The party that begins within three words behind, with no preposition or stop between. */
function partyAfter(
  scene: Scene,
  draft: Draft,
  from: number,
): ActorMention | PlaceMention | undefined {
  for (let token = from; token < Math.min(draft.sentence.last, from + 3); token += 1) {
    if (isStop(scene, token)) return undefined;
    const party = partyOn(scene, token);
    if (party) {
      const bits = procliticRoles(scene, party);
      return bits & (roleBit.at | roleBit.and) ? undefined : party;
    }
    if (scene.numberOn[token] || scene.weaponOn[token]?.first === token) return undefined;
    const skipped = scene.dateOn[token];
    if (skipped) {
      token = skipped.last - 1;
      continue;
    }
    // "units of the army", "a group of gunmen": one word of number, then the body.
    const bits = scene.roles[token]! & ~(roleBit.that | roleBit.passive);
    if (bits && !(token === from + 1 && bits & roleBit.from)) return undefined;
    if (scene.placeOn[token]) return undefined;
  }
  return undefined;
}

function isPassive(scene: Scene, draft: Draft, trigger: Trigger): boolean {
  if (trigger.word.voice === 'passive') return true;
  if (trigger.word.voice !== 'either') return false;
  for (
    let token = trigger.first - 1;
    token >= Math.max(draft.sentence.first, trigger.first - 4);
    token -= 1
  ) {
    if (isStop(scene, token)) return false;
    if (scene.roles[token]! & roleBit.passive) return true;
  }
  const next = trigger.last;
  return next < draft.sentence.last && (scene.roles[next]! & roleBit.agent) !== 0;
}

/** The nearest party before the verb in its clause that no preposition governs. */
function subjectBefore(
  scene: Scene,
  draft: Draft,
  trigger: Trigger,
): ActorMention | PlaceMention | undefined {
  let best: ActorMention | undefined;
  for (let token = trigger.first - 1; token >= draft.start; token -= 1) {
    if (isMark(scene, token) && isStop(scene, token) && best) return best;
    const actor = scene.actorOn[token];
    if (actor && actor.first === token && !isSource(draft, actor)) {
      const bits = governing(scene, actor);
      const oblique =
        bits & (roleBit.at | roleBit.against | roleBit.from | roleBit.toward | roleBit.during);
      if (!oblique) return actor;
      best ??= undefined;
    }
    const other = draft.triggers.find((candidate) => candidate.last === token);
    if (other && other !== trigger && other.word.voice !== 'noun' && other.word.kind !== 'light') {
    }
  }
  return best;
}

/** True where a doer or a craft stands right before the verb: the subject came first for once. */
function besideVerb(scene: Scene, draft: Draft, trigger: Trigger): boolean {
  for (let token = trigger.first - 1; token >= draft.start; token -= 1) {
    if (trigger.first - token > 2 || isStop(scene, token)) return false;
    const mention = scene.actorOn[token] ?? scene.weaponOn[token];
    if (mention) return (governing(scene, mention) & (roleBit.at | roleBit.from)) === 0;
    if (scene.roles[token]!) return false;
  }
  return false;
}

/** Parties joined by "and" right behind. */
function coordinated(
  scene: Scene,
  party: ActorMention | PlaceMention,
): (ActorMention | PlaceMention)[] {
  const found: (ActorMention | PlaceMention)[] = [];
  const sentence = scene.document.sentences[party.sentence]!;
  let last = party.last;
  for (let round = 0; round < 4; round += 1) {
    let next: ActorMention | undefined;
    for (let token = last; token < Math.min(sentence.last, last + 2); token += 1) {
      const actor = scene.actorOn[token];
      if (actor && actor.first === token) {
        const bits = procliticRoles(scene, actor) | (token > last ? scene.roles[last]! : 0);
        if (bits & roleBit.and) next = actor;
        break;
      }
    }
    if (!next) break;
    found.push(next);
    last = next.last;
  }
  return found;
}

function byAgentMark(scene: Scene, draft: Draft, taken: Set<number>): void {
  for (let token = draft.start; token < draft.end; token += 1) {
    if (!(scene.roles[token]! & roleBit.agent)) continue;
    for (let next = token + 1; next < Math.min(draft.end, token + 5); next += 1) {
      if (isStop(scene, next)) break;
      const party = partyOn(scene, next);
      if (!party) continue;
      if (party.kind === 'actor' || scene.weaponOn[party.last]) {
        place(scene, draft, { party, role: 'agent', rule: 'named as doer', score: 0.9 }, taken);
      }
      break;
    }
  }
}

/** "an Israeli air strike", "the American operations": the adjective of an act names who did it. */
function byAdjective(scene: Scene, draft: Draft): void {
  const first = rulesOf(scene, draft.sentence)?.subjectFirst === true;
  const { hits } = scene.document;
  for (const { word, first: start, last } of draft.triggers) {
    if (word.kind !== 'act' || word.voice !== 'noun' || word.subject === 'target') continue;
    const near = first ? [start - 1, start - 2] : [last, last + 1];
    for (const token of near) {
      if (token < draft.start || token >= draft.end || isStop(scene, token)) break;
      const hit = hits.longest(token, nationalities);
      if (!hit?.value.adjective || hit.value.place) continue;
      const mention = mentionOf(
        scene.document,
        { first: hit.first, last: hit.last, sentence: draft.sentence.index },
        'nationality',
      );
      draft.actors.push({ mention, rule: 'adjective of the act', score: 0.7 });
      return;
    }
  }
}

/** "Coalition warplanes", "دبابات الاحتلال": the owner of the means is the doer. */
function byWeaponOwner(scene: Scene, draft: Draft, taken: Set<number>): void {
  if (draft.event === 'interception') return;
  for (let token = draft.start; token < draft.end; token += 1) {
    const weapon = scene.weaponOn[token];
    if (!weapon || weapon.first !== token) continue;
    const on = partyOn(scene, token);
    const beforeIt = weapon.first > draft.start ? partyOn(scene, weapon.first - 1) : undefined;
    const behind = weapon.last < draft.end ? partyOn(scene, weapon.last) : undefined;
    const first = rulesOf(scene, draft.sentence)?.subjectFirst;
    const party = on ?? (first ? beforeIt : behind);
    if (!party) continue;
    if (party === behind && procliticRoles(scene, party) & (roleBit.at | roleBit.and)) continue;
    place(scene, draft, { party, role: 'agent', rule: 'owner of the weapon', score: 0.75 }, taken);
  }
}

function bothSides(scene: Scene, draft: Draft, taken: Set<number>): void {
  for (let token = draft.start; token < draft.end; token += 1) {
    const actor = scene.actorOn[token];
    if (!actor || actor.first !== token) continue;
    place(
      scene,
      draft,
      { party: actor, role: 'agent', rule: 'side of a clash', score: 0.6 },
      taken,
    );
  }
}

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
    ({ word, proclitics }) =>
      word.kind === 'act' &&
      word.subject === 'agent' &&
      word.voice !== 'noun' &&
      word.voice !== 'passive' &&
      (proclitics & roleBit.result) === 0,
  );
  const own = ownActs.has(draft.status) || speaker.rule === 'claimed responsibility';
  if (!own && !subjectless) return;
  const body = scene.document.actors.find(
    (actor) =>
      actor.start < speaker.end &&
      speaker.start < actor.end &&
      (bearsArms(actor) || (own && actor.id !== undefined && rules.has(actor.actorKind ?? ''))),
  );
  if (!body) return;
  draft.actors.push({
    mention: asParty(body),
    rule: own ? 'speaks of his own act' : 'the speaker himself',
    score: own ? 0.7 : 0.55,
  });
}

function bearsArms(actor: ActorMention): boolean {
  return actor.id !== undefined && actor.actorKind !== undefined && canFight(actor);
}

const fighters = new Set(['armed_group', 'state_force', 'coalition', 'police', 'unknown']);

function canFight({ actorKind, unknown }: ActorMention): boolean {
  return unknown === true || actorKind === undefined || fighters.has(actorKind);
}

/** A weapon read as a doer for want of an owner, or the very thing that was shot down. */
function isMeans(scene: Scene, draft: Draft, actor: ActorMention): boolean {
  if (!scene.weaponOn[actor.first]) return false;
  return actor.id === undefined || draft.event === 'interception';
}

const crewed = new Set(['aircraft', 'helicopter', 'drone', 'naval', 'tank']);

/** "gunboats shelled the port": where no owner is named, the craft at the verb stand for him. */
function meansAsSubject(scene: Scene, draft: Draft): void {
  if (draft.event === 'interception') return;
  const first = rulesOf(scene, draft.sentence)?.subjectFirst;
  for (const { word, first: start, last } of draft.triggers) {
    if (word.voice === 'noun' || word.kind !== 'act' || word.subject !== 'agent') continue;
    const weapon = scene.weaponOn[first ? start - 1 : last];
    if (!weapon || !crewed.has(weapon.category)) continue;
    const { text, start: from, end, first: opening, last: closing, sentence, rule } = weapon;
    const mention = { text, start: from, end, first: opening, last: closing, sentence, rule };
    draft.actors.push({ mention, rule: 'craft at the verb', score: 0.5 });
    return;
  }
}

/** "nine soldiers" of a toll: whoever is counted among the dead did nothing. */
function isVictim(scene: Scene, actor: ActorMention): boolean {
  const { first } = actor;
  // "112 of its members": the preposition stands between.
  const of = first > 1 && scene.roles[first - 1]! & roleBit.from ? first - 2 : first - 1;
  const counted = scene.numberOn[first] ?? scene.numberOn[of];
  return counted?.measure !== undefined && counted.measure !== 'participants';
}

/** One actor in the clause and nothing that makes him another: he did it. */
function loneDoer(scene: Scene, draft: Draft, taken: Set<number>): void {
  let only: ActorMention | undefined;
  for (let token = draft.start; token < draft.end; token += 1) {
    const actor = scene.actorOn[token];
    if (!actor || actor.first !== token || taken.has(token) || isSource(draft, actor)) continue;
    if (governing(scene, actor) & (roleBit.at | roleBit.against | roleBit.toward)) continue;
    if (isVictim(scene, actor) || speaks(draft, actor) || !canFight(actor)) continue;
    if (draft.suffered.has(actor.first)) continue;
    if (only) return;
    only = actor;
  }
  if (!only) return;
  place(scene, draft, { party: only, role: 'agent', rule: 'only actor named', score: 0.4 }, taken);
}

/** The plain phrase that an act is done to: "a convoy of villagers", "منزلاً في المدينة". */
function objectPhrases(scene: Scene, draft: Draft, taken: Set<number>): void {
  for (const trigger of draft.triggers) {
    if (trigger.word.kind === 'result' || trigger.word.object !== 'target') continue;
    const from = objectStart(scene, draft, trigger);
    if (from === undefined) continue;
    const phrase = phraseAt(scene, draft, from);
    if (!phrase || taken.has(phrase.first)) continue;
    taken.add(phrase.first);
    draft.targets.push({ mention: phrase, rule: 'object of the act', score: 0.5 });
    return;
  }
}

function objectStart(scene: Scene, draft: Draft, trigger: Trigger): number | undefined {
  let against = false;
  for (let token = trigger.last; token < Math.min(draft.end, trigger.last + 14); token += 1) {
    if (isStop(scene, token)) return undefined;
    const skip = scene.actorOn[token] ?? scene.dateOn[token] ?? scene.weaponOn[token];
    if (
      skip &&
      (skip.kind === 'date' ||
        draft.actors.some((a) => a.mention.first === skip.first) ||
        skip.kind === 'weapon')
    ) {
      token = skip.last - 1;
      continue;
    }
    if (scene.roles[token]! & roleBit.against) {
      against = true;
      continue;
    }
    if (scene.roles[token]!) {
      if (trigger.word.voice === 'noun' || !against) return undefined;
    }
    if (trigger.word.voice === 'noun' && !against) continue;
    if (isArticle(scene, token)) continue;
    return token;
  }
  return undefined;
}

function phraseAt(scene: Scene, draft: Draft, from: number): Party | undefined {
  const place = scene.placeOn[from];
  if (place && place.first === from) return undefined;
  // "at least 40 worshippers": those are counted, not aimed at.
  if (scene.numberOn[from] || scene.numberOn[from + 1]) return undefined;
  let last = from;
  while (last < Math.min(draft.end, from + 5)) {
    if (isStop(scene, last) || scene.roles[last]! || scene.dateOn[last] || scene.weaponOn[last])
      break;
    if (draft.triggers.some((trigger) => trigger.first === last)) break;
    last += 1;
  }
  if (last === from) return undefined;
  return mentionOf(
    scene.document,
    { first: from, last, sentence: draft.sentence.index },
    'object of the act',
  );
}

export type { Attached };
