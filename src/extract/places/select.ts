// The names of one sentence in, those that are places here out: of overlapping names the longest, and
// of doubtful ones those for which the text speaks.

import { TokenKind } from '../../document/tokens.ts';
import type { Gazetteer, NameIndex } from '../../lexicon/gazetteer.ts';
import { KeyFlag, NameFlag } from '../../lexicon/gazetteer.ts';
import type { Evidence, Reading } from './evidence.ts';
import { evidenceOf, Strength } from './evidence.ts';
import type { Match } from './match.ts';

export interface Candidate {
  readonly match: Match;
  readonly evidence: Evidence;
  readonly doubt: number;
  accepted: boolean;
}

/** How sure a name is a place by itself: sure, needs a hint of the text, needs proof. */
export const Doubt = { none: 0, some: 1, great: 2 } as const;

const sureKinds = new Set([
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

/** Judges a name by what the gazetteer knows of it. */
export function doubtOf(gazetteer: Gazetteer, names: NameIndex, match: Match): number {
  const { name, article } = match;
  const wanted = article ? NameFlag.definite : NameFlag.bare;
  const words = match.last - match.bare;
  let best: number = Doubt.great;
  const flags = names.flags[name]!;
  for (let at = names.at[name]!; at < names.at[name + 1]!; at += 1) {
    const posting = names.postings[at]!;
    if ((posting & wanted) === 0) continue;
    const place = posting >>> 4;
    const kind = gazetteer.kind(place);
    if (kind === 'country') {
      return (posting & NameFlag.ambiguous) !== 0 || (flags & KeyFlag.word) !== 0
        ? Doubt.some
        : Doubt.none;
    }
    if ((posting & NameFlag.ambiguous) !== 0) continue;
    if (words === 1 && (flags & (KeyFlag.word | KeyFlag.person)) !== 0) continue;
    const sure =
      gazetteer.capital(place) ||
      gazetteer.population[place]! >= 100_000 ||
      (gazetteer.own(place) && (words > 1 || sureKinds.has(kind)));
    const doubt = sure && (posting & NameFlag.other) === 0 ? Doubt.none : Doubt.some;
    if (doubt < best) best = doubt;
    if (best === Doubt.none) break;
  }
  return best;
}

/** True where the gazetteer's likeliest place of the name is a big one. */
function prominent(gazetteer: Gazetteer, names: NameIndex, name: number): boolean {
  const place = names.postings[names.at[name]!]! >>> 4;
  return (
    gazetteer.kind(place) === 'country' ||
    gazetteer.capital(place) ||
    gazetteer.population[place]! >= 300_000 ||
    gazetteer.kind(place) === 'governorate'
  );
}

export interface Selection {
  readonly reading: Reading;
  readonly gazetteer: Gazetteer;
  readonly names: NameIndex;
}

/** The longest names without overlap, from the front; each with what speaks for it. */
export function select(selection: Selection, matches: readonly Match[]): Candidate[] {
  const { reading, gazetteer, names } = selection;
  const ordered = [...matches].sort(
    (a, b) =>
      a.bare - b.bare ||
      b.last - a.last ||
      Number(a.proclitics !== '') - Number(b.proclitics !== ''),
  );
  const candidates: Candidate[] = [];
  let taken = -1;
  for (const match of ordered) {
    if (match.bare < taken) continue;
    const rivals = ordered.filter((one) => one.bare === match.bare && one.last === match.last);
    const best = rivals.length > 1 ? bestReading(selection, rivals) : match;
    const doubt = doubtOf(gazetteer, names, best);
    const evidence = evidenceOf(reading, best);
    candidates.push({
      match: best,
      evidence,
      doubt,
      accepted: accepts(doubt, evidence, prominent(gazetteer, names, best.name)),
    });
    taken = match.last;
  }
  passOn(reading, candidates);
  return candidates;
}

function bestReading({ gazetteer, names }: Selection, rivals: readonly Match[]): Match {
  let best = rivals[0]!;
  for (const rival of rivals) {
    if (doubtOf(gazetteer, names, rival) < doubtOf(gazetteer, names, best)) best = rival;
  }
  return best;
}

function accepts(doubt: number, { strength, against }: Evidence, big: boolean): boolean {
  if (against) return doubt === Doubt.none;
  if (doubt === Doubt.none) return true;
  if (doubt === Doubt.some) return strength >= Strength.near;
  return strength >= (big ? Strength.near : Strength.proof);
}

/** In an enumeration what proves one name proves the next: "in Homs, Hama and Tartus". */
function passOn(reading: Reading, candidates: readonly Candidate[]): void {
  for (let index = 1; index < candidates.length; index += 1) {
    const left = candidates[index - 1]!;
    const right = candidates[index]!;
    if (left.accepted === right.accepted || !joined(reading, left.match, right.match)) continue;
    const weak = left.accepted ? right : left;
    if (weak.evidence.against) continue;
    if (weak.doubt === Doubt.some) weak.accepted = true;
    else if (left.accepted && left.evidence.strength >= Strength.inside) weak.accepted = true;
  }
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
