// A file of tagged tokens (token, tab, tag; blank lines between sentences) in, rows of isnad's words
// out, each word with the number of the token that it begins in and that token's tag.

import { hashOf } from '../src/evaluate/split.ts';
import { rowOf } from './text-words.ts';

export function readTagged(file: string, set: string): object[] {
  return file
    .split(/\r?\n\s*\r?\n/)
    .filter((part) => part.trim() !== '')
    .map((part, index) => {
      const tokens = part
        .trim()
        .split('\n')
        .map((line) => line.trimEnd().split('\t'));
      const text = tokens.map(([token]) => token).join(' ');
      const { words, spans } = rowOf(text);
      const starts: number[] = [];
      let at = 0;
      for (const [token] of tokens) {
        starts.push(at);
        at += token!.length + 1;
      }
      const origin: number[] = [];
      const tags: string[] = [];
      let number = 0;
      for (const { start } of spans) {
        while (number + 1 < starts.length && starts[number + 1]! <= start) number += 1;
        const tag = tokens[number]![1] ?? 'O';
        tags.push(origin.at(-1) === number && tag !== 'O' ? `I-${tag.slice(2)}` : tag);
        origin.push(number);
      }
      const row = {
        set,
        doc: `${set}-${index}`,
        lang: 'ar',
        hash: hashOf(text) % 10,
        words,
        tags,
        origin,
      };
      return { ...row, gold: tokens.map(([, tag]) => tag ?? 'O') };
    });
}
