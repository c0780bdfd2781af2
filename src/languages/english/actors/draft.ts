// What is gathered while an English doer's phrase is read, how one phrase is taken into another, and
// when a phrase says enough to be one.

import type { Sentence } from '../../../document/document.ts';
import type { ActorHead, ActorName, ActorPhrase } from '../../../rules/actors.ts';
import type { Hit } from '../../../rules/hits.ts';

export interface Draft {
  first: number;
  last: number;
  head?: ActorHead;
  headFirst?: number;
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
  told?: boolean;
  possessed?: boolean;
  back?: number;
  rule: string;
}

export function finish(draft: Draft, sentence: Sentence): ActorPhrase {
  const actors = draft.actors?.[0] && draft.actors;
  return {
    first: draft.first,
    last: draft.last,
    sentence: sentence.index,
    front: 0,
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
    meant: undefined,
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

export function join(draft: Draft, inner: Draft): void {
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

export function complete(draft: Draft): boolean {
  const { head, actors } = draft;
  if (actors && (!head || actors.some(({ value }) => !value.readings))) return true;
  if (!head) return draft.country !== undefined && draft.rule === 'state as doer';
  const owned =
    draft.country !== undefined ||
    draft.owner !== undefined ||
    draft.by !== undefined ||
    draft.own !== undefined ||
    draft.government === true ||
    actors !== undefined;
  switch (head.sort) {
    case 'people':
      if (head.construct) return owned;
      return head.name !== 'officials' || owned;
    case 'force':
      return (
        owned ||
        draft.told === true ||
        draft.definite ||
        head.name === 'police' ||
        plurals.has(head.name)
      );
    case 'aircraft':
    case 'arm':
      return owned || draft.unknown === true || head.sort === 'aircraft';
    case 'group':
    case 'office':
      return owned || draft.definite;
  }
}

// Armed bodies that act without a name.
const plurals = new Set([
  'militia',
  'armed groups',
  'factions',
  'special forces',
  'security forces',
  'air defences',
]);
