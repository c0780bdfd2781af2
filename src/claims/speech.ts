// Document in, the speaker, status and modality of every token out. It makes no claims.
// Each sentence is read by the rules of its language; here speakers are found again across sentences,
// chains are joined, and words that stand under no speaker get the document's own.

import type { Sentence } from '../document/document.ts';
import type { DateMention } from '../document/mention.ts';
import type { Language } from '../languages/language.ts';
import type { Modality, SpeakerPhrase, Utterance } from '../rules/speech.ts';
import type { SourceMention, Speech } from './speech/attribution.ts';
import type { At } from './speech/default.ts';
import { defaultOf, inBrackets } from './speech/default.ts';
import type { Chain } from './speech/history.ts';
import { countSpeakers, fits } from './speech/history.ts';
import { announces, asksBelow, listAhead, tellItem, verdictOf } from './speech/reports.ts';
import type { Input, Line, Sheet } from './speech/sheet.ts';
import { isListed, openSheet, sourceMention, writer } from './speech/sheet.ts';

export type { Answer, SourceMention, Speech } from './speech/attribution.ts';

const modalities: readonly (Modality | undefined)[] = [
  undefined,
  'fact',
  'negated',
  'condition',
  'plan',
  'demand',
  'question',
  'opinion',
];

export function readSpeech(document: Input, languages: readonly Language[]): Speech {
  const sheet = openSheet(document, languages);
  const sole = soleSpeaker(sheet);
  titleIssues(sheet);
  for (const [index, line] of sheet.lines.entries()) {
    readLine(sheet, { line, previous: sheet.lines[index - 1], ordinal: index, sole });
  }
  if (sheet.lines.length > 1) tellLead(sheet);
  const { answers, cells, modal, denied, attributions } = sheet;
  return {
    answers,
    at(token) {
      const base = attributions[cells[token] ?? 0] ?? writer;
      if (denied[token] && base.sources.length > 0 && base.status === 'asserted') {
        return { ...base, status: 'denied', rule: `${base.rule}, negated` };
      }
      const modality = modalities[modal[token]!] ?? base.modality;
      return modality === base.modality ? base : { ...base, modality };
    },
  };
}

const beforeColon = 'speaker before colon';
const itemRules: ReadonlySet<string> = new Set([inBrackets, 'source of the item']);

/** Everybody who tells facts in the document; who only denies what was told, or blames for it, tells none. */
function speakersOf(sheet: Sheet): SpeakerPhrase[] {
  return sheet.lines.flatMap(({ reading }) =>
    reading.utterances.flatMap(({ bare, modality, speakers }) =>
      modality === 'fact' && !bare ? speakers : [],
    ),
  );
}

function oneSpeaker(sheet: Sheet): boolean {
  return countSpeakers(speakersOf(sheet)) === 1;
}

/** True where the whole document knows one speaker only, and he is one whose report it may be. */
function soleSpeaker(sheet: Sheet): boolean {
  const phrases = speakersOf(sheet);
  // Whom a bracket or a line names behind an item speaks for that item.
  const itemised = sheet.lines.some(({ reading }) =>
    itemRules.has(reading.utterances[0]?.rule ?? ''),
  );
  if (itemised) return false;
  const institution = phrases.some(({ sort }) => sort === 'body' || sort === 'force');
  const spokesman = phrases.some(({ sort, keys }) => sort === 'person' && keys.length > 2);
  return (institution || spokesman) && countSpeakers(phrases) === 1;
}

/** "الداخلية: مصرع أربعين": where nobody else speaks, the title's speaker issued the whole. */
function titleIssues(sheet: Sheet): void {
  const title = sheet.lines[0];
  const utterance = title?.reading.utterances[0];
  if (!title || utterance?.rule !== beforeColon || sheet.issuer.length > 0) return;
  const beside = title.reading.utterances.slice(1).some(({ outer }) => outer === undefined);
  const others =
    beside || sheet.lines.slice(1).some(({ reading }) => reading.utterances.length > 0);
  const phrase = utterance.speakers[0];
  if (!phrase) return;
  if (others) {
    // Others speak too, but what nobody is said to say is the title's speaker's.
    if (phrase.sort === 'body' && phrase.keys.length > 1) {
      const source = sourceMention(sheet, { phrase, sentence: title.sentence }, utterance.rule);
      sheet.report = [source];
      sheet.history.remember(phrase, sheet.report);
    }
    return;
  }
  sheet.issuer = [sourceMention(sheet, { phrase, sentence: title.sentence }, 'title names issuer')];
  sheet.history.remember(phrase, sheet.issuer);
}

