// Document in, the speaker, status and modality of every token out. It makes no claims.
// Each sentence is read by the rules of its language; here speakers are found again across sentences,
// chains are joined, and words that stand under no speaker get the document's own.

import type { ExtractedDocument, Sentence } from '../document/document.ts';
import { mentionOf } from '../document/document.ts';
import type { DateMention, MentionBase } from '../document/mention.ts';
import { TokenKind } from '../document/tokens.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';
import type {
  Modality,
  SpeakerPhrase,
  SpeechRules,
  SpeechSentence,
  Utterance,
} from '../rules/speech.ts';
import type { Attribution, SourceMention, Speech } from './speech/attribution.ts';
import type { Chain } from './speech/history.ts';
import { History } from './speech/history.ts';
import { quoteDepths } from './speech/quotes.ts';

export type { Attribution, SourceMention, Speech } from './speech/attribution.ts';

type Input = ExtractedDocument & WithHits;

const writer: Attribution = {
  sources: [],
  status: 'asserted',
  rule: 'writer',
  score: 0.6,
  modality: 'fact',
};

const modalities: readonly Modality[] = [
  'fact',
  'negated',
  'condition',
  'plan',
  'demand',
  'question',
  'opinion',
];

export function readSpeech(document: Input, languages: readonly Language[]): Speech {
  const { count } = document.tokens;
  const rules = new Map(languages.map((language) => [language.code, language.speech]));
  const sheet: Sheet = {
    document,
    rules,
    quotes: quoteDepths(document),
    dateEnds: endsOf(count, document.dates),
    nameEnds: endsOf(count, [...document.actors, ...document.persons]),
    cells: new Int32Array(count),
    modal: new Uint8Array(count),
    attributions: [writer],
    history: new History(),
    issuer: [],
    report: undefined,
  };
  findIssuer(sheet);
  let ordinal = 0;
  let previous: Sentence | undefined;
  for (const sentence of document.sentences) {
    const hasWords = wordsIn(document, sentence);
    if (sentence.lang && hasWords) {
      readSentence(sheet, { sentence, ordinal, previous });
      ordinal += 1;
      previous = sentence;
    }
  }
  const { cells, modal, attributions } = sheet;
  return {
    at(token) {
      const base = attributions[cells[token] ?? 0] ?? writer;
      const modality = modal[token] ? modalities[modal[token]!]! : base.modality;
      return modality === base.modality ? base : { ...base, modality };
    },
  };
}

interface Sheet {
  readonly document: Input;
  readonly rules: ReadonlyMap<string, SpeechRules>;
  readonly quotes: Uint8Array;
  readonly dateEnds: Int32Array;
  readonly nameEnds: Int32Array;
  /** For each token the index of its attribution. */
  readonly cells: Int32Array;
  readonly modal: Uint8Array;
  readonly attributions: Attribution[];
  readonly history: History;
  /** The body that issued the whole document, where it says so. */
  issuer: Chain;
  /** The speaker whose report the document tells from here on. */
  report: Chain | undefined;
}

function endsOf(count: number, mentions: readonly MentionBase[]): Int32Array {
  const ends = new Int32Array(count);
  for (const { first, last } of mentions) if (last > ends[first]!) ends[first] = last;
  return ends;
}

function wordsIn({ tokens }: Input, sentence: Sentence): boolean {
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (tokens.kinds[token] !== TokenKind.mark) return true;
  }
  return false;
}

function sentenceInput(sheet: Sheet, sentence: Sentence, ordinal: number): SpeechSentence {
  const { document, quotes, dateEnds, nameEnds } = sheet;
  return { document, sentence, quotes, dateEnds, nameEnds, ordinal };
}

/** A letterhead among the first lines, or a signature among the last. */
function findIssuer(sheet: Sheet): void {
  const lines = sheet.document.sentences.filter(
    (sentence) => sentence.lang && wordsIn(sheet.document, sentence),
  );
  const places = [
    ...lines.slice(0, 5).map((sentence, index) => ({ sentence, index, place: 'top' as const })),
    ...lines
      .slice(Math.max(5, lines.length - 3))
      .reverse()
      .map((sentence, index) => ({
        sentence,
        index: lines.length - 1 - index,
        place: 'end' as const,
      })),
  ];
  for (const { sentence, index, place } of places) {
    const rules = sheet.rules.get(sentence.lang!);
    const phrase = rules?.issuer(sentenceInput(sheet, sentence, index), place);
    if (!phrase) continue;
    const chain = [mention(sheet, phrase, sentence, `issuer at the ${place}`)];
    if (sheet.issuer.length === 0) sheet.issuer = chain;
    sheet.history.remember(phrase, chain);
    return;
  }
}

function mention(
  sheet: Sheet,
  phrase: SpeakerPhrase,
  sentence: Sentence,
  rule: string,
): SourceMention {
  const { first, last, front } = phrase;
  const range = { first, last, sentence: sentence.index, ...(front !== undefined && { front }) };
  const { text, start, end } = mentionOf(sheet.document, range, rule);
  const known =
    sheet.document.actors.find(
      (actor) => actor.first >= first && actor.last <= last && actor.name,
    ) ?? undefined;
  return {
    text,
    start,
    end,
    rule,
    ...(known?.name && covers(phrase, known) && { name: known.name }),
    ...(known?.id && covers(phrase, known) && { id: known.id }),
  };
}

