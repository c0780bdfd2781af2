// Reads one English sentence: which verbs and frames of saying stand in it, who speaks, and which of
// its words stand under whom. It refuses passives ("was reported"), negated verbs of saying and forms
// that are nouns here ("the report").

import type { Hit } from '../../../rules/hits.ts';
import type {
  ModalStretch,
  SpeakerPhrase,
  SpeechReading,
  SpeechSentence,
  TokenRange,
  Utterance,
} from '../../../rules/speech.ts';
import type { BackPhrase, Reader } from './speaker.ts';
import { capital, headHit, phraseOf, reader, speakerAfter, speakerBefore } from './speaker.ts';
import type { SpeechCue, VerbCue } from './tables.ts';
import { cues, modals } from './tables.ts';
import {
  articles,
  boundaries,
  chargeNouns,
  months,
  statementPrepositions,
  tollNouns,
} from './words.ts';

type Draft = { -readonly [K in keyof Utterance]: Utterance[K] };

export function read(input: SpeechSentence): SpeechReading {
  const r = reader(input);
  const { sentence, document } = input;
  const utterances: Draft[] = [];
  headline(r, utterances);
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const hit = document.hits.longest(token, cues);
    if (!hit) continue;
    if (hit.value.kind === 'verb')
      token = Math.max(token, verb(r, hit as Hit<VerbCue>, utterances) - 1);
    else token = Math.max(token, phrase(r, hit, utterances) - 1);
  }
  return { utterances, modal: modal(r) };
}

/** "IRGC: New wave hits sites", "Private military company Dyck: two helicopters fired". */
function headline(r: Reader, utterances: Draft[]): void {
  const { sentence } = r;
  if (sentence.kind === 'row' || sentence.kind === 'bullet') return;
  let first = sentence.first;
  let colon = -1;
  for (let token = first; token < Math.min(sentence.last, first + 16); token += 1) {
    if (r.isMark(token, ':')) {
      colon = token;
      break;
    }
  }
  if (colon < 0 || colon + 3 > sentence.last) return;
  // A clock time or a bullet in front.
  for (let token = colon - 1; token > first; token -= 1) {
    if (r.isMark(token, '-') && !r.isWord(token - 1)) first = token + 1;
  }
  while (first < colon && !r.isWord(first)) first += 1;
  const speaker = phraseOf(r, { first, last: colon, whole: colon });
  if (!speaker || (speaker.sort === 'unknown' && (r.nameEnds[first] ?? 0) < colon)) return;
  if (speaker.sort === 'paper' || speaker.sort === 'anonymous') return;
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
}

