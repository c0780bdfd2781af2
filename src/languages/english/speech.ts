// Speech in English: its words of saying, who says what how far, and who issued a statement.

import type { SpeechRules } from '../../rules/speech.ts';
import { issuer } from './speech/issuer.ts';
import { read } from './speech/read.ts';
import { tables } from './speech/tables.ts';

export const speech: SpeechRules = { tables, read, issuer };
