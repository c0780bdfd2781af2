// The files of a run in, the SQL that makes the tables of claims.duckdb out. Every table keeps the order
// of the run; what a claim does not tell is NULL, never 0 or an empty text.

import { measuresOfPeople } from '../../document/measures.ts';
import { recordsOf } from './record-columns.ts';

export interface RecordPaths {
  readonly claims: string;
  readonly documents: string;
  readonly errors: string;
}

/** The lines of claims.jsonl, read once; three tables are made of them. */
const staged = 'claim_lines';

/** A table, its select, and the columns that people look rows up by. */
export interface TableRecipe {
  readonly name: string;
  readonly select: string;
  /** True for a table that is not to be in the file. */
  readonly temporary?: boolean;
  /** What is filled in when it stands: a join would not keep the order of the rows. */
  readonly update?: string;
  readonly indexes: readonly string[];
}

const day = (expression: string) => `TRY_CAST(${expression} AS DATE)`;
const whole = (expression: string) => `TRY_CAST(${expression} AS BIGINT)`;

/** Texts, each once, in their order; NULL where there are none. Most lists hold one, or nothing. */
const distinct = (texts: string) => `CASE len(${texts}) WHEN 0 THEN NULL WHEN 1 THEN ${texts}
  ELSE list_reduce(list_transform(${texts}, lambda t: [t]),
    lambda seen, next: if(list_contains(seen, next[1]), seen, list_concat(seen, next))) END`;

const names = (slot: string) =>
  distinct(`list_transform(${slot}, lambda m: coalesce(m.name, m.text))`);

const values = (slot: string, field: string) =>
  distinct(`list_filter(list_transform(${slot}, lambda m: m.${field}), lambda v: v IS NOT NULL)`);

/**
 * Bounds of a measure in one claim, as `tollOf` has them: parts of a total of the same measure do not
 * count; of several totals at least the largest is told, at most all together.
 */
function toll(measure: string): string {
  const totals = `list_filter(counts, lambda c: c.measure = '${measure}'
    AND (c.partOf IS NULL OR counts[c.partOf + 1].measure IS DISTINCT FROM '${measure}'))`;
  const told = `CASE WHEN list_contains(measures, '${measure}') THEN`;
  return `
    ${told} ${whole(`list_max(list_transform(${totals}, lambda c: c.min))`)} END AS ${measure}_min,
    ${told} CASE WHEN len(list_filter(${totals}, lambda c: c.max IS NULL)) = 0
      THEN ${whole(`list_sum(list_transform(${totals}, lambda c: c.max))`)} END END AS ${measure}_max`;
}

export function tableRecipes(paths: RecordPaths): readonly TableRecipe[] {
  const documents = recordsOf('documents', paths.documents);
  return [
    {
      name: staged,
      temporary: true,
      indexes: [],
      select: `SELECT *, list_transform(counts, lambda c: c.measure) AS measures
        FROM ${recordsOf('claims', paths.claims)}`,
    },
    {
      name: 'documents',
      indexes: ['document_id'],
      select: `SELECT
        id AS document_id,
        "at".input AS input,
        "at".member AS member,
        "at".record AS record,
        "at".line AS line,
        "at"."offset" AS byte_offset,
        format, url, digest, length, title,
        ${day('published')} AS published,
        publishedFrom AS published_from,
        lang, claims,
        mentions.numbers AS numbers,
        mentions.dates AS dates,
        mentions.places AS places,
        mentions.actors AS actors,
        mentions.persons AS persons,
        mentions.weapons AS weapons,
        nullif(flags, []) AS flags,
        duplicateOf AS duplicate_of,
        similarity
      FROM ${documents}`,
    },
    {
      name: 'claims',
      indexes: ['claim_id', 'document_id'],
      select: claimSelect(),
      update: `UPDATE claims SET document_duplicate_of = documents.duplicate_of FROM documents
        WHERE documents.document_id = claims.document_id AND documents.duplicate_of IS NOT NULL`,
    },
    {
      name: 'counts',
      indexes: ['claim_id'],
      select: `SELECT
        claim_id, document_id,
        (nth - 1)::INTEGER AS count,
        c.partOf AS part_of,
        c.measure AS measure,
        c."of" AS "of",
        ${whole('c.min')} AS "min",
        ${whole('c.max')} AS "max",
        c.qualifier AS qualifier,
        c.text AS "text",
        c.start AS span_start,
        c."end" AS span_end,
        c.rule AS rule,
        c.confidence AS confidence
      FROM (SELECT id AS claim_id, document.id AS document_id, unnest(counts) AS c,
        generate_subscripts(counts, 1) AS nth FROM ${staged})`,
    },
    { name: 'mentions', indexes: ['claim_id'], select: mentionSelect() },
    {
      name: 'errors',
      indexes: ['code'],
      select: `SELECT
        code,
        if(starts_with(code, 'E-'), 'error', 'warning') AS severity,
        message,
        "at".input AS input,
        "at".member AS member,
        "at".record AS record,
        "at".line AS line,
        "at"."offset" AS byte_offset,
        document AS document_id
      FROM ${recordsOf('errors', paths.errors)}`,
    },
  ];
}

