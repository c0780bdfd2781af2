// Where the subject stands first: a party near a verb in, what it is there out. The name before a bracket is
// whose men they are, the subject of a clause put in between is not the verb's, and the owner of a site was not hit.

import { mentionOf } from '../document/document.ts';
import type { ActorMention, PlaceMention } from '../document/mention.ts';
import { clauseMarks, triggers } from '../rules/claims.ts';
import { clauseMarked, numberMarkBefore, numberMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft, Party } from './draft.ts';
import { leadsName } from './party.ts';
import type { Scene } from './scene.ts';
import {
  bracketOpening,
  isArticle,
  isMark,
  isStop,
  roleBit,
  subjectFirst,
  wordAt,
} from './scene.ts';

// So many words may stand behind the owner: "rebel artillery positions", "a government girls' primary school".
const longestSite = 5;

/** "a rebel artillery position", "Taliban hideouts": whose it is names no victim, the noun behind it does. */
export function siteOf(
  scene: Scene,
  draft: Draft,
  { last: from, first, sentence }: ActorMention | PlaceMention,
): Party | undefined {
  const { hits } = scene.document;
  let last = from;
  // Words that no list has may tell what site it is: "a terrorist logistics base".
  let strange = 0;
  for (let token = from; token < Math.min(draft.end, from + longestSite); token += 1) {
    if (isStop(scene, token) || scene.roles[token] || scene.dateOn[token]) break;
    const number = scene.numberOn[token];
    if (number && number.rule !== 'lone victim') break;
    const verb = draft.triggers.some(
      ({ first: at, word }) => at === token && word.voice !== 'noun',
    );
    if (verb && !scene.weaponOn[token]) break;
    const thing = hits.longest(token, countedNouns)?.value.sort === 'thing';
    const kind = hits.longest(token, placeWords)?.value.sort === 'kind';
    if (thing || kind || scene.weaponOn[token]) last = token + 1;
    else if (!isMark(scene, token)) strange += 1;
    if (strange > mostStrange) break;
  }
  if (last === from || !isSite(scene, last - 1)) return undefined;
  return mentionOf(scene.document, { first, last, sentence }, 'object of the act');
}

/** "CMF also confirmed that a boat struck": who only tells of the act, right in front of his verb and "that". */
export function tells({ document: { hits } }: Scene, { last }: ActorMention): boolean {
  for (let token = last; token < last + 3; token += 1) {
    if (!numberMarked(hits, token, 'speech')) continue;
    return clauseMarked(hits, token + 1, 'that');
  }
  return false;
}

/** "The assault on our border police post wounded two": whose ground or building it is does nothing. */
export function ownsSite(scene: Scene, draft: Draft, owner: ActorMention): boolean {
  const site = siteOf(scene, draft, owner);
  if (!site || scene.weaponOn[site.last - 1]) return false;
  const kind = scene.document.hits.longest(site.last - 1, placeWords)?.value;
  return kind?.sort === 'kind';
}

// "girls' primary": so many words.
const mostStrange = 2;

function isSite({ document: { hits } }: Scene, token: number): boolean {
  const thing = hits.longest(token, countedNouns)?.value.sort === 'thing';
  return thing || hits.longest(token, placeWords)?.value.sort === 'kind';
}

/** "Rapid Support Forces (RSF) militiamen": the name before the bracket says whose they are. */
export function bracketed(scene: Scene, draft: Draft, token: number): ActorMention | undefined {
  // "the Rapid Support Forces (RSF) said": the initials are the same name.
  if (wordAt(scene, token - 1) === '(') {
    const whole = scene.actorOn[token - 2];
    return whole?.id !== undefined && whole.id === scene.actorOn[token]?.id ? whole : undefined;
  }
  const open = bracketOpening(scene, token - 1, Math.max(draft.start, token - 6));
  const named = open === undefined ? undefined : scene.actorOn[open - 1];
  return named?.id !== undefined ? named : undefined;
}

