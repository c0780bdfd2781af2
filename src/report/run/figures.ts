// A finished run's database in, the figures of its report out. Claims of documents that are copies of an
// earlier one are in no figure but their own; what is denied or only threatened is in no toll.

export type Row = Readonly<Record<string, unknown>>;
export type Query = (sql: string) => Promise<readonly Row[]>;

export interface Tally {
  readonly name: string;
  readonly count: number;
  /** Rows in all, of which only the first are here. */
  readonly rows?: number;
}

export interface Period {
  /** "2016-03" or "2016"; "before 1950" gathers what is older than the chart. */
  readonly name: string;
  readonly claims: number;
}

export interface Range {
  readonly low: number;
  readonly high: number;
  /** True where a text tells no upper bound: "at least". */
  readonly open: boolean;
}

export interface TollRow {
  readonly name: string;
  /** Happenings that differ by day, place or kind. */
  readonly happenings: number;
  readonly claims: number;
  readonly killed: Range | undefined;
  readonly injured: Range | undefined;
  /** The highest figure told of one happening alone. */
  readonly mostKilled: number | undefined;
}

export interface Happening extends Omit<TollRow, 'name' | 'happenings' | 'mostKilled'> {
  readonly event: string;
  readonly day: string;
  readonly place: string;
  readonly sources: number;
}

export interface LongToll {
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly source: string;
  readonly killed: Range | undefined;
  readonly injured: Range | undefined;
}

export interface PlaceTally {
  readonly name: string;
  readonly country: string;
  readonly precision: string;
  readonly lat: number | undefined;
  readonly lon: number | undefined;
  readonly claims: number;
}

export interface RunFigures {
  readonly documents: number;
  readonly copies: number;
  readonly claims: number;
  readonly claimsInCopies: number;
  readonly languages: readonly Tally[];
  readonly formats: readonly Tally[];
  readonly flags: readonly Tally[];
  readonly datedFrom: readonly Tally[];
  readonly published: readonly Period[];
  readonly failures: readonly {
    readonly code: string;
    readonly count: number;
    readonly sample: string;
  }[];
  readonly events: readonly Tally[];
  readonly statuses: readonly Tally[];
  readonly periods: readonly Period[];
  readonly undated: number;
  readonly countries: readonly Tally[];
  readonly places: readonly PlaceTally[];
  /** Claims that name no place that could be a point on a map. */
  readonly unmapped: number;
  readonly actors: readonly Tally[];
  readonly sources: readonly Tally[];
  readonly weapons: readonly Tally[];
  readonly tollsByEvent: readonly TollRow[];
  readonly tollsByPeriod: readonly TollRow[];
  readonly happenings: readonly Happening[];
  readonly longTolls: readonly LongToll[];
  /** Claims with killed or injured that are in no happening: no single day, or no place in a country. */
  readonly unplacedTolls: number;
}

const topRows = 15;
const mappedPlaces = 3000;

const original = 'document_duplicate_of IS NULL';
const told = `${original} AND status NOT IN ('denied', 'threatened')`;
const hasToll = 'coalesce(killed_min, killed_max, injured_min, injured_max) IS NOT NULL';

/** "At most eighty" may be none. */
const low = (measure: string) => `coalesce(${measure}_min, if(${measure}_max IS NULL, NULL, 0))`;

/** One row a happening: same day, same place, same kind. Bounds are the lowest and the highest told. */
const happenings = `
  SELECT event, date_from AS day, any_value(place) AS place, count(*) AS claims,
    count(DISTINCT coalesce(sources[1], document_id)) AS sources,
    min(${low('killed')}) AS killed_low,
    max(coalesce(killed_max, killed_min)) AS killed_high,
    bool_or(killed_min IS NOT NULL AND killed_max IS NULL) AS killed_open,
    min(${low('injured')}) AS injured_low,
    max(coalesce(injured_max, injured_min)) AS injured_high,
    bool_or(injured_min IS NOT NULL AND injured_max IS NULL) AS injured_open
  FROM claims
  WHERE ${told} AND ${hasToll} AND date_from = date_to
    AND place_precision NOT IN ('country', 'region')
  GROUP BY event, date_from, coalesce(geonames::VARCHAR, concat_ws('/', country, admin1, lower(place)))`;

