// What a line tells of others: a verdict that holds for all below it, a statement that follows, or the
// source of the item that it closes.

import type { Sentence } from '../../document/document.ts';
import { TokenKind } from '../../document/tokens.ts';
import type { Utterance } from '../../rules/speech.ts';
import type { Line, Sheet, Verdict } from './sheet.ts';
import { isListed } from './sheet.ts';

/** "Credible reports:", "Non-credible reports": what all below it, up to the next heading, was found to be. */
export function verdictOf(
  sheet: Sheet,
  sentence: Sentence,
  { rule, cue, attribution }: Pick<Utterance, 'rule' | 'cue'> & { readonly attribution: number },
): Verdict | undefined {
  if (rule !== 'found credible' && rule !== 'called untrue') return undefined;
  if (sentence.kind === 'heading' || announces(sheet, sentence)) return { attribution };
  // "Credible: July 18, near Raqqah: … Aug. 3, near Tal Afar: …".
  const { tokens, view } = sheet.document;
  const label = cue.last < sentence.last && view.text.charAt(tokens.starts[cue.last]!) === ':';
  return label ? { attribution, paragraph: sentence.paragraph } : undefined;
}

/** "… رسالتين جاء فيهما:", "issued the following statement:" with nothing more on its line. */
export function announces({ document: { tokens, view } }: Sheet, { last }: Sentence): boolean {
  return view.text.charAt(tokens.starts[last - 1]!) === ':';
}

export function listAhead(sheet: Sheet, ordinal: number): boolean {
  return sheet.lines.slice(ordinal + 1).some(({ sentence }) => isListed(sentence));
}

/** "Source: civil society." tells of the sentences before it in its paragraph that nobody else says. */
export function tellItem(sheet: Sheet, { sentence }: Line, index: number): void {
  for (const { sentence: before } of sheet.lines) {
    if (before.index >= sentence.index) return;
    if (before.paragraph !== sentence.paragraph) continue;
    const told = sheet.attributions[sheet.cells[before.first]!]!;
    if (told.sources.length === 0) sheet.cells.fill(index, before.first, before.last);
  }
}

// "3. Our recommendations".
const shortHeading = 5;

/** "We demand:", "Recommendations": what is told in the list, or from there on, was not done. */
export function asksBelow(sheet: Sheet, { sentence, reading }: Line): Sheet['asked'] {
  const { first, last, kind } = sentence;
  const asks = reading.modal.find((stretch) => {
    return stretch.modality === 'demand' && stretch.last >= last - 1;
  });
  const { kinds } = sheet.document.tokens;
  const heads = kind === 'heading' && asks && last - first <= shortHeading;
  if (heads && kinds.slice(first, asks.first).every((one) => one !== TokenKind.word)) {
    return 'section';
  }
  const calls = asks || reading.utterances.at(-1)?.modality === 'demand';
  return calls && announces(sheet, sentence) ? 'list' : undefined;
}
