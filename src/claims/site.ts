// A line or a label that tells only where and when: "Incident 4 – Bani Hassan, Abs district, 14 February
// 2018", "Ain Qana, Iqlim al-Tuffah: …". Its sentence in, its places and its day out. A line with any other
// word is none, and a city with a date over a letter tells where it was written.

import type { Sentence } from '../document/document.ts';
import type { DateMention, PlaceMention } from '../document/mention.ts';
import { TokenKind } from '../document/tokens.ts';
import { inCapitals } from '../lexicon/names.ts';
import { numberMarks } from '../rules/numbers.ts';
import { personWords } from '../rules/persons.ts';
import { placeWords } from '../rules/places.ts';
import { markSentence } from './mark-sentence.ts';
import type { Scene } from './scene.ts';
import { isDash, isMark, roleBit, subjectFirst, wordAt } from './scene.ts';

export interface Site {
  readonly places: readonly PlaceMention[];
  readonly date: DateMention | undefined;
  /** The token behind it. */
  readonly last: number;
  /** "Case 3:", "1.", "(b)": a number or a letter stands in front. */
  readonly numbered: boolean;
}

const between = new Set([',', '(', ')', '-', '–', '—', '/', '"', "'", '.', '[', ']']);
const leads = new Set(['.', ')', ':', '-', '–', '—', '|']);
// "Annex B, incident 4 –": so many tokens may number a line.
const longestLead = 6;
const longestSite = 30;
// Words that nobody knows, which may belong to a name: "Abu Aisha, Rafah".
const mostUnknown = 3;

/** The site that the sentence opens with, up to a colon or to its end. */
export function siteOf(scene: Scene, sentence: Sentence): Site | undefined {
  if (!subjectFirst(scene, sentence)) return undefined;
  markSentence(scene, sentence);
  const lead = leadEnd(scene, sentence);
  const listed = sentence.kind === 'bullet' || lead.numbered;
  const places: PlaceMention[] = [];
  let date: DateMention | undefined;
  let unknown = 0;
  const limit = Math.min(sentence.last, sentence.first + longestSite);
  let token = lead.last;
  while (token < limit) {
    const place = scene.placeOn[token];
    const day = scene.dateOn[token];
    if (place) {
      if (place.adjective) return undefined;
      places.push(place);
      token = place.last;
    } else if (day) {
      date ??= day;
      token = day.last;
    } else if (isMark(scene, token)) {
      const mark = wordAt(scene, token);
      const parts = isDash(scene, token) && (listed || isOneOfFiled(scene, places));
      const ends = mark === ':' || parts;
      if (ends && places.length > 0) {
        return { places, date, last: token + 1, numbered: lead.numbered };
      }
      if (!between.has(mark)) return undefined;
      token += 1;
    } else {
      const last = smallWord(scene, token) ?? kindOfAct(scene, token);
      if (!last && (!isUnknown(scene, token) || ++unknown > mostUnknown)) return undefined;
      token = last ?? token + 1;
    }
  }
  if (token < sentence.last || places.length === 0) return undefined;
  return { places, date, last: sentence.last, numbered: lead.numbered };
}

// So many lines each name another town before what was told there.
const fewestFiled = 3;

/** "BAGHDAD - Gunmen …", "KIRKUK - A policeman …": in a log of towns each line opens with its own. */
export function isOneOfFiled(scene: Scene, [place]: readonly PlaceMention[]): boolean {
  return place !== undefined && inCapitals(place.text) && filedFrom(scene).size >= fewestFiled;
}

const filed = new WeakMap<Scene, ReadonlySet<string>>();

/** The towns in capitals that lines open with, each in front of a dash. */
function filedFrom(scene: Scene): ReadonlySet<string> {
  const known = filed.get(scene);
  if (known) return known;
  const towns = new Set<string>();
  for (const { first } of scene.document.sentences) {
    const town = scene.placeOn[first];
    if (town && inCapitals(town.text) && isDash(scene, town.last)) towns.add(town.text);
  }
  filed.set(scene, towns);
  return towns;
}

/** The token behind a word for a kind of place, "near", an hour or its mark. */
function smallWord(scene: Scene, token: number): number | undefined {
  const { hits, tokens } = scene.document;
  if (tokens.kinds[token] === TokenKind.digits) return token + 1;
  const kind = hits.longest(token, placeWords);
  if (kind) return kind.last;
  if (scene.roles[token]! & roleBit.at) return token + 1;
  const clock = hits.longest(token, numberMarks);
  return clock?.value.roles.length === 1 && clock.last > token && scene.numberOn[token - 1]
    ? clock.last
    : undefined;
}

