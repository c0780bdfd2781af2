// Two words written without a space between them: where the first ends.

import { frontsByLetter } from './affixes.ts';
import type { Known } from './clitics.ts';
import { analyse } from './clitics.ts';
import { fold } from './folding.ts';
import { readVocabulary, Sort } from './vocabulary.ts';

const vocabulary = readVocabulary();

/**
 * Where a form that is no word was written without a space between two that are: the length of the
 * first, or 0. Short parts must be of the vocabulary; a lexicon has too many short names.
 */
export function splitGlued(written: string, known: Known): number {
  const form = fold(written);
  if (form.length < 5 || isWord(form, known, true)) return 0;
  for (let at = 2; at <= form.length - 3; at += 1) {
    const first = form.slice(0, at);
    if (!isWord(first, known, false)) continue;
    const rest = form.slice(at);
    const article = rest.length > 4 && rest.startsWith('ال');
    // A short first word is also how many longer words begin: the rest must make it plain.
    if (at < 4 && !article && !(first === 'في' && rest.length > 3)) continue;
    if (!article && !standsAlone(first, rest)) continue;
    if (isWord(article ? rest.slice(2) : rest, known, false)) return at;
  }
  return 0;
}

/** Whether two parts without an article between them are words rather than a stem and its ending. */
function standsAlone(first: string, rest: string): boolean {
  if (first === 'في') return true;
  if (/^(?:ات|ان|ين|ون|وا|تا)/.test(rest) || (first.startsWith('ال') && first.length < 5)) {
    return false;
  }
  if (rest.length > 3) return !((vocabulary.get(first) ?? 0) & Sort.particle);
  const sorts = vocabulary.get(rest) ?? 0;
  return first.length > 4 && (endings.has(rest) || (sorts & Sort.taker) !== 0);
}

// Short words that are often run together with the word before them.
const endings = new Set(['عام', 'يوم']);
const shortPrepositions = new Set(['في', 'من', 'عن', 'مع']);

/** True for a word of the vocabulary or a long one of the lexicon, after clitics in front. */
function isWord(form: string, known: Known, whole: boolean): boolean {
  if (form.length === 2 && !whole) return shortPrepositions.has(form);
  if (vocabulary.has(form) || ((whole || form.length > 3) && known(form))) return true;
  for (const front of frontsByLetter.get(form[0]!) ?? []) {
    if (!front.article && !whole) continue;
    if (form.length < front.written.length + 2 || !form.startsWith(front.written)) continue;
    const stem = form.slice(front.written.length);
    const sorts = vocabulary.get(stem) ?? 0;
    if ((sorts & front.takes) !== 0 || (stem.length > 3 && known(stem))) return true;
  }
  if (!whole) return false;
  return analyse(form, known).some(
    (reading) => reading.stem !== form && (vocabulary.has(reading.stem) || known(reading.stem)),
  );
}
