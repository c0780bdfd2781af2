// Points in, regions of a map out: points near each other share one, so that a war that is a smudge on
// the map of the world gets a map that can be read. Pure arithmetic on degrees.

export interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

interface Point {
  readonly lat: number;
  readonly lon: number;
  readonly claims: number;
}

export interface Region<P extends Point> {
  readonly bounds: Bounds;
  readonly points: readonly P[];
  readonly claims: number;
}

// Cells of so many degrees that touch belong together.
const cellSize = 2;
const columns = 360 / cellSize;

/** Regions by the claims in them, most first. */
export function regionsOf<P extends Point>(points: readonly P[]): Region<P>[] {
  const cells = new Map<number, P[]>();
  for (const point of points) {
    const key = cellOf(point);
    const held = cells.get(key);
    if (held) held.push(point);
    else cells.set(key, [point]);
  }
  const regions: Region<P>[] = [];
  while (cells.size > 0) {
    const start = cells.keys().next().value!;
    const found: P[] = [];
    const open = [start];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const held = cells.get(key);
      if (!held) continue;
      cells.delete(key);
      found.push(...held);
      for (const down of [-1, 0, 1]) {
        for (const across of [-1, 0, 1]) open.push(key + down * columns + across);
      }
    }
    regions.push({
      bounds: boundsOf(found),
      points: found,
      claims: found.reduce((sum, { claims }) => sum + claims, 0),
    });
  }
  return regions.sort((a, b) => b.claims - a.claims || a.bounds.west - b.bounds.west);
}

function cellOf({ lat, lon }: Point): number {
  const column = Math.min(Math.floor((lon + 180) / cellSize), columns - 1);
  return Math.floor((lat + 90) / cellSize) * columns + column;
}

export function boundsOf(points: readonly Point[]): Bounds {
  let west = 180;
  let east = -180;
  let south = 90;
  let north = -90;
  for (const { lat, lon } of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, east, south, north };
}

// Of a hundred claims on each side, this many may lie beyond the frame, where it becomes so much smaller.
const trimmed = 0.01;
const leastTrimmed = 50;
const worthTrimming = 1.25;

/** The bounds of nearly all claims: one misread name on another continent must not make a map of the world. */
export function coreBoundsOf(points: readonly Point[]): Bounds {
  const whole = boundsOf(points);
  if (points.length < leastTrimmed) return whole;
  const [west, east] = middleOf(points, ({ lon }) => lon);
  const [south, north] = middleOf(points, ({ lat }) => lat);
  const core = { west, east, south, north };
  const worth = sizeOf(whole) > worthTrimming * sizeOf(core);
  return worth ? core : whole;
}

function sizeOf({ west, east, south, north }: Bounds): number {
  return Math.max(east - west, north - south);
}

/** The values between which nearly all claims lie. */
function middleOf(
  points: readonly Point[],
  value: (point: Point) => number,
): readonly [number, number] {
  const sorted = [...points].sort((a, b) => value(a) - value(b));
  const all = points.reduce((sum, { claims }) => sum + claims, 0);
  const at = (share: number) => {
    let sum = 0;
    for (const point of sorted) {
      sum += point.claims;
      if (sum >= share * all) return value(point);
    }
    return value(sorted.at(-1)!);
  };
  return [at(trimmed), at(1 - trimmed)];
}

export function contains({ west, east, south, north }: Bounds, { lat, lon }: Point): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

// A frame shows at least so many degrees, and is at most so much wider than high.
const leastSpan = 2;
const margin = 0.12;

/** The bounds widened to a frame of a shape that fits a page; `flat` is the cosine of its middle. */
export function frameOf(bounds: Bounds): Bounds & { readonly flat: number } {
  const flat = Math.max(Math.cos((((bounds.south + bounds.north) / 2) * Math.PI) / 180), 0.2);
  let width = Math.max((bounds.east - bounds.west) * flat, leastSpan) * (1 + 2 * margin);
  let height = Math.max(bounds.north - bounds.south, leastSpan) * (1 + 2 * margin);
  width = Math.max(width, height * 1.25);
  height = Math.max(height, width / 2);
  const x = (bounds.west + bounds.east) / 2;
  const y = (bounds.south + bounds.north) / 2;
  return {
    west: x - width / flat / 2,
    east: x + width / flat / 2,
    south: Math.max(y - height / 2, -90),
    north: Math.min(y + height / 2, 90),
    flat,
  };
}
