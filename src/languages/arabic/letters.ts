// The letters of Arabic: which forms are one letter, and which letters may be attached to a word.

import type { Letters } from '../../rules/letters.ts';
import { readWordLists } from '../letter-words.ts';
import { analyse } from './letters/clitics.ts';
import { fold, folding } from './letters/folding.ts';
import { splitGlued } from './letters/glued.ts';

// Clitics that end in the article, longest first.
const articles = ['وبال', 'وكال', 'فبال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال'];

function bare(form: string): string {
  const folded = fold(form);
  for (const article of articles) {
    if (folded.startsWith(article) && folded.length > article.length + 1) {
      return folded.slice(article.length);
    }
  }
  return folded;
}

const lists = readWordLists('arabic/letters.json', fold);

export const letters: Letters = {
  script: [
    [0x0620, 0x063f],
    [0x0641, 0x064a],
    [0x066e, 0x066f],
    [0x0671, 0x06d3],
    [0xfb50, 0xfdff],
    [0xfe80, 0xfefc],
  ],
  folding,
  closing: 'ة',
  fold,
  bare,
  analyse,
  split: splitGlued,
  abbreviations: lists.abbreviations,
  numbered: lists.numbered,
  openers: lists.openers,
  functionWords: lists['function-words'],
  sentenceEnds: '؟',
};
