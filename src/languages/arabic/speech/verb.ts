// Verbs of saying in Arabic with their subject, in front or behind. It refuses negated ones ("لم تتبنَّ
// أي جهة") and verbs that lack the complement that makes them verbs of saying.

import { TokenKind } from '../../../document/tokens.ts';
import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase, TokenRange, Utterance } from '../../../rules/speech.ts';
import type { Complement, Draft, FrontSubject } from './clause.ts';
import {
  clauseFloor,
  clauseStart,
  complementAt,
  stopsSubject,
  subjectBefore,
  subjectStart,
} from './clause.ts';
import type { Reader } from './reader.ts';
import { headAt, opensClause, speakerAt } from './speaker.ts';
import type { VerbCue } from './tables.ts';
import {
  already,
  asFor,
  blame,
  charges,
  demonstratives,
  except,
  fromWord,
  negations,
  nounBefore,
  papers,
  prepositions,
  quotedStances,
  relatives,
  reports,
  that,
} from './words.ts';

export function verb(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const { value } = hit;
  const { sentence } = r;
  const floor = sentence.first;
  const before = r.word(hit.first - 1);
  // "عدم ذكر اسمه", "على ذكر": a noun here, not a verb.
  if (value.tense === 'perfect' && hit.first > floor && nounBefore.has(before)) return hit.last - 1;
  const negated = hit.first > floor && negations.has(before);
  if (negated && !exceptAhead(r, hit.last)) return hit.last - 1;
  const previous = utterances.at(-1);

  if (value.tense === 'participle') return participle(r, hit, utterances);
  // An article makes a noun of it; with a pronoun ("بينهم", "تابعة") it is mostly another word.
  if (hit.head.article || hit.tail.enclitic !== '') return hit.last - 1;

  const start = subjectStart(r, hit.last);
  const from = previous ? previous.cue.last : floor;
  // "وكانت المديرية قد اتهمت المروحيات": the subject stands in front, what follows is the object.
  const front = value.first
    ? undefined
    : (subjectBefore(r, hit.first, from) ?? anchoredSubject(r, hit, from));
  let speaker: SpeakerPhrase | undefined;
  let after = start;
  if (!value.first && !front?.certain && start < sentence.last && !stopsSubject(r, start)) {
    const by = value.prepositions.includes('ب') || value.stance === 'alleged';
    const found = speakerAt(r, { first: start, limit: sentence.last, by });
    if (found && acceptable(r, found, value)) {
      speaker = found;
      after = found.last;
      if (r.isMark(after, '"') && r.isMark(found.first - 1, '"')) after += 1;
    }
  }
  if (value.needs === 'quoting') return quoting(r, { hit, speaker, after }, utterances);
  const complement = complementAt(r, after, value);
  const afterQuote = speaker !== undefined && quoteBefore(r, hit.first);
  if (!afterQuote && !fits(r, value, complement, speaker, hit)) return hit.last - 1;

  const conjunction = hit.head.proclitics.startsWith('و') || hit.head.proclitics.startsWith('ف');
  let svo: SpeakerPhrase | undefined;
  if (!speaker && front) {
    const asForFirst = asFor.has(r.word(floor)) || previous === undefined;
    if (!conjunction || (hit.head.proclitics.startsWith('ف') && asForFirst)) svo = front.speaker;
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
    !opensClause(r, hit.first - 1) &&
    !r.isMark(hit.first - 1, ',')
  ) {
    // A verb inside a clause, with no speaker on either side.
    return hit.last - 1;
  }
  // "بين" is "between" unless a known speaker and "أن" follow right behind it.
  const between = value.lemma === 'بين' && value.tense === 'perfect' && value.gender === 'm';
  if (
    between &&
    !(
      hit.first === floor &&
      speaker &&
      speaker.sort !== 'unknown' &&
      complement.at === speaker.last
    )
  ) {
    return hit.last - 1;
  }
  if (isPassive(r, hit, complement, found)) return hit.last - 1;

  // A speaker behind "that" inside another's words: "the ministry said that sources admitted".
  const inside =
    previous &&
    (svo && front
      ? nestedUnder(r, previous, front.start)
      : speaker && insideThat(r, previous, hit));
  const begin = svo
    ? svo.first
    : afterQuote
      ? floor
      : previous
        ? conjunction
          ? hit.first
          : clauseStart(r, hit.first, previous.cue.last)
        : clauseFloor(r, hit.first);
  const scopes: TokenRange[] = [{ first: begin, last: sentence.last }];
  utterances.push({
    rule: speaker
      ? 'verb of saying and subject'
      : svo
        ? 'subject and verb of saying'
        : 'verb of saying goes on',
    score: found ? 0.9 : 0.7,
    speakers: found && !found.own ? [found] : [],
    earlier: {
      gender: value.gender,
      ...(before === already && { topic: true }),
      ...(value.first && { first: true }),
    },
    status: value.stance === 'alleged' && value.needs !== 'object' ? 'alleged' : value.stance,
    modality: value.modality,
    cue: { first: hit.first, last: Math.max(hit.last, complement.at) },
    scopes,
    ...(inside && { outer: utterances.indexOf(previous!) }),
    ...(value.report && { report: true }),
  });
  return Math.max(hit.last, after) - 1;
}

