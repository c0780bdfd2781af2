// Extracted document in, CoNLL lines out: word TAB tag in BIO, a blank line after each sentence.
// A mention that begins inside a written word tags the whole word.

import type { ExtractedDocument } from '../document/document.ts';
import type { Mention } from '../document/mention.ts';

const labels: Partial<Record<Mention['kind'], string>> = {
  person: 'PER',
  actor: 'ORG',
  place: 'LOC',
  weapon: 'WEAPON',
  date: 'DATE',
  count: 'COUNT',
};

/** Where mentions overlap, the earlier kind in this list keeps the word. */
const precedence: readonly Mention['kind'][] = [
  'actor',
  'person',
  'place',
  'weapon',
  'date',
  'count',
];

export function conllLines(document: ExtractedDocument): string {
  const tags: string[] = new Array(document.tokens.count).fill('O');
  const all: readonly Mention[] = [
    ...document.actors,
    ...document.persons,
    ...document.places,
    ...document.weapons,
    ...document.dates,
    ...document.numbers,
  ];
  for (const kind of precedence) {
    for (const mention of all) {
      if (mention.kind !== kind || (mention.kind === 'place' && mention.adjective)) continue;
      let free = true;
      for (let token = mention.first; token < mention.last; token += 1) {
        if (tags[token] !== 'O') free = false;
      }
      if (!free) continue;
      for (let token = mention.first; token < mention.last; token += 1) {
        tags[token] = `${token === mention.first ? 'B' : 'I'}-${labels[kind]}`;
      }
    }
  }
  let lines = '';
  for (const sentence of document.sentences) {
    for (let token = sentence.first; token < sentence.last; token += 1) {
      const span = document.view.map.toSource(
        document.tokens.starts[token]!,
        document.tokens.ends[token]!,
      );
      const word = document.source.slice(span.start, span.end).replace(/\s+/g, ' ');
      lines += `${word}\t${tags[token]}\n`;
    }
    lines += '\n';
  }
  return lines;
}
