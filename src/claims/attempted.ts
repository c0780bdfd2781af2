// A number in, whether nobody has come to harm yet out: whom somebody tried, planned or plotted to kill, what he
// meant to blow up.

import type { NumberMention } from '../document/mention.ts';
import { clauseMarkBefore } from '../rules/marks.ts';
import type { Scene } from './scene.ts';

// The longest way to say it: "as part of an attempt to", "كانوا يخططون ل".
const reach = 4;

/** "tried to kill an officer", "a plot to blow up a bridge", "تخطط لتفجير سوق". */
export function isAttempted(scene: Scene, { first, governor }: NumberMention): boolean {
  if (governor === undefined || governor >= first) return false;
  const attempt = { role: 'attempt', within: reach } as const;
  return clauseMarkBefore(scene.document.hits, governor, attempt) !== undefined;
}