function acceptable(r: Reader, speaker: SpeakerPhrase, value: VerbCue): boolean {
  const known = speaker.sort !== 'unknown' || r.nameEnd(speaker.first) > speaker.first;
  if (known) return true;
  if (value.modality !== 'fact' || value.needs === 'body' || value.needs === 'quoting')
    return false;
  const quoted = r.isMark(speaker.first - 1, '"') && r.isMark(speaker.last, '"');
  const next = quoted ? speaker.last + 1 : speaker.last;
  const word = r.word(next);
  if (value.needs === 'object') {
    // "أعلنت روسيا السيطرة": a country or its capital speaks.
    if (r.placeEnd(speaker.first) > speaker.first) return true;
    if (value.prepositions.includes('ب') && word.startsWith('ب')) return true;
    return (
      that.has(word) ||
      demonstratives.has(word) ||
      r.isMark(next, ',') ||
      prepositions.has(word) ||
      r.isMark(next, ':')
    );
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
    case 'charge':
      return nounAhead(r, hit.last, charges);
    case 'body':
      return speaker !== undefined && speaker.sort !== 'unknown' && speaker.sort !== 'force';
    case 'quoting':
      return true;
    case 'paper':
      return speaker !== undefined && nounAhead(r, speaker.last, papers);
    case 'reports':
      return speaker !== undefined && nounAhead(r, speaker.last, reports);
    case 'blame':
      for (let token = hit.last; token < Math.min(r.sentence.last, hit.last + 12); token += 1) {
        if (blame.has(r.word(token))) return true;
      }
      return false;
  }
}

function nounAhead(r: Reader, from: number, nouns: ReadonlySet<string>): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + 5); token += 1) {
    if (nouns.has(r.word(token))) return true;
  }
  return false;
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

/** "… أنه فقد قدرت منظمات": a verb with its own subject inside the clause behind "that". */
function insideThat(r: Reader, outer: Draft, hit: Hit<VerbCue>): boolean {
  if (!that.has(r.word(outer.cue.last))) return false;
  if (hit.head.proclitics.startsWith('و') || opensClause(r, hit.first - 1)) return false;
  const before = r.word(hit.first - 1);
  return !before.startsWith('و') && !r.isMark(hit.first - 1, '"');
}

/**
 * The subject at the front of a clause from which much parts the verb: "أن مصادر كانت غير منشورة
 * اعترفت", "لكن البيانات التي توصلت إليها منظمات تشير".
 */
function anchoredSubject(r: Reader, hit: Hit<VerbCue>, floor: number): FrontSubject | undefined {
  if (hit.head.proclitics !== '') return undefined;
  let first = floor;
  while (
    first < hit.first &&
    (r.document.tokens.kinds[first] === TokenKind.mark ||
      that.has(r.word(first)) ||
      opensClause(r, first))
  ) {
    first += 1;
  }
  const opened =
    first > r.sentence.first && (that.has(r.word(first - 1)) || opensClause(r, first - 1));
  const paper = headAt(r, first)?.sort === 'paper';
  if (hit.first - first > 24 || (!opened && !paper)) return undefined;
  const head = headAt(r, first);
  if (!head || head.sort === 'force') return undefined;
  for (let token = first; token < hit.first; token += 1) if (r.isMark(token, ',')) return undefined;
  const speaker = speakerAt(r, { first, limit: hit.first });
  const agrees = paper || (speaker?.gender ?? 'm') === hit.value.gender;
  return speaker && agrees ? { start: first, speaker, certain: true } : undefined;
}

function nestedUnder(r: Reader, outer: Draft, start: number): boolean {
  // Nested where the subject stands right behind "that", a colon or the opened quotation.
  for (let token = start - 1; token >= outer.cue.last; token -= 1) {
    const plain = r.document.tokens.kinds[token] === TokenKind.mark || opensClause(r, token);
    if (that.has(r.word(token))) return true;
    if (!plain || r.isMark(token, ',')) return false;
  }
  return start >= outer.cue.last;
}

/** "«أحرقوا المنازل»، قالت نازحة": the quotation stands in front. */
function quoteBefore(r: Reader, token: number): boolean {
  return r.isMark(token - 1, '"') || (r.isMark(token - 1, ',') && r.isMark(token - 2, '"'));
}

function exceptAhead(r: Reader, from: number): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + 7); token += 1) {
    if (r.word(token) === except) return true;
  }
  return false;
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
  // Between a verb and its clause ("قال، طالباً عدم ذكر اسمه، إن") it says nothing of its own.
  if (previous && hit.first < previous.cue.last) return hit.last - 1;
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
export function quoting(
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