// An article and so many words stand around the other name: ", the CSP-DPA, however claimed".
const apposedReach = 6;
const sayingReach = 4;

/** "A rebel coalition, the CSP-DPA, however claimed that": another name of who speaks is no doer. */
export function isApposed(scene: Scene, draft: Draft, { start, last }: ActorMention): boolean {
  const { source, hits } = scene.document;
  const beside = draft.sources.some(
    ({ end }) => end < start && start - end <= apposedReach && source[end] === ',',
  );
  for (let token = last; beside && token < last + sayingReach; token += 1) {
    if (numberMarked(hits, token, 'speech')) return true;
  }
  return false;
}

/** "claimed to have killed", "are said to have shelled": "to" in front of a verb. */
export function infinitive(scene: Scene, draft: Draft, token: number): boolean {
  if (!subjectFirst(scene, draft.sentence)) return false;
  return clauseMarked(scene.document.hits, token, 'to');
}

// So many words may stand between "where" and the subject of its clause.
const relativeReach = 4;

/** "the bank, where policemen were waiting, and opened fire": the subject of a clause put in between. */
export function inRelative(scene: Scene, draft: Draft, actor: number): boolean {
  for (let token = actor - 1; token >= Math.max(draft.start, actor - relativeReach); token -= 1) {
    if (isStop(scene, token)) return false;
    const bits = scene.roles[token]!;
    if (bits & roleBit.relative && !(bits & roleBit.that)) return true;
    const place = roleBit.result;
    if (scene.roles[token]! & place && isStop(scene, token - 1) && token === actor - 1) return true;
  }
  return false;
}

/** "not clear who attacked", "did not say who had shot": nobody stands in front of "who", so that nobody is told to have done it. */
export function asksWho(scene: Scene, draft: Draft, verb: number): boolean {
  if (!subjectFirst(scene, draft.sentence)) return false;
  const { hits } = scene.document;
  for (
    let token = verb - 1;
    token > Math.max(draft.sentence.first, verb - auxiliaries);
    token -= 1
  ) {
    if (isMark(scene, token)) return false;
    if (!clauseMarked(hits, token, 'relative') || clauseMarked(hits, token, 'that')) continue;
    const before = token - 1;
    const named = scene.actorOn[before] ?? scene.personOn[before] ?? scene.placeOn[before];
    if (named ?? scene.numberOn[before] ?? scene.weaponOn[before] ?? scene.dateOn[before])
      return false;
    if (isMark(scene, before) || clauseMarked(hits, before, 'known')) return false;
    // "the culprits who attacked", "two martyrdom-seekers who drove": a noun that no list has.
    if (leadsName(scene, before - 1) || isMark(scene, before - 1) || scene.numberOn[before - 1])
      return false;
    const noun = hits.longest(before, countedNouns) ?? hits.longest(before, placeWords);
    return noun === undefined && hits.longest(before, triggers)?.value.voice !== 'noun';
  }
  return false;
}

// So many words may stand between the comma that closes a clause put in and the verb behind it.
const verbReach = 4;
// So long such a clause may be.
const clauseReach = 40;

// So many words stand between "which" and its verb: "had since".
const auxiliaries = 3;

/** "from the tanker Ocean Larch, which had come under attack", "militants who attacked": whom a relative word right before the verb follows. */
export function antecedent(scene: Scene, draft: Draft, verb: number): ActorMention | undefined {
  const { hits } = scene.document;
  for (let token = verb - 1; token > Math.max(draft.start, verb - auxiliaries - 1); token -= 1) {
    const own = scene.actorOn[token] ?? scene.placeOn[token] ?? scene.numberOn[token];
    if (own || isMark(scene, token)) return undefined;
    if (!clauseMarked(hits, token, 'relative')) continue;
    return scene.actorOn[wordAt(scene, token - 1) === ',' ? token - 2 : token - 1];
  }
  return undefined;
}

