// A number in, whether nobody has come to harm yet out: whom somebody tried, planned or plotted to kill, what he
// meant to blow up.

import type { NumberMention } from '../document/mention.ts';
import { clauseMarks } from '../rules/claims.ts';
import type { Scene } from './scene.ts';

// The longest way to say it: "as part of an attempt to", "كانوا يخططون ل".
const reach = 4;

/** "tried to kill an officer", "a plot to blow up a bridge", "تخطط لتفجير سوق". */
export function isAttempted(scene: Scene, { first, governor }: NumberMention): boolean {
  if (governor === undefined || governor >= first) return false;
  const { hits } = scene.document;
  for (let token = governor - 1; token >= Math.max(0, governor - reach); token -= 1) {
    if ((hits.tables(token) & clauseMarks.bit) === 0) continue;
    const marks = hits.at(token, clauseMarks);
    if (marks.some(({ value, last }) => value.role === 'attempt' && last === governor)) return true;
  }
  return false;
}
