// Numbers behind a total that add up to it are its parts, whatever words stand between them: "47 people:
// 26 civilians, 13 rebels and 8 soldiers". Arithmetic proves it where no grammar does.

import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { signAt } from './scene.ts';
import { close, open } from './signs.ts';
import { isFate } from './walk.ts';

/** Smaller totals are the sum of their neighbours by chance. */
const leastTotal = 5;
const mostParts = 8;

export function linkBreakdowns(scene: Scene, numbers: readonly Draft[]): void {
  if (numbers.length < 3) return;
  for (let index = 0; index + 2 < numbers.length; index += 1) {
    const total = numbers[index]!;
    if (!isTotal(total)) continue;
    const parts = partsOf(scene, numbers, index);
    for (const part of parts) {
      part.kind = 'count';
      part.measure = total.measure!;
      part.partOf = total;
    }
    index += parts.length;
  }
}

function isTotal({ aside, measure, qualifier, value, partOf }: Draft): boolean {
  const whole = value !== null && Number.isInteger(value) && value >= leastTotal;
  return whole && !aside && isFate(measure) && qualifier === 'exact' && partOf === undefined;
}

/** The numbers right behind the total that add up to it, or none. */
function partsOf(scene: Scene, numbers: readonly Draft[], index: number): Draft[] {
  const total = numbers[index]!;
  const parts: Draft[] = [];
  let sum = 0;
  for (let at = index + 1; at < numbers.length && parts.length < mostParts; at += 1) {
    const part = numbers[at]!;
    // "92 civilians (28 of them women)": a part of a part.
    if (inBrackets(scene, total.last, part.first)) continue;
    if (!mayBePart(part, total)) return [];
    sum += part.value!;
    parts.push(part);
    if (sum === total.value) return parts.length > 1 ? parts : [];
    if (sum > total.value!) return [];
  }
  return [];
}

function mayBePart(part: Draft, total: Draft): boolean {
  const { aside, kind, value, qualifier, measure, noun } = part;
  if (aside || (kind !== 'count' && kind !== 'number') || qualifier !== 'exact') return false;
  if (value === null || !Number.isInteger(value) || value === 0) return false;
  if (measure !== undefined && measure !== total.measure) return false;
  return noun === undefined || noun.word.sort === 'people';
}

function inBrackets(scene: Scene, from: number, token: number): boolean {
  let depth = 0;
  for (let at = from; at < token; at += 1) {
    const sign = signAt(scene, at);
    if (sign === open) depth += 1;
    else if (sign === close && depth > 0) depth -= 1;
  }
  return depth > 0;
}
