// A document that the rules have read in, the stretches out about which a network may say something new,
// each with the reasons: a name stands there that no list has, or an act without a doer beside somebody
// who may be he. Of a text in which nothing happens none is chosen. Measured on texts that the network had
// not seen: ten words around what is in question give what the whole sentence gives; where no claim was
// read, for targets, and for doers in English, asking earned nothing or cost too much.

import type { AnalysedDocument, LanguageCode, Sentence } from '../document/document.ts';
import type { Asked, AskedFor } from '../document/tags.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';
import { unknownNames } from './unknown-names.ts';

type Read = AnalysedDocument & WithHits;

// Tokens on either side of what is in question.
const around = 10;
// A "sentence" of more words is a table or a list without stops.
const longest = 300;
// One stretch for so many words of the document: what a document may cost is bounded.
const wordsForOne = 60;
const doersIn: ReadonlySet<LanguageCode> = new Set(['ar']);

export function chooseStretches(document: Read, languages: readonly Language[]): readonly Asked[] {
  if (document.claims.length === 0) return [];
  const names = unknownNames(document, languages);
  const doers = openDoers(document);
  const asked: Asked[] = [];
  for (const sentence of sentencesOfClaims(document)) {
    const { lang, first, last, kind } = sentence;
    if (lang === null || kind === 'row' || last - first > longest) continue;
    const own: Question[] = names(sentence).map((token) => ({
      first: token,
      last: token + 1,
      reason: 'unknown name',
    }));
    if (doersIn.has(lang)) {
      for (const open of doers) if (open.first >= first && open.last <= last) own.push(open);
    }
    asked.push(...stretchesOf(sentence, own));
  }
  return asked.slice(0, Math.ceil(document.tokens.count / wordsForOne));
}

interface Question {
  readonly first: number;
  readonly last: number;
  readonly reason: AskedFor;
}

function openDoers({ traces }: Read): Question[] {
  return traces.flatMap(({ open }) =>
    open.map(({ first, last }): Question => ({ first, last, reason: 'act without a doer' })),
  );
}

/** The words around each question; stretches that meet are one. */
function stretchesOf(sentence: Sentence, questions: readonly Question[]): Asked[] {
  const found: Asked[] = [];
  for (const { first, last, reason } of [...questions].sort((a, b) => a.first - b.first)) {
    const from = Math.max(sentence.first, first - around);
    const to = Math.min(sentence.last, last + around);
    const before = found.at(-1);
    if (!before || before.last < from) {
      found.push({ sentence: sentence.index, first: from, last: to, reasons: [reason] });
      continue;
    }
    const reasons = [...new Set([...before.reasons, reason])];
    found[found.length - 1] = { ...before, last: Math.max(before.last, to), reasons };
  }
  return found;
}

/** The sentences that claims were read from, in order. */
function sentencesOfClaims({ claims, sentences, view }: Read): readonly Sentence[] {
  const read = new Set(claims.flatMap(({ evidence }) => evidence.map(({ start }) => start)));
  return sentences.filter(({ start, end }) => read.has(view.map.toSource(start, end).start));
}
