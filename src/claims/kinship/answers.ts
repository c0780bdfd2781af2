// Two drafts in, what can be asked of them both out: the answers that the chance of kinship is weighed from, each as
// "question:answer". What a question earned was measured where `npm run kinship` learned the weights.

import { allWeak } from '../absorb.ts';
import { kinEvents, sameDays, sameParty, speakersOf } from '../alike.ts';
import { sameCount } from '../counts.ts';
import type { Attached, Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { samePlace } from '../slots.ts';

/** What is asked of a document once: how thickly its happenings stand in it. */
export interface Setting {
  readonly tokens: number;
  readonly places: number;
  readonly dates: number;
}

export function settingOf({ document }: Scene): Setting {
  return {
    tokens: document.tokens.count,
    places: new Set(document.places.map(({ name }) => name)).size,
    dates: new Set(document.dates.map(({ from, to }) => `${from}/${to}`)).size,
  };
}

/** Two drafts of a list, `steps` apart. */
export interface Pair {
  readonly a: Draft;
  readonly b: Draft;
  readonly steps: number;
  /** So many happenings are told in all. */
  readonly of: number;
}

export function answersOf(setting: Setting, { a, b, steps, of }: Pair): readonly string[] {
  const sentences = Math.max(0, b.sentence.index - Math.max(...a.sentences));
  const gap = sentences > 5 ? '6+' : sentences > 2 ? '3-5' : `${sentences}`;
  const event = a.event === b.event ? 'same' : kinEvents(a, b) ? 'kin' : 'other';
  const places = relation(a.places, b.places, samePlace);
  const dates = relation(a.dates, b.dates, sameDays);
  const actors = relation(a.actors, b.actors, sameParty);
  const weapons = relation(a.weapons, b.weapons, (x, y) => x.category === y.category);
  const counts = countRelation(a, b);
  const sources = speakerRelation(a, b);
  const paragraph = a.sentence.paragraph === b.sentence.paragraph;
  return [
    `language:${b.sentence.lang}`,
    `steps:${steps}`,
    `drafts:${of > 8 ? '9+' : of > 4 ? '5-8' : of}`,
    `tokens a draft:${Math.min(6, Math.round(Math.log2(setting.tokens / of)))}`,
    `places a draft:${Math.min(5, Math.round((2 * setting.places) / of))}`,
    `dates a draft:${Math.min(5, Math.round((2 * setting.dates) / of))}`,
    `event:${event}`,
    `first event:${a.event}`,
    `second event:${b.event}`,
    `general:${a.general} ${b.general}`,
    `weak:${allWeak(a)} ${allWeak(b)}`,
    `second known:${b.definite}`,
    `sources:${sources}`,
    `places:${places}`,
    `own places:${relation(own(a.places), own(b.places), samePlace)}`,
    `dates:${dates}`,
    `own dates:${relation(own(a.dates), own(b.dates), sameDays)}`,
    `actors:${actors}`,
    `own actors:${relation(own(a.actors), own(b.actors), sameParty)}`,
    `targets:${relation(a.targets, b.targets, sameParty)}`,
    `weapons:${weapons}`,
    `counts:${counts}`,
    `how many counts:${Math.min(2, a.counts.length)} ${Math.min(2, b.counts.length)}`,
    `measures:${measures(a)} ${measures(b)}`,
    `gap:${gap}`,
    `paragraph:${paragraph}`,
    `lines:${a.sentence.kind} ${b.sentence.kind}`,
    `event, gap:${event} ${gap}`,
    `counts, event:${counts} ${event}`,
    `counts, gap:${counts} ${gap}`,
    `general, gap:${a.general} ${b.general} ${gap}`,
    `places, weapons:${places} ${weapons}`,
    `places, counts:${places} ${counts}`,
    `actors, places:${actors} ${places}`,
    `actors, sources:${actors} ${sources}`,
    `paragraph, event:${paragraph} ${event}`,
  ];
}

// Rules that hand a part on from elsewhere say so in their names.
const handedOn = /before|same|report|title|form|heading|issuer/;

/** The parts that its own words tell. */
function own<M>(slot: readonly Attached<M>[]): readonly Attached<M>[] {
  return slot.filter(({ rule }) => !handedOn.test(rule));
}

/** `first`, `second`: only that draft has any. `inner`: the second tells a part of what the first tells. */
type Relation = 'none' | 'first' | 'second' | 'same' | 'inner' | 'some' | 'other';

function relation<M>(
  a: readonly Attached<M>[],
  b: readonly Attached<M>[],
  same: (x: M, y: M) => boolean,
): Relation {
  if (a.length === 0) return b.length === 0 ? 'none' : 'second';
  if (b.length === 0) return 'first';
  let shared = 0;
  for (const { mention } of b) if (a.some((one) => same(one.mention, mention))) shared += 1;
  if (shared === 0) return 'other';
  if (shared < b.length) return 'some';
  return a.length === b.length ? 'same' : 'inner';
}

function countRelation({ counts: a }: Draft, { counts: b }: Draft): string {
  if (a.length === 0) return b.length === 0 ? 'none' : 'second';
  if (b.length === 0) return 'first';
  if (b.some((y) => a.some((x) => sameCount(x.mention, y.mention)))) return 'same';
  return b.some((y) => a.some((x) => x.mention.measure === y.mention.measure)) ? 'clash' : 'more';
}

function speakerRelation(a: Draft, b: Draft): string {
  const one = speakersOf(a);
  const other = speakersOf(b);
  if (one === other) return one === '' ? 'none' : 'same';
  if (one === '') return 'second';
  return other === '' ? 'first' : 'other';
}

const measures = ({ counts }: Draft): string =>
  [...new Set(counts.map(({ mention }) => mention.measure))].sort().join('+');
