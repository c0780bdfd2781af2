// What two drafts have in common, and where they contradict each other: kinds of happening, parties, figures, days.

import type { EventKind } from '../document/claim.ts';
import { sameCount } from './counts.ts';
import type { Attached, CountItem, Draft, Party } from './draft.ts';
import { samePlace } from './slots.ts';

const kin: readonly (readonly EventKind[])[] = [
  ['attack', 'air_strike', 'shelling', 'explosion', 'armed_clash', 'destruction'],
  ['territory', 'armed_clash', 'attack'],
  ['detention', 'abduction', 'abuse'],
];

export function kinEvents(a: Draft, b: Draft): boolean {
  if (a.event === b.event) return true;
  return kin.some((family) => family.includes(a.event) && family.includes(b.event));
}

export function shared<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): number {
  return a.filter((x) => b.some((y) => same(x, y))).length;
}

interface Named {
  readonly text: string;
  readonly name?: string;
  readonly id?: string;
}

export function sameParty(a: Named, b: Named): boolean {
  if (a.id && b.id) return a.id === b.id;
  if (a.name && b.name) return a.name === b.name;
  return a.text === b.text || a.text.includes(b.text) || b.text.includes(a.text);
}

export function countsClash(a: Draft, b: Draft): boolean {
  return a.counts.some(
    (one) =>
      b.counts.some(
        (other) =>
          other.mention.measure === one.mention.measure &&
          !noneOfOthers(other.mention, one.mention) &&
          !noneOfOthers(one.mention, other.mention),
      ) && !b.counts.some((other) => sameCount(other.mention, one.mention)),
  );
}

/** "killed two militants … no civilians were killed": that none of others died takes nothing back. */
export function noneOfOthers({ number }: CountItem, { number: other }: CountItem): boolean {
  if (number.max !== 0 || other.max === 0) return false;
  return number.noun !== undefined && other.noun !== undefined && number.noun.of !== other.noun.of;
}

/** True where both are told of the same arms. */
export const sharesArms = (a: Draft, b: Draft): boolean =>
  a.weapons.some((one) => b.weapons.some((other) => one.mention.start === other.mention.start));

/** Those told as the subject of its verb. */
export const subjectsOf = ({ actors }: Draft): readonly Attached<Party>[] =>
  actors.filter(({ rule }) => rule.startsWith('subject '));

/** Who says it, as one word: two drafts with the same are told by the same. */
export function speakersOf({ sources }: Draft): string {
  return sources.map(({ id, name, text }) => id ?? name ?? text).join('|');
}

interface Days {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const sameDays = (one: Days, other: Days): boolean =>
  one.from === other.from && one.to === other.to;

/** Two dates that are known and differ; a word such as "today" without an anchor clashes with none. */
export function datesClash(a: Draft, b: Draft): boolean {
  const known = (draft: Draft) => draft.dates.filter(({ mention }) => mention.from !== undefined);
  const one = known(a);
  const other = known(b);
  const same = shared(one, other, (x, y) => sameDays(x.mention, y.mention));
  return one.length > 0 && other.length > 0 && same === 0;
}

/** True where all places of the later are places of the earlier. */
export function nothingNewOf(before: Draft['places'], later: Draft['places']): boolean {
  return later.every(({ mention }) => before.some((other) => samePlace(other.mention, mention)));
}

/** "repelled 36 assaults. The enemy made 65 air strikes": acts of two kinds, each counted for itself. */
export function talliesApart(a: Draft, b: Draft): boolean {
  if (a.event === b.event) return false;
  const tally = ({ counts }: Draft) =>
    counts.find(({ mention }) => mention.measure === 'attacks')?.mention.number;
  const one = tally(a);
  const other = tally(b);
  return one !== undefined && other !== undefined && one.min !== other.min;
}
