// report.html of a run: whole and of bounded size, and hostile words of documents stay words.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { databaseFinisher } from '../../src/export/run/database.ts';
import { reportFinisher } from '../../src/report/run/finisher.ts';
import type { MadeRun } from '../export/support/made-run.ts';
import {
  claimWith,
  count,
  day,
  madeRun,
  mention,
  place,
  textOf,
} from '../export/support/made-run.ts';

async function reportOf(made: MadeRun, change = (run: ReturnType<typeof madeRun>['run']) => run) {
  const { folder, run } = madeRun(made);
  await databaseFinisher.write(folder, run);
  await reportFinisher.write(folder, change(run));
  return { folder, html: textOf(folder, 'report.html') };
}

const payloads = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<svg onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '-->]]><iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202ealert(1)\u202c\u2066x',
  '\u0000<b>',
];
const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  ' https://x.org',
];

const hostile = payloads.map((payload, index) =>
  claimWith({
    id: `id-${index}" ${payload}`,
    document: {
      id: `one ${payload}`,
      lang: 'ar',
      title: payload,
      uri: addresses[index % addresses.length]!,
    },
    actors: [mention(payload)],
    targets: [mention('t', payload)],
    places: [
      place(payload, {
        country: 'SY',
        lat: 35 + index / 10,
        lon: 36,
        precision: index % 2 ? 'town' : 'district',
      }),
    ],
    dates: [{ ...day('2016-03-12'), text: payload }],
    counts: [count('killed', 3, 3, { of: payload })],
    weapons: [{ text: payload, start: 0, end: 3, category: 'mortar', model: payload }],
    sources: [mention(payload)],
    evidence: [{ start: 0, end: 3, text: payload }],
  }),
);
const hostileRun: MadeRun = {
  claims: hostile,
  documents: hostile.map(({ document: { id } }, index) => ({
    id,
    format: payloads[index]!,
    flags: [payloads[index]!],
    publishedFrom: payloads[index]!,
    at: { input: payloads[index]! },
  })),
  errors: payloads.map((payload) => ({
    code: `E-${payload}`,
    message: payload,
    at: { input: payload },
  })),
};

