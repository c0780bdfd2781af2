// A draft without a date in, the date that holds for it out: of its sentence, of its paragraph, of the
// lead or of the heading above. A day that another paragraph or item dates itself by holds for none.

import { daysBetween } from '../document/days.ts';
import type { Sentence } from '../document/document.ts';
import type { DateMention } from '../document/mention.ts';
import { clauseMarks } from '../rules/claims.ts';
import { clauseMarked } from '../rules/marks.ts';
import { isBarePart } from './breakdown.ts';
import { isDayHeading, isEntry } from './day-headings.ts';
import { isDaysBefore } from './days-later.ts';
import type { Draft } from './draft.ts';
import { innerFrame } from './frames.ts';
import { isOccasion } from './occasion.ts';
import type { Scene } from './scene.ts';
import { roleBit, subjectFirst, wordAt } from './scene.ts';
import { siteOf } from './site.ts';
import { samePlace } from './slots.ts';
import { sortOf, toldByOthers } from './violence.ts';
import { isWhen, ofSheet, onlyRanked } from './when.ts';

export function carryDate(scene: Scene, drafts: readonly Draft[], index: number): void {
  const draft = drafts[index]!;
  if (isDaysBefore(scene, draft)) return;
  const give = (mention: DateMention | undefined, rule: string, score: number): boolean => {
    if (mention) draft.dates.push({ mention, rule, score });
    return mention !== undefined;
  };
  const told =
    openingDate(scene, drafts, draft) ?? dateIn(scene, draft.sentence.first, draft.start);
  const aside = drafts.some(
    (other) => other.dates.some(({ mention }) => mention === told) && ofRelative(scene, other),
  );
  if (told && !aside && !parted(scene, drafts, { draft, date: told })) {
    give(told, 'date of the sentence', 0.7);
    return;
  }
  if (give(dateBehind(scene, drafts, index), 'date of the sentence', 0.6)) return;
  const from = dateGiver(scene, drafts, index);
  if (give(dateAbove(scene, draft, from), 'date of the sentence before', 0.5)) return;
  const heading = headingDate(scene, draft);
  const apart = from && from.sentence !== draft.sentence && isEntry(scene, draft.sentence);
  const rules =
    heading && from && (isPeriod(heading) || apart || heading.sentence > from.sentence.index);
  if (rules && !sameParagraph(from, draft)) {
    if (give(heading, 'period of the heading', 0.5)) return;
  }
  const before = from?.dates[0]?.mention;
  // What went on over months is no time for an act that another paragraph tells.
  const goesOn = before && isLong(before) && from && !sameParagraph(from, draft);
  const other =
    from &&
    before &&
    (isSince(from, draft) ||
      movedOn(scene, from, draft) ||
      anotherStory(from, draft) ||
      (from.sentence === draft.sentence && parted(scene, drafts, { draft, date: before })));
  const over = before && isOver(scene, draft, before);
  const holds = before && !goesOn && !other && !over;
  if (holds && give(before, 'same time as before', 0.5)) return;
  give(heading, 'period of the heading', 0.5);
}

/** "On Wednesday, following an attack the night before, aircraft struck": the date before the first act. */
function openingDate(scene: Scene, drafts: readonly Draft[], { sentence }: Draft) {
  if (!subjectFirst(scene, sentence)) return undefined;
  const first = drafts.find((other) => other.sentence === sentence);
  return first && first.start > sentence.first
    ? dateIn(scene, sentence.first, first.start)
    : undefined;
}

/**
 * The draft whose date holds here: the last one of the paragraph or at the same place, or the one of
 * the lead, which is the time of the whole report. What later paragraphs date is theirs alone.
 */
