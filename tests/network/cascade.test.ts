// From a document to claims by way of a network of the test: which sentences are asked about and why,
// what its names become, what stays as the rules read it, and that nothing is loaded where nobody asks.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { IsnadError } from '../../src/errors.ts';
import { languages } from '../../src/languages/index.ts';
import { createPipeline } from '../../src/library.ts';
import { chooseStretches } from '../../src/network/choose.ts';
import type { ReadDocument } from '../../src/pipeline.ts';
import { buildNetworkReader } from '../../src/pipeline.ts';
import { explain } from '../../src/report/explain.ts';
import { quoted } from '../../src/report/table.ts';
import { readText } from '../support/read.ts';
import { writeTinyModel } from '../support/tiny-model.ts';

let folder: string;
let read: (text: string) => Promise<ReadDocument>;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'isnad-model-')), 'tiny');
  writeTinyModel(folder, {
    labels: {
      Zorblat: 'B-ORG',
      Quenlin: 'I-ORG',
      Vexmoor: 'B-LOC',
      Pirrip: 'B-PER',
      Joskin: 'I-PER',
      Hamas: 'B-PER',
      زوبعة: 'B-LOC',
      بزوبعة: 'B-LOC',
    },
    claims: { Zorblat: 'B-ACTOR', Quenlin: 'I-ACTOR' },
    languages: ['ar', 'en'],
  });
  const reader = await buildNetworkReader(parseConfig({ model: { folder } }));
  read = (text) => reader({ id: 'test', source: text, diagnostics: [] });
});

afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const added = ({ actors, persons, places, source }: ReadDocument) => {
  const all = [...actors, ...persons, ...places];
  for (const mention of all) expect(source.slice(mention.start, mention.end)).toBe(mention.text);
  return all
    .filter(({ rule }) => rule.startsWith('network'))
    .map(({ kind, text, start }) => [kind, text, start]);
};

describe('the words that are asked about', () => {
  const asked = (text: string) => {
    const document = readText(text);
    return chooseStretches(document, languages).map(({ first, last, reasons }) => [
      document.source.slice(
        document.view.map.toSource(document.tokens.starts[first]!, 0).start,
        document.view.map.toSource(0, document.tokens.ends[last - 1]!).end,
      ),
      ...reasons,
    ]);
  };

  it.each([
    ['nothing happens', 'The minister Pirrip opened a school in Vexmoor.'],
    ['nothing is there', ''],
    ['signs alone', '😀 😀'],
    ['the rules know it all', 'Hamas shelled Aleppo on Monday, killing five civilians.'],
    ['a doer is open whom nobody can be', 'Five civilians were killed in Aleppo on Monday.'],
    ['an English doer is open', 'Five civilians were killed in Aleppo as the rebels withdrew.'],
    ['a small word stands behind "in"', 'Hamas shelled positions in vexmoor, killing five.'],
  ])('are none where %s', (_, text) => expect(asked(text)).toEqual([]));

  it.each([
    [
      'a name that no list has, behind a word that leads to places',
      'Hamas shelled positions of Vexmoor, killing five civilians.',
      [['Hamas shelled positions of Vexmoor, killing five civilians.', 'unknown name']],
    ],
    [
      'ten words on either side, and nothing of the next sentence',
      'The weather was fine. On a long and very quiet Monday of the third cold week of March, Hamas shelled positions of Vexmoor, killing five civilians. Nobody came.',
      [
        [
          'third cold week of March, Hamas shelled positions of Vexmoor, killing five civilians.',
          'unknown name',
        ],
      ],
    ],
    [
      'a word of no list behind one that says "at"',
      'قصف الجيش مواقع داخل كفرجلعادي فقتل خمسة مدنيين.',
      [['قصف الجيش مواقع داخل كفرجلعادي فقتل خمسة مدنيين.', 'unknown name']],
    ],
    [
      'somebody who may have done what nobody did',
      'قتل خمسة مدنيين في منطقة تتقاسمها قوات الجيش وحركة طالبان.',
      [['قتل خمسة مدنيين في منطقة تتقاسمها قوات الجيش وحركة طالبان.', 'act without a doer']],
    ],
  ])('are %s', (_, text, expected) => expect(asked(text)).toEqual(expected));

  it('are few in a long text', () => {
    const document = readText(
      'Hamas shelled positions of Vexmoor, killing five civilians. '.repeat(40),
    );
    expect(chooseStretches(document, languages)).toHaveLength(
      Math.ceil(document.tokens.count / 60),
    );
  });
});

