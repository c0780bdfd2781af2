// Claims in, features of GeoJSON (RFC 7946) out: one a claim and place. Only a place that is a point on
// a map at this scale (a town, or narrower) has a geometry. The middle of a district, a governorate or
// a country is where nothing happened: such a place has no geometry, and its middle stands in
// `centroid_lon` and `centroid_lat`, where the gazetteer has it. A place that is told by its distance
// from another has neither.

import type { Claim } from '../document/claim.ts';
import { namesOf, periodOf, quotationOf, shortened } from './claim-text.ts';
import { tollOf } from './toll.ts';

type Property = string | number | null;
type ClaimPlace = Claim['places'][number];

export interface PlaceFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: {
    readonly type: 'Point';
    readonly coordinates: readonly [longitude: number, latitude: number];
  } | null;
  readonly properties: Readonly<Record<string, Property>>;
}

const longestQuotation = 600;

/** A file of features is this, the features with a comma between them, and its end. */
export const collectionHead = '{"type":"FeatureCollection","features":[';
export const collectionEnd = '\n]}\n';
export const betweenFeatures = ',\n';

/** The features of the claims of one document as text, without head and end. */
export function featureLines(claims: readonly Claim[]): string {
  let lines = '';
  for (const claim of claims) {
    if (claim.places.length === 0) continue;
    // What all places of a claim share is made into text once: `featuresOf` says what stands where.
    const shared = JSON.stringify(claimProperties(claim, undefined)).slice(1);
    for (const [index, place] of claim.places.entries()) {
      const own = JSON.stringify(placeFeature(claim, place, index)).slice(0, -2);
      lines += `${lines === '' ? '' : betweenFeatures}${own},${shared}}`;
    }
  }
  return lines;
}

// Inside of a text a quotation mark has a backslash before it: this is the property and nothing else.
const noOriginal = '"document_duplicate_of":null';

/** The features of `featureLines` as those of a copy. */
export function asCopies(features: string, original: string): string {
  return features.replaceAll(
    noOriginal,
    () => `"document_duplicate_of":${JSON.stringify(original)}`,
  );
}

export function featuresOf(claim: Claim, duplicateOf?: string): PlaceFeature[] {
  if (claim.places.length === 0) return [];
  const shared = claimProperties(claim, duplicateOf);
  return claim.places.map((place, index) => {
    const feature = placeFeature(claim, place, index);
    return { ...feature, properties: { ...feature.properties, ...shared } };
  });
}

/** A feature with the properties that are its place's alone. */
function placeFeature(claim: Claim, place: ClaimPlace, index: number): PlaceFeature {
  const point = pointOf(place);
  const narrow = place.precision === 'exact' || place.precision === 'town';
  return {
    type: 'Feature',
    id: `${claim.id}-${index}`,
    geometry: point && narrow ? { type: 'Point', coordinates: point } : null,
    properties: {
      claim_id: claim.id,
      document_id: claim.document.id,
      place: place.name ?? place.text,
      place_text: place.text,
      place_start: place.start,
      place_end: place.end,
      precision: place.precision ?? null,
      located: point === undefined ? 'none' : narrow ? 'point' : 'centroid',
      centroid_lon: point && !narrow ? point[0] : null,
      centroid_lat: point && !narrow ? point[1] : null,
      admin1: place.admin1 ?? null,
      country: place.country ?? null,
      geonames: place.geonames ?? null,
    },
  };
}

function pointOf({
  lat,
  lon,
}: ClaimPlace): readonly [longitude: number, latitude: number] | undefined {
  return lat === undefined || lon === undefined ? undefined : [lon, lat];
}

function claimProperties(claim: Claim, duplicateOf: string | undefined): Record<string, Property> {
  const { from, to } = periodOf(claim);
  const killed = tollOf(claim, 'killed');
  const injured = tollOf(claim, 'injured');
  const joined = (values: readonly string[]) => (values.length === 0 ? null : values.join('; '));
  return {
    event: claim.event,
    status: claim.status,
    actors: joined(namesOf(claim.actors)),
    targets: joined(namesOf(claim.targets)),
    weapons: joined([...new Set(claim.weapons.map(({ category }) => category))]),
    sources: joined(namesOf(claim.sources)),
    date_from: from || null,
    date_to: to || null,
    killed_min: killed?.min ?? null,
    killed_max: killed?.max ?? null,
    injured_min: injured?.min ?? null,
    injured_max: injured?.max ?? null,
    quote: shortened(quotationOf(claim), longestQuotation) || null,
    document_title: claim.document.title ?? null,
    document_uri: claim.document.uri ?? null,
    document_published: claim.document.published ?? null,
    document_lang: claim.document.lang,
    document_duplicate_of: duplicateOf ?? null,
    confidence: claim.confidence,
  };
}
