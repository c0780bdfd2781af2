// Claims in, rows with the columns of ACLED's data out. It is ACLED-like: a row is one claim as one source
// tells it, not an event that researchers put together, and what cannot be told is empty, never 0.

import type { Claim, EventKind } from '../../document/claim.ts';
import { daysBetween } from '../../document/days.ts';
import { namesOf, oneLine, periodOf, quotationOf, shortened } from '../claim-text.ts';
import { csvLine } from '../csv-line.ts';
import { tollOf } from '../toll.ts';

interface AcledEvent {
  readonly disorder: 'Political violence' | 'Demonstrations' | 'Strategic developments' | '';
  readonly type: string;
  readonly sub: string;
}

const violence = 'Political violence';
const strategic = 'Strategic developments';
const none: AcledEvent = { disorder: '', type: '', sub: '' };

/**
 * How events map. `sub` is empty where the claim does not tell which it is: ill-treatment may be sexual
 * violence or an attack, ground may be taken by a state or from it, a protest may be peaceful or not.
 */
export const acledEvents: Readonly<Record<EventKind, AcledEvent>> = {
  air_strike: { disorder: violence, type: 'Explosions/Remote violence', sub: 'Air/drone strike' },
  shelling: {
    disorder: violence,
    type: 'Explosions/Remote violence',
    sub: 'Shelling/artillery/missile attack',
  },
  explosion: {
    disorder: violence,
    type: 'Explosions/Remote violence',
    sub: 'Remote explosive/landmine/IED',
  },
  armed_clash: { disorder: violence, type: 'Battles', sub: 'Armed clash' },
  attack: { disorder: violence, type: 'Violence against civilians', sub: 'Attack' },
  abuse: { disorder: violence, type: 'Violence against civilians', sub: '' },
  abduction: {
    disorder: violence,
    type: 'Violence against civilians',
    sub: 'Abduction/forced disappearance',
  },
  detention: { disorder: strategic, type: strategic, sub: 'Arrests' },
  destruction: { disorder: strategic, type: strategic, sub: 'Looting/property destruction' },
  displacement: none,
  siege: none,
  interception: { disorder: strategic, type: strategic, sub: 'Disrupted weapons use' },
  territory: { disorder: violence, type: 'Battles', sub: '' },
  protest: { disorder: 'Demonstrations', type: 'Protests', sub: '' },
  other: none,
};

function eventOf(claim: Claim): AcledEvent {
  const event = acledEvents[claim.event];
  const has = (category: string) => claim.weapons.some((weapon) => weapon.category === category);
  if (claim.event === 'explosion' && has('grenade')) return { ...event, sub: 'Grenade' };
  if (claim.event === 'attack' && has('chemical')) {
    return { disorder: violence, type: 'Explosions/Remote violence', sub: 'Chemical weapon' };
  }
  return event;
}

/** 1 the very day, 2 within a week, 3 within a month; nothing for longer times. */
function timePrecision(from: string, to: string): number | '' {
  if (from === '' || to === '') return '';
  const days = daysBetween(from, to) + 1;
  if (days === 1) return 1;
  if (days <= 7) return 2;
  return days <= 31 ? 3 : '';
}

const geoPrecisions: Readonly<Record<string, 1 | 2 | 3>> = {
  exact: 1,
  town: 1,
  district: 2,
  governorate: 3,
};

const countryNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

type Cell = string | number;

const columns: Readonly<Record<string, (facts: Facts) => Cell>> = {
  event_id_cnty: ({ claim }) => claim.id,
  event_date: ({ dated }) => dated?.from ?? '',
  year: ({ dated }) => dated?.from.slice(0, 4) ?? '',
  time_precision: ({ dated }) => dated?.precision ?? '',
  disorder_type: ({ event }) => event.disorder,
  event_type: ({ event }) => event.type,
  sub_event_type: ({ event }) => event.sub,
  actor1: ({ actors }) => actors[0] ?? '',
  assoc_actor_1: ({ claim, actors }) =>
    claim.event === 'armed_clash' ? '' : actors.slice(1).join('; '),
  inter1: () => '',
  actor2: ({ claim, actors, targets }) =>
    (claim.event === 'armed_clash' ? actors[1] : undefined) ?? targets[0] ?? '',
  assoc_actor_2: ({ claim, actors, targets }) =>
    (claim.event === 'armed_clash' && actors.length > 1
      ? [...actors.slice(2), ...targets]
      : targets.slice(1)
    ).join('; '),
  inter2: () => '',
  interaction: () => '',
  civilian_targeting: () => '',
  iso: () => '',
  region: () => '',
  country: ({ country }) => (country === '' ? '' : (countryNames.of(country) ?? country)),
  admin1: ({ place }) => place?.admin1 ?? '',
  admin2: () => '',
  admin3: () => '',
  location: ({ place }) => (place ? oneLine(place.name ?? place.text) : ''),
  latitude: ({ place }) => place?.lat ?? '',
  longitude: ({ place }) => place?.lon ?? '',
  geo_precision: ({ place }) => geoPrecisions[place?.precision ?? ''] ?? '',
  source: ({ claim }) => namesOf(claim.sources).join('; '),
  source_scale: () => '',
  notes: ({ claim }) => shortened(quotationOf(claim), 2000),
  fatalities: ({ claim }) => tollOf(claim, 'killed')?.min ?? '',
  tags: () => '',
  timestamp: () => '',
  isnad_fatalities_max: ({ claim }) => tollOf(claim, 'killed')?.max ?? '',
  isnad_event: ({ claim }) => claim.event,
  isnad_status: ({ claim }) => claim.status,
  isnad_date_to: ({ dated }) => dated?.to ?? '',
  isnad_weapons: ({ claim }) =>
    [...new Set(claim.weapons.map(({ category }) => category))].join('; '),
  isnad_places: ({ claim }) => namesOf(claim.places).join('; '),
  isnad_confidence: ({ claim }) => claim.confidence,
  isnad_document: ({ claim }) => claim.document.id,
  isnad_duplicate_of: ({ duplicateOf }) => duplicateOf ?? '',
};

interface Facts {
  readonly claim: Claim;
  readonly duplicateOf: string | undefined;
  readonly event: AcledEvent;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  /** The narrowest place, if it is within a country. */
  readonly place: Claim['places'][number] | undefined;
  readonly country: string;
  /** Undefined where the day is not known within a month. */
  readonly dated:
    | { readonly from: string; readonly to: string; readonly precision: number }
    | undefined;
}

export function acledHeader(): string {
  return csvLine(Object.keys(columns));
}

export function acledRow(claim: Claim, duplicateOf?: string): string {
  const { from, to } = periodOf(claim);
  const precision = timePrecision(from, to);
  const facts: Facts = {
    claim,
    duplicateOf,
    event: eventOf(claim),
    actors: namesOf(claim.actors),
    targets: namesOf(claim.targets),
    place: claim.places.find(({ precision: width }) => (width ?? '') in geoPrecisions),
    country: claim.places.find(({ country }) => country !== undefined)?.country ?? '',
    dated: precision === '' ? undefined : { from, to, precision },
  };
  return csvLine(Object.values(columns).map((cell) => cell(facts)));
}

/** A happening that is denied or only threatened is no event of ACLED's. */
export function isAcledEvent({ status }: Claim): boolean {
  return status !== 'denied' && status !== 'threatened';
}
