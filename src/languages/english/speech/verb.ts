// Verbs of saying in English with their subject, in front or behind. It refuses passives ("was
// reported"), negated verbs of saying and forms that are nouns here ("the report").

import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase, TokenRange } from '../../../rules/speech.ts';
import { complemented } from './complement.ts';
import type { BackPhrase } from './front.ts';
import { speakerBefore } from './front.ts';
import type { Reader } from './reader.ts';
import type { Draft } from './scope.ts';
import { scopeOf, trails } from './scope.ts';
import { capital, headHit, speakerAfter } from './speaker.ts';
import type { VerbCue } from './tables.ts';
import { articles, boundaries, months, statementPrepositions } from './words.ts';

export function verb(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const { value } = hit;
  const { sentence } = r;
  const previous = utterances.at(-1);
  const floor = previous ? previous.cue.last : sentence.first;
  if (value.form === 'gerund') return gerund(r, hit, utterances);
  if (articles.has(r.low(hit.first - 1)) || r.low(hit.first - 1) === 'of') return hit.last;
  if (capital(r.word(hit.first)) && hit.first > sentence.first && value.form === 'base')
    return hit.last;
  if (value.needs === 'as') return quoted(r, hit, utterances);
  const back = speakerBefore(r, hit.first, Math.max(sentence.first, floor));
  if (back.passive || back.kind === 'relative') return hit.last;
  if (r.low(hit.first - 1).endsWith("'s") || possessives.has(r.low(hit.first - 1))) {
    return estimateNoun(r, hit, utterances);
  }
  if (back.negated && value.stance !== 'threatened') return hit.last;
  if (!complemented(r, hit, back)) return hit.last;
  // "a claim Kyiv denied": it says nothing new of the happening.
  if (back.speaker && claimNouns.has(r.low(back.speaker.first - 1))) return hit.last;

  let speaker = back.speaker;
  let after = hit.last;
  let rule = 'speaker and verb';
  const inverted = back.kind !== 'pronoun' && afterVerb(r, hit, back);
  if (inverted) {
    speaker = inverted;
    after = inverted.last;
    rule = 'verb and speaker';
  } else if (back.kind === 'none' || (back.kind === 'shared' && !previous)) return hit.last;
  if (value.form === 'base' && (value.needs === 'body' || !pluralSubject(r, back))) return hit.last;
  // Who documents or condemns is known to be somebody: "71 civilians, documented killed" is not.
  const strict = value.needs === 'body' || value.modality !== 'fact';
  if (strict && speaker && !knownSpeaker(r, speaker, value.report)) return hit.last;
  if (value.needs === 'body' && !speaker && !previous) return hit.last;

  const trailing =
    Boolean(inverted) || (speaker !== undefined && trails(r, speaker.first, hit.last));
  // "Claims that the town has fallen are false, the spokesman said."
  const untrue = trailing && previous?.impersonal === true;
  const scopes: TokenRange[] = [
    untrue
      ? { first: sentence.first, last: sentence.last }
      : scopeOf(r, {
          utterances,
          subject: speaker && !inverted ? speaker.first : back.first,
          trailing: trailing || Boolean(inverted),
          verb: hit.first,
        }),
  ];
  const shared = back.kind === 'shared' && previous !== undefined;
  const nested =
    previous !== undefined &&
    !trailing &&
    speaker !== undefined &&
    nestedUnder(r, previous, speaker);
  utterances.push({
    rule: speaker
      ? rule
      : back.kind === 'pronoun'
        ? 'pronoun and verb'
        : 'verb of the same subject',
    score: speaker ? 0.9 : 0.75,
    speakers: speaker ? [speaker] : shared ? previous!.speakers : [],
    ...(!speaker && back.kind === 'pronoun' && { earlier: beingOf(r.low(back.first)) }),
    status: untrue ? previous!.status : stanceOf(r, value, hit.last),
    modality: value.modality,
    cue: { first: hit.first, last: Math.max(hit.last, after) },
    scopes,
    ...(nested && { outer: utterances.length - 1 }),
    ...(shared && previous?.outer !== undefined && { outer: previous.outer }),
    ...((value.report || inReport(r, hit.last)) && { report: true }),
  });
  return Math.max(hit.last, after);
}

/** Right behind "that" or the verb of the speaker in front: "the ministry said sources admitted". */
export function nestedUnder(r: Reader, outer: Draft, speaker: SpeakerPhrase): boolean {
  if (outer.rule === 'speaker before colon') return false;
  if (speaker.first <= outer.cue.last) return true;
  const before = r.low(speaker.first - 1);
  if (before === 'that') return true;
  // "recalled that on 17 January Ansar Allah had claimed"
  for (let at = speaker.first - 1; at >= outer.cue.last; at -= 1) {
    if (
      r.isMark(at, ',') ||
      r.isMark(at, ';') ||
      r.isMark(at, '"') ||
      /^(but|while|whereas|and|after|before|when|as)$/.test(r.low(at))
    )
      return false;
    if (r.low(at) === 'that') return true;
  }
  return false;
}

