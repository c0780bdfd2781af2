// What a date is the date of, as far as the words around it tell: a law, an anniversary, a statement, the
// dateline or the document itself. Nothing is told where the date is that of a happening.

import type { DateMention } from '../../document/mention.ts';
import { TokenKind } from '../../document/tokens.ts';
import { isCapital } from '../../lexicon/names.ts';
import type { DateCue, DateWord } from '../../rules/dates.ts';
import { dateWords } from '../../rules/dates.ts';
import { outcomes } from '../../rules/numbers.ts';
import type { Reading } from './expression.ts';
import { introduced } from './parts.ts';
import type { Scene } from './scene.ts';
import { symbolAt } from './scene.ts';
import { kindBits, markBits } from './survey.ts';

export function roleOf(scene: Scene, reading: Reading): DateMention['role'] {
  if (isAnniversary(scene, reading)) return 'anniversary';
  if (isLegal(scene, reading) || isOfText(scene, reading)) return 'reference';
  if (isDocument(scene, reading)) return 'document';
  if (isDateline(scene, reading)) return 'dateline';
  if (isStatement(scene, reading)) return 'statement';
  return undefined;
}

const cueAt = (scene: Scene, token: number, cue: DateCue): boolean =>
  ((scene.survey.kinds[token] ?? 0) & kindBits.cue) !== 0 &&
  scene.document.hits
    .all(token)
    .some(
      (hit) =>
        hit.entry.table === dateWords &&
        (hit.value as DateWord).kind === 'cue' &&
        (hit.value as Extract<DateWord, { kind: 'cue' }>).cue === cue,
    );

/** True where the cue stands up to `reach` words before the phrase, with no other clause between. */
function cueBefore(scene: Scene, reading: Reading, how: { cue: DateCue; reach: number }): boolean {
  for (
    let token = reading.first - 1, left = how.reach;
    token >= scene.first && left > 0;
    token -= 1
  ) {
    const mark = symbolAt(scene, token);
    if (mark === ',' || mark === ';' || mark === ':' || mark === '.') return false;
    if (mark !== '') continue;
    if (cueAt(scene, token, how.cue)) return true;
    left -= 1;
  }
  return false;
}

/** "ثورة 25 يناير", "the March 14 alliance": the name of something, not a day on which something happened. */
export function isName(scene: Scene, { expression, first, last }: Reading): boolean {
  if (expression.kind !== 'calendar' || typeof expression.month !== 'number') return false;
  if (expression.year !== undefined) return false;
  if (!scene.rules.agoBehind) return first > scene.first && cueAt(scene, first - 1, 'name');
  return last < scene.last && cueAt(scene, last, 'name') && !led(scene, first);
}

/** True where a preposition leads the phrase in: "on March 14 movement stopped". */
const led = (scene: Scene, token: number): boolean =>
  token > scene.first && (scene.survey.marks[token - 1]! & markBits.in) !== 0;

function isAnniversary(scene: Scene, reading: Reading): boolean {
  return (
    cueBefore(scene, reading, { cue: 'anniversary', reach: 4 }) ||
    cueAt(scene, reading.last, 'anniversary')
  );
}

/** "resolution of 1967", "the 1967 borders", "قرار مجلس الأمن لعام 2013". */
function isLegal(scene: Scene, reading: Reading): boolean {
  if (reading.expression.kind !== 'calendar') return false;
  if (cueAt(scene, reading.last, 'legal')) return true;
  if (
    scene.document.tokens.kinds[reading.last] === TokenKind.word &&
    cueAt(scene, reading.last + 1, 'legal')
  ) {
    return bareYear(reading);
  }
  return cueBefore(scene, reading, { cue: 'legal', reach: bareYear(reading) ? 6 : 3 });
}

/** "its April 2019 report": where what describes a noun stands first, the date of a text. */
function isOfText(scene: Scene, { expression, last }: Reading): boolean {
  if (scene.rules.verbFirst || expression.kind !== 'calendar') return false;
  return cueAt(scene, last, 'statement');
}

const bareYear = ({ expression }: Reading): boolean =>
  expression.kind === 'calendar' && expression.month === undefined && expression.day === undefined;

// A town and its country have so many words.
const longestTown = 4;

