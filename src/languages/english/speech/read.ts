// Reads one English sentence: which verbs and frames of saying stand in it, who speaks, and which of
// its words stand under whom.

import { TokenKind } from '../../../document/tokens.ts';
import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase, SpeechReading } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { byCount } from './counting.ts';
import { bracketed, sourceLine } from './credits.ts';
import { phrase } from './frame.ts';
import { acting, isActVerb } from './issuer.ts';
import { modal } from './modal.ts';
import type { Draft } from './scope.ts';
import { capital, headHit, phraseOf, spaced, speakerAfter } from './speaker.ts';
import type { VerbCue } from './tables.ts';
import { countings, cues } from './tables.ts';
import { verb } from './verb.ts';
import { clauseVerbs, prepositions } from './words.ts';

export function read(r: Reader): SpeechReading {
  const { sentence, document } = r;
  const utterances: Draft[] = [];
  sourceLine(r, utterances);
  if (utterances.length === 0) headline(r, utterances);
  verdictHeading(r, utterances);
  headlineEnd(r, utterances);
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (document.hits.tables(token) === 0) continue;
    if ((document.hits.tables(token) & countings.bit) !== 0) byCount(r, token, utterances);
    const hit = document.hits.longest(token, cues);
    if (!hit) continue;
    if (hit.value.kind === 'verb') {
      // "State television, citing a police source, said": whom it cites comes behind it.
      const cited = pendingCitation(utterances);
      const before = utterances.length;
      token = Math.max(token, verbAt(r, hit as Hit<VerbCue>, utterances) - 1);
      const speaker = utterances[before];
      if (!cited) continue;
      if (!speaker) utterances.push(cited);
      else utterances.push({ ...cited, scopes: speaker.scopes, outer: before });
    } else token = Math.max(token, phrase(r, hit, utterances) - 1);
  }
  if (utterances.length === 0) bracketed(r, utterances);
  // "Oct. 4, 2011: more than 100 people are killed": an entry of a list of days.
  const day = r.dateEnds[sentence.first] ?? 0;
  const background = (day > sentence.first && r.isMark(day, ':')) || looksBack(r);
  return { utterances, modal: modal(r), background, elaborates: elaborates(r) };
}

/** "A similar blast", "Last month", "Since 2017": the writer's own background. */
function looksBack(r: Reader): boolean {
  const { first } = r.sentence;
  const next = r.low(first + 1);
  switch (r.low(first)) {
    case 'a':
      return next === 'similar';
    case 'similar':
      return true;
    case 'last':
      return next === 'month' || next === 'year';
    case 'in':
      return next === 'recent';
    case 'since':
      return /^(19|20)[0-9]{2}$/.test(r.word(first + 1));
    default:
      return false;
  }
}

/** "Ten of them", "Among the dead", "The dead included", "In the first raid". */
function elaborates(r: Reader): boolean {
  const { first, last } = r.sentence;
  if (last - first < 4) return false;
  const [one, two, three] = [r.low(first), r.low(first + 1), r.low(first + 2)];
  if (two === 'of' && (three === 'them' || three === 'those')) return true;
  if (two === 'of' && three === 'the') return victims.has(r.low(first + 3));
  if (one === 'among' || one === 'of') {
    return two === 'them' || two === 'those' || (two === 'the' && victims.has(three));
  }
  if (one === 'the' && victims.has(two)) return /^(included|include|were|are)$/.test(three);
  return one === 'in' && two === 'the' && ordinals.test(three) && acts.has(r.low(first + 3));
}

const victims: ReadonlySet<string> = new Set(
  'dead killed victims wounded injured casualties deceased slain abducted captives hostages arrested detained detainees missing'.split(
    ' ',
  ),
);
const ordinals = /^(first|second|third|fourth|other|latter|latest)$/;
const acts: ReadonlySet<string> = new Set(
  'incident operation attack raid strike blast explosion ambush clash encounter case'.split(' '),
);

/** One verb may say in several frames: the first that fits. */
function verbAt(r: Reader, longest: Hit<VerbCue>, utterances: Draft[]): number {
  const before = utterances.length;
  const end = verb(r, longest, utterances);
  if (utterances.length > before) return end;
  for (const hit of r.document.hits.at(longest.first, cues)) {
    if (hit.last < longest.last) break;
    if (hit.value.kind !== 'verb' || hit.entry === longest.entry) continue;
    const next = verb(r, hit as Hit<VerbCue>, utterances);
    if (utterances.length > before) return next;
  }
  return end;
}

