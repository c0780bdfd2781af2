// A name of the gazetteer in its sentence in, whether it is no name of a place here out: a place word, an ordinary word
// that nothing proves, the first word of a longer name, a bank of a river.

import { TokenKind } from '../../document/tokens.ts';
import { triggers } from '../../rules/claims.ts';
import { countedNouns, numerals } from '../../rules/numbers.ts';
import { placeContexts, placeWords } from '../../rules/places.ts';
import { weaponWords } from '../../rules/weapons.ts';
import { isBoundary } from './boundary.ts';
import type { Reading } from './evidence.ts';
import { evidenceOf, Strength, writtenOf } from './evidence.ts';
import type { Match } from './match.ts';
import { wordOf } from './name-runs.ts';
import type { Selection } from './select.ts';

/** "مدينة" is a name of Medina too, but before a name or without article it is only a place word; "بيتاً" is a house. */
export function isPlaceWord({ reading }: Selection, match: Match): boolean {
  const { document, rules } = reading;
  if (match.last - match.bare > 1) return false;
  // "An Najaf": the name behind its article, whatever that means as a word of its own.
  const written = wordOf(reading, match.bare).slice(match.front);
  if (rules.notNames.has(written.toLowerCase())) return true;
  if (rules.indefinite(writtenOf(reading, match.first))) return true;
  if (match.article) return false;
  if (!rules.capitals && isCountedThing(reading, match)) return true;
  // "جبلة" is no mountain with a pronoun, as it is written.
  const whole = rules.closed(writtenOf(reading, match.first));
  return document.hits
    .at(match.first, placeWords)
    .some(({ tail }) => !whole || tail.enclitic === '');
}

// So many words may stand between a verb and what was torn down: "هدمت جرافات الاحتلال بيتا".
const razedReach = 4;

/** "هدم 46 بيتا", "أحرق مستعمرون بيتا": what is counted or torn down is no town of that name. */
function isCountedThing(
  { document, sentence }: Reading,
  { first, last, proclitics }: Match,
): boolean {
  const { hits, tokens } = document;
  const noun = hits.longest(first, countedNouns);
  if (proclitics !== '' || noun?.value.sort !== 'thing' || noun.last > last) return false;
  for (let token = first - 1; token >= Math.max(sentence.first, first - razedReach); token -= 1) {
    const numeral = tokens.kinds[token] === TokenKind.digits || hits.longest(token, numerals);
    if (token === first - 1 && numeral) return true;
    if (tokens.kinds[token] === TokenKind.mark) return false;
    if ((hits.tables(token) & placeContexts.bit) !== 0) return false;
    if (hits.at(token, triggers).some(({ value }) => value.event === 'destruction')) return true;
  }
  return false;
}

/** "ودمر مخزنا", "وأصاب عددا": what is written as a verb is one where a noun follows and nothing says that it is a place. */
export function isVerb({ reading }: Selection, match: Match): boolean {
  const { document, rules, sentence } = reading;
  if (rules.capitals || match.article || match.last - match.bare > 1) return false;
  if (match.last >= sentence.last || isBoundary(reading, match.last)) return false;
  const verb = document.hits.at(match.first, triggers).some(({ value }) => value.voice !== 'noun');
  return verb && evidenceOf(reading, match).strength < Strength.near;
}

/** "in a statement" is no Bayan, "on the pretext of" no Hajjah, "in the city" no Medina, "خمس منها" no Khoms. */
export function lacksProof({ reading }: Selection, match: Match): boolean {
  const { document, rules } = reading;
  if (match.last - match.bare > 1) return false;
  const whole = wordOf(reading, match.first).toLowerCase();
  const numeral = match.article ? undefined : document.hits.longest(match.first, numerals);
  const figure = numeral?.value.kind === 'cardinal';
  if (!figure && !rules.proved.has(whole) && !rules.proved.has(whole.slice(match.front))) {
    return false;
  }
  return evidenceOf(reading, match).strength < Strength.proof;
}

/** "الضفة الغربية لنهر الفرات": a side of a river, and not the land that goes by that name. */
export function isBank({ gazetteer, names, reading }: Selection, { name, last }: Match): boolean {
  if (reading.rules.capitals || last >= reading.sentence.last) return false;
  const water = reading.document.hits.longest(last, placeWords);
  if (!water || water.head.proclitics === '' || water.value.side !== 'before') return false;
  if (!water.value.kinds.some((kind) => waters.has(kind))) return false;
  return sides.has(gazetteer.kind(names.postings[names.at[name]!]! >>> 4));
}

const waters: ReadonlySet<string> = new Set(['river', 'strait', 'lake', 'sea']);
const sides: ReadonlySet<string> = new Set(['region', 'country_region', 'country']);

/** "تل عبطة": the first word of a compound that no gazetteer has is not the place of that name. */
export function isHead({ reading }: Selection, match: Match): boolean {
  const { rules, sentence } = reading;
  if (match.article || match.last - match.bare > 1 || match.last >= sentence.last) return false;
  const written = wordOf(reading, match.first).slice(match.front);
  return rules.compounds.has(written.toLowerCase()) && !isBoundary(reading, match.last);
}

/** "مروحية من نوع بوما", "سفينة من طراز سعر": behind the words for a make stands no place. */
export function isMake({ reading: { document, rules } }: Selection, { first }: Match): boolean {
  if (rules.capitals) return false;
  const ends = (from: number) =>
    document.hits
      .at(from, weaponWords)
      .some(({ value, last }) => value.role === 'kind' && last === first);
  return ends(first - 1) || ends(first - 2);
}
