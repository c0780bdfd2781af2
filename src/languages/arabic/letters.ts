// The letters of Arabic: which forms are one letter, and which letters may be attached to a word.

import type { Analysis } from '../../document/tokens.ts';
import type { Letters } from '../../rules/letters.ts';

const folding: (readonly [string, string])[] = [
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ة', 'ه'],
  ['ک', 'ك'],
  ['ـ', ''],
  ['٬', ','],
  ['٫', '.'],
  ['،', ','],
  ['؛', ';'],
  ['٪', '%'],
];
for (let mark = 0x064b; mark <= 0x065f; mark += 1) folding.push([String.fromCharCode(mark), '']);
folding.push(['\u0670', '']);
for (let value = 0; value < 10; value += 1) {
  folding.push([String.fromCharCode(0x0660 + value), String(value)]);
  folding.push([String.fromCharCode(0x06f0 + value), String(value)]);
}
const foldings = new Map(folding);

function fold(form: string): string {
  let folded = '';
  for (const letter of form) folded += foldings.get(letter) ?? letter;
  return folded;
}

// What may stand in front of a word, longest first: conjunction, preposition, article.
const fronts: readonly (readonly [written: string, proclitics: string, article: boolean])[] = [
  ['وبال', 'وب', true],
  ['وكال', 'وك', true],
  ['فبال', 'فب', true],
  ['ولل', 'ول', true],
  ['فلل', 'فل', true],
  ['وال', 'و', true],
  ['فال', 'ف', true],
  ['بال', 'ب', true],
  ['كال', 'ك', true],
  ['لل', 'ل', true],
  ['ال', '', true],
  ['وب', 'وب', false],
  ['ول', 'ول', false],
  ['وك', 'وك', false],
  ['وس', 'وس', false],
  ['فب', 'فب', false],
  ['فل', 'فل', false],
  ['و', 'و', false],
  ['ف', 'ف', false],
  ['ب', 'ب', false],
  ['ل', 'ل', false],
  ['ك', 'ك', false],
  ['س', 'س', false],
];
const backs = ['هما', 'كما', 'هم', 'هن', 'كم', 'نا', 'ها', 'ه', 'ك', 'ي'];

function analyse(form: string, known: (stem: string) => boolean): readonly Analysis[] {
  const whole: Analysis = {
    stem: form,
    stemStart: 0,
    stemEnd: form.length,
    proclitics: '',
    article: false,
    enclitic: '',
  };
  const readings: Analysis[] = [whole];
  for (const [written, proclitics, article] of fronts) {
    const stem = form.slice(written.length);
    if (stem.length < 2 || !form.startsWith(written)) continue;
    const front = { ...whole, stem, stemStart: written.length, proclitics, article };
    if (known(stem) || article) readings.push(front);
    if (!article)
      for (const reading of suffixed(front)) if (known(reading.stem)) readings.push(reading);
  }
  for (const reading of suffixed(whole)) if (known(reading.stem)) readings.push(reading);
  return readings;
}

function suffixed(front: Analysis): Analysis[] {
  const found: Analysis[] = [];
  for (const enclitic of backs) {
    if (!front.stem.endsWith(enclitic) || front.stem.length < enclitic.length + 2) continue;
    const bare = front.stem.slice(0, -enclitic.length);
    const stemEnd = front.stemEnd - enclitic.length;
    found.push({ ...front, stem: bare, stemEnd, enclitic });
    if (bare.endsWith('ت'))
      found.push({ ...front, stem: `${bare.slice(0, -1)}ه`, stemEnd, enclitic });
  }
  return found;
}

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

export const letters: Letters = {
  script: [
    [0x0620, 0x064a],
    [0x066e, 0x06d3],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ],
  folding,
  fold,
  bare,
  analyse,
  abbreviations: new Set(['د', 'م', 'أ.ف.ب']),
  functionWords: new Set([
    'في',
    'من',
    'على',
    'إلى',
    'أن',
    'عن',
    'مع',
    'التي',
    'الذي',
    'بعد',
    'قبل',
    'قد',
  ]),
  sentenceEnds: '؟',
};
