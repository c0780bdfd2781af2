// Claims in, blocks of text for a terminal out: the slots in order, the evidence quoted, and
// right-to-left text isolated so that a terminal sets it right. Control characters are made visible.

import type { Claim, ClaimMention } from '../document/claim.ts';
import { countText } from '../export/csv.ts';

const isolate = '\u2068';
const endIsolate = '\u2069';

export interface TableOptions {
  /** Letters of the source that the claim was read from. */
  readonly source: string;
  readonly index: number;
  readonly total: number;
}

export function claimBlock(claim: Claim, options: TableOptions): string {
  const rule = '─'.repeat(8);
  const confidence = claim.confidence.toFixed(2);
  const head = `── ${options.index} of ${options.total} · ${claim.event} · ${claim.status} · confidence ${confidence} ${rule}`;
  const rows: [string, readonly string[]][] = [
    ['who', claim.actors.map(named)],
    ['to whom', claim.targets.map(named)],
    [
      'where',
      claim.places.map((place) => {
        const point = place.lat === undefined ? '' : ` ${place.lat}, ${place.lon}`;
        const country = place.country ? ` ${place.country}` : '';
        return `${named(place)}${country}${point}`;
      }),
    ],
    ['when', claim.dates.map((date) => `${date.edtf ?? 'no day known'}  ${quoted(date.text)}`)],
    ['how many', claim.counts.map((count) => `${countText(count)}  ${quoted(count.text)}`)],
    [
      'with what',
      claim.weapons.map((weapon) => {
        const quantity = weapon.quantity === undefined ? '' : `${weapon.quantity} × `;
        const model = weapon.model ? ` ${weapon.model}` : '';
        const mass = weapon.massKg ? ` ${weapon.massKg.join(' + ')} kg` : '';
        return `${quantity}${weapon.category}${model}${mass}  ${quoted(weapon.text)}`;
      }),
    ],
    ['says who', claim.sources.map(named)],
    ['said on', claim.statedOn ? [claim.statedOn.edtf ?? quoted(claim.statedOn.text)] : []],
    [
      'evidence',
      claim.evidence.map(
        (span) =>
          `[${span.start}, ${span.end}) ${quoted(options.source.slice(span.start, span.end))}`,
      ),
    ],
  ];
  const lines = rows.flatMap(([label, values]) =>
    values.map((value, index) => `  ${(index === 0 ? label : '').padEnd(10)} ${value}`),
  );
  return `${head}\n${lines.join('\n')}\n`;
}

function named(mention: ClaimMention): string {
  return mention.name && mention.name !== mention.text
    ? `${mention.name}  ${quoted(mention.text)}`
    : quoted(mention.text);
}

/** Text of a document, isolated from the direction of its surroundings and safe for a terminal. */
export function quoted(text: string): string {
  return `${isolate}“${visible(text)}”${endIsolate}`;
}

/** Control characters and bidi controls as ⟨U+XXXX⟩; line breaks as a space. */
export function visible(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g,
      (unit) => `⟨U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}
