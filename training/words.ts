// Annotated texts in, one JSON line a sentence out: the words as isnad cuts them, in their source
// spelling, with whatever each set tells about them. Corpora of tagged tokens are joined by blanks and
// cut again. Of fixtures/gold only the tune half is written, unless --held-out asks for the other.

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { halfOf, hashOf } from '../src/evaluate/split.ts';
import { claimRows } from './claim-words.ts';
import { readTagged } from './tagged-words.ts';
import { wordsOf } from './text-words.ts';

const [ner = '', out = '', ...flags] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
const lines: string[] = [];
const write = (rows: readonly object[]) => {
  for (const row of rows) lines.push(JSON.stringify(row));
};

interface GoldFile {
  readonly id: string;
  readonly text: string;
}

function documents(folder: string, wanted: (id: string) => boolean): GoldFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && wanted(name.slice(0, -5)))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
}

/** Odd documents of these two sets are kept unseen. */
function isUnseen(id: string): boolean {
  return /^corpus-(ar-e|en-c)-\d*[13579]$/.test(id);
}

/** A fifth of the documents is trained on by nobody: thresholds and temperatures are found there. */
function isFold(id: string): boolean {
  return hashOf(id) % 5 === 0;
}

const heldOut = flags.includes('--held-out');
for (const language of ['arabic', 'english']) {
  const gold = join(root, 'fixtures', 'gold', language);
  const half = heldOut ? 'held-out' : 'tune';
  const own = (id: string) => (heldOut ? 'gold-held-out' : isFold(id) ? 'gold-fold' : 'gold-tune');
  write(
    claimRows(
      documents(gold, (id) => halfOf(id) === half),
      own,
    ),
  );
  const corpus = join(root, 'corpora', 'statements', language);
  const wanted = (id: string) => isUnseen(id) === heldOut;
  const set = (id: string) => (heldOut ? 'corpus-unseen' : isFold(id) ? 'corpus-fold' : 'corpus');
  write(claimRows(documents(corpus, wanted), set));
}
if (!heldOut && existsSync(ner)) {
  for (const name of [
    'anercorp.train',
    'wojood-sample.train',
    'wojood-sample.dev',
    'idrisi-locations.train',
    'idrisi-locations.dev',
  ]) {
    write(
      readTagged(
        readFileSync(join(ner, `${name}.tsv`), 'utf8'),
        name.replace('-locations', '').replace('-sample', ''),
      ),
    );
  }
  const reports = readFileSync(join(ner, 're3d.dev.jsonl'), 'utf8').split('\n').filter(Boolean);
  for (const line of reports) {
    const { text, entities, id } = JSON.parse(line);
    for (const sentence of wordsOf(text)) {
      const { words, spans } = sentence;
      const inside = entities.filter(
        (one: { start: number; end: number }) =>
          one.start < sentence.end && one.end > sentence.start,
      );
      const found = inside.map((one: { start: number; end: number; type: string }) => {
        const covered = spans.flatMap((span, index) =>
          span.start < one.end && span.end > one.start ? [index] : [],
        );
        return [covered[0], (covered.at(-1) ?? -1) + 1, one.type];
      });
      lines.push(JSON.stringify({ set: 're3d', doc: id, lang: 'en', words, entities: found }));
    }
  }
}
writeFileSync(out, `${lines.join('\n')}\n`);
