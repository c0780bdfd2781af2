// What is gathered while a doer's phrase is read, in any language: how one phrase is taken into another,
// and the phrase that comes out. What makes a phrase complete is the language's own.

import type { Sentence } from '../document/document.ts';
import type { ActorHead, ActorName, ActorPhrase } from './actors.ts';
import type { Hit } from './hits.ts';

/** A phrase being read: see `ActorPhrase` for what its parts mean. */
export interface ActorDraft {
  first: number;
  last: number;
  /** View units of the first word that are no part of it. */
  front: number;
  back: number | undefined;
  head: ActorHead | undefined;
  /** First token of the head, where something may stand in front of it. */
  headFirst: number | undefined;
  actors: Hit<ActorName>[] | undefined;
  own: Range | undefined;
  proper: Range | undefined;
  country: string | undefined;
  owner: string | undefined;
  by: string | undefined;
  supported: boolean | undefined;
  definite: boolean;
  unknown: boolean | undefined;
  government: boolean | undefined;
  loaded: boolean | undefined;
  same: boolean | undefined;
  /** A modifier that tells more than the head alone. */
  told: boolean | undefined;
  possessed: boolean | undefined;
  /** The head of the owner, which a short form repeats. */
  meant: ActorHead | undefined;
  rule: string;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** A phrase of which nothing is told yet, with room for all that may be: drafts keep one shape. */
export function actorDraft({ first, last }: Range, rule: string): ActorDraft {
  return {
    first,
    last,
    front: 0,
    back: undefined,
    head: undefined,
    headFirst: undefined,
    actors: undefined,
    own: undefined,
    proper: undefined,
    country: undefined,
    owner: undefined,
    by: undefined,
    supported: undefined,
    definite: false,
    unknown: undefined,
    government: undefined,
    loaded: undefined,
    same: undefined,
    told: undefined,
    possessed: undefined,
    meant: undefined,
    rule,
  };
}

export function toPhrase(draft: ActorDraft, sentence: Sentence): ActorPhrase {
  const actors = draft.actors?.[0] && draft.actors;
  return {
    first: draft.first,
    last: draft.last,
    sentence: sentence.index,
    front: draft.front,
    back: draft.back,
    head: draft.head,
    actor: actors?.[0],
    actors,
    own: draft.own,
    proper: draft.proper,
    country: draft.country,
    owner: draft.owner,
    by: draft.by,
    supported: draft.supported,
    meant: draft.meant,
    definite: draft.definite,
    unknown: draft.unknown,
    government: draft.government,
    loaded: draft.loaded,
    same: draft.same,
    described: draft.told,
    possessed: draft.possessed,
    rule: draft.rule,
  };
}

/** Takes what an inner phrase tells into the one around it: "forces" of "the Syrian government". */
export function takeIn(draft: ActorDraft, inner: ActorDraft): void {
  if (inner.actors) draft.actors = inner.actors;
  if (inner.country) draft.country = inner.country;
  if (inner.owner) draft.owner = inner.owner;
  if (inner.by) draft.by = inner.by;
  if (inner.own && !draft.own) draft.own = inner.own;
  if (inner.proper) draft.proper = inner.proper;
  if (inner.government) draft.government = true;
  if (inner.actors) draft.supported = true;
  if (inner.head && draft.head && !inner.actors)
    draft.head = { ...draft.head, kind: inner.head.kind };
}

/** True where an owner of any kind is told: a country, an actor, a name of its own. */
export function isOwned(draft: ActorDraft): boolean {
  return (
    draft.country !== undefined ||
    draft.owner !== undefined ||
    draft.by !== undefined ||
    draft.own !== undefined ||
    draft.government === true
  );
}