function readLine(sheet: Sheet, at: At): void {
  const { sentence, reading } = at.line;
  const before = sheet.cells[sentence.first - 1] ?? 0;
  if (sentence.kind === 'heading') {
    sheet.verdict = undefined;
    sheet.section = true;
  }
  paint(sheet, sentence, defaultOf(sheet, at, before));
  const chains: Chain[] = [];
  for (const utterance of reading.utterances) {
    const chain = chainOf(sheet, { utterance, at, chains });
    chains.push(chain);
    const index =
      sheet.attributions.push({
        sources: chain,
        status: utterance.status,
        rule: utterance.rule,
        score: utterance.score,
        modality: utterance.modality,
        ...statedOn(sheet, sentence, utterance),
      }) - 1;
    for (const scope of utterance.scopes) {
      // A quotation that began in an earlier sentence belongs to who is named behind it.
      const first =
        scope.first === sentence.first ? quoteStart(sheet, scope.first, before) : scope.first;
      sheet.cells.fill(index, first, scope.last);
    }
    const claimed = utterance.rule === 'claimed responsibility';
    if (utterance.bare || claimed) {
      const { first } = utterance.cue;
      const last = utterance.scopes.at(-1)?.last ?? sentence.last;
      sheet.answers.push({ sentence, first, last, attribution: sheet.attributions[index]! });
    }
    if (utterance.rule === 'source of the item') tellItem(sheet, at.line, index);
    const { rule, cue } = utterance;
    sheet.verdict = verdictOf(sheet, sentence, { rule, cue, attribution: index }) ?? sheet.verdict;
    if (chain.length > 0) {
      sheet.section = false;
      sheet.claimant = claimed;
    }
    const [speaker] = utterance.speakers;
    const { line, previous } = at;
    const lone = previous && before === 0 && labelsLine(previous, line);
    if (chain.length > 0) sheet.ownLine = lone ? sentence.paragraph : undefined;
    if (utterance.rule === beforeColon && speaker?.sort === 'person') {
      sheet.voice = { chain, paragraph: sentence.paragraph };
    }
    const announced = utterance.modality === 'fact' && announces(sheet, sentence);
    const reports = (utterance.report || announced) && at.ordinal < 4 && chain.length > 0;
    if (reports && (at.sole || announced || listAhead(sheet, at.ordinal))) sheet.report ??= chain;
  }
  const asked = sheet.asked && (sheet.asked === 'section' || isListed(sentence));
  if (asked) sheet.modal.fill(modalities.indexOf('demand'), sentence.first, sentence.last);
  for (const { first, last, modality, denies } of reading.modal) {
    sheet.modal.fill(modalities.indexOf(modality), first, last);
    if (denies) sheet.denied.fill(1, first, last);
  }
  if (!asked) sheet.asked = asksBelow(sheet, at.line);
}

function statedOn(
  { dates }: Sheet,
  { last }: Sentence,
  { cue, rule, report }: Utterance,
): { statedOn?: DateMention } {
  // "سجلت المنظمة يوم الخميس مقتل ثلاثة": what is put on record is dated, not the record.
  if (report) return {};
  for (let token = cue.first; token < cue.last; token += 1) {
    const date = dates.get(token);
    if (date) return { statedOn: date };
  }
  // "خطفت ست نساء، حسبما أفاد طبيب الأحد.": a day that ends the sentence behind its speaker.
  const behind = rule === 'frame behind' ? dates.get(cue.last) : undefined;
  return behind && last - behind.last <= 1 ? { statedOn: behind } : {};
}

function quoteStart(sheet: Sheet, first: number, before: number): number {
  const { quotes, cells } = sheet;
  let start = first;
  if (quotes[first] === 0) return first;
  while (start > 0 && quotes[start - 1]! > 0 && cells[start - 1] === before) start -= 1;
  return start;
}

function paint(sheet: Sheet, sentence: Sentence, index: number): void {
  sheet.cells.fill(index, sentence.first, sentence.last);
}