const tolls = (name: string) => `
  SELECT ${name} AS name, count(*) AS happenings, sum(claims) AS claims,
    max(killed_high) AS most_killed, sum(killed_low) AS killed_low, sum(killed_high) AS killed_high, bool_or(killed_open) AS killed_open,
    sum(injured_low) AS injured_low, sum(injured_high) AS injured_high, bool_or(injured_open) AS injured_open
  FROM (${happenings}) GROUP BY name`;

export async function runFigures(query: Query): Promise<RunFigures> {
  const number = async (sql: string) => Number((await query(sql))[0]?.n ?? 0);
  const tally = async (sql: string) =>
    (
      await query(
        `SELECT *, count(*) OVER () AS rows FROM (${sql}) ORDER BY count DESC, name LIMIT ${topRows}`,
      )
    ).map(tallyOf);
  const listed = (list: string) =>
    tally(
      `SELECT name, count(*) AS count FROM (SELECT unnest(${list}) AS name FROM claims WHERE ${original}) GROUP BY name`,
    );
  const documents = (column: string) =>
    tally(
      `SELECT coalesce(${column}, 'unknown') AS name, count(*) AS count FROM documents GROUP BY name`,
    );
  const happened = await months(
    query,
    'date_from',
    `claims WHERE ${original} AND date_from IS NOT NULL`,
  );
  const unit = happened.unit;
  return {
    documents: await number('SELECT count(*) AS n FROM documents'),
    copies: await number('SELECT count(*) AS n FROM documents WHERE duplicate_of IS NOT NULL'),
    claims: await number('SELECT count(*) AS n FROM claims'),
    claimsInCopies: await number(`SELECT count(*) AS n FROM claims WHERE NOT (${original})`),
    languages: await documents('lang'),
    formats: await documents('format'),
    flags: await tally(
      'SELECT name, count(*) AS count FROM (SELECT unnest(flags) AS name FROM documents) GROUP BY name',
    ),
    datedFrom: await documents('published_from'),
    published: (await months(query, 'published', 'documents WHERE published IS NOT NULL')).periods,
    failures: (
      await query(
        'SELECT code, count(*) AS count, first(message ORDER BY rowid) AS sample FROM errors GROUP BY code ORDER BY code',
      )
    ).map((row) => ({
      code: String(row.code),
      count: Number(row.count),
      sample: String(row.sample),
    })),
    events: await tally(
      `SELECT event AS name, count(*) AS count FROM claims WHERE ${original} GROUP BY name`,
    ),
    statuses: await tally(
      `SELECT status AS name, count(*) AS count FROM claims WHERE ${original} GROUP BY name`,
    ),
    periods: happened.periods,
    undated: await number(
      `SELECT count(*) AS n FROM claims WHERE ${original} AND date_from IS NULL`,
    ),
    countries: await listed('countries'),
    places: (
      await query(`SELECT name, country, precision, lat, lon, count(DISTINCT claim_id) AS claims
        FROM (SELECT coalesce(m.name, m.text) AS name, coalesce(m.country, '') AS country,
          coalesce(m.precision, '') AS precision, m.lat AS lat, m.lon AS lon, m.claim_id AS claim_id
          FROM mentions AS m JOIN claims AS c USING (claim_id) WHERE m.slot = 'place' AND c.${original})
        GROUP BY ALL ORDER BY claims DESC, name, country, precision, lat, lon LIMIT ${mappedPlaces}`)
    ).map(placeOf),
    unmapped: await number(`SELECT count(*) AS n FROM claims WHERE ${original} AND claim_id NOT IN (
      SELECT claim_id FROM mentions WHERE slot = 'place' AND lat IS NOT NULL AND precision IN ('exact', 'town'))`),
    actors: await listed('actors'),
    sources: await listed('sources'),
    weapons: await listed('weapons'),
    tollsByEvent: (await query(`${tolls('event')} ORDER BY killed_high DESC NULLS LAST, name`)).map(
      tollOf,
    ),
    tollsByPeriod: (
      await query(
        `${tolls(`strftime(day, '${unit === 'month' ? '%Y-%m' : '%Y'}')`)} ORDER BY name DESC LIMIT 36`,
      )
    ).map(tollOf),
    happenings: (
      await query(`SELECT * FROM (${happenings})
        ORDER BY greatest(killed_high, 0) DESC NULLS LAST, greatest(injured_high, 0) DESC NULLS LAST, day, place, event
        LIMIT ${topRows}`)
    ).map((row) => ({
      ...boundsOf(row),
      event: String(row.event),
      day: String(row.day),
      place: String(row.place),
      claims: Number(row.claims),
      sources: Number(row.sources),
    })),
    longTolls: (
      await query(`SELECT date_from AS "from", date_to AS "to", place, sources[1] AS source,
          ${low('killed')} AS killed_low, coalesce(killed_max, killed_min) AS killed_high,
          killed_max IS NULL AS killed_open, ${low('injured')} AS injured_low,
          coalesce(injured_max, injured_min) AS injured_high, injured_max IS NULL AS injured_open
        FROM claims WHERE ${told} AND ${hasToll} AND date_from IS DISTINCT FROM date_to
        ORDER BY greatest(killed_high, injured_high) DESC NULLS LAST, claim_id LIMIT ${topRows}`)
    ).map((row) => ({
      ...boundsOf(row),
      from: textOf(row.from),
      to: textOf(row.to),
      place: textOf(row.place),
      source: textOf(row.source),
    })),
    unplacedTolls: await number(`SELECT count(*) AS n FROM claims WHERE ${told} AND ${hasToll}
      AND NOT coalesce(date_from = date_to AND place_precision NOT IN ('country', 'region'), false)`),
  };
}

