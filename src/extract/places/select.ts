// The names of one sentence in, those that may be places here out: of overlapping names the longest,
// each with what speaks for it. What is sure is accepted at once; `decide` settles the others when
// the whole document is known.

import { TokenKind } from '../../document/tokens.ts';
import type { Gazetteer, NameIndex } from '../../lexicon/gazetteer.ts';
import { KeyFlag, NameFlag } from '../../lexicon/gazetteer.ts';
import { placeWords } from '../../rules/places.ts';
import type { Evidence, Reading } from './evidence.ts';
import { evidenceOf, hitBefore, isGoverned, Strength, writtenOf } from './evidence.ts';
import { isInnerPart } from './half-name.ts';
import type { Match } from './match.ts';
import { isBank, isHead, isMake, isPlaceWord, isVerb, lacksProof } from './no-name.ts';
import { isHalf, isSecondWord, isTail } from './tail.ts';

export interface Candidate {
  readonly match: Match;
  readonly evidence: Evidence;
  readonly doubt: number;
  /** Index of the candidate before it in an enumeration ("Homs, Hama and Tartus"), or -1. */
  readonly joined: boolean;
  accepted: boolean;
}

/**
 * How sure a name is a place by itself: sure; a small or foreign one, which needs a hint of the text;
 * one of our own tables that is a word or given name as well; one that they or the source call
 * ambiguous; an ordinary word, which needs proof.
 */
export const Doubt = { none: 0, small: 1, own: 2, name: 3, word: 4 } as const;

const sureKinds: ReadonlySet<string> = new Set([
  'governorate',
  'district',
  'town',
  'region',
  'country_region',
  'sea',
  'strait',
  'river',
  'island',
]);

export interface Selection {
  readonly reading: Reading;
  readonly gazetteer: Gazetteer;
  readonly names: NameIndex;
}

/** "like" written on a name, "and" in front of it. */
function isAndLike({ reading: { rules } }: Selection, { proclitics }: Match): boolean {
  return rules.like !== undefined && proclitics.length > 1 && proclitics.endsWith(rules.like);
}

/** Judges a name by what the gazetteer knows of it. */
export function doubtOf({ gazetteer, names }: Selection, match: Match): number {
  const { name, article } = match;
  const wanted = article ? NameFlag.definite : NameFlag.bare;
  const words = match.last - match.bare;
  const flags = words === 1 ? names.flags[name]! : 0;
  const word = (flags & KeyFlag.word) !== 0 || match.unlikely;
  let best: number = word ? Doubt.word : Doubt.name;
  for (let at = names.at[name]!; at < names.at[name + 1]!; at += 1) {
    const posting = names.postings[at]!;
    if ((posting & wanted) === 0) continue;
    const place = posting >>> 4;
    const kind = gazetteer.kind(place);
    const ambiguous = (posting & NameFlag.ambiguous) !== 0;
    if (kind === 'country') return ambiguous || match.unlikely ? Doubt.name : Doubt.none;
    if (match.unlikely) continue;
    const doubted = word || ((flags & KeyFlag.person) !== 0 && !article);
    if (ambiguous && doubted) continue;
    if (ambiguous || doubted) {
      if (best > Doubt.own) best = Doubt.own;
      continue;
    }
    const sure =
      gazetteer.capital(place) ||
      gazetteer.population[place]! >= 100_000 ||
      (gazetteer.own(place) && (words > 1 || sureKinds.has(kind)));
    const doubt = sure && (posting & NameFlag.other) === 0 ? Doubt.none : Doubt.small;
    if (doubt < best) best = doubt;
    if (best === Doubt.none) break;
  }
  return best;
}

/** The longest names without overlap, from the front; each with what speaks for it. */
export function select(selection: Selection, matches: readonly Match[]): Candidate[] {
  const ordered = matches
    .map((match) => governed(selection.reading, match))
    .sort((a, b) => a.bare - b.bare || b.last - a.last);
  const candidates: Candidate[] = [];
  let taken = -1;
  for (const [index, match] of ordered.entries()) {
    if (match.bare < taken || isPlaceWord(selection, match) || isHead(selection, match)) continue;
    if (isVerb(selection, match) || lacksProof(selection, match)) continue;
    if (isMake(selection, match)) continue;
    if (isSecondWord(selection.reading, match)) continue;
    if (isBank(selection, match)) continue;
    let doubt = doubtOf(selection, match);
    if (doubt !== Doubt.none && isPart(selection, match, ordered)) continue;
    // "and like" is no more than how a name begins.
    if (isAndLike(selection, match)) continue;
    if (isInnerPart(selection, match, ordered)) continue;
    let best = match;
    for (let rival = index + 1; rival < ordered.length; rival += 1) {
      const other = ordered[rival]!;
      if (other.bare !== match.bare || other.last !== match.last) break;
      const otherDoubt = doubtOf(selection, other);
      if (otherDoubt >= doubt) continue;
      best = other;
      doubt = otherDoubt;
    }
    // A longer name that the text does not prove gives way to a shorter one that is sure.
    for (const shorter of ordered) {
      if (doubt === Doubt.none || shorter.bare !== match.bare || shorter.last >= best.last)
        continue;
      if (doubtOf(selection, shorter) !== Doubt.none) continue;
      if (evidenceOf(selection.reading, best).strength >= Strength.near) continue;
      best = shorter;
      doubt = Doubt.none;
    }
    const left = candidates.at(-1);
    candidates.push({
      match: best,
      evidence: evidenceOf(selection.reading, best),
      doubt,
      joined: left !== undefined && joined(selection.reading, left.match, best),
      accepted: false,
    });
    taken = best.last;
  }
  for (const candidate of candidates) candidate.accepted = sure(candidate);
  passOn(selection, candidates);
  return candidates;
}

