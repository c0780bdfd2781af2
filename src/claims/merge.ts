// Drafts in, one draft for each happening and source out: headline, lead and later mentions of one
// happening are joined, and later ones fill what earlier ones left open.

import type { EventKind } from '../document/claim.ts';
import type { Sentence } from '../document/document.ts';
import { absorb, allWeak } from './absorb.ts';
import { addsVictims } from './added-victims.ts';
import {
  countsClash,
  datesClash,
  kinEvents,
  nothingNewOf,
  sameParty,
  shared,
  speakersOf,
  subjectsOf,
} from './alike.ts';
import { ofOneCause } from './by-cause.ts';
import { ofOneDoer } from './by-doer.ts';
import { isCharge } from './charge.ts';
import { sameCount } from './counts.ts';
import type { Draft } from './draft.ts';
import { addOutcome, wholeOfItem } from './item-outcomes.ts';
import { goesOnWith } from './known-subject.ts';
import { retellsLead } from './lead-retold.ts';
import { isOccasion } from './occasion.ts';
import { isTotal, overFronts } from './running-total.ts';
import type { Scene } from './scene.ts';
import { endsOpen, roleBit, subjectFirst } from './scene.ts';
import { samePlace } from './slots.ts';
import { addsUp, costsNone, holdsParts, isShare, otherSide, tellsParts } from './tolls.ts';

export function mergeDrafts(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const body: Draft[] = [];
  const headlines: Draft[] = [];
  const listed = countLines(drafts);
  for (const draft of drafts) {
    if (!listed.has(draft.sentence.index) && isHeadline(scene, draft, drafts)) {
      headlines.push(draft);
      continue;
    }
    if (draft.round) {
      body.push(draft);
      continue;
    }
    const toll = body.findLast((earlier) => holdsParts(scene, earlier, draft));
    if (toll) {
      absorb(toll, draft);
      continue;
    }
    const whole = wholeOfItem(body, draft);
    if (whole) {
      addOutcome(whole, draft);
      continue;
    }
    const before = body
      .slice(-reach)
      .findLast((earlier) => continues(scene, earlier, draft) || onlyBlames(earlier, draft));
    if (before) {
      absorb(before, draft, addsVictims(scene, before, draft));
      // With its toll it may turn out to be what was told before.
      const at = body.indexOf(before);
      const twin = body
        .slice(0, at)
        .find((earlier) => earlier.event === before.event && isSame(earlier, before));
      if (twin) {
        absorb(twin, before);
        body.splice(at, 1);
      }
    } else {
      const same = body.find(
        (earlier, at) => isSame(earlier, draft) || (at === 0 && retellsLead(earlier, draft)),
      );
      if (same) absorb(same, draft);
      else body.push(draft);
    }
  }
  const told = body.filter((draft) => !onlyNone(draft));
  body.length = 0;
  body.push(...told);
  if (body.length === 0) return headlines;
  for (const headline of headlines) {
    let best: { readonly draft: Draft; readonly score: number } | undefined;
    for (const draft of body) {
      const score = likeness(headline, draft);
      if (score >= 2 && (!best || score > best.score)) best = { draft, score };
    }
    if (best && isSum(headline, body)) body.unshift(headline);
    else if (best) absorb(best.draft, headline);
    else if (tellsAlone(headline, body)) body.unshift(headline);
  }
  return body;
}

/** A headline with a figure or a place whose act nothing below it tells again. */
function tellsAlone(headline: Draft, body: readonly Draft[]): boolean {
  return (
    headline.counts.length + headline.places.length > 0 &&
    !body.some((draft) => kinEvents(headline, draft))
  );
}

/** "19 dead in two days" over 14 on Tuesday and five on Wednesday: a total is told for itself. */
function isSum({ counts }: Draft, body: readonly Draft[]): boolean {
  const total = counts[0]?.mention;
  if (!total || total.number.min === null) return false;
  let sum = 0;
  let parts = 0;
  for (const draft of body) {
    const part = draft.counts.find(({ mention }) => mention.measure === total.measure)?.mention;
    if (!part) continue;
    if (sameCount(part, total)) return false;
    sum += part.number.min ?? 0;
    parts += 1;
  }
  return parts > 1 && sum === total.number.min;
}

