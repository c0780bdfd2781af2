// The body that issued a whole English document: a letterhead, "Statement by", "Letter dated … from",
// "Source:", an account's handle, or a signature under the text. It refuses lines that tell something.

import { triggers } from '../../../rules/claims.ts';
import type { SpeakerPhrase } from '../../../rules/speech.ts';
import { bodyInHashtags } from '../../../rules/speech-hashtags.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { capital, headHit, innerStop, phraseOf, spaced, speakerAfter } from './speaker.ts';
import { cues } from './tables.ts';
import { articles, clauseVerbs, issueWords, titleWords } from './words.ts';

const longestLine = 24;
const longestName = 14;

export function issuer(r: Reader, place: 'top' | 'end'): SpeakerPhrase | undefined {
  const { sentence } = r;
  const { first, last } = sentence;
  const named = issuedBy(r);
  if (named) return named;
  if (place === 'end' && r.isMark(first, '#')) {
    return bodyInHashtags(r, (token) => r.nameSorts.get(token));
  }
  let start = first;
  while (start < last && !r.isWord(start)) start += 1;
  const listed = sentence.kind === 'bullet' || sentence.kind === 'row';
  if (listed && !(sentence.kind === 'row' && r.ordinal === 0)) return undefined;
  if (place === 'top' && r.ordinal === 0) {
    const head = letterhead(r, start);
    if (head) return head;
  }
  if (listed || last - first > 20) return undefined;
  return signature(r, start, place);
}

/** "Source: X", "issued by X", "Communiqué No. 12 of X", "Identical letters dated … from X". */
function issuedBy(r: Reader): SpeakerPhrase | undefined {
  const { first, last, kind } = r.sentence;
  for (let token = first; token < Math.min(last, first + 12); token += 1) {
    const word = r.low(token);
    const next = r.low(token + 1);
    const heads = (word === 'source' && r.opensParagraph) || (word === 'from' && token === first);
    if ((heads && r.isMark(token + 1, ':')) || (word === 'issued' && next === 'by')) {
      return capital(r.word(token + 2)) || articles.has(r.low(token + 2))
        ? known(r, speakerAfter(r, token + 2, last))
        : undefined;
    }
    if (!issueWords.has(word) || token - first >= 9) continue;
    // "Russian Defence Ministry report on the progress of", "General Staff: statement"
    const front = headed(r, first, token);
    if (front && kind !== 'sentence' && r.ordinal < 3) return front;
    const adjacent = next === 'by' || next === 'from' || next === 'of';
    if (
      adjacent &&
      !r.isMark(last - 1, '.') &&
      (kind !== 'sentence' || last - first < longestLine)
    ) {
      return known(r, speakerAfter(r, token + 2, last));
    }
    if (r.isMark(last - 1, '.') || (kind === 'sentence' && token - first > 2)) return undefined;
    // Past the number and the date of the paper.
    for (let at = token + 1; at < Math.min(last, token + 9); at += 1) {
      const link = r.low(at);
      if (/^(on|about|for|concerning|regarding|into|in|to)$/.test(link)) return undefined;
      if (link !== 'from' && link !== 'of' && link !== 'by') continue;
      if ((r.dateEnds[at + 1] ?? 0) > at + 1) continue;
      return known(r, speakerAfter(r, at + 1, last));
    }
    return undefined;
  }
  return undefined;
}

