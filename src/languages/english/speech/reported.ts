// Verbs of saying in English whose speaker stands elsewhere than in front: behind "by", in front of the
// sentence's first verb (", adding that"), behind "quoted … as saying", or in a relative clause.

import type { Hit } from '../../../rules/hits.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { complemented } from './complement.ts';
import type { BackPhrase } from './front.ts';
import { speakerBefore } from './front.ts';
import type { Draft } from './scope.ts';
import { clauseEnd } from './scope.ts';
import { endOf, speakerAfter } from './speaker.ts';
import type { VerbCue } from './tables.ts';
import { boundaries } from './words.ts';

/** "Rebels have been accused of killing", "the junta, accused by monitors of bombing a school, …". */
export function accused(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  if (r.low(hit.last) === 'by') return agent(r, hit, utterances);
  utterances.push({
    rule: 'accused of',
    score: 0.7,
    speakers: [],
    impersonal: true,
    status: 'alleged',
    modality: 'fact',
    cue: { first: hit.first, last: hit.last },
    scopes: [{ first: hit.first, last: clauseEnd(r, hit.last) }],
  });
  return hit.last;
}

/** "were reported by relief workers to have crossed", "later confirmed by the army". */
export function agent(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  let limit = hit.last + 1;
  // "accused by activists of bombing": what they are blamed for begins behind "of".
  const charge = (token: number) =>
    /^(of|for)$/.test(r.low(token)) && /ing$/.test(r.low(token + 1));
  while (limit < r.sentence.last && !charge(limit)) limit += 1;
  const speaker = speakerAfter(r, hit.last + 1, limit);
  const previous = utterances.at(-1);
  const unnamed = speaker?.sort === 'unknown' && !(r.placeEnds[speaker.first] ?? 0);
  if (!speaker || unnamed || speaker.sort === 'paper') return hit.last;
  const claims = hit.value.lemma === 'claim';
  utterances.push({
    rule: claims ? 'claimed responsibility' : 'said by',
    score: 0.8,
    speakers: [speaker],
    // "the group said it was told by survivors": by whom the group has it.
    ...(previous && hearing.has(hit.value.lemma) && { outer: utterances.length - 1 }),
    // "claimed by the group": it takes responsibility.
    status: claims ? 'asserted' : hit.value.stance,
    modality: 'fact',
    cue: { first: hit.first, last: endOf(speaker) },
    scopes: [
      {
        first: previous ? Math.max(previous.cue.last, clauseBegin(r, hit.first)) : r.sentence.first,
        last: r.sentence.last,
      },
    ],
  });
  return endOf(speaker);
}

const hearing: ReadonlySet<string> = new Set(['tell', 'inform']);

function clauseBegin(r: Reader, token: number): number {
  for (let at = token - 1; at > r.sentence.first; at -= 1) {
    if (r.isMark(at, ',') || r.isMark(at, ';') || boundaries.has(r.low(at))) return at;
  }
  return r.sentence.first;
}

/** ", adding that", ", accusing soldiers of": the same speaker goes on. */
export function gerund(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const previous = utterances.at(-1);
  const before = r.low(hit.first - 1);
  const opens =
    r.isMark(hit.first - 1, ',') ||
    r.isMark(hit.first - 1, '"') ||
    before === 'and' ||
    before === 'while' ||
    before === 'also';
  if (!opens || !previous) return hit.last;
  if (hit.value.needs === 'body' || hit.value.needs === 'toll') return hit.last;
  utterances.push({
    rule: 'participle of saying',
    score: 0.8,
    speakers: previous.speakers,
    status: hit.value.stance,
    modality: hit.value.modality,
    cue: { first: hit.first, last: hit.last },
    scopes: [{ first: hit.first, last: r.sentence.last }],
    ...(previous.outer !== undefined && { outer: previous.outer }),
  });
  return hit.last;
}

/** "by her Office's estimate, 3,500 people had fled" */
export function estimateNoun(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  if (hit.value.lemma !== 'estimate') return hit.last;
  let by = hit.first - 1;
  while (by > r.sentence.first && hit.first - by < 8 && r.low(by) !== 'by') by -= 1;
  if (r.low(by) !== 'by') return hit.last;
  utterances.push({
    rule: 'by an estimate',
    score: 0.7,
    speakers: [],
    impersonal: true,
    status: 'estimated',
    modality: 'fact',
    cue: { first: by, last: hit.last },
    scopes: [{ first: by, last: r.sentence.last }],
  });
  return hit.last;
}

