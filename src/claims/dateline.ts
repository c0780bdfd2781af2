// Where a dateline ends: "BEIRUT, Lebanon (UPI) -", "Gaza - Agencies:". The place in it is where the
// report was filed, not where anything happened.

import type { Sentence } from '../document/document.ts';
import type { PlaceMention } from '../document/mention.ts';
import { triggers } from '../rules/claims.ts';
import { outcomes } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import type { Scene } from './scene.ts';
import {
  governing,
  isArticle,
  isDash,
  isMark,
  isSpaced,
  roleBit,
  verbFirst,
  wordAt,
} from './scene.ts';
import type { Trigger } from './triggers.ts';

/**
 * The token behind the places that label a line: "درعا - داعل: …". Where a list, or at least three lines of
 * a text, open so, they tell where things happened and not where the report was filed.
 */
export function labelEnd(scene: Scene, sentence: Sentence): number {
  if (!verbFirst(scene, sentence)) return sentence.first;
  const end = labelled(scene, sentence);
  if (end === sentence.first || sentence.kind === 'bullet') return end;
  let lines = 0;
  for (const other of scene.document.sentences) {
    if (other.lang && labelled(scene, other) > other.first) lines += 1;
    if (lines === fewest) return end;
  }
  return sentence.first;
}

const fewest = 3;
// An agency and a time, a town, its province, a word for the kind of each, and the marks between.
const labelReach = 12;

/** Where a label ends that may be one: "تعز: قتيلان", in however few lines of the text. */
export function labelled(scene: Scene, { first, last, kind }: Sentence): number {
  let named = false;
  // "06:40 وطنية - صور - أعلن": behind an agency and a town whatever follows is told of that town.
  let credited = false;
  // "ولاية الأنبار – صد الجنود": behind a dash an act may stand, where no colon closes the label.
  let dash = first;
  for (let token = first; token < Math.min(last, first + labelReach); token += 1) {
    const place = scene.placeOn[token];
    if (place && !place.adjective) {
      named = true;
      continue;
    }
    // "وطنية - 09:40 - صور:".
    if (!named && (scene.dateOn[token] ?? scene.numberOn[token])) continue;
    if (!named && !credited && opensLine(scene, first, token) && isCredit(scene, token)) {
      credited = true;
      continue;
    }
    if (isMark(scene, token)) {
      // "▪ صعدة:": whatever sign the list has.
      if (token === first && kind === 'bullet') continue;
      const mark = wordAt(scene, token);
      if (mark === ':' && !named && scene.dateOn[token - 1]) continue;
      if (mark === ':') return named ? token + 1 : first;
      if (named && isDash(scene, token)) dash = token + 1;
      if (dashes.has(mark) || mark === '"' || mark === ',') continue;
      return first;
    }
    // "محافظة إدلب – المرصد السوري: …": who tells it stands between the place and the colon.
    const teller = named && isMark(scene, token - 1) ? scene.actorOn[token] : undefined;
    if (teller?.first === token) {
      token = teller.last - 1;
      continue;
    }
    // A word for the kind of place: "محافظة درعا:".
    if (scene.placeOn[token + 1] && !named) continue;
    if (scene.placeOn[token + 1] && isMark(scene, token - 1)) continue;
    return token === dash && (credited || actsAt(scene, token)) ? dash : first;
  }
  return first;
}

function actsAt({ document }: Scene, token: number): boolean {
  if (document.hits.longest(token, outcomes)) return true;
  return document.hits.at(token, triggers).some(({ value }) => value.kind !== 'none');
}

/** True where nothing but a time and marks stand in front of the token. */
function opensLine(scene: Scene, first: number, token: number): boolean {
  for (let at = first; at < token; at += 1) {
    if (!isMark(scene, at) && !scene.dateOn[at] && !scene.numberOn[at]) return false;
  }
  return true;
}

/** One word, most often an agency, and a dash. */
function isCredit(scene: Scene, token: number): boolean {
  return !isMark(scene, token) && isMark(scene, token + 1) && dashes.has(wordAt(scene, token + 1));
}

const dashes = new Set(['-', '–', '—', '/']);
// A dateline holds a city, a country, a date and an agency: hardly more words than these.
const longest = 16;