// So many drafts back an act may stand whose toll is told.
const reach = 3;

// So many short lines with a count one below the other are a list, not headlines.
const listLength = 3;

/** Indices of the sentences that are lines of a list without bullets: "26 dead in Homs". */
function countLines(drafts: readonly Draft[]): ReadonlySet<number> {
  const counted = new Set<number>();
  for (const { sentence, counts } of drafts) {
    if (sentence.kind === 'heading' && counts.length > 0) counted.add(sentence.index);
  }
  const listed = new Set<number>();
  for (const index of counted) {
    if (counted.has(index - 1)) continue;
    let end = index;
    while (counted.has(end)) end += 1;
    if (end - index >= listLength) for (let at = index; at < end; at += 1) listed.add(at);
  }
  return listed;
}

/** A heading before all running text tells what the text will tell again. */
function isHeadline(scene: Scene, draft: Draft, drafts: readonly Draft[]): boolean {
  // "conducted nine strikes in Syria:" sums up what stands below it.
  if (draft.sentence.kind !== 'heading' || endsOpen(scene, draft.sentence)) return false;
  return (
    drafts.some(
      ({ sentence }) => sentence.kind !== 'heading' && sentence.index > draft.sentence.index,
    ) && draft.sentence.index < 6
  );
}

/** "No injuries" alone, or "no damage in these engagements", tells of no happening. */
function onlyNone(draft: Draft): boolean {
  return (
    (draft.general ||
      // "No one has been arrested".
      (ledAway.has(draft.event) && draft.places.length === 0) ||
      (draft.definite && draft.places.length + draft.dates.length === 0)) &&
    draft.counts.length > 0 &&
    draft.counts.every(({ mention }) => mention.number.max === 0)
  );
}

/** How much a headline and a draft tell the same: shared counts, places, doers, event. */
function likeness(headline: Draft, draft: Draft): number {
  if (!kinEvents(headline, draft)) return 0;
  let score = headline.event === draft.event ? 1 : 0;
  score += 2 * shared(headline.counts, draft.counts, (a, b) => sameCount(a.mention, b.mention));
  score += 1.5 * shared(headline.places, draft.places, (a, b) => samePlace(a.mention, b.mention));
  score += shared(headline.actors, draft.actors, (a, b) => sameParty(a.mention, b.mention));
  // The lead retells the headline: earlier is likelier.
  return score + 1 / (2 + draft.sentence.index - headline.sentence.index);
}

const fights: ReadonlySet<EventKind> = new Set(['territory', 'armed_clash', 'attack']);
const raid: ReadonlySet<EventKind> = new Set(['attack', 'armed_clash', 'explosion', 'abduction']);
const tolls: ReadonlySet<EventKind> = new Set(['attack', 'destruction', 'detention']);

