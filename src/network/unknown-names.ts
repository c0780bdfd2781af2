// A sentence in, the words out that look like names of places no list has: nothing explains them, and
// what stands in front of them leads to a place. Where names have capitals every preposition will do;
// where they have none it must say "at", and the word must be none of the language.

import type { AnalysedDocument, LanguageCode, Sentence } from '../document/document.ts';
import type { MentionBase } from '../document/mention.ts';
import { TokenKind } from '../document/tokens.ts';
import type { Language } from '../languages/language.ts';
import { isCapital } from '../lexicon/names.ts';
import type { WithHits } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import { placeContexts, placeWords } from '../rules/places.ts';

type Read = AnalysedDocument & WithHits;

// Shorter words are particles and initials.
const shortest = 3;
const longestInitials = 5;

export type UnknownNames = (sentence: Sentence) => readonly number[];

/** The tokens of a sentence that may begin such a name. */
export function unknownNames(document: Read, languages: readonly Language[]): UnknownNames {
  const { tokens, hits } = document;
  const { actors, persons, places, weapons, dates, numbers } = document;
  const taken = covered(tokens.count, [actors, persons, places, weapons, dates, numbers]);
  const sites = covered(tokens.count, [places.filter(({ adjective }) => !adjective)]);
  const rules = new Map<LanguageCode | null, Language['entities']['places']>(
    languages.map(({ code, entities }) => [code, entities.places]),
  );

  function isUnknown(token: number): boolean {
    if (tokens.kinds[token] !== TokenKind.word || taken[token] === 1) return false;
    return hits.tables(token) === 0 && tokens.ends[token]! - tokens.starts[token]! >= shortest;
  }

  function hasShape(token: number, { capitals, ordinary, notNames }: PlaceRules): boolean {
    const word = wordAt(document, token);
    if (capitals) {
      if (!isCapital(word.charCodeAt(0))) return false;
      return word.length > longestInitials || word !== word.toUpperCase();
    }
    if (notNames.has(word) || ordinary(word)) return false;
    return !hits.analyses(token).some(({ stem }) => ordinary(stem));
  }

  /** "in X", "the village of X", "Y, X and Z" where Y is a place. */
  function isLedTo(token: number, first: number, { capitals, joins }: PlaceRules): boolean {
    const before = token - 1;
    const bits = hits.tables(before);
    if ((bits & placeWords.bit) !== 0) return true;
    if ((bits & placeContexts.bit) !== 0) {
      const context = hits.longest(before, placeContexts)!.value;
      if (context.sort === 'not-place') return false;
      if (capitals || context.names) return true;
      return clauseMarked(hits, before, 'at');
    }
    if (!capitals) return false;
    if (sites[before] === 1) return true;
    return before > first && sites[before - 1] === 1 && joins.has(wordAt(document, before));
  }

  return ({ first, last, lang }) => {
    const own = rules.get(lang);
    const found: number[] = [];
    if (!own) return found;
    for (let token = first + 1; token < last; token += 1) {
      if (!isUnknown(token) || !hasShape(token, own)) continue;
      if (isLedTo(token, first, own)) found.push(token);
    }
    return found;
  };
}

type PlaceRules = Language['entities']['places'];

function wordAt({ tokens, view }: Read, token: number): string {
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
}

/** One for each token that a mention covers. */
function covered(count: number, groups: readonly (readonly MentionBase[])[]): Uint8Array {
  const marks = new Uint8Array(count);
  for (const group of groups) for (const { first, last } of group) marks.fill(1, first, last);
  return marks;
}
