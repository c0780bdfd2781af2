// Whether a written Arabic word is an ordinary one: a word of the view in, what it may be by grammar out.
// A word that is none of the vocabulary may be a name.

import { readVocabulary, Sort } from './letters/vocabulary.ts';

const vocabulary = readVocabulary();

/** Bits of Sort for a word, with or without article and conjunction; 0 for a word unknown. */
export function sortsOf(written: string): number {
  const whole = vocabulary.get(written);
  if (whole !== undefined) return whole;
  for (const front of fronts) {
    if (written.length > front.length + 2 && written.startsWith(front)) {
      const bits = vocabulary.get(written.slice(front.length)) ?? 0;
      // No verb and no particle bears the article.
      return front.endsWith('ل') && front !== 'ل' ? bits & (Sort.noun | Sort.name) : bits;
    }
  }
  return 0;
}

const fronts = ['وال', 'بال', 'ال', 'لل', 'و', 'ل', 'ب'];

/** True for verbs, particles and what else cannot stand in a name. */
export function endsNames(written: string): boolean {
  const sorts = sortsOf(written);
  return sorts !== 0 && (sorts & (Sort.past | Sort.present | Sort.particle | Sort.taker)) !== 0;
}

/** True for an ordinary noun or adjective. */
export function isCommonNoun(written: string): boolean {
  return (sortsOf(written) & Sort.noun) !== 0;
}
