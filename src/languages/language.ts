// What a language must supply. Each part has its contract beside the engine that runs it, under
// src/rules; a language that lacks one does not compile.

import type { LanguageCode } from '../document/document.ts';
import type { ClaimRules } from '../rules/claims.ts';
import type { DateRules } from '../rules/dates.ts';
import type { EntityRules } from '../rules/entities.ts';
import type { Letters } from '../rules/letters.ts';
import type { NumberRules } from '../rules/numbers.ts';
import type { SpeechRules } from '../rules/speech.ts';

export interface Language {
  readonly code: LanguageCode;
  readonly name: string;
  readonly letters: Letters;
  readonly numbers: NumberRules;
  readonly dates: DateRules;
  readonly entities: EntityRules;
  readonly claims: ClaimRules;
  readonly speech: SpeechRules;
}