/** A line that holds little but the date, near the beginning or the end of the document. */
function isDocument(scene: Scene, reading: Reading): boolean {
  const { sentences } = scene.document;
  const { index } = scene.sentence;
  if (index > 3 && index < sentences.length - 4) return false;
  if (sentences.length < 2 || !dayLevel(reading)) return false;
  let words = 0;
  let commas = 0;
  let named = false;
  for (let token = scene.first; token < scene.last; token += 1) {
    if (token >= reading.first && token < reading.last) continue;
    const mark = symbolAt(scene, token);
    if (mark === ',' && token < reading.first) commas += 1;
    if (mark !== '') continue;
    // "Port-au-Prince" is one, "round-up" two.
    const tied = named && token > scene.first && symbolAt(scene, token - 1) === '-';
    if (tied) continue;
    words += 1;
    named = isCapital(scene.document.view.text.charCodeAt(scene.document.tokens.starts[token]!));
  }
  // "Juba, South Sudan, 3 May 2023".
  return (
    words <= (commas > 1 ? longestTown : 2) ||
    (words <= 5 && cueBefore(scene, reading, { cue: 'issued', reach: 4 }))
  );
}

/** True where a word for something said stands shortly before the verb. */
function isText(scene: Scene, verb: number): boolean {
  for (let token = verb - 1; token >= scene.first && token >= verb - 4; token -= 1)
    if (cueAt(scene, token, 'statement')) return true;
  return false;
}

function dayLevel({ expression }: Reading): boolean {
  if (expression.kind === 'twin') return true;
  return expression.kind === 'calendar' && expression.day !== undefined;
}

/** "دمشق، 12 حزيران (سانا) -", "BEIRUT, June 12 (Reuters) -": a place and a day before a bracket or a dash. */
function isDateline(scene: Scene, reading: Reading): boolean {
  if (scene.sentence.index > 3 || reading.first - scene.first > 6) return false;
  if (!dayLevel(reading) && reading.expression.kind !== 'weekday') return false;
  for (let token = scene.first; token < reading.first; token += 1) {
    const kind = scene.document.tokens.kinds[token];
    if (kind !== TokenKind.word && symbolAt(scene, token) === '.') return false;
  }
  let at = reading.last;
  if (symbolAt(scene, at) === '(') {
    while (at < scene.last && at < reading.last + 8 && symbolAt(scene, at) !== ')') at += 1;
    return symbolAt(scene, at) === ')';
  }
  // "(Nairobi, July 4, 2023) –": all of it in a bracket.
  if (symbolAt(scene, scene.first) === '(' && symbolAt(scene, at) === ')') at += 1;
  const mark = symbolAt(scene, at);
  // "Shells hit Izium on Saturday: two dead": the day of what is told in front of it.
  if (introduced(scene, reading.first)) return false;
  return (mark === '-' || mark === ':') && hasWord(scene, scene.first, reading.first);
}

/** "- 3 June: gunmen killed": in front of the day of an item stands only its bullet. */
function hasWord({ document: { tokens } }: Scene, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (tokens.kinds[token] === TokenKind.word) return true;
  }
  return false;
}

/** The date of the saying: behind a verb of speech or a word for a statement, before what is said. */
function isStatement(scene: Scene, reading: Reading): boolean {
  if (!dayLevel(reading) && reading.expression.kind !== 'weekday' && reading.rule !== 'deictic') {
    return false;
  }
  if (cueAt(scene, reading.last, 'speech')) return true;
  let speech = false;
  for (
    let token = reading.first - 1, left = scene.rules.verbFirst ? 8 : 5;
    token >= scene.first && left > 0;
    token -= 1
  ) {
    if (scene.document.tokens.kinds[token] === TokenKind.mark) {
      // "صرح مصدر: فجر اليوم شن العدو": behind a colon stands what is said; not so in "2:15".
      const clock = scene.document.tokens.kinds[token + 1] === TokenKind.digits;
      if (symbolAt(scene, token) === ':' && !clock) return false;
      // He said, "On Monday troops …".
      if (symbolAt(scene, token) === '"') return false;
      continue;
    }
    if (cueAt(scene, token, 'that')) return false;
    // "A report released today": what is released may be a prisoner, or a text.
    if (scene.document.hits.longest(token, outcomes))
      return cueAt(scene, token, 'speech') && isText(scene, token);
    if (cueAt(scene, token, 'statement') && reading.first - token <= 3) return true;
    if (cueAt(scene, token, 'speech')) {
      speech = true;
      break;
    }
    left -= 1;
  }
  return speech;
}
