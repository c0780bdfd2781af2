// Reads one Arabic sentence: which verbs and frames of saying stand in it, who speaks, and which of
// its words stand under whom.

import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase, SpeechReading } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { letters } from '../letters.ts';
import { inClock, pastCalls, pastClock, pastPlace } from './calls.ts';
import type { Draft } from './clause.ts';
import { bracketed, sourceLine } from './credits.ts';
import { phrase } from './frame.ts';
import { headAt, startsOutlet } from './head.ts';
import { modal } from './modal.ts';
import { endOf, speakerAt } from './speaker.ts';
import type { VerbCue } from './tables.ts';
import { cues } from './tables.ts';
import { terms } from './terms.ts';
import { verb } from './verb.ts';
import { fromWord, inWord, listed, ofMin, set, wasWords } from './words.ts';

export function read(r: Reader): SpeechReading {
  const { sentence, document } = r;
  const utterances: Draft[] = [];
  sourceLine(r, utterances);
  if (utterances.length === 0) headline(r, utterances);
  tallied(r, utterances);
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (document.hits.tables(token) === 0) continue;
    const hit = document.hits.longest(token, cues);
    if (!hit) continue;
    const before = utterances.length;
    if (hit.value.kind === 'verb') token = verbAt(r, hit as Hit<VerbCue>, utterances);
    else token = phrase(r, hit, utterances);
    if (utterances.length === before) token = Math.max(token, hit.first);
  }
  bracketed(r, utterances);
  const first = r.word(sentence.first);
  const background = utterances.length === 0 && wasWords.has(first);
  return { utterances, modal: [...modal(r), ...terms(r)], background, elaborates: elaborates(r) };
}

/** "وبين القتلى", "ومن بينهم", "وفي العملية الأولى": goes on with the toll or the acts just told. */
function elaborates(r: Reader): boolean {
  const { first } = r.sentence;
  let at = first;
  const bare = r.word(at).replace(/^و/, '');
  if (amongThem.has(bare)) return true;
  if (bare === wasWord) at += 1;
  const word = r.word(at).replace(/^و/, '');
  if (word === ofMin) at += 1;
  const among = r.word(at).replace(/^و/, '');
  if (amongThem.has(among)) return true;
  if (among === amongWord) return victims.has(r.word(at + 1));
  return bare === inWord && theActs.has(r.word(first + 1)) && ordinals.has(r.word(first + 2));
}

const wasWord = letters.fold('كان');
const amongWord = letters.fold('بين');
const amongThem = set('بينهم بينهن منهم أغلبهم معظمهم');
const victims = set('القتلى الضحايا الجرحى المصابين الشهداء المعتقلين المختطفين المفقودين الأسرى');
const theActs = set('العملية الحادثة الغارة الهجوم الحادث الاشتباك الواقعة');
const ordinals = set('الأولى الثانية الثالثة الأول الثاني الثالث الأخرى الآخر الأخيرة');

/** One verb may say in several frames ("نشرت": a paper, or a quotation): the first that fits. */
function verbAt(r: Reader, longest: Hit<VerbCue>, utterances: Draft[]): number {
  const before = utterances.length;
  const token = verb(r, longest, utterances);
  if (utterances.length > before) return token;
  for (const hit of r.document.hits.at(longest.first, cues)) {
    if (hit.last < longest.last) break;
    if (hit.value.kind !== 'verb' || hit.entry === longest.entry) continue;
    const next = verb(r, hit as Hit<VerbCue>, utterances);
    if (utterances.length > before) return next;
  }
  return token;
}

