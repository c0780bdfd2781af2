// The commands `isnad evaluate` and `isnad gold` as functions: files in, text and exit codes out.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvaluateOptions } from '../../src/cli/evaluate.ts';
import { evaluate } from '../../src/cli/evaluate.ts';
import { checkGold, showAgreement, showStats } from '../../src/cli/gold.ts';
import { exportGold, importGold } from '../../src/cli/gold-exchange.ts';
import { parseConfig } from '../../src/config.ts';
import type { EvaluationResult } from '../../src/evaluate/result.ts';
import { emptySlots } from '../support/slots.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-evaluate-'));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const goldOf = (id: string) => ({
  id,
  lang: 'en',
  genre: 'wire',
  text: 'Shelling in Taiz.',
  claims: [{ event: 'shelling', status: 'asserted', ...emptySlots, places: [{ text: 'Taiz' }] }],
});
const claimOf = (id: string, place: string) => ({
  schemaVersion: '1.0',
  id: `c-${id}`,
  document: { id, lang: 'en' },
  event: 'shelling',
  status: 'asserted',
  ...emptySlots,
  places: [{ text: place, start: 12, end: 16 }],
  evidence: [{ start: 0, end: 17 }],
  confidence: 0.9,
});

// "a" is of the tune half, "b" of the held-out half.
beforeAll(() => {
  writeFileSync(
    at('gold.jsonl'),
    `${JSON.stringify(goldOf('a'))}\n${JSON.stringify(goldOf('b'))}\n`,
  );
  const lines = (place: string) =>
    ['a', 'b'].map((id) => `${JSON.stringify(claimOf(id, place))}\n`).join('');
  writeFileSync(at('right.jsonl'), lines('Taiz'));
  writeFileSync(at('wrong.jsonl'), lines('Aden'));
});

async function run(options: Partial<EvaluateOptions>) {
  let out = '';
  const notes: string[] = [];
  const code = await evaluate(
    { gold: at('gold.jsonl'), pred: at('right.jsonl'), split: 'all', ...options },
    {
      config: parseConfig({}),
      terminal: {
        data: async (text) => {
          out += text;
        },
        note: (line) => notes.push(line),
      },
    },
  );
  return { code, out, notes: notes.join('\n') };
}

