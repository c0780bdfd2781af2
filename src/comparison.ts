// How the scorer compares texts, put together from the languages' letters and the tables
// models/<language>/comparison.json. The pipeline knows nothing of it.

import { z } from 'zod';
import { TokenKind } from './document/tokens.ts';
import type { ComparedText, Comparison } from './evaluate/match.ts';
import { languages } from './languages/index.ts';
import type { Language } from './languages/language.ts';
import { readModel } from './lexicon/load.ts';
import { compileFolding, normalizeText } from './normalize/normalize.ts';
import { tokenize } from './segment/segment.ts';

const schema = z.strictObject({
  about: z.string(),
  head: z.enum(['first', 'last']),
  entries: z.array(
    z.strictObject({ list: z.enum(['generic-heads', 'links', 'place-kinds']), words: z.string() }),
  ),
});

interface Habits {
  readonly head: 'first' | 'last';
  readonly generic: ReadonlySet<string>;
  /** Words behind which a phrase only describes its head. */
  readonly links: ReadonlySet<string>;
  readonly placeKinds: ReadonlySet<string>;
}

export function buildComparison(): Comparison {
  const folding = compileFolding(languages);
  const habits = new Map(languages.map((language) => [language, habitsOf(language)]));

  function forms(text: string): string[] {
    const view = normalizeText(text, folding).text;
    const tokens = tokenize(view);
    const words: string[] = [];
    for (let index = 0; index < tokens.count; index += 1) {
      if (tokens.kinds[index] === TokenKind.mark) continue;
      const form = view.slice(tokens.starts[index]!, tokens.ends[index]!);
      const word = languages.reduce((bare, { letters }) => letters.bare(bare), form);
      if (word !== '') words.push(word);
    }
    return words;
  }

  function compared(text: string): ComparedText {
    const all = forms(text);
    const language = languageOf(all);
    if (!language) return { words: all, head: all.length - 1, generic: false };
    const { head, generic, links } = habits.get(language)!;
    const link = all.findIndex((word, index) => index > 0 && links.has(word));
    const at = head === 'first' ? 0 : (link < 0 ? all.length : link) - 1;
    const isWord = (word: string, index: number) => index === at || !links.has(word);
    const words = all.filter(isWord);
    const kept = all.slice(0, at).filter(isWord).length;
    return { words, head: kept, generic: generic.has(words[kept]!) };
  }

  function place(text: string): string {
    const words = forms(text);
    const language = languageOf(words);
    if (!language) return words.join(' ');
    const { placeKinds, links } = habits.get(language)!;
    const name = words.filter((word) => !placeKinds.has(word) && !links.has(word));
    return (name.length > 0 ? name : words).join(' ');
  }

  return { text: remembered(compared), place: remembered(place) };
}

/** The language whose script the words are in: that of their first letter. */
function languageOf(words: readonly string[]): Language | undefined {
  const unit = words[0]?.charCodeAt(0);
  if (unit === undefined) return undefined;
  return languages.find(({ letters }) =>
    letters.script.some(([first, last]) => unit >= first && unit <= last),
  );
}

function habitsOf({ name, letters }: Language): Habits {
  const { head, entries } = readModel(`${name.toLowerCase()}/comparison.json`, schema);
  const of = (list: string) =>
    new Set(
      entries
        .filter((entry) => entry.list === list)
        .flatMap(({ words }) => words.split(' ').map(letters.bare)),
    );
  return { head, generic: of('generic-heads'), links: of('links'), placeKinds: of('place-kinds') };
}

/** The same answer without the work: a text is compared with many others. */
function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = answer(text);
      known.set(text, value);
    }
    return value;
  };
}
