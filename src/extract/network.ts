// Extracted document with a network's tags in, the document with the network's names added out.
// Precedence: a mention of the lexicons or the grammar stays; the network only adds where none of them
// stands, and only what it is sure of.

import type { ExtractedDocument } from '../document/document.ts';
import { mentionOf } from '../document/document.ts';
import type { ActorMention, PersonMention, PlaceMention } from '../document/mention.ts';
import type { NetworkTags, Tagged } from '../document/tags.ts';

/** From which calibrated score on a name is added; chosen on texts that the network has not seen. */
export const leastSure: Readonly<Record<string, number>> = { ORG: 0.5, PER: 0.5, LOC: 0.5 };

export function addNames<D extends ExtractedDocument & { readonly tags: NetworkTags }>(
  document: D,
  least = leastSure,
): D {
  const taken = coveredTokens(document);
  const actors: ActorMention[] = [];
  const persons: PersonMention[] = [];
  const places: PlaceMention[] = [];
  for (const tag of document.tags.names) {
    if (tag.score < (least[tag.type] ?? 1) || isTaken(taken, tag)) continue;
    const { first, last } = tag;
    const base = {
      ...mentionOf(document, tag, `network ${document.tags.network}`),
      confidence: Math.round(tag.score * 1000) / 1000,
    };
    if (tag.type === 'ORG') {
      actors.push({ ...base, kind: 'actor', named: true, proper: { first, last } });
    } else if (tag.type === 'PER') {
      persons.push({ ...base, kind: 'person', name: base.text, nameTokens: { first, last } });
    } else if (tag.type === 'LOC') {
      places.push({ ...base, kind: 'place', name: base.text, precision: 'town' });
    }
  }
  return {
    ...document,
    actors: merged(document.actors, actors),
    persons: merged(document.persons, persons),
    places: merged(document.places, places),
  };
}

/** One for each token that a mention of the rules covers. */
function coveredTokens(document: ExtractedDocument): Uint8Array {
  const taken = new Uint8Array(document.tokens.count);
  const { actors, persons, places, weapons, dates, numbers } = document;
  for (const group of [actors, persons, places, weapons, dates, numbers]) {
    for (const { first, last } of group) taken.fill(1, first, last);
  }
  return taken;
}

function isTaken(taken: Uint8Array, { first, last }: Tagged): boolean {
  for (let token = first; token < last; token += 1) if (taken[token] === 1) return true;
  return false;
}

function merged<M extends { readonly first: number }>(own: readonly M[], added: readonly M[]) {
  return added.length === 0 ? own : [...own, ...added].sort((a, b) => a.first - b.first);
}
