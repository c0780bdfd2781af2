// Plain sentences with gaps, filled over and over: whatever doer, place, day and figure stand in them, each is
// told in one claim, and nothing else is read of it.

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/document/claim.ts';
import { readJson } from '../support/files.ts';
import { readText } from '../support/read.ts';
import { sampler } from '../support/sample.ts';

const slots = ['actors', 'places', 'dates', 'counts', 'sources'] as const;
type Slot = (typeof slots)[number];

interface Grid {
  /** The slot that each kind of gap fills; other gaps fill none. */
  readonly slots: Readonly<Record<string, Slot>>;
  /** By gap: what fills it, and what must be read of that. */
  readonly fillers: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>>;
  readonly sentences: readonly Sentence[];
}

interface Sentence {
  readonly text: string;
  /** Any of them is right. */
  readonly events: readonly string[];
  /** What may be read beside it: values, or the words of a gap. */
  readonly may?: readonly string[];
}

interface Filled {
  readonly text: string;
  /** By gap, the words that fill it. */
  readonly words: ReadonlyMap<string, string>;
  readonly wanted: Readonly<Record<Slot, readonly string[]>>;
}

const fillings = 6;

for (const language of ['english', 'arabic']) {
  const grid = readJson<Grid>(`fixtures/cases/grid.${language}.json`);
  describe(`plain sentences in ${language}`, () => {
    it.each(grid.sentences.map((sentence) => [sentence.text, sentence] as const))(
      '%s',
      (_, sentence) => {
        const below = sampler(sentence.text.length);
        const faults: string[] = [];
        for (let time = 0; time < fillings; time += 1) {
          const filled = fill(grid, sentence.text, below);
          const { claims } = readText(filled.text, { published: '2018-05-05' });
          const wrong = claims.length === 1 ? compare(claims[0]!, sentence, filled) : ['claims'];
          if (wrong.length > 0) faults.push(`${filled.text} ${wrong.join(', ')}`);
        }
        expect(faults).toEqual([]);
      },
    );
  });
}

/** The gaps `{doer}`, `{doer2}`, `{figure:killed}` filled, each of a kind with something else. */
function fill(grid: Grid, text: string, below: (limit: number) => number): Filled {
  const wanted = { actors: [], places: [], dates: [], counts: [], sources: [] } as Record<
    Slot,
    string[]
  >;
  const used = new Map<string, string>();
  const whole = text.replace(
    /\{(([a-zA-Z]+)\d?)(?::(\w+))?\}/g,
    (_, name: string, gap: string, measure?: string) => {
      const free = grid.fillers[gap]!.filter(([words]) => ![...used.values()].includes(words));
      const [words, ...values] = free[below(free.length)]!;
      used.set(name, words);
      const slot = grid.slots[gap];
      if (slot)
        wanted[slot].push(...values.map((value) => (measure ? `${measure} ${value}` : value)));
      return words;
    },
  );
  // The preposition and the article are written as one.
  const joined = whole.replaceAll(' لال', ' لل');
  return { text: joined.charAt(0).toUpperCase() + joined.slice(1), words: used, wanted };
}

function compare(
  claim: Claim,
  { events, may = [] }: Sentence,
  { words, wanted }: Filled,
): string[] {
  const allowed = (rest: string) =>
    may.some((one) => holds(rest, words.get(one.slice(1, -1)) ?? one));
  const faults: string[] = events.includes(claim.event) ? [] : [claim.event];
  for (const slot of slots) {
    const found = claim[slot].map((item) =>
      'measure' in item ? `${item.measure} ${item.min}` : item.text,
    );
    for (const value of new Set(wanted[slot])) {
      const at = found.findIndex((one) => (slot === 'counts' ? one === value : holds(one, value)));
      if (at < 0) faults.push(`-${slot} ${value}`);
      else found.splice(at, 1);
    }
    for (const rest of found) if (!allowed(rest)) faults.push(`+${slot} ${rest}`);
  }
  return faults;
}

/** Names hold each other: "the town of Nyala", "Nyala". */
function holds(one: string, value: string): boolean {
  const [left, right] = [one.toLowerCase(), value.toLowerCase()];
  return left.includes(right) || right.includes(left);
}
