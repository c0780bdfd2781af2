// What the extract stages find: a mention is a stretch of the source with a kind, a value and the
// name of the rule that read it. `first` and `last` are the tokens it covers, half-open. What a mention
// lacks may stand in it as undefined: mentions of one kind share one shape, which is read many times faster.

import type { Span } from './span.ts';

export interface MentionBase extends Span {
  /** The letters of the source: always `source.slice(start, end)`. */
  readonly text: string;
  /** Index of the first token covered. */
  readonly first: number;
  /** Index after the last token covered. */
  readonly last: number;
  /** Index of the sentence it stands in. */
  readonly sentence: number;
  /** Name of the rule or lexicon entry that made it. */
  readonly rule: string;
  readonly confidence?: number | undefined;
}

export type Qualifier =
  | 'exact'
  | 'approximate'
  | 'at_least'
  | 'more_than'
  | 'at_most'
  | 'less_than'
  | 'range'
  | 'vague';

export type Measure =
  | 'killed'
  | 'injured'
  | 'casualties'
  | 'missing'
  | 'detained'
  | 'abducted'
  | 'displaced'
  | 'affected'
  | 'participants'
  | 'released'
  | 'destroyed'
  | 'seized'
  | 'attacks';

/** A quantity as the text gives it: the bounds of claims.md, open ends null. */
export interface Quantity {
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier;
}

/** The noun that a number counts. */
export interface CountedNoun extends Span {
  /** Plain English noun: "civilians", "houses". */
  readonly of: string;
  /** The measure that the noun itself tells ("قتيل" is killed), if it does. */
  readonly measure?: Measure | undefined;
  /** people: can be killed or hurt; thing: can be destroyed; attack: a strike, raid, incident; munition: never a count. */
  readonly sort: 'people' | 'thing' | 'attack' | 'munition' | 'other';
}

export type NumberKind =
  | 'number'
  | 'count'
  | 'ordinal'
  | 'fraction'
  | 'percent'
  | 'measure'
  | 'money'
  | 'duration'
  | 'age'
  | 'label'
  /** Part of a date: set by the dates stage, never a count. */
  | 'datePart';

/**
 * A number. `count` may be a claim's count: it has a noun, or a predicate governs it ("killed 12");
 * `number` is bare; `measure` has a unit; `label` numbers a thing ("Resolution 2254", "F-16") and
 * counts nothing. The mention covers the numeral with its unit; `phrase` also qualifier and noun.
 */
export interface NumberMention extends MentionBase, Quantity {
  readonly kind: NumberKind;
  /** The value itself where it is one number; null for open or vague ones without it. */
  readonly value: number | null;
  readonly unit?: string | undefined;
  /** The value in the unit's base: kilograms, metres, seconds. */
  readonly base?: number | undefined;
  readonly noun?: CountedNoun | undefined;
  /** The measure told by the governing predicate or by the noun. */
  readonly measure?: Measure | undefined;
  /** Index, in the document's numbers, of the total that this is a part of. */
  readonly partOf?: number | undefined;
  /** True when what is counted is negated away: "no injuries". */
  readonly none?: boolean | undefined;
  /** Source span from the qualifier in front to the noun or qualifier behind. */
  readonly phrase?: Span | undefined;
  /** First token of the predicate that gave the measure. */
  readonly governor?: number | undefined;
  /** Both ends of a range, each by its first token: a date may need them apart. */
  readonly ends?: readonly { readonly first: number; readonly value: number }[] | undefined;
}

export type Precision =
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'range';

/** A date. Without an anchor, a relative one keeps its text and has no edtf, from or to. */
export interface DateMention extends MentionBase {
  readonly kind: 'date';
  readonly edtf?: string | undefined;
  /** First day, ISO, inclusive. */
  readonly from?: string | undefined;
  /** Last day, ISO, inclusive. */
  readonly to?: string | undefined;
  readonly precision: Precision;
  readonly calendar: 'gregorian' | 'hijri';
  /** The parts that stand in the text, and those filled in from an anchor. */
  readonly written: readonly DatePart[];
  readonly implied: readonly DatePart[];
  /** What the date is the date of, as far as its own surroundings tell. */
  readonly role?: 'dateline' | 'statement' | 'reference' | 'document' | 'anniversary' | undefined;
}

