// Reads one Arabic sentence: which verbs and frames of saying stand in it, who speaks, and which of
// its words stand under whom. It refuses negated verbs of saying ("لم تتبنَّ أي جهة") and verbs that
// lack the complement that makes them verbs of saying.

import { TokenKind } from '../../../document/tokens.ts';
import type { Hit } from '../../../rules/hits.ts';
import type {
  ModalStretch,
  SpeakerPhrase,
  SpeechReading,
  SpeechSentence,
  TokenRange,
  Utterance,
} from '../../../rules/speech.ts';
import type { Reader } from './speaker.ts';
import { closing, headAt, reader, speakerAt, startsOutlet } from './speaker.ts';
import type { SpeechCue, VerbCue } from './tables.ts';
import { cues, modals } from './tables.ts';
import {
  adverbs,
  asFor,
  asWell,
  blame,
  connectors,
  except,
  fromWord,
  inWord,
  negations,
  noSpeakers,
  prepositions,
  quotedStances,
  relatives,
  statementNouns,
  that,
  whatWord,
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
    const before = utterances.length;
    if (hit.value.kind === 'verb') token = verb(r, hit as Hit<VerbCue>, utterances);
    else token = phrase(r, hit, utterances);
    if (utterances.length === before) token = Math.max(token, hit.first);
  }
  return { utterances, modal: modal(r) };
}

