// Places with their claims and the outlines of countries in, maps as inline SVG out. A dot is a town or
// something narrower. What is wider (a district, a region) is a hatched ring with its name: the claim is
// from somewhere in it. Governorates and countries have no mark: they stand in the table.

import { counted } from '../counted.ts';
import type { Markup } from '../html/markup.ts';
import { tag } from '../html/markup.ts';
import type { PlaceTally } from './figures.ts';
import type { Country } from './map-outlines.ts';
import { outlinesOf, projectionOf } from './map-outlines.ts';
import { contains, coreBoundsOf, frameOf, regionsOf } from './map-regions.ts';
import { nameText } from './names.ts';

const width = 760;
const mostLabels = 14;
// A map that shows more degrees than this gets detailed ones beside it, for regions with so many claims.
const widest = 14;
const mostDetails = 3;
const leastDetailed = 5;
const dotsOnly: ReadonlySet<string> = new Set(['exact', 'town']);
const neverMarked: ReadonlySet<string> = new Set(['governorate', 'country']);

type Marked = PlaceTally & { readonly lat: number; readonly lon: number };

/** One map of all places; where they lie far apart, up to three of regions too. */
export function mapsOf(places: readonly PlaceTally[], countries: readonly Country[]): Markup[] {
  const points = places.filter(
    (place): place is Marked =>
      place.lat !== undefined && place.lon !== undefined && !neverMarked.has(place.precision),
  );
  if (points.length === 0) return [];
  const bounds = coreBoundsOf(points);
  const frame = frameOf(bounds);
  const inside = points.filter((point) => contains(frame, point));
  const claims = claimsAt(inside);
  const beyond = claimsAt(points) - claims;
  const maps: Drawn[] = [{ bounds, points: inside, claims, id: 'map-0', beyond }];
  if (Math.max(bounds.east - bounds.west, bounds.north - bounds.south) > widest) {
    const detailed = regionsOf(points).filter((region) => region.claims >= leastDetailed);
    for (const region of detailed.slice(0, mostDetails)) {
      maps.push({ ...region, id: `map-${maps.length}` });
    }
  }
  return maps.map((drawn) => mapOf(drawn, countries));
}

interface Drawn {
  readonly bounds: Parameters<typeof frameOf>[0];
  readonly points: readonly Marked[];
  readonly claims: number;
  readonly id: string;
  /** Claims at places outside of the map. */
  readonly beyond?: number;
}

function claimsAt(places: readonly PlaceTally[]): number {
  return places.reduce((sum, { claims }) => sum + claims, 0);
}

function mapOf(
  { bounds, points, claims, id, beyond = 0 }: Drawn,
  countries: readonly Country[],
): Markup {
  const projection = projectionOf(frameOf(bounds), width);
  const { height, x, y } = projection;
  const outlines = outlinesOf(countries, projection);
  const sorted = [...points].sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
  const most = sorted[0]?.claims ?? 1;
  const radius = (count: number) => 2.5 + 10 * Math.sqrt(count / Math.max(most, 25));
  const labels = labelled(sorted, (place) => ({
    x: x(place.lon),
    y: y(place.lat),
    r: radius(place.claims),
  }));
  const first = sorted.slice(0, 5).map(({ name, claims: count }) => `${nameText(name)} ${count}`);
  return tag(
    'figure',
    { class: 'map', tabindex: 0, 'aria-label': 'Map; scroll to see all of it' },
    tag(
      'svg',
      {
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-label': `Map of ${points.length} places with ${counted(claims, 'claim')}. Most: ${first.join(', ')}.`,
      },
      tag(
        'defs',
        {},
        tag(
          'pattern',
          {
            id: `${id}-hatch`,
            width: 5,
            height: 5,
            patternUnits: 'userSpaceOnUse',
            patternTransform: 'rotate(45)',
          },
          tag('line', { class: 'hatch', x1: 0, y1: 0, x2: 0, y2: 5 }),
        ),
      ),
      tag('rect', { class: 'sea', width, height }),
      outlines.map(({ path }) => tag('path', { class: 'land', d: path })),
      outlines.map(({ name, label }) =>
        label && name !== '' && labels.every(({ box }) => !meet(box, countryBox(name, label)))
          ? tag(
              'text',
              {
                class: 'country',
                x: label.x.toFixed(0),
                y: label.y.toFixed(0),
                'text-anchor': 'middle',
              },
              name,
            )
          : undefined,
      ),
      // The large ones first, so that none lies hidden under another.
      sorted.map((place) =>
        mark(place, { x: x(place.lon), y: y(place.lat), r: radius(place.claims), id }),
      ),
      labels.map(({ place, x: left, y: top, end }) =>
        tag(
          'text',
          {
            class: 'place',
            x: left.toFixed(1),
            y: top.toFixed(1),
            'text-anchor': end ? 'end' : 'start',
            direction: 'ltr',
          },
          nameText(place.name),
        ),
      ),
    ),
    tag(
      'figcaption',
      { class: 'hint' },
      'Wider than the screen: scroll sideways to see all of it.',
    ),
    beyond > 0
      ? tag(
          'figcaption',
          {},
          `${beyond} ${beyond === 1 ? 'mention lies' : 'mentions lie'} outside of this map.`,
        )
      : undefined,
  );
}

