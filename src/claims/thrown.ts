// A happening whose verb opens its clause with a pronoun for what was launched in, the drone that stands in front of
// it out: "طائرتين بدون طيار أطلقتهما الجماعة". One that stands in the clause itself is none.

import type { WeaponMention } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { bracketOpening, wordAt } from './scene.ts';

export function thrownBefore(scene: Scene, { start, triggers }: Draft): WeaponMention | undefined {
  const [act] = triggers;
  if (act?.first !== start || !act.enclitic || act.word.object !== 'weapon') return undefined;
  let at = start - 1;
  if (at > 0 && wordAt(scene, at) === ',') at -= 1;
  // "طائرتين بدون طيار (مسيّرة) أطلقتهما".
  const open = bracketOpening(scene, at, Math.max(0, at - bracket));
  return flown(scene, open === undefined ? at : open - 1);
}

// So many tokens a bracket may hold.
const bracket = 5;

/** A drone: what else is launched and laid comes to the act by other ways. */
function flown({ weaponOn }: Scene, token: number): WeaponMention | undefined {
  const weapon = weaponOn[token];
  return weapon?.category === 'drone' ? weapon : undefined;
}
