// Bytes of every encoding that Arabic and English text comes in, with and without a mark.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';

const arabic = 'قال المتحدث باسم الجيش إن القوات دخلت البلدة، وإن ثلاثة جنود قتلوا في المعارك.';
const short = 'مقتل خمسة مدنيين في القصف';
const english = 'The army’s spokesman said “three soldiers” were killed – near the café.';

/** The bytes of a text in an encoding of one byte a letter, by asking the decoder for each byte. */
function narrow(text: string, label: string): Uint8Array {
  const bytes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1)
    bytes.set(decode(Uint8Array.of(byte), label).text, byte);
  return Uint8Array.from([...text], (letter) => bytes.get(letter)!);
}

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
  ])('%s', (_, bytes, encoding, text) => {
    expect(decode(bytes, 'auto')).toMatchObject({ encoding, text });
  });

  test('a guess is noted', () => {
    const { diagnostics } = decode(narrow(arabic, 'windows-1256'), 'auto');
    expect(diagnostics.map((one) => one.code)).toEqual(['ingest.encoding-guessed']);
  });
});

test('the caller decides', () => {
  const bytes = narrow(arabic, 'windows-1256');
  expect(decode(bytes, 'cp1256')).toEqual({
    text: arabic,
    encoding: 'windows-1256',
    diagnostics: [],
  });
});

test('an unknown encoding is an error that says so', () => {
  expect(() => decode(new Uint8Array(), 'klingon')).toThrow(/no encoding "klingon"/);
});

test('broken bytes are kept as U+FFFD and counted; written ones are not', () => {
  const bytes = Buffer.concat([
    Buffer.from(arabic),
    Buffer.from([0xff, 0x20, 0xfe]),
    Buffer.from('\ufffd'),
  ]);
  const { text, diagnostics } = decode(bytes, 'auto');
  expect(text).toBe(`${arabic}\ufffd \ufffd\ufffd`);
  expect(diagnostics).toMatchObject([{ code: 'ingest.invalid-bytes' }]);
  expect(diagnostics[0]!.message).toMatch(/^2 places/);
});

test('a text cut inside a letter stays UTF-8', () => {
  const bytes = utf8(arabic);
  expect(decode(bytes.subarray(0, 51), 'auto').encoding).toBe('utf-8');
});

test('any bytes give well-formed text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(decode(bytes, 'auto').text.isWellFormed()).toBe(true);
    }),
  );
});
