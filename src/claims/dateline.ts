// Where a dateline ends: "BEIRUT, Lebanon (UPI) -", "Gaza - Agencies:". The place in it is where the
// report was filed, not where anything happened.

import type { Sentence } from '../document/document.ts';
import type { Scene } from './scene.ts';
import { governing, isMark, isSpaced, roleBit, wordAt } from './scene.ts';
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
    // "SRINAGAR, Nov 14 (PTI) The army …": the agency's bracket may close the dateline alone.
    const bracket = mark === ')' && token - opening <= 9;
    if ((dashes.has(mark) && isSpaced(scene, token)) || colon || bracket) end = token + 1;
  }
  return end;
}

/**
 * Where the places end that a sentence opens with: "In Nablus governorate, settlers burned …". They
 * hold for all that the sentence tells.
 */
export function frameEnd(scene: Scene, opening: number, limit: number): number {
  let end = opening;
  for (let token = opening; token < Math.min(limit, opening + frameReach); token += 1) {
    const place = scene.placeOn[token];
    if (!place || place.adjective || place.first !== token) {
      if (end > opening && !place) break;
      continue;
    }
    if (end === opening && !(governing(scene, place) & roleBit.at)) return opening;
    if (scene.actorOn[token]) return opening;
    end = place.last;
    token = place.last - 1;
  }
  return end;
}

// A frame stands first: at most a conjunction, a preposition and a word for its kind before it.
const frameReach = 8;
