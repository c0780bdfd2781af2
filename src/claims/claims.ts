// Document in, document with its claims out: triggers are found, grouped into happenings, given their
// parts, put under their speaker, filled from context and joined. It reads no letters and knows no
// language: words and grammar come from the tables and from languages/.

import type { AnalysedDocument, ExtractedDocument, Sentence } from '../document/document.ts';
import { withLayer } from '../document/layer.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';
import { likeBefore } from './another.ts';
import { answersTo } from './answers.ts';
import { byBomber, stormsPosition } from './armed-position.ts';
import { isBarePart, takePart } from './breakdown.ts';
import { breakDown } from './by-place.ts';
import { cameToKill } from './came-to-kill.ts';
import { carryOver } from './carry.ts';
import { isCharge } from './charge.ts';
import { narrowToClause } from './clause-bounds.ts';
import { dropVictims } from './counted-victims.ts';
import { attachCounts } from './counts.ts';
import { datelineEnd, frameEnd, labelEnd } from './dateline.ts';
import type { Draft } from './draft.ts';
import { decideEvent } from './event.ts';
import { isHistory, refusal, thin } from './filter.ts';
import { isWarAnywhere } from './foreign-world.ts';
import type { Form } from './form.ts';
import { formAfter, underForm } from './form.ts';
import { innerFrame } from './frames.ts';
import { seizedGoods } from './goods.ts';
import { emptyDraft, groupTriggers } from './happenings.ts';
import { joinKin } from './kinship/join.ts';
import type { Label } from './label.ts';
import { labelOf, underLabel } from './label.ts';
import { laidBomb } from './laid-bomb.ts';
import type { ListHead } from './list-head.ts';
import { headAfter, isItem, isTollLine, placeTotals, underHead } from './list-head.ts';
import { openingCount, readItem } from './lists.ts';
import { markSentence } from './mark-sentence.ts';
import { mergeDrafts } from './merge.ts';
import { countMeant } from './named-victim.ts';
import { ofConflict } from './of-conflict.ts';
import { lived, otherWorld } from './other-worlds.ts';
import { attachParties } from './parties.ts';
import { raidsOnFoot } from './raid.ts';
import { razesHouses } from './razed.ts';
import { toClaim, toTrace } from './record.ts';
import { isRound, takeRound } from './rounds.ts';
import type { Scene } from './scene.ts';
import { buildScene, roleBit } from './scene.ts';
import { downedThere } from './sent-craft.ts';
import { opensEntryOf, siteHeadings } from './site.ts';
import { addFrame, attachDates, attachPlaces } from './slots.ts';
import { readSpeech } from './speech.ts';
import { readTable } from './tables.ts';
import { fillFromTags } from './tagged.ts';
import { fillFromRetold } from './told-again.ts';
import { allInPassing, tellsNothing } from './topics.ts';
import { findTriggers } from './triggers.ts';
import { attachWeapons } from './weapons.ts';

/** Steps behind the reading of sentences that can be left out, to see what each earns. */
export type ClaimStep = 'other worlds' | 'merging' | 'carrying over' | 'kinship';

const nothing: ReadonlySet<ClaimStep> = new Set();

/** `without` names steps to leave out: for measuring only. */
export function makeClaims<D extends ExtractedDocument & WithHits>(
  document: D,
  languages: readonly Language[],
  without = nothing,
): D & AnalysedDocument {
  const { scene, drafts, answers } = readHappenings(document, languages, without);
  const told = [...(without.has('kinship') ? drafts : joinKin(scene, drafts)), ...answers];
  const claims = told.map((draft, order) => toClaim(scene, draft, order));
  const traces = told.map((draft, order) => toTrace(scene, draft, claims[order]!.id));
  return withLayer(document, { claims, traces });
}

/** The happenings of a document in order, before any are joined by their kinship. */
export function readHappenings(
  document: ExtractedDocument & WithHits,
  languages: readonly Language[],
  without = nothing,
): Happenings {
  const scene = buildScene(document, readSpeech(document, languages), languages);
  const worlds = !without.has('other worlds');
  const world = worlds ? otherWorld(scene) : undefined;
  const told = world && !lived.has(world) ? [] : readDrafts(scene);
  const read = world ? told.filter((draft) => isWarAnywhere(scene, draft, world)) : told;
  placeTotals(read);
  const loud = read.filter(({ silent }) => !silent);
  const fought = worlds ? ofConflict(scene, loud) : loud;
  const own = worlds && allInPassing(scene, fought) ? [] : fought;
  const drafts = without.has('merging') ? own : mergeDrafts(scene, own);
  for (const draft of drafts) countMeant(scene, draft);
  if (!without.has('carrying over')) {
    fillFromRetold(scene, drafts, read);
    carryOver(scene, drafts.length > 0 ? inOrder(drafts, read) : drafts);
  }
  const answers = worlds ? answersTo(scene, drafts, read) : [];
  return {
    scene,
    drafts: drafts.filter((draft) => !isHistory(draft) && !(worlds && tellsNothing(draft, drafts))),
    answers,
  };
}

