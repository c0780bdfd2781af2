// A verb of fighting and the party it was done to in, whether that is a thing on wheels rather than men out:
// "ambushed a police convoy". It was set upon and fights nobody.

import type { ActorMention, PlaceMention } from '../document/mention.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { Scene } from './scene.ts';
import type { Trigger } from './triggers.ts';

/** "ambushed a police convoy", "an aid convoy was ambushed". */
export function isConvoy(
  scene: Scene,
  { word }: Trigger,
  { last }: ActorMention | PlaceMention,
): boolean {
  if (word.event !== 'armed_clash' || word.object !== 'party') return false;
  return scene.document.hits.longest(last - 1, countedNouns)?.value.sort === 'thing';
}
