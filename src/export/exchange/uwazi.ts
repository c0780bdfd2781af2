// Claims in, the parts of a zip for Uwazi's import out: `import.csv`, whose columns are the names of the
// properties that the template in Uwazi must have. Several values are parted by "|", so none holds one.
// The table lies in a zip that no spreadsheet opens: nothing is put before words that look like formulas.

import type { Claim } from '../../document/claim.ts';
import { namesOf, oneLine, periodOf, quotationOf, titleOf } from '../claim-text.ts';
import { plainCsvLine } from '../csv-line.ts';
import { tollOf } from '../toll.ts';

interface Property {
  /** What kind of property the template must have. */
  readonly type:
    | 'title'
    | 'text'
    | 'markdown'
    | 'select'
    | 'multiselect'
    | 'date'
    | 'daterange'
    | 'numeric'
    | 'geolocation'
    | 'link';
  readonly value: (claim: Claim, duplicateOf: string | undefined) => string | number;
}

/** A value may not part a list or break a line. */
const clean = (value: string) => oneLine(value).replaceAll('|', '/');
const several = (values: readonly string[]) => [...new Set(values.map(clean))].join('|');
const toll = (measure: 'killed' | 'injured', bound: 'min' | 'max') => (claim: Claim) =>
  tollOf(claim, measure)?.[bound] ?? '';

export const uwaziProperties: Readonly<Record<string, Property>> = {
  title: { type: 'title', value: titleOf },
  claim_id: { type: 'text', value: (claim) => claim.id },
  event: { type: 'select', value: (claim) => claim.event },
  claim_status: { type: 'select', value: (claim) => claim.status },
  actors: { type: 'multiselect', value: (claim) => several(namesOf(claim.actors)) },
  targets: { type: 'multiselect', value: (claim) => several(namesOf(claim.targets)) },
  places: { type: 'multiselect', value: (claim) => several(namesOf(claim.places)) },
  countries: {
    type: 'multiselect',
    value: (claim) => several(claim.places.flatMap(({ country }) => country ?? [])),
  },
  geolocation: { type: 'geolocation', value: pointOf },
  happened: { type: 'daterange', value: periodText },
  published: { type: 'date', value: (claim) => claim.document.published ?? '' },
  killed_min: { type: 'numeric', value: toll('killed', 'min') },
  killed_max: { type: 'numeric', value: toll('killed', 'max') },
  injured_min: { type: 'numeric', value: toll('injured', 'min') },
  injured_max: { type: 'numeric', value: toll('injured', 'max') },
  weapons: {
    type: 'multiselect',
    value: (claim) => several(claim.weapons.map(({ category }) => category)),
  },
  sources: { type: 'multiselect', value: (claim) => several(namesOf(claim.sources)) },
  quotation: { type: 'markdown', value: quotationOf },
  language: { type: 'select', value: (claim) => claim.document.lang },
  document: { type: 'text', value: (claim) => clean(claim.document.title ?? claim.document.id) },
  document_link: { type: 'link', value: linkOf },
  duplicate_of: { type: 'text', value: (_claim, duplicateOf) => clean(duplicateOf ?? '') },
  confidence: { type: 'numeric', value: (claim) => claim.confidence },
};

/** Uwazi takes a table of at most 50 MB. */
export const largestTable = 50_000_000;

export function uwaziHeader(): string {
  return plainCsvLine(Object.keys(uwaziProperties));
}

export function uwaziRow(claim: Claim, duplicateOf?: string): string {
  return plainCsvLine(Object.values(uwaziProperties).map(({ value }) => value(claim, duplicateOf)));
}

/** Only a town, or what is narrower, is a point; "latitude|longitude". */
function pointOf({ places }: Claim): string {
  const place = places.find(
    ({ precision, lat, lon }) =>
      (precision === 'exact' || precision === 'town') && lat !== undefined && lon !== undefined,
  );
  return place ? `${place.lat}|${place.lon}` : '';
}

/** "2000/01/01:2000/12/01". */
function periodText(claim: Claim): string {
  const { from, to } = periodOf(claim);
  const day = (text: string) => text.replaceAll('-', '/');
  return from === '' || to === '' ? '' : `${day(from)}:${day(to)}`;
}

/** "label|address": only addresses of the web. */
function linkOf({ document: { id, title, uri } }: Claim): string {
  if (uri === undefined || !/^https?:\/\//i.test(uri)) return '';
  return `${clean(title ?? id)}|${uri.replaceAll('|', '%7C')}`;
}