/** "Tasnim quoted a source as saying"; "the spokesman was quoted by Reuters as saying". */
export function quoted(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const { sentence } = r;
  let as = -1;
  for (let token = hit.last; token < Math.min(sentence.last, hit.last + 16); token += 1) {
    if (
      r.low(token) === 'as' &&
      /^(saying|telling|adding|confirming|reporting|stating)$/.test(r.low(token + 1))
    )
      as = token;
    // "SANA quoted a military source saying that"
    else if (/^saying$/.test(r.low(token)) && token > hit.last + 1) {
      as = token - 1;
      break;
    }
  }
  if (as < 0) return hit.last;
  const previous = utterances.at(-1);
  const back = speakerBefore(r, hit.first, previous ? previous.cue.last : sentence.first);
  const scopes = [
    { first: previous ? (back.speaker?.first ?? hit.first) : sentence.first, last: sentence.last },
  ];
  const cue = { first: hit.first, last: as + 2 };
  const common = {
    status: 'asserted' as const,
    modality: 'fact' as const,
    score: 0.85,
    cue,
    scopes,
  };
  if (back.passive) {
    // "was quoted by state radio as saying": who quotes him stands in front of him.
    const by = r.low(hit.last) === 'by' ? speakerAfter(r, hit.last + 1, as) : undefined;
    if (by && back.speaker) {
      utterances.push({ ...common, rule: 'quoting outlet', speakers: [by] });
    }
    if (back.speaker)
      utterances.push({
        ...common,
        rule: by ? 'quoted speaker' : 'was quoted as saying',
        speakers: [back.speaker],
        ...(by && { outer: utterances.length - 1 }),
      });
    return as + 2;
  }
  const inner = speakerAfter(r, hit.last, r.low(as) === 'as' ? as : as + 1);
  if (back.speaker)
    utterances.push({ ...common, rule: 'quoting outlet', speakers: [back.speaker] });
  if (inner) {
    utterances.push({
      ...common,
      rule: 'quoted speaker',
      speakers: [inner],
      ...(back.speaker && { outer: utterances.length - 1 }),
    });
  }
  return as + 2;
}

/** "Radio Okapi learned from local officials that": the outlet first, then whom it has it from. */
export function learned(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const inner = speakerAfter(r, hit.last, r.sentence.last);
  if (!inner || inner.sort === 'paper') return hit.last;
  let that = endOf(inner);
  if (r.isMark(that, ',')) that += 1;
  if (r.low(that) !== 'that' && !r.isMark(that, ':')) return hit.last;
  const previous = utterances.at(-1);
  const back = speakerBefore(r, hit.first, previous ? previous.cue.last : r.sentence.first);
  if (back.passive || back.negated) return hit.last;
  const common = {
    status: 'asserted' as const,
    modality: 'fact' as const,
    score: 0.8,
    cue: { first: hit.first, last: that },
    scopes: [{ first: previous ? back.first : r.sentence.first, last: r.sentence.last }],
  };
  if (back.speaker && !back.speaker.own) {
    utterances.push({ ...common, rule: 'quoting outlet', speakers: [back.speaker] });
  }
  utterances.push({
    ...common,
    rule: 'quoted speaker',
    speakers: [inner],
    ...(back.speaker && !back.speaker.own && { outer: utterances.length - 1 }),
  });
  return that;
}

/** "the ministry, which today announced the death of one soldier, is hiding": who "which" and "who" stand for. */
export function inRelative(
  r: Reader,
  hit: Hit<VerbCue>,
  { back, utterances }: { back: BackPhrase; utterances: Draft[] },
): number {
  if (hit.value.form === 'base' || hit.value.modality !== 'fact' || back.negated) return hit.last;
  const previous = utterances.at(-1);
  const end = r.isMark(back.first - 1, ',') ? back.first - 1 : back.first;
  const head = speakerBefore(r, end, previous ? previous.cue.last : r.sentence.first);
  const { speaker } = head;
  const known = speaker && speaker.sort !== 'unknown' && speaker.sort !== 'paper';
  if (!known || speaker.last !== end || !complemented(r, hit, head)) return hit.last;
  utterances.push({
    rule: 'speaker before a relative clause',
    score: 0.75,
    speakers: [speaker],
    status: hit.value.stance,
    modality: 'fact',
    cue: { first: hit.first, last: hit.last },
    scopes: [{ first: hit.last, last: clauseEnd(r, hit.last) }],
  });
  return hit.last;
}

/** "a claim Kyiv denied", "the raid, which Tehran denies": what was told stands in front. */
export function relativeDenial(
  r: Reader,
  hit: Hit<VerbCue>,
  { back, utterances }: { back: BackPhrase; utterances: Draft[] },
): number {
  utterances.push({
    rule: 'denied in a relative clause',
    score: 0.7,
    speakers: [back.speaker!],
    status: 'denied',
    modality: 'fact',
    cue: { first: hit.first, last: hit.last },
    scopes: [{ first: back.first, last: clauseEnd(r, hit.last) }],
    bare: true,
  });
  return hit.last;
}
