// A happening in, the stretches of it out that each tell of one place: "12 in Idlib and seven in Saraqib",
// "Bunia (12 killed) and Goma (3 injured)". Where no place follows a figure there is one stretch.

import type { NumberMention } from '../document/mention.ts';
import { numberMarked } from '../rules/marks.ts';
import { numberMarks, roleIndex } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { tollsByCause } from './by-cause.ts';
import { doerParts } from './by-doer.ts';
import type { Happening } from './happenings.ts';
import { fliesOver } from './overflight.ts';
import { rankedPlaces } from './ranked.ts';
import { roundsOf } from './rounds.ts';
import type { Scene } from './scene.ts';
import { isStop, procliticRoles, roleBit, subjectFirst, wordAt } from './scene.ts';
import { withAt } from './with.ts';

/**
 * The stretches that one happening breaks into where its trigger stands once for several places:
 * "12 in Idlib and seven in Saraqib". Each figure of a measure told twice begins a stretch.
 */
export function breakDown(scene: Scene, happening: Happening): Happening[] {
  const rounds = roundsOf(scene, happening);
  if (rounds) return rounds;
  const entries = labelledTolls(scene, happening);
  if (entries.length > 0) return cut(happening, entries);
  const brackets = bracketedTolls(scene, happening);
  if (brackets.length > 0) return cut(happening, brackets);
  const causes = tollsByCause(scene, happening);
  if (causes.length > 0) return cut(happening, causes);
  const doers = doerParts(scene, happening);
  if (doers.length > 0) {
    const parts = cut(happening, doers);
    // "222 نفذها المستعمرون، وتركزت في نابلس بواقع 231، تلتها الخليل بـ204": told again by place behind them.
    return [...parts.slice(0, -1), ...byPlace(scene, parts.at(-1)!)];
  }
  return byPlace(scene, happening);
}

/** The stretches of one place each. */
function byPlace(scene: Scene, happening: Happening): Happening[] {
  const { start, end } = happening;
  const ranked = rankedPlaces(scene, happening);
  if (ranked.length > 0) return cut(happening, ranked);
  const struck = roundsByPlace(scene, happening);
  if (struck.length > 0) return cut(happening, struck);
  const starts: number[] = [];
  let measure: string | undefined;
  let placed = false;
  let retold = false;
  for (let token = start; token < end; token += 1) {
    const number = scene.numberOn[token];
    const there = number?.first === token && isBarePlaced(scene, number);
    if (number?.first === token && (there || !isPart(scene, number)) && countable(scene, number)) {
      const own = number.measure ?? number.noun?.of ?? measure ?? 'people';
      if (measure === undefined) measure = own;
      else if (
        (placed || there) &&
        // "غارات على سبع قرى أوقعت 13 قتيلا: أربعة في حيش": the parts are of another figure than the first.
        (own === measure || number.kind === 'number' || isPart(scene, number))
      ) {
        starts.push(before(scene, token));
        placed = false;
        retold = there && number.noun !== undefined && isPart(scene, number);
      }
    }
    const place = scene.placeOn[token];
    // "قوات سوريا الديمقراطية": a place in the name of a body tells not where.
    const named = place?.adjective || scene.actorOn[token];
    if (place?.first === token && !named && measure !== undefined) placed = true;
    // "و3 في ميسان واثنان في العاصمة": the town that the reader knows.
    else if (starts.length > 0 && !place && isKnownTown(scene, token)) placed = true;
  }
  // The last stretch needs its place too, or it was no breakdown by place.
  if (starts.length === 0 || !placed) return [happening];
  // "12 مدنيا بينهم أربعة أشخاص في السوق": one part alone is told with its total.
  if (retold && starts.length === 1) return [happening];
  return cut(happening, starts);
}

function cut({ triggers, start, end }: Happening, starts: readonly number[]): Happening[] {
  const bounds = [start, ...starts, end];
  return bounds.slice(0, -1).map((from, index) => ({
    triggers: triggers.filter(
      ({ first }) => (index === 0 || first >= from) && first < bounds[index + 1]!,
    ),
    start: from,
    end: bounds[index + 1]!,
  }));
}

