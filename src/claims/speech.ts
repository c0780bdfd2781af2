// Document in, the speaker, status and modality of every token out. It makes no claims.

import type { ExtractedDocument } from '../document/document.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';
import type { Attribution, Speech } from './speech/attribution.ts';

export type { Attribution, SourceMention, Speech } from './speech/attribution.ts';

const writer: Attribution = {
  sources: [],
  status: 'asserted',
  rule: 'writer',
  score: 0.5,
  modality: 'fact',
};

export function readSpeech(
  _document: ExtractedDocument & WithHits,
  _languages: readonly Language[],
): Speech {
  return { at: () => writer };
}