const mostMonths = 48;
const mostYears = 60;

/** Rows by month; by year where the months would be too many to see. */
async function months(
  query: Query,
  column: string,
  from: string,
): Promise<{ readonly unit: 'month' | 'year'; readonly periods: Period[] }> {
  const [span] = await query(
    `SELECT date_diff('month', min(${column}), max(${column})) AS months, max(year(${column})) AS latest FROM ${from}`,
  );
  const unit = Number(span?.months ?? 0) < mostMonths ? 'month' : 'year';
  const first = Number(span?.latest ?? 0) - mostYears;
  const name =
    unit === 'month'
      ? `strftime(${column}, '%Y-%m')`
      : `if(year(${column}) <= ${first}, 'before ${first + 1}', strftime(${column}, '%Y'))`;
  const rows = await query(
    `SELECT ${name} AS name, count(*) AS count, min(${column}) AS start FROM ${from} GROUP BY name ORDER BY start`,
  );
  return {
    unit,
    periods: rows.map((row) => ({ name: String(row.name), claims: Number(row.count) })),
  };
}

function tallyOf(row: Row): Tally {
  return { name: String(row.name), count: Number(row.count), rows: Number(row.rows) };
}

function placeOf(row: Row): PlaceTally {
  const coordinate = (value: unknown) => (value == null ? undefined : Number(value));
  return {
    name: String(row.name),
    country: String(row.country),
    precision: String(row.precision),
    lat: coordinate(row.lat),
    lon: coordinate(row.lon),
    claims: Number(row.claims),
  };
}

function tollOf(row: Row): TollRow {
  return {
    ...boundsOf(row),
    name: String(row.name),
    mostKilled: row.most_killed == null ? undefined : Number(row.most_killed),
    happenings: Number(row.happenings),
    claims: Number(row.claims),
  };
}

function boundsOf(row: Row): Pick<TollRow, 'killed' | 'injured'> {
  const range = (measure: string): Range | undefined => {
    const low = row[`${measure}_low`];
    const high = row[`${measure}_high`];
    if (low == null || high == null) return undefined;
    return { low: Number(low), high: Number(high), open: row[`${measure}_open`] === true };
  };
  return { killed: range('killed'), injured: range('injured') };
}

function textOf(value: unknown): string {
  return value == null ? '' : String(value);
}
