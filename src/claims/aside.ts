// A stop in, the end of the aside that it opens out: a day between two commas, with or without the
// preposition in front of it ("دمرت المدفعية، خلال الساعات الماضية، عربة").

import { triggers } from '../rules/claims.ts';
import { outcomes } from '../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, wordAt } from './scene.ts';

/** The token of the stop that closes the aside; undefined where no day stands there between two stops. */
export function dayAsideEnd(scene: Scene, open: number): number | undefined {
  const led = scene.roles[open + 1]! & (roleBit.during | roleBit.at | roleBit.from);
  const first = scene.dateOn[open + 1] || !led ? open + 1 : open + 2;
  const day = scene.dateOn[first];
  return day?.first === first && isStop(scene, day.last) ? day.last : undefined;
}

// So many words an aside has that tells no act: "مسنودة برجال المقاومة الشعبية".
const asideReach = 8;

/** The comma that closes what the one at the token opens, where no act and no outcome is told between. */
export function asideEnd(scene: Scene, open: number, end: number): number | undefined {
  if (wordAt(scene, open) !== ',') return undefined;
  const { hits } = scene.document;
  for (let token = open + 1; token < Math.min(end, open + 2 + asideReach); token += 1) {
    if (wordAt(scene, token) === ',') return token;
    if (isStop(scene, token) || hits.tables(token) & telling) return undefined;
  }
  return undefined;
}

const telling = triggers.bit | outcomes.bit;
