// Claims in, CSV rows out: one row a claim, the elements of a slot joined by "; ". Cells that a
// spreadsheet would run as a formula are made inert; unknown is empty, never 0.

import type { Claim, ClaimCount, ClaimDate, ClaimWeapon } from '../document/claim.ts';
import { quotationOf } from './claim-text.ts';
import { csvLine } from './csv-line.ts';
import { tollOf } from './toll.ts';

const columns = [
  'document_id',
  'document_title',
  'document_published',
  'document_lang',
  'claim_id',
  'event',
  'status',
  'actors',
  'targets',
  'places',
  'countries',
  'coordinates',
  'date_from',
  'date_to',
  'dates',
  'counts',
  'killed_min',
  'killed_max',
  'injured_min',
  'injured_max',
  'weapons',
  'sources',
  'stated_on',
  'quote',
  'evidence',
  'confidence',
] as const;

type Row = Record<(typeof columns)[number], string | number>;

/** The header row, behind a byte order mark: without it Excel takes Arabic for another encoding. */
export function csvHeader(): string {
  return `\ufeff${csvLine(columns)}`;
}

/** `behind`: cells of columns that are not of the claim. */
export function csvRow(claim: Claim, behind: readonly string[] = []): string {
  const cells: (string | number)[] = Object.values(rowOf(claim));
  for (const cell of behind) cells.push(cell);
  return csvLine(cells);
}

/** Its keys stand in the order of the columns. */
function rowOf(claim: Claim): Row {
  const killed = tollOf(claim, 'killed');
  const injured = tollOf(claim, 'injured');
  return {
    document_id: claim.document.id,
    document_title: claim.document.title ?? '',
    document_published: claim.document.published ?? '',
    document_lang: claim.document.lang,
    claim_id: claim.id,
    event: claim.event,
    status: claim.status,
    actors: names(claim.actors),
    targets: names(claim.targets),
    places: names(claim.places),
    countries: unique(claim.places.map((place) => place.country ?? '')).join('; '),
    coordinates: claim.places
      .filter((place) => place.lat !== undefined)
      .map((place) => `${place.lat} ${place.lon}`)
      .join('; '),
    date_from: claim.dates[0]?.from ?? '',
    date_to: claim.dates[0]?.to ?? '',
    dates: claim.dates.map(dateText).join('; '),
    counts: claim.counts.map(countText).join('; '),
    killed_min: killed?.min ?? '',
    killed_max: killed?.max ?? '',
    injured_min: injured?.min ?? '',
    injured_max: injured?.max ?? '',
    weapons: claim.weapons.map(weaponText).join('; '),
    sources: names(claim.sources),
    stated_on: claim.statedOn?.edtf ?? '',
    quote: quotationOf(claim),
    evidence: claim.evidence.map((span) => `${span.start}-${span.end}`).join('; '),
    confidence: claim.confidence,
  };
}

function names(mentions: readonly { readonly text: string; readonly name?: string | undefined }[]) {
  // Most slots hold one, or nothing.
  if (mentions.length === 0) return '';
  if (mentions.length === 1) return mentions[0]!.name ?? mentions[0]!.text;
  return unique(mentions.map((mention) => mention.name ?? mention.text)).join('; ');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

function dateText(date: ClaimDate): string {
  return date.edtf ?? date.text;
}

/** A count as people write it: "killed ≥ 80 people". */
export function countText(count: ClaimCount): string {
  const { min, max } = count;
  const about = count.qualifier === 'approximate' ? '~' : '';
  const bounds =
    min === max
      ? `${about}${min}`
      : max === null
        ? `≥ ${min}`
        : min === null
          ? `≤ ${max}`
          : `${min}-${max}`;
  // A part of a figure before it: the two are not to be added.
  const part = count.partOf === undefined ? '' : 'among them ';
  return `${part}${count.measure} ${bounds}${count.of ? ` ${count.of}` : ''}`;
}

function weaponText(weapon: ClaimWeapon): string {
  const quantity = weapon.quantity === undefined ? '' : `${weapon.quantity} `;
  const model = weapon.model === undefined ? '' : ` ${weapon.model}`;
  return `${quantity}${weapon.category}${model}`;
}
