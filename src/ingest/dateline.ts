// The first lines of a text in, the date of its dateline out: a line that is a date and little else,
// or "CITY, 12 June 2014 (Agency) -". A date inside of a sentence is none: it may be any day.

import { readPublished } from './published.ts';
import { foldWords, inputWords } from './words.ts';

const shownLines = 8;
const longestLead = 60;
const longestHead = 160;

export function datelineOf(text: string): string | undefined {
  const lines = text
    .slice(0, 2000)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  let isBelow = false;
  for (const line of lines.slice(0, shownLines)) {
    const written = dateOfLine(line.slice(0, 200), isBelow);
    if (written !== undefined) return written;
    // Below the first paragraph a date may still be a line of its own, but what follows one is a chronology.
    if (line.length > longestHead) isBelow = true;
  }
  return undefined;
}

// "2014-06-12", "12/6/2014", "12 June 2014", "June 12, 2014" with up to two words for the month.
const dateForms = [
  /(?<![\d/.-])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\d/-])/,
  /(?<![\d/.-])\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?![\d/-])/,
  /(?<![\d/.-])\d{1,2}(?:st|nd|rd|th)? [\p{L}/]+\.?(?: [\p{L}/]+)?,? \d{4}(?!\d)/u,
  /\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}(?!\d)/u,
];

function dateOfLine(line: string, isBelow: boolean): string | undefined {
  // Digits become those of ASCII, one for one: places in the line stay.
  const plain = line.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
  for (const form of dateForms) {
    const match = form.exec(plain);
    if (match === null || readPublished(match[0]) === undefined) continue;
    const before = plain.slice(0, match.index).trim();
    const after = plain.slice(match.index + match[0].length).trim();
    if (isLead(before) && isClose(after, isBelow) && !isRange(before, after)) return match[0];
  }
  return undefined;
}

/** "31 October - 6 November 2023", "31/12/2008 – 7/1/2009": what a text is about, not its day. */
function isRange(before: string, after: string): boolean {
  const next = /^[-\u2013\u2014]\s*(.*)/.exec(after)?.[1] ?? '';
  return (
    dateForms.some((form) => next.search(form) === 0) || /\d[^,;:()]*[-\u2013\u2014]$/.test(before)
  );
}

/** Little stands before the date, and none of it a sentence: a place, an agency, "Date:". */
function isLead(before: string): boolean {
  if (before.length > longestLead || /[.!?\u061f]\s/.test(before)) return false;
  const words = before.split(/[\s,:;()\u060c/|\u2013\u2014-]+/).filter((word) => word !== '');
  if (words.length > 5) return false;
  const last = foldWords(words.at(-1) ?? '');
  if (last === '' || inputWords().weekdays.has(last)) return true;
  // "… on 12 June 2014": only a comma, a dash or a bracket ends what is no sentence.
  return /[,:;()\u060c/|\u2013\u2014-]$/.test(before);
}

/** Behind the date the line ends, or a dash, bracket or colon opens the text: of a paragraph not below others. */
function isClose(after: string, isBelow: boolean): boolean {
  if (after.length <= 1) return true;
  if (!isBelow && /^(?:[)\]]\s*)?(?:\([^()]{1,40}\)\s*)?[-\u2013\u2014:|]/.test(after)) return true;
  // "12 June 2014, 10:30", "(Reuters)" and the sign of the Common Era.
  return /^[,\u060c]?\s*(?:\u0645\.?)?\s*(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s*\p{L}{1,4})?)?\s*(?:\([^()]{1,40}\))?[.)\]]?$/u.test(
    after,
  );
}
