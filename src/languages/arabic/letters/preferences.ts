// Words that mostly mean their rarer-looking reading in the press: "فقد" is ف and قد. Read from
// models/arabic/ambiguous.json; the other readings stay.

import { z } from 'zod';
import { prepared } from '../../../lexicon/compiled.ts';
import { readModel } from '../../../lexicon/load.ts';
import { fold } from './folding.ts';

export interface Preference {
  readonly proclitics: string;
  readonly enclitic: string;
}

const schema = z.strictObject({
  about: z.string(),
  entries: z.array(
    z.strictObject({
      /** Parts apart: proclitics with a plus behind, an enclitic with a plus in front. */
      readings: z.string(),
    }),
  ),
});

export function readPreferences(path: string): ReadonlyMap<string, Preference> {
  return prepared(path, () => preferencesIn(path));
}

function preferencesIn(path: string): ReadonlyMap<string, Preference> {
  const preferences = new Map<string, Preference>();
  for (const { readings } of readModel(path, schema).entries) {
    for (const reading of readings.split(', ')) {
      const parts = fold(reading).split(' ');
      const proclitics = parts
        .filter((part) => part.endsWith('+'))
        .map((part) => part.slice(0, -1));
      const enclitic = parts.find((part) => part.startsWith('+'))?.slice(1) ?? '';
      preferences.set(parts.join('').replaceAll('+', ''), {
        proclitics: proclitics.filter((one) => one !== 'ال').join(''),
        enclitic,
      });
    }
  }
  return preferences;
}
