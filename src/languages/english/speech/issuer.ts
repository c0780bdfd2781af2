// The body that issued a whole English document: a letterhead, "Statement by", "Source:", or a
// signature under the text.

import type { SpeakerPhrase } from '../../../rules/speech.ts';
import type { Reader } from './reader.ts';
import { capital, headHit, phraseOf, speakerAfter } from './speaker.ts';
import { cues } from './tables.ts';
import { clauseVerbs, issueWords, titleWords } from './words.ts';

export function issuer(r: Reader, place: 'top' | 'end'): SpeakerPhrase | undefined {
  const { sentence } = r;
  const { first, last } = sentence;
  for (let token = first; token < Math.min(last, first + 12); token += 1) {
    const word = r.low(token);
    const next = r.low(token + 1);
    if ((word === 'source' && r.isMark(token + 1, ':')) || (word === 'issued' && next === 'by')) {
      return known(r, speakerAfter(r, token + 2, last));
    }
    if (
      issueWords.has(word) &&
      (next === 'by' || next === 'from' || next === 'of') &&
      token - first < 4 &&
      !r.isMark(last - 1, '.')
    ) {
      return known(r, speakerAfter(r, token + 2, last));
    }
  }
  if (sentence.kind === 'bullet' || sentence.kind === 'row' || last - first > 20) return undefined;
  let start = first;
  while (start < last && !r.isWord(start)) start += 1;
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
  if (end - start > 14) return undefined;
  let capitals = 0;
  let words = 0;
  let comma = -1;
  for (let token = start; token < end; token += 1) {
    if (r.isMark(token, ',') && comma < 0) comma = token;
    if (r.isMark(token, '|') || r.isMark(token, '#')) return undefined;
    if (!r.isWord(token)) continue;
    const word = r.low(token);
    if (clauseVerbs.has(word)) return undefined;
    const cue = r.document.hits.longest(token, cues);
    if (cue && !headHit(r, token)) return undefined;
    if (word.length > 3) words += 1;
    if (word.length > 3 && capital(r.word(token))) capitals += 1;
  }
  if (words === 0 || capitals / words < 0.7) return undefined;
  const cut = comma > 0 ? comma : end;
  const main = phraseOf(r, { first: start, last: cut, whole: end });
  const title = comma > 0 ? phraseOf(r, { first: comma + 1, last: end, whole: end }) : undefined;
  if (place === 'top') {
    if (r.document.title !== undefined && r.ordinal === 0 && !titled) return undefined;
    const speaks = main?.keys.some((key) => key.startsWith('spokes'));
    return main &&
      (main.sort === 'body' || main.sort === 'force' || speaks) &&
      (titled || comma < 0)
      ? Object.assign({}, main, main.keys.every((key) => offices.has(key)) && { generic: true })
      : undefined;
  }
  if (!main) return undefined;
  // "Press Office, Harakat X" and "Name, spokesman of X" sign; a lone place or date does not.
  const signs = main.sort === 'body' || main.sort === 'force' || main.sort === 'person';
  if (!signs) return title && title.sort !== 'unknown' ? main : undefined;
  return title && title.sort !== 'person' && main.sort !== 'person' ? join(main, title) : main;
}

function join(main: SpeakerPhrase, title: SpeakerPhrase): SpeakerPhrase {
  return { ...main, last: title.last, keys: [...main.keys, ...title.keys] };
}

function known(r: Reader, speaker: SpeakerPhrase | undefined): SpeakerPhrase | undefined {
  return speaker && (speaker.sort !== 'unknown' || capital(r.word(speaker.first)))
    ? speaker
    : undefined;
}

/** Words of offices that do not say whose they are. */
const offices: ReadonlySet<string> = new Set(
  'headquarters press media office desk center centre information joint public affairs spokesperson department'.split(
    ' ',
  ),
);
