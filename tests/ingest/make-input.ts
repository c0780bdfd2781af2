// Small files of every format, made on the spot: nothing of it lies in the project.

import { createHash } from 'node:crypto';
import { deflateRawSync, gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { pack } from 'tar-stream';
import { ZipFile } from 'yazl';

export const arabic =
  'قال المتحدث باسم الجيش إن القوات دخلت البلدة، وإن ثلاثة جنود قتلوا في المعارك.';
export const english = 'The army said that three soldiers were killed near the bridge on Thursday.';

export function encoded(text: string, encoding: string): Buffer {
  return iconv.encode(text, encoding);
}

export interface Member {
  readonly name: string;
  readonly content: string | Uint8Array;
}

export async function zipOf(...members: readonly Member[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content } of members) {
    zip.addBuffer(Buffer.from(content as Uint8Array), name, { mtime: new Date(0) });
  }
  zip.end();
  return collect(zip.outputStream as AsyncIterable<Buffer>);
}

export async function tarOf(...members: readonly Member[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, content } of members) {
    tar.entry({ name, mtime: new Date(0) }, Buffer.from(content as Uint8Array));
  }
  tar.finalize();
  return collect(tar as unknown as AsyncIterable<Buffer>);
}

export async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** One zip entry written byte by byte, for what honest tools do not write. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name as Uint8Array);
    const packed = entry.method === 0 ? Buffer.from(entry.content) : deflateRawSync(entry.content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(entry.flags ?? 0, 6);
    local.writeUInt16LE(entry.method ?? 8, 8);
    local.writeUInt32LE(entry.crc ?? crcOf(entry.content), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(entry.size ?? entry.content.length, 22);
    local.writeUInt16LE(name.length, 26);
    const at = entry.at ?? offset;
    if (entry.at === undefined) {
      parts.push(local, name, packed);
      offset += local.length + name.length + packed.length;
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(entry.flags ?? 0, 8);
    central.writeUInt16LE(entry.method ?? 8, 10);
    central.writeUInt32LE(entry.crc ?? crcOf(entry.content), 16);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(entry.size ?? entry.content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    directory.push(central, name);
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}

export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly content: Buffer;
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly crc?: number;
  /** Points at the bytes of another entry instead of having its own. */
  readonly at?: number;
}

/** The sum that gzip writes behind its data is that of zip. */
function crcOf(bytes: Buffer): number {
  const packed = gzipSync(bytes);
  return packed.readUInt32LE(packed.length - 8);
}

/** A Zstandard frame of raw blocks: there is no packer in Node 20. */
export function zstdOf(content: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38])];
  const block = 1 << 16;
  for (let at = 0; at === 0 || at < content.length; at += block) {
    const piece = content.subarray(at, at + block);
    const isLast = at + block >= content.length;
    parts.push(blockHead(piece.length, 0, isLast), piece);
  }
  return Buffer.concat(parts);
}

/** A frame that says "this byte, so many times" over and over. */
export function zstdBomb(blocks: number): Buffer {
  const parts: Buffer[] = [Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38])];
  for (let index = 0; index < blocks; index += 1) {
    parts.push(blockHead(1 << 17, 1, index === blocks - 1), Buffer.from('a'));
  }
  return Buffer.concat(parts);
}

function blockHead(size: number, kind: number, isLast: boolean): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32LE((isLast ? 1 : 0) | (kind << 1) | (size << 3), 0);
  return head.subarray(0, 3);
}

export interface WarcPart {
  readonly type: string;
  readonly id: string;
  readonly url?: string;
  readonly contentType?: string;
  readonly block: Buffer | string;
  readonly heads?: readonly string[];
  readonly withoutDigest?: boolean;
}

export function warcRecord(part: WarcPart): Buffer {
  const block = Buffer.from(part.block as Uint8Array);
  const digest = createHash('sha1').update(block).digest('hex');
  const heads = [
    'WARC/1.0',
    `WARC-Type: ${part.type}`,
    `WARC-Record-ID: <urn:uuid:${part.id}>`,
    ...(part.url ? [`WARC-Target-URI: ${part.url}`] : []),
    'WARC-Date: 2014-06-13T00:00:00Z',
    `Content-Type: ${part.contentType ?? 'application/http; msgtype=response'}`,
    ...(part.withoutDigest ? [] : [`WARC-Block-Digest: sha1:${digest}`]),
    ...(part.heads ?? []),
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([
    Buffer.from(`${heads.join('\r\n')}\r\n\r\n`),
    block,
    Buffer.from('\r\n\r\n'),
  ]);
}

export function httpAnswer(
  body: Buffer | string,
  heads: readonly string[] = [],
  status = '200 OK',
): Buffer {
  const known = heads.some((head) => /^content-type/i.test(head))
    ? []
    : ['Content-Type: text/html'];
  const head = [`HTTP/1.1 ${status}`, ...known, ...heads].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body as Uint8Array)]);
}

export function page(text: string, head = ''): string {
  return `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>T</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>T</h1><p>${text}</p><p>${text}</p></article></body></html>`;
}

export function docxOf(paragraphs: readonly string[], properties = ''): Promise<Buffer> {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return zipOf(
    {
      name: '[Content_Types].xml',
      content:
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
    {
      name: 'docProps/core.xml',
      content: `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${properties}</cp:coreProperties>`,
    },
  );
}

/** A PDF of one page with one line of text a string; no string, no text. */
export function pdfOf(...lines: readonly string[]): Buffer {
  const drawn = lines.map((line, at) => `1 0 0 1 72 ${720 - at * 14} Tm (${line}) Tj`).join('\n');
  const stream = lines.length === 0 ? '0 0 10 10 re f' : `BT /F1 12 Tf\n${drawn}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    "<< /Title (Statement) /CreationDate (D:20140612103000+03'00') >>",
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
