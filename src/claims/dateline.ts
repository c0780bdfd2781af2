// Where a dateline ends: "BEIRUT, Lebanon (UPI) -", "Gaza - Agencies:". The place in it is where the
// report was filed, not where anything happened.

import type { Sentence } from '../document/document.ts';
import type { Scene } from './scene.ts';
import { isMark, wordAt } from './scene.ts';
import type { Trigger } from './triggers.ts';

const dashes = new Set(['-', '–', '—', '/']);
// A dateline holds a city, a country, a date and an agency: hardly more words than these.
const longest = 16;

/** The first token behind the dateline of a sentence, or its own first token. */
export function datelineEnd(
  scene: Scene,
  sentence: Sentence,
  triggers: readonly Trigger[],
): number {
  const limit = Math.min(sentence.last, sentence.first + longest, triggers[0]?.first ?? Infinity);
  const opening = sentence.first;
  const names = scene.placeOn[opening] ?? scene.placeOn[opening + 1];
  if (!names || names.adjective || sentence.kind === 'bullet') return opening;
  let end = opening;
  for (let token = opening; token < limit; token += 1) {
    if (!isMark(scene, token)) continue;
    const mark = wordAt(scene, token);
    const colon = mark === ':' && end > opening && token - end <= 5;
    if ((dashes.has(mark) && spaced(scene, token)) || colon) end = token + 1;
  }
  return end;
}

/** A dash between words, not inside one: "Al-Bab". */
function spaced(scene: Scene, token: number): boolean {
  const { starts, ends } = scene.document.tokens;
  const next = token + 1;
  if (next >= scene.document.tokens.count) return false;
  return starts[next]! > ends[token]! || starts[token]! > ends[token - 1]!;
}
