// Where an Arabic speaker's phrase ends, walking on from its head word: past adjectives, genitives,
// names and what the head licenses ("مصدر في", "أحد من"), up to the verb, object or clause behind it.

import { TokenKind } from '../../../document/tokens.ts';
import { numerals } from '../../../rules/numbers.ts';
import type { SpeakerSort } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { letters } from '../letters.ts';
import { known } from './answers.ts';
import { blames, isCharged } from './charged.ts';
import type { Head } from './head.ts';
import { closing, hasArticle, headAt, opensClause, startsOutlet } from './head.ts';
import { cues } from './tables.ts';
import {
  adverbs,
  attacks,
  attributes,
  deeds,
  demonstratives,
  describing,
  fromWord,
  inWord,
  isVerbalNoun,
  manners,
  minHeads,
  nameOf,
  ofMin,
  openHeads,
  prepositions,
  relatives,
  same,
  seats,
  set,
  statementNouns,
  that,
  tollVerbs,
  unitWords,
  wasWords,
  whatWord,
} from './words.ts';

export interface PhraseStart {
  readonly first: number;
  /** First token behind the head word. */
  readonly start: number;
  readonly limit: number;
  readonly sort: SpeakerSort;
  readonly head: Head | undefined;
  /** True where the head word has the article. */
  readonly article: boolean;
  /** True behind a verb whose complement has "ب": "أفاد شهود بسماع". */
  readonly by: boolean;
}

const longest = 18;
const any = letters.fold('أي');
const news = new Set(['الانباء', 'الاخبار']);
const number = letters.fold('عدد');
const theNumber = letters.fold('العدد');
const town = letters.fold('مدينة');
const hours = new Set(['الساعه', 'ساعه', 'تمام', 'حدود']);
/** "وجهت الوزارة أصابع الاتهام": what is pointed. */
const fingers = letters.fold('أصابع');
/** "مسؤول لم يشأ كشف هويته": a verb that is denied tells more of him. */
const notDone = new Set(['لم', 'لا', 'لن', 'فضل', 'فضلت', 'اشترط', 'اشترطت']);
const mourned = set('الشهيد الشهيدة الشهداء الشهيدين الفقيد القائد');
/** "اتهم سكان الجيش": people of a place or of what they saw are no army's. */
const crowds = set('سكان شهود أهالي نشطاء نازحون لاجئون قرويون');
/** The name that is folded like the preposition. */
const aliName = 'علي';

export function phraseEnd(r: Reader, phrase: PhraseStart): number {
  const { first, limit, sort, head } = phrase;
  // Where the lexicon of actors knows the whole name, it ends there at the earliest.
  let last = nameEndOf(r, phrase);
  const bareHead = r.word(first).replace(/^ال/, '');
  let license =
    sort === 'person' || sort === 'anonymous' || sort === 'paper' || openHeads.has(bareHead);
  // A bare name ("روسيا", "حماس") takes nothing behind it but an adjective in a longer name.
  const bareName = head === undefined && (r.nameEnd(first) > first || r.placeEnd(first) > first);
  while (last < limit && last - first < longest) {
    if (r.document.tokens.kinds[last] !== TokenKind.word) {
      const next = pastMark(r, phrase, last);
      if (next === last) break;
      last = next;
      continue;
    }
    const word = r.word(last);
    if (word === nameOf) {
      last += 1;
      license = true;
      continue;
    }
    // "مستشفى الإمام علي قال": in front of the verb it is a name.
    if (prepositions.has(word) && !(word === aliName && last + 1 === limit)) {
      const next = pastPreposition(r, phrase, { last, license });
      if (next === last) break;
      last = next;
      continue;
    }
    // "مصدر مسؤول ما ذكرته الصحيفة": what he speaks of.
    if (word === whatWord) break;
    if (closesPhrase(r, last, phrase.by) || endsAt(r, phrase, last)) break;
    if (sort === 'unknown' && !head && hasArticle(word) && isVerbalNoun(word.slice(2))) break;
    if (bareName && sort !== 'person' && (!hasArticle(word) || isVerbalNoun(word.slice(2)))) break;
    // "حمّلت حماس الاحتلال مسؤولية": behind a whole name another body is the object.
    if (phrase.by && r.nameEnd(first) === last && r.nameEnd(last) > last) break;
    last = nameEndOf(r, { ...phrase, first: last, start: last + 1 });
  }
  return last;
}