describe('a document with a network', () => {
  it('gets names with exact spans in the source', async () => {
    const text = 'Five civilians were killed when Pirrip  Joskin came to\u00a0Vexmoor.';
    expect(added(await read(text))).toEqual([
      ['person', 'Pirrip  Joskin', 32],
      ['place', 'Vexmoor', 55],
    ]);
  });

  it('keeps what the lexicon knows', async () => {
    const document = await read(
      'Hamas shelled posts of Vexmoor on Monday, killing five civilians.',
    );
    expect(added(document)).toEqual([['place', 'Vexmoor', 23]]);
    expect(document.claims.map(({ actors, places }) => [actors[0]?.id, places[0]?.text])).toEqual([
      ['hamas', 'Vexmoor'],
    ]);
  });

  it('is the same as without where nobody was asked', async () => {
    const text = 'The minister Pirrip opened a school in vexmoor.';
    const document = await read(text);
    expect(document.tags).toBeUndefined();
    expect(added(document)).toEqual([]);
  });

  it('cuts what is written to a name in front', async () => {
    const document = await read(
      'قتل خمسة مدنيين بزوبعة في منطقة تتقاسمها قوات الجيش وحركة طالبان.',
    );
    expect(added(document)).toEqual([['place', 'زوبعة', 17]]);
  });

  it('is explained: what was shown and why, what was said and what became of it', async () => {
    const text = 'Posts across Vexmoor were shelled by Zorblat Quenlin, killing five civilians.';
    const lines = explain(await read(text)).split('\n');
    const at = lines.indexOf('Network');
    expect(lines.slice(at + 1, lines.indexOf('', at)).map((line) => line.trim())).toEqual([
      'tiny 1, shown one stretch',
      `[0, 77) of sentence 0, for unknown name: ${quoted(text)}`,
      `LOC ${quoted('Vexmoor')} (1.00): taken over as a place`,
      `ACTOR ${quoted('Zorblat Quenlin')} (1.00): taken over in claim 1`,
      `ORG ${quoted('Zorblat Quenlin')} (1.00): not used, too unsure or never used`,
    ]);
    expect(explain(await read('The weather was fine.'))).toContain('Network\n  not asked');
  });

  it('is read to the same bytes every time', async () => {
    const text =
      'Posts across Vexmoor were shelled by Zorblat Quenlin. Pirrip said five were killed.';
    const first = JSON.stringify((await read(text)).claims);
    for (let round = 0; round < 3; round += 1) {
      expect(JSON.stringify((await read(text)).claims)).toBe(first);
    }
  });
});

describe('the library', () => {
  const input = {
    id: 'a',
    text: 'On Monday a school across Vexmoor was shelled by Zorblat Quenlin.',
  };
  const names = ({ claims }: { claims: readonly { actors: readonly { text: string }[] }[] }) =>
    claims.flatMap(({ actors }) => actors.map(({ text }) => text));

  it('asks a network of the user in readAsync, and refuses to read without waiting', async () => {
    const pipeline = createPipeline({ model: { folder } });
    expect(names(await pipeline.readAsync(input))).toContain('Zorblat Quenlin');
    expect(() => pipeline.read(input)).toThrow(IsnadError);
  });

  it.each([false, { folder: 'none' }, { folder: '' }])(
    'reads by rules alone with %j',
    async (model) => {
      const pipeline = createPipeline({ model });
      expect(names(await pipeline.readAsync(input))).not.toContain('Zorblat Quenlin');
      expect(await pipeline.readAsync(input)).toEqual(pipeline.read(input));
    },
  );

  it('says at the first document that a model is not there', async () => {
    const pipeline = createPipeline({ model: { folder: join(folder, 'nowhere') } });
    await expect(pipeline.readAsync(input)).rejects.toMatchObject({ code: 'model.missing' });
  });
});

describe('a process', () => {
  const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
  // The library of networks has a part in machine code: the system knows whether it was loaded.
  const watch = `process.on('exit', () => {
    process.report.excludeNetwork = true;
    const parts = process.report.getReport().sharedObjects;
    process.stderr.write(parts.some((path) => path.includes('onnxruntime')) ? '#loaded' : '#quick');
  });`;
  const inOnePiece = promisify(execFile);

  async function extract(text: string, ...words: string[]) {
    const file = join(folder, '..', `${words.length}${text.length}.txt`);
    writeFileSync(file, text);
    const { stdout, stderr } = await inOnePiece(
      process.execPath,
      [
        ...['--import', 'tsx', '--import', `data:text/javascript,${encodeURIComponent(watch)}`],
        ...[cli, 'extract', file, ...words],
      ],
      { env: { ...process.env, ISNAD_MODEL_FOLDER: folder } },
    );
    return { claims: stdout, loaded: stderr.split('#').at(-1) };
  }

  const open =
    'A school across Vexmoor was shelled by Zorblat Quenlin on Monday, killing five civilians.';

  it('loads the network for a sentence with an open part', async () => {
    const { claims, loaded } = await extract(open);
    expect(loaded).toBe('loaded');
    expect(claims).toContain('Zorblat Quenlin');
  });

  it('loads nothing of it with --no-model', async () => {
    const { claims, loaded } = await extract(open, '--no-model');
    expect(loaded).toBe('quick');
    expect(claims).not.toContain('Zorblat Quenlin');
    expect(claims).toContain('"shelling"');
  });

  it('loads nothing of it where the rules leave nothing open', async () => {
    const { loaded } = await extract('The weather was fine in Aleppo.');
    expect(loaded).toBe('quick');
  });
});
