// How an Arabic doer's phrase begins, how one is taken into another, and when a phrase says enough to be
// one.

import type { Sentence } from '../../../document/document.ts';
import { frontCut } from '../../../document/tokens.ts';
import type { ActorDraft } from '../../../rules/actor-draft.ts';
import { actorDraft, isOwned, takeIn, toPhrase } from '../../../rules/actor-draft.ts';
import type { ActorName, ActorPhrase } from '../../../rules/actors.ts';
import type { Hit } from '../../../rules/hits.ts';

export function finish(draft: ActorDraft, sentence: Sentence): ActorPhrase {
  const { first, last, told, head, definite } = draft;
  // "البنك التجاري القطري": a definite body with its adjectives is a name.
  if (told && !draft.actors && definite && bodies.has(head?.kind ?? '')) {
    draft.proper ??= { first, last };
  }
  return toPhrase(draft, sentence);
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

export function begin(hit: Hit, rule: string): ActorDraft {
  const draft = actorDraft(hit, rule);
  draft.front = frontCut(hit.head);
  draft.definite = hit.head.article || hit.head.stem.startsWith('ال');
  return draft;
}

export function absorb(draft: ActorDraft, inner: ActorDraft): void {
  draft.last = inner.last;
  draft.definite = inner.definite || inner.actors !== undefined;
  take(draft, inner);
  draft.told = true;
}

export function take(draft: ActorDraft, inner: ActorDraft): void {
  takeIn(draft, inner);
  if (inner.unknown) draft.unknown = true;
  if (inner.same) draft.same = true;
  if (inner.head) draft.meant = inner.meant ?? inner.head;
  if (inner.supported) draft.supported = true;
}

/** False for a head that says nothing by itself: "قوات", "طائرات", "وزارة". */
export function complete(draft: ActorDraft): boolean {
  const { head, actors } = draft;
  if (actors) return true;
  // "فرقنا": teams that report are no armed men.
  if (draft.possessed) return head !== undefined && head.sort !== 'office' && head.name !== 'teams';
  if (!head) return draft.country !== undefined;
  const owned = isOwned(draft);
  switch (head.sort) {
    case 'people':
      if (head.construct) return owned || draft.told === true || draft.same === true;
      return owned || draft.told === true || head.number !== 'singular' || draft.definite;
    case 'force':
      return owned || draft.told === true || draft.definite || draft.same === true;
    case 'aircraft':
    case 'arm':
    case 'craft':
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
