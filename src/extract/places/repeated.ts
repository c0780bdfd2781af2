// Names that one sentence proves to be places, found again in the others: "the village of Ndumba … lost
// Ndumba by dusk". Only names that are no words of the language are carried so.

import { TokenKind } from '../../document/tokens.ts';
import type { Reading } from './evidence.ts';
import type { Unknown } from './unknown-name.ts';

/** Names proved in a document, by the text of their first word. */
export type ProvedNames = ReadonlyMap<string, readonly ProvedName[]>;

interface ProvedName {
  readonly words: readonly string[];
  readonly kinds: Unknown['kinds'];
}

/** Fewest letters of a single word that is carried: shorter ones stand for too much else. */
const shortest = 4;

export function provedNames(
  found: Iterable<{ readonly reading: Reading; readonly unknown: Unknown }>,
): ProvedNames {
  const names = new Map<string, ProvedName[]>();
  for (const { reading, unknown } of found) {
    const words = wordsOf(reading, unknown);
    if (words.length === 1 && !isCarried(reading, words[0]!)) continue;
    const same = names.get(words[0]!);
    if (!same) names.set(words[0]!, [{ words, kinds: unknown.kinds }]);
    else if (!same.some((one) => one.words.join(' ') === words.join(' '))) {
      same.push({ words, kinds: unknown.kinds });
    }
  }
  return names;
}

/** The proved names that stand in a sentence outside of places already found. */
export function findRepeated(
  reading: Reading,
  names: ProvedNames,
  taken: (token: number) => boolean,
): Unknown[] {
  const { document, sentence, rules } = reading;
  const found: Unknown[] = [];
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (document.tokens.kinds[token] !== TokenKind.word || taken(token)) continue;
    const word = textOf(reading, token);
    const front = !rules.capitals && rules.attached.has(word.charAt(0)) ? 1 : 0;
    const name =
      longestOf(reading, token, names.get(word)) ??
      (front > 0 ? longestOf(reading, token, names.get(word.slice(front))) : undefined);
    if (!name) continue;
    const last = token + name.words.length;
    const cut = name.words[0] === word ? 0 : front;
    const { kinds } = name;
    const rule = 'unknown/repeated';
    found.push({ first: token, last, front: cut, sentence: sentence.index, kinds, rule });
    token = last - 1;
  }
  return found;
}

function longestOf(
  reading: Reading,
  token: number,
  names: readonly ProvedName[] | undefined,
): ProvedName | undefined {
  let best: ProvedName | undefined;
  for (const name of names ?? []) {
    const { words } = name;
    if (token + words.length > reading.sentence.last) continue;
    if (best && best.words.length >= words.length) continue;
    if (words.every((word, at) => at === 0 || textOf(reading, token + at) === word)) best = name;
  }
  return best;
}

function isCarried({ rules }: Reading, word: string): boolean {
  const bare = word.startsWith(rules.definite) ? word.slice(rules.definite.length) : word;
  return bare.length >= shortest && !rules.ordinary(word) && !rules.ordinary(bare);
}

function wordsOf(reading: Reading, { first, last, front }: Unknown): string[] {
  const words: string[] = [];
  for (let token = first; token < last; token += 1) words.push(textOf(reading, token));
  words[0] = words[0]!.slice(front);
  return words;
}

function textOf({ document }: Reading, token: number): string {
  const { tokens, view } = document;
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
}
