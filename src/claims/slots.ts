// A happening in, its places and dates out: what stands in its clauses and is not
// the object of something else.

import type { DateMention, PlaceMention } from '../document/mention.ts';
import { clauseMarks } from '../rules/claims.ts';
import { clauseMarkBefore, clauseMarked } from '../rules/marks.ts';
import { placeWords } from '../rules/places.ts';
import { isAudience, isElsewhere, isHome, isNative } from './audience.ts';
import { ofBackground } from './background.ts';
import { inHospital, ofPurpose } from './beside-act.ts';
import type { Draft } from './draft.ts';
import { fledTo, goesOn, kindGoverned, leavesGround, leftFrom, wentThere } from './flight.ts';
import { heldSince } from './held-since.ts';
import { ofAnother } from './in-name.ts';
import { ofTheVictim } from './of-the-victim.ts';
import { flownOver } from './overflight.ts';
import { isSource } from './party.ts';
import { creditedAt, mayHold, narrowness, saidAt } from './said-at.ts';
import type { Scene } from './scene.ts';
import {
  governing,
  isArticle,
  isStop,
  procliticRoles,
  roleBit,
  subjectFirst,
  wordAt,
} from './scene.ts';
import { beginning } from './since-act.ts';
import { isWhen, opensWith, toldOf } from './when.ts';

const moves: ReadonlySet<Draft['event']> = new Set([
  'displacement',
  'abduction',
  'territory',
  'siege',
]);

const container = 'container of the place before';

/** A place that may be the one of the act. */
interface Candidate {
  readonly place: PlaceMention;
  readonly rule: string;
  readonly score: number;
}

export function attachPlaces(scene: Scene, draft: Draft): void {
  const { near, origins } = placesIn(scene, draft);
  const there = near.length === 0 ? placeBefore(scene, draft) : undefined;
  if (there) {
    draft.places.push({ mention: there, rule: 'place that the clause tells of', score: 0.6 });
    return;
  }
  if (near.length === 0 && origins.length === 0) return;
  const found = near.length > 0 ? whereItHappened(scene, draft, near) : near;
  // What was shot down came down far from where it was launched.
  if (found.length === 0 && draft.event !== 'interception') {
    for (const place of origins) found.push({ place, rule: 'place it came from', score: 0.5 });
  } else {
    for (const place of origins) drop(draft, place, 'it came from there');
  }
  if (draft.event !== 'displacement') {
    found.sort((a, b) => narrowness[a.place.precision] - narrowness[b.place.precision]);
  }
  for (const { place, rule, score } of found) {
    if (draft.places.some(({ mention }) => samePlace(mention, place))) continue;
    draft.places.push({ mention: place, rule, score });
  }
}

/** "من الفاشر حيث توفي 27 طفلا", "in El Fasher, where 27 died": the place right before the clause. */
function placeBefore({ document: { hits }, placeOn }: Scene, { start, sentence }: Draft) {
  if (start === sentence.first || !clauseMarked(hits, start, 'where')) return undefined;
  const place = placeOn[start - 1];
  return place && !place.adjective && place.precision !== 'country' ? place : undefined;
}

