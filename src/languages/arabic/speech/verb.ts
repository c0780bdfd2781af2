// Verbs of saying in Arabic with their subject, in front or behind. It refuses negated ones ("لم تتبنَّ
// أي جهة") and verbs that lack the complement that makes them verbs of saying.

import { TokenKind } from '../../../document/tokens.ts';
import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase, TokenRange } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { isAhead } from './ahead.ts';
import { answersBare, claimsDeed } from './answers.ts';
import type { Complement, Draft } from './clause.ts';
import {
  clauseFloor,
  clauseStart,
  complementAt,
  startsWithBy,
  stopsSubject,
  subjectBefore,
  subjectStart,
} from './clause.ts';
import { acceptable, fits } from './complement.ts';
import { anchoredSubject } from './front.ts';
import { headAt, opensClause } from './head.ts';
import { objectVerb } from './object-verb.ts';
import { participle, quoting } from './quoting.ts';
import { keepsName, pastSecrecy } from './secrecy.ts';
import { endOf, speakerAt } from './speaker.ts';
import type { VerbCue } from './tables.ts';
import {
  already,
  asFor,
  exceptions,
  him,
  inIt,
  negations,
  nounBefore,
  prepositions,
  relatives,
  that,
  tightened,
  wasWords,
  wishes,
} from './words.ts';

