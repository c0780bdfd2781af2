// A noun of counting in ("count", "reckoning"), who counts out where he stands in front of it: "by Israel's
// reckoning", "ACLED data show". A possessive pronoun is read with the frames.

import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import type { BackPhrase } from './front.ts';
import type { Draft } from './scope.ts';
import { frameStart } from './scope.ts';
import { capital, headHit, phraseOf, speakerAfter } from './speaker.ts';
import type { VerbCue } from './tables.ts';
import { countings } from './tables.ts';

// "by the Ministry of Health's own first count": so many words stand between.
const reach = 9;

const ordering = /^(own|latest|first|initial|early|last|official)$/;

/** "by the army's count", "by Israel's reckoning": whose count it is, between "by" and the noun. */
export function byCount(r: Reader, token: number, utterances: Draft[]): void {
  const stance = r.document.hits.longest(token, countings);
  if (!stance) return;
  let end = token;
  while (ordering.test(r.low(end - 1))) end -= 1;
  const owner = r.low(end - 1);
  if (!owner.endsWith("'s") && !r.isMark(end - 1, "'")) return;
  let by = end - 1;
  while (by > r.sentence.first && token - by < reach && r.low(by) !== 'by') by -= 1;
  // "by her Office's estimate": who speaks already.
  if (r.low(by) !== 'by' || /^(its|his|her|their|our|my)$/.test(r.low(by + 1))) return;
  const speaker = phraseOf(r, { first: by + 1, last: end, whole: end });
  if (!speaker) return;
  const previous = utterances.at(-1);
  utterances.push({
    rule: 'by his own count',
    score: 0.7,
    speakers: [speaker],
    status: stance.value,
    modality: 'fact',
    cue: { first: by, last: stance.last },
    scopes: [{ first: frameStart(r, { ...stance, first: by }, previous), last: r.sentence.last }],
  });
}

const shown: ReadonlySet<string> = new Set(['show', 'indicate', 'reveal', 'record', 'suggest']);

const counted: ReadonlySet<string> = new Set(
  'tally count data figures records statistics database log logs'.split(' '),
);

const seen: ReadonlySet<string> = new Set(
  'reviewed geolocated analysed analyzed verified examined obtained shared posted published taken released assessed collected compiled authenticated circulated filmed recorded'.split(
    ' ',
  ),
);

/** "footage geolocated by analysts shows", "ACLED data show": whose evidence it is; undefined for any other subject. */
export function whoShows(
  r: Reader,
  { value, first: verb }: Hit<VerbCue>,
  { speaker, first }: BackPhrase,
): SpeakerPhrase | undefined {
  if (!shown.has(value.lemma)) return undefined;
  for (let token = verb - 1; token > Math.max(first - reach, r.sentence.first); token -= 1) {
    if (r.low(token) !== 'by' || !seen.has(r.low(token - 1))) continue;
    const reader = speakerAfter(r, token + 1, verb);
    return reader && reader.sort !== 'paper' && reader.last >= first ? reader : undefined;
  }
  if (!speaker || !counted.has(r.low(speaker.last - 1))) return undefined;
  const named = (token: number) => capital(r.word(token)) && token > r.sentence.first;
  for (let token = speaker.first; token < speaker.last - 1; token += 1) {
    const body = headHit(r, token)?.sort;
    const known = body === 'body' || body === 'outlet' || (r.nameEnds[token] ?? 0) > token;
    if (known || named(token)) return speaker;
  }
  return undefined;
}