/** "وزارة الدفاع: استشهاد ثلاثة جنود" */
function headline(r: Reader, utterances: Draft[]): void {
  const { sentence } = r;
  if (sentence.kind === 'bullet' || sentence.kind === 'row') return;
  let colon = -1;
  for (
    let token = sentence.first;
    token < Math.min(sentence.last, sentence.first + 12);
    token += 1
  ) {
    if (r.isMark(token, ':')) {
      colon = token;
      break;
    }
  }
  if (colon < 1 || colon + 2 >= sentence.last) return;
  let first = sentence.first;
  while (
    first < colon &&
    r.document.tokens.kinds[first] === TokenKind.mark &&
    !r.isMark(first, '"')
  )
    first += 1;
  const speaker = speakerAt(r, { first, limit: colon });
  if (!speaker || speaker.last < colon - 1) return;
  const known = speaker.sort !== 'unknown' || r.nameEnd(first) > first;
  if (!known || speaker.sort === 'paper') return;
  const quoted = r.isMark(colon + 1, '"');
  if (r.ordinal > 0 && !quoted) return;
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

/** First token of the clause that the token stands in: behind a comma or a connector, or the sentence's first. */
function clauseStart(r: Reader, token: number, floor: number): number {
  for (let at = token - 1; at >= floor; at -= 1) {
    if (r.isMark(at, ',') || r.isMark(at, ';') || r.isMark(at, '.')) return at + 1;
    if (connectors.has(r.word(at))) return at;
  }
  return floor;
}

interface Complement {
  readonly kind: 'that' | 'quote' | 'colon' | 'prep' | 'other' | 'none';
  readonly at: number;
}

/** What follows the verb and its subject, behind words that tell when and where it was said. */
function complementAt(r: Reader, from: number, value: VerbCue): Complement {
  const { last } = r.sentence;
  let plain = from;
  for (let token = from; token < Math.min(last, from + 32); token += 1) {
    const word = r.word(token);
    if (that.has(word)) return { kind: 'that', at: token };
    if (r.isMark(token, ':')) return { kind: 'colon', at: token + 1 };
    if (r.isMark(token, '"')) {
      // A name in quotation marks behind "to" or "in" is an outlet, not what is said.
      const close = closing(r, token, last);
      const short = close >= 0 && close - token <= 4;
      const before = r.word(token - 1);
      const name = short && (before === 'ل' || prepositions.has(before) || headAt(r, token - 1));
      if (name && token > from) {
        token = close;
        continue;
      }
      return { kind: 'quote', at: token };
    }
    if (token > from && r.document.hits.longest(token, cues)?.value.kind === 'verb') break;
    if (token === from || token === plain) {
      if (value.prepositions.includes(foldless(word))) return { kind: 'prep', at: token };
      if (value.prepositions.includes('ب') && startsWithBy(r, token))
        return { kind: 'prep', at: token };
      if (r.dateEnd(token) > token) {
        token = r.dateEnd(token) - 1;
        plain = token + 1;
      } else if (adverbs.has(word) || r.isMark(token, ',')) plain = token + 1;
      else if (word === inWord && statementNouns.has(r.word(token + 1))) {
        token += 1;
        plain = token + 1;
      }
    }
  }
  if (value.prepositions.length > 0) {
    for (let token = from; token < Math.min(last, from + 14); token += 1) {
      const word = foldless(r.word(token));
      if (value.prepositions.includes(word)) return { kind: 'prep', at: token };
      if (
        value.prepositions.includes('ب') &&
        startsWithBy(r, token) &&
        !statementNouns.has(r.word(token))
      ) {
        return { kind: 'prep', at: token };
      }
      if (r.isMark(token, '.')) break;
    }
  }
  return plain < last && !r.isMark(plain, '.')
    ? { kind: 'other', at: plain }
    : { kind: 'none', at: plain };
}

const toFolded = 'الي';
function foldless(word: string): string {
  return word === toFolded ? 'إلى' : word;
}

function startsWithBy(r: Reader, token: number): boolean {
  return (
    r.word(token).startsWith('ب') &&
    r.word(token).length > 3 &&
    r.document.hits.analyses(token).some((a) => a.proclitics.endsWith('ب'))
  );
}

/** The first token that may be the subject behind a verb, past adverbs, dates and "in a statement". */
function subjectStart(r: Reader, from: number): number {
  let token = from;
  const { last } = r.sentence;
  while (token < last) {
    if (r.dateEnd(token) > token) token = r.dateEnd(token);
    else if (adverbs.has(r.word(token))) token += 1;
    else if (r.isMark(token, ',') && token > from) token += 1;
    else break;
  }
  return token;
}

/** The phrase in front of a verb that is its subject: "غير أن المتحدث باسم القوات نفى". */
function subjectBefore(r: Reader, verbAt: number, floor: number): SpeakerPhrase | undefined {
  let last = verbAt;
  // Back over "قد", dates, adverbs and one parenthesis between commas.
  for (let step = 0; step < 6; step += 1) {
    if (last > floor && adverbs.has(r.word(last - 1))) last -= 1;
    else break;
  }
  if (last > floor && r.isMark(last - 1, ',')) {
    const open = clauseStart(r, last - 1, floor) - 1;
    if (open > floor && r.isMark(open, ',')) last = open;
    else return undefined;
  }
  let first = floor;
  for (let at = last - 1; at >= floor; at -= 1) {
    const word = r.word(at);
    if (r.isMark(at, ',') || r.isMark(at, ':') || that.has(word) || connectors.has(word)) {
      first = at + 1;
      break;
    }
  }
  while (
    first < last &&
    (r.document.tokens.kinds[first] === TokenKind.mark ||
      that.has(r.word(first)) ||
      connectors.has(r.word(first)))
  ) {
    if (r.isMark(first, '"')) break;
    first += 1;
  }
  if (first >= last) return undefined;
  const speaker = speakerAt(r, { first, limit: last });
  if (!speaker) return undefined;
  const known = speaker.sort !== 'unknown' || r.nameEnd(first) > first;
  return known && speaker.last >= last - 1 ? speaker : undefined;
}

function verb(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const { value } = hit;
  const { sentence } = r;
  const floor = sentence.first;
  const before = r.word(hit.first - 1);
  const negated = hit.first > floor && negations.has(before);
  if (negated && !exceptAhead(r, hit.last)) return hit.last - 1;
  const previous = utterances.at(-1);

  if (value.tense === 'participle') return participle(r, hit, utterances);
  if (hit.head.article) return hit.last - 1;

  // "وفق ما أفادت به قوى الأمن": the frame in front has asked for this verb.
  const start = subjectStart(r, hit.last);
  let speaker: SpeakerPhrase | undefined;
  let after = start;
  if (start < sentence.last && !stopsSubject(r, start)) {
    const found = speakerAt(r, { first: start, limit: sentence.last });
    if (found && acceptable(r, found, value)) {
      speaker = found;
      after = found.last;
    }
  }
  if (value.needs === 'quoting') return quoting(r, { hit, speaker, after }, utterances);
  const complement = complementAt(r, after, value);
  if (!fits(r, value, complement, speaker, hit)) return hit.last - 1;

  const conjunction = hit.head.proclitics.startsWith('و') || hit.head.proclitics.startsWith('ف');
  let svo: SpeakerPhrase | undefined;
  if (!speaker) {
    const asForFirst = asFor.has(r.word(floor)) || previous === undefined;
    if (!conjunction || (hit.head.proclitics.startsWith('ف') && asForFirst)) {
      svo = subjectBefore(r, hit.first, previous ? previous.cue.last : floor);
    }
  }
  const found = speaker ?? svo;
  if (relatives.has(before) && !speaker) return hit.last - 1;
  if (
    !found &&
    !value.first &&
    !conjunction &&
    !value.prepositions.length &&
    value.needs === 'object' &&
    hit.first > floor &&
    !connectors.has(before) &&
    !r.isMark(hit.first - 1, ',')
  ) {
    // A verb inside a clause, with no speaker on either side.
    return hit.last - 1;
  }
  if (isPassive(r, hit, complement, found)) return hit.last - 1;

  // A speaker behind "that" inside another's words: "the ministry said that sources admitted".
  const inside = previous && svo && nestedUnder(r, previous, svo);
  const begin = svo
    ? svo.first
    : previous
      ? clauseStart(r, hit.first, previous.cue.last)
      : clauseFloor(r, hit.first);
  const scopes: TokenRange[] = [{ first: begin, last: sentence.last }];
  utterances.push({
    rule: speaker
      ? 'verb of saying and subject'
      : svo
        ? 'subject and verb of saying'
        : 'verb of saying goes on',
    score: found ? 0.9 : 0.7,
    speakers: found ? [found] : [],
    status: value.stance === 'alleged' && value.needs !== 'object' ? 'alleged' : value.stance,
    modality: value.modality,
    cue: { first: hit.first, last: Math.max(hit.last, complement.at) },
    scopes,
    ...(inside && { outer: utterances.indexOf(previous!) }),
    ...(value.report && { report: true }),
  });
  return (
    Math.max(
      hit.last,
      complement.kind === 'that' || complement.kind === 'quote' ? complement.at : after,
    ) - 1
  );
}

/** Where the words under a sentence's first verb of saying begin: its own clause, or the whole front. */
function clauseFloor(r: Reader, token: number): number {
  const floor = r.sentence.first;
  const start = clauseStart(r, token, floor);
  if (start === floor) return floor;
  // "وفي خاركيف، قال رئيس البلدية إن": a phrase in front without a verb of its own goes with it.
  return start - floor <= 9 ? floor : start;
}

function exceptAhead(r: Reader, from: number): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + 7); token += 1) {
    if (r.word(token) === except) return true;
  }
  return false;
}

