// Names with a capital that only a preposition proves to be places: "in X", "near X".

import { TokenKind } from '../../document/tokens.ts';
import { inCapitals, isCapital } from '../../lexicon/names.ts';
import type { ActorName } from '../../rules/actors.ts';
import { actorNames } from '../../rules/actors.ts';
import { personWords } from '../../rules/persons.ts';
import { placeContexts } from '../../rules/places.ts';
import { behindAct } from './behind-act.ts';
import type { Reading } from './evidence.ts';
import { isSide, longest, runEnd, wordOf } from './name-runs.ts';
import type { Unknown } from './unknown-name.ts';
import { anyTaken, overlap } from './unknown-name.ts';

/** "in X", "near X": a name with a capital that nothing else explains. */
export function findAfterPrepositions(
  reading: Reading,
  found: Unknown[],
  taken: (token: number) => boolean,
): void {
  const { document, sentence } = reading;
  let title: boolean | undefined;
  for (let token = sentence.first; token + 1 < sentence.last; token += 1) {
    if (document.hits.tables(token) === 0) continue;
    const hit = document.hits.longest(token, placeContexts);
    if (!hit?.value.names) continue;
    title ??= isTitle(reading);
    if (title) return;
    if (hit.value.names === 'act' && !behindAct(reading, token)) continue;
    const first = hit.last;
    if (first >= sentence.last || taken(first)) continue;
    // "in West Gojjam".
    const bare = isSide(reading, first) ? first + 1 : first;
    const last = bare < sentence.last ? runEnd(reading, bare) : bare;
    if (last === bare || last - first > longest) continue;
    if (isExplained(reading, { first: bare, last, inside: hit.value.sort === 'in' })) continue;
    const rule = 'unknown/preposition';
    const name = { first, last, front: 0, sentence: sentence.index, kinds: [], rule };
    if (anyTaken(name, taken)) continue;
    if (!found.some((one) => overlap(one, name))) found.push(name);
  }
}

// "Sri Lankan Air Force jets bombed Pallai": more small words than this, and it is a sentence full of names.
const smallWords = 0.25;

/** A line in which all words of weight have a capital says nothing by its capitals. */
export function isTitle({ document, sentence, rules }: Reading): boolean {
  const { tokens, view } = document;
  let capitals = 0;
  let small = 0;
  let words = 0;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (tokens.kinds[token] !== TokenKind.word) continue;
    words += 1;
    if (isCapital(view.text.charCodeAt(tokens.starts[token]!))) capitals += 1;
    else if (!rules.ordinary(view.text.slice(tokens.starts[token]!, tokens.ends[token]!)))
      small += 1;
  }
  return capitals * 2 > words && small <= capitals * smallWords;
}

/** True for a word of some list; "Las" is none for the league that is written LAS. */
function isKnown(reading: Reading, token: number): boolean {
  const { hits } = reading.document;
  if (hits.tables(token) === 0) return false;
  const small = !inCapitals(wordOf(reading, token));
  return hits.all(token).some(({ entry, value, last }) => {
    const name = entry.table === actorNames && last === token + 1;
    return !(small && name && (value as ActorName).letters === 'upper');
  });
}

interface Run {
  readonly first: number;
  readonly last: number;
  /** True behind "in": nobody is in a person. */
  readonly inside: boolean;
}

/** True where the lexicon knows a word of the run, or it is an abbreviation, or the name goes on. */
export function isExplained(reading: Reading, { first, last, inside }: Run): boolean {
  const { document, sentence, rules } = reading;
  const { tokens, view, hits } = document;
  let unknown = 0;
  let given = 0;
  for (let token = first; token < last; token += 1) {
    const word = wordOf(reading, token);
    if (rules.articles.has(word.toLowerCase())) continue;
    // "in Mir Ali", "in Abu Qamra": a place may bear a man's name with a word that no list has.
    if (hits.tables(token) === personWords.bit && inside) given += 1;
    else if (isKnown(reading, token)) return true;
    else unknown += 1;
    if (word.length <= 5 && word === word.toUpperCase() && word.length > 1) return true;
  }
  if (given > 0 && unknown === 0) return true;
  if (tokens.ends[last - 1]! - tokens.starts[first]! < 3) return true;
  if (last >= sentence.last) return false;
  const next = view.text.charCodeAt(tokens.starts[last]!);
  // A full stop inside a name or a digit behind it: a person's initial, an article of a law.
  return tokens.kinds[last] === TokenKind.digits || next === 0x26;
}
