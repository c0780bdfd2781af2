// What a language must say about its clauses, and the tables that the engine in claims/claims.ts
// reads: the words that tell an act, the words that tie clauses, the words of other worlds. No word
// of any language stands here.

import type { EventKind } from '../document/claim.ts';
import type { Measure } from '../document/mention.ts';
import type { FilledTable } from '../lexicon/table.ts';
import { table } from '../lexicon/table.ts';
import type { ClauseRole } from './mark-roles.ts';
import { completions } from './mark-roles.ts';

/** What a part of the clause is to the act. `party`: one of two sides. */
export type RoleName = 'agent' | 'target' | 'weapon' | 'people' | 'place' | 'party' | 'none';

/** `either`: the spelling leaves active and passive open. */
export type Voice = 'active' | 'passive' | 'either' | 'noun';

/**
 * What must stand with a word. `munition`: what destroying foils (it flies or lies in wait);
 * `flying`: what can be brought down; `bomb`: what is dropped or thrown; `round`: what comes down; `landing`: that
 * right beside a word that tells other things as often ("وقعت دانة"); `plot`: what is
 * foiled; `fire`: a word for shots (role `fire` of the clause marks); `oneself`, `hostage`: the noun that an idiom
 * ends in, behind its subject ("سلّم إرهابي نفسه"); `thing`: a building or a vehicle ("فجّرت منزلا"); `vessel`: a
 * ship that is taken; `ground`: a place right behind, and armed men who go in; `captives`: so many people or goods that
 * armed men take with them; `household`: families or refugees beside a verb of going ("خرجت 300 أسرة من البلدة");
 * `fallen`: a town in front and nothing but its day behind ("Goma fell on Friday");
 * `people`: somebody whom the verb befalls ("beat", "picked up"); `exile`: unarmed people and a word for away ("drove
 * shepherds out of"); `held`: arms behind words for what those had on them who were taken ("وبحوزتهم بندقيتان");
 * `foe`: armed men whom somebody meets ("encountered some 15 rebels").
 */
export const needs = [
  'weapon',
  'munition',
  'flying',
  'bomb',
  'round',
  'landing',
  'place',
  'thing',
  'vessel',
  'ground',
  'captives',
  'household',
  'fallen',
  'people',
  'exile',
  'held',
  'foe',
  ...completions,
] as const;
export type Need = (typeof needs)[number];

export interface TriggerWord {
  /** The event told; null for a light verb ("carried out"), which only hands over its subject. */
  readonly event: EventKind | null;
  /**
   * act: a happening of its own; result: what came of one; light: carries an act noun; none: a phrase
   * that only looks like one ("ceasefire", "heart attack").
   */
  readonly kind: 'act' | 'result' | 'light' | 'none';
  readonly voice: Voice;
  /** Role of the subject of an active verb, or of a noun's genitive. */
  readonly subject: RoleName;
  /** Role of the object of a verb or verbal noun. */
  readonly object: RoleName;
  /** What the word itself says became of people: "massacre" is killed. */
  readonly measure?: Measure;
  /** The event follows the weapon, where one is named. */
  readonly means?: boolean;
  /** A present participle: it may stand where a noun does. */
  readonly participle?: boolean;
  /** A form of the present: where nobody and nowhere is named it tells what is done in general. */
  readonly present?: boolean;
  /** From the air, unless men who have no craft make it: "غارة". */
  readonly raid?: boolean;
  /** Tells nothing in a clause that lacks it. */
  readonly needs?: Need;
  /** Tells nothing without a count, a date, a weapon or a place narrower than a country. */
  readonly weak?: boolean;
  /** Meets what flies and tells nothing of what came of it: "تصدى". */
  readonly faces?: true;
}

export interface ClauseMark {
  readonly role: ClauseRole;
}

/**
 * memory: an anniversary; law: courts and common crime; judgement: opinion on an act; war: the one told of; mishap: words
 * that accidents share with wars, which only tell of a whole text; art: novels, games, shows, digs; norm: laws,
 * definitions, vacancies, which tell what may be; cyber: what is done to machines alone.
 */
export const worlds = [
  'sport',
  'exercise',
  'accident',
  'nature',
  'disease',
  'trade',
  'talk',
  'vote',
  'law',
  'memory',
  'judgement',
  'war',
  'mishap',
  'art',
  'norm',
  'past',
  'cyber',
] as const;

/** A word of another world: its sentence tells no act of conflict, save one of war. */
export interface ScopeWord {
  readonly world: (typeof worlds)[number];
  /** True for a common word ("film", "trial") that tells of the whole text, and nothing of its sentence. */
  readonly whole?: boolean;
  /** True for a word that wars use too ("target", "storm"): alone it tells of no other world. */
  readonly doubtful?: boolean;
}

export const triggers = table<TriggerWord>('triggers');
/** True for a verb that a doer does: its subject is the one who acts. */
export function isAct({ voice, subject, needs: need }: TriggerWord): boolean {
  // "The Red Eagles beat the Blue Sharks".
  if (need === 'people') return false;
  return (voice === 'active' || voice === 'either') && (subject === 'agent' || subject === 'party');
}

export const clauseMarks = table<ClauseMark>('clause marks');
export const scopeWords = table<ScopeWord>('scope words');

export interface ClaimRules {
  readonly tables: () => readonly FilledTable[];
  /** True where an active verb's subject usually stands before it. */
  readonly subjectFirst: boolean;
  /** True where the vowels that are written on a verb tell its passive. */
  readonly passive: (written: string) => boolean;
  /** True for a word that ends as only nouns do, and so has no pronoun either. */
  readonly noun: (written: string) => boolean;
  /** True where the ending of a folded noun shows that it is the object of its verb. */
  readonly accusative: (word: string) => boolean;
  /** True for a verb whose ending is its subject, so that what stands behind is no doer: "they stormed". */
  readonly doerInside: (word: string) => boolean;
  /** True for a verb whose ending tells that the speaker did it: "we stormed". */
  readonly speakerInside: (word: string) => boolean;
  /** True for a word that ends as adverbs do. */
  readonly adverb: (word: string) => boolean;
  /** Pronouns written on a word that mean one person: "مقتله", "وفاتها". */
  readonly one: ReadonlySet<string>;
  /** Roles that a proclitic gives to what follows it: "ب" is at and cause. */
  readonly proclitics: Readonly<Record<string, readonly ClauseRole[]>>;
}
