// The claims of short texts in both languages: what is told, and what is no claim at all.

import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/document/claim.ts';
import { readJson } from '../support/files.ts';
import { readText } from '../support/read.ts';

interface WantedClaim {
  readonly event: string;
  readonly status?: string;
  readonly actors?: readonly string[];
  readonly targets?: readonly string[];
  readonly places?: readonly string[];
  readonly dates?: readonly string[];
  readonly counts?: readonly string[];
  readonly weapons?: readonly string[];
  readonly sources?: readonly string[];
}

interface Row {
  readonly text: string;
  readonly claims: readonly WantedClaim[];
}

for (const language of [
  'arabic',
  'arabic-levant',
  'arabic-south',
  'arabic-posts',
  'arabic-wires',
  'arabic-communiques',
  'english',
  'english-forces',
  'english-wires',
  'english-monitors',
  'english-agencies',
]) {
  const { rows } = readJson<{ rows: readonly Row[] }>(`fixtures/cases/claims.${language}.json`);
  describe(`claims in ${language}`, () => {
    it.each(rows.map((row) => [row.text.slice(0, 80), row] as const))(
      '%s',
      (_, { text, claims }) => {
        const found = readText(text, { published: '2024-06-12' });
        const ids = found.claims.map(({ id }) => id);
        const again = readText(text, { published: '2024-06-12' });
        expect(again.claims.map(({ id }) => id)).toEqual(ids);
        for (const claim of found.claims) {
          const mentions = [claim.actors, claim.places, claim.dates, claim.counts, claim.weapons];
          for (const { text: letters, start, end } of mentions.flat()) {
            expect(text.slice(start, end)).toBe(letters);
          }
        }
        expect(found.claims.map(({ event }) => event)).toEqual(claims.map(({ event }) => event));
        claims.forEach((wanted, index) => {
          expect(shown(found.claims[index]!)).toMatchObject({ status: 'asserted', ...wanted });
        });
      },
    );
  });
}

function shown(claim: Claim): WantedClaim {
  return {
    event: claim.event,
    status: claim.status,
    actors: claim.actors.map(({ text }) => text),
    targets: claim.targets.map(({ text }) => text),
    places: claim.places.map(({ name, text }) => name ?? text),
    dates: claim.dates.map(({ from, to, text }) =>
      from === undefined ? text : from === to ? from : `${from}/${to}`,
    ),
    counts: claim.counts.map(({ measure, min, max }) =>
      min === max ? `${measure} ${min}` : `${measure} ${min ?? ''}..${max ?? ''}`,
    ),
    weapons: claim.weapons.map(({ category, quantity }) =>
      quantity === undefined ? category : `${category} x${quantity}`,
    ),
    sources: claim.sources.map(({ text }) => text),
  };
}