/** The first token behind the dateline of a sentence, or its own first token. */
export function datelineEnd(scene: Scene, sentence: Sentence, acts: readonly Trigger[]): number {
  const limit = Math.min(sentence.last, sentence.first + longest, acts[0]?.first ?? Infinity);
  const opening = sentence.first;
  const verbsLead = verbFirst(scene, sentence);
  const names =
    scene.placeOn[opening] ??
    scene.placeOn[opening + 1] ??
    (verbsLead ? behindAgency(scene, opening) : undefined);
  if (!names || names.adjective || sentence.kind === 'bullet') return opening;
  // "Sudan's Rapid Support Forces (RSF) shelled": the bracket behind a body holds its initials.
  const body = scene.actorOn[names.first];
  if (!verbsLead && body && body.last > names.last && wordAt(scene, body.last) === '(') {
    return opening;
  }
  let end = opening;
  // "بغداد واس لقي شخصان": the agency stands right behind its town.
  const agency = verbsLead && names.first === opening ? scene.actorOn[names.last] : undefined;
  if (agency?.actorKind === 'media' && agency.first === names.last) end = agency.last;
  for (let token = opening; token < limit; token += 1) {
    if (!isMark(scene, token)) continue;
    const mark = wordAt(scene, token);
    // "QUETTA: At least 52 people": a town in capitals and a colon.
    const filed = token === names.last && isUpper(names.text);
    const colon = mark === ':' && (filed || (end > opening && token - end <= 5));
    // "SRINAGAR, Nov 14 (PTI) The army …": the agency's bracket may close the dateline alone.
    const bracket = mark === ')' && token - opening <= 9;
    const dash = dashes.has(mark) && (isSpaced(scene, token) || isLong(scene, token));
    if (dash || colon || bracket) end = token + 1;
  }
  return end;
}

/** "KABUL, Afghanistan—A helicopter": a dash of the long kind parts even without spaces. */
function isLong({ document: { source, tokens, view } }: Scene, token: number): boolean {
  return source[view.map.toSource(tokens.starts[token]!, tokens.ends[token]!).start] === '—';
}

const isUpper = (name: string): boolean =>
  name.length > 3 && name === name.toUpperCase() && name !== name.toLowerCase();

/** "الأخبار (باماكو) –", "وطنية - 09:40 - صور:": the place behind the name of an agency and a mark. */
function behindAgency(scene: Scene, opening: number): PlaceMention | undefined {
  let words = 0;
  for (let token = opening; token < opening + agencyReach; token += 1) {
    const place = scene.placeOn[token];
    if (place) return token > opening && isMark(scene, token - 1) ? place : undefined;
    const counted = scene.numberOn[token] ?? scene.dateOn[token];
    if (isMark(scene, token) || counted) continue;
    words += 1;
    if (words > 1 && !scene.actorOn[token]) return undefined;
  }
  return undefined;
}

// The name of an agency, the time of its report and the marks between.
const agencyReach = 8;

/**
 * Where the places end that a sentence opens with: "In Nablus governorate, settlers burned …". They
 * hold for all that the sentence tells.
 */
export function frameEnd(scene: Scene, opening: number, limit: number): number {
  let end = opening;
  for (let token = opening; token < Math.min(limit, opening + frameReach); token += 1) {
    const place = scene.placeOn[token];
    if (!place || place.adjective || place.first !== token) {
      // "near Mosul, Iraq:".
      if (end > opening && !place && !(isComma(scene, token) && scene.placeOn[token + 1])) break;
      continue;
    }
    // "في قضاء صور": a word for the kind of place stands between.
    const kind = scene.document.hits.longest(token - 1, placeWords);
    const led = kind?.last === token ? scene.roles[kind.first - 1]! : 0;
    const governed = governing(scene, place) | led | overAdjective(scene, place.first, opening);
    if (end === opening && !(governed & roleBit.at)) return opening;
    if (scene.actorOn[token]) return opening;
    end = place.last;
    token = place.last - 1;
  }
  return end;
}

/** "In the northern Jaffna peninsula", "in the restive Ituri province": what governs a place that words describe. */
function overAdjective(scene: Scene, place: number, opening: number): number {
  for (let token = place - 1; token > opening && token >= place - describing; token -= 1) {
    if (isArticle(scene, token)) return token < place - 1 ? scene.roles[token - 1]! : 0;
    if (isMark(scene, token) || scene.roles[token] || scene.numberOn[token]) return 0;
  }
  return 0;
}

// Its article and so many words may stand in front of a place.
const describing = 3;

function isComma(scene: Scene, token: number): boolean {
  return isMark(scene, token) && wordAt(scene, token) === ',';
}

// A frame stands first: at most a conjunction, a preposition and a word for its kind before it.
const frameReach = 8;
