// A name in its sentence in, what the words around it say out: whether it is a place here, of what
// kind, and what speaks against it.

import type { SegmentedDocument, Sentence } from '../../document/document.ts';
import { TokenKind } from '../../document/tokens.ts';
import { inCapitals, isCapital } from '../../lexicon/names.ts';
import type { PlaceKind } from '../../lexicon/place-kinds.ts';
import type { Table } from '../../lexicon/table.ts';
import type { Hit, WithHits } from '../../rules/hits.ts';
import { countedNouns } from '../../rules/numbers.ts';
import type { PlaceContext, PlaceRules, PlaceWord } from '../../rules/places.ts';
import { nationalities, placeContexts, placeWords } from '../../rules/places.ts';
import { inAgencyLine } from './agency-line.ts';
import { behindAct } from './behind-act.ts';
import { inEntryHead } from './entry-head.ts';
import { isTag, opensPost } from './hashtag.ts';
import { standsAlone } from './lone-labels.ts';
import { isInitials } from './name-runs.ts';
import { opensToll } from './toll-labels.ts';

/** How much the surroundings say that a name is a place: nothing, hints, a preposition, proof. */
export const Strength = { none: 0, hint: 1, near: 2, inside: 3, proof: 4 } as const;

export interface Evidence {
  readonly strength: number;
  /** Name of what gave the strength: it becomes part of the mention's rule. */
  readonly rule: string;
  /** What kinds of place the place word allows; empty where none tells. */
  readonly kinds: readonly PlaceKind[];
  /** True where the surroundings make it the name of something else. */
  readonly against: boolean;
  /** Tokens [first, last) of the name with its place word, where one proves it. */
  readonly phrase?: { readonly first: number; readonly last: number; readonly front: number };
}

export interface Spot {
  readonly first: number;
  readonly last: number;
  /** Proclitics of the first word. */
  readonly proclitics: string;
}

export interface Reading {
  readonly document: SegmentedDocument & WithHits;
  readonly sentence: Sentence;
  readonly rules: PlaceRules;
}

/** The letters of the source under a token. */
export function writtenOf({ document: { tokens, view, source } }: Reading, token: number): string {
  const { start, end } = view.map.toSource(tokens.starts[token]!, tokens.ends[token]!);
  return source.slice(start, end);
}

const noKinds: readonly PlaceKind[] = [];
const nothing: Evidence = { strength: 0, rule: 'name', kinds: noKinds, against: false };

/** The longest hit of a table that ends right before `token`. */
export function hitBefore<V>(reading: Reading, token: number, table: Table<V>): Hit<V> | undefined {
  const { hits } = reading.document;
  const from = Math.max(reading.sentence.first, token - 4);
  for (let start = from; start < token; start += 1) {
    const all = hits.all(start, table.bit);
    for (let at = 0; at < all.length; at += 1) {
      const hit = all[at]!;
      if (hit.last === token && hit.entry.table === table && hit.tail.enclitic === '') {
        return hit as Hit<V>;
      }
    }
  }
  return undefined;
}

/** "in Homs", "on El Guayabo": happenings are set there. */
export function isGoverned(reading: Reading, first: number): boolean {
  const sort = hitBefore(reading, first, placeContexts)?.value.sort;
  return sort === 'in' || sort === 'near';
}

/** "حركة الجهاد", but "قصفت الحركة الدلنج": what has the article has no name behind it, unless it is a title. */
function governs(
  { document, rules }: Reading,
  { first, last, value: { sort } }: Hit<PlaceContext>,
): boolean {
  if (rules.capitals || sort !== 'not-place') return true;
  return document.hits.at(first, placeContexts).some(({ value, last: end, head }) => {
    if (value.sort !== 'not-place' || end !== last) return false;
    return !head.article;
  });
}

