// A stop in, the end of the aside that it opens out: a day between two commas, with or without the
// preposition in front of it ("دمرت المدفعية، خلال الساعات الماضية، عربة").

import type { Scene } from './scene.ts';
import { isStop, roleBit } from './scene.ts';

/** The token of the stop that closes the aside; undefined where no day stands there between two stops. */
export function dayAsideEnd(scene: Scene, open: number): number | undefined {
  const led = scene.roles[open + 1]! & (roleBit.during | roleBit.at | roleBit.from);
  const first = scene.dateOn[open + 1] || !led ? open + 1 : open + 2;
  const day = scene.dateOn[first];
  return day?.first === first && isStop(scene, day.last) ? day.last : undefined;
}
