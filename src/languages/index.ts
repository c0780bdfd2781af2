// The one list of languages.

import { arabic } from './arabic/index.ts';
import { english } from './english/index.ts';
import type { Language } from './language.ts';

export const languages: readonly Language[] = [arabic, english];