/** The places of the clauses in the order of the text, and those that somebody or something came from. */
function placesIn(scene: Scene, draft: Draft) {
  const near: Candidate[] = [];
  const origins: PlaceMention[] = [];
  let previous: PlaceMention | undefined;
  const end = listEnd(scene, draft);
  for (let token = listEnd(scene, draft, draft.start); token < end; token += 1) {
    const place = scene.placeOn[token];
    if (!place || place.first !== token || place.adjective) continue;
    const bits = governing(scene, place) | kindGoverned(scene, place) | wayGoverned(scene, place);
    if (draft.actors.some(({ mention }) => mention.first === place.first)) continue;
    if (isSource(draft, place) || scene.weaponOn[token] || ofAnother(scene, draft, place)) continue;
    if (ofPurpose(scene, draft, place) || flownOver(scene, draft, place)) continue;
    if (isClock(scene, place) || ofBackground(scene, place)) continue;
    if (ofSpeaker(scene, draft, place) || isCompound(scene, place)) continue;
    if (isAudience(scene, place) || isHome(scene, draft.event, place)) continue;
    if (isElsewhere(scene, place) || creditedAt(scene, draft, place)) continue;
    const chained = previous && place.first - previous.last <= 2;
    if (place.precision === 'country') {
      const stays = chained ? onlyFrames(scene, place) : !(atPart(scene, place) & roleBit.at);
      if (stays && !fledTo(draft, place, bits) && !isHit(scene, draft, place)) continue;
    }
    if (draft.event !== 'displacement' && onWay(scene, place)) {
      drop(draft, place, 'somebody was going there');
      continue;
    }
    const base = ((bits | scene.roles[place.first - 2]!) & roleBit.stationed) !== 0;
    // "rebels based in Honduras": a whole country where they only are.
    if (base && place.precision === 'country') continue;
    // "الجانب الأيمن من الموصل": a part of the town.
    const part = previous?.last === place.first - 1;
    const along = alongRoad(scene, place);
    const from =
      !along &&
      (bits & roleBit.from) !== 0 &&
      !(bits & roleBit.at) &&
      !part &&
      !leftFrom(scene, draft, place);
    if (
      base ||
      from ||
      isNative(scene, draft.event, place) ||
      goesOn(scene, place, origins.at(-1))
    ) {
      origins.push(place);
      continue;
    }
    const located = bits & (roleBit.at | roleBit.against | roleBit.toward);
    // "close to Pologi", but "taken to Pologi".
    const brought = (bits & (roleBit.to | roleBit.at)) === roleBit.to;
    if (!moves.has(draft.event) && ((brought && !along) || inHospital(scene, draft, place))) {
      drop(draft, place, 'somebody was brought there');
      continue;
    }
    const fixed = !moves.has(draft.event) || leavesGround(scene, draft);
    if (fixed && wentThere(scene, draft, place)) {
      drop(draft, place, 'people went there');
      continue;
    }
    near.push({
      place,
      rule: chained ? container : located ? 'place of the act' : 'place in the clause',
      score: chained ? 0.85 : located ? 0.9 : 0.6,
    });
    previous = place;
  }
  return { near, origins };
}

/** Without the places where it was only said, if any is left then. */
function whereItHappened(scene: Scene, draft: Draft, near: Candidate[]): Candidate[] {
  const all = near.map((item) => item.place);
  const beside = near.filter(({ place }) => !ofTheVictim(scene, draft, place));
  const verbs = draft.triggers.filter(({ word, count }) => word.voice !== 'noun' && !count);
  const there = beside.some(({ place }) => verbs.some(({ last }) => last <= place.first));
  if (there && beside.length < near.length) return whereItHappened(scene, draft, beside);
  const own = near.filter(({ place, rule }, index) => {
    // "near Mosul, Iraq: it is assessed that": what holds a place goes with it.
    const told = rule === container ? all[index - 1]! : place;
    return (
      !saidAt(scene, draft, place, all) ||
      mayHold(place, all) ||
      (told !== place && mayHold(told, all))
    );
  });
  if (own.length === 0 || own.length === near.length) return near;
  for (const item of near) if (!own.includes(item)) drop(draft, item.place, 'it was said there');
  return own;
}

/** "kidnapped on their way to Baghdad", "six traders returning from Sokoto". */
function onWay(scene: Scene, { first }: PlaceMention): boolean {
  const { hits } = scene.document;
  // "travelling from Sokoto to Zaria".
  const origin = scene.roles[first - 1]! & roleBit.to ? scene.placeOn[first - 2] : undefined;
  if (origin && onWay(scene, origin)) return true;
  return clauseMarkBefore(hits, first, { role: 'bound', within: longestWay }) !== undefined;
}