/** "15 JAN – ATTACK – Gulf of Aden.": between two dashes stands what sort of incident the entry tells. */
function kindOfAct(scene: Scene, token: number): number | undefined {
  if (!isDash(scene, token - 1)) return undefined;
  for (let at = token; at < token + sortWords; at += 1) {
    if (isDash(scene, at))
      return at > token && inCapitals(wordsOf(scene, token, at)) ? at : undefined;
    if (isMark(scene, at)) return undefined;
  }
  return undefined;
}

// "SUSPICIOUS APPROACH": so many words.
const sortWords = 4;

function wordsOf({ document: { tokens, view } }: Scene, first: number, last: number): string {
  return view.text.slice(tokens.starts[first]!, tokens.ends[last - 1]!);
}

/** A line of when, of which sort and where, with what it tells behind it in its paragraph. */
export function opensEntryOf(scene: Scene, sentence: Sentence): boolean {
  const next = scene.document.sentences[sentence.index + 1];
  if (next?.paragraph !== sentence.paragraph) return false;
  const site = siteOf(scene, sentence);
  return site?.last === sentence.last && site.date !== undefined;
}

/** A word with a capital that no table has, or only that of men's names. */
function isUnknown({ document }: Scene, token: number): boolean {
  const { tokens, view, hits } = document;
  if ((hits.tables(token) & ~personWords.bit) !== 0) return false;
  const letter = view.text.charCodeAt(tokens.starts[token]!);
  return letter >= 65 && letter <= 90;
}

/** "INCIDENT 4 –", "(b)", "* 1.": where the number or bullet of a line ends. */
function leadEnd(
  scene: Scene,
  { first, last, kind }: Sentence,
): { readonly last: number; readonly numbered: boolean } {
  const { tokens, view } = scene.document;
  let counted = false;
  for (let token = first; token < Math.min(last, first + longestLead); token += 1) {
    if (scene.placeOn[token] || scene.dateOn[token]) break;
    const mark = isMark(scene, token);
    if (mark && counted && leads.has(wordAt(scene, token))) {
      return { last: token + 1, numbered: true };
    }
    const letter = tokens.ends[token]! - tokens.starts[token]! === 1 && !mark;
    if (
      tokens.kinds[token] === TokenKind.digits ||
      (letter && isLetter(view.text, tokens.starts[token]!))
    )
      counted = true;
  }
  let at = first;
  while (kind === 'bullet' && at < last && isMark(scene, at)) at += 1;
  return { last: at, numbered: false };
}

const isLetter = (text: string, at: number): boolean => /[A-Za-z]/.test(text[at]!);

const headings = new WeakMap<Scene, ReadonlyMap<number, Site>>();

/** The lines of the text that head an incident each, by the index of their sentence. */
export function siteHeadings(scene: Scene): ReadonlyMap<number, Site> {
  const known = headings.get(scene);
  if (known) return known;
  const found = new Map<number, Site>();
  for (const sentence of scene.document.sentences) {
    if (sentence.kind !== 'heading' && sentence.kind !== 'row') continue;
    const site = sentence.kind === 'row' ? rowSite(scene, sentence) : siteOf(scene, sentence);
    if (site?.last === sentence.last) found.set(sentence.index, site);
  }
  const lone = found.size < 2;
  for (const [index, site] of found) {
    const letter = lone || (index === 0 && site.date !== undefined);
    if (!site.numbered && letter && !isDistrict(site)) found.delete(index);
  }
  headings.set(scene, found);
  return found;
}

// "Non-violent transfer of territory": so many words a cell of a log has that tells neither where nor when.
const longestCell = 8;

/** "05-Dec-2022 | Armed clash | Biakato, Ituri" over running text: the line of a log that heads an incident. */
function rowSite(scene: Scene, { index, first, last, lang }: Sentence): Site | undefined {
  const { sentences } = scene.document;
  if (!lang || sentences[index - 1]?.kind === 'row' || sentences[index + 1]?.kind !== 'sentence') {
    return undefined;
  }
  const places: PlaceMention[] = [];
  let date: DateMention | undefined;
  let open = first;
  for (let token = first; token <= last; token += 1) {
    if (token < last && !(isMark(scene, token) && wordAt(scene, token) === '|')) {
      const place = scene.placeOn[token];
      if (place?.first === token && !place.adjective) places.push(place);
      if (scene.dateOn[token]?.first === token) date ??= scene.dateOn[token];
      continue;
    }
    if (token - open > (places.length > 0 ? longestSite : longestCell)) return undefined;
    open = token + 1;
  }
  return date && places.length > 0 ? { places, date, last, numbered: true } : undefined;
}

/** "Kafr Zita, Hama governorate": nobody writes a letter's town so. */
function isDistrict({ places }: Site): boolean {
  return (
    places.length > 1 &&
    places.every(({ precision }) => precision !== 'country') &&
    places[0]!.text !== places[0]!.text.toUpperCase()
  );
}
