// Table of contents of the language: each part is a file beside this one.

import type { Language } from '../language.ts';
import { claims } from './claims.ts';
import { dates } from './dates.ts';
import { entities } from './entities.ts';
import { letters } from './letters.ts';
import { numbers } from './numbers.ts';
import { speech } from './speech.ts';

export const arabic: Language = {
  code: 'ar',
  name: 'Arabic',
  letters,
  numbers,
  dates,
  entities,
  claims,
  speech,
};
