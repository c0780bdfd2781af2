// The placed letters of a PDF page in, its lines of text out. PDFs keep what is seen, from left to
// right: lines of right-to-left letters are turned round, and numbers and Latin words in them back.

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

/** The text of a page, paragraphs apart by an empty line. */
export function pageText(items: readonly PlacedText[]): string {
  const lines = linesOf(items);
  const widest = Math.max(0, ...lines.map(({ right, left }) => right - left));
  let text = '';
  let before: PlacedLine | undefined;
  for (const line of lines) {
    const content = lineText(line);
    if (content === '') continue;
    if (before !== undefined) text += isNewParagraph(before, line, widest) ? '\n\n' : ' ';
    text += content;
    before = line;
  }
  // Presentation forms become letters again; NUL stands for letters that nobody can name.
  return text.normalize('NFKC').replaceAll('\u0000', '');
}

interface PlacedLine {
  readonly items: PlacedText[];
  y: number;
  size: number;
  left: number;
  right: number;
}

/** Lines in the order in which they were written: columns stay apart. */
function linesOf(items: readonly PlacedText[]): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let line: PlacedLine | undefined;
  for (const item of items) {
    if (item.text === '' || item.size <= 0) continue;
    // pdf.js puts blanks without a width where it sees a gap, also before marks above letters.
    if (item.text.trim() === '' && item.width < item.size * 0.05) continue;
    if (line === undefined || Math.abs(item.y - line.y) > Math.max(line.size, item.size) * 0.5) {
      line = { items: [], y: item.y, size: item.size, left: item.x, right: item.x + item.width };
      lines.push(line);
    }
    line.items.push(item);
    line.size = Math.max(line.size, item.size);
    line.left = Math.min(line.left, item.x);
    line.right = Math.max(line.right, item.x + item.width);
  }
  return lines;
}

function isNewParagraph(before: PlacedLine, line: PlacedLine, widest: number): boolean {
  const gap = before.y - line.y;
  if (gap <= 0 || gap > Math.max(before.size, line.size) * 1.9) return true;
  if (Math.abs(before.size - line.size) > 0.15 * line.size) return true;
  // A line that ends early ends its paragraph.
  return before.right - before.left < widest * 0.75;
}

type Kind = 'right-to-left' | 'left-to-right' | 'digits' | 'other';

const rtl = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const rtlLetter = /[\u05d0-\u064a\u066e-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const ltrLetter = /[A-Za-z\u00c0-\u024f\u0370-\u052f]/;

function kindOf(text: string): Kind {
  if (rtlLetter.test(text)) return 'right-to-left';
  if (ltrLetter.test(text)) return 'left-to-right';
  if (/[0-9\u0660-\u0669\u06f0-\u06f9]/.test(text)) return 'digits';
  return rtl.test(text) ? 'right-to-left' : 'other';
}

function lineText({ items }: PlacedLine): string {
  let right = 0;
  let left = 0;
  for (const { text } of items) {
    const kind = kindOf(text);
    if (kind === 'right-to-left') right += text.length;
    else if (kind === 'left-to-right') left += text.length;
  }
  if (right === 0) return stopAtEnd(joined(items));
  const isRtl = right >= left;
  const sorted = [...items].sort((a, b) => a.x - b.x);
  return isRtl ? joined(turned(sorted.reverse())) : joined(sorted);
}

/** In a line from right to left, runs of Latin letters and numbers go from left to right. */
function turned(items: readonly PlacedText[]): PlacedText[] {
  const result: PlacedText[] = [];
  for (let at = 0; at < items.length; ) {
    const kind = kindOf(items[at]!.text);
    if (kind !== 'left-to-right' && kind !== 'digits') {
      result.push(items[at]!);
      at += 1;
      continue;
    }
    let end = at + 1;
    let hasLetters = kind === 'left-to-right';
    for (let next = end; next < items.length; next += 1) {
      const { text } = items[next]!;
      const other = kindOf(text);
      if (other === 'right-to-left') break;
      if (other === 'left-to-right') hasLetters = true;
      if (other === 'other') {
        // Between numbers alone, only the sign inside of a number or a date joins.
        if (!hasLetters && !/^[.,:/-]$/.test(text)) break;
        continue;
      }
      end = next + 1;
    }
    for (let index = end - 1; index >= at; index -= 1) {
      const item = items[index]!;
      result.push({ ...item, text: stopAtEnd(item.text) });
    }
    at = end;
  }
  return result;
}

/** ".F-16" is what is seen where a Latin word ends a sentence from right to left. */
function stopAtEnd(text: string): string {
  return text.replace(/^([.!?:,])(?=[A-Za-z])(.*)$/, '$2$1');
}

/** The texts side by side, with a blank where there is room for one. */
function joined(items: readonly PlacedText[]): string {
  let text = '';
  let before: PlacedText | undefined;
  for (const item of items) {
    if (before !== undefined && !/\s$/.test(text) && !/^\s/.test(item.text)) {
      const gap = Math.max(item.x - (before.x + before.width), before.x - (item.x + item.width));
      if (gap > item.size * 2.5) text += '\t';
      else if (gap > item.size * 0.2) text += ' ';
    }
    text += item.text;
    before = item;
  }
  // A mark above a letter is placed by itself, with a gap before it that nobody sees.
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[\u064b-\u0652\u0670])/g, '')
    .trim();
}