function mark(
  place: PlaceTally,
  {
    x,
    y,
    r,
    id,
  }: { readonly x: number; readonly y: number; readonly r: number; readonly id: string },
): Markup {
  const point = dotsOnly.has(place.precision);
  const said = `${nameText(place.name)}${place.country ? `, ${place.country}` : ''}: ${place.claims} ${place.claims === 1 ? 'claim' : 'claims'}`;
  return tag(
    'circle',
    {
      class: point ? 'point' : 'area',
      cx: x.toFixed(1),
      cy: y.toFixed(1),
      r: (point ? r : Math.max(r, 9)).toFixed(1),
      fill: point ? undefined : `url(#${id}-hatch)`,
    },
    tag('title', {}, point ? said : `${said}, somewhere in this ${place.precision}`),
  );
}

interface Label {
  readonly place: PlaceTally;
  readonly x: number;
  readonly y: number;
  readonly end: boolean;
  readonly box: Box;
}

/** A country's name gives way to those of places. */
function countryBox(name: string, { x, y }: { readonly x: number; readonly y: number }): Box {
  return [x - name.length * 3.75, y - 11, x + name.length * 3.75, y + 3];
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

function meet(a: Box, b: Box): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/**
 * Names for the places with most claims and for all areas, where no other name stands in the way: on the side of
 * the dot where no other dot lies below the letters, if there is one.
 */
function labelled(places: readonly Marked[], spotOf: (place: Marked) => Spot): Label[] {
  const labels: Label[] = [];
  const spots = places.map((place): Box => {
    const { x, y, r } = spotOf(place);
    return [x - r, y - r, x + r, y + r];
  });
  const wanted = [
    ...places.filter(({ precision }) => !dotsOnly.has(precision)).slice(0, mostLabels),
    ...places.filter(({ precision }) => dotsOnly.has(precision)),
  ];
  for (const place of wanted) {
    if (labels.length === 2 * mostLabels) break;
    const { x, y, r } = spotOf(place);
    const room = place.name.length * 6.4;
    const sides = [false, true].map((end) => {
      const at = end ? x - r - 3 : x + r + 3;
      const left = end ? at - room : at;
      const box: Box = [left, y - 8, left + room, y + 7];
      const isFree =
        left > 0 && left + room < width && labels.every((other) => !meet(box, other.box));
      const hidden = isFree ? spots.filter((spot) => meet(box, spot)).length : 0;
      return { label: { place, x: at, y: y + 4, end, box }, isFree, hidden };
    });
    const best = sides.filter(({ isFree }) => isFree).sort((a, b) => a.hidden - b.hidden)[0];
    if (best !== undefined) labels.push(best.label);
  }
  return labels;
}
