// The reports of an evaluation: tables for terminal and Markdown, and the one HTML page, which must
// not let a document's text write into it.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { buildComparison } from '../../src/comparison.ts';
import { errorsOf } from '../../src/evaluate/errors.ts';
import { evaluateDocument } from '../../src/evaluate/evaluated.ts';
import { resultOf } from '../../src/evaluate/result.ts';
import { markdownReport, terminalReport } from '../../src/report/evaluation-text.ts';
import { browse } from '../../src/report/html/browse.ts';
import { escapeText, scriptJson, tag } from '../../src/report/html/markup.ts';
import { htmlPage } from '../../src/report/html/page.ts';
import { calibrationSection, groupSection, slotSection } from '../../src/report/html/sections.ts';
import { terminalTable } from '../../src/report/terminal-table.ts';
import { root } from '../support/files.ts';
import { emptySlots } from '../support/slots.ts';

const comparison = buildComparison();
const hostile = '</script><script>alert(1)</script>';
const text = `قصف في تعز ${hostile} | *x* <b>`;

const evaluated = evaluateDocument(
  {
    id: 'foobar',
    lang: 'ar',
    genre: 'local',
    tags: ['noise'],
    text,
    claims: [
      {
        event: 'shelling',
        status: 'asserted',
        ...emptySlots,
        places: [{ text: 'تعز' }],
        targets: [{ text: hostile }],
      },
    ],
  },
  {
    claims: [
      {
        schemaVersion: '1.0',
        id: 'c',
        document: { id: 'foobar', lang: 'ar' },
        event: 'shelling',
        status: 'alleged',
        evidence: [{ start: 0, end: 10 }],
        confidence: 0.7,
        ...emptySlots,
        places: [{ text: 'تعز', start: text.indexOf('تعز'), end: text.indexOf('تعز') + 3 }],
      },
    ],
  },
  comparison,
);
const result = resultOf([evaluated], comparison, {
  provenance: {
    version: '1.2.3',
    commit: 'abc',
    split: 'tune',
    claims: 'pipeline',
    configuration: 'hash-of-configuration',
    gold: 'hash-of-gold',
    models: 'hash-of-models',
  },
  errors: true,
  errorsHeldOut: false,
});
const hash = (content: string) => createHash('sha256').update(content).digest('base64');
const asset = (name: string) => readFileSync(join(root, 'assets/report', name), 'utf8');
const script = asset('page.js') + asset('report.js');
const page = htmlPage(
  {
    result,
    documents: [browse(evaluated, errorsOf(evaluated, comparison))],
    history: [
      {
        date: '2026-11-22',
        version: '1',
        split: 'all',
        documents: 1,
        gold: 'g',
        models: 'm',
        figures: [{ name: 'all', claim: 0.5, all: 0.6, exact: 0.1 }],
      },
    ],
  },
  { style: asset('report.css'), script, regular: 'AA', bold: 'BB', hash },
);

describe('terminalReport', () => {
  const report = terminalReport(result);
  it('names what was measured with what', () => {
    for (const name of [
      '1.2.3',
      'abc',
      'hash-of-configuration',
      'hash-of-gold',
      'hash-of-models',
    ]) {
      expect(report).toContain(name);
    }
  });
  it('gives counts beside ratios', () => {
    // One place right; the target and the status are wrong.
    expect(report).toMatch(/places +1\.000 +1\.000 +1\.000 +1 +0 +0/);
    expect(report).toMatch(/targets +0\.000 +0\.000 +0\.000 +0 +0 +1/);
    expect(report).toMatch(/status +0\.000 +0\.000 +0\.000 +0 +1 +1/);
  });
  it('lists the errors with their classes', () => {
    expect(report).toMatch(/foobar +targets +missed +not-read/);
    expect(report).toMatch(/foobar +status +missed +value-wrong .* asserted +alleged/);
  });
});