/** End of the name that begins the phrase, cut where a clause begins inside it. */
function nameEndOf(r: Reader, { first, start, limit, by }: PhraseStart): number {
  const end = Math.min(limit, r.nameEnd(first));
  for (let token = start; token < end; token += 1) {
    if (r.document.tokens.kinds[token] !== TokenKind.word) continue;
    const word = r.word(token);
    const object = isVerbalNoun(word) && hasArticle(r.word(token - 1));
    const foreign = prepositions.has(word) && word !== inWord && word !== ofMin;
    if (object || foreign || closesPhrase(r, token, by)) return token;
  }
  return Math.max(start, end);
}

/** Past a mark inside the phrase: a quoted name, a bracket, a dash, the number of a unit. */
function pastMark(r: Reader, { limit }: PhraseStart, last: number): number {
  if (r.document.tokens.kinds[last] === TokenKind.digits) {
    return r.dateEnd(last) === last && unitWords.has(r.word(last - 1)) ? last + 1 : last;
  }
  if (r.isMark(last, '"')) {
    const close = closing(r, last, limit);
    // "اتهمت اللجان "الجمعة" القوات": when it was said.
    if (close > 0 && r.dateEnd(last + 1) >= close) return last;
    // A short quotation inside the phrase is a name; a long one is speech.
    return close < 0 || close - last > 6 ? last : close + 1;
  }
  if (r.isMark(last, '(')) {
    // "المرصد (مقره لندن)": where it sits is no part of its name.
    if (seats.has(r.word(last + 1))) return last;
    for (let token = last + 1; token < Math.min(limit, last + 8); token += 1) {
      if (r.isMark(token, ')')) return token + 1;
    }
    return last;
  }
  return r.isMark(last, '-') && last + 1 < limit && dashGoesOn(r, last + 1, limit)
    ? last + 2
    : last;
}

function dashGoesOn(r: Reader, token: number, limit: number): boolean {
  const word = r.word(token);
  if (r.document.tokens.kinds[token] !== TokenKind.word) return false;
  if (that.has(word) || prepositions.has(word) || isVerbalNoun(word)) return false;
  const next = r.word(token + 1);
  return limit - token <= 3 || that.has(next) || hasArticle(next) || prepositions.has(next);
}

/** Past a preposition that the head licenses, with the noun behind it; `last` itself where it does not. */
function pastPreposition(
  r: Reader,
  phrase: PhraseStart,
  at: { readonly last: number; readonly license: boolean },
): number {
  const { last, license } = at;
  const word = r.word(last);
  const after = r.word(last + 1);
  if (last + 1 >= phrase.limit || statementNouns.has(after) || that.has(after)) return last;
  if (isVerbalNoun(after) || r.dateEnd(last + 1) > last + 1 || hours.has(after)) return last;
  const place = r.placeEnd(last + 1);
  const next = Math.max(last + 2, place);
  if (word === inWord) {
    // "قوى الأمن (الأسايش) في الحي": behind its name in brackets a body is complete.
    if (phrase.sort === 'body' && r.isMark(last - 1, ')')) return last;
    // "الهيئة الطبية في مضايا": a body may be that of a place.
    return license || (phrase.sort === 'body' && place > last + 1) ? next : last;
  }
  if (word === fromWord) return attributes.has(r.word(last - 1)) ? next : last;
  if (word !== ofMin) return last;
  return minHeads.has(r.word(phrase.first).replace(/^و/, '')) || headOfMany(phrase) ? next : last;
}