/** "on the road from Goma to Beni": both ends of a road locate what happened on it. */
function alongRoad(scene: Scene, { first }: PlaceMention): boolean {
  if (scene.roles[first - 1]! & roleBit.to) {
    const other = scene.placeOn[first - 2];
    return other !== undefined && alongRoad(scene, other);
  }
  // "taken by road from Goma to Beni": on no road that is told.
  if (!(scene.roles[first - 1]! & roleBit.from) || scene.roles[first - 3]! & roleBit.agent) {
    return false;
  }
  return scene.document.hits.longest(first - 2, placeWords)?.value.ends === true;
}

// So many words "on their way home from" has.
const longestWay = 5;

/** "at 2:30 a.m. (Sanaa time)": whose clock it was. */
function isClock(scene: Scene, { last }: PlaceMention): boolean {
  return clauseMarked(scene.document.hits, last, 'clock');
}

/** "rockets into northern Israel", "attacked southern Israel": where what was fired came down, what was struck. */
function isHit(scene: Scene, { event, triggers }: Draft, place: PlaceMention): boolean {
  const fired = event === 'shelling' || event === 'air_strike';
  if (fired && atPart(scene, place) & roleBit.toward) return true;
  const part = scene.document.hits.longest(place.first - 1, placeWords);
  if (part?.last !== place.first || part.value.sort !== 'direction') return false;
  return triggers.some(
    ({ last, word }) => last === part.first && word.voice !== 'noun' && word.object === 'target',
  );
}

/** "Gaza-based", "a Barbados-flagged ship": half of an adjective. */
function isCompound(scene: Scene, { end }: PlaceMention): boolean {
  const { source } = scene.document;
  const letter = source.charCodeAt(end + 1);
  return source[end] === '-' && letter >= 97 && letter <= 122;
}

/** "The command, which oversees operations in the Middle East, said": what is told of the speaker. */
function ofSpeaker(scene: Scene, draft: Draft, { first }: PlaceMention): boolean {
  if (draft.sources.length === 0 || !subjectFirst(scene, draft.sentence)) return false;
  for (let token = first - 1; token > draft.sentence.first; token -= 1) {
    // "whose guerrillas seized Halabja": the act itself.
    if (draft.triggers.some(({ last }) => last === token + 1)) return false;
    if (!isStop(scene, token)) continue;
    if (wordAt(scene, token) !== ',') return false;
    const marks = scene.document.hits.at(token + 1, clauseMarks);
    if (!marks.some(({ value }) => value.role === 'relative')) return false;
    const told = scene.actorOn[token - 1] ?? scene.actorOn[token - 2];
    return told !== undefined && isSource(draft, told);
  }
  return false;
}

// "entrance to", "foot of the": so many words stand between a preposition and a place that one is at a part of.
const longestPart = 3;

/** "at the entrance to Ain al-Hilweh", "on the road to Nwa": at, though "to" stands right before it. */
function wayGoverned(scene: Scene, { first }: PlaceMention): number {
  for (let token = first - longestPart; token < first - 1; token += 1) {
    const part = token > 0 ? scene.document.hits.longest(token, placeWords) : undefined;
    if (part?.last !== first || part.value.sort !== 'part') continue;
    const before = isArticle(scene, token - 1) ? token - 2 : token - 1;
    return scene.roles[before]! & roleBit.at;
  }
  return 0;
}

/** Bits of what governs a country or a part of it: "in Nigeria", "in northern Nigeria". */
function atPart(scene: Scene, place: PlaceMention): number {
  const part = scene.document.hits.longest(place.first - 1, placeWords);
  const divided = part?.last === place.first && part.value.sort === 'direction';
  return governing(scene, place) | (divided ? scene.roles[part.first - 1]! : 0);
}

/** "Kunduz, in Afghanistan's north": a country that is only told whose part it was. */
function onlyFrames(scene: Scene, { end }: PlaceMention): boolean {
  const next = scene.document.source[end];
  return next === "'" || next === '’';
}

