// A date in a clause in, the verdict out: does it tell when something happened? Dates of texts and of
// statements, dates in names and dates that a figure is only compared with tell nothing of the kind.

import { sourceSpan } from '../document/document.ts';
import type { DateMention } from '../document/mention.ts';
import { scopeWords, triggers } from '../rules/claims.ts';
import type { DateWord } from '../rules/dates.ts';
import { dateWords, fromAct } from '../rules/dates.ts';
import { clauseMarked } from '../rules/marks.ts';
import { placeWords } from '../rules/places.ts';
import { ofBirth } from './audience.ts';
import type { Draft } from './draft.ts';
import { isSaid } from './occasion.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit } from './scene.ts';

const notWhen = new Set(['dateline', 'statement', 'reference', 'document', 'anniversary']);

/** False for a date of a text, of a statement or of another event, and for one in a name. */
export function isWhen(scene: Scene, date: DateMention): boolean {
  if ((date.role && notWhen.has(date.role)) || date.rule === fromAct) return false;
  // "until November 2020" ends a state; an act has a beginning.
  if (date.to !== undefined && date.from === undefined) return false;
  if (inName(scene, date) || ofSheet(scene, date) || ofBirth(scene, date)) return false;
  if (commemorates(scene, date)) return false;
  return !onlyCompared(scene, date) && !onlyRanked(scene, date);
}

// So many words may stand between a day and what is remembered on it.
const remembering = 10;

/** "gathered in Beirut on Sunday on the anniversary of the blast": the day of those who remember. */
function commemorates(scene: Scene, { last, sentence }: DateMention): boolean {
  const end = Math.min(scene.document.sentences[sentence]!.last, last + remembering);
  for (let token = last; token < end; token += 1) {
    if (isStop(scene, token)) return false;
    if (scene.document.hits.longest(token, scopeWords)?.value.world === 'memory') return true;
  }
  return false;
}

/** "a day after gunmen killed six": the day of the act that it stands before, where the day told before it is known. */
export function opensWith(scene: Scene, { start, triggers }: Draft, date: DateMention): boolean {
  if (date.rule !== fromAct || date.first !== start || date.from === undefined) return false;
  return !triggers.some(({ first }) => isSaid(scene, date.last, first));
}

/** A date that tells of one act, and no year or season of many. */
export const inOneMonth = ({ from, to }: DateMention): boolean =>
  from !== undefined && from.slice(0, 7) === to?.slice(0, 7);

// So many words may stand between "as of" and the date: "as of 08:00, 18.10.2024".
const sheetReach = 6;

/** "last updated: 2 March", "situation as of 08:00, 18.10.2024": when what is written was so. */
export function ofSheet(scene: Scene, { first, rule, sentence }: DateMention): boolean {
  if (rule === 'since') return false;
  const { hits } = scene.document;
  const opening = scene.document.sentences[sentence]!.first;
  for (let token = first - 1; token >= Math.max(opening, first - sheetReach); token -= 1) {
    if (clauseMarked(hits, token, 'as of')) return true;
    if (scene.dateOn[token] && !scene.numberOn[token]) return false;
  }
  return false;
}

/**
 * True where a date that looks like that of a statement is the date of what is told: behind the act
 * itself ("said that they killed two on Monday"), on the act ("said yesterday's raid"), or a period,
 * which is no time to speak in ("recorded 12 cases in May").
 */
export function toldOf(scene: Scene, draft: Draft, date: DateMention): boolean {
  const stated = date.role === 'statement' || date.start === draft.statedOn?.start;
  if (!stated || (date.role && date.role !== 'statement') || draft.status === 'threatened') {
    return false;
  }
  if (inName(scene, date)) return false;
  if (onAct(scene, date) || behindAct(scene, draft, date)) return true;
  return date.role === undefined && periods.has(date.precision);
}

const periods = new Set<DateMention['precision']>(['range', 'month', 'season', 'year', 'decade']);

