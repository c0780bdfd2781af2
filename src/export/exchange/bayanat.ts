// Claims in, rows for Bayanat's import of sheets out, with the mapping of their columns to Bayanat's
// fields. A sheet of Bayanat makes a record of an actor a row: here who is said to have done it, with the
// claim as an event of that record. Nothing is merged: the same actor comes once a claim.

import type { Claim } from '../../document/claim.ts';
import {
  boundsText,
  eventName,
  namesOf,
  oneLine,
  periodOf,
  quotationOf,
  titleOf,
} from '../claim-text.ts';
import { csvLine } from '../csv-line.ts';
import { tollOf } from '../toll.ts';

type Cell = string | number;

const columns: Readonly<Record<string, (claim: Claim, duplicateOf: string | undefined) => Cell>> = {
  claim_id: (claim) => claim.id,
  name: (claim) => namesOf(claim.actors)[0] ?? 'Unknown doer',
  all_actors: (claim) => namesOf(claim.actors).join('; '),
  targets: (claim) => namesOf(claim.targets).join('; '),
  event_title: titleOf,
  event_type: (claim) => eventName(claim.event),
  event_location: (claim) => namesOf(claim.places)[0] ?? '',
  event_from: (claim) => periodOf(claim).from,
  event_to: (claim) => periodOf(claim).to,
  event_comments: commentsOf,
  all_places: (claim) => namesOf(claim.places).join('; '),
  description: quotationOf,
  source_link: (claim) =>
    /^https?:\/\//i.test(claim.document.uri ?? '') ? claim.document.uri! : '',
  source_document: (claim) => oneLine(claim.document.title ?? claim.document.id),
  sources: (claim) => namesOf(claim.sources).join('; '),
  publish_date: (claim) => claim.document.published ?? '',
  tags: (claim) => `isnad,${claim.event},${claim.status}`,
  language: (claim) => claim.document.lang,
  evidence_start: (claim) => claim.evidence[0]?.start ?? '',
  evidence_end: (claim) => claim.evidence.at(-1)?.end ?? '',
  duplicate_of: (_claim, duplicateOf) => oneLine(duplicateOf ?? ''),
  confidence: (claim) => claim.confidence,
};

export function bayanatHeader(): string {
  return csvLine(Object.keys(columns));
}

export function bayanatRow(claim: Claim, duplicateOf?: string): string {
  return csvLine(Object.values(columns).map((cell) => cell(claim, duplicateOf)));
}

function commentsOf(claim: Claim): string {
  const told = (measure: 'killed' | 'injured') => {
    const bounds = tollOf(claim, measure);
    return bounds ? [`${measure} ${boundsText(bounds)}`] : [];
  };
  const weapons = [...new Set(claim.weapons.map(({ category }) => category))];
  return [
    `status ${claim.status}`,
    ...told('killed'),
    ...told('injured'),
    ...(weapons.length > 0 ? [`weapons ${weapons.join(', ')}`] : []),
    ...(claim.sources.length > 0 ? [`by word of ${namesOf(claim.sources).join(', ')}`] : []),
  ].join('; ');
}

/** Bayanat's mapping: its field, and the column or columns that fill it. */
export const bayanatMapping = {
  name: ['name'],
  originid: ['claim_id'],
  description: [
    { sep: '', data: ['description'] },
    { sep: 'Document:', data: ['source_document'] },
    { sep: 'By word of:', data: ['sources'] },
  ],
  events: [
    {
      title: ['event_title'],
      location: ['event_location'],
      from_date: ['event_from'],
      to_date: ['event_to'],
      comments: ['event_comments'],
    },
  ],
  source_link: ['source_link'],
  publish_date: ['publish_date'],
  tags: ['tags'],
} as const;
