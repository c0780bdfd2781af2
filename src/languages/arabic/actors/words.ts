// The words of an Arabic doer's phrase, inflected: heads with their plurals and constructs, modifiers
// in every gender and number.

import { z } from 'zod';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import { headOf, headShape, modifyingEntries, modifyingWord } from '../../../rules/actor-words.ts';
import type { ActorWord } from '../../../rules/actors.ts';
import { actorWords } from '../../../rules/actors.ts';
import { accusative, duals, soundFeminine, soundMasculine } from '../numbers/inflect.ts';

const forms = z.array(z.string().min(1));

const entry = z.discriminatedUnion('role', [
  z.strictObject({ ...headShape, sound: forms.optional(), forms: forms.optional() }),
  ...modifyingEntries,
]);

export function loadActorWords(): FilledTable<ActorWord> {
  return loadTable({ table: actorWords, path: 'arabic/actor-words.json', entry, expand });
}

function* expand(word: z.output<typeof entry>): Iterable<Entry<ActorWord>> {
  if (word.role !== 'head') {
    const value = modifyingWord(word);
    for (const base of word.forms) {
      for (const form of word.role === 'modifier' ? adjective(base) : [base]) yield { form, value };
    }
    return;
  }
  const value = headOf(word);
  for (const form of word.forms ?? []) {
    yield { form, value };
    const object = accusative(form);
    if (object && (word.sort === 'people' || word.sort === 'group')) yield { form: object, value };
  }
  for (const base of word.sound ?? []) {
    // "مسلح" alone is mostly an adjective: only its other numbers head a phrase.
    yield { form: base, value: { ...value, number: 'singular' } };
    for (const form of duals(base)) yield { form, value: { ...value, number: 'plural' } };
    const { absolute, construct } = soundMasculine(base);
    for (const form of absolute) yield { form, value: { ...value, number: 'plural' } };
    for (const form of construct) {
      yield { form, value: { ...value, number: 'plural', construct: true } };
    }
  }
}

/** "روسي" gives "روسية", "روسيون", "روسيين", "روسيات", "روسيا", "روسيان"; of "مجهول الهوية" the first word alone. */
export function adjective(base: string): string[] {
  const space = base.indexOf(' ');
  if (space > 0) {
    const head = base.slice(0, space);
    const tail = base.slice(space);
    // "مجهولي الهوية": before a genitive the plural loses its nun.
    const plurals = tail.startsWith(' ال') ? soundMasculine(head).construct : [];
    return [...adjective(head), ...plurals].map((form) => form + tail);
  }
  if (base.endsWith('ى') || base.endsWith('ا')) return [base];
  const feminine = `${base}ة`;
  const object = accusative(base);
  return [
    base,
    feminine,
    ...soundMasculine(base).absolute,
    soundFeminine(feminine),
    `${base}ان`,
    ...duals(feminine),
    ...(object ? [object] : []),
  ];
}