/** "وزارة الدفاع: استشهاد ثلاثة جنود" */
function headline(r: Reader, utterances: Draft[]): void {
  const { sentence } = r;
  if (sentence.kind === 'row') return;
  let colon = -1;
  for (
    let token = sentence.first;
    token < Math.min(sentence.last, sentence.first + 14);
    token += 1
  ) {
    if (r.isMark(token, ':') && !inClock(r, token)) {
      colon = token;
      break;
    }
  }
  if (colon < 1 || colon + 2 >= sentence.last) return;
  const clocked = pastClock(r, sentence.first, colon);
  const first = pastPlace(r, pastCalls(r, clocked, colon), colon);
  const speaker = speakerAt(r, { first, limit: colon });
  if (!speaker) return;
  const quoted = quotedIn(r, endOf(speaker), colon);
  const told = startsOutlet(r, endOf(speaker)) && colon - endOf(speaker) <= 6;
  if (endOf(speaker) < colon - 1 && !quoted && !told) return;
  if (speaker.sort === 'unknown' || speaker.sort === 'paper') return;
  // "الشيخ زويد: سقوط قذيفة", "جمهورية السودان: تحديث": the place that the line is about.
  if (r.placeEnd(first) === endOf(speaker) && endOf(speaker) - first > 1) return;
  const quotation = r.isMark(colon + 1, '"');
  // Later lines list by doer or by region too: "قوات النظام: 12 مدنياً", "محافظة حلب: قتيلان".
  // An entry of a day's log is told by somebody.
  const logged = clocked > sentence.first;
  const item = r.ordinal > 0 || sentence.kind === 'bullet';
  if (item && !quotation && !logged && !tells(r, speaker)) return;
  utterances.push({
    rule: 'speaker before colon',
    score: 0.8,
    speakers: [speaker],
    status: 'asserted',
    modality: 'fact',
    cue: { first: colon, last: colon + 1 },
    scopes: [{ first: sentence.first, last: sentence.last }],
  });
  if (!quoted) return;
  utterances.push({
    ...utterances.at(-1)!,
    rule: 'quoted before colon',
    speakers: [quoted],
    outer: 0,
  });
}

/** "رويترز عن مصدر أمني:", "الجزيرة نقلاً عن شهود:": whom the outlet quotes. */
function quotedIn(r: Reader, from: number, colon: number): SpeakerPhrase | undefined {
  let at = from;
  if (r.document.hits.longest(at, cues)?.value.kind === 'quoting') {
    at = r.document.hits.longest(at, cues)!.last;
  } else if (r.word(at) === fromWord) at += 1;
  else return undefined;
  const inner = speakerAt(r, { first: at, limit: colon });
  return inner && endOf(inner) >= colon - 1 ? inner : undefined;
}

/** "في إحصائية لمكتب حقوق الإنسان، بلغ عدد القتلى": whose count opens the sentence. */
function tallied(r: Reader, utterances: Draft[]): void {
  const { first, last } = r.sentence;
  if (utterances.length > 0 || (r.word(first) !== inWord && r.word(first) !== `و${inWord}`)) return;
  const paper = headAt(r, first + 1);
  if (paper?.sort !== 'paper' || paper.article || r.dateEnd(first + 1) > first + 1) return;
  let owner = paper.last;
  // Past the paper's adjective: "في إحصائية جديدة لوزارة".
  if (!headAt(r, owner) && r.word(owner + 1).startsWith('ل')) owner += 1;
  if (!r.word(owner).startsWith('ل') || !headAt(r, owner)) return;
  const speaker = speakerAt(r, { first: owner, limit: last, clitic: 'ل' });
  if (!speaker || speaker.sort === 'unknown' || speaker.sort === 'paper') return;
  utterances.push({
    rule: 'count in front',
    score: 0.75,
    speakers: [speaker],
    status: 'asserted',
    modality: 'fact',
    cue: { first, last: endOf(speaker) },
    scopes: [{ first, last }],
  });
}

/** Whether a body in front of a colon is one that speaks, and no doer or region of a list. */
function tells(r: Reader, speaker: SpeakerPhrase): boolean {
  if (speaker.sort === 'person' || speaker.sort === 'anonymous') return true;
  if (speaker.sort !== 'body' && speaker.sort !== 'outlet') return false;
  return r.isMark(speaker.last - 1, ')') || !listed.has(speaker.head);
}

/** The first body that the sentence names near its start. */
export function topicOf(r: Reader): SpeakerPhrase | undefined {
  const { first, last } = r.sentence;
  for (let token = first; token < Math.min(last, first + 8); token += 1) {
    const head = headAt(r, token);
    if (head && head.sort !== 'anonymous' && head.sort !== 'paper') {
      const speaker = speakerAt(r, { first: token, limit: last });
      // "مقدمة": one noun of a person without an article is nobody in particular.
      const nobody = head.sort === 'person' && !head.article && speaker?.keys.length === 1;
      return speaker?.own || nobody ? undefined : speaker;
    }
  }
  return undefined;
}
