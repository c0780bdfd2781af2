// "قصف مدفعي وصاروخي": an act with the adjectives that name its means goes in, one weapon for each of
// them comes out. An adjective that names no means, like "جوي", gives nothing.

import type { Sentence } from '../../document/document.ts';
import type { Hit } from '../../rules/hits.ts';
import type { WeaponWord } from '../../rules/weapons.ts';
import type { WeaponPhrase } from './phrase.ts';
import type { Source } from './piece.ts';
import { weaponWordAt } from './piece.ts';

export function methodPhrases(
  document: Source,
  sentence: Sentence,
  act: Hit<WeaponWord>,
): readonly WeaponPhrase[] {
  const found: WeaponPhrase[] = [];
  let token = act.last;
  let skipped = 0;
  while (token < sentence.last && skipped < 1 + (found.length > 0 ? 0 : 1)) {
    const method = weaponWordAt(document, token, 'method');
    const joined = isAnd(method?.head.proclitics);
    if (method?.value.role === 'method' && (joined || method.head.proclitics === '')) {
      const whole = found.length === 0 && !joined;
      found.push({
        first: whole ? act.first : token,
        last: method.last,
        front: whole ? cut(act) : joined ? 1 : 0,
        category: method.value.category,
        method: true,
        rule: 'method of an act',
      });
      token = method.last;
      skipped = 0;
      continue;
    }
    // "قصف جوي ومدفعي", "قصف عنيف مدفعي": one word may stand between.
    if (document.tokens.kinds[token] !== 1) break;
    if (weaponWordAt(document, token, 'thing')) break;
    skipped += 1;
    token += 1;
  }
  return found;
}

/** The conjunction waw, which joins a second means. */
function isAnd(proclitics: string | undefined): boolean {
  return proclitics?.length === 1 && proclitics.charCodeAt(0) === 0x648;
}

function cut(act: Hit<WeaponWord>): number {
  const { article, proclitics, stemStart } = act.head;
  return article && stemStart > proclitics.length + 1 ? proclitics.length : stemStart;
}
