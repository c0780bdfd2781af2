// Every note that a stage can leave on a document, by its stable code: what it means and what to do. In a run
// those that are warnings are flags of documents.jsonl.

export const noteCodes = {
  'ingest.lone-surrogate': [
    'Lone surrogates (halves of a letter) in a text handed to the library were replaced by U+FFFD.',
    'Nothing to do; the source was damaged before.',
  ],
  'ingest.empty': ['A text handed to the library is empty.', 'Nothing to do if the source is.'],
  'detect.not-ours': [
    'A text, or a stretch of it, is in a language that isnad does not read.',
    'Nothing to do; translate it, or leave it out, if it matters.',
  ],
  'numbers.odd-sum': [
    'The killed and the injured of a sentence do not add up to the total that it gives.',
    'Look at the sentence; the numbers were taken as they are written.',
  ],
  'dates.calendars-disagree': [
    'The Hijri and the Gregorian name of one day lie more than two days apart; the Gregorian one was taken.',
    'Look at the date; one of the two is a mistake of the source.',
  ],
} as const satisfies Record<string, readonly [meaning: string, mend: string]>;

export type NoteCode = keyof typeof noteCodes;
