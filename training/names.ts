// The project's own lists of names in, one JSON line a name out, cut into words: what augmentation puts
// in the place of the names of a sentence.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowOf } from './text-words.ts';

const [out = ''] = process.argv.slice(2);
const models = join(import.meta.dirname, '..', 'models');
const found = new Set<string>();

function add(kind: string, lang: string, name: string | null | undefined): void {
  if (!name) return;
  found.add(JSON.stringify({ kind, lang, words: rowOf(name).words }));
}

function entries(folder: string) {
  return readdirSync(join(models, folder))
    .filter((name) => name.endsWith('.json') && name !== 'contextual.json')
    .flatMap((name) => JSON.parse(readFileSync(join(models, folder, name), 'utf8')));
}

for (const { en, ar, aliases } of entries('places')) {
  for (const name of [en, ...(aliases?.en ?? [])]) add('LOC', 'en', name);
  for (const name of [ar, ...(aliases?.ar ?? [])]) add('LOC', 'ar', name);
}
for (const { en, ar, aliases, kind } of entries('actors')) {
  if (kind === 'person') continue;
  for (const name of [en, ...(aliases?.en ?? [])]) add('ORG', 'en', name);
  for (const name of [ar, ...(aliases?.ar ?? [])]) add('ORG', 'ar', name);
}
for (const [lang, folder] of [
  ['ar', 'arabic'],
  ['en', 'english'],
] as const) {
  const table = JSON.parse(readFileSync(join(models, folder, 'persons.json'), 'utf8'));
  for (const { role, forms } of table.entries) {
    if (role === 'given') for (const form of forms) add('GIVEN', lang, form);
  }
}
writeFileSync(out, `${[...found].join('\n')}\n`);