/** A toll told in the sentence after an act, with nothing of its own, is the toll of that act. */
function continues(scene: Scene, before: Draft, later: Draft): boolean {
  const sameVoice =
    speakersOf(before) === speakersOf(later) ||
    (before.sources.length === 0 && later.general && before.counts.length === 0);
  if (!sameVoice || !(before.status === later.status || admitsToll(scene, before, later)))
    return false;
  const gap = later.sentence.index - Math.max(...before.sentences);
  const added = addsVictims(scene, before, later);
  if (gap > 1 && !(gap <= tollGap && (added || onlyToll(before, later)))) return false;
  // What those arrested are charged with costs the arrest no lives.
  if (ofOneDoer(before, later) || ofOneCause(before, later)) return false;
  if (isShare(before, later) || isCharge(scene, before) || isCharge(scene, later)) return false;
  if (isTotal(scene, later) || overFronts(scene, later)) return false;
  // "burned two cars after a boy was shot dead".
  if (later.sentence === before.sentence && isOccasion(scene, later)) return false;
  const open = before.sentence === later.sentence && before.places.length === 0;
  if (!(open || nothingNewOf(before.places, later.places)) || datesClash(before, later))
    return false;
  // "The attack took place on Monday": where articles tell acts apart, the known one.
  const known = later.definite && subjectFirst(scene, later.sentence);
  if (later.dates.length > 0 && before.dates.length === 0 && !open && !known) return false;
  const clash = countsClash(before, later) && !tellsParts(before, later);
  if (clash && !otherSide(before, later) && !added) return false;
  if (before.sentence.kind === 'bullet' || later.sentence.kind === 'bullet') return false;
  if (added) return true;
  if (later.definite && kinEvents(before, later)) return !apartTolls(before, later);
  if (goesOnWith(scene, before, later)) return true;
  // Rifles seized and men led away take no toll: the dead are of the fight before.
  if (costsNone(before)) return false;
  // Ground taken or fought over is one claim, with its dead, its prisoners and its wrecks.
  // Who was attacked and who was then arrested are two happenings.
  const answered =
    later.event === 'detention' &&
    before.event === 'attack' &&
    (!allWeak(before) || tollAlone(before, later));
  if (
    !answered &&
    fights.has(before.event) &&
    tolls.has(later.event) &&
    later.weapons.length === 0
  ) {
    return before.actors.length === 0 || later.actors.length === 0 || sharesActor(before, later);
  }
  // "set off a car bomb, then clashed with the guards": one raid told step by step.
  if (before.sentence === later.sentence && raid.has(before.event) && raid.has(later.event)) {
    return later.places.every(({ rule }) => rule === 'place of the form');
  }
  if (isOutcome(before, later)) return true;
  // "A boat was struck. Two others were sunk."
  const wrecked =
    later.event === 'destruction' &&
    later.sentence.paragraph === before.sentence.paragraph &&
    // "arrested 70 people and demolished 12 houses": nothing is destroyed by an arrest.
    before.event !== 'detention';
  // "The war displaced 90 per cent. 40,000 have been killed": a flight has no dead.
  const fled = before.event === 'displacement' && before.sentence !== later.sentence;
  if (fled && subjectFirst(scene, later.sentence)) return false;
  // "اعتقلت المليشيا ثلاثة شبان، كما قُتل ممرض": what is told besides an arrest took no arrest's life.
  const only = before.triggers.every(({ word }) => word.event === null || ledAway.has(word.event));
  if (only && ledAway.has(before.event) && toldBesides(scene, later)) return false;
  return later.general && (later.event === 'attack' || wrecked) && later.actors.length === 0;
}

/**
 * "Gunmen attacked Bobo. The army acknowledged four deaths": the toll of what the writer told; "Bandits reportedly
 * attacked Guma; 17 bodies were found": and of what he had heard.
 */
function admitsToll(scene: Scene, before: Draft, later: Draft): boolean {
  if (before.sources.length > 0 || !later.general || !subjectFirst(scene, later.sentence))
    return false;
  if (before.status === 'asserted') return later.status === 'acknowledged';
  const heard = before.status === 'alleged' && before.counts.length === 0;
  return heard && later.status === 'asserted' && later.sources.length === 0;
}

/** "سقط 20 في المواجهات، بينما قتل 37 في الغارات الجوية": each toll stands beside a named act of its own. */
function apartTolls(before: Draft, later: Draft): boolean {
  if (before.event === later.event || before.sentence !== later.sentence) return false;
  const named = !allWeak(later) && !before.general && !later.general;
  return named && before.counts.length > 0 && later.counts.length > 0;
}

const ledAway: ReadonlySet<EventKind> = new Set(['detention', 'abduction']);

/** True where a word that begins another happening stands right before the verb. */
function toldBesides(scene: Scene, { sentence, triggers: [first] }: Draft): boolean {
  if (subjectFirst(scene, sentence) || !first || first.first === sentence.first) return false;
  return (scene.roles[first.first - 1]! & roleBit.break) !== 0;
}

/** In one paragraph, or where each sentence is a paragraph. */
function together(a: Sentence, b: Sentence): boolean {
  return a.paragraph === b.paragraph || b.paragraph - a.paragraph === b.index - a.index;
}

// So many sentences on a toll may be told.
const tollGap = 3;

/** "A bomb went off in Aden. Its maker is unknown. Four were hurt": a toll that one sentence parts from the one act told of. */
function onlyToll(before: Draft, later: Draft): boolean {
  if (before.counts.length > 0 || !together(before.sentence, later.sentence)) return false;
  return (
    later.general && later.event === 'attack' && later.places.length + later.dates.length === 0
  );
}

