// Gold to CoNLL and back: one word a line, its UTF-16 offsets, one column of plain entities for
// trainers, then one column a claim. Words are cut at the edges of elements, so that no span loses a
// letter. Tags are B- and I- with the label and the number of the element in its slot, joined by "|"
// where elements overlap. Comments hold text, document and the other values as JSON. Lost: nothing
// for isnad; the column of entities alone shows only the longest of overlapping spans.

import type { MentionSlot } from '../../evaluate/match.ts';
import type { AnnotatedClaim, AnnotatedDocument, AnnotatedElement, Values } from './annotated.ts';
import { labels, slotOfLabel } from './annotated.ts';

interface Word {
  readonly start: number;
  readonly end: number;
}

export function toConll(document: AnnotatedDocument): string {
  const { text, claims, about } = document;
  const words = wordsOf(document);
  const entities = entityTags(document, words);
  const columns = claims.map((claim) => claimTags(claim, words));
  const lines = [
    '# isnad gold; columns: word, start, end (UTF-16 units), entity, then one of tags for each claim',
    `# document ${JSON.stringify(about)}`,
    `# text ${JSON.stringify(text)}`,
    ...claims.map((claim) => `# claim ${JSON.stringify(valuesOf(claim))}`),
    ...words.map(({ start, end }, index) =>
      [
        text.slice(start, end),
        start,
        end,
        entities[index]!,
        ...columns.map((column) => column[index]!),
      ].join('\t'),
    ),
  ];
  return `${lines.join('\n')}\n\n`;
}

/** Stretches without white space, cut at every edge of an element. */
function wordsOf({ text, claims }: AnnotatedDocument): Word[] {
  const edges = new Set<number>();
  for (const { elements } of claims)
    for (const { start, end } of elements) edges.add(start).add(end);
  const words: Word[] = [];
  let start = -1;
  for (let index = 0; index <= text.length; index += 1) {
    const space = index === text.length || /\s/.test(text[index]!);
    if (start >= 0 && (space || edges.has(index))) {
      words.push({ start, end: index });
      start = -1;
    }
    if (!space && start < 0) start = index;
  }
  return words;
}

function entityTags({ claims }: AnnotatedDocument, words: readonly Word[]): string[] {
  const tags = words.map(() => 'O');
  const elements = claims
    .flatMap((claim) => claim.elements)
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const { slot, start, end } of elements) {
    const inside = words.flatMap((word, index) =>
      word.start >= start && word.end <= end ? [index] : [],
    );
    if (inside.some((index) => tags[index] !== 'O')) continue;
    inside.forEach((index, order) => {
      tags[index] = `${order === 0 ? 'B' : 'I'}-${labels[slot]}`;
    });
  }
  return tags;
}

function claimTags({ elements }: AnnotatedClaim, words: readonly Word[]): string[] {
  const tags: string[][] = words.map(() => []);
  const numbers = new Map<MentionSlot, number>();
  for (const { slot, start, end } of elements) {
    const number = (numbers.get(slot) ?? 0) + 1;
    numbers.set(slot, number);
    let begun = false;
    words.forEach((word, index) => {
      if (word.start < start || word.end > end) return;
      tags[index]!.push(`${begun ? 'I' : 'B'}-${labels[slot]}-${number}`);
      begun = true;
    });
  }
  return tags.map((own) => (own.length === 0 ? 'O' : own.join('|')));
}

/** What no tag can say of a claim: its head, and the values of its elements by label and number. */
function valuesOf({ head, elements }: AnnotatedClaim): Values {
  const values: Record<string, Values> = {};
  const numbers = new Map<MentionSlot, number>();
  for (const { slot, values: own } of elements) {
    const number = (numbers.get(slot) ?? 0) + 1;
    numbers.set(slot, number);
    values[`${labels[slot]}-${number}`] = own;
  }
  return { ...head, elements: values };
}

export function fromConll(content: string): { document: AnnotatedDocument; lost: string[] }[] {
  return content
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map(readBlock);
}

function readBlock(block: string): { document: AnnotatedDocument; lost: string[] } {
  let about: AnnotatedDocument['about'] = { id: 'unknown' };
  let text = '';
  const heads: Values[] = [];
  const rows: string[][] = [];
  for (const line of block.split('\n')) {
    const comment = /^# (document|text|claim) (.*)$/.exec(line);
    if (comment) {
      const value: unknown = JSON.parse(comment[2]!);
      if (comment[1] === 'document') about = value as AnnotatedDocument['about'];
      else if (comment[1] === 'text') text = value as string;
      else heads.push(value as Values);
    } else if (line !== '' && !line.startsWith('# ')) rows.push(line.split('\t'));
  }
  const lost: string[] = [];
  const claims = heads.map((head, column): AnnotatedClaim => {
    const { elements: known, ...rest } = head as { readonly elements?: Record<string, Values> };
    const spans = spansOf(rows, column + 4, (reason) => lost.push(`${about.id}: ${reason}`));
    const elements = [...spans].map(([key, { slot, start, end }]): AnnotatedElement => {
      return { slot, start, end, values: known?.[key] ?? {} };
    });
    return { head: rest, elements: inOrder(elements, [...spans.keys()]) };
  });
  return { document: { about, text, claims }, lost };
}

interface Tagged {
  readonly slot: MentionSlot;
  readonly start: number;
  end: number;
}

function spansOf(
  rows: readonly string[][],
  column: number,
  lose: (reason: string) => void,
): Map<string, Tagged> {
  const spans = new Map<string, Tagged>();
  for (const row of rows) {
    const cell = row[column] ?? 'O';
    if (cell === 'O') continue;
    for (const tag of cell.split('|')) {
      const parts = /^([BI])-((\w+)-\d+)$/.exec(tag);
      const slot = parts && slotOfLabel.get(parts[3]!);
      if (!parts || !slot) {
        lose(`"${tag}" is no tag of ours`);
        continue;
      }
      const known = spans.get(parts[2]!);
      if (known) known.end = Number(row[2]);
      else spans.set(parts[2]!, { slot, start: Number(row[1]), end: Number(row[2]) });
    }
  }
  return spans;
}

/** Elements of a slot in the order of their numbers. */
function inOrder(
  elements: readonly AnnotatedElement[],
  keys: readonly string[],
): AnnotatedElement[] {
  const number = (key: string) => Number(key.split('-')[1]);
  return elements
    .map((element, index) => ({ element, number: number(keys[index]!) }))
    .sort((a, b) => a.number - b.number)
    .map(({ element }) => element);
}
