// Who quotes whom in Arabic: "نقلت صحيفة عن ضابط اعترافه", and participles that go on with a speaker.

import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase, Utterance } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import type { Draft } from './clause.ts';
import { clauseFloor, clauseStart, complementAt } from './clause.ts';
import { opensClause } from './head.ts';
import { speakerAt } from './speaker.ts';
import type { VerbCue } from './tables.ts';
import { fromWord, inWord, ofMin, quotedStances } from './words.ts';

export function participle(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const { value } = hit;
  const previous = utterances.at(-1);
  const before = hit.first - 1;
  const conjoined = hit.head.proclitics === 'و';
  const opens =
    r.isMark(before, ',') ||
    conjoined ||
    (previous === undefined && value.lemma === 'قال') ||
    r.dateEnd(hit.first - 1) > hit.first ||
    r.isMark(before, '"');
  if (!opens || hit.head.article) return hit.last - 1;
  // Between a verb and its clause ("قال، طالباً عدم ذكر اسمه، إن") it says nothing of its own.
  if (previous && hit.first < previous.cue.last) return hit.last - 1;
  const complement = complementAt(r, hit.last, value);
  if (complement.kind === 'none' || (complement.kind === 'other' && value.needs !== 'object'))
    return hit.last - 1;
  utterances.push({
    rule: 'participle of saying',
    score: previous ? 0.85 : 0.6,
    speakers: previous && previous.speakers.length > 0 ? previous.speakers : [],
    ...(!previous && { earlier: { topic: true, within: true } }),
    status: value.stance,
    modality: value.modality,
    cue: { first: hit.first, last: Math.max(hit.last, complement.at) },
    scopes: [{ first: hit.first, last: participleEnd(r, hit) }],
    ...(previous?.outer !== undefined && { outer: previous.outer }),
  });
  return hit.last - 1;
}

/** "نافياً إصابة أحد، فيما قُتل عامل": a clause that opens behind a comma is not denied with it. */
function participleEnd(r: Reader, hit: Hit<VerbCue>): number {
  const { last } = r.sentence;
  if (hit.value.stance !== 'denied') return last;
  for (let token = hit.last; token < last; token += 1) {
    if (r.isMark(token, ',') && (opensClause(r, token + 1) || r.word(token + 1) === inWord)) {
      return token;
    }
  }
  return last;
}

/** "نقلت صحيفة هآرتس عن ضابط كبير اعترافه بأن": the paper first, then whom it quotes. */
export function quoting(
  r: Reader,
  found: { hit: Hit<VerbCue>; speaker: SpeakerPhrase | undefined; after: number },
  utterances: Draft[],
): number {
  const { hit, speaker, after } = found;
  const { sentence } = r;
  // "علمنا من مصدر أن": the writer himself has it from somebody.
  const own = !speaker && hit.value.first;
  if (!speaker && !own) return hit.last - 1;
  let from = -1;
  for (let token = after; token < Math.min(sentence.last, after + 12); token += 1) {
    const word = r.word(token);
    // "علمت الصحيفة من مصادر": right behind the one who learned it.
    const learnt = hit.value.prepositions.includes('من') && word === ofMin && token <= after + 1;
    if (word === fromWord || learnt) {
      from = token + 1;
      break;
    }
  }
  if (from < 0) return hit.last - 1;
  const inner = speakerAt(r, { first: from, limit: quoteEnd(r, from) });
  if (!inner) return hit.last - 1;
  let status: Utterance['status'] = 'asserted';
  for (let token = inner.first; token < Math.min(sentence.last, inner.last + 3); token += 1) {
    const stance = quotedStances.get(r.word(token));
    if (stance) status = stance;
  }
  const begin =
    utterances.length > 0
      ? clauseStart(r, hit.first, utterances.at(-1)!.cue.last)
      : clauseFloor(r, hit.first);
  const scopes = [{ first: begin, last: sentence.last }];
  const cue = { first: hit.first, last: inner.last };
  const outer = utterances.length;
  if (speaker) {
    utterances.push({
      rule: 'quoting outlet',
      score: 0.85,
      speakers: [speaker],
      status: 'asserted',
      modality: 'fact',
      cue,
      scopes,
    });
  }
  utterances.push({
    rule: 'quoted speaker',
    score: 0.85,
    speakers: [inner],
    status,
    modality: 'fact',
    cue,
    scopes,
    ...(speaker && { outer }),
  });
  return inner.last - 1;
}

function quoteEnd(r: Reader, from: number): number {
  for (let token = from; token < r.sentence.last; token += 1) {
    if (quotedStances.has(r.word(token))) return token;
  }
  return r.sentence.last;
}
