// "caused by mines (six deaths and nine injuries), followed by gunfire (five deaths) and shelling (two deaths)": a
// happening in, where each means begins that has a toll of its own in brackets out.

import { triggers as triggerTable } from '../rules/claims.ts';
import type { Happening } from './happenings.ts';
import type { Scene } from './scene.ts';
import { wordAt } from './scene.ts';

const fewest = 2;

/** Where each stretch begins behind the first; none where fewer than two means have a toll. */
export function tollsByCause(scene: Scene, { start, end }: Happening): number[] {
  const found: number[] = [];
  for (let token = start; token < end; token += 1) {
    if (wordAt(scene, token) !== '(' || !scene.numberOn[token + 1]?.measure) continue;
    const means = meansBefore(scene, token);
    if (means !== undefined) found.push(Math.max(means, start));
  }
  if (found.length < fewest) return [];
  // What stands before the first is its own, unless a toll does: "fighting caused 829 (172 deaths)".
  for (let token = start; token < found[0]!; token += 1) {
    if (scene.numberOn[token]?.measure) return found;
  }
  return found.slice(1);
}

/** The first token of the weapon or the noun of an act that ends right before the bracket. */
function meansBefore(scene: Scene, open: number): number | undefined {
  const weapon = scene.weaponOn[open - 1];
  if (weapon) return weapon.first;
  for (const from of [open - 2, open - 1]) {
    const acts = scene.document.hits.at(from, triggerTable).filter(({ last }) => last === open);
    if (acts.some(({ value }) => value.kind === 'act' && value.voice === 'noun')) return from;
  }
  return undefined;
}