interface Happenings {
  readonly scene: Scene;
  readonly drafts: readonly Draft[];
  /** What was answered to them: denials, admissions. */
  readonly answers: readonly Draft[];
}

/** Claims and what is told too thinly to be one, in the order of the text: the latter lend their parts. */
function inOrder(drafts: readonly Draft[], read: readonly Draft[]): Draft[] {
  return [...drafts, ...read.filter(({ silent }) => silent)].sort(
    (a, b) => a.sentence.index - b.sentence.index || a.start - b.start,
  );
}

function readDrafts(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  const { sentences } = scene.document;
  let head: ListHead | undefined;
  let label: Label | undefined;
  let form: Form | undefined;
  for (let at = 0; at < sentences.length; at += 1) {
    const sentence = sentences[at]!;
    if (!sentence.lang) continue;
    form = formAfter(scene, sentence, form);
    // One row alone is no table, but a line with bars in it.
    const rows = sentence.kind === 'row' ? rowsFrom(sentences, at) : [];
    if (rows.length > 1) {
      for (const draft of readTable(scene, rows)) {
        speak(scene, draft);
        if (head) underHead(draft, head);
        drafts.push(draft);
      }
      at += rows.length - 1;
      continue;
    }
    // The line of a log that heads what is told below it tells nothing itself.
    if (rows.length === 1 && siteHeadings(scene).has(sentence.index)) continue;
    const triggers = findTriggers(scene, sentence);
    if (triggers.every(({ count }) => count !== undefined)) {
      const item = readItem(scene, sentence, { above: counted(drafts), measure: head?.measure });
      if (item && item.sources.length === 0) speak(scene, item);
      if (item && head) underHead(item, head);
      if (item) drafts.push(item);
      if (!item && triggers.length === 0) {
        head = headAfter(scene, sentence, { told: [], head });
        label = labelOf(scene, sentence, label);
      }
      if (item || triggers.length === 0) continue;
    }
    const told: Draft[] = [];
    markSentence(scene, sentence);
    const labels = labelEnd(scene, sentence);
    const marked = labels > sentence.first;
    const opening = marked ? sentence.first : datelineEnd(scene, sentence, triggers);
    const frame = marked ? labels : frameEnd(scene, opening, triggers[0]!.first);
    label = labelOf(scene, sentence, label);
    if (label?.sentence === sentence.index && isToldBelow(scene, sentence)) continue;
    for (const happening of groupTriggers({ scene, sentence, triggers, frame })) {
      happening.start = Math.max(happening.start, opening);
      let whole: Draft | undefined;
      for (const part of breakDown(scene, happening)) {
        const draft = emptyDraft(sentence, part);
        if (part.triggers.length === 0) draft.triggers.push(happening.triggers[0]!);
        fillDraft(scene, draft);
        downedThere(scene, draft, told.at(-1));
        const before = whole ?? told.at(-1);
        const round = whole !== undefined && isRound(scene, draft);
        if (whole && round) takeRound(scene, draft, whole);
        else if (before && (whole || isBarePart(draft, before))) takePart(scene, draft, before);
        else likeBefore(scene, draft, told.at(-1) ?? drafts.at(-1));
        whole ??= draft;
        if (head && (isItem(sentence) || isTollLine(scene, sentence))) underHead(draft, head);
        openingCount(scene, draft, counted(drafts));
        told.push(draft);
        const stretch = { from: Math.max(opening, frame), to: draft.start };
        const inner = innerFrame(scene, sentence, stretch);
        if (inner) addFrame(scene, draft, inner);
        else if (draft.start >= frame && !isToll(draft, told) && !isCharge(scene, draft))
          addFrame(scene, draft, { first: opening, last: frame, label: marked });
        // A toll behind an act told too thinly is of that act, wherever that was.
        const thinly = draft.general && drafts.at(-1)?.silent === true;
        const toll = (from: number) => thinly && drafts.at(-1)!.sentence.index >= from;
        if (label && frame === opening && !toll(label.sentence)) underLabel(scene, draft, label);
        if (form && !(form.heading && toll(form.line))) underForm(draft, form);
        const answers = drafts.some(({ silent }) => !silent);
        const reason = round && !whole?.silent ? undefined : refusal(scene, draft, { answers });
        draft.silent = reason !== undefined;
        if (!reason || thin.has(reason)) drafts.push(draft);
      }
    }
    head = headAfter(scene, sentence, { told, head });
  }
  return drafts;
}

