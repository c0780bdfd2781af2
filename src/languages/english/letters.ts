// The letters of English: case is folded for look-up only, so that rules can still ask for capitals.

import type { Analysis } from '../../document/tokens.ts';
import type { Letters } from '../../rules/letters.ts';

function fold(form: string): string {
  return form
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** The word as it stands, and without a possessive. */
function analyse(form: string): readonly Analysis[] {
  const whole: Analysis = {
    stem: form,
    stemStart: 0,
    stemEnd: form.length,
    proclitics: '',
    article: false,
    enclitic: '',
  };
  for (const ending of ["'s", "s'"]) {
    if (form.length > 3 && form.endsWith(ending)) {
      const stemEnd = form.length - (ending === "'s" ? 2 : 1);
      return [whole, { ...whole, stem: form.slice(0, stemEnd), stemEnd, enclitic: "'s" }];
    }
  }
  return [whole];
}

const articles = new Set(['the', 'a', 'an', 'al', 'el']);

function bare(form: string): string {
  const folded = fold(form);
  return articles.has(folded) ? '' : folded.replace(/'s?$/, '');
}

export const letters: Letters = {
  script: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x24f],
  ],
  folding: [],
  fold,
  bare,
  analyse,
  abbreviations: new Set([
    'mr',
    'mrs',
    'dr',
    'gen',
    'lt',
    'col',
    'maj',
    'capt',
    'sgt',
    'u.s',
    'st',
    'no',
  ]),
  functionWords: new Set([
    'the',
    'of',
    'and',
    'in',
    'to',
    'a',
    'were',
    'was',
    'by',
    'on',
    'at',
    'for',
    'that',
    'with',
    'said',
  ]),
  sentenceEnds: '',
};
