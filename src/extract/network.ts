// Extracted document and a network in, the document with the network's names added out. Precedence: a
// mention of the lexicons or the grammar stays; the network only adds where none of them stands.

import type { ExtractedDocument, LanguageCode } from '../document/document.ts';
import { mentionOf } from '../document/document.ts';
import type { ActorMention, PersonMention, PlaceMention } from '../document/mention.ts';

export interface WordLabel {
  /** BIO label: "O", "B-PER", "I-PER" … */
  readonly label: string;
  /** Probability that the network gives it. */
  readonly score: number;
}

/** A trained network for words in sentences. */
export interface Network {
  readonly name: string;
  readonly languages: readonly LanguageCode[];
  readonly classify: (
    sentences: readonly (readonly string[])[],
  ) => Promise<readonly (readonly WordLabel[])[]>;
}

interface Stretch {
  readonly type: string;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly score: number;
}

export async function addNetwork<D extends ExtractedDocument>(
  document: D,
  network: Network,
): Promise<D> {
  const { tokens } = document;
  const read = document.sentences.filter(
    ({ lang }) => lang !== null && network.languages.includes(lang),
  );
  const labels = await network.classify(
    read.map(({ first, last }) => {
      const words: string[] = [];
      for (let token = first; token < last; token += 1) words.push(written(document, token));
      return words;
    }),
  );
  const taken = new Uint8Array(tokens.count);
  const groups = [
    document.actors,
    document.persons,
    document.places,
    document.weapons,
    document.dates,
    document.numbers,
  ];
  for (const group of groups) for (const { first, last } of group) taken.fill(1, first, last);
  const actors: ActorMention[] = [];
  const persons: PersonMention[] = [];
  const places: PlaceMention[] = [];
  read.forEach((sentence, index) => {
    const place = { first: sentence.first, sentence: sentence.index };
    for (const stretch of stretches(labels[index]!, place)) {
      if (taken.subarray(stretch.first, stretch.last).includes(1)) continue;
      const base = {
        ...mentionOf(document, stretch, `network ${network.name}`),
        confidence: Math.round(stretch.score * 1000) / 1000,
      };
      const { first, last } = stretch;
      if (stretch.type === 'ORG') {
        actors.push({ ...base, kind: 'actor', named: true, proper: { first, last } });
      } else if (stretch.type === 'PER') {
        persons.push({ ...base, kind: 'person', name: base.text, nameTokens: { first, last } });
      } else if (stretch.type === 'LOC' || stretch.type === 'GPE') {
        places.push({ ...base, kind: 'place', name: base.text, precision: 'region' });
      }
    }
  });
  return {
    ...document,
    actors: merged(document.actors, actors),
    persons: merged(document.persons, persons),
    places: merged(document.places, places),
  };
}

function written(document: ExtractedDocument, token: number): string {
  return document.view.text.slice(document.tokens.starts[token]!, document.tokens.ends[token]!);
}

function merged<M extends { readonly first: number }>(own: readonly M[], added: readonly M[]) {
  return added.length === 0 ? own : [...own, ...added].sort((a, b) => a.first - b.first);
}

/** Runs of one type; an "I-" of another type, or behind nothing, begins one too. */
function stretches(
  labels: readonly WordLabel[],
  sentence: { readonly first: number; readonly sentence: number },
): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  while (at < labels.length) {
    const { label } = labels[at]!;
    if (label === 'O') {
      at += 1;
      continue;
    }
    const type = label.slice(2);
    let end = at + 1;
    let { score } = labels[at]!;
    while (end < labels.length && labels[end]!.label === `I-${type}`) {
      score = Math.min(score, labels[end]!.score);
      end += 1;
    }
    const { first } = sentence;
    found.push({ type, first: first + at, last: first + end, sentence: sentence.sentence, score });
    at = end;
  }
  return found;
}
