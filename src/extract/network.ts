// Extracted document with a network's tags in, the document with the network's names added out.
// Precedence: a mention of the lexicons or the grammar stays; the network only adds where none of them
// stands, and only what it is sure of.

import type { ExtractedDocument } from '../document/document.ts';
import { mentionOf } from '../document/document.ts';
import type { ActorMention, PersonMention, PlaceMention } from '../document/mention.ts';
import type { NetworkTags, Tagged } from '../document/tags.ts';
import { frontCut } from '../document/tokens.ts';
import { clauseMarks } from '../rules/claims.ts';
import type { WithHits } from '../rules/hits.ts';
import { placeContexts, placeWords } from '../rules/places.ts';

/** From which calibrated score on a name is added; chosen on texts that the network has not seen. */
export const leastSure: Readonly<Record<string, number>> = { ORG: 0.5, PER: 0.5, LOC: 0.5 };

type Tagging = ExtractedDocument & WithHits & { readonly tags: NetworkTags };

export function addNames<D extends Tagging>(document: D, least = leastSure): D {
  const taken = coveredTokens(document);
  const actors: ActorMention[] = [];
  const persons: PersonMention[] = [];
  const places: PlaceMention[] = [];
  for (const tag of document.tags.names) {
    if (tag.score < (least[tag.type] ?? 1) || isTaken(taken, tag)) continue;
    const { first, last } = tag;
    const base = {
      ...mentionOf(
        document,
        { ...tag, front: frontOf(document, tag) },
        `network ${document.tags.network}`,
      ),
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

const leaders = clauseMarks.bit | placeContexts.bit | placeWords.bit;
const shortest = 3;

/**
 * View units in front of a name that are no part of it: a conjunction or a preposition written to it. No
 * list knows the name; so it is cut before an article, and where nothing that governs a name stands in
 * front of it and leaves the letter to the name itself.
 */
export function frontOf({ hits }: WithHits, { first }: Pick<Tagged, 'first'>): number {
  for (const analysis of hits.analyses(first)) {
    if (analysis.proclitics === '' || analysis.enclitic !== '') continue;
    if (analysis.article) return frontCut(analysis);
    const governed = first > 0 && (hits.tables(first - 1) & leaders) !== 0;
    if (!governed && analysis.stem.length >= shortest) return frontCut(analysis);
  }
  return 0;
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
