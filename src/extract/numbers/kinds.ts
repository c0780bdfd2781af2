// What sort of number it is, where it counts nothing: a percentage, a measure with its unit, an age, a
// label, a year or a day. A number that none of these claims is left to nouns.ts.

import type { UnitWord } from '../../rules/numbers.ts';
import type { Draft } from './draft.ts';
import { setValue } from './draft.ts';
import { isMonth, monthBefore } from './qualify.ts';
import type { Scene } from './scene.ts';
import {
  gapBefore,
  hasCapital,
  isDigits,
  isMark,
  isWord,
  markAt,
  nounAt,
  numeralAt,
  signAt,
  textAt,
  touches,
  unitAt,
} from './scene.ts';
import { close, comma, degreeSign, hyphen, open, percentSign, stop } from './signs.ts';

/** Signs of money, in front of a number or behind it. */
const currency = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₪', 'ILS'],
  ['¥', 'JPY'],
]);

/** Words that stood just in front of the number and make it no count. */
export interface Before {
  /** A unit that leads its number: "USD". */
  readonly unit: { readonly first: number; readonly word: UnitWord } | undefined;
  readonly label: boolean;
  readonly price: boolean;
  readonly age: boolean;
  readonly year: boolean;
  readonly day: boolean;
  readonly clock: boolean;
  readonly calibre: boolean;
  readonly percent: number | undefined;
}

/** Fills in the kind; true when the number cannot be a count. */
export function classify(scene: Scene, number: Draft, before: Before): boolean {
  if (number.kind === 'label' || number.kind === 'ordinal') return true;
  if (listNumber(scene, number) || namedNumber(scene, number)) {
    number.kind = 'label';
    return true;
  }
  if (percent(scene, number, before) || money(scene, number, before)) return true;
  if (age(scene, number, before) || unit(scene, number, before)) return true;
  const calibre = scene.rules.modifiersFirst ? markAt(scene, number.last, 'calibre') : undefined;
  if (calibre && number.value !== null && number.value < 1) {
    number.last = calibre.last;
    number.phraseLast = calibre.last;
    return measured(number, { unit: 'inch', dimension: 'length', factor: 0.0254 });
  }
  if (before.calibre && number.value !== null) {
    return measured(number, { unit: 'millimetre', dimension: 'length', factor: 0.001 });
  }
  // "الفرقة العشرين": behind a unit a numeral with the article is its name too.
  if (before.label && (number.plain || (number.definite && !scene.rules.modifiersFirst))) {
    number.kind = 'label';
    return true;
  }
  // "drones that cost two thousand", but "cost 20 lives".
  const priced = before.price && !isWord(scene, number.last);
  if (priced || spelledName(scene, number) || sectionNumber(scene, number)) {
    number.kind = 'label';
    return true;
  }
  number.aside = compoundAdjective(scene, number) || calendar(scene, number, before);
  return number.aside;
}

/** "1." "2)" "3-" at the head of a sentence, and "[12]". */
function listNumber(scene: Scene, number: Draft): boolean {
  if (!number.plain || number.value === null) return false;
  const after = signAt(scene, number.last);
  const before = signAt(scene, number.first - 1);
  if (before === 91 && after === 93) return true;
  const heads =
    number.first === scene.sentence.first ||
    (before === open && number.first - 1 === scene.sentence.first);
  if (number.value > 99) return false;
  const item = after === close && touches(scene, number.last) && !touches(scene, number.first);
  if (item && before !== open && number.last === number.first + 1) return true;
  if (!heads) return false;
  if (after === close && touches(scene, number.last)) return true;
  return (
    (after === stop || after === hyphen) &&
    touches(scene, number.last) &&
    gapBefore(scene, number.last + 1) > 0
  );
}

/** "3.2 Unlawful killings", "04.05 Shelling of Daraya": a decimal that opens a line, and a capital behind it. */
function sectionNumber(scene: Scene, { first, last, value }: Draft): boolean {
  if (first !== scene.sentence.first) return false;
  if (value === null || value > 99 || Number.isInteger(value)) return false;
  return isDigits(scene, first) && hasCapital(scene, last);
}