function stopsSubject(r: Reader, token: number): boolean {
  const word = r.word(token);
  if (that.has(word) || prepositions.has(word) || relatives.has(word) || connectors.has(word))
    return true;
  if (r.document.tokens.kinds[token] === TokenKind.mark && !r.isMark(token, '"')) return true;
  if (startsOutlet(r, token)) return true;
  if (r.isMark(token, '"')) {
    // "نفى "حزب الله" في بيان" has a name, "وأضاف "جميع القتلى من المدنيين"" has speech.
    const close = closing(r, token, r.sentence.last);
    if (close < 0 || close - token > 5) return true;
    const next = r.word(close + 1);
    return !(that.has(next) || prepositions.has(next) || r.nameEnd(token + 1) > token + 1);
  }
  return false;
}

function acceptable(r: Reader, speaker: SpeakerPhrase, value: VerbCue): boolean {
  const known = speaker.sort !== 'unknown' || r.nameEnd(speaker.first) > speaker.first;
  if (known) return true;
  if (value.modality !== 'fact' || value.needs === 'body' || value.needs === 'quoting')
    return false;
  const next = speaker.last;
  const word = r.word(next);
  if (value.needs === 'object') {
    return that.has(word) || r.isMark(next, ',') || prepositions.has(word) || r.isMark(next, ':');
  }
  return true;
}