/** A title or lead without a speaker tells what the next sentence's speaker says. */
function tellLead(sheet: Sheet): void {
  const { cells, attributions, lines } = sheet;
  const source = ({ sentence }: Line) => attributions[cells[sentence.last - 1]!]!.sources;
  const silent = ({ sentence, reading }: Line) =>
    reading.utterances.length === 0 && cells[sentence.first] === 0;
  const give = ({ sentence }: Line, sources: Chain, rule: string) => {
    paint(sheet, sentence, attributions.push({ ...writer, sources, rule, score: 0.4 }) - 1);
  };
  const told = lines.findIndex(({ reading }) =>
    reading.utterances.some(
      ({ bare, impersonal, modality }) => !impersonal && !bare && modality === 'fact',
    ),
  );
  const before = lines.slice(0, Math.max(0, told));
  const leads = before.filter(({ sentence }) => sentence.kind !== 'heading');
  // "The group claimed to have killed 17", "The army acknowledged four deaths": what the writer tells before is
  // not what it claims, nor what it admits.
  const plain = lines[told]?.reading.utterances.every(
    ({ status }) => status !== 'alleged' && status !== 'acknowledged',
  );
  // A post of many lines whose last one has a speaker.
  const near = told < leadReach;
  const one =
    near && leads.length === 1 && silent(leads[0]!) && !countsAnew(sheet, leads[0]!, lines[told]!);
  if (one && plain && oneSpeaker(sheet) && !labelsLine(leads[0]!, lines[told]!)) {
    give(leads[0]!, source(lines[told]!), 'lead of the only speaker');
  }
  // The title's lead is the next line, or the one behind its dateline.
  const title = lines[0]!;
  if (title.sentence.kind !== 'heading' || !silent(title)) return;
  const lead = lines.slice(1, 4).find(({ sentence }) => sentence.kind !== 'heading') ?? lines[1]!;
  const sources = source(lead);
  if (sources.length > 0) give(title, sources, 'title of a told lead');
}

const leadReach = 4;

/** "الدفاع المدني: انتشلنا سبعة": under a line of its own, who opens the next one with a colon speaks in that one. */
function labelsLine({ sentence: lead }: Line, { sentence, reading }: Line): boolean {
  const [told] = reading.utterances;
  if (lead.kind === 'heading' || lead.paragraph === sentence.paragraph) return false;
  return told?.rule === beforeColon;
}

/** "قتل ستة في الهجوم. وقال القس إن القتلى عشرة": whoever tells of other figures is not who told the lead. */
function countsAnew({ document }: Sheet, { sentence: lead }: Line, { sentence: said }: Line) {
  const totals = document.numbers.filter(
    (one) => one.measure !== undefined && one.partOf === undefined,
  );
  const of = (index: number) => totals.filter(({ sentence }) => sentence === index);
  const first = of(lead.index);
  return of(said.index).some(
    (other) =>
      first.some(({ measure }) => measure === other.measure) &&
      !first.some(({ measure, min, max }) => {
        return measure === other.measure && min === other.min && max === other.max;
      }),
  );
}

