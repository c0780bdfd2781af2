// How texts are compared: head words, generic heads, kinds of places, and the halves of the gold.

import { describe, expect, it } from 'vitest';
import { buildComparison } from '../../src/comparison.ts';
import { sameMention } from '../../src/evaluate/match.ts';
import { halfOf, hashOf } from '../../src/evaluate/split.ts';

const comparison = buildComparison();

describe('sameMention', () => {
  const same: [found: string, gold: string, why: string][] = [
    ['التحالف', 'قوات التحالف', 'the only word of one is in the other'],
    ['القوات', 'قوات التحالف الدولي', 'a generic head alone may be any of them'],
    ['قوات النظام', 'قوات النظام السوري', 'head and one word more'],
    ['حماس', 'حركة حماس', 'a name inside a phrase'],
    ['وزارة الصحة', 'وزارة الصحة في غزة', 'head and one word more'],
    ['الجَيْشُ الإسرائيلي', 'الجيش الاسرائيلي', 'marks and hamza do not count'],
    ['مسلحون مجهولون', 'مسلحون', 'one says no more than the head'],
    ['the army', 'the Israeli army', 'the only word of one is the head'],
    ['coalition forces', 'the US-led coalition', 'the head of one is in the other and not generic'],
    ['Hamas', 'Hamas fighters', 'a name inside a phrase'],
    ['Ministry of Health', 'the Ministry of Health in Gaza', 'links end the head phrase'],
    ['Syrian Observatory', 'The Syrian Observatory for Human Rights', 'head and more'],
  ];
  it.each(same)('%s is %s: %s', (found, gold) => {
    expect(sameMention({ text: found }, { text: gold }, comparison)).toBe(true);
    expect(sameMention({ text: gold }, { text: found }, comparison)).toBe(true);
  });

  const others: [found: string, gold: string, why: string][] = [
    ['قوات النظام', 'قوات التحالف', 'a generic head is no name'],
    ['وزارة الدفاع', 'وزارة الصحة', 'two ministries'],
    ['كتائب القسام', 'كتائب حزب الله', 'two brigades'],
    ['المتحدث باسم الجيش', 'المتحدث باسم الحركة', 'function words are no likeness'],
    ['government forces', 'coalition forces', 'a generic head is no name'],
    ['Ministry of Defence', 'Ministry of Health', 'links are no likeness'],
    ['Israeli army', 'Israeli police', 'an adjective is no head'],
    ['Israeli army', 'Syrian army', 'a generic head is no name'],
    ['', 'army', 'nothing is like nothing'],
    ['…', '…', 'marks are no words'],
  ];
  it.each(others)('%s is not %s: %s', (found, gold) => {
    expect(sameMention({ text: found }, { text: gold }, comparison)).toBe(false);
    expect(sameMention({ text: gold }, { text: found }, comparison)).toBe(false);
  });

  it('takes names and other wordings as equals', () => {
    const gold = { text: 'جيش الاحتلال', name: 'Israel Defense Forces', any: ['العدو'] };
    expect(sameMention({ text: 'x', name: 'Israel Defense Forces' }, gold, comparison)).toBe(true);
    expect(sameMention({ text: 'العدو' }, gold, comparison)).toBe(true);
  });
});

describe('places', () => {
  const names: [string, string][] = [
    ['مدينة الرقة', 'الرقة'],
    ['محافظة إدلب', 'ادلب'],
    ['the city of Mosul', 'Mosul'],
    ['Idlib province', 'IDLIB'],
    ['District', 'district'],
  ];
  it.each(names)('%s is %s', (a, b) => {
    expect(comparison.place(a)).toBe(comparison.place(b));
  });
  it.each([
    ['ريف الرقة', 'الرقة'],
    ['مخيم جباليا', 'جباليا'],
    ['Aleppo countryside', 'Aleppo'],
  ])('%s is not %s', (a, b) => {
    expect(comparison.place(a)).not.toBe(comparison.place(b));
  });
});

describe('halfOf', () => {
  // The published values of FNV-1a, 32 bits.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('hashes "%s"', (text, hash) => {
    expect(hashOf(text)).toBe(hash);
  });
  it('is even for tune, odd for held-out', () => {
    expect(halfOf('a')).toBe(hashOf('a') % 2 === 0 ? 'tune' : 'held-out');
    expect(halfOf('foobar')).toBe('tune');
    expect(halfOf('')).toBe('held-out');
  });
});