/** One row a claim: its first place and date in columns of their own, whole slots as lists. */
function claimSelect(): string {
  return `SELECT
    claim.id AS claim_id,
    claim.document.id AS document_id,
    claim.document.uri AS document_uri,
    claim.document.title AS document_title,
    ${day('claim.document.published')} AS document_published,
    claim.document.lang AS document_lang,
    NULL::VARCHAR AS document_duplicate_of,
    claim.event AS event,
    claim.status AS status,
    ${names('actors')} AS actors,
    ${names('targets')} AS targets,
    ${names('places')} AS places,
    coalesce(places[1].name, places[1].text) AS place,
    places[1].precision AS place_precision,
    places[1].admin1 AS admin1,
    places[1].country AS country,
    ${values('places', 'country')} AS countries,
    places[1].lat AS lat,
    places[1].lon AS lon,
    places[1].geonames AS geonames,
    ${day('dates[1]."from"')} AS date_from,
    ${day('dates[1]."to"')} AS date_to,
    nullif(list_transform(dates, lambda m: coalesce(m.edtf, m.text)), []) AS dates,
    ${measuresOfPeople.map(toll).join(',')},
    ${values('weapons', 'category')} AS weapons,
    ${names('sources')} AS sources,
    ${day('statedOn."from"')} AS stated_from,
    ${day('statedOn."to"')} AS stated_to,
    nullif(array_to_string(list_transform(evidence, lambda s: s.text), ' … '), '') AS quote,
    evidence[1].start AS evidence_start,
    evidence[-1]."end" AS evidence_end,
    claim.confidence AS confidence
  FROM ${staged} AS claim`;
}

interface Slot {
  readonly name: string;
  /** The list of the claim that holds it. */
  readonly list: string;
  /** Values that only this slot has. */
  readonly own: Readonly<Record<string, string>>;
}

const ownColumns: Readonly<Record<string, string>> = {
  name: 'VARCHAR',
  entity_id: 'VARCHAR',
  rule: 'VARCHAR',
  confidence: 'DOUBLE',
  country: 'VARCHAR',
  admin1: 'VARCHAR',
  lat: 'DOUBLE',
  lon: 'DOUBLE',
  geonames: 'BIGINT',
  precision: 'VARCHAR',
  edtf: 'VARCHAR',
  date_from: 'DATE',
  date_to: 'DATE',
  category: 'VARCHAR',
  model: 'VARCHAR',
  quantity: 'BIGINT',
};

const named = { name: 'm.name', entity_id: 'm.id', rule: 'm.rule', confidence: 'm.confidence' };
const dated = {
  ...named,
  edtf: 'm.edtf',
  date_from: day('m."from"'),
  date_to: day('m."to"'),
};

const slots: readonly Slot[] = [
  { name: 'actor', list: 'actors', own: named },
  { name: 'target', list: 'targets', own: named },
  {
    name: 'place',
    list: 'places',
    own: {
      ...named,
      country: 'm.country',
      admin1: 'm.admin1',
      lat: 'm.lat',
      lon: 'm.lon',
      geonames: 'm.geonames',
      precision: 'm.precision',
    },
  },
  { name: 'date', list: 'dates', own: dated },
  { name: 'count', list: 'counts', own: named },
  {
    name: 'weapon',
    list: 'weapons',
    own: { ...named, category: 'm.category', model: 'm.model', quantity: whole('m.quantity') },
  },
  { name: 'source', list: 'sources', own: named },
  { name: 'stated_on', list: 'if(statedOn IS NULL, [], [statedOn])', own: dated },
  { name: 'evidence', list: 'evidence', own: {} },
];

/** One row a mention: all actors in the order of the claims, then all targets, and so on. */
function mentionSelect(): string {
  return slots
    .map(({ name, list, own }) => {
      const columns = Object.entries(ownColumns).map(
        ([column, type]) => `(${own[column] ?? 'NULL'})::${type} AS ${column}`,
      );
      return `SELECT claim_id, document_id, '${name}' AS slot, (nth - 1)::INTEGER AS position,
        m.text AS "text", m.start AS span_start, m."end" AS span_end, ${columns.join(', ')}
      FROM (SELECT id AS claim_id, document.id AS document_id, unnest(${list}) AS m,
        generate_subscripts(${list}, 1) AS nth FROM ${staged})`;
    })
    .join('\nUNION ALL\n');
}