/** "F-16", "S-400", "#12", "+963…": a name, not a count. */
function namedNumber(scene: Scene, number: Draft): boolean {
  if (!number.plain) return false;
  const sign = signAt(scene, number.first - 1);
  if (!touches(scene, number.first)) return modelNumber(scene, number);
  if (sign === 35 || sign === 43) return true;
  if (sign === hyphen && touches(scene, number.first - 1) && isWord(scene, number.first - 2)) {
    return !markAt(scene, number.first - 2, 'month');
  }
  if (!isWord(scene, number.first - 1)) return false;
  // "M16": letters that touch digits are one name, save an Arabic clitic.
  const letter = textAt(scene, number.first - 1).charCodeAt(0);
  return letter < 0x250 && textAt(scene, number.first - 1).length <= 4;
}

/** "AK 47 rifles", "T 72 tanks", "BM 21 launchers": one or two capitals name the model with the digits. */
function modelNumber(scene: Scene, number: Draft): boolean {
  const { value, first } = number;
  if (!scene.rules.modifiersFirst || value === null || value < 4 || value > 999) return false;
  if (!isWord(scene, first - 1) || gapBefore(scene, first) !== 1) return false;
  const letters = textAt(scene, first - 1);
  return modelLetters.has(letters);
}

const modelLetters: ReadonlySet<string> = new Set(
  'AK AKM BM BMP BTR DSHK FN MI MQ PK RPG RQ SA SU MIG TU M G T F'.split(' '),
);

/** "7F2C", "Ch2Ar": Latin letters that touch plain digits behind them make a name of both. */
function spelledName(scene: Scene, number: Draft): boolean {
  if (!number.plain || !isWord(scene, number.last) || !touches(scene, number.last)) return false;
  return textAt(scene, number.last).charCodeAt(0) < 0x250 && !nounAt(scene, number.last);
}

/** "a nine-storey building", "a three-vehicle convoy": part of an adjective. */
function compoundAdjective(scene: Scene, number: Draft): boolean {
  const { last } = number;
  return (
    scene.rules.modifiersFirst &&
    signAt(scene, last) === hyphen &&
    touches(scene, last) &&
    touches(scene, last + 1) &&
    isWord(scene, last + 1) &&
    nounAt(scene, last + 1)?.value.number !== 'plural' &&
    markAt(scene, last, 'after') === undefined &&
    markAt(scene, last + 1, 'after') === undefined
  );
}

function percent(scene: Scene, number: Draft, before: Before): boolean {
  if (signAt(scene, number.last) === percentSign) number.last += 1;
  else {
    const mark = markAt(scene, number.last, 'percent');
    const dashed =
      signAt(scene, number.last) === hyphen ? markAt(scene, number.last + 1, 'percent') : undefined;
    if (mark) number.last = mark.last;
    else if (dashed) number.last = dashed.last;
    else if (before.percent !== undefined) number.first = before.percent;
    else return false;
  }
  number.kind = 'percent';
  number.unit = 'percent';
  if (number.first < number.phraseFirst) {
    number.phraseFirst = number.first;
    number.phraseFront = 0;
  }
  number.phraseLast = number.last;
  return true;
}

function money(scene: Scene, number: Draft, before: Before): boolean {
  const ahead = isMark(scene, number.first - 1)
    ? currency.get(textAt(scene, number.first - 1))
    : undefined;
  if (ahead) {
    number.first -= 1;
    // "US$".
    if (isWord(scene, number.first - 1) && touches(scene, number.first)) number.first -= 1;
  }
  const behind =
    !ahead && isMark(scene, number.last) ? currency.get(textAt(scene, number.last)) : undefined;
  if (behind) number.last += 1;
  const name = ahead ?? behind;
  if (name) {
    number.kind = 'money';
    number.unit = name;
  } else if (before.unit && before.unit.word.dimension === 'money' && !unitAt(scene, number.last)) {
    number.first = before.unit.first;
    number.kind = 'money';
    number.unit = before.unit.word.unit;
  } else return false;
  if (number.first < number.phraseFirst) {
    number.phraseFirst = number.first;
    number.phraseFront = 0;
  }
  number.phraseLast = Math.max(number.phraseLast, number.last);
  return true;
}

