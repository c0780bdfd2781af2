// Speech of the language: its words of saying, and who says what how far.

import type { SpeechRules } from '../../rules/speech.ts';

export const speech: SpeechRules = {
  tables: () => [],
  read: () => ({ utterances: [], modal: [] }),
  issuer: () => undefined,
};
