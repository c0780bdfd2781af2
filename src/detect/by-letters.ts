// A text whose words do not say what it is in, in; what its letters say out: those that only Arabic has,
// or only its neighbours, and how near franc's trigrams are to ours and to the nearest other language.

import { francAll } from 'franc';
import type { Evidence } from './evidence.ts';
import { Script } from './evidence.ts';
import { isPlainArabic } from './marks.ts';
import type { Piece } from './pieces.ts';

// franc needs some text to go by; more than this adds time and little else.
const leastForFranc = 60;
const mostForFranc = 400;
/**
 * franc gives the nearest language 1 and others less. Lists of names, arms and tolls come out as any
 * language at all, but English ones leave English at 0.71 and above, texts in languages that
 * have no list of words here below 0.7.
 * Persian as keyboards for Arabic write it leaves Arabic below 0.8.
 */
const nearOurs: readonly number[] = [1, 0.71, 0.8];
/** So many letters of another alphabet, and none of ours alone, are no slip of a keyboard. */
const clearlyOther = 3;
/** With so many votes another language needs no letters of its own. */
const clearVotes = 3;

/** What franc calls ours; what looks like Scots among statements is English. */
const ownNames: ReadonlySet<string> = new Set(['eng', 'sco', 'arb']);

// The names that franc has for languages which it tells apart more finely.
const francNames: Readonly<Record<string, string>> = {
  prs: 'fas',
  pes: 'fas',
  pbu: 'pus',
  pbt: 'pus',
  als: 'sqi',
  azj: 'aze',
  uzn: 'uzb',
  zlm: 'ind',
  nob: 'dan',
  nno: 'dan',
  bos: 'hrv',
  srp: 'hrv',
  swh: 'swa',
  gax: 'orm',
  ekk: 'est',
  lvs: 'lav',
};

/** Letters of the unclear pieces in one script. */
export interface Sample {
  readonly text: string;
  readonly letters: number;
  readonly script: number;
}

export function sampleOf(source: string, pieces: readonly Piece[], script: number): Sample {
  let text = '';
  let letters = 0;
  for (const piece of pieces) {
    if (piece.script !== script) continue;
    text += `${source.slice(piece.start, Math.min(piece.end, piece.start + mostForFranc))} `;
    letters += piece.letters;
    if (text.length >= mostForFranc) break;
  }
  return { text, letters, script };
}

/** The other language that a text is in, by its letters; nothing where it may be ours. */
export function otherByLetters(sample: Sample, evidence: Evidence): string | undefined {
  const { text, letters, script } = sample;
  let clear = false;
  if (script === Script.arabic) {
    const { own, strange } = arabicSigns(text, evidence);
    if (strange === 0 || own >= strange) return undefined;
    clear = strange >= clearlyOther;
  }
  if (letters < leastForFranc && !clear) return undefined;
  const scores = francAll(text);
  const near = scores.find(([name]) => ownNames.has(name))?.[1] ?? 0;
  if (near >= nearOurs[script]! && !clear) return undefined;
  const other = scores.find(([name]) => !ownNames.has(name))?.[0] ?? 'und';
  return francNames[other] ?? other;
}

/**
 * True where the letters of a text in Arabic script let it be in the other language that its words have
 * so many votes for: makes of arms ("Ka 52", "Tu 22") and a lone conjunction are words of Urdu and Kurdish.
 */
export function lettersAllow(text: string, votes: number, evidence: Evidence): boolean {
  const { own, strange } = arabicSigns(text, evidence);
  return strange > own || (own === 0 && votes >= clearVotes);
}

const tehMarbuta = 0x0629;
const alefHamzaAbove = 0x0623;
const alefHamzaBelow = 0x0625;
const alefWasla = 0x0671;
const firstShape = 0xfe80;

/** Letters that Arabic alone uses or puts first, with its article; and letters of other alphabets. */
function arabicSigns(text: string, { units }: Evidence): { own: number; strange: number } {
  let own = 0;
  let strange = 0;
  let previous = 0x20;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((units[unit]! & 0xff) !== Script.arabic) {
      previous = unit;
      continue;
    }
    const first = previous <= 0x20;
    previous = unit;
    if (!isPlainArabic(unit) && unit !== alefWasla && unit < firstShape) strange += 1;
    else if (unit === tehMarbuta || unit === alefHamzaBelow) own += 1;
    else if (first && (unit === alefHamzaAbove || isArticle(text, at))) own += 1;
  }
  return { own, strange };
}

function isArticle(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x0627 && text.charCodeAt(at + 1) === 0x0644;
}
