// Evaluated documents in, confusions out: which event was taken for which, and so for the status,
// the measure of a count and the category of a weapon. Right ones are counted too.

import { overlaps } from '../document/span.ts';
import type { EvaluatedDocument } from './evaluated.ts';
import { goldSpan } from './evaluated.ts';

export const confusable = ['event', 'status', 'measure', 'category'] as const;

export interface Confusion {
  readonly of: (typeof confusable)[number];
  readonly gold: string;
  readonly found: string;
  readonly count: number;
}

export function confusions(evaluated: readonly EvaluatedDocument[]): readonly Confusion[] {
  const counted = new Map<string, Confusion>();
  const add = (of: Confusion['of'], gold: string, found: string) => {
    const key = `${of} ${gold} ${found}`;
    counted.set(key, { of, gold, found, count: (counted.get(key)?.count ?? 0) + 1 });
  };
  for (const { gold: document, found, score } of evaluated) {
    for (const pair of score.claims) {
      if (!pair.related || pair.gold === undefined || pair.found === undefined) continue;
      const gold = document.claims[pair.gold]!;
      const claim = found[pair.found]!;
      // A second right value counts as the first: it is no confusion.
      const meant = (first: string, second: string | undefined, value: string) =>
        value === second ? first : value;
      add('event', gold.event, meant(gold.event, gold.event2, claim.event));
      add('status', gold.status, meant(gold.status, gold.status2, claim.status));
      for (const count of gold.counts) {
        const span = goldSpan(document, count);
        const same = claim.counts.find((other) => overlaps(other, span));
        if (same) add('measure', count.measure, meant(count.measure, count.measure2, same.measure));
      }
      for (const weapon of gold.weapons) {
        const span = goldSpan(document, weapon);
        const same = claim.weapons.find((other) => overlaps(other, span));
        if (!same) continue;
        add('category', weapon.category, meant(weapon.category, weapon.category2, same.category));
      }
    }
  }
  return [...counted.values()].sort(
    (a, b) =>
      confusable.indexOf(a.of) - confusable.indexOf(b.of) ||
      b.count - a.count ||
      (`${a.gold} ${a.found}` < `${b.gold} ${b.found}` ? -1 : 1),
  );
}