/** The actor is the speaker himself where his name begins the phrase. */
function covers(phrase: SpeakerPhrase, actor: MentionBase): boolean {
  return actor.first === phrase.first;
}

function readSentence(
  sheet: Sheet,
  line: { sentence: Sentence; ordinal: number; previous: Sentence | undefined },
): void {
  const { sentence, ordinal } = line;
  const rules = sheet.rules.get(sentence.lang!);
  if (!rules) return;
  const { utterances, modal } = rules.read(sentenceInput(sheet, sentence, ordinal));
  const before = sheet.cells[sentence.first - 1] ?? 0;
  paint(sheet, sentence, defaultOf(sheet, line, before));
  const chains: Chain[] = [];
  for (const utterance of utterances) {
    const chain = chainOf(sheet, { utterance, sentence, chains, ordinal });
    chains.push(chain);
    const index =
      sheet.attributions.push({
        sources: chain,
        status: utterance.status,
        rule: utterance.rule,
        score: utterance.score,
        modality: utterance.modality,
        ...statedOn(sheet.document, utterance),
      }) - 1;
    for (const scope of utterance.scopes) {
      let { first } = scope;
      // A quotation that began in an earlier sentence belongs to who is named behind it.
      if (first === sentence.first) first = quoteStart(sheet, first, before);
      for (let token = first; token < scope.last; token += 1) sheet.cells[token] = index;
    }
    if (utterance.report && ordinal < 4 && chain.length > 0) sheet.report ??= chain;
  }
  for (const { first, last, modality } of modal) {
    const value = modalities.indexOf(modality);
    for (let token = first; token < last; token += 1) sheet.modal[token] = value;
  }
}

function statedOn(document: Input, utterance: Utterance): { statedOn?: DateMention } {
  const { first, last } = utterance.cue;
  for (const date of document.dates) {
    if (date.first >= first && date.last <= last) return { statedOn: date };
    if (date.first > last) break;
  }
  return {};
}

function quoteStart(sheet: Sheet, first: number, before: number): number {
  let start = first;
  if (sheet.quotes[first] === 0) return first;
  while (start > 0 && sheet.quotes[start - 1]! > 0 && (sheet.cells[start - 1] ?? 0) === before) {
    start -= 1;
  }
  return start;
}

/** Paints the whole sentence with one attribution. */
function paint(sheet: Sheet, sentence: Sentence, index: number): void {
  for (let token = sentence.first; token < sentence.last; token += 1) sheet.cells[token] = index;
}

/** Who speaks where the sentence itself does not say so. */
function defaultOf(
  sheet: Sheet,
  line: { sentence: Sentence; previous: Sentence | undefined },
  before: number,
): number {
  const { sentence, previous } = line;
  const { attributions, quotes, issuer, report } = sheet;
  const last = attributions[before]!;
  const add = (chain: Chain, rule: string, score: number) =>
    attributions.push({ sources: chain, status: 'asserted', rule, score, modality: 'fact' }) - 1;
  if (quotes[sentence.first]! > 0 && quotes[sentence.first - 1]! > 0) return before;
  if (issuer.length > 0) return add(issuer, 'issuer of the document', 0.8);
  if (report) return add(report, 'report goes on', 0.75);
  if (!previous || last.sources.length === 0) return 0;
  const listed = sentence.kind === 'bullet' || sentence.kind === 'row';
  if (listed) return add(last.sources, 'list under a speaker', 0.7);
  if (sentence.paragraph === previous.paragraph) return add(last.sources, 'paragraph goes on', 0.5);
  return 0;
}

function chainOf(
  sheet: Sheet,
  at: { utterance: Utterance; sentence: Sentence; chains: readonly Chain[]; ordinal: number },
): Chain {
  const { utterance, sentence, chains } = at;
  const { history, issuer } = sheet;
  if (utterance.impersonal) {
    const index = sheet.cells[utterance.scopes[0]?.first ?? sentence.first] ?? 0;
    return utterance.rule === 'background formula' ? issuer : sheet.attributions[index]!.sources;
  }
  const outer = utterance.outer !== undefined ? chains[utterance.outer]! : issuer;
  if (utterance.speakers.length === 0) {
    return history.current.length > 0 ? history.current : issuer;
  }
  const own: SourceMention[] = [];
  for (const phrase of utterance.speakers) {
    const earlier = history.find(phrase);
    if (earlier) {
      if (utterance.speakers.length === 1) {
        const joined = utterance.outer !== undefined ? join(outer, earlier) : earlier;
        history.current = joined;
        return joined;
      }
      own.push(...earlier.slice(-1));
      continue;
    }
    if (phrase.short && phrase.sort === 'paper') {
      const chain = history.current.length > 0 ? history.current : issuer;
      if (chain.length > 0) return chain;
    }
    own.push(mention(sheet, phrase, sentence, utterance.rule));
  }
  const chain = join(outer, own);
  for (const phrase of utterance.speakers) history.remember(phrase, chain);
  history.current = chain;
  return chain;
}

function join(outer: Chain, inner: Chain): Chain {
  const seen = new Set(outer.map(({ start }) => start));
  return [...outer, ...inner.filter(({ start }) => !seen.has(start))];
}
