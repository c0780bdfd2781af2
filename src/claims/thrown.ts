// A happening whose verb opens its clause with a pronoun for what was launched in, the drone that stands in front of
// it out: "طائرتين بدون طيار أطلقتهما الجماعة". One that stands in the clause itself is none. And whether a craft
// right behind a verb dropped the bombs behind it: "أسقطت طائرة قنبلتين".

import type { WeaponCategory, WeaponMention } from '../document/mention.ts';
import { crafts } from './arms.ts';
import type { Draft } from './draft.ts';
import { meets } from './meets.ts';
import type { Scene } from './scene.ts';
import { bracketOpening, procliticRoles, roleBit, wordAt } from './scene.ts';

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

const droppers: ReadonlySet<WeaponCategory> = new Set([...crafts, 'drone']);

// So many words a craft, its owner, a date and a number take.
const dropReach = 9;

/** True where a craft stands right behind the verb and a bomb right behind the craft, its owner and the time. */
export function dropsBomb(scene: Scene, { last }: { readonly last: number }): boolean {
  let flies = false;
  for (let token = last; token < last + dropReach; token += 1) {
    const weapon = scene.weaponOn[token];
    if (weapon && flies && !droppers.has(weapon.category)) {
      return meets(weapon, 'bomb') && !(procliticRoles(scene, weapon) & roleBit.at);
    }
    if (weapon && flies) return false;
    flies ||= weapon !== undefined && droppers.has(weapon.category);
    flies ||= scene.actorOn[token]?.aircraft !== undefined;
    const passed = weapon ?? scene.actorOn[token] ?? scene.dateOn[token] ?? adjective(scene, token);
    if (passed) token = passed.last - 1;
    else if (!scene.numberOn[token]) return false;
  }
  return false;
}

function adjective({ placeOn }: Scene, token: number) {
  return placeOn[token]?.adjective ? placeOn[token] : undefined;
}

/** A drone: what else is launched and laid comes to the act by other ways. */
function flown({ weaponOn }: Scene, token: number): WeaponMention | undefined {
  const weapon = weaponOn[token];
  return weapon?.category === 'drone' ? weapon : undefined;
}
