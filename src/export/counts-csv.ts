// Claims in, rows of counts.csv out: one row a count, with what is needed to group them. Unknown is
// empty, never 0; words of the text cannot run as a formula.

import type { Claim, ClaimCount } from '../document/claim.ts';
import { csvLine } from './csv-line.ts';

type Cell = string | number;

const columns: Readonly<Record<string, (claim: Claim, count: ClaimCount, index: number) => Cell>> =
  {
    document_id: (claim) => claim.document.id,
    claim_id: (claim) => claim.id,
    count: (_claim, _count, index) => index,
    part_of: (_claim, count) => count.partOf ?? '',
    measure: (_claim, count) => count.measure,
    of: (_claim, count) => count.of ?? '',
    min: (_claim, count) => count.min ?? '',
    max: (_claim, count) => count.max ?? '',
    qualifier: (_claim, count) => count.qualifier,
    text: (_claim, count) => count.text,
    start: (_claim, count) => count.start,
    end: (_claim, count) => count.end,
    event: (claim) => claim.event,
    status: (claim) => claim.status,
    place: (claim) => claim.places[0]?.name ?? claim.places[0]?.text ?? '',
    country: (claim) => claim.places.find(({ country }) => country)?.country ?? '',
    date_from: (claim) => claim.dates[0]?.from ?? '',
    date_to: (claim) => claim.dates[0]?.to ?? '',
    source: (claim) => claim.sources[0]?.name ?? claim.sources[0]?.text ?? '',
    document_published: (claim) => claim.document.published ?? '',
    document_lang: (claim) => claim.document.lang,
    confidence: (claim) => claim.confidence,
  };

const cells = Object.values(columns);

/** The header row, behind a byte order mark: without it Excel takes Arabic for another encoding. */
export function countsHeader(): string {
  return `\ufeff${csvLine(Object.keys(columns))}`;
}

/** `behind`: cells of columns that are not of the count. */
export function countRows(claim: Claim, behind: readonly string[] = []): string[] {
  return claim.counts.map((count, index) => {
    const row = cells.map((cell) => cell(claim, count, index));
    for (const cell of behind) row.push(cell);
    return csvLine(row);
  });
}
