// The letters of English: case is folded for look-up only, so that rules can still ask for capitals.

import type { Analysis } from '../../document/tokens.ts';
import type { Letters } from '../../rules/letters.ts';
import { readWordLists } from '../letter-words.ts';

const marks = /[\u0300-\u036f]/g;

function fold(form: string): string {
  let capitals = false;
  for (let at = 0; at < form.length; at += 1) {
    const unit = form.charCodeAt(at);
    if (unit > 0x7f) return form.toLowerCase().normalize('NFD').replace(marks, '');
    if (unit <= 0x5a && unit >= 0x41) capitals = true;
  }
  return capitals ? form.toLowerCase() : form;
}

/** The word as it stands, and without a possessive: "army's", "rebels'" before its mark. */
function analyse(form: string): readonly Analysis[] {
  const whole: Analysis = {
    stem: form,
    stemStart: 0,
    stemEnd: form.length,
    proclitics: '',
    article: false,
    enclitic: '',
    definite: undefined,
  };
  if (form.length < 4 || !form.endsWith("'s")) return [whole];
  const stemEnd = form.length - 2;
  return [{ ...whole, stem: form.slice(0, stemEnd), stemEnd, enclitic: "'s" }, whole];
}

const articles = new Set(['the', 'a', 'an', 'al', 'el']);

function bare(form: string): string {
  const folded = fold(form);
  return articles.has(folded) ? '' : folded.replace(/'s?$/, '');
}

/** "reportedly": a word that ends as adverbs do. */
export const adverb = (word: string): boolean => word.endsWith('ly');

const lists = readWordLists('english/letters.json', fold);

export const letters: Letters = {
  script: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
  ],
  folding: [],
  // No English letter only ends words.
  closing: '',
  fold,
  bare,
  analyse,
  // English words are not run together: a missing space is a slip of the pen, too rare to look for.
  split: () => 0,
  abbreviations: lists.abbreviations,
  numbered: lists.numbered,
  openers: lists.openers,
  functionWords: lists['function-words'],
  sentenceEnds: '',
};