describe('terminalTable', () => {
  it('sets figures right, names left, and isolates other scripts', () => {
    const table = {
      title: 'T',
      columns: ['name', 'n'],
      rows: [
        ['تعز', '1'],
        ['b', '10'],
      ],
    };
    expect(terminalTable(table)).toBe('T\n  name   n\n  \u2068تعز\u2069    1\n  b     10\n');
  });
  it('shows control characters and cuts long texts', () => {
    const table = { title: 'T', columns: ['name'], rows: [[`\u202e${'x'.repeat(80)}`]] };
    const lines = terminalTable(table).split('\n');
    expect(lines[2]).toContain('⟨U+202E⟩');
    expect(lines[2]!.length).toBeLessThan(64);
  });
});

describe('markdownReport', () => {
  it('takes text as text', () => {
    const report = markdownReport(result);
    expect(report).toContain('\\</script\\>\\<script\\>');
    expect(report).not.toContain('<script>');
    expect(report).toContain('| places | 1.000 | 1.000 | 1.000 |');
  });
});

describe('markup', () => {
  it('escapes texts and attributes', () => {
    expect(tag('p', { title: '"<&' }, '<b>&').markup).toBe(
      '<p title="&quot;&lt;&amp;">&lt;b&gt;&amp;</p>',
    );
    expect(escapeText('"')).toBe('&quot;');
  });
  it('leaves out what is undefined and closes no empty element', () => {
    expect(tag('br', { hidden: false, id: undefined, async: true }).markup).toBe('<br async>');
  });
  it('lets no tag begin inside JSON', () => {
    const json = scriptJson({ text: '</script><!--\u2028' });
    expect(json).not.toMatch(/[<\u2028]/);
    expect(JSON.parse(json)).toEqual({ text: '</script><!--\u2028' });
  });
});

describe('htmlPage', () => {
  it('lets nothing in from outside, and runs only its own script', () => {
    expect(page).toContain("default-src 'none'");
    expect(page).toContain(`script-src 'sha256-${hash(script)}'`);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).not.toMatch(/ on[a-z]+="/);
    expect(page).not.toContain('unsafe-');
  });
  it('hashes the style that stands in it', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
    expect(page).toContain(`style-src 'sha256-${hash(style)}'`);
    expect(page).not.toMatch(/ style="/);
  });
  it('keeps a hostile text inside the data', () => {
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toContain(hostile);
    const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)![1]!;
    expect((JSON.parse(data) as { text: string }[])[0]!.text).toBe(text);
  });
  it('names its commit and its hashes', () => {
    for (const name of ['abc', 'hash-of-configuration', 'hash-of-gold', 'hash-of-models']) {
      expect(page).toContain(name);
    }
  });
  it('says in words what each chart shows', () => {
    expect(page).toContain('aria-label="claim F1: 100 %"');
    expect(page).toContain('Calibration of 1 claim: of 1 claim at 70 %, 100 % are right');
  });
});

describe('report.js', () => {
  it('puts data into the page as text only', () => {
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });
});

describe('browse', () => {
  const [pair] = browse(evaluated, errorsOf(evaluated, comparison)).pairs;
  it('sets gold beside found, each element with its state', () => {
    expect(pair!.gold!.map(({ slot, state }) => `${slot} ${state}`)).toEqual([
      'event right',
      'status missed',
      'targets missed',
      'places right',
    ]);
    expect(pair!.found!.map(({ slot, state }) => `${slot} ${state}`)).toEqual([
      'event right',
      'status spurious',
      'places right',
    ]);
  });
  it('gives the place of each mention in the text', () => {
    for (const { start, end, text: words } of [...pair!.gold!, ...pair!.found!]) {
      if (start !== undefined) expect(text.slice(start, end)).toBe(words);
    }
  });
});

test('figures of both halves say so, beside tiles of the held-out half', () => {
  const [all] = result.groups;
  const halves = ['tune', 'held-out'].map((name) => ({ ...all!, by: 'half' as const, name }));
  const whole = {
    ...result,
    groups: [...result.groups.filter(({ by }) => by !== 'half'), ...halves],
  };
  const said = 'Texts of both halves';
  for (const section of [slotSection, groupSection, calibrationSection]) {
    expect(section(whole).markup).toContain(said);
    expect(section({ ...whole, groups: whole.groups.slice(0, -1) }).markup).not.toContain(said);
  }
});