function verb(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
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
  if (back.negated && value.stance !== 'threatened') return hit.last;
  if (!complemented(r, hit, back)) return hit.last;

  let speaker = back.speaker;
  let after = hit.last;
  let rule = 'speaker and verb';
  const inverted = back.kind !== 'pronoun' && afterVerb(r, hit, back);
  if (inverted) {
    speaker = inverted;
    after = inverted.last;
    rule = 'verb and speaker';
  } else if (back.kind === 'none' || (back.kind === 'shared' && !previous)) return hit.last;
  if (value.form === 'base' && !pluralSubject(r, back)) return hit.last;
  if (
    (value.needs === 'body' || value.modality !== 'fact') &&
    speaker &&
    !(
      speaker.sort === 'body' ||
      speaker.sort === 'paper' ||
      speaker.sort === 'person' ||
      speaker.sort === 'anonymous' ||
      capital(r.word(speaker.first))
    )
  )
    return hit.last;
  if (value.needs === 'body' && !speaker && !previous) return hit.last;

  const trailing =
    Boolean(inverted) || (speaker !== undefined && trails(r, speaker.first, hit.last));
  const scopes: TokenRange[] = [
    scopeOf(r, {
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
    status: value.stance,
    modality: value.modality,
    cue: { first: hit.first, last: Math.max(hit.last, after) },
    scopes,
    ...(nested && { outer: utterances.length - 1 }),
    ...(shared && previous?.outer !== undefined && { outer: previous.outer }),
    ...(value.report && { report: true }),
  });
  return Math.max(hit.last, after);
}

/** Tokens under an utterance: the whole sentence for the first, its own clause for later ones. */
function scopeOf(
  r: Reader,
  at: { utterances: readonly Draft[]; subject: number; trailing: boolean; verb: number },
): TokenRange {
  const { sentence } = r;
  const previous = at.utterances.at(-1);
  if (!previous) return { first: semicolon(r, at.verb), last: sentence.last };
  const floor = previous.cue.last;
  if (at.trailing) {
    // What stands between the earlier speaker's clause and this one's.
    let first = at.subject - 1;
    while (
      first > floor &&
      !/^(and|but|while|whereas)$/.test(r.low(first)) &&
      !r.isMark(first, ';')
    )
      first -= 1;
    return { first, last: sentence.last };
  }
  return { first: Math.max(floor, clauseStart(r, at.subject, floor)), last: sentence.last };
}

/** The sentence's first token, or the one behind a semicolon in front of the verb. */
function semicolon(r: Reader, token: number): number {
  for (let at = token; at > r.sentence.first; at -= 1) if (r.isMark(at, ';')) return at + 1;
  return r.sentence.first;
}

function clauseStart(r: Reader, token: number, floor: number): number {
  for (let at = token - 1; at >= floor && token - at < 8; at -= 1) {
    if (r.isMark(at, ',') || r.isMark(at, ';') || boundaries.has(r.low(at)) || r.low(at) === 'and')
      return at;
  }
  return token;
}

/** Whether nothing is said behind the verb: "…, officials said on Thursday." */
function trails(r: Reader, subject: number, from: number): boolean {
  if (subject === r.sentence.first) return false;
  if (!r.isMark(subject - 1, ',') && !r.isMark(subject - 1, '"')) return false;
  let token = from;
  while (token < r.sentence.last) {
    if ((r.dateEnds[token] ?? 0) > token) token = r.dateEnds[token]!;
    else if (
      months.has(r.low(token)) ||
      /^(on|here|late|early|today|yesterday)$/.test(r.low(token))
    )
      token += 1;
    else break;
  }
  return (
    token >= r.sentence.last ||
    r.isMark(token, ',') ||
    r.isMark(token, '.') ||
    (statementPrepositions.has(r.low(token)) && r.low(token) !== 'that')
  );
}

/** Right behind "that" or the verb of the speaker in front: "the ministry said sources admitted". */
function nestedUnder(r: Reader, outer: Draft, speaker: SpeakerPhrase): boolean {
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
  const starts = capital(r.word(next)) || articles.has(r.low(next)) || headHit(r, next);
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

function pluralSubject(r: Reader, back: BackPhrase): boolean {
  if (back.kind === 'pronoun') return true;
  if (!back.speaker) return back.kind === 'shared';
  const last = r.low(back.speaker.last - 1);
  return (
    last.endsWith('s') ||
    back.speaker.sort === 'anonymous' ||
    last === 'police' ||
    last === 'military'
  );
}

function complemented(r: Reader, hit: Hit<VerbCue>, back: BackPhrase): boolean {
  const { value } = hit;
  const next = hit.last;
  const { last } = r.sentence;
  const open = next < last && !r.isMark(next, '.');
  switch (value.needs) {
    case 'clause':
      return true;
    case 'object':
      if (
        value.lemma === 'claim' &&
        /^(the|lives|at|up|more|dozens|hundreds)$/.test(r.low(next)) &&
        claimsLives(r, next)
      )
        return false;
      return open || (back.speaker !== undefined && r.isMark(back.speaker.first - 1, ','));
    case 'body':
      return open && !r.isMark(next, ',');
    case 'that':
      return r.low(next) === 'that';
    case 'told':
      return open;
    case 'quote':
      for (let token = hit.first - 3; token < Math.min(last, next + 6); token += 1) {
        if (r.isMark(token, '"')) return true;
      }
      return r.isMark(next, ':') || r.low(next) === 'that';
    case 'toll': {
      let toll = false;
      for (let token = next; token < Math.min(last, next + 9); token += 1) {
        if (tollNouns.has(r.low(token)) || r.low(token).endsWith('casualties')) toll = true;
        if (toll && r.low(token) === 'at') return true;
      }
      return false;
    }
    case 'charge':
      for (let token = next; token < Math.min(last, next + 7); token += 1) {
        if (chargeNouns.has(r.low(token))) return true;
      }
      return false;
    case 'as':
      return true;
  }
}

function claimsLives(r: Reader, from: number): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + 5); token += 1) {
    if (r.low(token) === 'lives' || r.low(token) === 'life') return true;
  }
  return false;
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

