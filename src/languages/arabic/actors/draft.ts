// What is gathered while an Arabic doer's phrase is read, how one phrase is taken into another, and
// when a phrase says enough to be one.

import type { Sentence } from '../../../document/document.ts';
import { frontCut } from '../../../document/tokens.ts';
import type { ActorHead, ActorName, ActorPhrase } from '../../../rules/actors.ts';
import type { Hit } from '../../../rules/hits.ts';

/** What is gathered while a phrase is read. */
export interface Draft {
  first: number;
  last: number;
  front: number;
  head?: ActorHead;
  actors?: Hit<ActorName>[];
  own?: { first: number; last: number };
  proper?: { first: number; last: number };
  country?: string;
  owner?: string;
  by?: string;
  supported?: boolean;
  definite: boolean;
  unknown?: boolean;
  government?: boolean;
  loaded?: boolean;
  same?: boolean;
  /** A modifier that tells more than the head alone. */
  told?: boolean;
  possessed?: boolean;
  /** The head of the owner, which a short form repeats. */
  meant?: ActorHead;
  rule: string;
}

export function finish(draft: Draft, sentence: Sentence): ActorPhrase {
  const { first, last, told, head, definite } = draft;
  const actors = draft.actors?.[0] && draft.actors;
  // "البنك التجاري القطري": a definite body with its adjectives is a name.
  const body = told && !draft.actors && definite && bodies.has(head?.kind ?? '');
  return {
    first,
    last,
    sentence: sentence.index,
    front: draft.front,
    back: undefined,
    head,
    actor: actors?.[0],
    actors,
    own: draft.own,
    proper: draft.proper ?? (body ? { first, last } : undefined),
    country: draft.country,
    owner: draft.owner,
    by: draft.by,
    supported: draft.supported,
    meant: draft.meant,
    definite,
    unknown: draft.unknown,
    government: draft.government,
    loaded: draft.loaded,
    same: draft.same,
    described: told,
    possessed: draft.possessed,
    rule: draft.rule,
  };
}

const bodies = new Set(['company', 'university', 'intergovernmental']);

export function longer(kept: Hit<ActorName>[], hit: Hit<ActorName>): Hit<ActorName>[] {
  if (!kept[0] || hit.last > kept[0].last) return [hit];
  if (hit.last < kept[0].last) return kept;
  // A reading with fewer letters cut off in front is the likelier one.
  if (hit.head.stemStart < kept[0].head.stemStart && !hit.head.article) return [hit];
  if (kept.some((other) => other.value.id === hit.value.id)) return kept;
  kept.push(hit);
  return kept;
}

export function begin(hit: Hit, rule: string): Draft {
  return {
    first: hit.first,
    last: hit.last,
    front: frontCut(hit.head),
    definite: hit.head.article || hit.head.stem.startsWith('ال'),
    rule,
  };
}

export function absorb(draft: Draft, inner: Draft): void {
  draft.last = inner.last;
  draft.definite = inner.definite || inner.actors !== undefined;
  take(draft, inner);
  draft.told = true;
}

export function take(draft: Draft, inner: Draft): void {
  if (inner.actors) draft.actors = inner.actors;
  if (inner.country) draft.country = inner.country;
  if (inner.owner) draft.owner = inner.owner;
  if (inner.by) draft.by = inner.by;
  if (inner.own && !draft.own) draft.own = inner.own;
  if (inner.proper) draft.proper = inner.proper;
  if (inner.government) draft.government = true;
  if (inner.unknown) draft.unknown = true;
  if (inner.same) draft.same = true;
  if (inner.head) draft.meant = inner.meant ?? inner.head;
  if (inner.supported || inner.actors) draft.supported = true;
  if (inner.head && draft.head && !inner.actors)
    draft.head = { ...draft.head, kind: inner.head.kind };
}

/** False for a head that says nothing by itself: "قوات", "طائرات", "وزارة". */
export function complete(draft: Draft): boolean {
  const { head, actors } = draft;
  if (actors) return true;
  if (draft.possessed) return head !== undefined && head.sort !== 'office';
  if (!head) return draft.country !== undefined;
  const owned =
    draft.country !== undefined ||
    draft.owner !== undefined ||
    draft.by !== undefined ||
    draft.own !== undefined ||
    draft.government === true;
  switch (head.sort) {
    case 'people':
      if (head.construct) return owned || draft.told === true || draft.same === true;
      return owned || draft.told === true || head.number !== 'singular' || draft.definite;
    case 'force':
      return owned || draft.told === true || draft.definite || draft.same === true;
    case 'aircraft':
    case 'arm':
      return (
        owned ||
        draft.unknown === true ||
        (draft.same === true && draft.told === true) ||
        head.sort === 'aircraft' ||
        (draft.definite && draft.told === true)
      );
    case 'group':
    case 'office':
      return owned || draft.told === true || draft.definite || draft.same === true;
  }
}
