// Gold documents in, what they are made of out: how many of each language, genre, event, qualifier …

import type { GoldDocument } from './gold-schema.ts';
import { mentionSlots } from './match.ts';
import { halfOf } from './split.ts';

export interface Tally {
  readonly title: string;
  /** Names with their numbers in Arabic, in English and together, the most frequent first. */
  readonly rows: readonly { name: string; ar: number; en: number; all: number }[];
}

export function goldStats(documents: readonly GoldDocument[]): readonly Tally[] {
  const tallies = new Map<string, Map<string, { ar: number; en: number }>>();
  const add = (title: string, name: string, lang: 'ar' | 'en', amount = 1) => {
    const tally = tallies.get(title) ?? new Map<string, { ar: number; en: number }>();
    const row = tally.get(name) ?? { ar: 0, en: 0 };
    row[lang] += amount;
    tally.set(name, row);
    tallies.set(title, tally);
  };
  for (const document of documents) {
    const { id, lang, genre, region, tags, text, claims, published } = document;
    add('Whole', 'documents', lang);
    add('Whole', 'words', lang, text.split(/\s+/).filter(Boolean).length);
    add('Whole', 'claims', lang, claims.length);
    add('Whole', 'documents without a claim', lang, claims.length === 0 ? 1 : 0);
    add(
      'Whole',
      'claims that may be left out',
      lang,
      claims.filter((claim) => claim.optional).length,
    );
    add('Whole', 'documents without a day of publication', lang, published ? 0 : 1);
    add('Half', halfOf(id), lang);
    add('Genre', genre, lang);
    if (region) add('Region', region, lang);
    for (const tag of tags ?? []) add('Phenomenon', tag, lang);
    for (const claim of claims) {
      add('Event', claim.event, lang);
      add('Status', claim.status, lang);
      for (const slot of mentionSlots) add('Elements', slot, lang, claim[slot].length);
      for (const { measure, qualifier } of claim.counts) {
        add('Measure', measure, lang);
        add('Qualifier', qualifier, lang);
      }
      for (const { category } of claim.weapons) add('Weapon', category, lang);
    }
  }
  return [...tallies].map(([title, tally]) => ({
    title,
    rows: [...tally]
      .map(([name, { ar, en }]) => ({ name, ar, en, all: ar + en }))
      .sort((a, b) => (title === 'Whole' ? 0 : b.all - a.all || (a.name < b.name ? -1 : 1))),
  }));
}