/** "في لحج": behind a preposition no word begins with another one ("for a pilgrimage"), nor behind a place word: "مدينة كتم". */
function governed(reading: Reading, match: Match): Match {
  if (!match.unlikely || match.proclitics !== '') return match;
  const named = isNamed(reading, match.first);
  // "قصرة" is no castle with a pronoun, as it is written.
  const whole = named && reading.rules.closed(writtenOf(reading, match.last - 1));
  if (!whole && !splits(reading, match)) return match;
  return named || isGoverned(reading, match.first) ? { ...match, unlikely: false } : match;
}

/** "بلدة باما": right behind a word for a kind of place that a name follows. */
function isNamed(reading: Reading, first: number): boolean {
  const word = hitBefore(reading, first, placeWords);
  if (word?.value.sort !== 'kind' || word.value.side !== 'before') return false;
  // "تقاطع بنادر": a crossroads is not the province that it is named after.
  if (word.value.kinds.includes('square')) return false;
  return !word.head.article && word.value.weak !== true && word.value.names !== 'none';
}

/** True where the first letter of the name more likely reads as a preposition: "لحج". */
function splits({ document }: Reading, { first, proclitics }: Match): boolean {
  const likeliest = document.hits.analyses(first)[0]!.proclitics;
  return likeliest.length > proclitics.length && likeliest.startsWith(proclitics);
}

const isPart = ({ reading }: Selection, match: Match, all: readonly Match[]): boolean =>
  isTail(reading, match, all) || isHalf(reading, match, all);

function sure({ doubt, evidence }: Candidate): boolean {
  if (doubt === Doubt.none) return evidence.rule !== 'not-place';
  if (evidence.against) return false;
  if (doubt <= Doubt.own) return evidence.strength >= Strength.near;
  return evidence.strength >= Strength.proof;
}

/** What the document knows when all its sure places are found. */
export interface Known {
  /** Share of the country among the signs of country in the document. */
  readonly share: (country: string) => number;
  /** Names that the document proves to be places somewhere. */
  readonly proved: ReadonlySet<number>;
}

/** Key of a name in `proved`: with and without article it may be two things. */
export function provedAs({ name, article }: Match): number {
  return 2 * name + (article ? 1 : 0);
}

/** Settles a candidate that is not sure by itself. */
export function decide(selection: Selection, candidate: Candidate, known: Known): void {
  const { doubt, evidence, match } = candidate;
  if (candidate.accepted || evidence.against) return;
  // "بالحرية", "بصورة": an ordinary word with a preposition written on it is that word.
  const written = match.proclitics !== '' && evidence.rule === 'inside';
  if (written && doubt === Doubt.word && evidence.strength < Strength.proof) return;
  if (known.proved.has(provedAs(match)) && !match.unlikely) {
    candidate.accepted = doubt !== Doubt.word || evidence.strength >= Strength.near;
    return;
  }
  const { gazetteer, names } = selection;
  let share = 0;
  for (let at = names.at[match.name]!; at < names.at[match.name + 1]!; at += 1) {
    share = Math.max(share, known.share(gazetteer.country(names.postings[at]! >>> 4)));
  }
  const big = prominent(gazetteer, names, match.name);
  if (doubt === Doubt.small) candidate.accepted = share >= 0.3;
  else if (doubt === Doubt.own) candidate.accepted = evidence.strength > 0 && share >= 0.3;
  else if (doubt === Doubt.name) {
    // "Jordan closed the border": a lone given name with a capital is rather the country.
    const lone = selection.reading.rules.capitals && isCountry(selection, match);
    candidate.accepted =
      lone ||
      (evidence.strength >= (big ? Strength.near : Strength.inside) && (big || share > 0.1));
  } else {
    // "ناحية الكرامة": a word for places that means other things too ("toward").
    const named = evidence.rule === 'place-word' && evidence.strength >= Strength.near;
    candidate.accepted =
      (named || evidence.strength >= Strength.inside) && share > 0.2 && !match.unlikely;
  }
}

