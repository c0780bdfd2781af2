import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shared } from '../support/files.ts';
import { readText } from '../support/read.ts';

const anercorp = join(shared, 'ner', 'anercorp.train.tsv');

interface Word {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

/** Ten sentences as one text, with where each of its words stands. */
function textOf(sentences: readonly string[]): { text: string; words: Word[] } {
  let text = '';
  const words: Word[] = [];
  for (const sentence of sentences) {
    for (const row of sentence.split('\n')) {
      const [word, tag] = row.split('\t');
      if (!word || !tag) continue;
      words.push({ start: text.length, end: text.length + word.length, tag });
      text += `${word} `;
    }
    text += '\n';
  }
  return { text, words };
}

/** Places of the gold, as "first word-last word". */
function goldOf(words: readonly Word[]): Set<string> {
  const found = new Set<string>();
  for (let first = 0; first < words.length; first += 1) {
    if (words[first]!.tag !== 'B-LOC') continue;
    let last = first;
    while (words[last + 1]?.tag === 'I-LOC') last += 1;
    found.add(`${first}-${last}`);
  }
  return found;
}

/** Places found, widened to whole words; what is part of an actor or a person is theirs. */
function toldOf(text: string, words: readonly Word[]): Set<string> {
  const { places, actors, persons } = readText(text);
  const others = [...actors, ...persons];
  const found = new Set<string>();
  for (const { start, end, adjective } of places) {
    if (adjective || others.some((other) => other.start < end && start < other.end)) continue;
    const first = words.findIndex((word) => word.end > start);
    const last = words.findLastIndex((word) => word.start < end);
    found.add(`${first}-${last}`);
  }
  return found;
}

describe.skipIf(!existsSync(anercorp))(
  'places of ANERcorp (../shared; skipped where absent)',
  () => {
    it('are found with F1 of at least 0.75, without having been learnt', {
      timeout: 600_000,
    }, () => {
      const sentences = readFileSync(anercorp, 'utf8').trim().split('\n\n');
      let right = 0;
      let told = 0;
      let gold = 0;
      // Every third stretch of ten sentences is enough to see a fall.
      for (let from = 0; from < sentences.length; from += 30) {
        const { text, words } = textOf(sentences.slice(from, from + 10));
        const expected = goldOf(words);
        const answered = toldOf(text, words);
        gold += expected.size;
        told += answered.size;
        for (const span of answered) if (expected.has(span)) right += 1;
      }
      expect((2 * right) / (told + gold)).toBeGreaterThanOrEqual(0.75);
    });
  },
);
