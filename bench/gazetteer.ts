// The speed of place look-up: the matcher over the tokens of a document beside a Map of names that is
// asked for every run of up to four tokens, with and without clitics. Also what loading costs.

import type { SegmentedDocument } from '../src/document/document.ts';
import { TokenKind } from '../src/document/tokens.ts';
import { buildMatcher } from '../src/extract/places/match.ts';
import { languages } from '../src/languages/index.ts';
import type { Language } from '../src/languages/language.ts';
import { gazetteer } from '../src/lexicon/gazetteer.ts';
import { compileFolding, normalize } from '../src/normalize/normalize.ts';
import { segment } from '../src/segment/segment.ts';
import { corpus } from './corpus.ts';
import { compare } from './measure.ts';

const folding = compileFolding(languages);
const longest = 4;
// What a plain Map must try in front of an Arabic name.
const fronts = ['', 'و', 'ب', 'ل', 'ف', 'وب', 'ول'];

function read(source: string, lang: 'ar' | 'en'): SegmentedDocument {
  const runs = [{ start: 0, end: source.length, lang }];
  const document = { id: 'bench', source, diagnostics: [], lang, runs };
  return segment(normalize(document, folding), languages);
}

/** All canonical names of the gazetteer, folded, to their place. */
function mapOf({ code, letters }: Language): Map<string, number> {
  const places = gazetteer();
  const names = new Map<string, number>();
  for (let place = places.count - 1; place >= 0; place -= 1) {
    const name = code === 'ar' ? places.nameAr(place) : places.name(place);
    if (name) names.set(letters.fold(name), place);
  }
  return names;
}

function lookUpByMap(
  document: SegmentedDocument,
  names: Map<string, number>,
  lang: string,
): number {
  const { tokens, view } = document;
  const text = lang === 'en' ? view.text.toLowerCase() : view.text;
  let found = 0;
  for (let first = 0; first < tokens.count; first += 1) {
    for (let last = first; last < first + longest && last < tokens.count; last += 1) {
      if (tokens.kinds[last] === TokenKind.mark) break;
      const run = text.slice(tokens.starts[first]!, tokens.ends[last]!);
      if (lang === 'en') {
        if (names.has(run)) found += 1;
        continue;
      }
      for (const front of fronts) {
        if (!run.startsWith(front)) continue;
        const stem = run.slice(front.length);
        if (names.has(stem) || names.has(`ال${stem}`)) found += 1;
      }
    }
  }
  return found;
}

export function run(): void {
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const { count } = gazetteer();
  const took = performance.now() - start;
  const grown = (process.memoryUsage().rss - before) / 1e6;
  console.log(
    `\ngazetteer: ${count} places read in ${took.toFixed(1)} ms, ${grown.toFixed(0)} MB of memory`,
  );
  for (const language of languages) {
    const { code } = language;
    const names = mapOf(language);
    const matcher = buildMatcher(language);
    const texts = corpus(code, 1_000_000);
    const documents = new Map(texts.map((text) => [text, read(text, code)]));
    compare(`place look-up, ${language.name} (${names.size} names in the Map)`, texts, [
      {
        name: 'matcher',
        work: (text) => {
          const document = documents.get(text)!;
          let found = 0;
          for (const sentence of document.sentences) found += matcher(document, sentence).length;
          return found;
        },
      },
      {
        name: 'Map of runs of tokens',
        work: (text) => lookUpByMap(documents.get(text)!, names, code),
      },
    ]);
  }
}
