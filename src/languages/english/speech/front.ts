// The subject in front of an English verb of saying: "the army's 8th Division said", "Yagoub, a community
// leader, said". It refuses stretches that hold a clause.

import { TokenKind } from '../../../document/tokens.ts';
import type { SpeakerPhrase } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import {
  capital,
  dateEnding,
  headHit,
  innerStop,
  longest,
  phraseOf,
  releasedWords,
  spaced,
} from './speaker.ts';
import { cues } from './tables.ts';
import {
  adverbs,
  articles,
  auxiliaries,
  boundaries,
  clauseVerbs,
  determiners,
  prepositions,
  pronouns,
} from './words.ts';

export interface BackPhrase {
  readonly kind: 'phrase' | 'pronoun' | 'relative' | 'none' | 'shared';
  readonly speaker?: SpeakerPhrase;
  /** First token of subject and verb together. */
  readonly first: number;
  readonly negated: boolean;
  readonly passive: boolean;
}

/** The subject in front of the verb at `verbAt`. */
export function speakerBefore(r: Reader, verbAt: number, floor: number): BackPhrase {
  let last = verbAt;
  let negated = false;
  let passive = false;
  for (let step = 0; step < 9 && last > floor; step += 1) {
    const word = r.low(last - 1);
    const date = dateEnding(r, last);
    if (word === 'not' || word === 'never' || word === 'neither' || word.endsWith("n't")) {
      negated = true;
    } else if (auxiliaries.has(word))
      passive ||= last === verbAt && !/^(has|have|had|did|does|do)$/.test(word);
    else if (date >= floor) {
      last = date;
      if (r.low(last - 1) === 'on' || r.low(last - 1) === 'late') last -= 1;
      continue;
    } else if (
      !adverbs.has(word) &&
      !(word.endsWith('ly') && word.length > 4 && !capital(r.word(last - 1)))
    )
      break;
    last -= 1;
  }
  // "a report released on Thursday found": what became of the paper is no part of its name.
  const made = last < verbAt && releasedWords.has(r.low(last - 1)) && headHit(r, last - 2);
  if (made) last -= 1;
  const result = { first: last, negated, passive };
  if (last <= floor) return { kind: 'none', ...result };
  const before = r.low(last - 1);
  if (pronouns.has(before)) return { kind: 'pronoun', ...result, first: last - 1 };
  if (before === 'who' || before === 'which')
    return { kind: 'relative', ...result, first: last - 1 };
  if (before === 'and' || before === 'but' || before === 'or')
    return { kind: 'shared', ...result, first: last - 1 };
  if (r.isMark(last - 1, '"') && quotedName(r, last - 1, floor) < 0) {
    // "they “call on all sides"": the quotation begins with the verb.
    const quoted = last === verbAt && pronouns.has(r.low(last - 2));
    return quoted ? { kind: 'pronoun', ...result, first: last - 2 } : { kind: 'none', ...result };
  }
  let end = last;
  if (r.isMark(last - 1, ',')) {
    // An apposition or a clause of its own between commas: "Yagoub, a community leader, said".
    let open = last - 2;
    const isNumber = (token: number) => r.document.tokens.kinds[token] === TokenKind.digits;
    // The age in "Hassan Omar, 34, said", "Hassan Omar, a trader, 34, said", "One witness, Hassan Omar, 34, said".
    const age = isNumber(open) && r.isMark(open - 1, ',') ? open - 1 : undefined;
    if (age !== undefined) open = age - 1;
    while (open > floor && !r.isMark(open, ',') && !r.isMark(open, '"')) open -= 1;
    const apposes = articles.has(r.low(open + 1)) || headHit(r, open - 1) !== undefined;
    if (age !== undefined && !(r.isMark(open, ',') && apposes)) {
      open = age;
    } else if (open <= floor || !r.isMark(open, ',') || last - open > 20) {
      open = clauseBetween(r, last - 1, floor);
      if (open <= floor) return { kind: 'shared', ...result };
    }
    end = open;
  }
  // "Hassan Omar, 34, who sells charcoal, said": the age again.
  if (
    end < last &&
    r.document.tokens.kinds[end - 1] === TokenKind.digits &&
    r.isMark(end - 2, ',')
  ) {
    end -= 2;
  }
  // "State TV, quoting the Guard, said": what is no apposition names nobody.
  const apposed = end < last && !/ing$/.test(r.low(end + 1));
  end = beforeRelative(r, end, floor);
  const first = phraseStart(r, end, floor);
  if (first >= end) return { kind: 'none', ...result };
  if (nobody.has(r.low(first))) return { kind: 'none', ...result, negated: true };
  const name = apposed ? -1 : nameInFront(r, first, floor);
  const speaker =
    name < 0
      ? phraseOf(r, { first, last: end, whole: apposed ? last - 1 : end })
      : phraseOf(r, { first: name, last: first - 1, whole: end });
  if (!speaker) return { kind: 'none', ...result };
  return { kind: 'phrase', speaker, ...result, first: speaker.first };
}

