// What `isnad inspect` found in, text for a terminal out. Everything that comes from an input is made
// safe: control characters and marks of direction are shown, not obeyed.

import { explainCode } from '../ingest/codes.ts';
import { counted } from '../report/counted.ts';
import { quoted, visible } from '../report/table.ts';
import type { EncodingCount, Inspection, Problem, Sample } from './inspect.ts';

/** More inputs than this are shown as one. */
const shownAlone = 5;

export function inspectionText(inspections: readonly Inspection[], more: boolean): string {
  if (inspections.length === 0) return 'There are no files in the inputs.\n';
  const note = more ? '\nThere are more files; --files looks at more of them.\n' : '';
  if (inspections.length <= shownAlone) return `${inspections.map(block).join('\n')}${note}`;
  return `${summary(inspections)}${note}`;
}

function block(one: Inspection): string {
  const size = one.size === null ? '' : `, ${bytesText(one.size)}`;
  return [
    `${visible(one.input)}${size}`,
    ...rows(one),
    ...one.samples.flatMap(sampleLines),
    ...one.problems.flatMap(problemLines),
    '',
  ].join('\n');
}

function rows(one: Inspection): string[] {
  return [
    row('type', Object.keys(one.kinds).length > 0 ? tallied(one.kinds) : one.format),
    row('records', recordsText(one)),
    row('encoding', encodingsText(one.encodings)),
    row('language', tallied(one.languages)),
    row('published', datesText(one)),
    ...(one.columns === null
      ? []
      : [
          row('columns', columnsText(one.columns)),
          row('delimiter', visible(one.columns.delimiter)),
        ]),
    ...(Object.keys(one.quality).length === 0 ? [] : [row('quality', tallied(one.quality))]),
  ].filter((line) => line !== '');
}

function row(label: string, value: string): string {
  return value === '' ? '' : `  ${label.padEnd(10)} ${value}`;
}

/** `120 gzip > jsonl, 3 html`, the most frequent first. */
function tallied(counts: Readonly<Record<string, number>>): string {
  const list = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  if (list.length === 1) return visible(list[0]![0]);
  return list.map(([name, count]) => `${count} ${visible(name)}`).join(', ');
}

function recordsText({ records, whole, estimate }: Inspection): string {
  if (whole) return String(records);
  const about = estimate === null ? '' : `, about ${estimate} in all`;
  return `the first ${records} were looked at${about}`;
}

function encodingsText(encodings: Readonly<Record<string, EncodingCount>>): string {
  return Object.entries(encodings)
    .map(([name, { records, from, confidence, replaced }]) => {
      const sure = `${from}, confidence ${confidence.toFixed(2)}`;
      const damage = replaced > 0 ? `, ${replaced} places damaged` : '';
      const many = Object.keys(encodings).length > 1 ? `${records} ` : '';
      return `${many}${visible(name)} (${sure}${damage})`;
    })
    .join(', ');
}

function datesText({ dates, firstDay, lastDay, records }: Inspection): string {
  if (records === 0) return '';
  if (firstDay === null) return 'no day known; --published gives one to all';
  const range = firstDay === lastDay ? firstDay : `${firstDay} to ${lastDay}`;
  const from = Object.entries(dates)
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => (name === 'none' ? `${count} without` : `${count} from ${name}`))
    .join(', ');
  return `${range} (${from})`;
}

function columnsText({ header, fields }: NonNullable<Inspection['columns']>): string {
  const used = Object.entries(fields).map(([field, name]) => `${field} = ${quoted(name)}`);
  const others = (header ?? []).filter((name) => !Object.values(fields).includes(name));
  const rest = others.length === 0 ? '' : `; not used: ${others.map(quoted).join(', ')}`;
  const head = header === null ? 'no head; ' : '';
  return `${head}${used.join(', ')}${rest}`;
}

function sampleLines(sample: Sample): string[] {
  const day = sample.published ? `, ${visible(sample.published)}` : '';
  const title = sample.title === null ? '' : ` ${quoted(sample.title.slice(0, 120))}`;
  return ['', `  ${visible(sample.id)}${day}${title}`, `    ${quoted(sample.text)}`];
}

function problemLines(problem: Problem): string[] {
  const { code, count, first, at } = problem;
  const times = count === 1 ? '' : ` (${count} times)`;
  const where = [
    at.member?.map(visible).join('!'),
    at.record === undefined ? undefined : `record ${at.record}`,
    at.line === undefined ? undefined : `line ${at.line}`,
    at.offset === undefined ? undefined : `byte ${at.offset}`,
  ].filter((part) => part !== undefined);
  const place = where.length === 0 ? '' : `${where.join(', ')}: `;
  return ['', `  ${code}${times} ${place}${visible(first)}`, `    ${explainCode(code).mend}`];
}

/** Many files as one: sums, the samples of the first ones, each problem once. */
function summary(inspections: readonly Inspection[]): string {
  const first = inspections[0]!;
  const sum = (pick: (one: Inspection) => Readonly<Record<string, number>>) => {
    const counts: Record<string, number> = {};
    for (const one of inspections) {
      for (const [name, count] of Object.entries(pick(one)))
        counts[name] = (counts[name] ?? 0) + count;
    }
    return counts;
  };
  const encodings: Record<string, EncodingCount> = {};
  for (const one of inspections) {
    for (const [name, count] of Object.entries(one.encodings)) {
      const known = encodings[name];
      if (known === undefined) encodings[name] = { ...count };
      else {
        known.records += count.records;
        known.replaced += count.replaced;
        known.confidence = Math.min(known.confidence, count.confidence);
      }
    }
  }
  const days = inspections.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]);
  const known = days.filter((day) => day !== null).sort();
  const problems = new Map<string, Problem>();
  for (const { input, problems: found } of inspections) {
    for (const one of found) {
      const before = problems.get(one.code);
      if (before) before.count += one.count;
      else problems.set(one.code, { ...one, first: `${input}: ${one.first}` });
    }
  }
  const all: Inspection = {
    ...first,
    input: counted(inspections.length, 'file'),
    size: inspections.reduce((total, { size }) => total + (size ?? 0), 0),
    whole: inspections.every(({ whole }) => whole),
    records: inspections.reduce((total, { records }) => total + records, 0),
    estimate: null,
    kinds: sum(({ kinds }) => kinds),
    encodings,
    languages: sum(({ languages }) => languages),
    dates: sum(({ dates }) => dates),
    firstDay: known[0] ?? null,
    lastDay: known.at(-1) ?? null,
    quality: sum(({ quality }) => quality),
    columns: null,
    samples: inspections.flatMap(({ samples }) => samples).slice(0, 3),
    problems: [...problems.values()],
  };
  return block(all);
}

function bytesText(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? value : value.toFixed(1)} ${units[unit]}`;
}
