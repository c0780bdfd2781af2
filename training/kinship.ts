// The corpora and the tune half of the gold in, the weights of src/claims/kinship/weights.ts out: for each
// two neighbouring happenings, whether joining them brings the claims nearer to those of the reader. Prints
// what joining earns on documents that the weights were not learned from. `npm run kinship`.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { absorb } from '../src/claims/absorb.ts';
import { readHappenings } from '../src/claims/claims.ts';
import type { Draft } from '../src/claims/draft.ts';
import { answersOf, settingOf } from '../src/claims/kinship/answers.ts';
import { joinKin, pairsOf } from '../src/claims/kinship/join.ts';
import type { Model } from '../src/claims/kinship/model.ts';
import { toClaim } from '../src/claims/record.ts';
import type { Scene } from '../src/claims/scene.ts';
import { readGold } from '../src/cli/gold-files.ts';
import { buildComparison } from '../src/comparison.ts';
import { parseConfig } from '../src/config.ts';
import type { Counts } from '../src/evaluate/counts.ts';
import { addCounts, none, ratios } from '../src/evaluate/counts.ts';
import type { GoldDocument } from '../src/evaluate/gold-schema.ts';
import { claimSlots } from '../src/evaluate/match.ts';
import { scoreDocument } from '../src/evaluate/score.ts';
import { halfOf } from '../src/evaluate/split.ts';
import { languages } from '../src/languages/index.ts';
import { buildExtractor } from '../src/pipeline.ts';
import type { Row } from './logistic.ts';
import { learn } from './logistic.ts';

const options = { penalty: 60, seldom: 8, steps: 8 };
const folds = 8;
// A change of more right or wrong parts than this weighs no more; one of none still weighs a little.
const heaviest = 4;
const lightest = 0.25;
// A part found is worth it from this chance of being right on: half of an F1 of 0.76.
const worth = 0.38;

const root = join(import.meta.dirname, '..');
const extract = buildExtractor(parseConfig({ model: false }));
const comparison = buildComparison();

interface Read {
  readonly gold: GoldDocument;
  readonly scene: Scene;
  readonly drafts: readonly Draft[];
  readonly answers: readonly Draft[];
  readonly before: Counts;
  readonly rows: readonly Row[];
}

/** Nobody reads these: the weights are not learned from them, so that they show what joining earns. */
const isUnread = ({ id }: GoldDocument): boolean =>
  /^corpus-(?:ar-[efghjlnp]|en-[cdefhjln])-\d*[13579]$/.test(id);

function read(gold: GoldDocument): Read {
  const { id, text, published, title } = gold;
  const happenings = readHappenings(
    extract({
      id,
      source: text,
      ...(published && { published }),
      ...(title && { title }),
      diagnostics: [],
    }),
    languages,
  );
  const { scene, drafts, answers } = happenings;
  const before = score(gold, scene, [...drafts, ...answers]);
  const setting = settingOf(scene);
  const rows = pairsOf(drafts).map((pair) => {
    const { a, b } = pair;
    const joined = copyOf(a);
    absorb(joined, copyOf(b));
    const told = drafts
      .filter((draft) => draft !== b)
      .map((draft) => (draft === a ? joined : draft));
    const gain = value(score(gold, scene, [...told, ...answers])) - value(before);
    const weight = Math.min(heaviest, Math.abs(gain)) + lightest;
    return { features: answersOf(setting, pair), positive: gain > 1e-9, weight };
  });
  return { gold, ...happenings, before, rows };
}

function score(gold: GoldDocument, scene: Scene, drafts: readonly Draft[]): Counts {
  const found = drafts.map((draft, order) => toClaim(scene, draft, order));
  let sum = none;
  for (const { slots } of scoreDocument(found, gold.claims, comparison).claims) {
    for (const slot of claimSlots) sum = addCounts(sum, slots[slot]);
  }
  return sum;
}

const value = ({ right, spurious, missed }: Counts): number =>
  2 * right - 2 * worth * (2 * right + spurious + missed);

/** Joining changes drafts: it is tried on copies. */
const copyOf = (draft: Draft): Draft => ({
  ...draft,
  sentences: new Set(draft.sentences),
  suffered: new Set(draft.suffered),
  triggers: [...draft.triggers],
  actors: [...draft.actors],
  targets: [...draft.targets],
  places: [...draft.places],
  dates: [...draft.dates],
  counts: [...draft.counts],
  weapons: [...draft.weapons],
  dropped: [...draft.dropped],
});

function joinedScore({ gold, scene, drafts, answers }: Read, model: Model): Counts {
  const joined = joinKin(scene, drafts.map(copyOf), model);
  return score(gold, scene, [...joined, ...answers]);
}

/** One line for each language: claim F1 without and with joining. */
function tell(name: string, documents: readonly Read[], modelOf: (index: number) => Model): void {
  for (const lang of ['ar', 'en'] as const) {
    let before = none;
    let after = none;
    let size = 0;
    for (const [index, one] of documents.entries()) {
      if (one.gold.lang !== lang) continue;
      size += 1;
      before = addCounts(before, one.before);
      after = addCounts(after, joinedScore(one, modelOf(index)));
    }
    const [from, to] = [ratios(before).f1, ratios(after).f1];
    print(
      `${name} ${lang}: ${size} documents, claim F1 ${from.toFixed(4)} → ${to.toFixed(4)} (${(to - from).toFixed(4)})`,
    );
  }
}

const print = (line: string) => process.stdout.write(`${line}\n`);
const rowsOf = (documents: readonly Read[]) => documents.flatMap(({ rows }) => rows);

const corpus = readGold(join(root, 'corpora/statements')).map(read);
const gold = readGold(join(root, 'fixtures/gold'));
const tune = gold.filter(({ id }) => halfOf(id) === 'tune').map(read);
const known = [...corpus.filter((one) => !isUnread(one.gold)), ...tune];
const parts = Array.from({ length: folds }, (_, part) =>
  learn(rowsOf(known.filter((__, index) => index % folds !== part)), options),
);
const model = learn(rowsOf(known), options);
print(
  `${known.length} documents, ${rowsOf(known).length} pairs, ${Object.keys(model.weights).length} weights`,
);
tell(`read, by ${folds} folds`, known, (index) => parts[index % folds]!);
tell(
  'unread',
  corpus.filter((one) => isUnread(one.gold)),
  () => model,
);
writeFileSync(join(root, 'src/claims/kinship/weights.ts'), source(model));

function source({ bias, weights }: Model): string {
  const lines = Object.entries(weights)
    .map(([name, weight]) => [name, Number(weight.toFixed(2))] as const)
    .filter(([, weight]) => weight !== 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, weight]) => `    '${name}': ${weight},`);
  return `// Written by training/kinship.ts (npm run kinship); not to be edited. Learned from corpora/statements and
// the tune half of fixtures/gold, never from the held-out half or the unread statements.

import type { Model } from './model.ts';

export const learned: Model = {
  bias: ${Number(bias.toFixed(2))},
  weights: {
${lines.join('\n')}
  },
};
`;
}
