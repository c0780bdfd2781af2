// Extracted document in, CoNLL lines out: word TAB tag in BIO, a blank line after each sentence.
// A mention that begins inside a written word tags the whole word. ORG and PER are names; a doer told
// by common words or as an organ of a state ("gunmen", "the Syrian army") is ACTOR.

import type { ExtractedDocument } from '../document/document.ts';
import type { Mention } from '../document/mention.ts';

const labels: Partial<Record<Mention['kind'], string>> = {
  place: 'LOC',
  weapon: 'WEAPON',
  date: 'DATE',
  count: 'COUNT',
};

/** Organs of states, and doers without a name: ours, where other tag sets have no tag. */
const organs = new Set([
  'state_force',
  'police',
  'government',
  'ministry',
  'office',
  'tribe',
  'unknown',
  'civilians',
]);

/** The label of a mention, with the tokens that bear it. */
function labelled(mention: Mention): { label: string | undefined; first: number; last: number } {
  const { first, last } = mention;
  if (mention.kind === 'actor') {
    const name = mention.proper;
    if (!name || organs.has(mention.actorKind ?? '')) return { label: 'ACTOR', first, last };
    return { label: 'ORG', ...name };
  }
  if (mention.kind === 'person') {
    const name = mention.nameTokens;
    return name ? { label: 'PER', ...name } : { label: undefined, first, last };
  }
  return { label: labels[mention.kind], first, last };
}

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
      const { label, first, last } = labelled(mention);
      let free = label !== undefined;
      for (let token = first; token < last; token += 1) {
        if (tags[token] !== 'O') free = false;
      }
      if (!free) continue;
      for (let token = first; token < last; token += 1) {
        tags[token] = `${token === first ? 'B' : 'I'}-${label}`;
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
