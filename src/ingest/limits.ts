// How much of everything is read, so that no input can use up memory or time: each limit with its
// default, the option that moves it and the words to say so. Nothing else decides on sizes.

export interface Limits {
  /** UTF-16 units of one document's text. */
  readonly documentLength: number;
  /** Bytes of one line, row or JSON value. */
  readonly lineBytes: number;
  /** Bytes of one file that must be read as a whole: a page, a PDF, a Word file, a message. */
  readonly fileBytes: number;
  /** Bytes that one input file may unpack to, over all of its containers. */
  readonly unpackedBytes: number;
  /** Unpacked bytes for a packed one, once more than `ratioFrom` bytes were unpacked. */
  readonly ratio: number;
  /** Members of one container. */
  readonly entries: number;
  /** Containers inside of containers. */
  readonly depth: number;
  /** Objects and arrays inside of each other in JSON. */
  readonly jsonDepth: number;
  /** Elements inside of each other on a page; deeper ones are read without looking for the article. */
  readonly htmlDepth: number;
  readonly pages: number;
}

export const defaultLimits: Limits = {
  documentLength: 5_000_000,
  lineBytes: 64 * 2 ** 20,
  fileBytes: 128 * 2 ** 20,
  unpackedBytes: 256 * 2 ** 30,
  ratio: 200,
  entries: 1_000_000,
  depth: 4,
  jsonDepth: 200,
  htmlDepth: 500,
  pages: 3000,
};

/** A packed file may be small and even: the ratio counts from here on. */
export const ratioFrom = 8 * 2 ** 20;

/** The option of the command line that moves a limit. */
export const limitOptions: Readonly<Record<keyof Limits, string>> = {
  documentLength: '--max-document',
  lineBytes: '--max-line',
  fileBytes: '--max-file',
  unpackedBytes: '--max-unpacked',
  ratio: '--max-ratio',
  entries: '--max-entries',
  depth: '--max-depth',
  jsonDepth: '--max-json-depth',
  htmlDepth: '--max-html-depth',
  pages: '--max-pages',
};

/** What a limit counts, for people. */
export const limitWords: Readonly<Record<keyof Limits, string>> = {
  documentLength: 'most letters of a document',
  lineBytes: 'most bytes of a line, row or value',
  fileBytes: 'most bytes of a page, PDF, Word file or message',
  unpackedBytes: 'most bytes that a file may unpack to',
  ratio: 'most unpacked bytes for a packed one',
  entries: 'most members of a container',
  depth: 'most containers inside of each other',
  jsonDepth: 'most levels of a JSON record',
  htmlDepth: 'most elements of a page inside of each other',
  pages: 'most pages of a PDF',
};

export function limitsOf(given: Partial<Limits> | undefined): Limits {
  return { ...defaultLimits, ...given };
}

/** "…; the limit is 5000000 (--max-document)". */
export function limitNote(limits: Limits, name: keyof Limits): string {
  return `the limit is ${limits[name]} (${limitOptions[name]})`;
}
