// F41: feeds and the XML of news agencies; broken, hostile and in the wrong encoding.

import { describe, expect, test } from 'vitest';
import { arabic, encoded } from './make-input.ts';
import { itemsOf, recordsIn, shown } from './read-input.ts';

const rss = (items: string, head = '<?xml version="1.0" encoding="utf-8"?>') =>
  `${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Feed</title><language>ar</language>${items}</channel></rss>`;

describe('feeds', () => {
  test('RSS', async () => {
    const items = await itemsOf(
      rss(`<item><title>A &amp; &lt;b&gt;B&lt;/b&gt;</title><link>http://x/1</link><guid>g1</guid><pubDate>Thu, 12 Jun 2014 10:00:00 +0300</pubDate><description>short</description><content:encoded><![CDATA[<p>One</p><p>Two&nbsp;x</p><script>no</script>]]></content:encoded></item>
        <item><title>B</title><guid isPermaLink="true">http://x/2</guid><dc:date>2014-06-13</dc:date><description>&lt;p&gt;only&lt;/p&gt; this</description></item>`),
      'x.xml',
    );
    expect(recordsIn(items)).toMatchObject([
      {
        id: 'g1',
        title: 'A & B',
        text: 'One\n\nTwo\u00a0x',
        url: 'http://x/1',
        lang: 'ar',
        published: '2014-06-12T10:00:00+03:00',
        publishedFrom: 'feed',
        format: 'rss',
        quality: [],
      },
      {
        id: 'http://x/2',
        title: 'B',
        text: 'only\n\nthis',
        url: 'http://x/2',
        published: '2014-06-13',
        quality: ['summary-only'],
      },
    ]);
    expect(items.map(({ at }) => at)).toEqual([
      { input: 'x.xml', record: 1, line: 1 },
      { input: 'x.xml', record: 2, line: 2 },
    ]);
  });

  test('RDF', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d"><channel rdf:about="c"><title>F</title></channel><item rdf:about="http://x/1"><title>T</title><link>http://x/1</link><description>text</description><dc:date>2014-06-12T10:00:00Z</dc:date></item></rdf:RDF>`;
    expect(recordsIn(await itemsOf(rdf, 'x.rdf'))).toMatchObject([
      { id: 'http://x/1', text: 'text', published: '2014-06-12T10:00:00Z' },
    ]);
  });

  test('Atom', async () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>F</title>
<entry xml:lang="ar"><id>urn:1</id><title type="html">A &amp;amp; B</title><link rel="self" href="http://x/self"/><link href="http://x/1"/><published>2014-06-12T10:00:00Z</published><updated>2014-07-01T10:00:00Z</updated><content type="html">&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;</content></entry>
<entry><id>urn:2</id><title>C</title><updated>2014-06-13T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Three <b>four</b></p><p>Five</p></div></content></entry>
<entry><id>urn:3</id><content src="http://x/3"/><summary>sum</summary></entry></feed>`;
    expect(recordsIn(await itemsOf(atom, 'x.xml'))).toMatchObject([
      {
        id: 'urn:1',
        text: 'One\n\nTwo',
        url: 'http://x/1',
        lang: 'ar',
        published: '2014-06-12T10:00:00Z',
      },
      { id: 'urn:2', text: 'Three four\n\nFive', published: '2014-06-13T10:00:00Z' },
      { id: 'urn:3', text: 'sum', quality: ['summary-only'] },
    ]);
  });

  test('an item without text', async () => {
    expect(
      await shown(
        rss('<item><title>A</title></item><item><guid>2</guid><description>b</description></item>'),
        'x.xml',
      ),
    ).toEqual(['W-EMPTY #1 line 1', '2 = b']);
  });
});

describe('agencies', () => {
  const nitf = `<nitf xml:lang="ar"><head><title>T</title><docdata><doc-id id-string="d1"/><date.issue norm="20140612T103000Z"/></docdata></head><body><body.head><hedline><hl1>العنوان</hl1></hedline><dateline><location>دمشق</location></dateline></body.head><body.content><p>One <em>two</em></p><p>Three</p><media><media-caption>no</media-caption></media><table><tr><td>a</td><td>b</td></tr></table></body.content></body></nitf>`;

  test('NITF', async () => {
    expect(recordsIn(await itemsOf(nitf, 'x.xml'))).toMatchObject([
      {
        id: 'd1',
        title: 'العنوان',
        text: 'One two\n\nThree\n\na\tb',
        lang: 'ar',
        published: '2014-06-12T10:30:00Z',
        publishedFrom: 'nitf',
        format: 'nitf',
      },
    ]);
  });

  test('NewsML-G2, several in a message', async () => {
    const item = (guid: string, inside: string) =>
      `<newsItem guid="${guid}" version="3" xml:lang="en"><itemMeta><versionCreated>2014-06-14T10:00:00+03:00</versionCreated></itemMeta><contentMeta><contentCreated>2014-06-12T10:00:00+03:00</contentCreated><headline>H</headline><language tag="ar"/></contentMeta><contentSet>${inside}</contentSet></newsItem>`;
    const message = `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>${item('tag:1', `<inlineXML contenttype="application/nitf+xml">${nitf}</inlineXML>`)}${item('tag:2', '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><p>One</p><p>Two</p></body></html></inlineXML>')}${item('tag:3', '<inlineData contenttype="text/plain">Plain text</inlineData>')}${item('tag:4', '<remoteContent href="x.jpg"/>')}</itemSet></newsMessage>`;
    expect(await shown(message, 'x.xml')).toEqual([
      'tag:1@3 = One two\n\nThree\n\na\tb',
      'tag:2@3 = One\n\nTwo',
      'tag:3@3 = Plain text',
      'W-EMPTY #4 line 1',
    ]);
    expect(recordsIn(await itemsOf(message, 'x.xml'))[0]).toMatchObject({
      title: 'H',
      lang: 'ar',
      published: '2014-06-12T10:00:00+03:00',
      publishedFrom: 'newsml',
    });
  });

  test('NewsML 1', async () => {
    const old = `<NewsML><NewsItem><Identification><NewsIdentifier><DateId>20140612</DateId><PublicIdentifier>urn:1</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>20140612T103000+0300</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>H</HeadLine></NewsLines><ContentItem><DataContent><p>One</p><p>Two</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
    expect(recordsIn(await itemsOf(old, 'x.xml'))).toMatchObject([
      { id: 'urn:1', title: 'H', text: 'One\n\nTwo', published: '2014-06-12T10:30:00+03:00' },
    ]);
  });
});