function phrase(r: Reader, hit: Hit<SpeechCue>, utterances: Draft[]): number {
  const { value } = hit;
  const { sentence } = r;
  const previous = utterances.at(-1);
  switch (value.kind) {
    case 'frame': {
      const speaker = speakerAfter(r, hit.last, sentence.last);
      if (!speaker) return hit.last;
      const first = frameStart(r, hit, previous);
      const inside =
        previous !== undefined &&
        previous.rule !== 'speaker before colon' &&
        previous.cue.last <= hit.first &&
        !trailed(r, previous);
      utterances.push({
        rule: 'according to',
        score: speaker.sort === 'unknown' ? 0.7 : 0.9,
        speakers: [speaker],
        status: value.stance,
        modality: 'fact',
        cue: { first: hit.first, last: speaker.last },
        scopes: [{ first, last: sentence.last }],
        ...(inside && { outer: utterances.length - 1 }),
      });
      return speaker.last;
    }
    case 'quoting': {
      const inner = speakerAfter(r, hit.last, sentence.last);
      if (!inner) return hit.last;
      utterances.push({
        rule: 'citing',
        score: 0.85,
        speakers: [inner],
        status: previous?.status ?? 'asserted',
        modality: 'fact',
        cue: { first: hit.first, last: inner.last },
        scopes: previous?.scopes ?? [{ first: sentence.first, last: sentence.last }],
        ...(previous && { outer: utterances.length - 1 }),
      });
      return inner.last;
    }
    case 'claimed': {
      const back = speakerBefore(r, hit.first, previous ? previous.cue.last : sentence.first);
      if (back.negated || (!back.speaker && back.kind !== 'pronoun' && back.kind !== 'shared'))
        return hit.last;
      const nested =
        previous !== undefined &&
        back.speaker !== undefined &&
        nestedUnder(r, previous, back.speaker);
      utterances.push({
        rule: 'claimed responsibility',
        score: 0.85,
        speakers: back.speaker
          ? [back.speaker]
          : previous && back.kind === 'shared'
            ? previous.speakers
            : [],
        status: 'asserted',
        modality: 'fact',
        cue: { first: hit.first, last: hit.last },
        scopes: [{ first: previous ? back.first : sentence.first, last: sentence.last }],
        ...(nested && { outer: utterances.length - 1 }),
      });
      return hit.last;
    }
    case 'hearsay':
      utterances.push({
        rule: 'hearsay',
        score: 0.6,
        speakers: [],
        impersonal: true,
        status: value.stance,
        modality: 'fact',
        cue: { first: hit.first, last: hit.last },
        scopes: [{ first: hit.first, last: clauseEnd(r, hit.last) }],
      });
      return hit.last;
    default:
      return hit.last;
  }
}

/** True where the earlier utterance closed the words in front of it: "…, officials said, …". */
function trailed(r: Reader, previous: Draft): boolean {
  const speaker = previous.speakers[0];
  return (
    speaker !== undefined &&
    (previous.rule === 'verb and speaker' || trails(r, speaker.first, previous.cue.last))
  );
}

function frameStart(r: Reader, hit: Hit, previous: Draft | undefined): number {
  const floor = previous ? previous.cue.last : r.sentence.first;
  for (let at = hit.first - 1; at >= floor; at -= 1) if (r.isMark(at, ';')) return at + 1;
  if (!previous) return r.sentence.first;
  // "…, in which, according to the ministry, 224 were killed": from its own clause on.
  let commas = 0;
  for (let at = hit.first - 1; at >= floor; at -= 1) {
    if (r.isMark(at, ',')) {
      commas += 1;
      if (commas === 2 || at < hit.first - 1) return at + 1;
    }
  }
  return floor;
}

function clauseEnd(r: Reader, from: number): number {
  let token = from;
  while (token < r.sentence.last && !r.isMark(token, ',') && !r.isMark(token, ';')) token += 1;
  return token;
}

/** Words that make what follows, up to the clause's end, no told fact. */
function modal(r: Reader): ModalStretch[] {
  const { sentence, document } = r;
  const found: ModalStretch[] = [];
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const hit = document.hits.longest(token, modals);
    if (!hit) continue;
    let last = hit.last;
    const most = hit.value === 'negated' ? 7 : 25;
    while (
      last < Math.min(sentence.last, hit.last + most) &&
      !r.isMark(last, ',') &&
      !r.isMark(last, ';') &&
      !/^(but|who|which|after|when|while|because|that)$/.test(r.low(last))
    )
      last += 1;
    found.push({ first: hit.first, last, modality: hit.value, rule: `${hit.value} word` });
  }
  if (r.isMark(sentence.last - 1, '?')) {
    found.push({
      first: sentence.first,
      last: sentence.last,
      modality: 'question',
      rule: 'question mark',
    });
  }
  return found;
}
