// The lines of a document in turn in, what the line over a list tells of all its items out: "Toll of
// the coalition's strikes on Monday:" names the act and the doer of each item below that names none.
// Back from its items the total above them gets their places.

import type { EventKind } from '../document/claim.ts';
import type { Sentence } from '../document/document.ts';
import type { Measure } from '../document/mention.ts';
import { clauseMarks } from '../rules/claims.ts';
import { countedNouns } from '../rules/numbers.ts';
import { labelled } from './dateline.ts';
import type { Attached, Draft, Party } from './draft.ts';
import { markSentence } from './mark-sentence.ts';
import { asParty, isCivil } from './party.ts';
import type { Scene } from './scene.ts';
import { endsOpen, roleBit, subjectFirst } from './scene.ts';
import { samePlace } from './slots.ts';
import type { Trigger } from './triggers.ts';
import { violent } from './violence.ts';

export interface ListHead {
  readonly event: EventKind | undefined;
  readonly actors: readonly Attached<Party>[];
  /** What its bare figures count: "Martyrs of Friday:". */
  readonly measure: Measure | undefined;
  /** The line names nothing but a command of the state's forces. */
  readonly command?: boolean;
}

/** The head that holds for a sentence, given the one before; `told`: drafts read in it, refused or not. */
export function headAfter(
  scene: Scene,
  sentence: Sentence,
  { told, head }: { readonly told: readonly Draft[]; readonly head: ListHead | undefined },
): ListHead | undefined {
  if (isItem(sentence) || isTollLine(scene, sentence)) return head;
  if (isInItem(scene, sentence) && !endsOpen(scene, sentence)) return head;
  if (!opensList(scene, sentence)) return undefined;
  const act = told.find(({ general, triggers }) => !general && triggers.length > 0);
  // Where verbs part the clause, only a line that opens a list with a colon or sums it up names its doer.
  const sums = act?.counts.some(({ mention }) => mention.measure === 'attacks') === true;
  const names = sums || !subjectFirst(scene, sentence) || endsOpen(scene, sentence);
  // "In the third week of the battle of X our men carried out:": whoever is named, if not by the first act.
  const named = names ? told.find((draft) => !draft.general && draft.actors.length > 0) : undefined;
  const actors = named ? named.actors : accountOf(scene, sentence);
  const held = actors.length === 0 && head?.command === true;
  return {
    event: act?.event ?? head?.event,
    actors: actors.length > 0 ? actors : (head?.actors ?? []),
    measure: measureIn(scene, sentence) ?? head?.measure,
    command: held || (!act && actors.some(({ mention }) => isCommand(scene, mention))),
  };
}

export function isItem({ kind }: Sentence): boolean {
  return kind === 'bullet' || kind === 'row';
}

/** "• The army raided Jenin. It arrested six.": what goes on within an item heads no other. */
function isInItem({ document: { sentences } }: Scene, { index, paragraph }: Sentence): boolean {
  let at = index - 1;
  while (at >= 0 && sentences[at]!.paragraph === paragraph && !isItem(sentences[at]!)) at -= 1;
  return sentences[at]?.paragraph === paragraph;
}

/** "مرجعيون: 5 شهداء": a line that a place labels, with a figure behind the colon, is an item too. */
export function isTollLine(scene: Scene, sentence: Sentence): boolean {
  if (isItem(sentence)) return false;
  const behind = labelled(scene, sentence);
  const number = behind > sentence.first ? scene.numberOn[behind] : undefined;
  return number?.first === behind && number.measure !== undefined;
}

/** A heading, a line that ends with a colon, or the last line before an item or before its heading. */
function opensList(scene: Scene, sentence: Sentence): boolean {
  if (sentence.kind === 'heading' || endsOpen(scene, sentence)) return true;
  const next = scene.document.sentences
    .slice(sentence.index + 1)
    .find((line) => line.kind !== 'heading');
  return next !== undefined && isItem(next);
}

function measureIn(scene: Scene, { first, last }: Sentence): Measure | undefined {
  const { hits } = scene.document;
  for (let token = first; token < last; token += 1) {
    const noun = scene.actorOn[token] ? undefined : hits.longest(token, countedNouns)?.value;
    if (noun?.measure && noun.number === 'plural') return noun.measure;
  }
  return undefined;
}

