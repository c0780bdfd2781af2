// A sentence in, the capitals that it calls only by their country out: "in the Somali capital", "العاصمة
// الأوكرانية". Where the name stands beside it, the name alone is the mention.

import { mentionOf } from '../../document/document.ts';
import type { PlaceMention } from '../../document/mention.ts';
import { gazetteer } from '../../lexicon/gazetteer.ts';
import type { Hit } from '../../rules/hits.ts';
import type { PlaceWord } from '../../rules/places.ts';
import { nationalities, placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import { factsOf } from './facts.ts';

/** The capitals of a sentence beside its named places. */
export function seatsOf(
  reading: Reading,
  named: readonly { readonly first: number; readonly last: number }[],
): readonly PlaceMention[] {
  const { document, sentence, rules } = reading;
  const { hits } = document;
  if ((hits.tablesIn(sentence) & nationalities.bit) === 0) return none;
  const found: PlaceMention[] = [];
  for (let token = sentence.first; token < sentence.last; token += 1) {
    const nation = hits.longest(token, nationalities);
    if (!nation?.value.adjective || nation.value.place || nation.head.proclitics !== '') continue;
    const seat = rules.capitals
      ? hits.longest(nation.last, placeWords)
      : seatBefore(reading, token);
    if (!seat?.value.seat || (rules.capitals && seat.last !== nation.last + 1)) continue;
    const first = Math.min(seat.first, nation.first);
    const last = Math.max(seat.last, nation.last);
    if (last > sentence.last || named.some((one) => touches(one, first, last))) continue;
    const place = seatOf(nation.value.country);
    if (place === undefined) continue;
    const front = seat.first < nation.first ? seat.head.proclitics.length : 0;
    const range = { first, last, front, sentence: sentence.index };
    found.push({
      ...factsOf(place).pointed,
      ...mentionOf(document, range, 'capital of the country'),
    });
  }
  return found;
}

const none: readonly PlaceMention[] = [];

/** "العاصمة" right in front of the adjective. */
function seatBefore({ document, sentence }: Reading, token: number): Hit<PlaceWord> | undefined {
  if (token <= sentence.first) return undefined;
  const word = document.hits.longest(token - 1, placeWords);
  return word?.last === token && word.head.article ? word : undefined;
}

/** "the Iraqi capital, Baghdad", "Baghdad, the Iraqi capital": at most a comma and an article stand between. */
function touches(
  one: { readonly first: number; readonly last: number },
  first: number,
  last: number,
): boolean {
  return one.last > first - beside && one.first < last + beside;
}

const beside = 3;

let seats: ReadonlyMap<string, number> | undefined;

/** The capital of a country, by its code. */
function seatOf(country: string): number | undefined {
  seats ??= readSeats();
  return seats.get(country);
}

function readSeats(): ReadonlyMap<string, number> {
  const places = gazetteer();
  const found = new Map<string, number>();
  for (let place = 0; place < places.count; place += 1) {
    if (!places.capital(place)) continue;
    const country = places.country(place);
    const before = found.get(country);
    if (before === undefined || places.population[place]! > places.population[before]!) {
      found.set(country, place);
    }
  }
  return found;
}
