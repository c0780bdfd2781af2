// The body that issued a whole Arabic document: a letterhead, "بيان صادر عن", a title that names whose
// operations follow, a signature or a closing hashtag. It refuses lines that tell something.

import { countedNouns } from '../../../rules/numbers.ts';
import type { SpeakerPhrase } from '../../../rules/speech.ts';
import { bodyInHashtags } from '../../../rules/speech-hashtags.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { calls, isMark, pastCalls, pastPlace } from './calls.ts';
import { hasArticle, headAt } from './head.ts';
import { endOf, speakerAt } from './speaker.ts';
import { cues } from './tables.ts';
import { fromWord, ofMin, set } from './words.ts';

const issued = set('صادر صادرة الصادر الصادرة صدر المصدر');
const ledger = set('مجمل ملخص حصيلة حصاد أبرز سلسلة جملة جانب أهم موجز');
const works = set('عمليات بيانات أعمال ضربات استهدافات');
// So many lines down a document may say who issued it.
const furthest = 2;
const wasIssued = 'صدر';
const longestTop = 14;
const longestEnd = 12;
const longestName = 4;

export function issuer(r: Reader, place: 'top' | 'end'): SpeakerPhrase | undefined {
  const found = issuing(r, place);
  if (!found || officeOnly(found)) return found;
  // "إعلام الشبكة" is the network: its office is no key to it.
  const keys = found.keys.filter((key) => !offices.has(key));
  return { ...found, keys, head: keys[0]! };
}

function issuing(r: Reader, place: 'top' | 'end'): SpeakerPhrase | undefined {
  const { sentence } = r;
  const { first, last } = sentence;
  for (let token = first; token < Math.min(last, first + 10); token += 1) {
    if (!issued.has(r.word(token)) || (token === first && !r.opensParagraph)) continue;
    // "11:40 وطنية - صدر عن قيادة الجيش البيان الآتي": far down it is the word of one line.
    if (r.ordinal > furthest && r.word(token) === wasIssued) continue;
    const next = r.word(token + 1);
    // "وأكد تقرير صادر عن اللجان": somebody's word among others.
    if (token > first && r.ordinal > 0 && tellsAnything(r, first, token)) continue;
    if (next === fromWord || next === ofMin || r.isMark(token + 1, ':')) {
      return known(speakerAt(r, { first: token + 2, limit: last }));
    }
  }
  if (r.isMark(first, '#')) {
    const found = bodyInHashtags(r, (token) => r.nameSorts.get(token) ?? headAt(r, token)?.sort);
    // On top a force or a paper may be what the post is about.
    if (place === 'end' || found?.sort === 'body') return found;
  }
  if (sentence.kind === 'row') return r.ordinal < 2 ? inCells(r) : undefined;
  const start = pastCalls(r, first, last);
  const titled = titleOf(r, start, last);
  if (titled) return titled;
  if (sentence.kind === 'bullet' && r.ordinal > 0) return undefined;
  const parted = r.ordinal === 0 ? letterhead(r, start, last) : undefined;
  if (parted) return parted;
  const office = place === 'top' ? officeOf(r, start, last) : undefined;
  if (office) return office;
  let end = last;
  while (end > start && isMark(r, end - 1) && !r.isMark(end - 1, '"') && !r.isMark(end - 1, ')')) {
    end -= 1;
  }
  if (start >= end || end - start > (place === 'top' ? longestTop : longestEnd)) return undefined;
  if (headAt(r, start)?.sort === 'paper') return undefined;
  if (tellsAnything(r, start, end)) return undefined;
  // "الشهداء حسب المحافظات:" heads a list of them.
  if (r.document.hits.longest(start, countedNouns)?.value.measure) return undefined;
  const speaker = speakerAt(r, { first: start, limit: end });
  if (!speaker) return undefined;
  if (speaker.sort === 'unknown') {
    const page = place === 'top' && r.isMark(end, ':') && bareName(r, start, end);
    return page ? { ...speaker, last: end } : undefined;
  }
  if (speaker.sort === 'anonymous' || speaker.sort === 'paper') return undefined;
  // "مقدمة", "مركز": one noun without an article names nobody.
  const bare = endOf(speaker) - start === 1 && !hasArticle(r.word(start));
  if (bare && r.nameEnd(start) === start && r.nameSorts.get(start) === undefined) return undefined;
  // "الرصافة بوست:" heads a post; an outlet without the colon is a credit.
  if (speaker.sort === 'outlet' && !r.isMark(end, ':')) return undefined;
  if (!closes(r, endOf(speaker), end)) return undefined;
  return officeOnly(speaker) ? { ...speaker, generic: true } : speaker;
}

/** "بيان عسكري من حركة كذا", "بيان لوزارة الدفاع", "مجمل عمليات المقاومة", "من الجبهة القومية". */
function titleOf(r: Reader, start: number, last: number): SpeakerPhrase | undefined {
  if (r.sentence.kind === 'bullet' || r.isMark(last - 1, '.')) return undefined;
  if (r.word(start) === ofMin && r.ordinal < 4) {
    const speaker = known(speakerAt(r, { first: start + 1, limit: last }));
    return speaker && closes(r, endOf(speaker), last) ? speaker : undefined;
  }
  if (ledger.has(r.word(start)) && works.has(r.word(start + 1))) {
    return known(speakerAt(r, { first: start + 2, limit: last }));
  }
  const paper = headAt(r, start);
  if (paper?.sort !== 'paper') return undefined;
  // Past the paper's adjectives and its number.
  for (let token = paper.last; token < Math.min(last, start + 8); token += 1) {
    const word = r.word(token);
    if (word === ofMin) {
      return speakerAt(r, { first: token + 1, limit: last });
    }
    if (r.isMark(token, ':') || r.isMark(token, ',')) return undefined;
    const head = headAt(r, token);
    if (!head || head.sort === 'paper') continue;
    if (word.startsWith('ل'))
      return known(speakerAt(r, { first: token, limit: last, clitic: 'ل' }));
    return undefined;
  }
  return undefined;
}

