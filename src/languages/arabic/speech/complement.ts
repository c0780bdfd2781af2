// What must stand with an Arabic verb for it to be one of saying, and who may be its subject.

import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { isAhead } from './ahead.ts';
import type { Complement } from './clause.ts';
import { hasArticle } from './head.ts';
import { nameable } from './nameable.ts';
import type { VerbCue } from './tables.ts';
import {
  blame,
  charges,
  demonstratives,
  isVerbalNoun,
  papers,
  prepositions,
  reports,
  set,
  that,
  tolls,
  victims,
  whatWord,
} from './words.ts';

export function acceptable(r: Reader, speaker: SpeakerPhrase, value: VerbCue): boolean {
  const known = speaker.sort !== 'unknown' || r.nameEnd(speaker.first) > speaker.first;
  if (known) return true;
  if (!nameable(r, speaker)) return false;
  const quoted = r.isMark(speaker.first - 1, '"') && r.isMark(speaker.last, '"');
  if (value.needs === 'quoting') return quoted;
  if (value.modality !== 'fact' || value.needs === 'body' || value.needs === 'reply') return false;
  const next = quoted ? speaker.last + 1 : speaker.last;
  const word = r.word(next);
  if (value.needs === 'object') {
    // "أعلنت روسيا السيطرة": a country or its capital speaks.
    if (r.placeEnd(speaker.first) > speaker.first) return true;
    if (value.prepositions.includes('ب') && word.startsWith('ب')) return true;
    // "أعلن دينيس بوشيلين ... مقتل": two words that no table knows are a foreign name.
    const { hits } = r.document;
    const foreign = (token: number) => hits.tables(token) === 0 && !hasArticle(r.word(token));
    if (speaker.last - speaker.first > 1 && foreign(speaker.first) && foreign(speaker.first + 1)) {
      return true;
    }
    return (
      that.has(word) ||
      demonstratives.has(word) ||
      r.isMark(next, ',') ||
      prepositions.has(word) ||
      r.isMark(next, ':')
    );
  }
  return true;
}

export function fits(
  r: Reader,
  value: VerbCue,
  complement: Complement,
  speaker: SpeakerPhrase | undefined,
  hit: Hit,
): boolean {
  switch (value.needs) {
    case 'clause':
      if (complement.kind !== 'other') return complement.kind !== 'none';
      // "أفادت مصادر ميدانية اندلاع اشتباكات": the noun of action without its "ب".
      return (
        speaker !== undefined &&
        speaker.sort !== 'unknown' &&
        (value.prepositions.includes('ب') || value.lemma === mentioned) &&
        complement.at === speaker.last &&
        isVerbalNoun(r.word(speaker.last))
      );
    case 'that':
      return complement.kind === 'that' && complement.at === hit.last;
    case 'quote':
      // "واصلت القوات عدوانها، وتمكن الباحثون من توثيق ما يلي:": the colon is another clause's.
      return (
        complement.kind === 'quote' ||
        (complement.kind === 'colon' && !parted(r, hit.last, complement.at))
      );
    case 'object':
      return complement.kind !== 'none' || speaker !== undefined;
    case 'charge':
      return nounAhead(r, hit.last, charges) || rumoured(r, hit.last);
    case 'body':
      // "رصدت الجهات الأمنية وجود مطلوبين": they saw it themselves.
      if (speaker && sighted.has(value.lemma) && watchers.has(speaker.head)) return false;
      // "يُظهر فريق الإنقاذ": who is seen in a picture; only what is written or drawn shows.
      if (value.lemma === shown) return speaker?.sort === 'paper';
      return speaker !== undefined && speaker.sort !== 'unknown' && speaker.sort !== 'force';
    case 'quoting':
      return true;
    case 'paper':
      return (
        speaker !== undefined && (nounAhead(r, speaker.last, papers) || followed(r, speaker.last))
      );
    case 'toll':
      // "ما يرفع حصيلة الضحايا إلى 300": the toll itself speaks of nothing.
      if (speaker && tolls.has(r.word(speaker.first))) return false;
      return (
        nounAhead(r, hit.last, tolls) ||
        (speaker !== undefined && nounAhead(r, speaker.last, tolls))
      );
    case 'reply':
      if (speaker?.sort === 'unknown') return false;
      return (
        complement.kind === 'quote' ||
        complement.kind === 'colon' ||
        (complement.kind === 'that' && complement.at === (speaker?.last ?? hit.last))
      );
    case 'victims':
      return (
        speaker !== undefined && speaker.sort === 'body' && nounAhead(r, speaker.last, victims)
      );
    case 'knowledge':
      return speaker !== undefined && nounAhead(r, speaker.last, knowledge);
    case 'denial':
      return nounAhead(r, hit.last, denials);
    case 'warning':
      return nounAhead(r, hit.last, warnings);
    case 'appeal':
      return nounAhead(r, hit.last, appeals);
    case 'reports':
      return speaker !== undefined && nounAhead(r, speaker.last, reports);
    case 'blame':
      return isAhead(r, blame, { from: hit.last, reach: 12 });
  }
}

// So many words of a paper's title may stand before "the following".
const titleReach = 5;

/** "أذاعت القيادة في الثامنة من مساء أمس البيان التالي:" */
function followed(r: Reader, from: number): boolean {
  const { last } = r.sentence;
  if (!r.isMark(last - 1, ':') && last - from > 24) return false;
  for (let token = from; token < last - 1; token += 1) {
    if (!papers.has(r.word(token))) continue;
    // "البلاغ العسكري رقم 12 التالي".
    for (let at = token + 1; at < Math.min(last, token + titleReach); at += 1) {
      if (next.has(r.word(at))) return true;
    }
  }
  return false;
}

function parted(r: Reader, from: number, last: number): boolean {
  for (let token = from; token < last - 1; token += 1) {
    if (r.isMark(token, ',') && r.word(token + 1).startsWith('و')) return true;
  }
  return false;
}

/** "رفض الجيش ما تردد حول": what is told of somebody. */
function rumoured(r: Reader, from: number): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + 6); token += 1) {
    if (r.word(token) === whatWord && told.has(r.word(token + 1))) return true;
  }
  return false;
}

const told = set('تردد يتردد أشيع يشاع نسب قيل يقال تداولته تناقلته نشرته ورد أوردته');

const next = new Set(['التالي', 'التاليه', 'الاتي', 'الاتيه']);
const denials = set('النفي نفيه نفيها نفيهم نفينا نفي');
const warnings = set(
  'تحذيره تحذيرها تحذيرهم تحذيرنا تحذيراته تحذيراتها تحذيراتهم تحذيراتنا التحذير تهديده تهديدها تهديداته تهديداتها تهديداتهم وعيده وعيدها',
);
const appeals = set(
  'دعوته دعوتها دعوتهم دعوتنا الدعوة مطالبته مطالبتها مطالبتهم مطالبتنا المطالبة مناشدته مناشدتها نداءه نداءها النداء',
);
const knowledge = new Set(['علما', 'علم']);

const mentioned = 'ذكر';
const shown = 'أظهر';
const sighted = new Set(['رصد', 'سجل']);
const watchers = set('جهات أجهزة استخبارات مخابرات أمن شرطة قيادة غرفة خفر حرس درك جمارك');

function nounAhead(r: Reader, from: number, nouns: ReadonlySet<string>): boolean {
  return isAhead(r, nouns, { from, reach: 5 });
}