/** "Troops conducted an operation in X. After an exchange of fire, three were killed": what it led to. */
function isOutcome(before: Draft, later: Draft): boolean {
  if (before.event !== 'armed_clash' || later.event !== 'armed_clash') return false;
  if (!allWeak(before) || before.counts.length + before.weapons.length > 0) return false;
  if (later.places.length > 0 || before.sentence === later.sentence) return false;
  if (later.sentence.paragraph !== before.sentence.paragraph) return false;
  // "own troops": men of nobody's name may be anybody's.
  const named = later.actors.some(({ mention }) => mention.id !== undefined);
  return !named || before.actors.length === 0 || sharesActor(before, later);
}

/** "Nine were killed in a raid. 142 suspects were arrested as well": a toll and, a sentence on, arrests. */
function tollAlone(before: Draft, later: Draft): boolean {
  if (!before.general || before.counts.length === 0) return false;
  // "ستة قتلوا في درنة، مضيفا أن الشرطة اعتقلت 12": of a doer of their own.
  const own = before.actors.length === 0 && subjectsOf(later).length > 0;
  return own || before.sentence !== later.sentence;
}

/** "accused the army of the strikes": an act that the reader knows, told again only for its doer. */
function onlyBlames(before: Draft, later: Draft): boolean {
  if (!later.definite || later.status !== 'alleged' || later.actors.length === 0) return false;
  if (before.status !== 'asserted' || !kinEvents(before, later)) return false;
  // What somebody else told of, he never laid to anybody.
  if (before.sources.length > 0 && speakersOf(before) !== speakersOf(later)) return false;
  if (later.counts.length > 0 || later.dates.length > 0 || later.weapons.length > 0) return false;
  if (!nothingNewOf(before.places, later.places)) return false;
  return before.actors.length === 0 || sharesActor(before, later);
}

function sharesActor(a: Draft, b: Draft): boolean {
  return shared(a.actors, b.actors, (x, y) => sameParty(x.mention, y.mention)) > 0;
}

function isSame(earlier: Draft, later: Draft): boolean {
  if (!kinEvents(earlier, later)) return false;
  if (speakersOf(earlier) !== speakersOf(later) && !retold(earlier, later)) return false;
  if (earlier.status !== later.status) return false;
  const sum = addsUp(earlier, later) || addsUp(later, earlier);
  if (!sum && countsClash(earlier, later)) return false;
  const sharedCounts =
    shared(earlier.counts, later.counts, (a, b) => sameCount(a.mention, b.mention)) + (sum ? 1 : 0);
  const sharedPlaces = shared(earlier.places, later.places, (a, b) =>
    samePlace(a.mention, b.mention),
  );
  if (earlier.places.length > 0 && later.places.length > 0 && sharedPlaces === 0) return false;
  if (datesClash(earlier, later)) return false;
  // The same act told once more, with nothing new but words: "the operation against the city".
  const nothingNew =
    later.counts.length === 0 &&
    (allWeak(later) || (opensKnown(later) && later.dates.length === 0));
  const sameDoer =
    earlier.actors.length > 0 && later.actors.length > 0
      ? sharesActor(earlier, later)
      : later.definite;
  if (sharedPlaces > 0 && nothingNew && sameDoer && later.sentence !== earlier.sentence) {
    return later.weapons.every(
      ({ mention }) =>
        earlier.weapons.length === 0 ||
        earlier.weapons.some((weapon) => weapon.mention.category === mention.category),
    );
  }
  // "Dozens wounded in attack": a second headline, which the lead tells again.
  const bare = allWeak(earlier) && earlier.places.length + earlier.actors.length === 0;
  const named = !earlier.general && !later.general && !bare;
  if (earlier.event !== later.event && named) {
    return sharedCounts > 0 && sharedPlaces > 0;
  }
  return sharedCounts > 0;
}

/** "The operation on the city was …": what it was made of is told of an act that the reader knows. */
function opensKnown({ triggers: [first] }: Draft): boolean {
  return first?.definite === true && first.word.weak === true && first.word.voice === 'noun';
}

/** The writer's own lead, told again by the source that he had it from. */
function retold(earlier: Draft, later: Draft): boolean {
  return (
    earlier.sources.length === 0 &&
    (addsUp(earlier, later) ||
      shared(earlier.counts, later.counts, (a, b) => sameCount(a.mention, b.mention)) > 0)
  );
}