/** "The group, which is at war with the government, has fired", "JNIM, a branch of the network, attacked": whom the words between two commas describe. */
export function headOfRelative(
  scene: Scene,
  { sentence }: Draft,
  verb: number,
): ActorMention | undefined {
  let close = verb - 1;
  while (close > sentence.first && !isMark(scene, close)) {
    const own = scene.actorOn[close] ?? scene.placeOn[close] ?? scene.numberOn[close];
    if (own || scene.roles[close]! & roleBit.and || verb - close > verbReach) return undefined;
    close -= 1;
  }
  if (wordAt(scene, close) !== ',') return undefined;
  const limit = Math.max(sentence.first, close - clauseReach);
  for (let open = close - 1; open > limit; open -= 1) {
    if (!isStop(scene, open)) continue;
    if (wordAt(scene, open) !== ',') return undefined;
    const marks = scene.document.hits.at(open + 1, clauseMarks);
    const relative = marks.some(({ value }) => value.role === 'relative');
    // "soldiers, infuriated by an ambush, killed".
    const moved = (scene.roles[open + 2]! & roleBit.agent) !== 0 && !scene.roles[open + 1];
    // "Iraqi soldiers, with coalition advisers, detained".
    const aside = clauseMarked(scene.document.hits, open + 1, 'company');
    if (relative || moved || aside || apposes(scene, open)) return scene.actorOn[open - 1];
  }
  return undefined;
}

/** "JNIM, an affiliate of", "Hezbollah, the Lebanese militia": a comma, and what the name before it is. */
function apposes(scene: Scene, comma: number): boolean {
  const { hits } = scene.document;
  return (
    isArticle(scene, comma + 1) ||
    clauseMarked(hits, comma + 1, 'known') ||
    clauseMarked(hits, comma + 1, 'determiner')
  );
}

// So many words may stand between the comma and a name in what follows it: "a local offshoot of the group".
const asideReach = 6;

/** "ISWAP, an offshoot of Boko Haram, ambushed": a body that only tells what another one is. */
export function inAside(scene: Scene, { sentence }: Draft, actor: ActorMention): boolean {
  const from = Math.max(sentence.first, actor.first - asideReach);
  for (let open = actor.first - 1; open > from; open -= 1) {
    if (!isMark(scene, open)) continue;
    if (wordAt(scene, open) !== ',' || !scene.actorOn[open - 1] || !apposes(scene, open))
      return false;
    for (
      let close = actor.last;
      close < Math.min(sentence.last, actor.last + asideReach);
      close += 1
    ) {
      if (wordAt(scene, close) === ',') return true;
      if (isMark(scene, close) || scene.roles[close]! & roleBit.and) return false;
    }
    return false;
  }
  return false;
}

/** "312 were killed, most of them Hezbollah fighters": whom a part of a figure is. */
export function isPartOf(scene: Scene, { first }: ActorMention): boolean {
  const subset = { role: 'subset', within: longestPart } as const;
  return numberMarkBefore(scene.document.hits, first, subset) !== undefined;
}

// "most of them".
const longestPart = 3;

// So many words may stand between a verb and an owner in its object: "struck two separate rebel units".
const objectReach = 4;

/** "strikes hit two rebel units and destroyed": what stands behind an earlier verb is no subject of the next. */
export function objectBefore(scene: Scene, draft: Draft, actor: number): boolean {
  for (let token = actor - 1; token >= Math.max(draft.start, actor - objectReach); token -= 1) {
    const verb = draft.triggers.find(
      ({ last, count, word }) => !count && word.kind !== 'light' && last === token + 1,
    );
    if (verb) return verb.word.voice === 'either' || verb.word.voice === 'active';
    if (isStop(scene, token) || scene.roles[token]! || scene.actorOn[token]) return false;
  }
  return false;
}
