// Speech in English: its words of saying, who says what how far, and who issued a statement.

import type { SpeechRules } from '../../rules/speech.ts';
import { Reader } from '../../rules/speech-reader.ts';
import { issuer } from './speech/issuer.ts';
import { read, topicOf } from './speech/read.ts';
import { tables } from './speech/tables.ts';

export const speech: SpeechRules = {
  tables,
  open(document) {
    const reader = new Reader(document);
    return {
      read: (sentence, ordinal) => read(reader.at(sentence, ordinal)),
      issuer: (sentence, ordinal, place) => issuer(reader.at(sentence, ordinal), place),
      topic: (sentence) => topicOf(reader.at(sentence, 0)),
    };
  },
};