function dateGiver(scene: Scene, drafts: readonly Draft[], index: number): Draft | undefined {
  const draft = drafts[index]!;
  const dated = drafts
    .slice(0, index)
    .filter((other) => ownDate(other) && !itemOf(other, draft) && !ofRelative(scene, other))
    .filter((other) => !isOccasion(scene, other));
  return (
    dated.findLast((other) => sameParagraph(other, draft) || atSamePlace(other, draft)) ??
    dated.findLast(
      ({ sentence }) =>
        sentence.index < leadEnd(scene, draft) &&
        !opensApart(scene, drafts, sentence) &&
        !(isFramed(scene, sentence) && isFramed(scene, draft.sentence)) &&
        !isSetElsewhere(scene, draft),
    )
  );
}

// "In the North East,": so many words and marks a frame of place has.
const frameReach = 6;

/** "In the North East, … / In the North Central, …", "Kaduna: … / Zamfara: …": a paragraph that opens with where it tells of. */
function isFramed(scene: Scene, { paragraph }: Sentence): boolean {
  const opening = scene.document.sentences.find((one) => one.paragraph === paragraph)!;
  const { first, last } = opening;
  if (!subjectFirst(scene, opening)) return false;
  const label = siteOf(scene, opening);
  if (label && label.last < last) return true;
  if (!clauseMarked(scene.document.hits, first, 'at')) return false;
  for (let token = first + 1; token < Math.min(last, first + frameReach); token += 1) {
    if (scene.dateOn[token]) return false;
    if (wordAt(scene, token) === ',') return true;
  }
  return false;
}

/** "In Khar, headquarters of Bajaur, gunmen …": a later paragraph in another place may tell of another day. */
function isSetElsewhere(scene: Scene, { places, sentence }: Draft): boolean {
  if (places.length === 0 || !isFramed(scene, sentence)) return false;
  for (let token = sentence.first; token < sentence.first + frameReach; token += 1) {
    if (scene.placeOn[token]) return true;
    if (wordAt(scene, token) === ',') return false;
  }
  return false;
}

/** "وفي محور آخر، نفذت القوة ليلة أمس": behind the first act a sentence that turns to another is no lead. */
function opensApart(scene: Scene, drafts: readonly Draft[], sentence: Sentence) {
  return sentence.index > drafts[0]!.sentence.index && turns(scene, sentence);
}

/** "Separately, …", "وفي محور آخر": a sentence that turns to another act. */
function turns(scene: Scene, { first, last }: Sentence): boolean {
  for (let token = first; token < Math.min(last, first + apartReach); token += 1) {
    if (scene.roles[token]! & roleBit.break) return true;
  }
  return false;
}

/**
 * "On Monday a mine killed two in Hama. In Hasaka gunmen kidnapped 14": a sentence on, or where one turns to
 * another act, a place of its own has a day of its own; the lead dates the paragraphs below it.
 */
function movedOn(scene: Scene, from: Draft, draft: Draft): boolean {
  const { sentence, places } = draft;
  if (from.sentence === sentence) return false;
  // "من جهة أخرى، قصفت المدفعية حي كافوري": where verbs come first, a paragraph that turns to another act.
  if (!subjectFirst(scene, sentence) && sameParagraph(from, draft)) return false;
  // "وفي بيروت أغارت مسيرة على شقة": a log goes on elsewhere, and nobody tells of both.
  const elsewhere =
    !subjectFirst(scene, sentence) && draft.sources.length === 0 && opensAt(scene, draft);
  if (!sameParagraph(from, draft) && !turns(scene, sentence) && !elsewhere) return false;
  const placed = places.some(
    ({ rule, mention }) => ownPlace.has(rule) && mention.precision !== 'country',
  );
  return placed && from.places.length > 0 && !atSamePlace(from, draft);
}

/** "وفي بيروت", "وفي مدينة نابلس": the place that the sentence opens with. */
function opensAt({ roles }: Scene, { places, sentence: { first } }: Draft): boolean {
  if (!(roles[first]! & roleBit.at)) return false;
  return places.some(({ mention }) => mention.first - first <= 2);
}

const ownPlace: ReadonlySet<string> = new Set([
  'place of the act',
  'place in the clause',
  'place that the sentence opens with',
]);