/** "OCHA SUDAN | Flash Update", "Press Office - Rafah", "Zabihullah (…) @Zabehulah_M33 · 6 Jul". */
function letterhead(r: Reader, start: number): SpeakerPhrase | undefined {
  const { last } = r.sentence;
  for (let token = start + 1; token < Math.min(last, start + 12); token += 1) {
    const bar = r.isMark(token, '|');
    const dash = (r.isMark(token, '-') || r.isMark(token, '–')) && spaced(r, token);
    const handle = r.isMark(token, '@') && capital(r.word(start));
    if (handle) {
      if (tells(r, start, token)) return undefined;
      let end = start;
      while (end < token && (r.isWord(end) || innerStop(r, end))) end += 1;
      return end > start ? phraseOf(r, { first: start, last: end, whole: end }) : undefined;
    }
    if (!bar && !dash) continue;
    if ((dash && tells(r, token, last)) || tells(r, start, token)) return undefined;
    const front = segment(r, start, token);
    if (front) return front.sort === 'body' || bar ? front : undefined;
    // "Republic of Türkiye - Ministry of National Defence, weekly briefing"
    let end = token + 1;
    while (end < last && (r.isWord(end) || innerStop(r, end))) end += 1;
    if (tells(r, token + 1, end)) return undefined;
    const second = segment(r, token + 1, end);
    return second?.sort === 'body' ? second : undefined;
  }
  return undefined;
}

/** The body that a part of the letterhead names, if it names one. */
function segment(r: Reader, first: number, last: number): SpeakerPhrase | undefined {
  if (first >= last || !capital(r.word(first))) return undefined;
  if ((r.placeEnds[first] ?? 0) >= last || (r.dateEnds[first] ?? 0) >= last) return undefined;
  const speaker = phraseOf(r, { first, last, whole: last });
  if (speaker?.sort !== 'body' && speaker?.sort !== 'force') return undefined;
  const bare = speaker.keys.every((key) => offices.has(key) || titleWords.has(key));
  return bare ? undefined : speaker;
}

/** Whether tokens hold a verb: a letterhead has none. */
function tells(r: Reader, from: number, end: number): boolean {
  for (let token = from; token < end; token += 1) {
    if (!r.isWord(token)) continue;
    if (clauseVerbs.has(r.low(token)) || isActVerb(r, token)) return true;
    const cue = r.document.hits.longest(token, cues);
    if (cue && !headHit(r, token) && !titleWords.has(r.low(token))) return true;
  }
  return false;
}

/** "drones struck the station": a verb of an act in small letters, which no name holds. */
export function isActVerb(r: Reader, token: number): boolean {
  if (capital(r.word(token))) return false;
  const acts = r.document.hits.at(token, triggers);
  return acts.length > 0 && acts.every(({ value }) => value.voice !== 'noun' && !value.participle);
}

