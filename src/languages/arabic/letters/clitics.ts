// One written word in, its readings out, best first: what may be attached in front (و ف ب ل ك س ال)
// and behind (ها هم ه نا …), and the stem between as the lexicon spells it. Every reading whose stem
// is known and may stand between its clitics is kept; of unknown stems only the likely ones.

import type { Analysis } from '../../../document/tokens.ts';
import type { Back, Front } from './affixes.ts';
import { any, backsByLetter, frontsByLetter, verbal } from './affixes.ts';
import { fold } from './folding.ts';
import { readPreferences } from './preferences.ts';
import { readVocabulary, Sort } from './vocabulary.ts';

const vocabulary = readVocabulary();
const preferences = readPreferences('arabic/ambiguous.json');

// Prices of a stem: in the vocabulary and fit for its clitics, only in the lexicon, unknown.
const fits = 0;
const onlyKnown = 0.85;
// A form may be known only because some phrase has it inside; a plain reading of it comes first.
const wholeKnown = 1.4;
const wholeUnknown = 5;
const dearest = 6.5;

interface Priced {
  readonly analysis: Analysis;
  readonly price: number;
}

export type Known = (stem: string) => boolean;

const none: readonly never[] = [];

export function analyse(written: string, known: Known): readonly Analysis[] {
  const form = fold(written);
  const whole: Analysis = {
    stem: form,
    stemStart: 0,
    stemEnd: form.length,
    proclitics: '',
    article: false,
    enclitic: '',
    definite: undefined,
  };
  const readings: Priced[] = [{ analysis: whole, price: wholePrice(form, known) }];
  addAccusative({ readings, known, stem: form, whole });
  const open = backsByLetter.get(form.at(-1)!) ?? none;
  for (const back of open) addSuffixed({ readings, known, stem: form, whole }, undefined, back);
  for (const front of frontsByLetter.get(form[0]!) ?? none) {
    if (form.length < front.written.length + 2 || !form.startsWith(front.written)) continue;
    addFront({ readings, known, stem: form.slice(front.written.length), whole }, front, open);
  }
  if (readings.length > 1) readings.sort((a, b) => a.price - b.price);
  const analyses = readings.map((reading) => reading.analysis);
  const preferred = preferences.get(form);
  return preferred === undefined ? analyses : withFirst(analyses, preferred);
}

function wholePrice(form: string, known: Known): number {
  if (vocabulary.has(form)) return fits;
  return known(form) ? wholeKnown : wholeUnknown;
}

interface Reading {
  readonly readings: Priced[];
  readonly known: Known;
  /** What is left behind the front. */
  readonly stem: string;
  readonly whole: Analysis;
}

function addFront(reading: Reading, front: Front, open: readonly Back[]): void {
  const { readings, known, stem, whole } = reading;
  const { article, proclitics, written } = front;
  const base: Analysis = {
    stem,
    stemStart: written.length,
    stemEnd: whole.stemEnd,
    proclitics,
    article,
    enclitic: '',
    definite: article ? `ال${stem}` : undefined,
  };
  const price = frontPrice(reading, front);
  if (price < dearest) readings.push({ analysis: base, price: front.price + price });
  else if (stem.length >= 3 && (article || !beginsDefinite(stem))) {
    const short = stem.length === 3 ? 0.7 : 0;
    const likely = front.takes !== any && !article && looksNominal(stem) ? -1.6 : 0;
    const unknown = wholeUnknown + front.price + front.unknown + short + likely;
    if (unknown < dearest + 1.5) readings.push({ analysis: base, price: unknown });
  }
  // The article is swallowed by a stem in lam: "للواء" is ل, ال and لواء.
  if (article && written.endsWith('لل')) {
    const full = `ل${stem}`;
    const cost = stemPrice(full, front.takes, known, true);
    if (cost < dearest) {
      readings.push({
        analysis: {
          stem: full,
          stemStart: written.length - 1,
          stemEnd: base.stemEnd,
          proclitics,
          article,
          enclitic: '',
          definite: `ال${full}`,
        },
        price: front.price + 0.1 + 2 * Math.max(0, cost),
      });
    }
  }
  if (article) return;
  addAccusative({ ...reading, whole: base }, front);
  for (const back of open) addSuffixed({ ...reading, whole: base }, front, back);
}

/** The reading with another stem, and less of the word where a pronoun is cut off; of one shape with all. */
function withStem(
  whole: Analysis,
  stem: string,
  { stemEnd, enclitic }: Pick<Analysis, 'stemEnd' | 'enclitic'> = whole,
): Analysis {
  const { stemStart, proclitics, article, definite } = whole;
  return { stem, stemStart, stemEnd, proclitics, article, enclitic, definite };
}

/** "كمينا", "وصاروخا": the alef of an indefinite accusative. The reading spans the whole word. */
function addAccusative({ readings, known, stem, whole }: Reading, front?: Front): void {
  if (stem.length < 4 || !stem.endsWith('ا') || known(stem)) return;
  // "بعدما" is "after", not ب and عدما.
  if (front && (vocabulary.get(front.written + stem) ?? 0) & Sort.particle) return;
  const bare = stem.slice(0, -1);
  // Neither a word in ta marbuta nor a regular plural takes this alef.
  if (bare.endsWith('ه') || bare.endsWith('ات')) return;
  if (bare.length > 4 && /[يو]ن$/.test(bare) && vocabulary.has(bare.slice(0, -2))) return;
  const price = stemPrice(bare, (front?.takes ?? any) & Sort.noun, known, false);
  if (price >= dearest) return;
  readings.push({ analysis: withStem(whole, bare), price: (front?.price ?? 0) + price + 0.15 });
}

