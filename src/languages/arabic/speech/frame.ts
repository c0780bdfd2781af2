// Frames of saying in Arabic: "وفق وزارة الصحة", "بحسب ما أفاد به", "نقلاً عن", hearsay and background.

import { TokenKind } from '../../../document/tokens.ts';
import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { letters } from '../letters.ts';
import type { Draft } from './clause.ts';
import { clauseFloor, clauseStart, stopsSubject, subjectStart } from './clause.ts';
import { hasArticle, headAt } from './head.ts';
import { describes, opensHere } from './hearsay.ts';
import { nameable } from './nameable.ts';
import { endOf, speakerAt } from './speaker.ts';
import type { SpeechCue } from './tables.ts';
import { cues } from './tables.ts';
import {
  asWell,
  fromWord,
  givenOut,
  inWord,
  noSpeakers,
  prepositions,
  relatives,
  set,
  that,
  whatWord,
} from './words.ts';

/** By whom or by when a figure is broken down, where nothing says whose they are. */
const parties = set('الجهات الأطراف الفئات الأشهر الشهور السنوات الولايات المحافظات');

export function phrase(r: Reader, hit: Hit<SpeechCue>, utterances: Draft[]): number {
  const { value } = hit;
  const { sentence } = r;
  const previous = utterances.at(-1);
  switch (value.kind) {
    case 'frame':
      return frame(r, hit, utterances);
    case 'quoting': {
      const inner = speakerAt(r, { first: hit.last, limit: sentence.last });
      if (!inner) return hit.last - 1;
      const scopes = previous ? previous.scopes : [{ first: sentence.first, last: sentence.last }];
      utterances.push({
        rule: 'quoted from',
        score: 0.85,
        speakers: [inner],
        status: previous?.status ?? 'asserted',
        modality: 'fact',
        cue: { first: hit.first, last: inner.last },
        scopes,
        ...(previous && { outer: utterances.length - 1 }),
      });
      return inner.last - 1;
    }
    case 'paper': {
      // "نقلاً عما ورد في الصحف": whence the speaker has it.
      if (previous && relatives.has(r.word(hit.first - 1))) return hit.last - 1;
      const paper = speakerAt(r, { first: hit.last, limit: sentence.last });
      utterances.push({
        rule: 'it says in the statement',
        score: 0.8,
        speakers: paper ? [paper] : [],
        status: 'asserted',
        modality: 'fact',
        cue: { first: hit.first, last: paper?.last ?? hit.last },
        scopes: [{ first: clauseFloor(r, hit.first), last: sentence.last }],
      });
      return (paper?.last ?? hit.last) - 1;
    }
    case 'hearsay':
    case 'background': {
      // "نفى صحة الأنباء عن": the news are what is denied.
      if (hit.head.article || previous?.status === 'denied') return hit.last - 1;
      if (value.kind === 'hearsay' && describes(r, hit)) return hit.last - 1;
      utterances.push({
        rule: value.kind === 'hearsay' ? 'impersonal hearsay' : 'background formula',
        score: 0.6,
        speakers: [],
        impersonal: true,
        status: value.stance,
        modality: 'fact',
        cue: { first: hit.first, last: hit.last },
        // "بغاز يُرجح أنه السارين، خلّف 74 شهيداً": a guess inside another's words ends with its clause.
        scopes: [
          {
            first: hit.first,
            last:
              value.kind === 'hearsay' && ((previous && !previous.impersonal) || !opensHere(r, hit))
                ? clauseEnd(r, hit.last)
                : sentence.last,
          },
        ],
      });
      return hit.last - 1;
    }
    case 'refuted':
    case 'credible':
      utterances.push({
        rule: value.kind === 'refuted' ? 'called untrue' : 'found credible',
        score: 0.7,
        speakers: [],
        impersonal: true,
        status: value.stance,
        modality: 'fact',
        ...(value.kind === 'refuted' && { bare: true }),
        cue: { first: hit.first, last: hit.last },
        scopes: [
          { first: previous ? previous.cue.last : sentence.first, last: clauseEnd(r, hit.last) },
        ],
      });
      return hit.last - 1;
    default:
      return hit.last - 1;
  }
}