export function verb(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const { value } = hit;
  const { sentence } = r;
  const floor = sentence.first;
  const before = r.word(hit.first - 1);
  // "عدم ذكر اسمه", "على ذكر": a noun here, not a verb.
  if (value.tense === 'perfect' && hit.first > floor && nounBefore.has(before)) return hit.last - 1;
  // "نفت الوزارة نفياً قاطعاً", "رفضاً لذلك": with the alef of an accusative it is the noun.
  const { stem, stemStart } = hit.tail;
  if (r.word(hit.last - 1).slice(stemStart) === `${stem}ا`) return hit.last - 1;
  if (isAble(r, hit)) return hit.last - 1;
  // "ضابط رفض الكشف عن اسمه", "لم يشأ كشف هويته": who he is stays untold, and nothing is said.
  if (keepsName(r, hit.last)) return hit.last - 1;
  const negated = hit.first > floor && negations.has(before);
  if (negated && !isAhead(r, exceptions, { from: hit.last, reach: 7 })) return hit.last - 1;
  const previous = utterances.at(-1);
  // "قال الوزير إن المستشفيات استقبلت أربعين جريحاً": the minister's words.
  if (value.needs === 'victims' && previous) return hit.last - 1;

  if (value.tense === 'participle') return participle(r, hit, utterances);
  // "منفذه يدعى فلان", "مشرف يدعى أبو علي": the name by which he is called.
  if (value.lemma === claimsName && value.tense === 'imperfect' && isCalled(r, hit.last)) {
    return hit.last - 1;
  }
  if (value.lemma === stresses && tightens(r, hit.last)) return hit.last - 1;
  if (hit.head.article || teens.has(r.word(hit.last))) return hit.last - 1;
  // With a pronoun ("بينهم", "تابعة") it is mostly another word.
  if (hit.tail.enclitic !== '') return objectVerb(r, hit, utterances);

  const start = subjectStart(r, hit.last);
  const from = previous ? previous.cue.last : floor;
  // "وكانت المديرية قد اتهمت المروحيات": the subject stands in front, what follows is the object.
  const front = value.first
    ? undefined
    : (subjectBefore(r, hit.first, from) ?? anchoredSubject(r, hit, from));
  // "المجلس يحمّل روسيا المسؤولية": in front of the present stands who does it, behind it whom.
  const leads =
    front !== undefined &&
    value.tense === 'imperfect' &&
    front.start === floor &&
    (value.needs === 'blame' || value.needs === 'object') &&
    front.speaker.sort !== 'unknown';
  let speaker: SpeakerPhrase | undefined;
  let after = start;
  if (
    !value.first &&
    !front?.certain &&
    !leads &&
    start < sentence.last &&
    !stopsSubject(r, start)
  ) {
    const byWord = value.prepositions.includes('ب');
    const by = byWord || value.stance === 'alleged' || value.modality === 'demand';
    const found = speakerAt(r, { first: start, limit: sentence.last, by });
    // "بلاغ تفيد فيه بوفاته": what is said. "تصريح اتهم فيه الجيش": whom he accused.
    const said = byWord && found?.front === 0 && startsWithBy(r, start);
    const accused =
      value.stance === 'alleged' &&
      (inIt.has(r.word(hit.last)) || (value.gender === 'f' && him.has(r.word(start))));
    if (found && !said && !accused && acceptable(r, found, value)) {
      speaker = found;
      after = endOf(found);
      if (r.isMark(after, '"') && r.isMark(found.first - 1, '"')) after += 1;
      after = pastSecrecy(r, after);
    }
  }
  if (value.needs === 'quoting') return quoting(r, { hit, speaker, after }, utterances);
  let complement = complementAt(r, after, value);
  // "لقي شخصان مصرعهما، تقول السلطات المحلية، بينما": said behind what it tells.
  const closes =
    speaker !== undefined &&
    value.needs === 'clause' &&
    r.isMark(hit.first - 1, ',') &&
    (after >= sentence.last || r.isMark(after, ',') || r.isMark(after, '.'));
  const afterQuote = speaker !== undefined && (closes || quoteBefore(r, hit.first));
  if (!afterQuote && !fits(r, value, complement, speaker ?? front?.speaker, hit)) {
    if (!front || !tellsPlainly(r, hit)) return hit.last - 1;
    speaker = undefined;
    complement = { kind: 'that', at: hit.last };
  }

  const conjunction = hit.head.proclitics.startsWith('و') || hit.head.proclitics.startsWith('ف');
  let svo: SpeakerPhrase | undefined;
  if (!speaker && front) {
    const asForFirst = asFor.has(r.word(floor)) || previous === undefined;
    if (!conjunction || (hit.head.proclitics.startsWith('ف') && asForFirst)) svo = front.speaker;
  }
  const found = speaker ?? svo;
  // "بردٍ يزلزل الأرض": the noun, which nobody says.
  if (value.needs === 'reply' && !found && !conjunction) return hit.last - 1;
  // "التي كانت قد هددت": the relative clause tells of somebody else.
  let opener = hit.first - 1;
  while (opener > floor && (r.word(opener) === already || wasWords.has(r.word(opener))))
    opener -= 1;
  const relative = relatives.has(r.word(opener)) || relatives.has(r.word(opener).slice(1));
  if (relative && !speaker) return hit.last - 1;
  // "ردت القيادة بأنها تنفي": who was speaking denies.
  const goesOn = previous !== undefined && !found && ofSpeaker(before, value);
  if (
    !found &&
    !goesOn &&
    !value.first &&
    !conjunction &&
    !value.prepositions.length &&
    value.needs === 'object' &&
    hit.first > floor &&
    !wishes.has(r.word(floor)) &&
    !opensClause(r, hit.first - 1) &&
    !r.isMark(hit.first - 1, ',')
  ) {
    // A verb inside a clause, with no speaker on either side.
    return hit.last - 1;
  }
  // "بين" is "between" unless a known speaker and "أن" follow right behind it.
  const between = value.lemma === 'بين' && value.tense === 'perfect' && value.gender === 'm';
  if (
    between &&
    !(
      hit.first === floor &&
      speaker &&
      speaker.sort !== 'unknown' &&
      (complement.at === speaker.last || complement.kind === 'that')
    )
  ) {
    return hit.last - 1;
  }
  if (isPassive(r, hit, complement, found)) return hit.last - 1;
  // "ليبلغ المجموع ستين": it reached, and nobody told.
  if (value.lemma === reached && value.tense === 'imperfect' && complement.kind !== 'that') {
    return hit.last - 1;
  }

  // A speaker behind "that" inside another's words: "the ministry said that sources admitted".
  const inside =
    previous &&
    (svo && front
      ? nestedUnder(r, previous, front.start)
      : speaker && insideThat(r, previous, hit));
  const begin = svo
    ? svo.first
    : afterQuote
      ? floor
      : // "هاجم مسلحون القرية وقتلوا ستة وطالبوا السكان بالمغادرة": what is joined to the acts is no word on them.
        conjunction && (previous || value.modality === 'demand' || value.stance === 'threatened')
        ? hit.first
        : previous
          ? clauseStart(r, hit.first, previous.cue.last)
          : clauseFloor(r, hit.first);
  const scopes: TokenRange[] = [{ first: begin, last: sentence.last }];
  utterances.push({
    rule: claimsDeed(r, value, after)
      ? 'claimed responsibility'
      : speaker
        ? 'verb of saying and subject'
        : svo
          ? 'subject and verb of saying'
          : 'verb of saying goes on',
    score: found ? 0.9 : 0.7,
    speakers: goesOn ? previous!.speakers : found && !found.own ? [found] : [],
    earlier: {
      gender: value.gender,
      ...((before === already || inIt.has(r.word(hit.last))) && { topic: true }),
      ...(inIt.has(r.word(hit.last)) && { within: true }),
      ...((value.first || found?.own) && { first: true }),
    },
    status: value.stance === 'alleged' && value.needs !== 'object' ? 'alleged' : value.stance,
    modality: value.modality,
    cue: { first: hit.first, last: Math.max(hit.last, complement.at) },
    scopes,
    ...(inside && { outer: utterances.indexOf(previous!) }),
    ...(goesOn && previous!.outer !== undefined && { outer: previous!.outer }),
    ...(value.report && { report: true }),
    ...(answersBare(r, value, after) && { bare: true }),
  });
  return Math.max(hit.last, after) - 1;
}