export function evidenceOf(reading: Reading, spot: Spot): Evidence {
  const { document, sentence, rules } = reading;
  const { tokens, view } = document;
  const tag = isTag(reading, spot);
  const front = tag ? spot.first - 1 : beforeDeterminer(reading, spot.first);
  const before = hitBefore(reading, front, placeContexts);
  const context = before && governs(reading, before) ? before : undefined;
  if (context?.value.sort === 'not-place' && front === spot.first) {
    return { ...nothing, rule: 'not-place', against: true };
  }
  if (describesNoun(reading, spot)) return { ...nothing, rule: 'not-place', against: true };
  const beside = wordBefore(reading, spot) ?? wordAfter(reading, spot);
  if (beside) return beside;
  if (isTeam(reading, spot)) return { ...nothing, rule: 'not-place', against: true };
  const against = isLonger(reading, spot);
  if (spot.proclitics !== '' && rules.inside !== '' && spot.proclitics.endsWith(rules.inside)) {
    return { strength: Strength.inside, rule: 'inside', kinds: noKinds, against };
  }
  if (context) {
    const { sort, names } = context.value;
    // "سقط صاروخ على القنيطرة": behind an act that falls on a place "on" says where.
    const fell = names === 'act' && behindAct(reading, context.first);
    const strength =
      sort === 'in'
        ? Strength.inside
        : (sort === 'weak' && !fell) || sort === 'of'
          ? Strength.hint
          : Strength.near;
    return { strength, rule: sort, kinds: noKinds, against };
  }
  if (spot.first === sentence.first && sentence.kind === 'row') {
    return { strength: Strength.inside, rule: 'row', kinds: noKinds, against };
  }
  if (spot.first === sentence.first && spot.last < sentence.last) {
    const mark = tokens.kinds[spot.last] === TokenKind.mark;
    const unit = view.text.charCodeAt(tokens.starts[spot.last]!);
    // A dateline: the name opens the line and a dash, comma or bracket follows.
    if (mark && (unit === 0x2d || unit === 0x2013 || unit === 0x2014 || unit === 0x28)) {
      return { strength: Strength.near, rule: 'dateline', kinds: noKinds, against: false };
    }
  }
  if (tag) {
    const strength = opensPost(reading, spot) ? Strength.inside : Strength.near;
    return { strength, rule: 'hashtag', kinds: noKinds, against };
  }
  if (inAgencyLine(reading, spot)) {
    return { strength: Strength.proof, rule: 'dateline', kinds: noKinds, against };
  }
  if (standsAlone(reading, spot)) {
    return { strength: Strength.inside, rule: 'alone', kinds: noKinds, against };
  }
  if (opensToll(reading, spot)) {
    return { strength: Strength.inside, rule: 'toll label', kinds: noKinds, against };
  }
  if (inEntryHead(reading, spot)) {
    return { strength: Strength.near, rule: 'head', kinds: noKinds, against };
  }
  if (isBracketed(reading, spot)) {
    return { strength: Strength.near, rule: 'brackets', kinds: noKinds, against };
  }
  return against ? { ...nothing, against } : nothing;
}

/** "Timkovka (Kharkov region)": the bracket behind a name says where it lies. */
function isBracketed({ document, sentence }: Reading, { first }: Spot): boolean {
  const { tokens, view } = document;
  if (first - 2 < sentence.first || tokens.kinds[first - 2] !== TokenKind.word) return false;
  // "a non-governmental organization (NGO)": initials of what stands in front.
  const word = view.text.slice(tokens.starts[first]!, tokens.ends[first]!);
  if (inCapitals(word)) return false;
  return view.text.charCodeAt(tokens.starts[first - 1]!) === 0x28;
}

/** "the US consulate", "a UK base": initials in front of a noun say whose it is. */
function describesNoun({ document }: Reading, { first, last }: Spot): boolean {
  const { tokens, view, hits } = document;
  const word = view.text.slice(tokens.starts[first]!, tokens.ends[last - 1]!);
  if (word.length > 3 || !inCapitals(word)) return false;
  const noun = hits.longest(last, countedNouns)?.value;
  return noun !== undefined && !noun.adjective && noun.measure === undefined;
}

/** Tokens between a verb of matches and its teams: "won 3-1 against Homs". */
const contestReach = 5;

/** "Homs beat Hama 2-0": beside a verb of matches, in a sentence with a score, a town is its team. */
function isTeam({ document, sentence, rules }: Reading, { first, last }: Spot): boolean {
  const { tokens, view } = document;
  const from = Math.max(sentence.first, first - contestReach);
  const to = Math.min(sentence.last, last + 1);
  for (let token = from; token < to; token += 1) {
    if (tokens.kinds[token] !== TokenKind.word || (token >= first && token < last)) continue;
    const word = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
    if (rules.contests.has(word.toLowerCase())) return hasScore({ document, sentence });
  }
  return false;
}

/** "2-0": two short numbers with a dash, nothing else touching them. */
function hasScore({ document, sentence }: Pick<Reading, 'document' | 'sentence'>): boolean {
  const { tokens, view } = document;
  const { starts, ends, kinds } = tokens;
  const short = (token: number) =>
    kinds[token] === TokenKind.digits && ends[token]! - starts[token]! <= 2;
  for (let dash = sentence.first + 1; dash + 1 < sentence.last; dash += 1) {
    const unit = view.text.charCodeAt(starts[dash]!);
    if (unit !== 0x2d && unit !== 0x2013) continue;
    if (short(dash - 1) && short(dash + 1) && view.text.charCodeAt(ends[dash + 1]!) !== 0x2d)
      return true;
  }
  return false;
}