/** "المرصد اليمني للألغام | حصاد الأسبوع": the body in front of the first bar or dash of the title. */
function letterhead(r: Reader, start: number, last: number): SpeakerPhrase | undefined {
  for (let bar = start + 1; bar < Math.min(last - 1, start + 10); bar += 1) {
    if (!r.isMark(bar, '|') && !r.isMark(bar, '-')) continue;
    // "محافظة إدلب - المرصد السوري:": a place in front of who speaks.
    if (pastPlace(r, start, last) === bar + 1 && headAt(r, bar + 1)) return undefined;
    const speaker = speakerAt(r, { first: start, limit: bar });
    if (!speaker || endOf(speaker) < bar || officeOnly(speaker)) return undefined;
    // "الجيش الشعبي - شمال يعلن": behind a dash the name may go on, and the line tells something.
    const bare = r.isMark(bar, '-') && tellsAnything(r, bar, last);
    const body = speaker.sort === 'body' || speaker.sort === 'force';
    return body && !bare ? speaker : undefined;
  }
  return undefined;
}

/** "وزارة الدفاع – المركز الإعلامي للقوات المسلحة": of a body and its office in one letterhead the office signs. */
function officeOf(r: Reader, start: number, last: number): SpeakerPhrase | undefined {
  for (let dash = start + 1; dash < Math.min(last - 1, start + longestTop); dash += 1) {
    if (!dashes.some((mark) => r.isMark(dash, mark))) continue;
    if (headAt(r, start)?.sort !== 'body' || headAt(r, dash + 1)?.sort !== 'body') return undefined;
    const body = speakerAt(r, { first: start, limit: dash });
    const office = speakerAt(r, { first: dash + 1, limit: last });
    const whole = body && endOf(body) === dash && office && endOf(office) >= last - 1;
    return whole && !officeOnly(office) ? office : undefined;
  }
  return undefined;
}

const dashes = ['-', '–', '—', '|', '/'];

/** A verb of saying; the participle "مدينة" is a town sooner than "condemning". */
function tellsAnything(r: Reader, from: number, last: number): boolean {
  for (let token = from; token < last; token += 1) {
    const cue = r.document.hits.longest(token, cues)?.value;
    if (cue?.kind === 'verb' && cue.tense !== 'participle' && !headAt(r, token)) return true;
  }
  return false;
}

/** "دير الزور || 17-8-2013 || تنسيقية حي الحويقة" */
function inCells(r: Reader): SpeakerPhrase | undefined {
  const { first, last } = r.sentence;
  for (let token = first; token < last; token += 1) {
    if (token > first && !r.isMark(token - 1, '|')) continue;
    let end = token;
    while (end < last && !r.isMark(end, '|')) end += 1;
    const sort = headAt(r, token)?.sort;
    if (sort !== 'body' && sort !== 'force' && sort !== 'outlet') continue;
    const speaker = speakerAt(r, { first: token, limit: end });
    if (speaker && speaker.last === end) return speaker;
  }
  return undefined;
}

/** Whether nothing that matters stands between the speaker's phrase and the end of the line. */
function closes(r: Reader, from: number, end: number): boolean {
  if (from >= end - 1) return true;
  // "هيئة الأسرى ونادي الأسير": who signs beside the first.
  if (r.word(from).startsWith('و') && headAt(r, from)) return true;
  // "وزارة الصحة/ غزة", "القيادة العامة | 12 آذار", "المكتب الإعلامي - دمشق"
  // "رابطة الضحايا بيان للرأي العام": the letterhead with what it heads.
  if (r.ordinal === 0 && headAt(r, from)?.sort === 'paper') return true;
  const parted = r.isMark(from, '/') || r.isMark(from, '|') || r.isMark(from, '-');
  if (!parted && !r.isMark(from, ',')) return false;
  for (let token = from + 1; token < end; ) {
    const next = Math.max(r.placeEnd(token), r.dateEnd(token), r.nameEnd(token));
    if (next > token) token = next;
    else if (r.isWord(token) && !headAt(r, token)) return false;
    else token += 1;
  }
  return true;
}

function known(speaker: SpeakerPhrase | undefined): SpeakerPhrase | undefined {
  return speaker?.sort === 'unknown' ? undefined : speaker;
}

/** A few words that are neither a place nor a date nor a call: the name of a page. */
function bareName(r: Reader, start: number, end: number): boolean {
  if (r.ordinal > 0 || end - start > longestName || end - start < 2) return false;
  for (let token = start; token < end; token += 1) {
    if (!r.isWord(token) || r.dateEnd(token) > token || r.placeEnd(token) >= end) return false;
    if (calls.has(r.word(token)) || calls.has(r.word(token).slice(2))) return false;
  }
  return hasArticle(r.word(start));
}

/** "المركز الإعلامي", "المكتب الصحفي": an office that does not say whose. */
function officeOnly({ keys }: SpeakerPhrase): boolean {
  return keys.every((key) => offices.has(key));
}

const offices = set(
  'مركز مكتب إدارة قسم إعلام إعلامي صحفي صحافي ناطق متحدث رسمي عسكري حربي توجيه معنوي أمين عام',
);