/** Verbal nouns, participles and words in ة, ات, ين are likely behind a preposition. */
function looksNominal(stem: string): boolean {
  if (stem.length >= 5 && /(?:ه|ات|ين|ون)$/.test(stem)) return true;
  return stem.length >= 4 && /^(?:است|ان|اخت|اعت|اشت|احت|اقت|اجت|ارت|افت|م|ت)/.test(stem);
}

/** What begins with the article, behind a front without one, is left to the front with it. */
function frontPrice({ stem, known }: Reading, { takes, article }: Front): number {
  if (!article && beginsDefinite(stem) && !vocabulary.has(stem)) return dearest;
  return stemPrice(stem, takes, known, article);
}

function beginsDefinite(stem: string): boolean {
  return stem.startsWith('ال') || stem.startsWith('لل');
}

function addSuffixed(reading: Reading, front: Front | undefined, back: Back): void {
  const { readings, known, stem, whole } = reading;
  const cut = stem.length - back.written.length;
  if (cut < 2 || !stem.endsWith(back.written)) return;
  const rest = stem.slice(0, cut);
  const takes = (front?.takes ?? any) & back.takes;
  const price = (front?.price ?? 0) + back.price;
  const stemEnd = whole.stemEnd - back.written.length;
  let found = false;
  for (const full of fullStems(rest, takes)) {
    const stemCost = stemPrice(full.stem, full.sorts, known, false);
    if (stemCost >= dearest) continue;
    // "الجرادي", "المصري": a relation or the name of a family, and no noun of mine with the article.
    if (back.written === 'ي' && beginsDefinite(full.stem) && !vocabulary.has(full.stem)) continue;
    // What ends in "ية" is far more often a relation than a plural before "his".
    const relation = back.written === 'ه' && full.stem.endsWith('ين') && rest.endsWith('ي') ? 5 : 0;
    found = true;
    const analysis = withStem(whole, full.stem, { stemEnd, enclitic: back.written });
    readings.push({ analysis, price: price + stemCost + full.price + relation });
  }
  if (found || rest.length < 3 || back.price > 0.5) return;
  const unknown = wholeUnknown - 0.6 + price + (front?.unknown ?? 0);
  if (unknown > dearest) return;
  const likely = rest.endsWith('ت') && !rest.endsWith('ات') ? `${rest.slice(0, -1)}ه` : rest;
  readings.push({
    analysis: withStem(whole, likely, { stemEnd, enclitic: back.written }),
    price: unknown,
  });
}

interface FullStem {
  readonly stem: string;
  readonly sorts: number;
  readonly price: number;
}

/** What a word before a pronoun may be without it: "غارت" غارة, "قتلو" قتلوا, "جرحا" جرحى. */
function fullStems(rest: string, takes: number): FullStem[] {
  const last = rest.at(-1);
  const front = rest.slice(0, -1);
  const stems: FullStem[] = [];
  // A noun in ta marbuta never stands before a pronoun as it is.
  if (last !== 'ه') stems.push({ stem: rest, sorts: takes, price: 0 });
  if (last === 'ت') stems.push({ stem: `${front}ه`, sorts: takes & Sort.noun, price: -0.01 });
  const long = rest.length > 3;
  if (last === 'و') {
    stems.push({ stem: `${rest}ا`, sorts: takes & verbal, price: 0 });
    if (long) stems.push({ stem: `${rest}ن`, sorts: takes & Sort.noun, price: -0.06 });
  }
  if (last === 'ي' && long)
    stems.push({ stem: `${rest}ن`, sorts: takes & Sort.noun, price: -0.06 });
  if (last === 'ا') {
    const sorts = takes & (Sort.noun | Sort.past);
    stems.push({ stem: `${front}ي`, sorts, price: -0.02 });
    stems.push({ stem: `${rest}ن`, sorts: takes & Sort.noun, price: 0.2 });
  }
  return stems;
}

/** The price of a stem between its clitics; `dearest` or more where nothing is known of it. */
function stemPrice(stem: string, takes: number, known: Known, article: boolean): number {
  const sorts = vocabulary.get(stem);
  if (sorts !== undefined && (sorts & takes) !== 0) return known(stem) ? fits - 0.05 : fits;
  if (takes !== 0 && stem.length > 2 && known(stem)) {
    // A name of the lexicon under an article, or a verb under a preposition, is unlikely.
    return sorts === undefined ? onlyKnown : onlyKnown + 1.5;
  }
  if (article && known(`ال${stem}`)) return onlyKnown;
  return dearest;
}

/** The readings with the one that the table prefers in front. */
function withFirst(
  analyses: readonly Analysis[],
  preferred: { readonly proclitics: string; readonly enclitic: string },
): readonly Analysis[] {
  const at = analyses.findIndex(
    (one) => one.proclitics === preferred.proclitics && one.enclitic === preferred.enclitic,
  );
  if (at <= 0) return analyses;
  return [analyses[at]!, ...analyses.slice(0, at), ...analyses.slice(at + 1)];
}
