// One pass over the hits of a sentence: for each token the best number word, noun, predicate and unit,
// and the roles of its marks as bits, so that the readers behind may ask often and cheaply.

import type { Sentence } from '../../document/document.ts';
import type { Tokens } from '../../document/tokens.ts';
import { TokenKind } from '../../document/tokens.ts';
import type { Hit, Hits } from '../../rules/hits.ts';
import type {
  CountedNounWord,
  NumberMark,
  NumeralWord,
  OutcomeWord,
  UnitWord,
} from '../../rules/numbers.ts';
import {
  countedNouns,
  numberMarks,
  numerals,
  outcomes,
  roleIndex,
  units,
} from '../../rules/numbers.ts';
import type { PlaceContext, PlaceWord } from '../../rules/places.ts';
import { placeContexts, placeWords } from '../../rules/places.ts';

export interface TokenHits {
  numeral: Hit<NumeralWord> | undefined;
  noun: Hit<CountedNounWord> | undefined;
  outcome: Hit<OutcomeWord> | undefined;
  unit: Hit<UnitWord> | undefined;
  marks: Hit<NumberMark>[];
  /** The roles of its marks: bits 0 to 30 of markRoles, and the bits above. */
  low: number;
  high: number;
}

/** What the tokens of one sentence are to its numbers, by place in the sentence. */
export interface Scan {
  readonly tokens: readonly (TokenHits | undefined)[];
  /** True when some token may begin a number. */
  readonly numbers: boolean;
  /** True when something is told to have become of somebody, be it by a noun ("a martyr"), or is denied. */
  readonly outcomes: boolean;
}

const wide = 31;

const tables = numerals.bit | countedNouns.bit | outcomes.bit | units.bit | numberMarks.bit;

export function scanSentence(hits: Hits, tokens: Tokens, sentence: Sentence): Scan {
  const found = new Array<TokenHits | undefined>(sentence.last - sentence.first);
  let numbers = false;
  let told = false;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (tokens.kinds[token] === TokenKind.digits) numbers = true;
    if ((hits.tables(token) & tables) === 0) continue;
    const at = tokenHits(hits.all(token));
    if (!at) continue;
    // "في بيتا": behind a preposition or the word for a town no noun is an object; it is the town.
    if (at.noun?.value.object && token > sentence.first && isGoverned(hits, token))
      at.noun = undefined;
    found[token - sentence.first] = at;
    if (
      at.numeral ||
      at.noun?.value.number === 'dual' ||
      at.noun?.value.number === 'either' ||
      at.unit?.value.dual
    )
      numbers = true;
    const fate = at.noun?.value.measure === 'killed' || at.noun?.value.measure === 'injured';
    if (at.outcome || fate || (at.low & (1 << roleIndex.not)) !== 0) told = true;
  }
  return { tokens: found, numbers, outcomes: told };
}

function isGoverned(hits: Hits, token: number): boolean {
  const governs = (hit: Hit<PlaceWord> | Hit<PlaceContext>) =>
    hit.last === token && hit.tail.enclitic === '' && !hit.head.article;
  return (
    hits.at(token - 1, placeWords).some(governs) || hits.at(token - 1, placeContexts).some(governs)
  );
}

function tokenHits(list: readonly Hit[]): TokenHits | undefined {
  let at: TokenHits | undefined;
  for (const hit of list) {
    const { table } = hit.entry;
    if (table === numberMarks) {
      at ??= empty();
      if (at.marks === noMarks) at.marks = [hit as Hit<NumberMark>];
      else at.marks.push(hit as Hit<NumberMark>);
      for (const role of (hit.value as NumberMark).roles) {
        if (role < wide) at.low |= 1 << role;
        else at.high |= 1 << (role - wide);
      }
    } else if (table === countedNouns) {
      // "his life" is not two neighbourhoods of his.
      if (hit.tail.enclitic !== '' && (hit.value as CountedNounWord).number === 'dual') continue;
      at ??= empty();
      if (!at.noun || closer(hit, at.noun)) at.noun = hit as Hit<CountedNounWord>;
    } else if (table === numerals) {
      if (hit.tail.enclitic !== '') continue;
      at ??= empty();
      if (!at.numeral || closer(hit, at.numeral)) at.numeral = hit as Hit<NumeralWord>;
    } else if (table === outcomes) {
      // "السبت" is a day: no verb takes an article.
      if (hit.head.article && (hit.value as OutcomeWord).voice !== 'noun') continue;
      at ??= empty();
      if (!at.outcome || likelier(hit as Hit<OutcomeWord>, at.outcome)) {
        at.outcome = hit as Hit<OutcomeWord>;
      }
    } else if (table === units) {
      at ??= empty();
      if (!at.unit || hit.last > at.unit.last) at.unit = hit as Hit<UnitWord>;
    }
  }
  if (at?.outcome && !plainly(at.outcome, at.noun)) at.outcome = undefined;
  return at;
}

/** Of most tokens; never added to. */
const noMarks: Hit<NumberMark>[] = [];

function empty(): TokenHits {
  return {
    numeral: undefined,
    noun: undefined,
    outcome: undefined,
    unit: undefined,
    marks: noMarks,
    low: 0,
    high: 0,
  };
}

/** Longer, or else with less cut off in front, or else with less cut off behind. */
function closer(hit: Hit, best: Hit): boolean {
  if (hit.last !== best.last) return hit.last > best.last;
  if (hit.head.stemStart !== best.head.stemStart) return hit.head.stemStart < best.head.stemStart;
  return hit.tail.enclitic.length < best.tail.enclitic.length;
}

/** Longer; of a verb and its noun spelled alike ("he killed, a killing") the noun behind a preposition or article. */
function likelier(hit: Hit<OutcomeWord>, best: Hit<OutcomeWord>): boolean {
  if (hit.last !== best.last) return hit.last > best.last;
  if (hit.head.stemStart !== best.head.stemStart) return hit.head.stemStart < best.head.stemStart;
  // "injury" is no "it injured him".
  const shorter = hit.tail.enclitic.length - best.tail.enclitic.length;
  if (shorter !== 0) return shorter < 0;
  const { proclitics, article } = hit.head;
  const nominal = article || proclitics.length > 1;
  return nominal === (hit.value.voice === 'noun') && nominal !== (best.value.voice === 'noun');
}

/** A predicate that a noun reads more plainly is none: "the dead" is not "my killing". */
function plainly(outcome: Hit<OutcomeWord>, noun: Hit | undefined): boolean {
  if (noun && noun.last > outcome.last) return false;
  if (outcome.tail.enclitic === '') return true;
  return outcome.value.voice !== 'passive' && noun?.tail.enclitic !== '';
}