/** "yesterday's air strike". */
function onAct(scene: Scene, date: DateMention): boolean {
  const next = scene.document.source[date.end];
  return next === "'" || next === '’';
}

/** True where a word of the act stands before the date, with nobody speaking in between. */
function behindAct(scene: Scene, draft: Draft, date: DateMention): boolean {
  const { hits } = scene.document;
  for (let token = date.first - 1; token >= draft.start; token -= 1) {
    if (draft.triggers.some(({ first }) => first === token)) {
      const told = sourceSpan(scene.document, token, token + 1).start;
      return !draft.sources.some(({ start }) => start > told && start < date.start);
    }
    if (isStop(scene, token)) return false;
    const speaks = hits
      .all(token)
      .some(({ entry, value }) => entry.table === dateWords && isSpeech(value as DateWord));
    if (speaks && !wasReported(scene, token)) return false;
  }
  return false;
}

/** "Shelling was reported in the town on 3 May": nobody speaks, but "was confirmed on 3 May". */
function wasReported(scene: Scene, token: number): boolean {
  // "were also reported".
  const passive = ((scene.roles[token - 1]! | scene.roles[token - 2]!) & roleBit.passive) !== 0;
  return passive && clauseMarked(scene.document.hits, token, 'reported');
}

const isSpeech = (word: DateWord): boolean => word.kind === 'cue' && word.cue === 'speech';

/** "Square of 14 July", "the 23 March movement": the date is the name of a place or a body. */
function inName(scene: Scene, date: DateMention): boolean {
  if (scene.actorOn[date.first]) return true;
  const place = scene.placeOn[date.first];
  if (place && !place.adjective) return true;
  // "أراضي عام 1948": ground that goes by a year.
  const ground = scene.document.hits.longest(date.first - 1, placeWords);
  const year = date.precision === 'year' && ground?.last === date.first;
  if (year && ground.value.sort === 'part' && ground.value.names === 'none') return true;
  const bare = date.written.includes('day') && date.written.length === 2;
  if (!bare || scene.numberOn[date.first]?.first !== date.first) return false;
  const before = scene.document.hits.longest(date.first - 1, placeWords);
  return before?.value.sort === 'kind' && before.last === date.first;
}

// So many words may stand between the rank of an act and the period that it is measured by.
const ranking = 14;

/** "the deadliest attack in the city since December", "the worst in a year": what an act is measured by. */
export function onlyRanked(scene: Scene, date: DateMention): boolean {
  const period = date.precision !== 'range' && periods.has(date.precision);
  if (date.rule !== 'since' && !period) return false;
  const opening = scene.document.sentences[date.sentence]!.first;
  for (let token = date.first - 1; token >= Math.max(opening, date.first - ranking); token -= 1) {
    if (isStop(scene, token)) return false;
    if (clauseMarked(scene.document.hits, token, 'most')) return true;
    // "the deadliest since rebels killed 40 people in Beni in May": when that was.
    const told = scene.document.hits.longest(token, triggers)?.value;
    if (date.rule !== 'since' && told?.event && told.voice !== 'noun') return false;
  }
  return false;
}

// So many tokens a share may stand before the period that it is measured by.
const comparing = 7;

/** "27 per cent more than in the quarter before". */
function onlyCompared(scene: Scene, date: DateMention): boolean {
  const opening = scene.document.sentences[date.sentence]!.first;
  for (
    let token = date.first - 1;
    token >= opening && token >= date.first - comparing;
    token -= 1
  ) {
    if (isStop(scene, token)) return false;
    // "compared with seven in the same period last year", "up from 25 in April".
    if (clauseMarked(scene.document.hits, token, 'compared')) return true;
    const share = scene.numberOn[token];
    if (share?.kind === 'percent') return (scene.roles[share.last]! & roleBit.at) === 0;
  }
  return false;
}