const stresses = 'شدد';
const claimsName = 'ادعى';
const reached = 'أبلغ';
const estimated = 'قدر';
/** "واثني عشر" is a number, and praises nobody. */
const teens = new Set(['عشر', 'عشره']);

/** A name right behind: a person's, or one that begins like a by-name, "أبو علي". */
const isCalled = (r: Reader, from: number): boolean =>
  r.nameSorts.get(from) === 'person' || byNames.has(r.word(from));

const byNames = new Set(['ابو', 'ابي', 'ام', 'ابن', 'ولد', 'عبد']);

/** "أي زول يقدر يتبرع", "ما قدروا يدخلوا": in speech the verb of estimating is "can". */
function isAble(r: Reader, { value, last }: Hit<VerbCue>): boolean {
  if (value.lemma !== estimated || value.tense === 'participle') return false;
  const own =
    value.tense === 'imperfect' ? r.word(last - 1).match(/[يتنا](?=قدر)/)?.[0] : undefined;
  const next = r.word(last);
  if (!(own ? next.startsWith(own) : /^[يتن]/.test(next)) || next.length < 4) return false;
  return !headAt(r, last) && r.nameEnd(last) === last && r.placeEnd(last) === last;
}

/** "الجيش قال الطيران ضرب الموقع", "الناس بيقولو ستة ماتو": in speech the clause follows without "that". */
function tellsPlainly(r: Reader, { first, last, value }: Hit<VerbCue>): boolean {
  if (!said.has(value.lemma) || relatives.has(r.word(first - 1))) return false;
  return r.isWord(last) && !prepositions.has(r.word(last));
}

const said = new Set(['قال', 'كال']);

/** "أنها تنفي", "إنه يرفض": a pronoun that agrees with the verb, behind the speaker's own "that". */
function ofSpeaker(before: string, { gender, tense }: VerbCue): boolean {
  return tense === 'imperfect' && that.has(before) && before.endsWith(gender === 'f' ? 'ها' : 'ه');
}

/** "يُذكر أن", "أُعلن عن": nobody is said to speak, and no earlier speaker goes on. */
function isPassive(
  r: Reader,
  hit: Hit<VerbCue>,
  complement: Complement,
  found: SpeakerPhrase | undefined,
): boolean {
  if (found || hit.value.first) return false;
  const opens = hit.first === r.sentence.first || r.isMark(hit.first - 1, '.');
  return (
    opens &&
    hit.value.tense === 'imperfect' &&
    hit.value.gender === 'm' &&
    complement.kind === 'that' &&
    hit.head.proclitics === ''
  );
}

/** "… أنه فقد قدرت منظمات": a verb with its own subject inside the clause behind "that". */
function insideThat(r: Reader, outer: Draft, hit: Hit<VerbCue>): boolean {
  if (!that.has(r.word(outer.cue.last))) return false;
  if (hit.head.proclitics.startsWith('و') || opensClause(r, hit.first - 1)) return false;
  const before = r.word(hit.first - 1);
  if (before.startsWith('و') || r.isMark(hit.first - 1, '"')) return false;
  // "أفاد مصدر بأن ...، وفي كركوك ذكر قائد": a clause of its own behind the comma.
  const start = clauseStart(r, hit.first, outer.cue.last);
  if (start <= outer.cue.last) return true;
  // "بينما تقول الحكومة إن ...، يقدر الناشطون": behind the comma the main clause begins.
  if (opensClause(r, r.sentence.first)) return false;
  const joined = r.document.hits
    .analyses(start)
    .some(({ proclitics }) => proclitics.startsWith('و'));
  return !joined && !opensClause(r, start);
}

function nestedUnder(r: Reader, outer: Draft, start: number): boolean {
  // Nested where the subject stands right behind "that", a colon or the opened quotation.
  for (let token = start - 1; token >= outer.cue.last; token -= 1) {
    const plain = r.document.tokens.kinds[token] === TokenKind.mark || opensClause(r, token);
    // "إلا أن المركز قال": a clause beside the first one.
    if (that.has(r.word(token))) return !opensClause(r, token - 1);
    if (!plain || r.isMark(token, ',')) return false;
  }
  return start >= outer.cue.last;
}

/** "«أحرقوا المنازل»، قالت نازحة": the quotation stands in front. */
function quoteBefore(r: Reader, token: number): boolean {
  return r.isMark(token - 1, '"') || (r.isMark(token - 1, ',') && r.isMark(token - 2, '"'));
}

// So many words may name who tightens it: "شددت قوات الدعم السريع حصارها".
const tighteners = 5;

/** "شدد الجيش الحصار على المدينة": another sense of the verb. */
function tightens(r: Reader, from: number): boolean {
  for (let token = from; token <= from + tighteners && r.isWord(token); token += 1) {
    if (prepositions.has(r.word(token))) return false;
    if (tightened.has(r.word(token))) return true;
  }
  return false;
}
