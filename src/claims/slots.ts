// A happening in, its places, dates, counts and weapons out: what stands in its clauses and is not
// the object of something else.

import type { Measure, NumberMention, PlaceMention, PlacePrecision } from '../document/mention.ts';
import type { Draft } from './draft.ts';
import { isSource } from './parties.ts';
import type { Scene } from './scene.ts';
import { governing, roleBit } from './scene.ts';
import type { Trigger } from './triggers.ts';

const narrowness: Record<PlacePrecision, number> = {
  exact: 0,
  town: 1,
  district: 2,
  governorate: 3,
  region: 4,
  country: 5,
};

export function attachPlaces(scene: Scene, draft: Draft): void {
  const found: { place: PlaceMention; rule: string; score: number }[] = [];
  const origins: PlaceMention[] = [];
  let previous: PlaceMention | undefined;
  for (let token = draft.start; token < draft.end; token += 1) {
    const place = scene.placeOn[token];
    if (!place || place.first !== token || place.adjective) continue;
    if (isSource(draft, place) || within(scene.actorOn[token], place)) continue;
    if (scene.personOn[token] || scene.weaponOn[token]) continue;
    const bits = governing(scene, place);
    const chained = previous && place.first - previous.last <= 2;
    if (place.precision === 'country' && !chained && !(bits & roleBit.at)) continue;
    if (bits & roleBit.from && !(bits & roleBit.at) && draft.event !== 'displacement') {
      origins.push(place);
      continue;
    }
    const located = bits & (roleBit.at | roleBit.against | roleBit.toward);
    found.push({
      place,
      rule: chained
        ? 'container of the place before'
        : located
          ? 'place of the act'
          : 'place in the clause',
      score: chained ? 0.85 : located ? 0.9 : 0.6,
    });
    previous = place;
  }
  if (found.length === 0) {
    for (const place of origins) found.push({ place, rule: 'place it came from', score: 0.5 });
  } else {
    for (const place of origins) drop(draft, place, 'it came from there');
  }
  const ordered =
    draft.event === 'displacement'
      ? found
      : found
          .map((item, index) => ({ item, index }))
          .sort(
            (a, b) =>
              narrowness[a.item.place.precision] - narrowness[b.item.place.precision] ||
              a.index - b.index,
          )
          .map(({ item }) => item);
  for (const { place, rule, score } of ordered) {
    if (draft.places.some(({ mention }) => samePlace(mention, place))) continue;
    draft.places.push({ mention: place, rule, score });
  }
}

function within(
  cover: { readonly first: number; readonly last: number } | undefined,
  place: PlaceMention,
): boolean {
  return cover !== undefined && cover.first <= place.first && place.last <= cover.last;
}

export function samePlace(a: PlaceMention, b: PlaceMention): boolean {
  if (a.geonames !== undefined && a.geonames === b.geonames) return true;
  if (a.id !== undefined && a.id === b.id) return true;
  return a.name === b.name;
}

const notWhen = new Set(['dateline', 'statement', 'reference', 'document', 'anniversary']);

export function attachDates(scene: Scene, draft: Draft): void {
  const act = draft.triggers.find(({ word }) => word.kind === 'act') ?? draft.triggers[0]!;
  let best: { date: (typeof scene.document.dates)[number]; distance: number } | undefined;
  for (let token = draft.start; token < draft.end; token += 1) {
    const date = scene.dateOn[token];
    if (!date || date.first !== token) continue;
    if (date.role && notWhen.has(date.role)) continue;
    if (draft.statedOn && date.start === draft.statedOn.start) continue;
    const distance = Math.abs(date.first - act.first);
    if (!best || distance < best.distance) {
      if (best) drop(draft, best.date, 'another date stands nearer', 'dates');
      best = { date, distance };
    } else drop(draft, date, 'another date stands nearer', 'dates');
  }
  if (best) draft.dates.push({ mention: best.date, rule: 'date in the clause', score: 0.85 });
}

const byEvent: Partial<Record<Draft['event'], Measure>> = {
  detention: 'detained',
  abduction: 'abducted',
  displacement: 'displaced',
  abuse: 'affected',
  siege: 'affected',
  protest: 'participants',
};

