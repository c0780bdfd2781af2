// The gazetteer tells with which words its names go on: no name that stands in it may be passed over.

import { describe, expect, test } from 'vitest';
import { gazetteer, KeyFlag } from '../../src/lexicon/gazetteer.ts';
import { hashSeed, hashStep, wordBit, wordBreak } from '../../src/lexicon/place-key.ts';

describe.each(['ar', 'en'] as const)('names of the gazetteer in %s', (code) => {
  const names = gazetteer().names[code];

  function numberOf(key: Uint8Array): number {
    let hash = hashSeed;
    for (const byte of key) hash = hashStep(hash, byte);
    return names.find(key, key.length, hash);
  }

  test('the second word of each name is told by its first', () => {
    const told = new Map<number, number>();
    let passedOver = 0;
    let long = 0;
    for (const key of names.keys()) {
      const first = key.indexOf(wordBreak);
      if (first < 0) continue;
      long += 1;
      const second = key.indexOf(wordBreak, first + 1);
      const bit = wordBit(key, first + 1, second < 0 ? key.length : second);
      const name = numberOf(key.subarray(0, first));
      const bits = told.get(name) ?? names.wordsBehind(name);
      told.set(name, bits);
      if ((bits & bit) === 0) passedOver += 1;
    }
    expect(long).toBeGreaterThan(5_000);
    expect(passedOver).toBe(0);
  });

  test('a name with which no longer one begins tells of no word', () => {
    const told = Array.from(names.flags.keys()).filter(
      (name) => (names.flags[name]! & KeyFlag.prefix) === 0 && names.wordsBehind(name) !== 0,
    );
    expect(told).toEqual([]);
  });
});
