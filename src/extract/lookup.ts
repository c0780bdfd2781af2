// Document in, document with the lexicon's hits out: the one pass over the tokens that every later
// stage reads from. Words that were written as one are parted first.

import type { LanguageCode, SegmentedDocument } from '../document/document.ts';
import { TokenKind } from '../document/tokens.ts';
import { unitsOf } from '../document/units.ts';
import type { FormInfo, Lexicon } from '../lexicon/lexicon.ts';
import type { WithHits } from '../rules/hits.ts';
import { Hits } from '../rules/hits.ts';
import type { Forms } from '../rules/phrases.ts';
import { mayJoin } from '../rules/phrases.ts';
import { partGlued } from './glued.ts';

/** The lexicon of each language that is read. */
export type Lexicons = Readonly<Partial<Record<LanguageCode, Lexicon>>>;

export function lookUp<D extends SegmentedDocument>(document: D, lexicons: Lexicons): D & WithHits {
  const forms = readForms(document, lexicons);
  const parted = forms.glued ? partGlued(document, forms.infos, lexicons) : document;
  const hits = new Hits(parted, parted === document ? forms : readForms(parted, lexicons));
  return { ...parted, hits };
}

/** What the lexicon of each sentence knows of its tokens. */
function readForms(document: SegmentedDocument, lexicons: Lexicons): Forms & { glued: boolean } {
  const { count, kinds, starts, ends } = document.tokens;
  const { text } = document.view;
  const infos = new Array<FormInfo | undefined>(count).fill(undefined);
  const tables = new Int32Array(count);
  const goingOn: number[] = [];
  let glued = false;
  let units = unitsOf(text);
  for (const { lang, first, last } of document.sentences) {
    const lexicon = lang && lexicons[lang];
    if (!lexicon) continue;
    // The word before, behind at most two marks; nothing goes on from one without such stems.
    let before: FormInfo | undefined;
    let from = 0;
    // The bits of the stems that go on from the two words before, where they are a phrase or begin one.
    let third = 0;
    for (let token = first; token < last; token += 1) {
      const start = starts[token]!;
      if (kinds[token] === TokenKind.mark) {
        const joined = mayJoin(units[start]!);
        if (third !== 0 && joined) goingOn.push(from - 1);
        third = 0;
        if (before && (token - from > 2 || !joined)) before = undefined;
        continue;
      }
      let info = lexicon.metAt(units, start, ends[token]!);
      if (info === undefined) {
        info = lexicon.formAt(text, start, ends[token]!);
        units = unitsOf(text);
      }
      infos[token] = info;
      if (info.split > 0) glued = true;
      if ((info.stems & third) !== 0) goingOn.push(from - 1);
      third = 0;
      if (before && (info.stems & before.goesOn) !== 0) {
        if (before.node !== 0 && info.stem >= 0 && token === from + 1) {
          // Most words have one reading: the phrase of two needs no walk.
          const node = lexicon.child(before.node, info.stem);
          if (node !== 0) {
            tables[from]! |= lexicon.tablesAt(node);
            third = lexicon.bitsAt(node);
          }
        } else if (lexicon.joins(before, info)) goingOn.push(from);
      }
      tables[token] = info.tables;
      before = info.goesOn === 0 ? undefined : info;
      from = token;
    }
  }
  return { infos, tables, goingOn, glued };
}