function fits(
  r: Reader,
  value: VerbCue,
  complement: Complement,
  speaker: SpeakerPhrase | undefined,
  hit: Hit,
): boolean {
  switch (value.needs) {
    case 'clause':
      return complement.kind !== 'other' && complement.kind !== 'none';
    case 'that':
      return complement.kind === 'that' && complement.at === hit.last;
    case 'quote':
      return complement.kind === 'quote' || complement.kind === 'colon';
    case 'object':
      return complement.kind !== 'none' || speaker !== undefined;
    case 'body':
      return speaker !== undefined && (speaker.sort === 'body' || speaker.sort === 'paper');
    case 'quoting':
      return true;
    case 'blame':
      for (let token = hit.last; token < Math.min(r.sentence.last, hit.last + 12); token += 1) {
        if (blame.has(r.word(token))) return true;
      }
      return false;
  }
}

/** "يُذكر أن", "أُعلن عن": nobody is said to speak, and no earlier speaker goes on. */
function isPassive(
  r: Reader,
  hit: Hit<VerbCue>,
  complement: Complement,
  found: SpeakerPhrase | undefined,
): boolean {
  if (found || hit.value.first) return false;
  const opens = hit.first === r.sentence.first || r.isMark(hit.first - 1, '.');
  return (
    opens &&
    hit.value.tense === 'imperfect' &&
    hit.value.gender === 'm' &&
    complement.kind === 'that' &&
    hit.head.proclitics === ''
  );
}

function nestedUnder(r: Reader, outer: Draft, speaker: SpeakerPhrase): boolean {
  // Nested where the subject stands right behind "that" (with "and" perhaps) of the outer clause.
  const front = speaker.first - 1;
  return front >= outer.cue.first && that.has(r.word(front));
}

function participle(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const { value } = hit;
  const previous = utterances.at(-1);
  const before = hit.first - 1;
  const conjoined = hit.head.proclitics === 'و';
  const opens =
    r.isMark(before, ',') ||
    conjoined ||
    r.dateEnd(hit.first - 1) > hit.first ||
    r.isMark(before, '"');
  if (!opens || hit.head.article) return hit.last - 1;
  const complement = complementAt(r, hit.last, value);
  if (complement.kind === 'none' || (complement.kind === 'other' && value.needs !== 'object'))
    return hit.last - 1;
  utterances.push({
    rule: 'participle of saying',
    score: previous ? 0.85 : 0.6,
    speakers: previous && previous.speakers.length > 0 ? previous.speakers : [],
    status: value.stance,
    modality: value.modality,
    cue: { first: hit.first, last: Math.max(hit.last, complement.at) },
    scopes: [{ first: hit.first, last: r.sentence.last }],
    ...(previous?.outer !== undefined && { outer: previous.outer }),
  });
  return hit.last - 1;
}

