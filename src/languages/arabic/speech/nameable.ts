// A phrase whose head no table knows in, whether it may be somebody's name out: "كوناشينكوف", "أم فهد",
// "السامرائي". It refuses adverbs, things that show ("المحتوى المرئي") and other plain nouns.

import type { SpeakerPhrase } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { hasArticle, headAt } from './head.ts';
import { set } from './words.ts';

/** True where the phrase's head is known, or where it has the looks of a name. */
export function nameable(r: Reader, { first, last, front, sort }: SpeakerPhrase): boolean {
  if (sort !== 'unknown') return true;
  if (r.nameEnd(first) > first || r.placeEnd(first) > first) return true;
  if (r.isMark(first - 1, '"') && r.isMark(last, '"')) return true;
  const word = r.word(first).slice(front ?? 0);
  // "قال تعالى", "كما قال رسول الله": scripture tells nothing of the war.
  if (sacred.has(word)) return false;
  if (manner.has(word) || /^(بال|كال|بشكل|بصوره)/.test(word)) return false;
  // A family's name has the article and ends in ي; other nouns with it are things.
  if (hasArticle(word)) return last - first === 1 && word.endsWith('ي') && !things.has(word);
  for (let token = first + 1; token < last; token += 1) {
    if (r.nameEnd(token) > token) return true;
    const head = headAt(r, token);
    if (head && head.sort !== 'paper' && head.sort !== 'outlet') return true;
  }
  return kunya.has(word) || r.document.hits.tables(first) === 0;
}

const kunya = set('أبو أبي أم أبا بن ابن آل عبد سي سيدي لالة');
const manner = set(
  'بدلا فضلا نظرا وفقا خلافا علما نقلا إضافة استنادا مثلا خصوصا تحديدا صراحة عموما غالبا تقريبا حرفيا مباشرة علنا ضمنا جزئيا كليا حاليا سرا ردا تعليقا تعقيبا كثيرا قليلا مرارا تكرارا جيدا شيئا أحدا أبدا مطلقا قطعا طويلا معا فعلا حقا واقعا زورا كذبا عارض',
);
const sacred = set('الله تعالى سبحانه عز جل رسول نبي النبي الرسول المصطفى');
const things = set('المحتوى المبنى المستوى المعنى المقتضى المرمى الملهى المشفى المستشفى');
