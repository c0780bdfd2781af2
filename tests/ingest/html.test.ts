// F42: pages: their article, title and day; pages without any, and pages built to do harm.

import { describe, expect, test } from 'vitest';
import { arabic, english, page } from './make-input.ts';
import { itemsOf, recordsIn, shownItems } from './read-input.ts';

const read = async (html: string) => recordsIn(await itemsOf(html, 'x.html'))[0];

describe('articles', () => {
  test('paragraphs without menus', async () => {
    const html = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>العنوان - الموقع</title><meta property="og:title" content="العنوان"><link rel="canonical" href="http://x/1"></head><body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/2">أخبار</a></li></ul></nav><aside>إعلان</aside><div class="content"><article><h1>العنوان</h1><p>${arabic}</p><p>${arabic}<br>سطر ثان</p><ul><li>أ</li><li>ب</li></ul><script>no()</script></article></div><footer>جميع الحقوق محفوظة</footer></body></html>`;
    const record = await read(html);
    expect(record).toMatchObject({
      title: 'العنوان',
      lang: 'ar',
      url: 'http://x/1',
      format: 'html',
      quality: [],
    });
    expect(record?.text).toContain(`${arabic}\n\n${arabic}\nسطر ثان\n\nأ\nب`);
    expect(record?.text).not.toMatch(/الرئيسية|إعلان|الحقوق|no\(\)/);
  });

  test('no article: the text of the page, marked', async () => {
    const items = await itemsOf(
      '<html><body><table><tr><td>one</td><td>two</td></tr></table></body></html>',
      'x.html',
    );
    const [record] = recordsIn(items);
    expect(record?.text.length).toBeGreaterThan(0);
    const empty = await itemsOf(
      '<html><head><title>T</title></head><body></body></html>',
      'x.html',
    );
    expect(shownItems(empty)).toEqual(['W-HTML-FALLBACK', 'W-EMPTY']);
  });

  test('hidden text is no text', async () => {
    const record = await read(
      page(english).replace(
        '</article>',
        '<p hidden>secret one</p><p style="display: none">secret two</p><p aria-hidden="true">secret three</p></article>',
      ),
    );
    expect(record?.text).not.toContain('secret');
  });
});

describe('the day of a page', () => {
  const day = async (head: string, html = page(english, head)) => {
    const record = await read(html);
    return [record?.published, record?.publishedFrom];
  };
  const structured = (content: string) => `<script type="application/ld+json">${content}</script>`;

  test.each<[string, string, readonly (string | undefined)[]]>([
    [
      'structured data',
      structured('{"@type":"NewsArticle","datePublished":"2014-06-12T10:00:00+03:00"}'),
      ['2014-06-12T10:00:00+03:00', 'json-ld'],
    ],
    [
      'of the article in a graph',
      structured(
        '{"@graph":[{"@type":"WebPage","datePublished":"2001-01-01"},{"@type":["Article"],"datePublished":"2014-06-12"}]}',
      ),
      ['2014-06-12', 'json-ld'],
    ],
    [
      'before other signs',
      `<meta name="date" content="2001-01-01">${structured('[{"@type":"Article","datePublished":"2014-06-12"}]')}`,
      ['2014-06-12', 'json-ld'],
    ],
    [
      'a broken script says nothing',
      `${structured('{"@type":')}<meta property="article:published_time" content="2014-06-12T10:00:00Z">`,
      ['2014-06-12T10:00:00Z', 'meta'],
    ],
    ['Dublin Core', '<meta name="DC.date.issued" content="2014-06-12">', ['2014-06-12', 'meta']],
    ['nothing', '', [undefined, undefined]],
    ['what nobody can read', '<meta name="date" content="yesterday">', [undefined, undefined]],
  ])('%s', async (_, head, expected) => {
    expect(await day(head)).toEqual(expected);
  });

  test('times that are shown', async () => {
    const shownTimes = (times: string) => page(english).replace('<h1>', `${times}<h1>`);
    expect(await day('', shownTimes('<time datetime="2014-06-12">x</time>'))).toEqual([
      '2014-06-12',
      'time',
    ]);
    expect(
      await day(
        '',
        shownTimes('<time datetime="2014-06-12">x</time><time datetime="2014-06-20">y</time>'),
      ),
    ).toEqual([undefined, undefined]);
    expect(
      await day(
        '',
        shownTimes(
          '<time datetime="2014-06-20">x</time><time itemprop="datePublished" datetime="2014-06-12">y</time>',
        ),
      ),
    ).toEqual(['2014-06-12', 'time']);
  });

  test('the address', async () => {
    expect(await day('<link rel="canonical" href="http://x/2014/06/12/a">')).toEqual([
      '2014-06-12',
      'url',
    ]);
  });
});

describe('pages that do harm', () => {
  const nested = (depth: number) =>
    `<html><body>${'<div>'.repeat(depth)}<p>${english}</p>${'</div>'.repeat(depth)}</body></html>`;

  test.each<[string, string, string]>([
    ['50,000 elements inside of each other', nested(50_000), 'W-HTML-DEEP'],
    [
      'very many elements',
      `<html><body><p>${english}</p>${'<b></b>'.repeat(200_000)}</body></html>`,
      'W-HTML-FALLBACK',
    ],
    [
      'a page of 10 MB',
      `<html><body><p>${english}</p>${`<p>${'x'.repeat(99)}</p>`.repeat(100_000)}</body></html>`,
      'E-DOCUMENT-TOO-LONG',
    ],
  ])('%s', async (_, html, code) => {
    const start = performance.now();
    const items = await itemsOf(html, 'x.html');
    expect(performance.now() - start).toBeLessThan(25_000);
    expect(items.map((item) => (item.kind === 'error' ? item.code : item.kind))).toContain(code);
    if (code.startsWith('W-'))
      expect(recordsIn(items)).toMatchObject([{ text: english, quality: ['html-fallback'] }]);
  });

  test.each<[string, string]>([
    [
      '100,000 attributes',
      `<html><body><p ${Array.from({ length: 100_000 }, (_, at) => `a${at}="x"`).join(' ')}>${english}</p></body></html>`,
    ],
    ['a script that is never closed', `<html><body><p>${english}</p><script>var a = "</p>`],
    ['a comment that is never closed', `<html><body><p>${english}</p><!-- x <p>y</p>`],
    [
      'another base',
      `<html><head><base href="file:///etc/"></head><body><p>${english}</p><img src="passwd"><link rel="stylesheet" href="http://127.0.0.1:1/x.css"></body></html>`,
    ],
    ['elements that cross', `<html><body><p><b>${english}</p></b></div></body></html>`],
    ['no head and no body', `<p>${english}</p>`],
  ])('%s', async (_, html) => {
    const record = await read(html);
    expect(record?.text).toContain(english);
  });
});
