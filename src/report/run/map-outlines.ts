// Outlines of countries and a frame in, paths of SVG out: cut at the frame, projected, and thinned to what
// can be seen. The projection is the plain one: degrees of longitude shortened by the cosine of the middle.

import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Bounds } from './map-regions.ts';

export type Country = Feature<Polygon | MultiPolygon, { readonly name?: string } | null>;

export interface Projection {
  readonly x: (lon: number) => number;
  readonly y: (lat: number) => number;
  readonly width: number;
  readonly height: number;
}

export function projectionOf(frame: Bounds & { readonly flat: number }, width: number): Projection {
  const scale = width / ((frame.east - frame.west) * frame.flat);
  return {
    x: (lon) => (lon - frame.west) * frame.flat * scale,
    y: (lat) => (frame.north - lat) * scale,
    width,
    height: Math.round((frame.north - frame.south) * scale),
  };
}

export interface Outline {
  readonly path: string;
  readonly name: string;
  /** Where its name may stand, if it has room. */
  readonly label?: { readonly x: number; readonly y: number };
}

type Pixel = readonly [x: number, y: number];

// Points nearer than this to the one before cannot be told apart.
const nearest = 0.8;
const leastLabelled = 5000;

export function outlinesOf(countries: readonly Country[], projection: Projection): Outline[] {
  const outlines: Outline[] = [];
  for (const { geometry, properties } of countries) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const rings = polygons
      .flat()
      .map((ring) => clipped(pixelsOf(ring, projection), projection))
      .filter((ring) => ring.length > 2);
    if (rings.length === 0) continue;
    const largest = rings
      .map((ring) => ({ ring, area: areaOf(ring) }))
      .sort((a, b) => b.area - a.area)[0]!;
    outlines.push({
      path: rings.map(pathOf).join(''),
      name: properties?.name ?? '',
      ...(largest.area > leastLabelled && labelIn(largest.ring, properties?.name ?? '')),
    });
  }
  return outlines;
}

/** A ring that steps over the date line goes on beyond it, and does not run back around the world. */
function pixelsOf(ring: readonly Position[], { x, y }: Projection): Pixel[] {
  let turned = 0;
  let last: number | undefined;
  return ring.map(([lon, lat]) => {
    if (last !== undefined && Math.abs(lon! - last) > 180) turned += lon! < last ? 360 : -360;
    last = lon!;
    return [x(lon! + turned), y(lat!)] as const;
  });
}

/** The part of a ring inside of the frame: cut at its four sides, one after the other. */
function clipped(ring: Pixel[], { width, height }: Projection): Pixel[] {
  const sides: readonly (readonly [axis: 0 | 1, at: number, sign: 1 | -1])[] = [
    [0, -2, 1],
    [0, width + 2, -1],
    [1, -2, 1],
    [1, height + 2, -1],
  ];
  let points = ring;
  for (const [axis, at, sign] of sides) {
    if (points.every((point) => (point[axis] - at) * sign >= 0)) continue;
    const kept: Pixel[] = [];
    points.forEach((point, index) => {
      const before = points[(index + points.length - 1) % points.length]!;
      const inside = (point[axis] - at) * sign >= 0;
      if (inside !== (before[axis] - at) * sign >= 0) {
        const share = (at - before[axis]) / (point[axis] - before[axis]);
        kept.push([
          before[0] + (point[0] - before[0]) * share,
          before[1] + (point[1] - before[1]) * share,
        ]);
      }
      if (inside) kept.push(point);
    });
    points = kept;
    if (points.length === 0) break;
  }
  return points;
}

function pathOf(ring: readonly Pixel[]): string {
  let path = '';
  let last: Pixel | undefined;
  for (const [x, y] of ring) {
    if (last && Math.hypot(x - last[0], y - last[1]) < nearest) continue;
    path += `${last ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    last = [x, y];
  }
  return `${path}Z`;
}

function areaOf(ring: readonly Pixel[]): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

// Width of a letter and height of a line of a country's name, with what must stay free around it.
const letter = 7.5;
const line = 14;
const scans = 24;

/** Where the name has most room to both sides inside of the country; nowhere, if it would cross a border. */
function labelIn(
  ring: readonly Pixel[],
  name: string,
): { readonly label: { readonly x: number; readonly y: number } } | undefined {
  const ys = ring.map(([, y]) => y);
  const top = Math.min(...ys) + line;
  const bottom = Math.max(...ys) - line;
  const middle = (top + bottom) / 2;
  let best: { readonly x: number; readonly y: number; readonly room: number } | undefined;
  for (let scan = 0; scan <= scans && bottom > top; scan += 1) {
    const y = top + ((bottom - top) * scan) / scans;
    const widest = chordsAt(ring, y - line / 2)
      .flatMap((above) => chordsAt(ring, y + line / 2).map((below) => overlapOf(above, below)))
      .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
    if (widest === undefined) continue;
    // Of two places with like room the one nearer to the middle.
    const room =
      Math.min(widest.to - widest.from, 3 * name.length * letter) - Math.abs(y - middle) / 4;
    if (widest.to - widest.from < name.length * letter || room <= (best?.room ?? 0)) continue;
    best = { x: (widest.from + widest.to) / 2, y: y + 4, room };
  }
  return best && { label: { x: best.x, y: best.y } };
}

interface Chord {
  readonly from: number;
  readonly to: number;
}

/** The parts of a line across the map that lie inside of a ring. */
function chordsAt(ring: readonly Pixel[], y: number): readonly Chord[] {
  const crossings: number[] = [];
  ring.forEach(([x, from], index) => {
    const [nextX, to] = ring[(index + 1) % ring.length]!;
    if (from < y !== to < y) crossings.push(x + ((nextX - x) * (y - from)) / (to - from));
  });
  crossings.sort((a, b) => a - b);
  const chords: Chord[] = [];
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    chords.push({ from: crossings[at]!, to: crossings[at + 1]! });
  }
  return chords;
}

function overlapOf(a: Chord, b: Chord): Chord {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}