/** "مسؤولون من الوزارة", "شهود من القرية": people without the article. */
function headOfMany({ sort, article }: PhraseStart): boolean {
  return (sort === 'anonymous' || sort === 'person') && !article;
}

function closesPhrase(r: Reader, last: number, by: boolean): boolean {
  const word = r.word(last);
  if (that.has(word) || relatives.has(word) || wasWords.has(word) || demonstratives.has(word))
    return true;
  if (opensClause(r, last) || r.dateEnd(last) > last || adverbs.has(word)) return true;
  // "تدين النقابة بأشد العبارات القصف", "وبحسب الفريق فقد جرى"
  if (manners.has(word)) return true;
  // "نفت الحركة مسؤوليتها", "رفضت دمشق الاتهامات", "نفت حركة طالبان أي دور": what is denied.
  if (word === any || word === fingers || (known.has(word) && !inName(r, last))) return true;
  if (tollVerbs.has(word)) return true;
  // "مسؤول لم تسمه" is left whole.
  if (notDone.has(word) && !/^[تي]سم/.test(r.word(last + 1))) return true;
  // "تقييم مبدئي سقطوا": a verb of many.
  if (word.length > 4 && word.endsWith('وا') && r.nameEnd(last) === last) return true;
  // "بمقتل", "بسقوط": what is said, behind "ب".
  if (word.startsWith('ب') && isVerbalNoun(word.slice(1))) return true;
  if (by && word.startsWith('ب') && word.length > 4 && r.placeEnd(last) === last) return true;
  const cue = r.document.hits.longest(last, cues);
  // "لجان مقاومة مدينة بحري": the town, and nobody who condemns.
  if (cue && cue.tail.enclitic === '' && !cue.head.article && !headAt(r, last) && word !== town) {
    // "نصر" is a name's part sooner than "we insist"; "نستنكر" is a verb.
    const bare = cue.value.kind === 'verb' && cue.value.first && word.length < 4;
    if (!bare && cue.value.kind !== 'hearsay') return true;
  }
  return startsOutlet(r, last);
}

/** "وكالة الأنباء": news of an agency, and not what "نفت الوزارة الأنباء" denies. */
function inName(r: Reader, token: number): boolean {
  if (!news.has(r.word(token)) || hasArticle(r.word(token - 1))) return false;
  return headAt(r, token - 1)?.sort === 'outlet';
}

/** "لجنة عمليات", "غرفة عمليات": a body that takes its business in the genitive. */
function isBodyOf(r: Reader, token: number): boolean {
  const sort = headAt(r, token)?.sort;
  return sort === 'body' || sort === 'outlet' || sort === 'force';
}

const goesOn = set('التالي التالية الآتي الآتية رقم');

