// The contract between the inputs and everything that reads them: what an input file is, what comes
// out of it, and what may be asked for. Types only; `listInputs` (list.ts) makes the files of paths,
// `readDocuments` (documents.ts) makes the items of a file.

import type { Code } from './codes.ts';
import type { Limits } from './limits.ts';

/** One file to read, as `listInputs` found it. */
export interface InputFile {
  /** The path as people are shown it: as it was given, or below the folder that was given. */
  readonly path: string;
  /** Bytes; missing where nobody knows (standard input, a pipe). */
  readonly size?: number;
  /** Where the file lies, for readers that must jump about in it; missing for standard input. */
  readonly file?: string;
  /**
   * The bytes from the start. May be called more than once, except for standard input and pipes.
   * A fault of reading is thrown by the iteration; `readDocuments` makes an error item of it.
   */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Set where the file cannot be read at all: `readDocuments` gives this one error item. */
  readonly error?: { readonly code: Code; readonly message: string };
}

/** Where something stood. Numbers count from 1, but `offset`, a byte offset, from 0. */
export interface Location {
  /** `path` of the input file. */
  readonly input: string;
  /** The way inside of containers, outermost first: `["2014.tar", "june/12.html"]`. */
  readonly member?: readonly string[];
  /** The record's number within its file or member. */
  readonly record?: number;
  readonly line?: number;
  /** Byte offset of the record within its file or member (for a WARC.gz: of the packed record). */
  readonly offset?: number;
}

export type PublishedFrom =
  | 'column' // of a table
  | 'json' // a field of a JSON object
  | 'json-ld' // datePublished of a page's structured data
  | 'meta' // a page's <meta>, a text's front matter
  | 'time' // a page's <time datetime>
  | 'feed' // pubDate, updated, dc:date of a feed's item
  | 'newsml'
  | 'nitf'
  | 'header' // Date of a message
  | 'properties' // of a Word or PDF file: when it was made, which need not be when it was published
  | 'url' // /2014/06/12/ in the address
  | 'dateline' // the text's own first lines
  | 'option'; // --published

export type EncodingFrom = 'option' | 'bom' | 'declared' | 'sniffed' | 'format';

export interface TextEncoding {
  /** WHATWG label, or iconv-lite's name for the pages of DOS. */
  readonly name: string;
  readonly from: EncodingFrom;
  /** 0 to 1. */
  readonly confidence: number;
  /** Places that stand for nothing in this encoding and were read as U+FFFD. */
  readonly replaced: number;
}

/** What a reader should know of how good the text is. */
export type Quality =
  | 'html-fallback' // no article found on the page: the text of its whole body
  | 'pdf-degraded' // letters and order of a PDF are reconstructed
  | 'pdf-no-text' // a page or more without any text: perhaps scanned
  | 'html-in-text' // a field held markup; its text was taken
  | 'summary-only' // a feed's summary, not the article
  | 'truncated' // the source was cut: the text may lack its end
  | 'digest-mismatch' // the source says that its bytes were others
  | 'encoding-guessed'
  | 'encoding-damaged'
  | 'encoding-mixed'
  | 'lone-surrogates' // replaced by U+FFFD
  | 'date-from-properties';

/** One document, as plain data that may travel to a worker. */
export interface InputRecord {
  /** From the data, or made of path, member and record number: the same on every run. May repeat. */
  readonly id: string;
  readonly idFrom: 'data' | 'place';
  /** The extracted text: offsets of mentions refer to it. Well-formed UTF-16. */
  readonly text: string;
  readonly title?: string;
  /**
   * `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ss+hh:mm` (or `Z`) where hour and zone were written. The first ten
   * characters are the day as it was written there: the document's "today".
   */
  readonly published?: string;
  readonly publishedFrom?: PublishedFrom;
  /** The date as it was written, where it differs from `published` or could not be used. */
  readonly publishedRaw?: string;
  /** Language that the sender declared: a hint, not a fact. */
  readonly lang?: string;
  readonly url?: string;
  /** When a crawler fetched it, ISO: not a date of publication. */
  readonly retrieved?: string;
  /** Name of the format's reader: `text`, `html`, `jsonl`, … */
  readonly format: string;
  /** Names of the containers around it, outermost first: `["zip", "gzip"]`. */
  readonly containers?: readonly string[];
  readonly encoding: TextEncoding;
  readonly quality: readonly Quality[];
  /** `sha256:` and hex digits of the record's own bytes (a line, a file, a payload). */
  readonly sourceDigest: string;
}