describe('report.html', () => {
  it('holds hostile words as words alone', async () => {
    const { html } = await reportOf(hostileRun, (run) => ({
      ...run,
      inputs: {
        ...run.inputs,
        names: payloads,
        files: payloads.map((input) => ({ input, format: input, bytes: 1 })),
      },
      options: { hostile: payloads },
    }));
    const { document } = parseHTML(html);
    const elements = [...document.querySelectorAll('*')];
    const kinds = new Set(elements.map(({ tagName }) => tagName.toLowerCase()));
    for (const kind of ['img', 'iframe', 'math', 'form form', 'object', 'embed', 'base', 'b b']) {
      expect(document.querySelectorAll(kind).length, kind).toBe(0);
    }
    expect(kinds.has('mglyph')).toBe(false);
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelectorAll('style')).toHaveLength(1);
    const attributes = elements.flatMap((element) => [...element.attributes]);
    expect(
      attributes.filter(
        ({ name }) => name.startsWith('on') || name === 'style' || name === 'srcdoc',
      ),
    ).toEqual([]);
    const links = [...document.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src'),
    );
    expect(
      links.filter((link) => !/^(#[\w-]+|claims\.csv|counts\.csv|claims\.geojson)$/.test(link!)),
    ).toEqual([]);
    const hidden = /.{60}[\u202a-\u202e\u2066-\u2069\u0000].{9}/.exec(html)?.[0];
    expect(hidden).toBeUndefined();
    expect(html).toContain('⟨U+202E⟩alert(1)⟨U+202C⟩');
  });

  it('lets nothing in from outside, and nothing run but its own script', async () => {
    const { html } = await reportOf({ claims: [] });
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!;
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; font-src data:; base-uri 'none'; form-action 'none'$/,
    );
    expect(html).not.toMatch(/(src|href)="https?:/);
    expect(html).toContain('No claim tells how many were killed or wounded.');
    expect(html).toContain('Nothing was lost and nothing was strange.');
  });

  it('quotes claims in their own direction, with who says so and where it stands', async () => {
    const { html } = await reportOf({
      claims: [
        claimWith({
          id: 'c',
          document: { id: 'one', lang: 'ar', title: 'بيان', uri: 'https://x.org/1?a=1&b=2' },
          event: 'shelling',
          status: 'alleged',
          sources: [mention('s', 'الدفاع المدني')],
          evidence: [{ start: 14, end: 30, text: 'قصف في تعز' }],
        }),
      ],
    });
    const { document } = parseHTML(html);
    const claim = document.querySelector('#claim-c')!;
    expect(claim.querySelector('blockquote')!.outerHTML).toBe(
      '<blockquote lang="ar" dir="rtl">قصف في تعز</blockquote>',
    );
    expect(claim.querySelector('dd bdi')!.outerHTML).toBe(
      '<bdi lang="ar" dir="rtl">الدفاع المدني</bdi>',
    );
    expect(claim.querySelector('a')!.getAttribute('href')).toBe('https://x.org/1?a=1&b=2');
    expect(claim.querySelector('.meta')!.textContent).toBe(
      'بيان, units 14 to 30 · confidence 0.50',
    );
    expect(claim.querySelector('.claim-head')!.textContent).toBe('Shelling alleged');
  });

  it('has a bounded list, says so, and is the same each time', async () => {
    const claims = Array.from({ length: 620 }, (_, index) => claimWith({ id: `n-${index}` }));
    const { folder, run } = madeRun({ claims });
    await databaseFinisher.write(folder, run);
    await reportFinisher.write(folder, run);
    const html = textOf(folder, 'report.html');
    await reportFinisher.write(folder, { ...run, timings: { ...run.timings, seconds: 9 } });
    expect(textOf(folder, 'report.html')).toBe(html);
    expect(html).toContain('The first 500 of 620 claims');
    expect(html.match(/<li class="claim"/g)).toHaveLength(500);
  });

  it('says what codes mean and how to mend them', async () => {
    const { html } = await reportOf({
      claims: [],
      errors: [{ code: 'E-RECORD-BROKEN' }, { code: 'E-TIMEOUT' }],
    });
    expect(html).toContain('Reading the document took longer than allowed, twice.');
    expect(html).toContain('Allow more with --timeout, or report the document as a defect.');
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('#read tbody tr')).toHaveLength(2);
  });

  it('counts a town once, named as a point or told by its distance', async () => {
    const near = claimWith({ places: [place('Hama', { country: 'SY', precision: 'town' })] });
    const inside = claimWith({
      places: [place('Hama', { country: 'SY', precision: 'town', lat: 35.1, lon: 36.7 })],
    });
    const { html } = await reportOf({ claims: [near, inside] });
    const { document } = parseHTML(html);
    const bars = [...document.querySelectorAll('#places .bars')].at(-1)!;
    expect(bars.textContent).toBe('PlaceHama SY2');
  });

  it('marks no area as a point', async () => {
    const at = (precision: 'town' | 'district' | 'governorate' | 'country', lat: number) =>
      claimWith({ places: [place(precision, { country: 'SY', lat, lon: 36, precision })] });
    const { html } = await reportOf({
      claims: [at('town', 35), at('district', 35.5), at('governorate', 36), at('country', 36.5)],
    });
    const { document } = parseHTML(html);
    const marks = [...document.querySelectorAll('figure circle')].map((circle) => [
      circle.getAttribute('class'),
      circle.querySelector('title')!.textContent,
    ]);
    expect(marks).toEqual([
      ['area', 'district, SY: 1 claim, somewhere in this district'],
      ['point', 'town, SY: 1 claim'],
    ]);
  });
});

const chromium = '/usr/bin/chromium';
const require = createRequire(import.meta.url);

describe.skipIf(!existsSync(chromium))(
  'report.html in a browser (skipped without Chromium)',
  () => {
    it('runs no word of a document, fits a telephone, filters, and has no serious fault of access', async () => {
      const { folder } = await reportOf(hostileRun);
      const { chromium: browsers } = await import('playwright-core');
      const browser = await browsers.launch({ executablePath: chromium, args: ['--no-sandbox'] });
      try {
        const context = await browser.newContext({
          viewport: { width: 390, height: 800 },
          offline: true,
        });
        const page = await context.newPage();
        const troubles: string[] = [];
        page.on('dialog', (dialog) => {
          troubles.push(`dialog ${dialog.message()}`);
          void dialog.dismiss();
        });
        page.on('pageerror', (error) => troubles.push(`error ${error.message}`));
        page.on('console', (message) => troubles.push(`console ${message.text()}`));
        page.on('request', (request) => {
          if (!/^(file|data):/.test(request.url())) troubles.push(`request ${request.url()}`);
        });
        await page.goto(`file://${folder.file('report.html')}`);
        const wide = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        expect(wide).toBeLessThanOrEqual(0);
        await page.fill('#filters input', 'onerror');
        await page.waitForTimeout(500);
        expect(await page.textContent('#shown')).toBe('2 of 14 claims');
        await page.fill('#filters input', '');
        await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
        const faults = await page.evaluate(
          "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id))",
        );
        expect(faults).toEqual([]);
        expect(troubles).toEqual([]);
      } finally {
        await browser.close();
      }
    });
  },
);
