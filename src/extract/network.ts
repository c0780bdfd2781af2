// Extracted document with a network's tags in, the document with the network's names added out.
// Precedence: a mention of the lexicons or the grammar stays; the network only adds where none of them
// stands.

import type { ExtractedDocument } from '../document/document.ts';
import { mentionOf } from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import type { ActorMention, PersonMention, PlaceMention } from '../document/mention.ts';
import type { NetworkTags, Tagged } from '../document/tags.ts';
import type { WithHits } from '../rules/hits.ts';
import { placeContexts, placeWords } from '../rules/places.ts';

type Tagging = ExtractedDocument & WithHits & { readonly tags: NetworkTags };

export function addNames<D extends Tagging>(document: D): D {
  const taken = coveredTokens(document);
  const actors: ActorMention[] = [];
  const persons: PersonMention[] = [];
  const places: PlaceMention[] = [];
  for (const tag of document.tags.names) {
    if (isTaken(taken, tag)) continue;
    const { first, last } = tag;
    const base = {
      ...mentionOf(document, tag, `network ${document.tags.network}`),
      confidence: Math.round(tag.score * 1000) / 1000,
    };
    if (tag.type === 'ORG') {
      actors.push({ ...base, kind: 'actor', named: true, proper: { first, last } });
    } else if (tag.type === 'PER') {
      persons.push({ ...base, kind: 'person', name: base.text, nameTokens: { first, last } });
    } else if (tag.type === 'LOC' && isName(document, tag)) {
      places.push({ ...base, kind: 'place', name: base.text, precision: 'town' });
    }
  }
  return withLayer(document, {
    actors: merged(document.actors, actors),
    persons: merged(document.persons, persons),
    places: merged(document.places, places),
  });
}

// From this score on a name of a place needs nothing in front of it that says so.
const beyondDoubt = 0.97;

/** "in X", "the village of X"; and of words that the lexicon knows at least one is no name of a place. */
function isName({ hits }: WithHits, { first, last, score }: Tagged): boolean {
  const said = first > 0 && (hits.tables(first - 1) & (placeContexts.bit | placeWords.bit)) !== 0;
  if (!said && score < beyondDoubt) return false;
  for (let token = first; token < last; token += 1) if (hits.tables(token) === 0) return true;
  return false;
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