/** "نقلت صحيفة هآرتس عن ضابط كبير اعترافه بأن": the paper first, then whom it quotes. */
function quoting(
  r: Reader,
  found: { hit: Hit<VerbCue>; speaker: SpeakerPhrase | undefined; after: number },
  utterances: Draft[],
): number {
  const { hit, speaker, after } = found;
  const { sentence } = r;
  if (!speaker) return hit.last - 1;
  let from = -1;
  for (let token = after; token < Math.min(sentence.last, after + 12); token += 1) {
    if (r.word(token) === fromWord) {
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
  utterances.push({
    rule: 'quoting outlet',
    score: 0.85,
    speakers: [speaker],
    status: 'asserted',
    modality: 'fact',
    cue,
    scopes,
  });
  utterances.push({
    rule: 'quoted speaker',
    score: 0.85,
    speakers: [inner],
    status,
    modality: 'fact',
    cue,
    scopes,
    outer: utterances.length - 1,
  });
  return inner.last - 1;
}

function quoteEnd(r: Reader, from: number): number {
  for (let token = from; token < r.sentence.last; token += 1) {
    if (quotedStances.has(r.word(token))) return token;
  }
  return r.sentence.last;
}

function phrase(r: Reader, hit: Hit<SpeechCue>, utterances: Draft[]): number {
  const { value } = hit;
  const { sentence } = r;
  switch (value.kind) {
    case 'frame':
      return frame(r, hit, utterances);
    case 'quoting': {
      const inner = speakerAt(r, { first: hit.last, limit: sentence.last });
      if (!inner) return hit.last - 1;
      const previous = utterances.at(-1);
      const scopes = previous ? previous.scopes : [{ first: sentence.first, last: sentence.last }];
      utterances.push({
        rule: 'quoted from',
        score: 0.85,
        speakers: [inner],
        status: previous?.status ?? 'asserted',
        modality: 'fact',
        cue: { first: hit.first, last: inner.last },
        scopes,
        ...(previous && { outer: utterances.length - 1 }),
      });
      return inner.last - 1;
    }
    case 'paper': {
      const paper = speakerAt(r, { first: hit.last, limit: sentence.last });
      utterances.push({
        rule: 'it says in the statement',
        score: 0.8,
        speakers: paper ? [paper] : [],
        status: 'asserted',
        modality: 'fact',
        cue: { first: hit.first, last: paper?.last ?? hit.last },
        scopes: [{ first: clauseFloor(r, hit.first), last: sentence.last }],
      });
      return (paper?.last ?? hit.last) - 1;
    }
    case 'hearsay':
    case 'background': {
      utterances.push({
        rule: value.kind === 'hearsay' ? 'impersonal hearsay' : 'background formula',
        score: 0.6,
        speakers: [],
        impersonal: true,
        status: value.stance,
        modality: 'fact',
        cue: { first: hit.first, last: hit.last },
        scopes: [{ first: hit.first, last: sentence.last }],
      });
      return hit.last - 1;
    }
    default:
      return hit.last - 1;
  }
}

/** "وفق وزارة الصحة", "بحسب ما أفاد به الدفاع المدني", "كما قال": in front, behind or between. */
function frame(r: Reader, hit: Hit<SpeechCue>, utterances: Draft[]): number {
  const { sentence } = r;
  let from = hit.last;
  let { stance } = hit.value;
  let report = false;
  const withVerb = hit.value.kind === 'frame' && hit.value.verb;
  const isAsWell = r.word(hit.first) === asWell;
  const what = r.word(from) === whatWord;
  if (what) from += 1;
  if (withVerb || what) {
    const cue = r.document.hits.longest(from, cues);
    if (!cue || cue.value.kind !== 'verb') return hit.last - 1;
    stance = cue.value.stance;
    report = cue.value.report;
    from = subjectStart(r, cue.last);
    if (byIt.has(r.word(from))) from = subjectStart(r, from + 1);
    if (isAsWell) {
      // "كما أعلنت الوزارة مقتل" adds a sentence; "، كما قال." closes one.
      const subject = stopsSubject(r, from)
        ? undefined
        : speakerAt(r, { first: from, limit: sentence.last });
      const end = subject?.last ?? from;
      if (end < sentence.last && !r.isMark(end, ',') && !r.isMark(end, '.')) return hit.last - 1;
    }
  }
  if (noSpeakers.has(r.word(from))) return hit.last - 1;
  const clitic = r.word(from).startsWith('ل') ? 'ل' : '';
  const speaker = stopsFrame(r, from)
    ? undefined
    : speakerAt(r, { first: from, limit: sentence.last, clitic });
  if (!speaker && !withVerb && !hit.tail.enclitic) return hit.last - 1;
  const end = speaker?.last ?? from;
  const previous = utterances.at(-1);
  const opens =
    hit.first <= sentence.first + 1 ||
    (!previous &&
      clauseStart(r, hit.first, sentence.first) === sentence.first &&
      hit.first - sentence.first <= 3);
  const draft: Draft = {
    rule: opens ? 'frame in front' : 'frame behind',
    score: speaker ? (speaker.sort === 'unknown' ? 0.7 : 0.85) : 0.7,
    speakers: speaker ? [speaker] : [],
    status: stance,
    modality: 'fact',
    cue: { first: hit.first, last: end },
    scopes: [{ first: sentence.first, last: sentence.last }],
    ...(report && { report: true }),
  };
  if (previous && !opens) {
    if (speaker?.short && speaker.sort === 'paper') return end - 1;
    // "فيما رجّحت منظمة، بحسب الصحيفة ذاتها، أن": the frame stands between a speaker and his words,
    // so that it is the outer voice.
    const between = hit.first <= previous.cue.last && end <= previous.cue.last;
    if (between && speaker) {
      utterances.pop();
      utterances.push({ ...draft, rule: 'frame around a speaker', scopes: previous.scopes });
      utterances.push({ ...previous, outer: utterances.length - 1 });
      return end - 1;
    }
    draft.scopes = [
      { first: clauseStart(r, commaBefore(r, hit.first), previous.cue.last), last: sentence.last },
    ];
  }
  utterances.push(draft);
  return end - 1;
}

const byIt = new Set(['به', 'بها', 'عنه', 'عنها']);

function commaBefore(r: Reader, token: number): number {
  return r.isMark(token - 1, ',') ? token - 1 : token;
}

function stopsFrame(r: Reader, token: number): boolean {
  const word = r.word(token);
  if (r.isMark(token, '"')) return false;
  return (
    r.document.tokens.kinds[token] !== TokenKind.word ||
    that.has(word) ||
    relatives.has(word) ||
    (prepositions.has(word) && word !== inWord)
  );
}

/** Words that make what follows, up to the clause's end, no told fact. */
function modal(r: Reader): ModalStretch[] {
  const { sentence, document } = r;
  const found: ModalStretch[] = [];
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const hit = document.hits.longest(token, modals);
    if (hit && hit.head.enclitic === '') {
      const last = modalEnd(r, hit.last, hit.value === 'negated' ? 7 : 30);
      found.push({ first: hit.first, last, modality: hit.value, rule: `${hit.value} word` });
    }
  }
  const final = sentence.last - 1;
  if (final >= 0 && (r.isMark(final, '؟') || r.isMark(final, '?'))) {
    found.push({
      first: sentence.first,
      last: sentence.last,
      modality: 'question',
      rule: 'question mark',
    });
  }
  return found;
}

function modalEnd(r: Reader, from: number, most: number): number {
  let token = from;
  for (; token < Math.min(r.sentence.last, from + most); token += 1) {
    const word = r.word(token);
    if (
      r.isMark(token, ',') ||
      r.isMark(token, ';') ||
      relatives.has(word) ||
      connectors.has(word) ||
      that.has(word) ||
      word === except
    )
      break;
  }
  return token;
}
