// What each part of the network earns on fixtures/gold, by language and half: rules alone, with its names,
// with its parts of claims as well; the change beside rules alone with 95 % of its draws (documents drawn
// in pairs). The network is that of models/network, or the folder in ISNAD_MODEL_FOLDER.

import { fileURLToPath } from 'node:url';
import { makeClaims } from '../src/claims/claims.ts';
import { foundIn } from '../src/cli/found-claims.ts';
import { readGold } from '../src/cli/gold-files.ts';
import { buildComparison } from '../src/comparison.ts';
import { parseConfig } from '../src/config.ts';
import type { NetworkTags } from '../src/document/tags.ts';
import { compareResults } from '../src/evaluate/compare.ts';
import type { Counts } from '../src/evaluate/counts.ts';
import { addCounts, none, ratios } from '../src/evaluate/counts.ts';
import type { EvaluatedDocument } from '../src/evaluate/evaluated.ts';
import { evaluateDocument } from '../src/evaluate/evaluated.ts';
import type { MeasureName } from '../src/evaluate/figures.ts';
import { middle } from '../src/evaluate/figures.ts';
import type { GoldDocument } from '../src/evaluate/gold-schema.ts';
import { scoreMentions } from '../src/evaluate/mentions.ts';
import { randomFrom } from '../src/evaluate/random.ts';
import { resultOf } from '../src/evaluate/result.ts';
import { addNames } from '../src/extract/network.ts';
import { languages } from '../src/languages/index.ts';
import { openCascade } from '../src/network/cascade.ts';
import { networkFolder } from '../src/network/shipped.ts';
import { buildExtractor } from '../src/pipeline.ts';

interface Variant {
  readonly name: string;
  /** What is left of the network's tags; undefined: it is not asked. */
  readonly tags: (tags: NetworkTags) => NetworkTags | undefined;
}

const variants: readonly Variant[] = [
  { name: 'rules', tags: () => undefined },
  { name: '+ names head', tags: (tags) => ({ ...tags, claims: [] }) },
  { name: '+ claims head', tags: (tags) => tags },
];

const shown: readonly MeasureName[] = ['claim', 'all', 'actors', 'targets', 'places'];

export async function run(): Promise<void> {
  const folder = networkFolder(process.env.ISNAD_MODEL_FOLDER ?? 'shipped');
  if (folder === undefined) {
    console.log('\nnetwork-parts: not measured, for there is no models/network.');
    return;
  }
  const gold = readGold(fileURLToPath(new URL('../fixtures/gold', import.meta.url)));
  const comparison = buildComparison();
  const read = await reader(folder);
  const evaluated: EvaluatedDocument[][] = variants.map(() => []);
  for (const document of gold) {
    for (const [index, found] of (await read(document)).entries()) {
      evaluated[index]!.push(evaluateDocument(document, foundIn(found), comparison));
    }
  }
  console.log(
    `\nwhat the network earns, fixtures/gold: F1, and the change beside rules alone [95 %]`,
  );
  for (const half of ['tune', 'held-out'] as const) {
    for (const lang of ['ar', 'en'] as const) {
      const rows = evaluated.map((all) =>
        all.filter((one) => one.half === half && one.gold.lang === lang),
      );
      const results = rows.map((row) =>
        resultOf(row, comparison, {
          provenance: { version: '', split: half, claims: 'pipeline', gold: '' },
          errors: false,
          errorsHeldOut: false,
        }),
      );
      console.log(`  ${half} ${lang}, ${rows[0]!.length} documents`);
      for (const [index, { name }] of variants.entries()) {
        const { differences } = compareResults(results[0]!, results[index]!);
        const cells = shown.map((measure) => {
          const { after, before, interval } = differences.find((one) => one.measure === measure)!;
          return cell(measure, { before, after, interval: index === 0 ? undefined : interval });
        });
        cells.push(mentionCell(rows[0]!, rows[index]!, index === 0));
        console.log(`    ${name.padEnd(14)} ${cells.join('  ')}`);
      }
    }
  }
}

/** The document read once for each variant; the network is asked once. */
async function reader(folder: string) {
  const extract = buildExtractor(parseConfig({ model: false }));
  const cascade = openCascade(folder, languages);
  return async (document: GoldDocument) => {
    const { id, text: source, published, title } = document;
    const ruled = makeClaims(extract({ id, source, published, title, diagnostics: [] }), languages);
    const tagged = await cascade(ruled);
    return variants.map(({ tags }) => {
      const kept = tagged && tags(tagged.tags);
      return kept ? makeClaims(addNames({ ...tagged, tags: kept }), languages) : ruled;
    });
  };
}

interface Change {
  readonly before: number;
  readonly after: number;
  readonly interval: readonly [number, number] | undefined;
}

function cell(name: string, { before, after, interval }: Change): string {
  const figure = `${name} ${after.toFixed(3)}`;
  if (!interval) return figure;
  const [low, high] = interval.map(signed);
  return `${figure} (${signed(after - before)} [${low}, ${high}])`;
}

const signed = (value: number) => `${value < 0 ? '' : '+'}${value.toFixed(3)}`;

const draws = 1000;

/** F1 of the mentions of all kinds: seen at all, whatever claim they went into. */
function mentionCell(
  before: readonly EvaluatedDocument[],
  after: readonly EvaluatedDocument[],
  isFirst: boolean,
): string {
  const pairs = before.map((one, at) => [mentionsOf(one), mentionsOf(after[at]!)] as const);
  const f1 = (side: 0 | 1, picked: typeof pairs) =>
    ratios(picked.map((pair) => pair[side]).reduce(addCounts, none)).f1;
  const random = randomFrom('mentions');
  const changes = Float64Array.from({ length: draws }, () => {
    const picked = pairs.map(() => pairs[Math.floor(random() * pairs.length)]!);
    return f1(1, picked) - f1(0, picked);
  });
  const interval = isFirst ? undefined : middle(changes);
  return cell('mentions', { before: f1(0, pairs), after: f1(1, pairs), interval });
}

function mentionsOf(document: EvaluatedDocument): Counts {
  return scoreMentions([document])
    .filter(({ lang }) => lang === 'all')
    .map(({ overlapping }) => overlapping)
    .reduce<Counts>(addCounts, none);
}
