// A word of outcome in, the verdict out: does it only stand inside the name of an actor?

import { actorNames } from '../../rules/actors.ts';
import type { Hit } from '../../rules/hits.ts';
import type { Scene } from './scene.ts';

/** "قتلت هيئة تحرير الشام 5 مدنيين": "liberation" in a name frees nobody. */
export function inName({ document: { hits } }: Scene, { first, last }: Hit): boolean {
  const longer = (token: number) => hits.at(token, actorNames).some((name) => name.last > last);
  return longer(first - 1) || longer(first);
}