/**
 * "A farmer who fled Kutum said", "one of the traders who escaped, who craved anonymity, said",
 * "residents quoted by the agency said".
 */
function beforeRelative(r: Reader, end: number, floor: number): number {
  for (let at = end - 1; at > floor && end - at < longestRelative; at -= 1) {
    // "…, among them women who fled, Tehran said": behind the comma stands who speaks.
    if (r.isMark(at, ',') && r.low(at + 1) !== 'who') return end;
    if (r.isMark(at, ';') || r.isMark(at, '"') || r.isMark(at, ':')) return end;
    const word = r.low(at);
    if (word === 'that' || word === 'but' || word === 'while') return end;
    const quoted = quotedWords.has(word) && quotedBy.test(r.low(at + 1));
    // "A communique issued in Algiers said", but what a body has issued is told by that body.
    const issued = releasedWords.has(word) && issuedWhere.test(r.low(at + 1));
    if (word !== 'who' && !quoted && !issued) continue;
    const noun = r.isMark(at - 1, ',') ? at - 1 : at;
    return noun - 1 >= floor && headHit(r, noun - 1) ? noun : end;
  }
  return end;
}

// "who asked not to be named because he was not allowed to speak to the press".
const longestRelative = 26;

const quotedWords: ReadonlySet<string> = new Set(
  'quoted cited interviewed contacted reached speaking'.split(' '),
);
const issuedWhere = /^(in|at|to|from|here|through|via|after)$/;
const quotedBy = /^(by|in|on|at|to|from|anonymously)$/;

/** The comma in front of a clause between commas: "The government, whose envoys called it "invented", denies". */
function clauseBetween(r: Reader, comma: number, floor: number): number {
  for (let at = comma - 1; at > floor && comma - at < 30; at -= 1) {
    if (r.isMark(at, ';') || r.isMark(at, ':')) return -1;
    if (r.isMark(at, ',') && /^(who|whose|which|whom)$/.test(r.low(at + 1))) return at;
  }
  return -1;
}

/** "Rahmatullah, a resident of Warduj said": the name in front of an apposition that no comma closes, or -1. */
function nameInFront(r: Reader, first: number, floor: number): number {
  if (!/^an?$/.test(r.low(first)) || !r.isMark(first - 1, ',')) return -1;
  let name = first - 1;
  while (name > floor && first - name < 8) {
    // "in Deir al-Balah, a medic said": the parts of one name.
    if (r.isMark(name - 1, '-') && name - 2 >= floor) name -= 2;
    else if (r.isWord(name - 1) && capital(r.word(name - 1))) name -= 1;
    else break;
  }
  if (r.low(name) === 'but' || r.low(name) === 'and') name += 1;
  if (name >= first - 1 || prepositions.has(r.low(name)) || prepositions.has(r.low(name - 1))) {
    return -1;
  }
  return (r.placeEnds[name] ?? 0) > name || dateEnding(r, first - 1) >= 0 ? -1 : name;
}

