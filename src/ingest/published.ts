// A date as somebody wrote it in, the day of publication out: ISO 8601 with the hour where hour and
// zone were written. It never guesses: what can be read in two ways, or does not exist, is refused.

import { foldWords, inputWords } from './words.ts';

/** Which number of 3/4/2014 is the day, where something tells. */
export type DayOrder = 'day-first' | 'month-first' | undefined;

/** `YYYY-MM-DD` or `YYYY-MM-DDThh:mm:ss+hh:mm`; nothing where the date is of no use. */
export function readPublished(written: unknown, order?: DayOrder): string | undefined {
  if (typeof written === 'number') return fromEpoch(written);
  if (typeof written !== 'string' || written.length > 120) return undefined;
  const known = memory.get(written);
  // What the order decides is not remembered.
  if (known !== undefined) return known;
  const found = fromText(written, order);
  if (found !== undefined && order === undefined) {
    if (memory.size >= remembered) memory.clear();
    memory.set(written, found);
  }
  return found;
}

/** Archives hold many documents of one day. */
const memory = new Map<string, string>();
const remembered = 2000;

function fromText(written: string, order: DayOrder): string | undefined {
  const text = foldWords(written.trim());
  return fromIso(text) ?? fromDigits(text, order) ?? fromWords(text) ?? undefined;
}

/** The order that dates of one column show: 25/4/2014 tells it for its neighbours. */
export function dayOrderOf(written: Iterable<string>): DayOrder {
  let order: DayOrder;
  for (const one of written) {
    const match = numeric.exec(foldWords(one));
    if (match === null) continue;
    const [first, second] = [Number(match[1]), Number(match[2])];
    const told = first > 12 && second <= 12 ? 'day-first' : second > 12 ? 'month-first' : undefined;
    // Rows that contradict each other tell nothing.
    if (told !== undefined && order !== undefined && told !== order) return undefined;
    order ??= told;
  }
  return order;
}

// 2014-06-12T10:30:00.000+0300, 2014/6/12, 2014.06.12 10:30
const iso =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:t|,? )(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(.*))?$/;
// 20140612, 20140612T103000Z
const compact = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})\s*(.*))?$/;
const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,? (.*))?$/;

function fromIso(text: string): string | undefined {
  const match = iso.exec(text);
  if (match) {
    const [, year, , month, day, hour, minute, second = '0', zone] = match;
    return assemble({ year: year!, month: month!, day: day! }, clock(hour, minute, second), zone);
  }
  const tight = compact.exec(text);
  if (tight) {
    const [, year, month, day, hour, minute, second, zone] = tight;
    return assemble({ year: year!, month: month!, day: day! }, clock(hour, minute, second), zone);
  }
  return /^\d{10}(\d{3})?$/.test(text) ? fromEpoch(Number(text)) : undefined;
}

function fromDigits(text: string, order: DayOrder): string | undefined {
  const match = numeric.exec(text);
  if (match === null) return undefined;
  const [, first, second, year] = match;
  const [a, b] = [Number(first), Number(second)];
  if (a === b || a > 12 || (b <= 12 && order === 'day-first')) {
    return assemble({ year: year!, month: second!, day: first! });
  }
  if (b > 12 || order === 'month-first')
    return assemble({ year: year!, month: first!, day: second! });
  return undefined;
}

/** 1402531200 and 1402531200000: seconds and milliseconds, between 1990 and 2100. */
function fromEpoch(value: number): string | undefined {
  const seconds = value > 1e11 ? value / 1000 : value;
  if (!(seconds >= 631_152_000 && seconds < 4_102_444_800)) return undefined;
  return `${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}Z`;
}

const time = /(?:^|\s)(\d{1,2}):(\d{2})(?::(\d{2}))?(\s*[ap]\.?m\.?)?(?=[\s,]|$)/;

/** "Thu, 12 Jun 2014 10:00:00 GMT", "June 12, 2014", and the same with Arabic names. */
function fromWords(text: string): string | undefined {
  const { months, weekdays } = inputWords();
  const hours = time.exec(text);
  const half = hours?.[4]?.trim().charAt(0);
  const rest = hours === null ? text : text.slice(0, hours.index);
  const zone = hours === null ? '' : text.slice(hours.index + hours[0].length).trim();
  // A year behind the hour: "Jun 12 10:00:00 2014" is what some mailers write; the zone is unknown.
  const late = /^(?:[a-z]{3,4} )?(\d{4})$/.exec(zone);
  const words = `${rest} ${late ? late[1] : ''}`
    .split(/[\s,\u060c/()-]+/)
    .filter((word) => word !== '');
  let year: string | undefined;
  let month: number | undefined;
  let day: string | undefined;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!.replace(/\.$/, '');
    const two = months.get(`${word} ${words[at + 1] ?? ''}`);
    const named = two ?? months.get(word);
    if (named !== undefined) {
      if (month !== undefined && month !== named) return undefined;
      month = named;
      if (two !== undefined) at += 1;
    } else if (/^\d{4}$/.test(word) && year === undefined) year = word;
    else if (/^\d{1,2}(st|nd|rd|th)?$/.test(word) && day === undefined)
      day = word.replace(/\D+/, '');
    else if (!weekdays.has(word) && !small.has(word)) return undefined;
  }
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const at =
    hours === null || half !== undefined || late !== null
      ? undefined
      : clock(hours[1], hours[2], hours[3] ?? '0');
  return assemble({ year, month: String(month), day }, at, zone);
}

/** What may stand beside a date: "of", "at" and the Arabic signs of the Common Era. */
const small = new Set(['of', 'at', 'the', 'on', '\u0645', '\u0645.']);

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

function assemble(date: Day, hours?: string, zone = ''): string | undefined {
  const day = `${date.year}-${date.month.padStart(2, '0')}-${date.day.padStart(2, '0')}`;
  if (!isDay(day)) return undefined;
  const offset = offsetOf(zone.trim());
  // An hour without a zone is an hour of nobody knows where: the day is certain, the hour is not.
  return hours === undefined || offset === undefined ? day : `${day}T${hours}${offset}`;
}

/** A day that exists, of an age that news can be of. */
function isDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(moment.getTime()) || day < '1800' || day > '2200') return false;
  return moment.toISOString().startsWith(day);
}

function clock(hour?: string, minute?: string, second?: string): string | undefined {
  if (hour === undefined || minute === undefined) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return undefined;
  return [hour, minute, second ?? '0'].map((part) => part.padStart(2, '0')).join(':');
}

// The zones that RFC 822 names; all other letters mean several.
const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

function offsetOf(zone: string): string | undefined {
  const plain = zone.replace(/\s*\(.*\)$/, '').replace(/^(gmt|utc)(?=[+-])/, '');
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(plain);
  if (match) return `${match[1]}${match[2]}:${match[3] ?? '00'}`;
  return Object.hasOwn(zones, plain) ? zones[plain] : undefined;
}