/** "15 JAN – ATTACK – Gulf of Aden. A tanker was struck": the act of the label is that of the sentence behind it. */
function isToldBelow(scene: Scene, sentence: Sentence): boolean {
  if (!opensEntryOf(scene, sentence)) return false;
  const next = scene.document.sentences[sentence.index + 1]!;
  return findTriggers(scene, next).some(({ word, count }) => !count && word.kind === 'act');
}

/** "قُتل خلالها 13 عنصرا، كما قضى 3": what else came of an act of the line is where that act was. */
function isToll(draft: Draft, told: readonly Draft[]): boolean {
  return draft.general && told.some((before) => before !== draft && !before.general);
}

/** The last claim with a count: what a bare item of a list goes on with. */
function counted(drafts: readonly Draft[]): Draft | undefined {
  return drafts.findLast(({ silent, counts }) => !silent && counts.length > 0);
}

function fillDraft(scene: Scene, draft: Draft): void {
  const { start } = draft;
  narrowToClause(scene, draft);
  const own = draft.start;
  decideEvent(scene, draft);
  speak(scene, draft);
  attachParties(scene, draft);
  // A craft that was hit says nothing of the means.
  if (draft.targets.some(({ mention }) => scene.weaponOn[mention.first])) decideEvent(scene, draft);
  if (raidsOnFoot(scene, draft)) draft.event = 'attack';
  if (stormsPosition(scene, draft)) draft.event = byBomber(draft) ? 'explosion' : 'armed_clash';
  if (laidBomb(scene, draft)) draft.event = 'explosion';
  // When and where may be told in front of all of it: "On Sunday a patrol met the tug, which had been attacked".
  draft.start = start;
  attachPlaces(scene, draft);
  attachDates(scene, draft);
  attachCounts(scene, draft);
  dropVictims(draft);
  draft.start = own;
  const flown = onlyCases(draft) && draft.counts.some((count) => isFlown(scene, count));
  if (flown) draft.event = 'air_strike';
  else if (onlyCases(draft) || burnsPeople(draft) || cameToKill(draft)) draft.event = 'attack';
  if (draft.event === 'siege' && byCrowd(draft)) draft.event = 'protest';
  draft.event = seizedGoods(scene, draft) ?? draft.event;
  attachWeapons(scene, draft);
  if (razesHouses(scene, draft)) draft.event = 'destruction';
  draft.start = start;
  fillFromTags(scene, draft);
}

/** "committed 58 of them": a verb of carrying out with so many violations and no word for the act. */
function onlyCases({ triggers, counts }: Draft): boolean {
  return (
    triggers.every(({ word }) => word.kind === 'light') &&
    counts.some(({ mention }) => mention.measure === 'attacks')
  );
}

/** "نفذت طائراتنا 12 طلعة على مواقع", "87 مهمة قتالية": missions of aircraft that are combat or against something. */
function isFlown(scene: Scene, { mention }: Draft['counts'][number]): boolean {
  const { noun, last } = mention.number;
  if (noun?.of === 'combat sorties') return true;
  return noun?.of === 'sorties' && (scene.roles[last]! & roleBit.against) !== 0;
}

// Canonical name of those who protest.
const crowd = 'protesters';

/** "protesters blocked the road": a crowd lays no siege. */
function byCrowd({ actors }: Draft): boolean {
  return actors.some(({ mention }) => mention.name === crowd);
}

/** "accused the army of burning 43 civilians to death": nothing is destroyed but people. */
function burnsPeople({ event, counts }: Draft): boolean {
  return (
    event === 'destruction' &&
    counts.length > 0 &&
    counts.every(({ mention: { measure, number } }) => measure === 'killed' && number.max !== 0)
  );
}

/** The rows of one table, from its first. */
function rowsFrom(sentences: readonly Sentence[], first: number): readonly Sentence[] {
  let last = first;
  while (sentences[last]?.kind === 'row') last += 1;
  return sentences.slice(first, last);
}

function speak(scene: Scene, draft: Draft): void {
  const told = draft.triggers.filter(({ word }) => word.kind !== 'light');
  const lead = told.find(({ count }) => !count) ?? told[0] ?? draft.triggers[0];
  const { sources, status, statedOn, score } = scene.speech.at(lead?.first ?? draft.start);
  draft.sources = sources;
  draft.status = status;
  draft.statedOn = statedOn;
  draft.speechScore = score;
}