/**
 * Where a list of places ends that runs over the end of a clause: "they shelled Habit and Kafr Nabuda
 * without loss". Where the verb stands first, a place behind "and" belongs to the place before it.
 */
function listEnd(scene: Scene, draft: Draft, from = draft.end): number {
  if (subjectFirst(scene, draft.sentence)) return from;
  let end = from;
  for (let place = scene.placeOn[end]; end < draft.sentence.last; place = scene.placeOn[end]) {
    if (place?.first !== end || place.adjective || !scene.placeOn[end - 1]) break;
    if (!(procliticRoles(scene, place) & roleBit.and)) break;
    end = place.last;
  }
  return end;
}

/** Adds the places that the sentence opens with, as containers of the draft's own. */
export function addFrame(
  scene: Scene,
  draft: Draft,
  frame: { readonly first: number; readonly last: number; readonly label?: boolean },
): void {
  for (let token = frame.first; token < frame.last; token += 1) {
    const mention = scene.placeOn[token];
    if (mention?.first !== token || mention.adjective || isSource(draft, mention)) continue;
    if (draft.places.some((place) => samePlace(place.mention, mention))) continue;
    const others = draft.places.map((place) => place.mention);
    const said = others.length > 0 && saidAt(scene, draft, mention, others);
    if (said && !mayHold(mention, others)) continue;
    // "In Kharkiv two died; in Izium a missile …": a town holds no other town.
    // "▪ صعدة: ... وغارتين على كتاف": the label of a line holds what lies around it.
    const town = draft.places.some(
      ({ mention: own }) =>
        own.precision === mention.precision && !(frame.label && around(own, mention)),
    );
    if (town && draft.start > frame.last) continue;
    draft.places.push({ mention, rule: 'place that the sentence opens with', score: 0.75 });
  }
}

const around = (own: PlaceMention, label: PlaceMention): boolean =>
  own.admin1 === undefined || own.admin1 === label.admin1;

export function samePlace(a: PlaceMention, b: PlaceMention): boolean {
  if (a.geonames !== undefined && a.geonames === b.geonames) return true;
  if (a.id !== undefined && a.id === b.id) return true;
  return a.name === b.name;
}

// So many words nearer must stand a "since", or what is told of the victim, than a date that tells when.
const openPeriod = 12;

/** Takes the date that stands nearest to the act and is not that of a text, a law or a statement. */
export function attachDates(scene: Scene, draft: Draft): void {
  const act = draft.triggers.find(({ word }) => word.kind === 'act') ?? draft.triggers[0]!;
  let best: { date: DateMention; distance: number } | undefined;
  for (let token = draft.start; token < draft.end; token += 1) {
    const date = scene.dateOn[token];
    if (!date || date.first !== token) continue;
    if (!isWhen(scene, date) && !toldOf(scene, draft, date) && !opensWith(scene, draft, date))
      continue;
    if (date.start === draft.statedOn?.start && !toldOf(scene, draft, date)) continue;
    if (heldSince(scene, draft, date)) continue;
    // "since the morning they have shelled … on 5 June": a day tells more than since when.
    const aside = date.rule === 'since' || ofTheVictim(scene, draft, date);
    const distance = Math.abs(date.first - act.first) + (aside ? openPeriod : 0);
    if (!best || distance < best.distance) {
      if (best) drop(draft, best.date, 'another date stands nearer', 'dates');
      best = { date, distance };
    } else drop(draft, date, 'another date stands nearer', 'dates');
  }
  if (!best) return;
  const mention = beginning(scene, best.date, draft.triggers);
  draft.dates.push({ mention, rule: 'date in the clause', score: 0.85 });
}

export function drop(
  draft: Draft,
  mention:
    | Draft['dropped'][number]
    | PlaceMention
    | (typeof draft.weapons)[number]['mention']
    | (typeof draft.dates)[number]['mention'],
  reason: string,
  slot = 'places',
): void {
  const { text, start, end, first, last, sentence, rule } = mention;
  draft.dropped.push({ text, start, end, first, last, sentence, rule, slot, reason });
}