/** "Credible reports:", "Non-credible (example):", "Credible: July 18, …": what is told behind it was found to be. */
function verdictHeading(r: Reader, utterances: Draft[]): void {
  const { first, last } = r.sentence;
  const line = last - first <= 9 && (r.isMark(last - 1, ':') || r.sentence.kind === 'heading');
  const end = line ? last : labelEnd(r);
  for (let token = first; token < end; token += 1) {
    if (r.low(token) !== 'credible') continue;
    const before = r.low(token - 1);
    const denied =
      token > first && (before === 'not' || r.low(token - 2) === 'non' || before === 'non');
    utterances.push({
      rule: denied ? 'called untrue' : 'found credible',
      score: 0.7,
      speakers: [],
      impersonal: true,
      status: denied ? 'denied' : 'acknowledged',
      modality: 'fact',
      cue: { first: token, last: token + 1 },
      scopes: [{ first, last }],
    });
  }
}

/** The colon of a label of a few words that opens the sentence, or its first token. */
function labelEnd(r: Reader): number {
  const { first, last } = r.sentence;
  for (let token = first; token < Math.min(last, first + longestLabel); token += 1) {
    if (r.isMark(token, ':')) return token;
  }
  return first;
}

const longestLabel = 5;

/** "IRGC: New wave hits sites", "Private military company Dyck: two helicopters fired". */
function headline(r: Reader, utterances: Draft[]): void {
  const { sentence } = r;
  if (sentence.kind === 'row' || sentence.kind === 'bullet') return;
  let first = sentence.first;
  let colon = -1;
  for (let token = first; token < Math.min(sentence.last, first + 16); token += 1) {
    if (r.isMark(token, ':') && !inClock(r, token)) {
      colon = token;
      break;
    }
  }
  if (colon < 0 || colon + 3 > sentence.last) return;
  // A clock time or a bullet in front.
  for (let token = colon - 1; token > first; token -= 1) {
    if (r.isMark(token, '-') && !r.isWord(token - 1)) first = token + 1;
  }
  while (first < colon && (!r.isWord(first) || ofClock(r, first))) first += 1;
  // "Hospital source, via Kivu Radio:": whom the outlet has it from.
  const via = viaAt(r, first, colon);
  const end = via < 0 ? colon : via - 1;
  const speaker = phraseOf(r, { first, last: end, whole: end });
  if (!speaker || strangers.has(r.low(first))) return;
  if (speaker.sort === 'unknown' || !named(r, first, end)) return;
  if (speaker.sort === 'paper' || (speaker.sort === 'anonymous' && r.ordinal > 0)) return;
  for (let token = first; token < colon; token += 1) {
    const cue = r.document.hits.longest(token, cues);
    if (cue && !headHit(r, token)) return;
  }
  utterances.push({
    rule: 'speaker before colon',
    score: 0.8,
    speakers: [speaker],
    status: 'asserted',
    modality: 'fact',
    cue: { first: colon, last: colon + 1 },
    scopes: [{ first: sentence.first, last: sentence.last }],
  });
  const outlet = via < 0 ? undefined : phraseOf(r, { first: via + 1, last: colon, whole: colon });
  if (!outlet) return;
  const [inner] = utterances.splice(-1);
  utterances.push({ ...inner!, speakers: [outlet] }, { ...inner!, outer: utterances.length });
}

// "Unknown gunmen: 17 killed".
const strangers: ReadonlySet<string> = new Set(['unknown', 'unidentified', 'unnamed', 'gunmen']);

/** The word behind a comma that names an outlet in front of a colon, or -1. */
function viaAt(r: Reader, first: number, colon: number): number {
  for (let token = first + 1; token < colon; token += 1) {
    if (r.isMark(token, ',')) return /^(via|to)$/.test(r.low(token + 1)) ? token + 1 : -1;
  }
  return -1;
}

/** The colon of "14:20". */
function inClock(r: Reader, colon: number): boolean {
  const { kinds } = r.document.tokens;
  return kinds[colon - 1] === TokenKind.digits && kinds[colon + 1] === TokenKind.digits;
}

