// What a line promises of those below it: a verdict that holds for all of them, or a statement that follows.

import type { Sentence } from '../../document/document.ts';
import type { Utterance } from '../../rules/speech.ts';
import type { Sheet } from './sheet.ts';

/** "Credible reports:", "Non-credible reports": what all below it, up to the next heading, was found to be. */
export function isVerdict(sheet: Sheet, sentence: Sentence, { rule }: Utterance): boolean {
  if (rule !== 'found credible' && rule !== 'called untrue') return false;
  return sentence.kind === 'heading' || announces(sheet, sentence);
}

/** "… رسالتين جاء فيهما:", "issued the following statement:" with nothing more on its line. */
export function announces({ document: { tokens, view } }: Sheet, { last }: Sentence): boolean {
  return view.text.charAt(tokens.starts[last - 1]!) === ':';
}

export function listAhead(sheet: Sheet, ordinal: number): boolean {
  return sheet.lines
    .slice(ordinal + 1)
    .some(({ sentence: { kind } }) => kind === 'bullet' || kind === 'row');
}
