// What an English doer's phrase keeps besides, and when it says enough to be one.

import type { ActorDraft } from '../../../rules/actor-draft.ts';
import { isOwned } from '../../../rules/actor-draft.ts';

export function complete(draft: ActorDraft): boolean {
  const { head, actors } = draft;
  if (actors && (!head || actors.some(({ value }) => !value.readings))) return true;
  if (!head) return draft.country !== undefined && draft.rule === 'state as doer';
  const owned = isOwned(draft) || actors !== undefined;
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
      // "The same frigate": a warship that the text knows.
      if (head.name === 'gunboats' && draft.definite) return true;
      return owned || draft.unknown === true || head.sort === 'aircraft';
    case 'craft':
      return draft.own !== undefined || draft.possessed === true;
    case 'group':
      return owned || draft.definite || draft.told === true;
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