export type DatePart = 'day' | 'weekday' | 'week' | 'month' | 'year' | 'era';

export type PlacePrecision = 'exact' | 'town' | 'district' | 'governorate' | 'country' | 'region';

export interface PlaceMention extends MentionBase {
  readonly kind: 'place';
  /** Canonical English name. */
  readonly name: string;
  /** Canonical Arabic name, where known. */
  readonly nameAr?: string | undefined;
  /** Key in the gazetteer, where the place is in it. */
  readonly id?: string | undefined;
  readonly geonames?: number | undefined;
  readonly country?: string | undefined;
  readonly admin1?: string | undefined;
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
  readonly precision: PlacePrecision;
  /** What the place is: town, camp, river. */
  readonly sort?: string | undefined;
  /** The name with its place word: "مدينة الرقة", "Mosul district". */
  readonly phrase?: Span | undefined;
  /** Names of the containers that the text names. */
  readonly within?: readonly string[] | undefined;
  /** Why this one of the places of that name. */
  readonly reason?: string | undefined;
  /** Set when the text names a place relative to this one ("5 km north of …", "between A and B"). */
  readonly relative?: string | undefined;
  /** True when only an adjective or a demonym names it: never where a happening is. */
  readonly adjective?: boolean | undefined;
}

export interface ActorMention extends MentionBase {
  readonly kind: 'actor';
  /** Canonical English name: of the lexicon, or built by the grammar. */
  readonly name?: string | undefined;
  /** Id in the actor lexicon. */
  readonly id?: string | undefined;
  readonly actorKind?: string | undefined;
  readonly country?: string | undefined;
  /** True for unknown doers: "gunmen", "مسلحون مجهولون". */
  readonly unknown?: boolean | undefined;
  /** True when the head word is an aircraft: the owner is the actor and the aircraft a weapon as well. */
  readonly aircraft?: boolean | undefined;
  /** True when the name is a partisan one that was given the neutral identity. */
  readonly loaded?: boolean | undefined;
  /** True where a name says who it is, false for common words alone: "gunmen", "the army". */
  readonly named?: boolean | undefined;
  /** Tokens of the proper name in it: "حزب الله" of "مقاتلو حزب الله". */
  readonly proper?: { readonly first: number; readonly last: number } | undefined;
  /** True where a number counts it: "three soldiers". */
  readonly counted?: boolean | undefined;
}

export interface PersonMention extends MentionBase {
  readonly kind: 'person';
  readonly name?: string | undefined;
  /** The title or office in front of or behind the name. */
  readonly title?: string | undefined;
  /** The body that the person speaks for, where the phrase tells. */
  readonly office?: string | undefined;
  /** Id of that body in the actor lexicon. */
  readonly officeId?: string | undefined;
  /** Tokens of the name alone. */
  readonly nameTokens?: { readonly first: number; readonly last: number } | undefined;
}

export type WeaponCategory =
  | 'aircraft'
  | 'helicopter'
  | 'drone'
  | 'aerial_bomb'
  | 'barrel_bomb'
  | 'cluster_munition'
  | 'missile'
  | 'rocket'
  | 'artillery'
  | 'mortar'
  | 'tank'
  | 'armoured_vehicle'
  | 'small_arms'
  | 'grenade'
  | 'ied'
  | 'mine'
  | 'chemical'
  | 'incendiary'
  | 'naval'
  | 'blade'
  | 'explosive';

export interface WeaponMention extends MentionBase {
  readonly kind: 'weapon';
  readonly category: WeaponCategory;
  readonly model?: string | undefined;
  readonly quantity?: number | undefined;
  readonly massKg?: readonly number[] | undefined;
  readonly calibreMm?: number | undefined;
  /** True when the word names the method of an act ("قصف مدفعي"), not a thing. */
  readonly method?: boolean | undefined;
}

export type Mention =
  | NumberMention
  | DateMention
  | PlaceMention
  | ActorMention
  | PersonMention
  | WeaponMention;
