// The shapes of the records of a run folder as DuckDB reads them: every column with its type, so that
// nothing is guessed from the first lines of a file.

const fields = (columns: Readonly<Record<string, string>>): string =>
  Object.entries(columns)
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ');

const struct = (columns: Readonly<Record<string, string>>): string => `STRUCT(${fields(columns)})`;

const mention = {
  text: 'VARCHAR',
  start: 'BIGINT',
  end: 'BIGINT',
  name: 'VARCHAR',
  id: 'VARCHAR',
  rule: 'VARCHAR',
  confidence: 'DOUBLE',
};
const place = {
  ...mention,
  country: 'VARCHAR',
  admin1: 'VARCHAR',
  lat: 'DOUBLE',
  lon: 'DOUBLE',
  geonames: 'BIGINT',
  precision: 'VARCHAR',
  within: 'VARCHAR[]',
};
const date = { ...mention, edtf: 'VARCHAR', from: 'VARCHAR', to: 'VARCHAR' };
const count = {
  ...mention,
  measure: 'VARCHAR',
  of: 'VARCHAR',
  // Read as they stand and rounded later: one absurd number must not make a file unreadable.
  min: 'DOUBLE',
  max: 'DOUBLE',
  qualifier: 'VARCHAR',
  partOf: 'INTEGER',
};
const weapon = {
  ...mention,
  category: 'VARCHAR',
  model: 'VARCHAR',
  quantity: 'DOUBLE',
  massKg: 'DOUBLE[]',
};

const location = {
  input: 'VARCHAR',
  member: 'VARCHAR[]',
  record: 'BIGINT',
  line: 'BIGINT',
  offset: 'BIGINT',
};

const shapes = {
  claims: {
    id: 'VARCHAR',
    document: struct({
      id: 'VARCHAR',
      uri: 'VARCHAR',
      title: 'VARCHAR',
      published: 'VARCHAR',
      lang: 'VARCHAR',
    }),
    event: 'VARCHAR',
    status: 'VARCHAR',
    actors: `${struct(mention)}[]`,
    targets: `${struct(mention)}[]`,
    places: `${struct(place)}[]`,
    dates: `${struct(date)}[]`,
    counts: `${struct(count)}[]`,
    weapons: `${struct(weapon)}[]`,
    sources: `${struct(mention)}[]`,
    statedOn: struct(date),
    evidence: `${struct({ start: 'BIGINT', end: 'BIGINT', text: 'VARCHAR' })}[]`,
    confidence: 'DOUBLE',
  },
  documents: {
    id: 'VARCHAR',
    at: struct(location),
    format: 'VARCHAR',
    url: 'VARCHAR',
    digest: 'VARCHAR',
    length: 'BIGINT',
    title: 'VARCHAR',
    published: 'VARCHAR',
    publishedFrom: 'VARCHAR',
    lang: 'VARCHAR',
    claims: 'INTEGER',
    mentions: struct({
      numbers: 'INTEGER',
      dates: 'INTEGER',
      places: 'INTEGER',
      actors: 'INTEGER',
      persons: 'INTEGER',
      weapons: 'INTEGER',
    }),
    flags: 'VARCHAR[]',
    duplicateOf: 'VARCHAR',
    similarity: 'DOUBLE',
  },
  errors: {
    code: 'VARCHAR',
    message: 'VARCHAR',
    at: struct(location),
    document: 'VARCHAR',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

// A claim holds the sentences that it was read from: far below this, whatever the document.
const longestLine = 16 << 20;

/** The records of a file as a table that SQL can select from. */
export function recordsOf(kind: keyof typeof shapes, path: string): string {
  const columns = Object.entries(shapes[kind])
    .map(([name, type]) => `${quotedName(name)}: ${quotedText(type)}`)
    .join(', ');
  return `read_json(${quotedText(path)}, format = 'newline_delimited', columns = {${columns}}, maximum_object_size = ${longestLine})`;
}

export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