function age(scene: Scene, number: Draft, before: Before): boolean {
  if (number.kind !== 'number') return false;
  const years = unitBehind(scene, number);
  const timed = years?.word.dimension === 'time' && !years.word.dual;
  const end = timed ? years.last : number.last;
  const dash = signAt(scene, end) === hyphen ? end + 1 : end;
  const old = timed ? markAt(scene, dash, 'ageAfter') : undefined;
  const bracketed =
    timed && signAt(scene, number.first - 1) === open && signAt(scene, end) === close;
  // "Ahmad Ali, 35 years,".
  const closes = signAt(scene, end);
  const named =
    timed &&
    !scene.rules.modifiersFirst &&
    signAt(scene, number.first - 1) === comma &&
    (closes === comma || closes === close || end >= scene.sentence.last || closes === stop);
  const human = number.value === null || number.value <= 120;
  const apposed = !timed && scene.rules.modifiersFirst && ageBetweenCommas(scene, number);
  if (
    !human ||
    !(
      old ||
      bracketed ||
      apposed ||
      named ||
      ofOne(scene, number) ||
      ofSeveral(scene, number) ||
      (before.age && (timed || !nounBehind(scene, number)))
    )
  ) {
    return false;
  }
  number.kind = 'age';
  number.unit = years?.word.unit ?? 'year';
  number.last = old ? old.last : end;
  number.phraseLast = number.last;
  return true;
}

// Whom an age makes one of: no crew, family or squad.
const aged: ReadonlySet<string> = new Set(
  'children infants boys girls teenagers women men students mothers widows'.split(' '),
);

/** "a girl of 15", "a man of sixty": behind one person. */
function ofOne(scene: Scene, number: Draft): boolean {
  if (!scene.rules.modifiersFirst || !markAt(scene, number.first - 1, 'of')) return false;
  if (nounBehind(scene, number) || unitBehind(scene, number)) return false;
  const one = nounAt(scene, number.first - 2);
  return one?.value.number === 'singular' && aged.has(one.value.of ?? '');
}

// So many tokens the ages of a family take up: "aged 4, 7, 9, 11 and 13".
const agesReach = 16;

/** "aged nine and eleven", "aged 4, 7 and 9": behind the ages of others. */
function ofSeveral(scene: Scene, number: Draft): boolean {
  if (!scene.rules.modifiersFirst || nounBehind(scene, number)) return false;
  // "a man aged 52 and three of his daughters".
  if (markAt(scene, number.last, 'of')) return false;
  let at = number.first - 1;
  while (markAt(scene, at, 'and') || signAt(scene, at) === comma) {
    if (!isDigits(scene, at - 1) && !numeralAt(scene, at - 1)) return false;
    at -= 2;
    if (number.first - at > agesReach) return false;
  }
  return at < number.first - 1 && markAt(scene, at, 'ageBefore')?.last === at + 1;
}

/** "Ahmad Ali, 19, was": a number between commas behind a name. */
function ageBetweenCommas(scene: Scene, number: Draft): boolean {
  if (!number.plain || number.last !== number.first + 1) return false;
  const before = signAt(scene, number.first - 1);
  const after = signAt(scene, number.last);
  const closed = after === comma || after === close || after === stop;
  if (!closed || !(before === comma || before === open)) return false;
  if (!isWord(scene, number.first - 2)) return false;
  const letter = textAt(scene, number.first - 2).charCodeAt(0);
  return (
    letter >= 65 &&
    letter <= 90 &&
    number.value! > 0 &&
    number.value! < 110 &&
    !monthBefore(scene, number.first - 1)
  );
}

function nounBehind(scene: Scene, number: Draft): boolean {
  return nounAt(scene, number.last) !== undefined;
}

