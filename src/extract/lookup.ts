// Document in, document with the lexicon's hits out: the one pass over the tokens that every later
// stage reads from. Words that were written as one are parted first.

import type { LanguageCode, SegmentedDocument } from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import { TokenKind } from '../document/tokens.ts';
import { unitsOf, unitView } from '../document/units.ts';
import type { FormInfo, Lexicon } from '../lexicon/lexicon.ts';
import { FormField } from '../lexicon/lexicon.ts';
import { recordSize } from '../lexicon/memo.ts';
import type { WithHits } from '../rules/hits.ts';
import { Hits } from '../rules/hits.ts';
import type { Forms } from '../rules/phrases.ts';
import { mayJoin } from '../rules/phrases.ts';
import { partGlued } from './glued.ts';

/** The lexicon of each language that is read. */
export type Lexicons = Readonly<Partial<Record<LanguageCode, Lexicon>>>;

export function lookUp<D extends SegmentedDocument>(document: D, lexicons: Lexicons): D & WithHits {
  for (const lexicon of Object.values(lexicons)) lexicon.forms.clearIfFull();
  const forms = readForms(document, lexicons);
  const parted = forms.glued ? partGlued(document, forms.infos, lexicons) : document;
  const hits = new Hits(parted, parted === document ? forms : readForms(parted, lexicons));
  return withLayer(parted, { hits });
}

/** What the lexicon of each sentence knows of its tokens. */
function readForms(document: SegmentedDocument, lexicons: Lexicons): Forms & { glued: boolean } {
  const { count, kinds, starts, ends } = document.tokens;
  const { text } = document.view;
  const infos = new Array<FormInfo | undefined>(count).fill(undefined);
  const tables = new Int32Array(count);
  const goingOn: number[] = [];
  const named: number[] = [];
  let splits = 0;
  let units = unitsOf(text);
  let view = unitView();
  for (const { lang, first, last } of document.sentences) {
    const lexicon = lang && lexicons[lang];
    if (!lexicon) continue;
    const { forms } = lexicon;
    let { records } = forms;
    const { values } = forms;
    // The word before, behind at most two marks, while some stems go on from it: their bits.
    let goesOn = 0;
    let node = 0;
    let from = 0;
    // The two words before, where they are a phrase or begin one, and the bits of the stems that go on.
    let pair = 0;
    let third = 0;
    for (let token = first; token < last; token += 1) {
      const start = starts[token]!;
      if (kinds[token] === TokenKind.mark) {
        if (goesOn === 0 && third === 0) continue;
        const joined = mayJoin(units[start]!);
        if (third !== 0 && joined) goingOn.push(from - 1);
        third = 0;
        if (token - from > 2 || !joined) goesOn = 0;
        continue;
      }
      let form = forms.find(view, start, ends[token]!);
      if (form === 0) {
        form = lexicon.addForm(text, start, ends[token]!);
        // To make a form may have asked for the units of other texts, and for room.
        units = unitsOf(text);
        view = unitView();
        ({ records } = forms);
      }
      infos[token] = values[form];
      const record = form * recordSize;
      const stems = records[record + FormField.stems]!;
      splits |= records[record + FormField.split]!;
      if (records[record + FormField.names] !== 0) named.push(token);
      const stem = records[record + FormField.stem]!;
      if ((stems & third) !== 0) {
        const whole = stem < 0 ? 0 : lexicon.child(pair, stem);
        if (whole !== 0) tables[from - 1]! |= lexicon.tablesAt(whole);
        if (stem < 0 || (whole !== 0 && lexicon.bitsAt(whole) !== 0)) goingOn.push(from - 1);
      }
      third = 0;
      if ((stems & goesOn) !== 0) {
        if (node !== 0 && stem >= 0 && token === from + 1) {
          // Most words have one reading: the phrase of two needs no walk.
          pair = lexicon.child(node, stem);
          if (pair !== 0) {
            tables[from]! |= lexicon.tablesAt(pair);
            third = lexicon.bitsAt(pair);
          }
        } else if (lexicon.joins(infos[from]!, infos[token]!)) goingOn.push(from);
      }
      tables[token] = records[record + FormField.tables]!;
      goesOn = records[record + FormField.goesOn]!;
      node = records[record + FormField.node]!;
      from = token;
    }
  }
  return { infos, tables, goingOn, named, glued: splits !== 0 };
}