function wordBefore(reading: Reading, spot: Spot): Evidence | undefined {
  const word = spot.proclitics === '' ? hitBefore(reading, spot.first, placeWords) : undefined;
  if (word?.value.side !== 'before' || word.head.article) return undefined;
  const { document, sentence } = reading;
  const { sort, kinds } = word.value;
  if (sort !== 'kind' && sort !== 'way') {
    const against = isLonger(reading, spot);
    return { strength: Strength.inside, rule: `${sort}-word`, kinds, against };
  }
  return {
    strength: proofOf(reading, spot, word.value),
    rule: 'place-word',
    kinds,
    against: spot.last < sentence.last && hyphened(document, spot.last),
    phrase: { first: word.first, last: spot.last, front: word.head.stemStart },
  };
}

/** An ordinary word behind a place word is rather no name: "مركز شرطة", "قطاع الصحة", "مدينة حديثة". */
function proofOf(reading: Reading, { first, last }: Spot, { weak, kinds }: PlaceWord): number {
  const { document, rules } = reading;
  const analyses = document.hits.analyses(first);
  // "بلدة كتم": behind the place word no word begins with a preposition or ends in a pronoun.
  const whole = analyses.find(({ proclitics, enclitic }) => proclitics === '' && enclitic === '');
  const best = whole ?? analyses[0];
  if (rules.capitals || last - first > 1 || !best) return Strength.proof;
  if (best.article && !weak) return Strength.proof;
  const adjective = !best.article && rules.feminine.test(best.stem);
  // "محافظة حجة": behind a unit of administration stands its name, or an adjective.
  const unit = !weak && (kinds.includes('governorate') || kinds.includes('district'));
  if (!adjective && (unit || !rules.ordinary(best.stem))) return Strength.proof;
  return weak ? Strength.near : Strength.inside;
}

/** "Police Department", "Green Zone": with a capital the word is of the name of a body or of one known place. */
export function isTitled({ document }: Reading, { first, value }: Hit<PlaceWord>): boolean {
  const { tokens, view } = document;
  return value.small === true && isCapital(view.text.charCodeAt(tokens.starts[first]!));
}

function wordAfter(reading: Reading, spot: Spot): Evidence | undefined {
  const { document, sentence } = reading;
  if (spot.last >= sentence.last) return undefined;
  for (const word of document.hits.at(spot.last, placeWords)) {
    const { side, sort, kinds } = word.value;
    if (side !== 'after' || isTitled(reading, word)) continue;
    if (sort !== 'kind') {
      return { strength: Strength.inside, rule: `${sort}-word-after`, kinds, against: false };
    }
    return {
      strength: Strength.proof,
      rule: 'place-word-after',
      kinds,
      // "the Alipasino Polje suburb": the name begins in front.
      against: reading.rules.capitals && ledByCapital(reading, spot.first),
      phrase: { first: spot.first, last: word.last, front: 0 },
    };
  }
  return undefined;
}

function beforeDeterminer({ document, sentence, rules }: Reading, first: number): number {
  const before = first - 1;
  if (before < sentence.first || rules.determiners.size === 0) return first;
  const { tokens, view } = document;
  const word = view.text.slice(tokens.starts[before]!, tokens.ends[before]!);
  return rules.determiners.has(word.toLowerCase()) ? before : first;
}

function isLonger(reading: Reading, spot: Spot): boolean {
  return reading.rules.capitals && inLongerName(reading, spot);
}

/** True where a word with a capital touches the name and is no word of places or peoples. */
function inLongerName(reading: Reading, { first, last }: Spot): boolean {
  const { document, sentence } = reading;
  return (
    (last < sentence.last && (strangeCapital(document, last) || hyphened(document, last))) ||
    ledByCapital({ document, sentence }, first)
  );
}

function ledByCapital(
  { document, sentence }: Pick<Reading, 'document' | 'sentence'>,
  first: number,
): boolean {
  return first - 1 > sentence.first && strangeCapital(document, first - 1);
}

/** A hyphen and a capital behind the name: Kupiansk-Vuzlovyi is another place than Kupiansk. */
function hyphened(document: SegmentedDocument & WithHits, token: number): boolean {
  const { tokens, view } = document;
  const start = tokens.starts[token]!;
  return (
    view.text.charCodeAt(start) === 0x2d &&
    start === tokens.ends[token - 1] &&
    token + 1 < tokens.count &&
    tokens.starts[token + 1] === start + 1 &&
    strangeCapital(document, token + 1)
  );
}

function strangeCapital(document: SegmentedDocument & WithHits, token: number): boolean {
  const { tokens, view, hits } = document;
  if (tokens.kinds[token] !== TokenKind.word) return false;
  const start = tokens.starts[token]!;
  if (!isCapital(view.text.charCodeAt(start)) || isInitials(document, token)) return false;
  return (hits.tables(token) & (placeWords.bit | nationalities.bit | placeContexts.bit)) === 0;
}