/** "وفق وزارة الصحة", "بحسب ما أفاد به الدفاع المدني", "كما قال": in front, behind or between. */
export function frame(r: Reader, hit: Hit<SpeechCue>, utterances: Draft[]): number {
  const { sentence } = r;
  let from = hit.last;
  let { stance } = hit.value;
  let report = false;
  let quotes = false;
  const withVerb = hit.value.kind === 'frame' && hit.value.verb;
  const isAsWell = r.word(hit.first) === asWell;
  const what = r.word(from) === whatWord;
  if (what) from += 1;
  if (withVerb || what) {
    const cue = r.document.hits.longest(from, cues);
    if (cue?.value.kind !== 'verb') return hit.last - 1;
    stance = cue.value.stance;
    report = cue.value.report;
    quotes = cue.value.needs === 'quoting';
    from = subjectStart(r, cue.last);
    if (byIt.has(r.word(from))) from = subjectStart(r, from + 1);
    if (isAsWell) {
      // "كما أعلنت الوزارة مقتل" adds a sentence; "، كما قال." closes one.
      const subject = stopsSubject(r, from)
        ? undefined
        : speakerAt(r, { first: from, limit: sentence.last });
      const end = subject ? endOf(subject) : from;
      if (end < sentence.last && !r.isMark(end, ',') && !r.isMark(end, '.')) return hit.last - 1;
    }
  }
  // "وفق اتهامات وجهها مسعفون": whose charges, data or pictures they are stands behind the verb.
  if (givenOut.has(r.word(from)) && gives(r.word(from + 1))) {
    if (r.word(from) === accusations) stance = 'alleged';
    from = subjectStart(r, from + 2);
  }
  if (noSpeakers.has(r.word(from))) return hit.last - 1;
  // "يتوزعون بحسب الجهات على النحو التالي", but "بحسب الجهات الأمنية".
  if (parties.has(r.word(from)) && !hasArticle(r.word(from + 1))) return hit.last - 1;
  // "خلصت المنظمة، استناداً إلى شهادات ناجين، إلى أن": on what it rests, and nobody who says it.
  if (r.word(hit.first) === basis && utterances.some(({ impersonal }) => !impersonal)) {
    return hit.last - 1;
  }
  const clitic = r.word(from).startsWith('ل') ? 'ل' : '';
  const speaker = stopsFrame(r, from)
    ? undefined
    : speakerAt(r, { first: from, limit: sentence.last, clitic });
  if (!speaker && !withVerb && !hit.tail.enclitic) return hit.last - 1;
  if (speaker && (!nameable(r, speaker) || nobodys(r, speaker))) return hit.last - 1;
  // "بحسب ذويهم": somebody of those who are spoken of.
  if (speaker && stance !== 'acknowledged' && pronounEnds(r, speaker)) return hit.last - 1;
  const end = speaker ? endOf(speaker) : from;
  const previous = utterances.at(-1);
  const opens =
    hit.first <= sentence.first + 1 ||
    (!previous &&
      clauseStart(r, hit.first, sentence.first) === sentence.first &&
      hit.first - sentence.first <= 3);
  const draft: Draft = {
    rule: opens ? 'frame in front' : 'frame behind',
    score: speaker ? (speaker.sort === 'unknown' ? 0.7 : 0.85) : 0.7,
    speakers: speaker ? [speaker] : [],
    status: stance,
    modality: 'fact',
    cue: { first: hit.first, last: end },
    scopes: [{ first: sentence.first, last: sentence.last }],
    ...(report && { report: true }),
  };
  if (previous?.impersonal && previous.rule !== 'impersonal hearsay' && !opens) {
    // "لا صحة لسقوط المدينة، كما قال الناطق": who says so, of what was called untrue.
    utterances.push({ ...draft, status: previous.status });
    return end - 1;
  }
  if (previous && !opens) {
    if (speaker?.short && speaker.sort === 'paper') return end - 1;
    // "فيما رجّحت منظمة، بحسب الصحيفة ذاتها، أن": the frame stands between a speaker and his words,
    // so that it is the outer voice.
    const between = hit.first <= previous.cue.last && end <= previous.cue.last;
    if (between && speaker) {
      utterances.pop();
      utterances.push({ ...draft, rule: 'frame around a speaker', scopes: previous.scopes });
      utterances.push({ ...previous, outer: utterances.length - 1 });
      return end - 1;
    }
    draft.scopes = [
      { first: clauseStart(r, commaBefore(r, hit.first), previous.cue.last), last: sentence.last },
    ];
  }
  utterances.push(draft);
  // "بحسب ما نقلته الوكالة عن مصادر": whom the agency quotes.
  const inner =
    quotes && speaker && r.word(end) === fromWord
      ? speakerAt(r, { first: end + 1, limit: sentence.last })
      : undefined;
  if (!inner) return end - 1;
  const last = endOf(inner);
  const cue = { first: hit.first, last };
  const outer = utterances.length - 1;
  utterances.push({ ...draft, rule: 'quoted speaker', speakers: [inner], cue, outer });
  return last - 1;
}

