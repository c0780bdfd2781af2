// Names in, keys of the gazetteer out: which spellings of a source are worth keeping, in which script
// they are, and whether an article stands in front.

import { fold } from '../../src/languages/arabic/letters/folding.ts';
import { articles as latinArticles } from '../../src/languages/english/places/articles.ts';
import { keyByte, wordBreak } from '../../src/lexicon/place-key.ts';

export type Script = 'ar' | 'en';

export interface Key {
  readonly script: Script;
  /** The bytes of the key, as a string of one unit a byte. */
  readonly text: string;
  readonly definite: boolean;
}

const arabicName = /^[\u0621-\u064A\u064B-\u0652\u0670\u0640 \d-]+$/;
const latinName = /^[A-Za-z\u00C0-\u024F\u1E00-\u1EFF'’ʻʼ`‘ .\d-]+$/;

export function scriptOf(name: string): Script | undefined {
  if (/[\u0600-\u06FF]/.test(name)) {
    const plain = name.replace(/[یى]/g, 'ي').replace(/ک/g, 'ك');
    return arabicName.test(plain) ? 'ar' : undefined;
  }
  return latinName.test(name) ? 'en' : undefined;
}

/** Words of a name as the tokeniser cuts them. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/['’ʻʼ`‘]/g, '')
    .split(/[ .-]+/)
    .filter((word) => word !== '');
}

export function keyOf(name: string): Key | undefined {
  const script = scriptOf(name);
  if (!script) return undefined;
  let words = wordsOf(script === 'ar' ? fold(name) : name);
  if (words.length === 0 || words.length > 6) return undefined;
  let definite = false;
  if (script === 'ar') {
    const first = words[0]!;
    // In "ألمانيا" the first letters are the name's own: only a bare alif is the article's.
    if (first.startsWith('ال') && first.length > 3 && /^\s*ا/.test(name)) {
      definite = true;
      words = [first.slice(2), ...words.slice(1)];
    }
  } else {
    words = words.map((word) => word.toLowerCase());
    words = words.map((word, index) =>
      index + 1 < words.length && latinArticles.has(word) ? 'al' : word,
    );
    if (words.length > 1 && (words[0] === 'al' || words[0] === 'the')) {
      definite = words[0] === 'al';
      words = words.slice(1);
    }
  }
  let text = '';
  for (const [index, word] of words.entries()) {
    if (index > 0) text += String.fromCharCode(wordBreak);
    for (let at = 0; at < word.length; at += 1) {
      const byte = keyByte(word.charCodeAt(at));
      if (byte === 0) return undefined;
      text += String.fromCharCode(byte);
    }
  }
  if (text.length < 2) return undefined;
  return { script, text, definite };
}
