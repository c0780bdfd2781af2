// What each part of the pipeline earns: the scores of fixtures/gold with the part taken away. The rest
// of the pipeline is not told; so a figure is what the part adds, not what it costs to write.

import { fileURLToPath } from 'node:url';
import type { ClaimStep } from '../src/claims/claims.ts';
import { makeClaims } from '../src/claims/claims.ts';
import { readGold } from '../src/cli/gold-files.ts';
import { buildComparison } from '../src/comparison.ts';
import { parseConfig } from '../src/config.ts';
import type { ExtractedDocument } from '../src/document/document.ts';
import { evaluateDocument } from '../src/evaluate/evaluated.ts';
import { figuresOf } from '../src/evaluate/figures.ts';
import { languages } from '../src/languages/index.ts';
import type { Language } from '../src/languages/language.ts';
import { buildExtractor } from '../src/pipeline.ts';
import type { WithHits } from '../src/rules/hits.ts';

type Extracted = ExtractedDocument & WithHits;

interface Ablation {
  readonly name: string;
  /** The document without what the part has read. */
  readonly strip?: (document: Extracted) => Extracted;
  /** The languages without the part's rules. */
  readonly spoken?: readonly Language[];
  /** The step of the claims stage that is left out. */
  readonly step?: ClaimStep;
}

const ablations: readonly Ablation[] = [
  { name: 'all parts' },
  { name: 'without rules of speech (who says so)', spoken: languages.map(mute) },
  { name: 'without carrying over of place, date and doer', step: 'carrying over' },
  { name: 'without merging of what is told twice', step: 'merging' },
  { name: 'without joining by chance of kinship', step: 'kinship' },
  { name: 'without the signs of other worlds (sport, mishaps)', step: 'other worlds' },
  {
    name: 'without the gazetteer (places by place words alone)',
    strip: (document) =>
      changed(document, { places: document.places.filter(({ id }) => id === undefined) }),
  },
  {
    name: 'without the lexicon of actors (doers by phrase alone)',
    strip: (document) =>
      changed(document, { actors: document.actors.filter(({ id }) => id === undefined) }),
  },
  { name: 'without any actor', strip: (document) => changed(document, { actors: [] }) },
  { name: 'without dates', strip: (document) => changed(document, { dates: [] }) },
  { name: 'without numbers', strip: (document) => changed(document, { numbers: [] }) },
  { name: 'without weapons', strip: (document) => changed(document, { weapons: [] }) },
];

function changed(document: Extracted, layers: Partial<Extracted>): Extracted {
  return Object.assign({}, document, layers);
}

/** A language in which nobody is heard to say anything. */
function mute(language: Language): Language {
  const silent = { utterances: [], modal: [], background: false, elaborates: false };
  const open = () => ({ read: () => silent, issuer: () => undefined, topic: () => undefined });
  return { ...language, speech: { ...language.speech, open } };
}

export function run(): void {
  const gold = readGold(fileURLToPath(new URL('../fixtures/gold', import.meta.url)));
  const extract = buildExtractor(parseConfig({}));
  const comparison = buildComparison();
  const read = gold.map((document) => ({
    document,
    extracted: extract({
      id: document.id,
      source: document.text,
      published: document.published,
      title: document.title,
      diagnostics: [],
    }),
  }));
  console.log(
    `\nfixtures/gold, ${gold.length} documents: F1 of claims, all slots, sources, events`,
  );
  for (const { name, strip, step, spoken = languages } of ablations) {
    const evaluated = read.map(({ document, extracted }) => {
      const { claims } = makeClaims(
        strip ? strip(extracted) : extracted,
        spoken,
        new Set(step ? [step] : []),
      );
      return evaluateDocument(document, { claims }, comparison);
    });
    const cells = (['ar', 'en'] as const).map((lang) => {
      const scores = evaluated
        .filter((one) => one.gold.lang === lang)
        .map(({ score }) => score.claims);
      const { claim, all, slots } = figuresOf(scores, name);
      return `${lang} ${[claim, all, slots.sources, slots.event].map(({ f1 }) => f1.toFixed(3)).join(' ')}`;
    });
    console.log(`  ${name.padEnd(54)} ${cells.join('   ')}`);
  }
}
