// The speed of look-up: the whole gazetteer and all word tables over the tokens of a text in one pass,
// beside a Map of the same names and forms that is asked for every run of tokens as long as the longest
// of them, in Arabic with and without clitics. Beside it a Map that is content with runs of four tokens:
// it misses the longer names and forms, which the pass finds.

import { readdirSync, readFileSync } from 'node:fs';
import type { SegmentedDocument } from '../src/document/document.ts';
import { TokenKind } from '../src/document/tokens.ts';
import { lookUp } from '../src/extract/lookup.ts';
import { buildMatcher } from '../src/extract/places/match.ts';
import { languages } from '../src/languages/index.ts';
import type { Language } from '../src/languages/language.ts';
import { gazetteer } from '../src/lexicon/gazetteer.ts';
import { wordBreak } from '../src/lexicon/place-key.ts';
import { compileFolding, normalize } from '../src/normalize/normalize.ts';
import type { WithHits } from '../src/rules/hits.ts';
import { segment } from '../src/segment/segment.ts';
import { buildLexicon } from '../src/tables.ts';
import { compare } from './measure.ts';

const folding = compileFolding(languages);
const usual = 4;
/** The longest names have six words, the longest forms ten. */
const longest = 10;
// What a plain Map must try in front of an Arabic word.
const fronts = ['', 'و', 'ب', 'ل', 'ف', 'وب', 'ول'];

/** The texts of the project's own corpus of statements. */
function statements({ name }: Language): string[] {
  const folder = new URL(`../corpora/statements/${name.toLowerCase()}/`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as { text: string })
    .map(({ text }) => text);
}

function read(source: string, lang: 'ar' | 'en'): SegmentedDocument {
  const runs = [{ start: 0, end: source.length, lang }];
  const document = { id: 'bench', source, diagnostics: [], lang, runs };
  return segment(normalize(document, folding), languages);
}

/** All names of the gazetteer and all forms of the word tables, folded, with what they stand for. */
function mapOf({ code, letters, numbers, dates, entities, claims, speech }: Language) {
  const words = new Map<string, unknown>();
  for (const key of gazetteer().names[code].keys()) words.set(written(key, code), key);
  for (const part of [numbers, dates, entities, claims, speech]) {
    for (const { entries } of part.tables()) {
      for (const { form, value } of entries) words.set(letters.fold(form), value);
    }
  }
  return words;
}

/** A name of the gazetteer as texts have it: its key has a byte a letter, see place-key.ts. */
function written(key: Uint8Array, code: 'ar' | 'en'): string {
  return Array.from(key, (byte) => {
    if (byte === wordBreak) return ' ';
    if (byte < 12) return String(byte - 2);
    return String.fromCharCode(code === 'ar' ? 0x600 + byte : byte);
  }).join('');
}

function lookUpByMap(
  { tokens, view }: SegmentedDocument,
  words: ReadonlyMap<string, unknown>,
  { lang, most }: { readonly lang: string; readonly most: number },
): number {
  const text = lang === 'en' ? view.text.toLowerCase() : view.text;
  let found = 0;
  for (let first = 0; first < tokens.count; first += 1) {
    for (let last = first; last < first + most && last < tokens.count; last += 1) {
      if (tokens.kinds[last] === TokenKind.mark) break;
      const run = text.slice(tokens.starts[first]!, tokens.ends[last]!);
      if (lang === 'en') {
        if (words.has(run)) found += 1;
        continue;
      }
      for (const front of fronts) {
        if (!run.startsWith(front)) continue;
        const stem = run.slice(front.length);
        if (words.has(stem) || words.has(`ال${stem}`)) found += 1;
      }
    }
  }
  return found;
}

export function run(): void {
  for (const language of languages) {
    const { code } = language;
    const words = mapOf(language);
    const matcher = buildMatcher(language);
    const lexicons = { [code]: buildLexicon(language) };
    const texts = statements(language);
    const documents = new Map(texts.map((text) => [text, read(text, code)]));
    const places = (document: SegmentedDocument & WithHits): number => {
      let found = 0;
      for (const sentence of document.sentences) found += matcher(document, sentence).length;
      return found;
    };
    const looked = new Map(texts.map((text) => [text, lookUp(documents.get(text)!, lexicons)]));
    const tables = (text: string) => lookUp(documents.get(text)!, lexicons);
    compare(`look-up, ${language.name} (${words.size} names and forms in the Map)`, texts, [
      {
        name: 'gazetteer and word tables',
        share: 8,
        work: (text) => places(tables(text)),
      },
      { name: 'word tables alone', share: 8, work: tables },
      { name: 'gazetteer behind them', share: 8, work: (text) => places(looked.get(text)!) },
      {
        name: 'Map of runs as long as the longest form',
        work: (text) => lookUpByMap(documents.get(text)!, words, { lang: code, most: longest }),
      },
      {
        name: 'Map of runs of up to four tokens',
        work: (text) => lookUpByMap(documents.get(text)!, words, { lang: code, most: usual }),
      },
    ]);
  }
}
