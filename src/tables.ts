// The lexicon of each language, from the compiled file or from its word tables. Who needs it compiled
// for others, the built package or the next process, gets the whole file here.

import { inputWords } from './ingest/words.ts';
import { languages } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import type { LexiconData } from './lexicon/compile.ts';
import { compileLexicon } from './lexicon/compile.ts';
import type { Sections } from './lexicon/compiled.ts';
import { compiled, compiledFile, keepCompiled } from './lexicon/compiled.ts';
import { gazetteer, isPlaceName } from './lexicon/gazetteer.ts';
import { Lexicon } from './lexicon/lexicon.ts';
import { lexiconIn, lexiconSections } from './lexicon/lexicon-file.ts';
import { buildNameReader } from './lexicon/names.ts';
import { compileFolding, normalizeText } from './normalize/normalize.ts';
import { actorIndex } from './rules/actor-tables.ts';
import { tokenize } from './segment/tokenize.ts';

const lexicons = new Map<Language, Lexicon>();

/** All word tables of one language, compiled once a process. */
export function buildLexicon(language: Language): Lexicon {
  const known = lexicons.get(language);
  if (known) return known;
  const { letters } = language;
  const split = withoutNames(language);
  const { capitals, articles } = language.entities.places;
  const { analyse } = letters;
  const index = gazetteer().names[language.code];
  const names = buildNameReader({ analyse, capitals, articles }, index);
  const lexicon = new Lexicon(dataOf(language), { ...letters, split, names });
  lexicons.set(language, lexicon);
  return lexicon;
}

/** The compiled file of all languages; whole only where everything was made of the tables. */
export function compileTables(): Uint8Array {
  return compiledFile(allSections());
}

function dataOf(language: Language): LexiconData {
  // A language that is none of the house, as tests make them, is in no file.
  if (!languages.includes(language)) return compiledData(language);
  const pack = compiled();
  const data = pack && lexiconIn(pack, language.code);
  if (data) return data;
  if (pack === undefined) keepAll();
  return compiledData(language);
}

const made = new Map<Language, LexiconData>();

function compiledData(language: Language): LexiconData {
  const known = made.get(language);
  if (known) return known;
  const { numbers, dates, entities, claims, speech, letters } = language;
  const tables = [numbers, dates, entities, claims, speech].flatMap((part) => part.tables());
  const data = compileLexicon(tables, { fold: letters.fold, words });
  made.set(language, data);
  return data;
}

let kept = false;

/** Whoever reads the tables keeps what they make for the next. */
function keepAll(): void {
  if (kept) return;
  kept = true;
  keepCompiled(allSections);
}

function allSections(): Sections {
  // What is prepared only when a document asks for it.
  inputWords();
  actorIndex();
  return languages.flatMap((language) => [
    ...lexiconSections(language.code, compiledData(language)),
  ]);
}

let folding: ReturnType<typeof compileFolding> | undefined;

/** All phrases of a table are read as one text with a line each: far cheaper than one by one. */
function words(phrases: readonly string[]): readonly (readonly string[])[] {
  folding ??= compileFolding(languages);
  const view = normalizeText(phrases.join('\n'), folding).text;
  const tokens = tokenize(view);
  let at = 0;
  let lineEnd = -1;
  return phrases.map(() => {
    const next = view.indexOf('\n', lineEnd + 1);
    lineEnd = next < 0 ? view.length : next;
    const forms: string[] = [];
    for (; at < tokens.count && tokens.starts[at]! < lineEnd; at += 1) {
      const form = view.slice(tokens.starts[at]!, tokens.ends[at]!);
      // The stops of initials are no words: "U.S. Navy".
      const before = forms.at(-1);
      const initial = form === '.' && before?.length === 1 && before < '\x7f';
      if (form !== '-' && form !== '"' && form !== "'" && form !== '_' && !initial) {
        forms.push(form);
      }
    }
    return forms;
  });
}

/** A word that is a place's name was not run together of two: only the gazetteer knows. */
function withoutNames({ code, letters }: Language): Language['letters']['split'] {
  const names = gazetteer().names[code];
  const isName = (stem: string): boolean => isPlaceName(names, stem);
  return (form, known) => {
    const at = letters.split(form, known);
    const named = at > 0 && letters.analyse(form, isName).some(({ stem }) => isName(stem));
    return named ? 0 : at;
  };
}