/** "Operations of the resistance against …": the body right behind a word for an account. */
function accountOf(scene: Scene, sentence: Sentence): Attached<Party>[] {
  const { hits } = scene.document;
  const { first, last } = sentence;
  markSentence(scene, sentence);
  for (let token = first; token < last; token += 1) {
    const agent = scene.roles[token]! & roleBit.agent ? scene.actorOn[token + 1] : undefined;
    // "This update is produced by OCHA": who writes does nothing of what is told.
    if (agent && !isCivil(agent))
      return [{ mention: asParty(agent), rule: 'doer of the heading', score: 0.7 }];
    const account = hits.at(token, clauseMarks).find(({ value }) => value.role === 'account');
    const actor = account && scene.actorOn[account.last];
    if (actor && !isCivil(actor))
      return [{ mention: asParty(actor), rule: 'doer of the heading', score: 0.6 }];
  }
  return [];
}

/** Gives an item the act and the doer of its head, where it names none. */
export function underHead(draft: Draft, head: ListHead): void {
  if (draft.general && draft.event === 'attack' && head.event && violent.has(head.event)) {
    draft.event = head.event;
  }
  if (draft.actors.length > 0 || draft.event === 'displacement') return;
  // "قيادة عمليات بغداد": what befell people in the sector of a command is not its doing.
  if (head.command && (draft.event === 'explosion' || draft.triggers.some(befalls))) return;
  for (const { mention } of head.actors) {
    draft.actors.push({ mention, rule: 'doer of the heading', score: 0.6 });
  }
}

const isCommand = ({ actorOn }: Scene, { first }: Party): boolean =>
  actorOn[first]?.actorKind === 'state_force';

const befalls = ({ word }: Trigger): boolean => word.subject === 'target' && word.voice !== 'noun';

/** "240 dead:" over a list of towns: a total has the places of all its parts. */
export function placeTotals(drafts: readonly Draft[]): void {
  for (const [index, total] of drafts.entries()) {
    if (total.counts.length === 0 || total.places.length > 0 || isItem(total.sentence)) continue;
    const parts: Draft[] = [];
    let line = total.sentence.index;
    for (const part of drafts.slice(index + 1)) {
      if (part.sentence.index > line + 1 || !isPart(part, total)) break;
      line = part.sentence.index;
      parts.push(part);
    }
    if (parts.length < 2 || !coversAll(total, parts)) continue;
    for (const { places } of parts) {
      for (const { mention } of places) {
        if (total.places.some((place) => samePlace(place.mention, mention))) continue;
        total.places.push({ mention, rule: 'place of a row of the total', score: 0.6 });
      }
    }
  }
}

function isPart({ sentence, counts, places }: Draft, total: Draft): boolean {
  // "71 dead: 26 in Aleppo, 15 in Idlib": or in one sentence.
  const bare =
    sentence === total.sentence &&
    (counts[0]?.rule === 'part of the breakdown above' ||
      counts[0]?.mention.number.partOf !== undefined);
  const figure = counts[0]?.rule === 'part of the breakdown above';
  const line = isItem(sentence) || sentence.kind === 'heading' || bare || figure;
  const measure = counts[0]?.mention.measure;
  // "63 incidents in which 87 died: 41 in Djugu …": the parts are of one figure of the total, not always of its first.
  const among = bare ? total.counts : total.counts.slice(0, 1);
  return line && places.length > 0 && among.some(({ mention }) => mention.measure === measure);
}

/** A day's 158 engagements were in more places than the list names, unless its rows add up to them. */
function coversAll({ counts }: Draft, parts: readonly Draft[]): boolean {
  const measure = parts[0]!.counts[0]!.mention.measure;
  if (measure !== 'attacks') return true;
  if (isItem(parts[0]!.sentence)) return false;
  let sum = 0;
  for (const part of parts) sum += part.counts[0]!.mention.number.min ?? 0;
  return counts.some(({ mention }) => mention.measure === measure && mention.number.min === sum);
}