function isCountry({ gazetteer, names }: Selection, { name }: Match): boolean {
  return gazetteer.kind(likeliest({ gazetteer, names }, name)) === 'country';
}

/** A province or a district of our own tables. */
function isArea({ gazetteer, names }: Selection, { name }: Match): boolean {
  for (let at = names.at[name]!; at < names.at[name + 1]!; at += 1) {
    const place = names.postings[at]! >>> 4;
    if (gazetteer.own(place) && areas.has(gazetteer.kind(place))) return true;
  }
  return false;
}

const areas: ReadonlySet<string> = new Set(['governorate', 'district']);

/** True where the gazetteer's likeliest place of the name is a big one. */
function prominent(gazetteer: Gazetteer, names: NameIndex, name: number): boolean {
  const place = likeliest({ gazetteer, names }, name);
  const kind = gazetteer.kind(place);
  return (
    kind === 'country' ||
    kind === 'governorate' ||
    gazetteer.capital(place) ||
    gazetteer.population[place]! >= 300_000
  );
}

/**
 * The place that a name means where nothing tells: Bethlehem is its own town before it is the other
 * name of a greater one abroad; only a capital or a place of our own tables goes by its other name.
 */
export function likeliest(
  { gazetteer, names }: Pick<Selection, 'gazetteer' | 'names'>,
  name: number,
): number {
  const from = names.at[name]!;
  const to = names.at[name + 1]!;
  for (let at = from; at < to; at += 1) {
    const posting = names.postings[at]!;
    const place = posting >>> 4;
    const usual = (posting & NameFlag.other) === 0;
    if (usual || gazetteer.own(place) || gazetteer.capital(place)) return place;
  }
  return names.postings[from]! >>> 4;
}

/** True for a name that only towns of countries the text is not about bear, and only as another name. */
export function strayed(
  { gazetteer, names }: Selection,
  { match, evidence }: Candidate,
  share: Known['share'],
): boolean {
  for (let at = names.at[match.name]!; at < names.at[match.name + 1]!; at += 1) {
    const posting = names.postings[at]!;
    const place = posting >>> 4;
    // "Tula Toli" in Myanmar: a capital behind it makes it half a name.
    if ((posting & NameFlag.other) === 0 && !evidence.against) return false;
    if (gazetteer.own(place) || gazetteer.capital(place)) return false;
    if (gazetteer.population[place]! >= 1_000_000 || gazetteer.kind(place) === 'country')
      return false;
    if (share(gazetteer.country(place)) > 0) return false;
  }
  return true;
}

/** In an enumeration what proves one name proves the next: "in Homs, Hama and Tartus". */
export function passOn(selection: Selection, candidates: readonly Candidate[]): void {
  let strength: number = Strength.none;
  for (const [index, candidate] of candidates.entries()) {
    const left = candidates[index - 1];
    if (!candidate.joined || !left?.accepted) strength = Strength.none;
    if (candidate.joined && left && left.accepted !== candidate.accepted) {
      const weak = left.accepted ? candidate : left;
      const proved = left.accepted ? strength : Strength.none;
      if (!weak.evidence.against && takes(selection, weak, proved)) weak.accepted = true;
    }
    const own = candidate.evidence.strength;
    // What is an ordinary word itself proves no other one to be a place.
    if (candidate.doubt !== Doubt.word || own >= Strength.proof) strength = Math.max(strength, own);
  }
}

/** Whether a doubtful name is a place beside one that is: an ordinary word only behind a preposition. */
function takes(selection: Selection, { doubt, match }: Candidate, strength: number): boolean {
  // "في عدن ولحج": behind a place a province is one, though its letters read otherwise too ("for a pilgrimage").
  if (match.unlikely) {
    const read = match.proclitics !== '' && splits(selection.reading, match);
    return read && strength >= Strength.inside && isArea(selection, match);
  }
  if (doubt <= Doubt.own) return true;
  return strength >= Strength.inside;
}

function joined({ document, rules }: Reading, left: Match, right: Match): boolean {
  const { tokens, view } = document;
  const between = right.first - left.last;
  if (between === 0) return right.proclitics !== '';
  if (between > 2) return false;
  for (let token = left.last; token < right.first; token += 1) {
    const text = view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
    if (tokens.kinds[token] === TokenKind.mark ? text !== ',' : !rules.joins.has(text))
      return false;
  }
  return true;
}