/** A line that is a name: "Press Office, Harakat X", "Name, spokesman of X". */
function signature(r: Reader, start: number, place: 'top' | 'end'): SpeakerPhrase | undefined {
  const { last } = r.sentence;
  let end = last;
  while (end > start && !r.isWord(end - 1) && !r.isMark(end - 1, ')')) end -= 1;
  let titled = false;
  for (let token = start; token < end; token += 1) {
    if (r.isMark(token, ':')) {
      // "The General Staff: situation as of 06.00"
      for (let word = token + 1; word < Math.min(end, token + 4); word += 1) {
        if (titleWords.has(r.low(word))) titled = true;
      }
      if (!titled && token < end - 1) return undefined;
      end = token;
      break;
    }
  }
  if (start >= end || (!titled && r.isMark(last - 1, '.'))) return undefined;
  // "By Our Political Staff", "From a Correspondent": whoever wrote it; "In Other NATO News:": what follows.
  if (/^(by|from|in|elsewhere)$/.test(r.low(start))) return undefined;
  if (end - start > longestName || (r.placeEnds[start] ?? 0) >= end) return undefined;
  let capitals = 0;
  let words = 0;
  let comma = -1;
  for (let token = start; token < end; token += 1) {
    if (r.isMark(token, ',') && comma < 0) comma = token;
    if (r.isMark(token, '|') || r.isMark(token, '#') || r.isMark(token, '/')) return undefined;
    if (!r.isWord(token)) continue;
    const word = r.low(token);
    if (clauseVerbs.has(word) || acting(word)) return undefined;
    const cue = r.document.hits.longest(token, cues);
    if (cue && !headHit(r, token)) return undefined;
    if (word.length > 3) words += 1;
    if (word.length > 3 && capital(r.word(token))) capitals += 1;
  }
  if (words === 0 || capitals / words < 0.7) return undefined;
  let cut = comma > 0 ? comma : end;
  // "Air Force of Ukraine – night of 17 November": behind a dash stands what the paper is.
  for (let token = start + 1; place === 'top' && token < cut; token += 1) {
    if ((r.isMark(token, '-') || r.isMark(token, '–')) && spaced(r, token)) cut = token;
  }
  const main = phraseOf(r, { first: start, last: cut, whole: end });
  const title = comma > 0 ? phraseOf(r, { first: comma + 1, last: end, whole: end }) : undefined;
  if (place === 'top') {
    const speaks = main?.keys.some((key) => key.startsWith('spokes'));
    // "CJTF-OIR, Aug. 4, 2017"
    const dated = comma > 0 && (r.dateEnds[comma + 1] ?? 0) >= end;
    return main &&
      (main.sort === 'body' || main.sort === 'force' || speaks) &&
      (titled || comma < 0 || dated)
      ? { ...main, ...(main.keys.every((key) => offices.has(key)) && { generic: true }) }
      : undefined;
  }
  if (!main) return undefined;
  // "Press Office, Harakat X" and "Name, spokesman of X" sign; a lone place or date does not.
  const signs = main.sort === 'body' || main.sort === 'force' || main.sort === 'person';
  if (!signs) return title && title.sort !== 'unknown' ? main : undefined;
  return title && title.sort !== 'person' && main.sort !== 'person' ? join(main, title) : main;
}

/** Bare verbs of headlines in capitals: "MUJAHIDEEN OVERRUN BASE". */
export function acting(word: string): boolean {
  return headlineVerbs.has(word);
}

const headlineVerbs: ReadonlySet<string> = new Set(
  'overrun overruns kill kills capture captures seize seizes attack attacks strike strikes hit hits destroy destroys repel repels ambush ambushes down downs shoot shoots storm storms take takes retake retakes launch launches bomb bombs shell shells target targets clash clashes liberate liberates enter enters'.split(
    ' ',
  ),
);

function join(main: SpeakerPhrase, title: SpeakerPhrase): SpeakerPhrase {
  return { ...main, last: title.last, keys: [...main.keys, ...title.keys] };
}

/** The body in front of its paper: "CJTF-OIR Monthly Civilian Casualty Report". */
function headed(r: Reader, first: number, paper: number): SpeakerPhrase | undefined {
  if (paper <= first || !capital(r.word(first)) || tells(r, first, paper)) return undefined;
  let end = first;
  for (let token = first; token < paper; token += 1) {
    const head = headHit(r, token);
    if (head?.sort === 'body' && !titleWords.has(r.low(token))) end = head.last;
  }
  if (end <= first) return undefined;
  while (end + 1 < paper && /^(of|for|in|and)$/.test(r.low(end)) && capital(r.word(end + 1))) {
    end += 2;
  }
  const speaker = phraseOf(r, { first, last: end, whole: end });
  return speaker?.sort === 'body' && !speaker.keys.every((key) => offices.has(key))
    ? speaker
    : undefined;
}

function known(r: Reader, speaker: SpeakerPhrase | undefined): SpeakerPhrase | undefined {
  if (speaker && (r.placeEnds[speaker.first] ?? 0) >= speaker.last) return undefined;
  return speaker && (speaker.sort !== 'unknown' || capital(r.word(speaker.first)))
    ? speaker
    : undefined;
}

/** Words of offices that do not say whose they are. */
const offices: ReadonlySet<string> = new Set(
  'headquarters press media office desk center centre information joint public affairs relations spokesperson department service team section'.split(
    ' ',
  ),
);
