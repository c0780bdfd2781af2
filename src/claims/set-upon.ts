// A march in and an act before it in, whether the march is the object of that act's violence out: it then tells
// where the act fell and is no protest of its own.

import type { Trigger } from './triggers.ts';

const violence = new Set(['air_strike', 'shelling', 'attack', 'territory']);

// So many words may describe a march behind the verb: "attacked a peaceful opposition rally".
const reach = 4;

/** "Gunmen attacked a rally", "هاجم مسلحون مظاهرة". */
export function isSetUponBy(march: Trigger, act: Trigger): boolean {
  if (march.word.event !== 'protest' || march.word.voice !== 'noun') return false;
  if (act.word.voice === 'noun' || !violence.has(act.word.event ?? '')) return false;
  return act.last <= march.first && march.first - act.last <= reach;
}