describe('evaluate', () => {
  it('scores a file of claims', async () => {
    const { code, out } = await run({ format: 'json' });
    const result = JSON.parse(out) as EvaluationResult;
    expect(code).toBe(0);
    expect(result.groups[0]).toMatchObject({ by: 'all', documents: 2, claim: { f1: 1 } });
    expect(result.provenance.gold).toMatch(/^[0-9a-f]{64}$/);
    expect(result.provenance).toMatchObject({
      claims: 'file',
      found: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(Object.keys(result.provenance)).not.toContain('models');
    expect(result.provenance.date).toBeUndefined();
  });

  it('writes the same bytes for the same run', async () => {
    expect((await run({ format: 'json' })).out).toBe((await run({ format: 'json' })).out);
  });

  it('takes one half', async () => {
    const { out } = await run({ format: 'json', split: 'held-out' });
    expect((JSON.parse(out) as EvaluationResult).documents.map(({ id }) => id)).toEqual(['b']);
  });

  it('lists errors of the tune half, of the other only on express wish', async () => {
    const wrong = { pred: at('wrong.jsonl'), format: 'json' as const };
    const documents = async (options: Partial<EvaluateOptions>) => {
      const { errors } = JSON.parse((await run({ ...wrong, ...options })).out) as EvaluationResult;
      return [...new Set(errors?.map(({ document }) => document))];
    };
    expect(await documents({})).toEqual([]);
    expect(await documents({ errors: true })).toEqual(['a']);
    expect(await documents({ errorsHeldOut: true })).toEqual(['a', 'b']);
  });

  it('writes a file for each reader into a folder, and shows no held-out text', async () => {
    const { notes, out } = await run({ out: at('reports/') });
    expect(notes).toContain('evaluation.{json,md,html}');
    expect(out).toContain('claim F1');
    const html = readFileSync(at('reports/evaluation.html'), 'utf8');
    expect(html).toContain('"id":"a"');
    expect(html).not.toContain('"id":"b"');
    expect(readFileSync(at('reports/evaluation.md'), 'utf8')).toContain('# Evaluation of isnad');
  });

  it('compares two results', async () => {
    await run({ out: at('before.json'), pred: at('wrong.jsonl') });
    await run({ out: at('after.json') });
    const { code, out } = await run({ compare: [at('before.json'), at('after.json')] });
    expect(code).toBe(0);
    expect(out).toMatch(/claim F1 +0\.000 +1\.000 +\+1\.000/);
    expect(out).toContain('Claims won (exact now): 1');
    const { out: here } = await run({ compare: [at('before.json')] });
    expect(here).toBe(out);
  });

  it('ends with 4 below the gate', async () => {
    const figures = [{ by: 'half-lang', name: 'held-out en', figure: 'claim', least: 0.9 }];
    writeFileSync(at('gate.json'), JSON.stringify({ figures }));
    expect((await run({ gate: at('gate.json') })).code).toBe(0);
    const { code, notes } = await run({ gate: at('gate.json'), pred: at('wrong.jsonl') });
    expect(code).toBe(4);
    expect(notes).toContain('half-lang held-out en, claim f1 is 0.000, at least 0.900');
  });

  it('records a run', async () => {
    await run({ record: at('history.jsonl'), note: 'first', date: '2026-11-22' });
    const line = JSON.parse(readFileSync(at('history.jsonl'), 'utf8')) as object;
    expect(line).toMatchObject({ note: 'first', date: '2026-11-22', documents: 2, split: 'all' });
  });

  it.each([
    ['no gold', { gold: undefined }, 'usage'],
    ['a half without documents', { gold: 'fixtures/gold/none' }, 'input.unreadable'],
    ['claims of other documents', { pred: 'fixtures/inputs/broken-line.jsonl' }, 'input.invalid'],
    ['three results', { compare: ['a', 'b', 'c'] }, 'usage'],
    ['a result that is none', { compare: ['package.json'] }, 'input.invalid'],
  ])('names the fault: %s', async (_name, options, code) => {
    await expect(run(options as Partial<EvaluateOptions>)).rejects.toMatchObject({ code });
  });
});

describe('gold', () => {
  const capture = () => {
    const lines: string[] = [];
    return {
      lines,
      terminal: {
        data: async (text: string) => void lines.push(text),
        note: (line: string) => void lines.push(line),
      },
    };
  };

  it('checks, with 1 for faults', async () => {
    const { lines, terminal } = capture();
    expect(await checkGold(at('gold.jsonl'), terminal)).toBe(1);
    expect(lines.join('')).toContain('b: has the text of a');
    writeFileSync(at('broken.json'), '{"id": 1}');
    expect(await checkGold(at('broken.json'), terminal)).toBe(1);
  });

  it('counts, and compares annotators', async () => {
    const { lines, terminal } = capture();
    expect(await showStats(at('gold.jsonl'), { format: 'markdown' }, terminal)).toBe(0);
    expect(lines.join('')).toContain('| documents | 0 | 2 | 2 |');
    const both = [at('gold.jsonl'), at('gold.jsonl')] as const;
    expect(await showAgreement(both, { format: 'table' }, terminal)).toBe(0);
    expect(lines.join('')).toMatch(/claim F1 +1\.000/);
  });

  it.each(['brat', 'doccano', 'labelstudio', 'conll'] as const)(
    'goes to %s and back',
    async (tool) => {
      const { terminal } = capture();
      const there = at(`to-${tool}`);
      const back = at(`from-${tool}`);
      expect(await exportGold(at('gold.jsonl'), { for: tool, into: there }, terminal)).toBe(0);
      expect(await importGold(there, { from: tool, into: back }, terminal)).toBe(0);
      expect(JSON.parse(readFileSync(join(back, 'a.json'), 'utf8'))).toEqual(goldOf('a'));
    },
  );
});
