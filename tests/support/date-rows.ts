// Reads the shared date cases of four suites into one shape: the span of each date and the first and last
// day that its suite accepts. Rows that are no dates of a day or coarser are named by kind.

import { addMonths, isoDay, parseIsoDay } from '../../src/extract/calendar.ts';

interface RawItem {
  readonly start: number | string;
  readonly end: number;
  readonly type?: string;
  readonly grain?: string;
  readonly timex?: string | null;
  readonly open?: string;
  readonly end_exclusive?: string;
  readonly value?: string | number;
  readonly from?: { readonly value: string; readonly grain: string };
  readonly to?: { readonly value: string; readonly grain: string };
  readonly past?: Record<string, string>;
  readonly future?: Record<string, string>;
  readonly values?: readonly Record<string, string>[];
}

export interface RawRow {
  readonly id: string;
  readonly src: string;
  readonly model: string;
  readonly text: string;
  readonly ref: string | null;
  readonly items: readonly RawItem[];
}

/** First and last day that a suite accepts; null is an open end. */
export interface Accepted {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Item {
  readonly text: string;
  /** What stands before the item in its row. */
  readonly lead: string;
  readonly accepted: readonly Accepted[];
  /** The day that the suite counts from. */
  readonly ref: string;
  readonly suite: string;
}

export function readRows(jsonl: string): RawRow[] {
  return jsonl
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as RawRow);
}

const dayBefore = (iso: string) => isoDay(parseIsoDay(iso)! - 1);

type Read = Pick<Item, 'text' | 'accepted'> | string;

/** Why a whole row is no case for us, or its items. */
export function itemsOf(row: RawRow): readonly Item[] | string {
  if (!row.ref) return 'duration';
  if (row.items.length === 0) return 'nothing expected';
  const items: Item[] = [];
  for (const raw of row.items) {
    const found = readers[row.src]!(row, raw);
    if (typeof found === 'string') return found;
    if (/^(?:every|each|كل) /iu.test(found.text)) return 'recurring';
    const at = row.text.indexOf(found.text);
    const lead = row.text.slice(0, Math.max(0, at));
    items.push({ ...found, lead, ref: row.ref.slice(0, 10), suite: row.src });
  }
  return items;
}

const readers: Record<string, (row: RawRow, raw: RawItem) => Read> = {
  recognizers,
  duckling,
  puckling,
};

function recognizers(row: RawRow, raw: RawItem): Read {
  const kind = (raw.type ?? 'none').replace('datetimeV2.', '');
  if (kind === 'set') return 'recurring';
  if (kind === 'duration') return 'duration';
  if (kind.includes('time')) return 'clock time';
  if (kind !== 'date' && kind !== 'daterange') return `type ${kind}`;
  const accepted: Accepted[] = [];
  const timexes: string[] = [];
  for (const value of raw.values ?? []) {
    timexes.push(value.timex ?? '');
    if (value.value && /^\d{4}-/.test(value.value))
      accepted.push({ from: value.value.slice(0, 10), to: value.value.slice(0, 10) });
    else if (value.start || value.end)
      accepted.push({ from: value.start ?? null, to: value.end ? dayBefore(value.end) : null });
  }
  if (raw.timex) timexes.push(raw.timex);
  for (const side of [raw.past, raw.future]) {
    if (side?.date) accepted.push({ from: side.date, to: side.date });
    else if (side?.startDate || side?.endDate)
      accepted.push({
        from: side.startDate ?? null,
        to: side.endDate ? dayBefore(side.endDate) : null,
      });
  }
  const text = row.text.slice(raw.start as number, raw.end);
  const usable = accepted.filter(({ from, to }) => from !== '0001-01-01' && to !== '0000-12-31');
  if (usable.length > 0) return { text, accepted: usable };
  return timexes.some((timex) => /-(SP|SU|FA|WI)$/.test(timex))
    ? 'season without days'
    : 'not resolved';
}

const coarse = new Set(['day', 'week', 'month', 'quarter', 'year']);

function duckling(row: RawRow, raw: RawItem): Read {
  if (row.model === 'Duration') return 'duration';
  const grain = (raw.grain ?? '').toLowerCase();
  if (!coarse.has(grain)) return 'clock time';
  const from = String(raw.start).slice(0, 10);
  const text = row.text.slice(0, raw.end);
  if (raw.open)
    return {
      text,
      accepted: [raw.open === 'After' ? { from, to: null } : { from: null, to: from }],
    };
  const to = raw.end_exclusive ? dayBefore(raw.end_exclusive.slice(0, 10)) : grainEnd(from, grain);
  return { text, accepted: [{ from, to }] };
}

function puckling(row: RawRow, raw: RawItem): Read {
  const grains = [raw.grain, raw.from?.grain, raw.to?.grain].filter((grain) => grain !== undefined);
  if ((raw.type !== 'value' && raw.type !== 'interval') || grains.length === 0) return 'duration';
  if (grains.some((grain) => !coarse.has(grain))) return 'clock time';
  const text = row.text.slice(raw.start as number, raw.end);
  if (raw.type === 'value') {
    const from = String(raw.value).slice(0, 10);
    return { text, accepted: [{ from, to: grainEnd(from, raw.grain!) }] };
  }
  const [from, to] = [raw.from?.value.slice(0, 10) ?? null, raw.to?.value.slice(0, 10) ?? null];
  return { text, accepted: [{ from, to }] };
}

function grainEnd(from: string, grain: string): string {
  const day = parseIsoDay(from)!;
  switch (grain) {
    case 'week':
      return isoDay(day + 6);
    case 'month':
      return isoDay(addMonths(day, 1) - 1);
    case 'quarter':
      return isoDay(addMonths(day, 3) - 1);
    case 'year':
      return isoDay(addMonths(day, 12) - 1);
    default:
      return from;
  }
}
