// What the look-up pass finds: phrases over clitics, articles, pronouns, hyphens and quotation marks,
// and words that were run together.

import { describe, expect, test } from 'vitest';
import type { Lexicons } from '../../src/extract/lookup.ts';
import { lookUp } from '../../src/extract/lookup.ts';
import { arabic } from '../../src/languages/arabic/index.ts';
import { english } from '../../src/languages/english/index.ts';
import type { Language } from '../../src/languages/language.ts';
import { compileLexicon } from '../../src/lexicon/compile.ts';
import { Lexicon } from '../../src/lexicon/lexicon.ts';
import { table } from '../../src/lexicon/table.ts';
import { normalizeText } from '../../src/normalize/normalize.ts';
import { tokenize } from '../../src/segment/tokenize.ts';
import { folding, segmented, tokenTexts } from '../support/segmented.ts';

const phrases = table<string>('phrases');

function lexiconOf(language: Language, forms: readonly string[]): Lexicon {
  const wordsOf = (phrase: string) => {
    const view = normalizeText(phrase, folding).text;
    const { count, starts, ends } = tokenize(view);
    return Array.from({ length: count }, (_, token) =>
      view.slice(starts[token], ends[token]),
    ).filter((word) => !'-"\'_'.includes(word));
  };
  const words = (list: readonly string[]) => list.map(wordsOf);
  const entries = forms.map((form) => ({ form, value: form }));
  const data = compileLexicon([{ table: phrases, entries }], {
    fold: language.letters.fold,
    words,
  });
  return new Lexicon(data, language.letters);
}

const lexicons: Lexicons = {
  ar: lexiconOf(arabic, [
    'قصف مدفعي',
    'ضربات جوية',
    'ضربة',
    'قوات النظام',
    'التحالف العربي',
    'لواء',
    'أبناء',
    'القتلى والجرحى',
    'صاروخ',
    'الأول',
    'عام',
    'جيش الإسلام',
  ]),
  en: lexiconOf(english, ['air strike', 'Al-Bab', 'army', 'Free Syrian Army', 'café']),
};

/** Each hit as the form of its entry and the tokens it stands on. */
function hitsIn(source: string): string[] {
  const document = lookUp(segmented(source), lexicons);
  const texts = tokenTexts(document);
  const found: string[] = [];
  for (let token = 0; token < document.tokens.count; token += 1) {
    for (const hit of document.hits.all(token)) {
      found.push(`${hit.value} = ${texts.slice(hit.first, hit.last).join(' ')}`);
    }
  }
  return found;
}

describe('hits', () => {
  test.each([
    ['بالقصف المدفعي على البلدة', ['قصف مدفعي = بالقصف المدفعي']],
    ['وقصف مدفعي', ['قصف مدفعي = وقصف مدفعي']],
    ['في ضرباتها الجوية', ['ضربات جوية = ضرباتها الجوية']],
    ['في ضربتها', ['ضربة = ضربتها']],
    ['لقوات النظام', ['قوات النظام = لقوات النظام']],
    ['قوات نظام', []],
    ['للتحالف العربي', ['التحالف العربي = للتحالف العربي']],
    ['وللواء', ['لواء = وللواء']],
    ['أبنائه وأبناؤهم', ['أبناء = أبنائه', 'أبناء = وأبناؤهم']],
    ['القتلى والجرحى', ['القتلى والجرحى = القتلى والجرحى']],
    ['أطلق صاروخاً', ['صاروخ = صاروخاً']],
    ['تشرين الأولعام 2017', ['الأول = الأول', 'عام = عام']],
    ['#جيش_الإسلام', ['جيش الإسلام = جيش _ الإسلام']],
    ['"جيش" الإسلام في المدينة', ['جيش الإسلام = جيش " الإسلام']],
    ['جيش. الإسلام', []],
    ['The air-strike hit the army’s base', ['air strike = air - strike', 'army = army’s']],
    ['in Al Bab and al-bab the', ['Al-Bab = Al Bab', 'Al-Bab = al - bab']],
    ['the Free Syrian Army said', ['Free Syrian Army = Free Syrian Army', 'army = Army']],
    ['at the cafe', ['café = cafe']],
    ['airstrike', []],
  ])('%s', (source, expected) => expect(hitsIn(source)).toEqual(expected));

  test('at gives the longest first, longest only that', () => {
    const { hits } = lookUp(segmented('the Free Syrian Army said it'), {
      en: lexiconOf(english, ['Free', 'Free Syrian', 'Free Syrian Army']),
    });
    expect(hits.at(1, phrases).map((hit) => hit.last)).toEqual([4, 3, 2]);
    expect(hits.longest(1, phrases)?.value).toBe('Free Syrian Army');
    expect(hits.longest(2, phrases)).toBeUndefined();
  });

  test('the head tells what stands in front of the phrase', () => {
    const { hits } = lookUp(segmented('وبالقصف المدفعي'), lexicons);
    expect(hits.all(0)[0]!.head).toMatchObject({ proclitics: 'وب', article: true, stemStart: 4 });
  });

  test('parted words keep the sentences whole', () => {
    const document = lookUp(segmented('في الأولعام 2017. ثم الأولعام 2018.'), lexicons);
    expect(document.sentences.map(({ first, last }) => [first, last])).toEqual([
      [0, 5],
      [5, 10],
    ]);
  });
});
