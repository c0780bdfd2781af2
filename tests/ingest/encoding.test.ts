// Bytes of every encoding that Arabic and English text comes in, with and without a mark.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseEncoding, decoded } from '../../src/ingest/encoding.ts';
import { western1252 } from '../../src/ingest/guess.ts';

const arabic = 'قال المتحدث باسم الجيش إن القوات دخلت البلدة، وإن ثلاثة جنود قتلوا في المعارك.';
const short = 'مقتل خمسة مدنيين في القصف';
const english = 'The army’s spokesman said “three soldiers” were killed – near the café.';

async function read(bytes: Uint8Array, option: string) {
  const { text, encoding } = decoded(bytes, await chooseEncoding(bytes, { option }));
  return { text, ...encoding };
}

/** The bytes of a text in an encoding of one byte a letter, by asking the decoder for each byte. */
function narrow(text: string, label: string): Uint8Array {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1) bytes.set(letterOf(byte, label), byte);
  return Uint8Array.from([...text], (letter) => bytes.get(letter)!);
}

/** Node 20 reads windows-1252 as Latin-1. */
const letterOf = (byte: number, label: string) =>
  label === 'windows-1252'
    ? western1252(new TextDecoder(label).decode(Uint8Array.of(byte)))
    : new TextDecoder(label).decode(Uint8Array.of(byte));

const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));

describe('auto', () => {
  test.each([
    ['UTF-8', utf8(arabic), 'utf-8', arabic],
    ['UTF-8 with a mark', utf8(`\ufeff${arabic}`), 'utf-8', arabic],
    ['UTF-16 LE with a mark', utf16(`\ufeff${arabic}`), 'utf-16le', arabic],
    ['UTF-16 BE with a mark', swapped(`\ufeff${arabic}`), 'utf-16be', arabic],
    ['UTF-16 LE', utf16(arabic), 'utf-16le', arabic],
    ['UTF-16 BE', swapped(arabic), 'utf-16be', arabic],
    ['UTF-16 LE, English', utf16('The army said so.'), 'utf-16le', 'The army said so.'],
    ['UTF-16 BE, English', swapped('The army said so.'), 'utf-16be', 'The army said so.'],
    ['windows-1256', narrow(arabic, 'windows-1256'), 'windows-1256', arabic],
    ['windows-1256, short', narrow(short, 'windows-1256'), 'windows-1256', short],
    ['ISO-8859-6', narrow(arabic, 'iso-8859-6'), 'iso-8859-6', arabic],
    ['ISO-8859-6, short', narrow(short, 'iso-8859-6'), 'iso-8859-6', short],
    ['windows-1252', narrow(english, 'windows-1252'), 'windows-1252', english],
    ['ASCII', utf8('Five killed'), 'utf-8', 'Five killed'],
    ['nothing', new Uint8Array(), 'utf-8', ''],
  ])('%s', async (_, bytes, name, text) => {
    expect(await read(bytes, 'auto')).toMatchObject({ name, text, replaced: 0 });
  });

  test('a guess says so, with less than full confidence', async () => {
    const { from, confidence } = await read(narrow(arabic, 'windows-1256'), 'auto');
    expect(from).toBe('sniffed');
    expect(confidence).toBeLessThan(1);
  });
});

test('the caller decides', async () => {
  expect(await read(narrow(arabic, 'windows-1256'), 'cp1256')).toEqual({
    text: arabic,
    name: 'windows-1256',
    from: 'option',
    confidence: 1,
    replaced: 0,
  });
});

test('an unknown encoding is an error that says so', async () => {
  await expect(read(new Uint8Array(), 'klingon')).rejects.toThrow(/no encoding "klingon"/);
});

test('broken bytes are kept as U+FFFD and counted; written ones are not', async () => {
  const bytes = Buffer.concat([
    Buffer.from(arabic),
    Buffer.from([0xff, 0x20, 0xfe]),
    Buffer.from('\ufffd'),
  ]);
  expect(await read(bytes, 'auto')).toMatchObject({
    text: `${arabic}\ufffd \ufffd\ufffd`,
    replaced: 2,
  });
});

test('a text cut inside a letter stays UTF-8', async () => {
  expect((await read(utf8(arabic).subarray(0, 51), 'auto')).name).toBe('utf-8');
});

test('any bytes give well-formed text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect((await read(bytes, 'auto')).text.isWellFormed()).toBe(true);
    }),
  );
});