/** Walks back from the end of a noun phrase to its first word. */
function phraseStart(r: Reader, end: number, floor: number): number {
  let first = end;
  for (let at = end - 1; at >= floor && end - at <= longest; at -= 1) {
    const word = r.low(at);
    if (!r.isWord(at)) {
      if (r.isMark(at, ')')) {
        let open = at - 1;
        while (open > floor && !r.isMark(open, '(')) open -= 1;
        if (at - open > 8 || open <= floor) break;
        at = open;
        first = at;
        continue;
      }
      const opening = quotedName(r, at, floor);
      if (opening >= 0) {
        at = opening;
        first = at;
        continue;
      }
      const inner =
        r.isMark(at, '-') ||
        r.isMark(at, "'") ||
        r.isMark(at, '&') ||
        r.isMark(at, '/') ||
        innerStop(r, at) ||
        r.document.tokens.kinds[at] === TokenKind.digits;
      // A dash with spaces around it parts clauses; one inside a word does not.
      const double = r.isMark(at, '-') && (r.isMark(at - 1, '-') || r.isMark(at + 1, '-'));
      if (!inner || double || (r.isMark(at, '-') && spaced(r, at)) || dateEnding(r, at + 1) >= 0)
        break;
      first = at;
      continue;
    }
    const bound = word === 'than' && /^(more|less|fewer)$/.test(r.low(at - 1));
    // "a bandit leader known as Dogo Rabe".
    const called =
      (word === 'as' && /^(known|identified)$/.test(r.low(at - 1))) ||
      (word === 'so' && r.low(at + 2) === 'called');
    // "Tehreek-i-Taliban".
    const inside = word === 'i' && r.isMark(at - 1, '-');
    if ((boundaries.has(word) && !bound && !called) || clauseVerbs.has(word)) break;
    if (pronouns.has(word) && !inside) break;
    if (word === 'and' && !joins(r, at)) break;
    if (claimWords.has(word) && capital(r.word(at + 1))) break;
    if (dateEnding(r, at + 1) >= 0 && r.low(at + 1) !== 'said') break;
    const cue = r.document.hits.longest(at, cues);
    if (cue && cue.value.kind === 'verb' && cue.value.form !== 'base' && !headHit(r, at)) break;
    first = at;
    // "the press conference | the Russian Ministry of Defence": an article opens a phrase of its own.
    if (articles.has(word) && opensPhrase(r, at)) break;
  }
  // An introduction such as "In Aleppo" or "On the Afghan side" is not part of the speaker.
  let guard = 0;
  let joined = false;
  for (let at = first; at < end; at += 1) joined ||= r.low(at) === 'and';
  while (first < end && guard < 4) {
    guard += 1;
    const word = r.low(first);
    const adverb = adverbs.has(word) && !determiners.has(word);
    if (adverb || word === 'and' || (word === 'both' && joined) || !r.isWord(first)) first += 1;
    else if (prepositions.has(word) && word !== 'of') {
      let next = first + 1;
      if (articles.has(r.low(next))) next += 1;
      next = Math.max(next + 1, r.nameEnds[next] ?? 0);
      // "In a phone interview Interior Minister X": the capitals begin the speaker.
      const opens = () => capital(r.word(next)) && !capital(r.word(next - 1));
      while (next < end && !articles.has(r.low(next)) && !headHit(r, next) && !opens()) next += 1;
      first = next;
    } else break;
  }
  return first;
}

// "Fatah al-Mubin", "Response Coordinators": so many words a name between quotation marks has.
const longestName = 6;

/** Opening mark of the name between quotation marks that closes at the token ("SANA"), or -1. */
function quotedName(r: Reader, close: number, floor: number): number {
  if (!r.isMark(close, '"')) return -1;
  for (let at = close - 1; at >= floor && close - at <= longestName; at -= 1) {
    if (r.isMark(at, '"')) return at < close - 1 && capital(r.word(at + 1)) ? at : -1;
    const part = r.isMark(at, '-') || r.isMark(at, "'") || nameWords.has(r.low(at));
    if (!part && !(r.isWord(at) && capital(r.word(at)))) return -1;
  }
  return -1;
}

const nameWords: ReadonlySet<string> = new Set(['al', 'el', 'of', 'and', 'for', 'the']);

/** True for an article behind a noun that nothing joins to it. */
function opensPhrase(r: Reader, article: number): boolean {
  const before = article - 1;
  if (!r.isWord(before)) return false;
  const word = r.low(before);
  return (
    !prepositions.has(word) &&
    !(word === 'than' || word === 'and' || word === 'both' || word === 'all' || word === 'half')
  );
}

/** "residents and the prosecutor's office": both sides of "and" are nouns that speak. */
function joins(r: Reader, at: number): boolean {
  if (headHit(r, at - 1) !== undefined) return true;
  return (capital(r.word(at - 1)) && capital(r.word(at + 1))) || compound(r, at);
}

/** "an official in the liaison and coordination office": both stand under the preposition. */
function compound(r: Reader, at: number): boolean {
  let token = at - 2;
  while (token > at - 5 && r.isWord(token) && !prepositions.has(r.low(token))) token -= 1;
  if (!/^(in|of|at|for)$/.test(r.low(token)) || r.low(token + 1) !== 'the') return false;
  return headHit(r, token - 1)?.sort === 'person';
}

const claimWords: ReadonlySet<string> = new Set([
  'claim',
  'charge',
  'allegation',
  'accusation',
  'version',
]);

const nobody: ReadonlySet<string> = new Set(['no', 'none', 'nobody', 'neither', 'nothing', 'few']);
