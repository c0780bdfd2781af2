// A claim in the making: its triggers, the stretch of text it is read from, and what the rules have
// attached to it or left out.

import type { ClaimStatus, EventKind } from '../document/claim.ts';
import type { Sentence } from '../document/document.ts';
import type {
  DateMention,
  Measure,
  MentionBase,
  NumberMention,
  PlaceMention,
  WeaponMention,
} from '../document/mention.ts';
import type { SourceMention } from './speech.ts';
import type { Trigger } from './triggers.ts';

/** A mention in a slot, with the rule that put it there. */
export interface Attached<M> {
  readonly mention: M;
  readonly rule: string;
  readonly score: number;
}

/** Whoever does or suffers: a mention of any kind, or a plain phrase. */
export interface Party extends MentionBase {
  readonly name?: string;
  readonly id?: string;
}

export interface CountItem {
  readonly number: NumberMention;
  readonly measure: Measure;
}

export interface Dropped extends MentionBase {
  readonly slot: string;
  readonly reason: string;
}

export interface Draft {
  /** Sentence it begins in; others join by merging. */
  readonly sentence: Sentence;
  readonly sentences: Set<number>;
  readonly triggers: Trigger[];
  /** Tokens [start, end) of its clauses. */
  start: number;
  end: number;
  event: EventKind;
  /** True where only results are told: who died, but not by what. */
  general: boolean;
  /** True where its act is one that the reader knows already: "the attack", "this strike". */
  definite: boolean;
  /** True where it is no claim of its own, but its place and time may be those of the next. */
  silent: boolean;
  /** True for one of the acts of a sum in its sentence: "the first on a camp". */
  round?: true;
  status: ClaimStatus;
  sources: readonly SourceMention[];
  statedOn: DateMention | undefined;
  speechScore: number;
  readonly actors: Attached<Party>[];
  readonly targets: Attached<Party>[];
  readonly places: Attached<PlaceMention>[];
  readonly dates: Attached<DateMention>[];
  readonly counts: Attached<CountItem>[];
  readonly weapons: Attached<WeaponMention>[];
  readonly dropped: Dropped[];
  /** First tokens of parties that something was done to: none of them did it. */
  readonly suffered: Set<number>;
}