/** "حسب التقارير", "وفق المعلومات": papers that nobody is said to have written. */
function nobodys(r: Reader, { first, last, sort, head }: SpeakerPhrase): boolean {
  if (sort !== 'paper') return false;
  if (last - first === 1 && papersOfNobody.has(r.word(first))) return true;
  // "وفق حصيلة أولية مرشحة للارتفاع", "بحسب آخر حصيلة": a count that belongs to nobody.
  if (!tallies.has(head) && !tallies.has(r.word(first)) && !tallies.has(r.word(first + 1)))
    return false;
  for (let token = first; token < last; token += 1) {
    const name = r.nameEnd(token) > token || r.placeEnd(token) > token;
    const other = token > first && headAt(r, token) && !tallies.has(r.word(token));
    if (name || other) return false;
  }
  return true;
}

const tallies = set('حصيلة الحصيلة إحصائية إحصاءات إحصائيات أرقام معلومات تقديرات معطيات أنباء');

const papersOfNobody = set(
  'التقارير تقارير المعلومات معلومات الأنباء أنباء البيانات الروايات الشهادات الإحصاءات الإحصائيات التقديرات المعطيات التحقيقات',
);

function pronounEnds(r: Reader, { first, last }: SpeakerPhrase): boolean {
  return last - first === 1 && /(هم|هن|هما)$/.test(r.word(first));
}

const accusations = letters.fold('اتهامات');
const giving =
  /^(?:وجه|نشر|اورد|بث|اطلق|اصدر|ساق|قدم|نقل|جمع|تداول|ذكر|اذاع|اعلن|وثق|رصد|سجل)(?:ت|وا)?(?:ها|ه)$/;

/** "وجهها", "نشرتها": a verb of giving out whose object is the paper before it. */
const gives = (word: string): boolean => giving.test(word);

const basis = letters.fold('استنادا');
const byIt = new Set(['به', 'بها', 'عنه', 'عنها']);

function commaBefore(r: Reader, token: number): number {
  return r.isMark(token - 1, ',') ? token - 1 : token;
}

function stopsFrame(r: Reader, token: number): boolean {
  const word = r.word(token);
  if (r.isMark(token, '"')) return false;
  return (
    r.document.tokens.kinds[token] !== TokenKind.word ||
    that.has(word) ||
    relatives.has(word) ||
    (prepositions.has(word) && word !== inWord)
  );
}

function clauseEnd(r: Reader, from: number): number {
  let token = from;
  const ends = () => r.isMark(token, ',') || r.isMark(token, ';') || r.isMark(token, '.');
  while (token < r.sentence.last && !ends()) token += 1;
  return token;
}