/** "شهداء: حمص: 12، حماة: 7": where each entry begins whose figure the label before them all counts. */
function labelledTolls(scene: Scene, { start, end }: Happening): number[] {
  const figures: NumberMention[] = [];
  let placed = false;
  for (let token = start; token < end; token += 1) {
    if (scene.placeOn[token]?.first === token) placed = true;
    const figure = scene.numberOn[token];
    if (figure?.first !== token || !figure.measure) continue;
    const noun = figure.noun?.start;
    if (noun === undefined || noun >= figure.start) return [];
    if (figures[0] && figures[0].noun?.start !== noun) return [];
    figures.push(figure);
  }
  return placed ? figures.slice(0, -1).map(({ last }) => last) : [];
}

/** "in Bunia (12 killed) and Beni (4 killed, 9 injured)": where each place begins that has a toll in brackets. */
function bracketedTolls(scene: Scene, { start, end }: Happening): number[] {
  const items: BracketItem[] = [];
  for (let token = start; token < end; token += 1) {
    const place = scene.placeOn[token];
    if (!place || place.first !== token || place.adjective) continue;
    const kind = scene.document.hits.longest(place.last, placeWords);
    const open = kind?.value.side === 'after' ? kind.last : place.last;
    const toll = wordAt(scene, open) === '(' ? scene.numberOn[open + 1] : undefined;
    if (!toll) continue;
    const bare = wordAt(scene, toll.last) === ')';
    let last = toll.last;
    while (last < end && wordAt(scene, last) !== ')') last += 1;
    const first = bare ? token : (figureBefore(scene, token, start) ?? token);
    if (bare || toll.measure) items.push({ first, last: last + 1, bare });
  }
  // "وتدمر ( 6 ) عجلات": a bare figure in brackets counts what stands behind them, but not in a series.
  const chained = (at: number) =>
    endsItem(scene, items[at]!.last, end) &&
    [items[at - 1], items[at]].some(
      (item, near) => item?.bare !== undefined && follows(scene, item, items[at + near]),
    );
  const found = items.filter(({ bare }, at) => !bare || chained(at)).map(({ first }) => first);
  // What stands before the first is its own, unless a total does.
  const total = found[0] !== undefined && hasCount(scene, start, found[0]);
  return total ? found : found.slice(1);
}

/** "22 casualties in Benghazi (nine deaths), 11 in Sabha (five deaths)": the figure that the bracket breaks down. */
function figureBefore(scene: Scene, place: number, start: number): number | undefined {
  const at = place - 1;
  if (!(scene.roles[at]! & roleBit.at)) return undefined;
  for (let token = at - 1; token >= Math.max(start, at - figureReach); token -= 1) {
    const number = scene.numberOn[token];
    if (number) return number.first;
    if (isStop(scene, token) || scene.roles[token]) return undefined;
  }
  return undefined;
}

// So many words may name what was counted: "civilian casualties".
const figureReach = 3;

/** A place with the figure in the bracket behind it. */
interface BracketItem {
  readonly first: number;
  readonly last: number;
  /** True where nothing but the figure stands in the bracket. */
  readonly bare: boolean;
}

/** "نابلس (10 شهداء)، وجنين (9)": a place right behind the bracket of the one before it. */
function follows(scene: Scene, { last }: BracketItem, next: BracketItem | undefined): boolean {
  if (!next) return false;
  for (let token = last; token < next.first; token += 1) {
    if (!isStop(scene, token) && !(scene.roles[token]! & (roleBit.and | roleBit.at))) return false;
  }
  return true;
}

function endsItem(scene: Scene, token: number, end: number): boolean {
  if (token >= end || isStop(scene, token) || scene.placeOn[token]) return true;
  return (scene.roles[token]! & roleBit.and) !== 0;
}

// "أسدود بنحو 11 صاروخا": so many words may stand between a place and what it was hit with.
const roundsReach = 4;

