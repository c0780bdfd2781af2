// The rows of a table in, a draft for each row out: the heading row tells what a column holds, a row
// without a place or an actor of its own is the total. A table with no outcome in its heading tells
// nothing.

import type { Sentence } from '../document/document.ts';
import type { Measure, NumberMention } from '../document/mention.ts';
import { TokenKind } from '../document/tokens.ts';
import { countedNouns, outcomes } from '../rules/numbers.ts';
import type { CountItem, Draft } from './draft.ts';
import { emptyDraft } from './happenings.ts';
import { asParty } from './party.ts';
import type { Scene } from './scene.ts';
import { isMark, wordAt } from './scene.ts';

interface Cell {
  readonly first: number;
  readonly last: number;
}

/** Drafts of the table whose heading row is `rows[0]`. */
export function readTable(scene: Scene, rows: readonly Sentence[]): Draft[] {
  const [heading, ...below] = rows;
  const body = below.filter((row) => !isRuled(scene, row));
  if (!heading || body.length === 0) return [];
  const measures: (Measure | undefined)[] = [];
  const first = cellsOf(scene, body[0]!);
  cellsOf(scene, heading).forEach((cell, column) => {
    const under = first[column];
    const counted = under !== undefined && holdsFigure(scene, under);
    const part = counted ? partMeasure(scene, cell, measures.at(-1)) : undefined;
    measures.push(columnMeasure(scene, cell) ?? part);
  });
  if (measures.every((measure) => measure === undefined)) return [];
  const drafts: Draft[] = [];
  for (const row of body) {
    const draft = readRow(scene, row, measures);
    if (draft) drafts.push(draft);
  }
  const whole = breakdown(drafts);
  if (whole) return [whole];
  const placed = drafts.filter((draft) => draft.places.length > 0);
  for (const draft of drafts) {
    if (draft.places.length > 0 || draft.actors.length > 0) continue;
    for (const other of placed) {
      for (const { mention } of other.places) {
        draft.places.push({ mention, rule: 'place of a row of the total', score: 0.6 });
      }
    }
  }
  return drafts;
}

/** "-----|-----": a line drawn under the heading. */
function isRuled(scene: Scene, { first, last }: Sentence): boolean {
  for (let token = first; token < last; token += 1) if (!isMark(scene, token)) return false;
  return true;
}

/** "women | 6", "men | 7", "TOTAL | 13": rows of no place and no doer are the parts of one toll. */
function breakdown(drafts: readonly Draft[]): Draft | undefined {
  if (drafts.length < 2) return undefined;
  if (drafts.some(({ places, actors }) => places.length > 0 || actors.length > 0)) return undefined;
  const figure = ({ counts }: Draft) => counts[0]!.mention.number.value ?? 0;
  const total = drafts.reduce((most, draft) => (figure(draft) > figure(most) ? draft : most));
  const parts = drafts.filter((draft) => draft !== total);
  if (parts.reduce((sum, part) => sum + figure(part), 0) !== figure(total)) return undefined;
  for (const part of parts) {
    total.counts.push(...part.counts);
    for (const index of part.sentences) total.sentences.add(index);
  }
  return total;
}

/** "Civilians killed | of whom children": a column of people behind one of a toll is a part of it. */
function partMeasure(scene: Scene, cell: Cell, before: Measure | undefined): Measure | undefined {
  if (!before) return undefined;
  for (let token = cell.first; token < cell.last; token += 1) {
    if (scene.document.hits.longest(token, countedNouns)?.value.sort === 'people') return before;
  }
  return undefined;
}

function readRow(
  scene: Scene,
  row: Sentence,
  measures: readonly (Measure | undefined)[],
): Draft | undefined {
  const draft = emptyDraft(row, { triggers: [], start: row.first, end: row.last });
  cellsOf(scene, row).forEach((cell, column) => {
    const measure = measures[column];
    for (let token = cell.first; token < cell.last; token += 1) {
      const number = measure && figureAt(scene, token);
      if (number && measure) {
        const mention: CountItem = { number, measure };
        draft.counts.push({ mention, rule: 'figure in a table', score: 0.9 });
        break;
      }
      const place = scene.placeOn[token];
      if (place && place.first === token && !measure) {
        draft.places.push({ mention: place, rule: 'place of the row', score: 0.9 });
      }
      const date = scene.dateOn[token];
      if (date && date.first === token && date.from !== undefined) {
        draft.dates.push({ mention: date, rule: 'date of the row', score: 0.9 });
      }
      const actor = scene.actorOn[token];
      if (actor && actor.first === token && !measure) {
        draft.actors.push({ mention: asParty(actor), rule: 'doer of the row', score: 0.85 });
      }
    }
  });
  if (draft.counts.length === 0) return undefined;
  draft.event = 'attack';
  draft.general = true;
  return draft;
}

function holdsFigure(scene: Scene, { first, last }: Cell): boolean {
  return last - first <= 2 && figureAt(scene, first) !== undefined;
}

function figureAt(scene: Scene, token: number): NumberMention | undefined {
  const number = scene.numberOn[token];
  return number && number.value !== null ? number : undefined;
}

function cellsOf(scene: Scene, row: Sentence): Cell[] {
  const cells: Cell[] = [];
  let first = row.first;
  for (let token = row.first; token < row.last; token += 1) {
    if (isMark(scene, token) && wordAt(scene, token) === '|') {
      cells.push({ first, last: token });
      first = token + 1;
    } else if (token > first && tabbed(scene, token)) {
      cells.push({ first, last: token });
      first = token;
    }
  }
  cells.push({ first, last: row.last });
  // A row may begin with the bar.
  if (cells[0]!.first === cells[0]!.last) cells.shift();
  return cells;
}

/** True where a tab stands before the word. */
function tabbed(scene: Scene, token: number): boolean {
  const { tokens, view } = scene.document;
  return view.text.slice(tokens.ends[token - 1]!, tokens.starts[token]!).includes('\t');
}

function columnMeasure(scene: Scene, cell: Cell): Measure | undefined {
  const { hits, tokens } = scene.document;
  for (let token = cell.first; token < cell.last; token += 1) {
    if (tokens.kinds[token] !== TokenKind.word) continue;
    const noun = hits.longest(token, countedNouns)?.value;
    if (noun?.measure) return noun.measure;
    if (noun?.sort === 'attack') return 'attacks';
    const outcome = hits.longest(token, outcomes)?.value;
    const measure = outcome?.people ?? outcome?.things;
    if (measure) return measure;
  }
  return undefined;
}
