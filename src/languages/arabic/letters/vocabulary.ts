// What Arabic words of the press may be by grammar: noun, verb, particle, name. Read from
// models/arabic/vocabulary.json and inflected by rule; the clitics ask it what may follow them.

import { z } from 'zod';
import type { WordNumbers } from '../../../lexicon/compiled.ts';
import { preparedNumbers } from '../../../lexicon/compiled.ts';
import { readModel } from '../../../lexicon/load.ts';
import { fold } from './folding.ts';

/** Bits: one written form may be several things. */
export const Sort = {
  noun: 1,
  past: 2,
  present: 4,
  particle: 8,
  /** A particle that takes pronouns: a preposition, "إن" and its sisters. */
  taker: 16,
  name: 32,
} as const;

const schema = z.strictObject({
  about: z.string(),
  entries: z.array(
    z.strictObject({
      sort: z.enum(['noun', 'mass', 'adjective', 'verb', 'particle', 'taker', 'name']),
      words: z.string(),
    }),
  ),
});

const path = 'arabic/vocabulary.json';
let vocabulary: WordNumbers | undefined;

/** Forms of the vocabulary, folded, with the bits of what each may be. */
export function readVocabulary(): WordNumbers {
  vocabulary ??= preparedNumbers(path, vocabularyForms);
  return vocabulary;
}

/** All of them, made of the table. */
export function vocabularyForms(): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  const add = (form: string, bits: number) => forms.set(form, (forms.get(form) ?? 0) | bits);
  for (const { sort, words } of readModel(path, schema).entries) {
    for (const written of words.split(' ')) {
      const word = fold(written);
      if (sort === 'verb') {
        const past = word.split('/')[0]!;
        for (const form of pastForms(past)) add(form, Sort.past);
        // "قتل", "نقل", "رد": the verbal noun of most short verbs is spelled like the verb.
        if (past.length <= 3 && !/[اويء]/.test(past)) add(past, Sort.noun);
        for (const form of presentForms(word.split('/')[1] ?? presentOf(written))) {
          add(form, Sort.present);
        }
      } else if (sort === 'noun') for (const form of nounForms(word)) add(form, Sort.noun);
      else if (sort === 'adjective') for (const form of adjectiveForms(word)) add(form, Sort.noun);
      else if (sort === 'mass') add(word, Sort.noun);
      else if (sort === 'name') {
        if (word.startsWith('ال') && word.length > 4) add(word.slice(2), Sort.noun);
        else add(word, Sort.name);
      } else add(word, sort === 'taker' ? Sort.taker | Sort.particle : Sort.particle);
    }
  }
  return forms;
}

/** A countable noun with its duals, and the plural of one in ta marbuta. */
function nounForms(word: string): string[] {
  if (word.endsWith('ه')) {
    const stem = word.slice(0, -1);
    return [word, `${stem}ات`, `${stem}تان`, `${stem}تين`, `${stem}تا`, `${stem}تي`];
  }
  return [word, `${word}ان`, `${word}ين`];
}

/** An adjective, participle or noun of a person: both genders, three numbers, before a genitive too. */
function adjectiveForms(word: string): string[] {
  const forms = ['', 'ه', 'ون', 'ين', 'ات', 'ان', 'تان', 'تين', 'و', 'ي'].map((end) => word + end);
  // The abstract noun: "مسؤول, مسؤولية".
  return word.endsWith('ي') ? forms : [...forms, `${word}يه`];
}

function pastForms(past: string): string[] {
  // A verb that ends in a long vowel loses it before most endings: "رمى, رمت, رموا".
  const weak = past.endsWith('ي') || past.endsWith('ا');
  const stem = weak ? past.slice(0, -1) : past;
  const forms = [past, `${stem}ت`, `${stem}وا`, `${stem}تا`];
  return weak
    ? [...forms, `${stem}يا`, `${stem}ين`, `${stem}ينا`]
    : [...forms, `${stem}ا`, `${stem}ن`, `${stem}نا`, `${stem}تم`];
}

const persons = ['ي', 'ت', 'ن', 'ا'];

function presentForms(present: string): string[] {
  const stem = present.slice(1);
  const weak = /[يو]$/.test(stem) ? stem.slice(0, -1) : stem;
  const forms = persons.map((person) => person + stem);
  for (const person of ['ي', 'ت']) {
    for (const ending of ['ون', 'وا', 'ين']) forms.push(person + weak + ending);
    for (const ending of ['ان', 'ا', 'ن']) forms.push(person + stem + ending);
  }
  return forms;
}

/** The present of a regular verb: an alef or hamza in front of a derived stem is dropped. */
function presentOf(past: string): string {
  const word = fold(past);
  return `ي${/^[اأ]/.test(past) && word.length > 3 ? word.slice(1) : word}`;
}