export interface DocumentItem {
  readonly kind: 'document';
  readonly record: InputRecord;
  readonly at: Location;
}

/** A loss or an oddity. Codes that begin with E- lost something; W- lost nothing. */
export interface ErrorItem {
  readonly kind: 'error';
  readonly code: Code;
  readonly message: string;
  readonly at: Location;
}

/**
 * Only with `defer`: bytes whose reading is work (a page, a PDF, a Word file, a message), so that a
 * worker may do it: `readDeferred(item.task, options)` gives the items. Plain data; `task.bytes` may
 * be transferred.
 */
export interface DeferredItem {
  readonly kind: 'deferred';
  readonly task: DeferredTask;
  readonly at: Location;
}

export interface DeferredTask {
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly place: Place;
}

export type Item = DocumentItem | ErrorItem;

/** Where a stretch of bytes came from, and what its surroundings say about it. */
export interface Place {
  readonly at: Location;
  readonly containers: readonly string[];
  /** Name of the innermost file: a hint at its format. */
  readonly name: string;
  /** What an envelope (WARC, mail) knows. */
  readonly declared?: Declared;
}

/** What an envelope says about the bytes in it. */
export interface Declared {
  /** The format, where the envelope leaves no doubt of it. */
  readonly format?: string;
  readonly id?: string;
  readonly url?: string;
  readonly mediaType?: string;
  readonly encoding?: string;
  readonly lang?: string;
  readonly title?: string;
  readonly published?: string;
  readonly publishedFrom?: PublishedFrom;
  readonly retrieved?: string;
  readonly quality?: readonly Quality[];
}

/** Which column or field holds what; by name, or by number from 1. */
export interface Fields {
  readonly text?: string;
  readonly id?: string;
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  readonly lang?: string;
}

export interface ReadOptions {
  /** Label of the encoding of all text, or `auto`. */
  readonly encoding?: string;
  /** Bytes that stand for nothing make the document an error. */
  readonly strictEncoding?: boolean;
  /** Name of the one format that the inputs are in; otherwise their content tells. */
  readonly format?: string;
  readonly fields?: Fields;
  /** Where the documents of a JSON file are: `/articles/*`. */
  readonly jsonPath?: string;
  /** Day of publication of documents that do not tell theirs. */
  readonly published?: string;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

/** What was found out about one input file; handed to `report.input` after its last item. */
export interface InputFacts {
  readonly input: string;
  /** Bytes that were read of the file itself. */
  readonly bytes: number;
  /** `sha256:` of the file's bytes; missing where a reader jumped about in it or did not reach its end. */
  readonly digest?: string;
  /** The file's own format or container, such as `jsonl` or `gzip`. */
  readonly format: string;
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
}

/** Table of columns and how they are used, once a table's head was read. */
export interface ColumnFacts {
  readonly at: Location;
  readonly delimiter: string;
  readonly header: readonly string[] | null;
  readonly fields: Fields;
}

/** Who wants to know how reading goes. All calls are synchronous and cheap. */
export interface ReadReport {
  /** So many bytes more of the input file were read from the disk. */
  readonly bytes?: (input: string, count: number) => void;
  readonly input?: (facts: InputFacts) => void;
  readonly columns?: (facts: ColumnFacts) => void;
}

export interface ListOptions {
  /** Files that list further paths, one a line or NUL between them; `-` is standard input. */
  readonly filesFrom?: readonly string[];
  /** Read files and folders whose name begins with a dot, too. */
  readonly hidden?: boolean;
  /** Paths that are left out with all that is below them: the folder of the run itself. */
  readonly exclude?: readonly string[];
}