/** "6:05 pm", "14:20 GMT": a word that belongs to the figure in front of it. */
function ofClock(r: Reader, token: number): boolean {
  if (r.low(token) === 'm') return halves.has(r.low(token - 2)) && r.isMark(token - 1, '.');
  if (halves.has(r.low(token)) && r.isMark(token + 1, '.')) return r.low(token + 2) === 'm';
  return /^(am|pm|gmt|utc|est|local)$/.test(r.low(token)) && !r.isWord(token - 1);
}

// "7:42 p.m.": the two halves of a day.
const halves: ReadonlySet<string> = new Set(['a', 'p']);

/** "Six dead in drone strike: medics", "Strike kills six in Tigray - hospital sources". */
function headlineEnd(r: Reader, utterances: Draft[]): void {
  const { sentence } = r;
  const { first, last } = sentence;
  const title = sentence.kind === 'heading' || (r.ordinal === 0 && last - first < 20);
  if (!title || utterances.length > 0 || r.isMark(last - 1, '.')) return;
  let part = last - 1;
  const parts = () =>
    r.isMark(part, ':') || ((r.isMark(part, '-') || r.isMark(part, '–')) && spaced(r, part));
  while (part > first + 3 && last - part < 8 && !parts()) part -= 1;
  if (!parts() || part <= first + 3) return;
  const speaker = phraseOf(r, { first: part + 1, last, whole: last });
  const told =
    speaker &&
    (speaker.sort === 'body' || speaker.sort === 'anonymous' || speaker.sort === 'person');
  if (!told || (r.placeEnds[part + 1] ?? 0) >= last || clauseAhead(r, part + 1, last)) return;
  utterances.push({
    rule: 'speaker behind a headline',
    score: 0.75,
    speakers: [speaker],
    status: 'asserted',
    modality: 'fact',
    cue: { first: part, last },
    scopes: [{ first, last }],
  });
}

function clauseAhead(r: Reader, from: number, last: number): boolean {
  for (let token = from; token < last; token += 1) {
    if (clauseVerbs.has(r.low(token)) || r.isMark(token, ',')) return true;
    const cue = r.document.hits.longest(token, cues);
    if (cue && !headHit(r, token)) return true;
  }
  return false;
}

/** "Three vehicles struck in Kabul:" and "Cartel drones, mines and a highway:" name nobody who speaks. */
function named(r: Reader, first: number, colon: number): boolean {
  for (let token = first; token < colon; token += 1) {
    const verb =
      clauseVerbs.has(r.low(token)) ||
      (token > first && (acting(r.word(token)) || isActVerb(r, token)));
    if (r.isMark(token, ',') || verb) return false;
  }
  let last = colon - 1;
  while (last > first && !r.isWord(last)) last -= 1;
  if (capital(r.word(last)) || headHit(r, last)) return true;
  // "the office of the governor here": the head in front of the first preposition.
  for (let token = first + 1; token < colon; token += 1) {
    if (prepositions.has(r.low(token))) return headHit(r, token - 1) !== undefined;
  }
  return false;
}

/** The body that begins the sentence: "State television gave no figures." */
export function topicOf(r: Reader): SpeakerPhrase | undefined {
  const { first, last } = r.sentence;
  // "We in the women's association condemn"
  const we = r.low(first) === 'we' && /^(in|at|from|of)$/.test(r.low(first + 1));
  const speaker = speakerAfter(r, we ? first + 2 : first, last);
  if (speaker?.sort === 'person') return standsAlone(r, speaker.last) ? speaker : undefined;
  return speaker?.sort === 'body' || speaker?.sort === 'outlet' ? speaker : undefined;
}

/** "The governor, Bello Sani, visited": behind the phrase stands a comma or a verb. */
function standsAlone(r: Reader, next: number): boolean {
  return r.isMark(next, ',') || clauseVerbs.has(r.low(next));
}

/** Takes a citation off the list that no speaker stands in front of yet. */
function pendingCitation(utterances: Draft[]): Draft | undefined {
  const last = utterances.at(-1);
  return last?.rule === 'citing' && last.outer === undefined ? utterances.pop() : undefined;
}
