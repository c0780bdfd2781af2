// What troops take, in plain English plurals: ground, and the sites on it. It decides nothing.

export const grounds: ReadonlySet<string> = new Set([
  'cities',
  'towns',
  'villages',
  'neighbourhoods',
  'areas',
  'districts',
  'regions',
  'countries',
  'states',
  'places',
  'settlements',
  'hamlets',
]);

/** Ground and the sites on it that troops take: "captured two positions". */
export const takenGround: ReadonlySet<string> = new Set([
  ...grounds,
  ...['positions', 'posts', 'bases', 'checkpoints', 'camps', 'hills', 'barracks', 'airports'],
  ...['bridges', 'bunkers', 'trenches', 'strongholds'],
]);