function chainOf(
  sheet: Sheet,
  told: { utterance: Utterance; at: At; chains: readonly Chain[] },
): Chain {
  const { utterance, at, chains } = told;
  const { history, issuer } = sheet;
  if (utterance.impersonal) {
    if (utterance.rule === 'background formula') return issuer;
    return sheet.attributions[sheet.cells[utterance.cue.first] ?? 0]!.sources;
  }
  const voice = sheet.voice?.paragraph === at.line.sentence.paragraph ? sheet.voice.chain : issuer;
  const outer = utterance.outer !== undefined ? chains[utterance.outer]! : voice;
  if (utterance.speakers.length === 0) return earlier(sheet, told);
  // Whom another quotes does not go on in the next sentence, but the one whom an outlet quotes does.
  const goesOn = utterance.outer === undefined || utterance.rule === 'quoted speaker';
  const own: SourceMention[] = [];
  const speakers = utterance.speakers.flatMap(withOthers);
  for (const phrase of speakers) {
    // "the hospital received": the one whose letterhead stands on top.
    const sort = sheet.issuerPhrase?.sort;
    if (phrase.house && (sort === 'body' || (sort === 'force' && phrase.sort === 'person'))) {
      return issuer;
    }
    // "SITE reported that the group claimed": whom one tells of is another.
    const before = history.find(phrase);
    const same =
      phrase.generic && outer.length > 0 && before?.at(-1)?.start === outer.at(-1)?.start;
    const known = same ? undefined : before;
    if (known && speakers.length === 1) {
      const joined = utterance.outer !== undefined ? join(outer, known) : known;
      if (goesOn) history.speak(phrase, joined);
      return joined;
    }
    // "The organisation" that has not been named: the one whose letterhead stands on top.
    const house = phrase.generic && sheet.issuerPhrase && sheet.issuerPhrase.sort !== 'person';
    if (!known && house && speakers.length === 1) return issuer;
    if (phrase.short && phrase.sort === 'paper') {
      const chain = history.current.length > 0 ? history.current : issuer;
      if (chain.length > 0) return chain;
    }
    own.push(
      known?.at(-1) ?? sourceMention(sheet, { phrase, sentence: at.line.sentence }, utterance.rule),
    );
  }
  const voiced = outer === issuer && speakers.some((phrase) => isIssuer(sheet, phrase));
  const chain = voiced ? own : join(outer, own);
  for (const [index, phrase] of speakers.entries()) {
    // Of two who speak together, each may speak alone later.
    const alone = voiced ? [own[index]!] : join(outer, [own[index]!]);
    history.remember(phrase, speakers.length > 1 ? alone : chain, goesOn);
  }
  if (goesOn) history.speak(speakers.at(-1)!, chain);
  return chain;
}

function withOthers(phrase: SpeakerPhrase): readonly SpeakerPhrase[] {
  return phrase.also ? [phrase, ...phrase.also] : [phrase];
}

/** The issuer under a longer name, or his spokesman: one source with him. */
function isIssuer({ issuerPhrase }: Sheet, { sort, keys }: SpeakerPhrase): boolean {
  if (!issuerPhrase) return false;
  if (issuerPhrase.keys.every((key) => keys.includes(key))) return true;
  if (issuerPhrase.sort === 'person' || issuerPhrase.sort === 'outlet') return false;
  // "DTM enumerators" under "DTM Libya": its own people.
  if (sort === 'anonymous') return keys.includes(issuerPhrase.keys[0]!);
  return sort === 'person' && keys.includes(issuerPhrase.head);
}

/** "he added", "وأضافت": who spoke before; "it said" may be whom the sentence before was about. */
function earlier(sheet: Sheet, { utterance, at }: { utterance: Utterance; at: At }): Chain {
  const { history, issuer } = sheet;
  if (utterance.earlier?.first && issuer.length > 0) return issuer;
  const hint = utterance.earlier;
  const empty = history.current.length === 0;
  const wanted = hint?.topic || empty || (hint?.being === 'thing' && !history.fits(hint));
  const silent = at.previous?.reading.utterances.length === 0;
  // "نحمّل التحالف المسؤولية": we who speak are not whom the sentence before was about.
  const apart = hint?.within || hint?.first;
  const about =
    wanted && silent && !apart ? at.previous?.reader.topic(at.previous.sentence) : undefined;
  // "أنهت البعثة تقييمها وخلصت إلى": whom the sentence itself began with.
  const own =
    (empty || hint?.within) && !about ? at.line.reader.topic(at.line.sentence) : undefined;
  const named = about ?? (own && own.last <= utterance.cue.first ? own : undefined);
  // "The governor visited the village. He said", and no body for "he".
  const topic = named && (hint?.topic || fits(named, hint)) ? named : undefined;
  const home = about ? at.previous : at.line;
  if (topic && home) {
    const chain = join(
      isIssuer(sheet, topic) ? [] : issuer,
      history.find(topic) ?? [
        sourceMention(sheet, { phrase: topic, sentence: home.sentence }, utterance.rule),
      ],
    );
    history.remember(topic, chain);
    history.speak(topic, chain);
    return chain;
  }
  const chain = history.earlier(utterance.earlier);
  return chain.length > 0 ? chain : issuer;
}

function join(outer: Chain, inner: Chain): Chain {
  const seen = new Set(outer.map(({ start }) => start));
  return [...outer, ...inner.filter(({ start }) => !seen.has(start))];
}
