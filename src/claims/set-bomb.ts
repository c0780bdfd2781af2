// A document's weapons in, the same out, where a bare "bomb" of a text that knows no aircraft is a charge
// that somebody laid. Bombs that were dropped or came down stay what they are.

import type { ExtractedDocument } from '../document/document.ts';
import type { WeaponCategory, WeaponMention } from '../document/mention.ts';
import { triggers } from '../rules/claims.ts';
import type { WithHits } from '../rules/hits.ts';
import { weaponWords } from '../rules/weapons.ts';

type Input = ExtractedDocument & WithHits;

const flown: ReadonlySet<WeaponCategory> = new Set([
  'aircraft',
  'helicopter',
  'drone',
  'barrel_bomb',
]);

export function withSetBombs(
  document: Input,
  weapons: readonly WeaponMention[],
): readonly WeaponMention[] {
  const bare = weapons.filter((weapon) => isBare(document, weapon));
  if (bare.length === 0 || isAerial(document)) return weapons;
  const set = new Set(bare.filter((bomb) => !cameDown(document, bomb)));
  // "A mortar was fired at the base. The bomb fell short".
  const mortars = weapons.some(({ category }) => category === 'mortar');
  const fallen = new Set(mortars ? bare.filter((bomb) => !set.has(bomb)) : []);
  return weapons.map((weapon) => {
    if (set.has(weapon)) return { ...weapon, category: 'ied' };
    return fallen.has(weapon) ? { ...weapon, category: 'mortar' } : weapon;
  });
}

/** "a bomb", "a 30 kg bomb", "bomb attack", but no "guided bomb". */
function isBare({ hits }: Input, { category, first, model }: WeaponMention): boolean {
  if (category !== 'aerial_bomb' || model) return false;
  const word = hits.longest(first, weaponWords);
  return word?.value.role === 'thing' && word.value.weak === true;
}

const known = new WeakMap<Input, boolean>();

/** True where the text names aircraft, bombs that only they drop, or strikes from the air. */
export function isAerial(document: Input): boolean {
  let aerial = known.get(document);
  if (aerial === undefined) {
    aerial = namesAircraft(document);
    known.set(document, aerial);
  }
  return aerial;
}

/** "Tuesday's bombing", where the text tells of charges that went off and of no aircraft. */
export function onlyCharges(document: Input): boolean {
  if (isAerial(document)) return false;
  const { hits, tokens, weapons } = document;
  if (weapons.some(({ category }) => category === 'ied')) return true;
  for (let token = 0; token < tokens.count; token += 1) {
    if ((hits.tables(token) & triggers.bit) === 0) continue;
    if (hits.longest(token, triggers)?.value.event === 'explosion') return true;
  }
  return false;
}

function namesAircraft(document: Input): boolean {
  const { actors, weapons, hits, tokens } = document;
  const crafts = weapons.some(
    (weapon) =>
      flown.has(weapon.category) ||
      (weapon.category === 'aerial_bomb' && !isBare(document, weapon)),
  );
  if (crafts || actors.some(({ aircraft }) => aircraft)) return true;
  for (let token = 0; token < tokens.count; token += 1) {
    if ((hits.tables(token) & triggers.bit) === 0) continue;
    // "air strike", "strafed from the air": no other word for bombing tells that it was from the air.
    const word = hits.longest(token, triggers);
    if (word?.value.event !== 'air_strike' || word.value.needs) continue;
    if (!word.value.means || word.last - word.first > 1) return true;
  }
  return false;
}

/** "dropped two bombs on", "bombs rained on the town". */
function cameDown({ hits, sentences }: Input, bomb: WeaponMention): boolean {
  const { first, last } = sentences[bomb.sentence]!;
  for (let token = first; token < last; token += 1) {
    for (const { value } of hits.at(token, triggers)) {
      const dropped = value.needs === 'bomb' && value.event === 'air_strike';
      if (dropped || (value.needs === 'round' && value.event !== 'explosion')) return true;
    }
  }
  return false;
}