describe('hostile and broken', () => {
  test('entities are not expanded, nothing is fetched', async () => {
    const lols = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('');
    const head = `<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://127.0.0.1:1/x.dtd" [<!ENTITY l0 "lol">${lols}<!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const items = await itemsOf(
      rss('<item><guid>1</guid><description>a &l9; b &file; c</description></item>', head),
      'x.xml',
    );
    expect(items).toMatchObject([
      { record: { text: 'a &l9; b &file; c' } },
      { code: 'W-XML-ENTITY', message: '2 entities were not expanded.' },
    ]);
  });

  test('broken tags: told with their line, the rest is read', async () => {
    const items = await itemsOf(
      rss(
        '<item><guid>1</guid><description>a</description></item>\n<item><guid>2</guid><description>b <b></description></item>\n<item><guid>3</guid><description>c</description></item>',
      ),
      'x.xml',
    );
    expect(recordsIn(items).map(({ text }) => text)).toEqual(expect.arrayContaining(['a', 'c']));
    expect(items.find(({ kind }) => kind === 'error')).toMatchObject({
      code: 'E-XML-BROKEN',
      at: { line: 2 },
    });
  });

  test('cut: what is there is used', async () => {
    const feed = rss(
      '<item><guid>1</guid><description>a</description></item><item><guid>2</guid><description>bc',
    );
    const items = await itemsOf(feed.slice(0, feed.indexOf('bc') + 1), 'x.xml');
    expect(recordsIn(items).map(({ id }) => id)).toContain('1');
    expect(items.some((item) => item.kind === 'error' && item.code === 'E-XML-BROKEN')).toBe(true);
  });

  test('too deep, too long', async () => {
    const deep = rss(
      `<item><guid>1</guid><description>${'<b>'.repeat(5000)}x${'</b>'.repeat(5000)}</description></item><item><guid>2</guid><description>b</description></item>`,
    );
    expect(await shown(deep, 'x.xml')).toEqual(['E-LINE-TOO-LONG #1 line 1', '2 = b']);
    const long = rss(
      `<item><guid>1</guid><description>${'x'.repeat(2000)}</description></item><item><guid>2</guid><description>b</description></item>`,
    );
    expect(await shown(long, 'x.xml', { limits: { lineBytes: 1000 } })).toEqual([
      'E-LINE-TOO-LONG #1 line 1',
      '2 = b',
    ]);
    const attribute = rss(
      `<item a="${'x'.repeat(300_000)}"><guid>1</guid><description>a</description></item>`,
    );
    expect(await shown(attribute, 'x.xml')).toEqual(['1 = a']);
  });

  test('other XML', async () => {
    expect(
      await shown('<?xml version="1.0"?><inventory><thing>a</thing></inventory>', 'x.xml'),
    ).toEqual(['E-XML-VOCABULARY']);
  });

  test('encodings: declared, and declared wrongly', async () => {
    const feed = (name: string) =>
      rss(
        `<item><guid>1</guid><description>${arabic.repeat(3)}</description></item>`,
        `<?xml version="1.0" encoding="${name}"?>`,
      );
    const text = arabic.repeat(3);
    for (const [bytes, encoding] of [
      [encoded(feed('windows-1256'), 'windows-1256'), { name: 'windows-1256', from: 'declared' }],
      [Buffer.from(feed('windows-1256')), { name: 'utf-8', from: 'sniffed' }],
      [encoded(feed('utf-8'), 'windows-1256'), { name: 'windows-1256', from: 'sniffed' }],
      [encoded(`\ufeff${feed('utf-16')}`, 'utf-16le'), { name: 'utf-16le', from: 'bom' }],
    ] as const) {
      expect(recordsIn(await itemsOf(bytes, 'x.xml'))).toMatchObject([{ text, encoding }]);
    }
  });
});