/** Whether the grammar of the phrase itself ends it in front of the word. */
function endsAt(r: Reader, phrase: PhraseStart, last: number): boolean {
  const { first, sort, head, article } = phrase;
  const word = r.word(last);
  const previous = r.word(last - 1);
  const closed = last > first + 1 || article || !head || head.enclitic !== '';
  // "تنظيم داعش إسقاط": a name that is known takes no genitive.
  const whole = r.nameEnd(first) === last;
  const genitive = last - 1 > first && headAt(r, last - 1) && !hasArticle(previous) && !whole;
  // "مسلحون إسقاط", "ناشطون عدد القتلى", "ناشطون أنباء": people of a plural are complete.
  const plural = /(ون|ين)$/.test(previous);
  // "اتهم ناشطون قوات فاغنر": the ending of a plural takes no genitive.
  const body =
    r.nameEnd(last) > last ? r.nameSorts.get(last) === 'force' : headAt(r, last)?.sort === 'force';
  const crowd = last === first + 1 && crowds.has(previous);
  if (phrase.by && (previous.endsWith('ون') || crowd) && body) return true;
  // "أعلنت الشرطة العثور على", "أعلن الحزب التصدي ل": what is announced takes a preposition.
  if (deeds.has(word) && (hasArticle(previous) || whole)) {
    const led = r.word(last + 1);
    if (prepositions.has(led) || led === fromWord || /^[لب]/.test(led)) return true;
  }
  if ((closed || plural) && isVerbalNoun(word) && !genitive) return true;
  // "تبنى المتحدث باسم الحركة ذبيح الله مجاهد هجوم فارياب": behind the name of a spokesman.
  const spokesman = sort === 'person' && article && last > first + 3;
  if (spokesman && attacks.has(word) && !isBodyOf(r, last - 1)) return true;
  // "اتهمت الخارجية الجزائرية المغرب": a country behind an articled word is the object.
  // "اتهم نشطاء تركيا بقصف": who accuses must accuse somebody.
  if ((closed || phrase.by) && r.placeEnd(last) > last && blames(r, r.placeEnd(last))) return true;
  // "تدين شبكة أطباء السودان القصف": behind a body that its article or its place makes definite, what was done.
  const definite = hasArticle(previous) || r.placeEnd(last - 1) === last;
  const deed = word.startsWith('ال') && attacks.has(word.slice(2));
  if (closed && definite && sort === 'body' && deed) return true;
  // "تتهم الحركة الخرطوم بقصف": the accused; "الحركة الشعبية بقصف" has an adjective.
  const next = r.word(last + 1);
  const charged = phrase.by && next.startsWith('ب') && isVerbalNoun(next.slice(1));
  if (charged && last === first + 1 && article && hasArticle(word) && !/ي(ه|ون|ين)?$/.test(word)) {
    return true;
  }
  // "أصدرت المنظمة تقريراً": the paper is the object.
  const object = headAt(r, last);
  const count = word === number || word === theNumber;
  if (sort === 'anonymous' && plural && (count || (object?.sort === 'paper' && object.front === 0)))
    return true;
  if (closed && object?.sort === 'paper' && object.front === 0 && !hasArticle(word)) return true;
  // "أذاع الناطق العسكري البلاغ التالي": a paper that the text goes on with.
  if (object?.sort === 'paper' && hasArticle(word) && goesOn.has(r.word(object.last))) return true;
  const isName = sort === 'person' || sort === 'unknown' || (sort === 'anonymous' && !article);
  const readings = r.document.hits.analyses(last);
  // "استقبلت المستشفيات ستين جريحاً": a numeral opens the object.
  if (hasArticle(previous) && r.document.hits.longest(last, numerals)?.value.kind === 'cardinal') {
    return true;
  }
  if (!isName && !hasArticle(word) && hasArticle(previous) && r.nameEnd(last) === last) {
    // "اتهمت الوحدة جماعة الحوثي": one articled word is a whole name.
    if (article && last === first + 1 && headAt(r, last)?.front === 0) return true;
    // An articled word closes the name of a body; a verb or an object follows: "سلاح الجو قصفت".
    if (
      !same.has(word) &&
      !headAt(r, last) &&
      !readings.some(({ proclitics }) => proclitics !== '')
    ) {
      return true;
    }
  }
  // "اتهم الناشطون الميليشيا": a second body with the article is the object.
  if (article && last === first + 1 && hasArticle(word) && sort !== 'person') {
    const other = headAt(r, last);
    if (other && (other.sort === 'force' || other.sort === 'anonymous')) return true;
  }
  // "تطالب حكومة الجمهورية مجلس الأمن": what is complete in its article is followed by the object.
  if (!isName && sort !== 'paper' && closed && hasArticle(previous) && object) {
    if (!hasArticle(word) && object.front === 0 && object.sort !== 'person') return true;
    // "اتهم الائتلاف الوطني لقوى الثورة النظام": a second articled noun is no genitive.
    const doer = object.sort !== 'person' && object.sort !== 'outlet';
    if (doer && last > first + 1 && word.startsWith('ال') && !describing.has(word)) return true;
  }
  // "تزف المقاومة الإسلامية الشهيد المجاهد": whom a body mourns.
  if (mourned.has(word) && !isName && hasArticle(previous)) return true;
  // "ينعى الفصيل مقاتلين": an indefinite plural of the object behind a subject with the article.
  const accusative = word.length > 4 && word.endsWith('ين') && !hasArticle(word);
  const name = r.nameEnd(last) > last || r.placeEnd(last) > last;
  if (accusative && !name && !isName && hasArticle(previous)) return true;
  // "يتهم سكان القرية الميليشيا": people of a place are complete in its article.
  if (sort === 'anonymous' && !article && last > first + 1 && hasArticle(previous)) {
    if (word.startsWith('ال') && object?.sort === 'force') return true;
  }
  // "اتهمت هيومن رايتس ووتش الجيش المالي": behind a whole foreign name, an army is the object.
  if (closed && !isName && word.startsWith('ال') && r.nameSorts.get(last) === 'force') {
    for (let token = first; token < last; token += 1) {
      if (r.nameEnd(token) === last && last - token > 1) return true;
    }
  }
  // "اتهم وزير الإعلام معمر الإرياني ميليشيا الحوثي": behind the name of who accuses, the body accused.
  const accused =
    r.nameSorts.get(last) === 'force' || (object?.sort === 'force' && !hasArticle(word));
  // "باسم" is a man's name, and "in the name of".
  if (phrase.by && accused && last - first > 2 && previous !== nameOf) {
    // "اتهم ناشطون في الفاشر قوات الدعم السريع": or behind the place of one.
    if (r.placeEnd(last - 1) === last) return true;
    for (let token = first; token < last - 1; token += 1) {
      if (r.nameSorts.get(token) === 'person') return true;
    }
  }
  // "اتهمت مديرية صحة إدلب مروحيات النظام بإلقاء": behind the place of who accuses, what is charged with an act.
  if (phrase.by && last - first > 1 && r.placeEnd(last - 1) === last && isCharged(r, last)) {
    return true;
  }
  // "قال شاهد لفريق المنظمة": behind an indefinite person, "ل" is the hearer.
  if (
    (sort === 'person' || sort === 'anonymous') &&
    (!hasArticle(previous) || (!article && headAt(r, last))) &&
    word.startsWith('ل')
  ) {
    if (readings.some(({ proclitics }) => proclitics === 'ل')) return true;
  }
  // "مسؤول محلي الخسائر": behind an indefinite adjective, a noun with the article is the object.
  const adjective =
    last - 1 > first && /(ي|يه|يون|يين|يان|يتان|يتين)$/.test(previous) && !hasArticle(previous);
  const titled = object?.sort === 'person';
  const another = hasArticle(word) || (object?.sort === 'outlet' && object.front === 0);
  if (isName && !article && adjective && another && !headAt(r, last - 1) && !titled) {
    const named = r.nameEnd(last) > last && object?.sort !== 'outlet';
    if (!named && sort !== 'unknown') return true;
  }
  return conjoined(r, last) === false;
}

/** Whether a word with "و" in front goes on with the phrase; undefined where there is no "و". */
function conjoined(r: Reader, token: number): boolean | undefined {
  const word = r.word(token);
  // "ولاية", "وزارة": the letter is the word's own.
  if (!word.startsWith('و') || word.length < 3 || headAt(r, token)?.front === 0) return undefined;
  for (const analysis of r.document.hits.analyses(token)) {
    if (!analysis.proclitics.startsWith('و')) continue;
    // "وزارة الداخلية والدفاع", "منظمات وتقارير": both with or both without the article.
    if (analysis.article) return hasArticle(r.word(token - 1));
    if (headAt(r, token)?.front) return !hasArticle(r.word(token - 1));
    return false;
  }
  return undefined;
}