// So many words may stand before the one that turns to another act: "وفي محور آخر".
const apartReach = 3;

/** Where the lead is over: behind two sentences of the body, however many lines of heading stand above it. */
function leadEnd(scene: Scene, { sentence }: Draft): number {
  if (!subjectFirst(scene, sentence)) return leadLength;
  const body = scene.document.sentences.findIndex(({ kind }) => kind !== 'heading');
  return Math.max(leadLength, body + 2);
}

/** "شقيق الشاب الذي قتلته القوات قبل شهر": what a relative clause tells was at a time of its own. */
export function ofRelative(scene: Scene, { triggers, sentence }: Draft): boolean {
  const [lead] = triggers;
  if (!lead || lead.first === sentence.first || lead.word.voice === 'noun') return false;
  if (subjectFirst(scene, sentence)) return false;
  return (scene.roles[lead.first - 1]! & roleBit.relative) !== 0;
}

// Heading, dateline and the first sentence or two: the lead of a report.
const leadLength = 3;

function atSamePlace(a: Draft, b: Draft): boolean {
  return a.places.some(({ mention }) =>
    b.places.some((other) => samePlace(mention, other.mention)),
  );
}

/** "… yesterday, and in Kirkuk gunmen …": a date stays in the stretch that tells of one place. */
function parted(
  scene: Scene,
  drafts: readonly Draft[],
  { draft, date }: { readonly draft: Draft; readonly date: DateMention },
): boolean {
  const { sentence } = draft;
  const act = draft.triggers[0]?.first ?? draft.start;
  const opens = innerFrame(scene, sentence, { from: date.last, to: act });
  if (!opens) return false;
  // What a sentence opens with holds for all of it.
  return drafts.some(
    (other) => other.sentence === sentence && (other.triggers[0]?.first ?? act) < date.first,
  );
}

/** "It has killed 17,000": the perfect of the present tells up to now, and not of a day long over. */
function isOver(scene: Scene, { triggers, sentence }: Draft, { to }: DateMention): boolean {
  if (!subjectFirst(scene, sentence) || to === undefined) return false;
  const { published } = scene.document;
  if (!published || daysBetween(to, published) < freshDays) return false;
  const verb = triggers.find(({ word, count }) => !count && word.voice !== 'noun');
  if (!verb) return false;
  for (let token = verb.first - 1; token >= Math.max(sentence.first, verb.first - 3); token -= 1) {
    const marks = scene.document.hits.at(token, clauseMarks);
    if (marks.some(({ value }) => value.role === 'perfect')) return true;
  }
  return false;
}

// A report of some days ago may still say "has been killed".
const freshDays = 10;

/** "since 5 June" tells how long one thing has gone on, and no day of what another sentence tells. */
function isSince({ dates, sentence }: Draft, draft: Draft): boolean {
  return dates[0]?.mention.rule === 'since' && sentence !== draft.sentence;
}

/**
 * Somebody else tells of an act of another sort, or tells it so far behind that nothing joins the two:
 * what he tells has a time of its own.
 */
function anotherStory(from: Draft, draft: Draft): boolean {
  if (from.sentence === draft.sentence || draft.sources.length === 0) return false;
  const sort = sortOf(draft);
  if (sort === 'displacement' && !sameParagraph(from, draft)) return true;
  if (!toldByOthers(from, draft)) return false;
  if (draft.sentence.paragraph - from.sentence.paragraph >= farBehind) return true;
  return !draft.general && sort !== sortOf(from);
}

// So many paragraphs on another speaker tells another story.
const farBehind = 3;

/** The last date of the paragraph above the sentence, back to the draft that has one of its own. */
function dateAbove(scene: Scene, draft: Draft, from: Draft | undefined): DateMention | undefined {
  const { sentences } = scene.document;
  const { paragraph } = draft.sentence;
  for (let index = draft.sentence.index - 1; index >= 0; index -= 1) {
    const before = sentences[index]!;
    if (before.paragraph !== paragraph || before === from?.sentence) return undefined;
    const date = dateIn(scene, before.first, before.last);
    if (date) return date;
  }
  return undefined;
}