/** The unit behind the number, a hyphen allowed: "155-mm", "500-pound". */
function unitBehind(scene: Scene, number: Draft): { word: UnitWord; last: number } | undefined {
  const dashed = signAt(scene, number.last) === hyphen && touches(scene, number.last);
  const at = dashed ? number.last + 1 : number.last;
  if (signAt(scene, at) === degreeSign) {
    const named = unitAt(scene, at + 1);
    const letter = isWord(scene, at + 1) ? textAt(scene, at + 1).toUpperCase() : '';
    const scale = letter === 'C' ? 'celsius' : letter === 'F' ? 'fahrenheit' : '';
    if (scale) return { word: { unit: scale, dimension: 'temperature' }, last: at + 2 };
    if (named?.value.dimension === 'temperature') return { word: named.value, last: named.last };
    return { word: { unit: 'degree', dimension: 'temperature' }, last: at + 1 };
  }
  const hit = unitAt(scene, at);
  if (hit?.head.proclitics !== '' || hit.head.article || hit.value.dual) return undefined;
  if (hit.tail.enclitic !== '') return undefined;
  if (hit.value.glued && !(touches(scene, at) && !nounAt(scene, hit.last))) return undefined;
  if (hit.value.leads) return undefined;
  // "2019 m": the year of an era, not metres.
  const short = textAt(scene, at).length === 1 && !touches(scene, at);
  if (short && number.plain && number.value !== null && number.value >= 1000) return undefined;
  return { word: hit.value, last: hit.last };
}

function unit(scene: Scene, number: Draft, before: Before): boolean {
  const found = unitBehind(scene, number);
  const ahead = !found && number.definite ? unitAt(scene, number.first - 1) : undefined;
  // "the three weeks".
  if (ahead?.head.article && ahead.last === number.first) return measured(number, ahead.value);
  if (!found || number.kind === 'label') return false;
  // "a 5 kilo bomb": a bare noun that is also a unit counts only what it measures.
  const { word, last } = found;
  if (before.clock && word.dimension === 'time') return false;
  number.last = last;
  number.phraseLast = last;
  return measured(number, word);
}

function measured(number: Draft, word: UnitWord): boolean {
  number.unit = word.unit;
  switch (word.dimension) {
    case 'money':
      number.kind = 'money';
      return true;
    case 'time':
      number.kind = 'duration';
      break;
    default:
      number.kind = 'measure';
  }
  // "1.250 kg" is one kilogram and a quarter, whatever "1.250 people" are.
  if (number.other !== undefined && !Number.isInteger(number.other) && word.dimension !== 'times') {
    setValue(number, number.other);
  }
  if (word.factor !== undefined && number.value !== null) number.base = number.value * word.factor;
  return true;
}

/** Days beside a month, years, and hours: numbers that dates read. */
function calendar(scene: Scene, number: Draft, before: Before): boolean {
  const { value } = number;
  if (value === null || number.kind !== 'number' || !Number.isInteger(value)) return false;
  if (value <= 31 && monthBehind(scene, number.last)) return true;
  // "منذ مطلع يناير 145 مدنيا": no day and no year counts people.
  const dated = value >= 1300 && value <= 2100;
  const counts = (value > 31 || !scene.rules.modifiersFirst) && !dated && nounBehind(scene, number);
  if (monthBefore(scene, number.first) && number.plain && !counts) return true;
  if (markAt(scene, number.last, 'clock') && scene.rules.modifiersFirst) return true;
  if (before.clock && value <= 24) return true;
  if (before.day && value <= 31 && !nounBehind(scene, number)) return true;
  if (!number.plain || value < 1300 || value > 2100) return false;
  if (isDigits(scene, number.last) || !before.year) return false;
  return !(value % 100 === 0 && nounBehind(scene, number));
}

/** "18 March", "18th of March". */
function monthBehind(scene: Scene, token: number): boolean {
  if (isMonth(scene, token)) return true;
  const of = markAt(scene, token, 'of');
  if (of && isMonth(scene, of.last)) return true;
  const day = markAt(scene, token, 'day');
  return day !== undefined && isMonth(scene, day.last);
}