/** "قصفت عسقلان بـ 15 صاروخا وأسدود بخمسة صواريخ": where each place begins that has rounds of its own right behind it. */
function roundsByPlace(scene: Scene, { start, end }: Happening): number[] {
  const found: number[] = [];
  let total = false;
  for (let token = start; token < end; token += 1) {
    const place = scene.placeOn[token];
    const rounds = place?.first === token ? roundsBehind(scene, place.last, end) : undefined;
    if (rounds === undefined) {
      if (found.length === 0 && scene.weaponOn[token]?.quantity !== undefined) total = true;
      continue;
    }
    found.push(before(scene, token));
    token = rounds - 1;
  }
  if (found.length < 2) return [];
  // What stands before the first is its own, unless so many were fired in all.
  return total ? found : found.slice(1);
}

/** Where the rounds end that "with" joins to the place in front of the token. */
function roundsBehind(scene: Scene, from: number, end: number): number | undefined {
  if (!withAt(scene, from)) return undefined;
  for (let token = from; token < Math.min(end, from + roundsReach); token += 1) {
    if (isStop(scene, token) || scene.placeOn[token]) return undefined;
    const weapon = scene.weaponOn[token];
    if (weapon) return weapon.quantity === undefined ? undefined : weapon.last;
  }
  return undefined;
}

function hasCount(scene: Scene, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) if (scene.numberOn[token]?.measure) return true;
  return false;
}

/** A part of a total in the same sentence; what a later sentence breaks down has places of its own. */
function isPart(scene: Scene, { partOf, sentence }: NumberMention): boolean {
  return partOf !== undefined && scene.document.numbers[partOf]?.sentence === sentence;
}

/** "71 killed: 26 in Aleppo, 15 in Idlib": a figure of no noun right before its place. */
function isBarePlaced(scene: Scene, number: NumberMention): boolean {
  const { first, noun, phrase, sentence, start } = number;
  const verbsPart = subjectFirst(scene, scene.document.sentences[sentence]!);
  // What it counts may be told by the total before it, or right before it: "أولاده الأربعة". The dead may be told
  // again: "74 قتيلا، منهم 31 قتيلا في بيروت و22 في زحلة".
  const again =
    !verbsPart && noun?.of === 'people' && number.measure !== undefined && isPart(scene, number);
  if (noun && !again && noun.start >= (phrase?.start ?? start)) return false;
  // "a boy of nine in Tripoli".
  if (verbsPart && numberMarked(scene.document.hits, first - 1, 'of')) return false;
  // "14 were killed, nine of them in Saada", "أربعة منهم في بيتا"; where strikes hit is told with them.
  const people = verbsPart || number.measure !== 'attacks';
  const marks = people ? scene.document.hits.at(number.last, numberMarks) : [];
  const some = marks.find(({ value }) => value.roles.includes(roleIndex.subset));
  const last = some?.last ?? (again ? number.last + 1 : number.last);
  for (let token = last; token < last + (verbsPart ? 6 : 4); token += 1) {
    if (isStop(scene, token) || scene.numberOn[token]) return false;
    const place = scene.placeOn[token];
    if (place) return place.first === token && !scene.dateOn[first];
    const means = token === last && scene.weaponOn[token];
    // "وخمسة بالألغام في مقبنة": by what may stand between.
    const by = means && !scene.weaponOn[first] && procliticRoles(scene, means) & roleBit.at;
    if (by) continue;
    if (token === last && !(scene.roles[token]! & roleBit.at)) return false;
  }
  return false;
}

/** "في العاصمة", "in the capital": a kind of place with the article, right behind its preposition. */
function isKnownTown(scene: Scene, token: number): boolean {
  if (!(scene.roles[token - 1]! & roleBit.at)) return false;
  const kind = scene.document.hits.longest(token, placeWords);
  return kind?.value.sort === 'kind' && kind.head.article && !scene.placeOn[kind.last];
}

function countable(scene: Scene, { kind, first }: NumberMention): boolean {
  return (kind === 'count' || kind === 'number') && !fliesOver(scene, first - 1);
}

/** Where the stretch of a figure begins: at its own "and". */
function before(scene: Scene, token: number): number {
  const previous = scene.roles[token - 1]! & roleBit.and;
  return previous ? token - 1 : token;
}