/** What an item of a list tells of itself holds for no other item, and not behind the list. */
function itemOf(before: Draft, draft: Draft): boolean {
  return before.sentence.kind === 'bullet' && before.sentence !== draft.sentence;
}

const sameParagraph = (a: Draft, b: Draft): boolean =>
  a.sentence.paragraph === b.sentence.paragraph;

/** More than a night: what a report covers. */
function isPeriod({ from, to, precision }: DateMention): boolean {
  return from !== to && precision !== 'day';
}

/** Longer than a month. */
function isLong({ from, to }: DateMention): boolean {
  return from !== undefined && to !== undefined && from.slice(0, 7) !== to.slice(0, 7);
}

/** The one date that stands behind the draft's clause in its sentence and is no later act's own. */
function dateBehind(
  scene: Scene,
  drafts: readonly Draft[],
  index: number,
): DateMention | undefined {
  const draft = drafts[index]!;
  const behind: DateMention[] = [];
  for (let token = draft.end; token < draft.sentence.last; token += 1) {
    const date = scene.dateOn[token];
    if (date?.first === token && isWhen(scene, date)) behind.push(date);
  }
  const [found] = behind;
  if (!found) return undefined;
  // "Ninety died in Aleppo, eight in Homs and three in Idlib in 2016": figures side by side.
  const owner = drafts.findIndex(
    (later, at) => at > index && later.dates.some(({ mention }) => mention === found),
  );
  const shared =
    owner > index && drafts.slice(index + 1, owner + 1).every((later) => isBarePart(later, draft));
  if (shared && subjectFirst(scene, draft.sentence)) return found;
  if (behind.length > 1) return undefined;
  // "Two were kidnapped and a third shot in Kogi on Friday": joined by "and" or "when", both were then.
  const next = drafts[index + 1];
  if (subjectFirst(scene, draft.sentence) && next?.sentence === draft.sentence) {
    const tie = scene.roles[next.start]! | scene.roles[next.start - 1]!;
    const joined = (tie & (roleBit.and | roleBit.cause)) !== 0 && next.status === draft.status;
    if (joined && next.dates[0]?.mention === found) return found;
  }
  const taken = drafts
    .slice(index + 1)
    .some((later) => later.dates.some(({ mention }) => mention === found));
  return taken ? undefined : found;
}

/** The last date of a happening that stands on tokens [first, last). */
function dateIn(scene: Scene, first: number, last: number): DateMention | undefined {
  let found: DateMention | undefined;
  for (let token = first; token < last; token += 1) {
    const date = scene.dateOn[token];
    if (date?.first === token && isWhen(scene, date)) found = date;
  }
  return found;
}

function ownDate(draft: Draft): boolean {
  return draft.dates.some(({ rule }) => rule === 'date in the clause');
}

/** The date in the nearest heading above. */
function headingDate(scene: Scene, draft: Draft): DateMention | undefined {
  const { sentences, dates } = scene.document;
  return dates.findLast(
    (candidate) =>
      candidate.sentence < draft.sentence.index &&
      sentences[candidate.sentence]!.kind === 'heading' &&
      candidate.role !== 'dateline' &&
      !onlyRanked(scene, candidate) &&
      !ofSheet(scene, candidate) &&
      (candidate.role !== 'document' ||
        isAccount(scene, sentences[candidate.sentence]!) ||
        isDayHeading(scene, candidate)),
  );
}

/** "Toll of Saturday 9 June": a line that names what its date is the time of. */
function isAccount(scene: Scene, { first, last }: Sentence): boolean {
  const { hits } = scene.document;
  for (let token = first; token < last; token += 1) {
    if (clauseMarked(hits, token, 'account')) return true;
  }
  return false;
}
