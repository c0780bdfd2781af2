// A happening in, the verdict out: was a position of armed men attacked in it, so that both sides fought?
// A mosque, a village or a camp of displaced people is none.

import { countedNouns } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';
import { isArmed } from './signs-of-war.ts';

const positions: ReadonlySet<string> = new Set([
  'bases',
  'posts',
  'outposts',
  'barracks',
  'garrisons',
  'checkpoints',
  'hideouts',
  'positions',
]);

/** "Gunmen attacked an army post", "raided a militant base": whoever holds it fights back. */
export function stormsPosition(scene: Scene, draft: Draft): boolean {
  if (draft.event !== 'attack' || !subjectFirst(scene, draft.sentence)) return false;
  const acts = draft.triggers.filter(({ word }) => word.kind === 'act');
  const assaults = acts.every(({ word }) => word.event === 'attack' && word.weak === true);
  if (acts.length === 0 || !assaults) return false;
  const { hits } = scene.document;
  return draft.targets.some(({ mention: { first, last } }) => {
    const head = hits.longest(last - 1, countedNouns)?.value.of ?? '';
    if (positions.has(head)) return true;
    // "an ADF camp": a camp is one where armed men own it.
    const owner = scene.actorOn[first];
    return head === 'camps' && owner !== undefined && isArmed(owner);
  });
}

// Canonical name of whoever blows himself up.
const bomber = 'suicide bomber';

/** "The checkpoint was struck by a suicide bomber": who blew himself up fought nobody. */
export const byBomber = ({ actors }: Draft): boolean =>
  actors.length > 0 && actors.every(({ mention }) => mention.name === bomber);
