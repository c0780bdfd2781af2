// What the network is asked and what comes of it, on texts that it has not seen (the fold of the tune half
// and of the corpora that training left out, and the odd documents of two corpora): the share of words that
// it is shown, by reason, with the change of the claims; and how often a part of a claim is right where the
// network says the same of its words and where it does not. The held-out half of the gold is not touched.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeClaims } from '../src/claims/claims.ts';
import { foundIn } from '../src/cli/found-claims.ts';
import { readGold } from '../src/cli/gold-files.ts';
import { buildComparison } from '../src/comparison.ts';
import { parseConfig } from '../src/config.ts';
import { sourceSpan } from '../src/document/document.ts';
import type { Asked, AskedFor } from '../src/document/tags.ts';
import { ratios } from '../src/evaluate/counts.ts';
import type { GoldDocument } from '../src/evaluate/gold-schema.ts';
import type { DocumentScore } from '../src/evaluate/score.ts';
import { addScores, scoreDocument } from '../src/evaluate/score.ts';
import { halfOf, hashOf } from '../src/evaluate/split.ts';
import { addNames } from '../src/extract/network.ts';
import { languages } from '../src/languages/index.ts';
import { agreement, moved, weighedSlots } from '../src/network/agreement.ts';
import { askNetwork } from '../src/network/ask.ts';
import { chooseStretches } from '../src/network/choose.ts';
import type { Network } from '../src/network/network.ts';
import { openNetwork } from '../src/network/open.ts';
import { networkFolder } from '../src/network/shipped.ts';
import { sureTags } from '../src/network/sure.ts';
import type { ReadDocument } from '../src/pipeline.ts';
import { buildReader } from '../src/pipeline.ts';

interface Read {
  readonly gold: GoldDocument;
  readonly ruled: ReadDocument;
  readonly score: DocumentScore;
}

const comparison = buildComparison();

export async function run(): Promise<void> {
  const folder = networkFolder(process.env.ISNAD_MODEL_FOLDER ?? 'shipped');
  if (folder === undefined) {
    console.log('\nnetwork-asked: not measured, for there is no models/network.');
    return;
  }
  const network = await openNetwork(folder);
  const rules = buildReader(parseConfig({ model: false }));
  const texts: Read[] = unseen().map((gold) => {
    const { id, text: source, published, title } = gold;
    const ruled = rules({ id, source, published, title, diagnostics: [] });
    return { gold, ruled, score: scoreDocument(foundIn(ruled).claims, gold.claims, comparison) };
  });
  console.log('\nwhat the network is asked, on texts that it has not seen');
  for (const lang of ['ar', 'en'] as const) {
    const own = texts.filter(({ gold }) => gold.lang === lang);
    await printAsked(own, network);
    await printAgreement(own, network);
  }
}

function unseen(): GoldDocument[] {
  const read = (path: string) => {
    const folder = fileURLToPath(new URL(path, import.meta.url));
    return existsSync(folder) ? readGold(folder) : [];
  };
  const isLeftOut = ({ id }: GoldDocument) => hashOf(id) % 5 === 0;
  return [
    ...read('../fixtures/gold').filter((one) => halfOf(one.id) === 'tune' && isLeftOut(one)),
    ...read('../corpora/statements').filter(
      (one) => isLeftOut(one) || /^corpus-(ar-e|en-c)-\d*[13579]$/.test(one.id),
    ),
  ];
}

const kinds: readonly (readonly [name: string, reason: AskedFor | undefined])[] = [
  ['all that is asked', undefined],
  ['  an unknown name', 'unknown name'],
  ['  an act without a doer', 'act without a doer'],
];

async function printAsked(texts: readonly Read[], network: Network): Promise<void> {
  const total = texts.reduce((sum, { ruled }) => sum + ruled.tokens.count, 0);
  const before = addScores(texts.map(({ score }) => score)).claim;
  console.log(
    `  ${texts[0]!.gold.lang}, ${texts.length} documents, ${total} words; by rules claim F1 ${ratios(before).f1.toFixed(4)}`,
  );
  for (const [name, reason] of kinds) {
    let words = 0;
    let count = 0;
    let changed = 0;
    const scores: DocumentScore[] = [];
    for (const { gold, ruled, score } of texts) {
      const chosen = chooseStretches(ruled, languages);
      const asked = chosen.filter(({ reasons }) => !reason || reasons.includes(reason));
      count += asked.length;
      for (const { first, last } of asked) words += last - first;
      const found = asked.length > 0 ? await answered(ruled, { asked, network }) : ruled;
      if (JSON.stringify(found.claims) === JSON.stringify(ruled.claims)) {
        scores.push(score);
        continue;
      }
      changed += 1;
      scores.push(scoreDocument(foundIn(found).claims, gold.claims, comparison));
    }
    const after = addScores(scores).claim;
    const gain = ratios(after).f1 - ratios(before).f1;
    console.log(
      `    ${name.padEnd(26)} ${count} stretches, ${((100 * words) / total).toFixed(1)} % of the words; changes ${changed} documents: ${after.right - before.right} right and ${after.spurious - before.spurious} wrong parts more, claim F1 ${gain < 0 ? '' : '+'}${gain.toFixed(4)}`,
    );
  }
}

async function answered(
  ruled: ReadDocument,
  { asked, network }: { readonly asked: readonly Asked[]; readonly network: Network },
): Promise<ReadDocument> {
  const tagged = await askNetwork(ruled, asked, network);
  return makeClaims(addNames({ ...tagged, tags: sureTags(tagged.tags) }), languages);
}

/** The network is shown every sentence here, so that there is enough to count. */
async function printAgreement(texts: readonly Read[], network: Network): Promise<void> {
  const parts: { readonly agrees: boolean; readonly right: number; readonly sure: number }[] = [];
  for (const { ruled, score } of texts) {
    const asked = ruled.sentences
      .filter(({ lang, first, last }) => lang !== null && last - first <= 300)
      .map(({ index, first, last }) => ({ sentence: index, first, last, reasons: [] }));
    const { tags } = await askNetwork(ruled, asked, network);
    const agrees = agreement(ruled, tags);
    const shown = asked.map(({ first, last }) => sourceSpan(ruled, first, last));
    const wrong = new Set(
      score.errors
        .filter(({ kind }) => kind === 'spurious')
        .map(({ slot, claim, element }) => `${slot} ${claim} ${element}`),
    );
    ruled.claims.forEach((claim, at) => {
      for (const [slot, type] of Object.entries(weighedSlots)) {
        claim[slot as keyof typeof weighedSlots].forEach((part, element) => {
          if (!shown.some(({ start, end }) => start <= part.start && part.end <= end)) return;
          const right = wrong.has(`${slot} ${at} ${element}`) ? 0 : 1;
          parts.push({ agrees: agrees(part, type), right, sure: part.confidence ?? 0 });
        });
      }
    });
  }
  for (const agrees of [true, false]) {
    const own = parts.filter((part) => part.agrees === agrees);
    const share = own.reduce((sum, { right }) => sum + right, 0) / own.length;
    console.log(
      `    parts on which the network ${agrees ? 'agrees  ' : 'does not'}: ${String(own.length).padStart(4)}, right ${share.toFixed(3)}`,
    );
  }
  const error = (sure: (part: (typeof parts)[number]) => number) =>
    parts.reduce((sum, part) => sum + (sure(part) - part.right) ** 2, 0) / parts.length;
  console.log(
    `    squared error of their confidence ${error(({ sure }) => sure).toFixed(4)}, with the agreement ${error(({ sure, agrees }) => moved(sure, agrees)).toFixed(4)}`,
  );
}