const thingsByEvent: Partial<Record<Draft['event'], Measure>> = {
  territory: 'seized',
  interception: 'seized',
  destruction: 'destroyed',
};

export function attachCounts(scene: Scene, draft: Draft): void {
  for (let token = draft.start; token < draft.end; token += 1) {
    const number = scene.numberOn[token];
    if (!number || number.first !== token) continue;
    const measure = measureOf(number, draft);
    if (!measure) continue;
    if (draft.counts.some(({ mention }) => sameCount(mention, { number, measure }))) continue;
    draft.counts.push({
      mention: { number, measure },
      rule: number.measure ? `count by ${number.rule}` : 'count of the act',
      score: number.measure ? 0.85 : 0.6,
    });
  }
}

export function sameCount(
  a: { readonly number: NumberMention; readonly measure: Measure },
  b: { readonly number: NumberMention; readonly measure: Measure },
): boolean {
  return a.measure === b.measure && a.number.min === b.number.min && a.number.max === b.number.max;
}

function measureOf(number: NumberMention, draft: Draft): Measure | undefined {
  if (number.kind !== 'count' && !number.measure) return undefined;
  const sort = number.noun?.sort;
  if (sort === 'munition') return undefined;
  if (number.measure === 'attacks' && number.value === 1) return undefined;
  if (number.measure) return number.measure;
  if (sort === 'attack') return number.value === 1 ? undefined : 'attacks';
  const result = governor(number, draft);
  if (sort === 'people') return result?.measure ?? byEvent[draft.event];
  if (sort === 'thing') return result?.measure ?? thingsByEvent[draft.event];
  if (sort === 'other' && number.noun?.of === 'cases') return caseMeasure(number, draft);
  return undefined;
}

/** "97 cases of arbitrary detention": the act right behind says what they are cases of. */
function caseMeasure(number: NumberMention, draft: Draft): Measure | undefined {
  const act = draft.triggers.find(({ first }) => first >= number.first && first - number.last <= 2);
  const event = act?.word.event ?? draft.event;
  return act?.measure ?? byEvent[event];
}

/** The outcome whose people a count are: right before it, or before the count that it continues. */
function governor(number: NumberMention, draft: Draft): Trigger | undefined {
  let best: Trigger | undefined;
  for (const trigger of draft.triggers) {
    if (!trigger.measure || trigger.last > number.first) continue;
    if (number.first - trigger.last <= 4) best = trigger;
  }
  return best;
}

// Things that are hit as often as they hit: right behind "destroyed" they are no means.
const vehicles = new Set(['tank', 'armoured_vehicle', 'naval', 'aircraft', 'helicopter']);

export function attachWeapons(scene: Scene, draft: Draft): void {
  for (let token = draft.start; token < draft.end; token += 1) {
    const weapon = scene.weaponOn[token];
    if (!weapon || weapon.first !== token) continue;
    const counted = scene.numberOn[token];
    const suffered =
      counted?.measure === 'destroyed' ||
      counted?.measure === 'affected' ||
      counted?.measure === 'seized';
    if (draft.event !== 'interception') {
      if (suffered && vehicles.has(weapon.category)) {
        drop(draft, weapon, 'it was hit, not used', 'weapons');
        continue;
      }
      const behind = draft.triggers.some(
        ({ word, last }) =>
          word.object === 'target' && weapon.first >= last && weapon.first - last <= 2,
      );
      if (behind && vehicles.has(weapon.category)) {
        drop(draft, weapon, 'it was hit, not used', 'weapons');
        continue;
      }
    }
    const same = draft.weapons.find(({ mention }) => mention.category === weapon.category);
    if (same && (weapon.quantity === undefined || same.mention.quantity === weapon.quantity))
      continue;
    if (same && same.mention.quantity === undefined) {
      draft.weapons.splice(draft.weapons.indexOf(same), 1);
    }
    draft.weapons.push({
      mention: weapon,
      rule: weapon.method ? 'method of the act' : 'weapon in the clause',
      score: weapon.method ? 0.9 : 0.75,
    });
  }
}

function drop(
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