/** "said Dr. Rita Maalouf, Chief Medical Officer": the subject behind the verb. */
function afterVerb(r: Reader, hit: Hit<VerbCue>, back: BackPhrase): SpeakerPhrase | undefined {
  if (hit.value.needs !== 'clause' && hit.value.needs !== 'quote') return undefined;
  const before = hit.first - 1;
  const opens = r.isMark(before, '"') || r.isMark(before, ',') || hit.first === r.sentence.first;
  if (
    !opens ||
    (back.kind === 'phrase' &&
      !r.isMark(before, '"') &&
      articles.has(r.low(back.speaker!.last + 1)))
  )
    return undefined;
  const next = hit.last;
  const starts =
    capital(r.word(next)) ||
    counted.has(r.low(next)) ||
    articles.has(r.low(next)) ||
    headHit(r, next);
  if (!starts || !r.isWord(next)) return undefined;
  const speaker = speakerAfter(r, next, r.sentence.last);
  if (!speaker) return undefined;
  const end = speaker.last;
  const ends =
    end >= r.sentence.last ||
    !r.isWord(end) ||
    statementPrepositions.has(r.low(end)) ||
    months.has(r.low(end)) ||
    (r.dateEnds[end] ?? 0) > end ||
    boundaries.has(r.low(end));
  return ends ? speaker : undefined;
}

function knownSpeaker(r: Reader, speaker: SpeakerPhrase, report: boolean): boolean {
  if ((r.nameEnds[speaker.first] ?? 0) > 0 || (r.placeEnds[speaker.first] ?? 0) > 0) return true;
  if (speaker.sort === 'unknown') {
    const word = r.word(speaker.last - 1);
    return word.length > 2 && word === word.toUpperCase();
  }
  return !(report && speaker.sort === 'force');
}

const harms: ReadonlySet<string> = new Set(
  'killed targeted attacked punished executed destroyed attack strike target kill punish destroy retaliate bomb'.split(
    ' ',
  ),
);

/** "warned that any collaborator will be killed" threatens. */
function stanceOf(r: Reader, value: VerbCue, from: number): VerbCue['stance'] {
  if (value.lemma !== 'warn') return value.stance;
  for (let token = from; token < r.sentence.last; token += 1) {
    if (r.low(token) !== 'will' && r.low(token) !== 'would') continue;
    for (let next = token + 1; next < Math.min(r.sentence.last, token + 4); next += 1) {
      if (harms.has(r.low(next))) return 'threatened';
    }
  }
  return value.stance;
}

/** What a pronoun tells of the earlier speaker. */
function beingOf(pronoun: string): { being?: 'person' | 'thing' } {
  if (pronoun === 'he' || pronoun === 'she') return { being: 'person' };
  return pronoun === 'it' ? { being: 'thing' } : {};
}

/** "by her Office's estimate, 3,500 people had fled" */
function estimateNoun(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
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

/** "announced in its monthly report" */
function inReport(r: Reader, from: number): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + 6); token += 1) {
    if (r.low(token) === 'report') return r.low(from) === 'in';
  }
  return false;
}

const claimNouns: ReadonlySet<string> = new Set([
  'claim',
  'charge',
  'allegation',
  'accusation',
  'version',
  'something',
]);

const counted: ReadonlySet<string> = new Set(['one', 'two', 'three', 'another']);

const possessives: ReadonlySet<string> = new Set([
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
]);

function pluralSubject(r: Reader, back: BackPhrase): boolean {
  if (back.kind === 'pronoun') return true;
  if (!back.speaker) return back.kind === 'shared';
  const last = r.low(back.speaker.last - 1);
  return (
    (last.endsWith('s') && !last.endsWith("'s")) ||
    back.speaker.sort === 'anonymous' ||
    last === 'police' ||
    last === 'military'
  );
}

/** ", adding that", ", accusing soldiers of": the same speaker goes on. */
function gerund(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
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

/** "Tasnim quoted a source as saying"; "the spokesman was quoted by Reuters as saying". */
function quoted(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const { sentence } = r;
  let as = -1;
  for (let token = hit.last; token < Math.min(sentence.last, hit.last + 16); token += 1) {
    if (
      r.low(token) === 'as' &&
      /^(saying|telling|adding|confirming|reporting|stating)$/.test(r.low(token + 1))
    )
      as = token;
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
    if (back.speaker)
      utterances.push({ ...common, rule: 'was quoted as saying', speakers: [back.speaker] });
    return as + 2;
  }
  const inner = speakerAfter(r, hit.last, as);
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
