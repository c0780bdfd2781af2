// What a stretch of text was found to be in: one of our languages, another by its name, or unknown.

import type { LanguageCode } from '../document/document.ts';
import type { Candidate } from './evidence.ts';

/** What a piece was found to be in. */
export interface Verdict {
  readonly lang: LanguageCode | null;
  readonly other?: string;
}

export const unknown: Verdict = { lang: null, other: 'und' };

/** That it is in this language. */
export function verdict(candidate: Candidate): Verdict {
  return candidate.ours ? { lang: candidate.ours } : { lang: null, other: candidate.lang };
}
