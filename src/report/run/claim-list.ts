// The first claims of a run in, a list of them out: each with the words it was read from, where they
// stand, and who says so. The list is whole without a script; the script only hides what a filter hides.

import { daysOf, eventName, namesOf, oneLine, shortened } from '../../export/claim-text.ts';
import { countText } from '../../export/csv.ts';
import type { RunClaim } from '../../export/run/run-claims.ts';
import { counted } from '../counted.ts';
import { explain, section } from '../html/blocks.ts';
import type { Child, Markup } from '../html/markup.ts';
import { tag } from '../html/markup.ts';
import { number } from './charts.ts';
import { name, names, quotation } from './names.ts';
import { countryName } from './sections.ts';

const longestQuotation = 700;
const longestName = 160;

export function claimSection(shown: readonly RunClaim[], total: number): Markup {
  const values = (pick: (claim: RunClaim) => readonly string[]) =>
    [...new Set(shown.flatMap(pick))].sort();
  return section('claims', 'Claim by claim', [
    explain(
      shown.length < total
        ? `The first ${number(shown.length)} of ${counted(total, 'claim')}, in the order of the inputs. All are in claims.csv and claims.duckdb beside this file.`
        : `${counted(total, 'claim')} in the order of the inputs, all of them; also in claims.csv and claims.duckdb beside this file.`,
    ),
    tag(
      'p',
      {},
      tag('a', { href: 'claims.csv' }, 'claims.csv'),
      ' · ',
      tag('a', { href: 'counts.csv' }, 'counts.csv'),
      ' · ',
      tag('a', { href: 'claims.geojson' }, 'claims.geojson'),
    ),
    tag(
      'form',
      { class: 'filters', id: 'filters', hidden: true },
      tag(
        'label',
        { class: 'search' },
        'Search',
        tag('input', { type: 'search', name: 'words', autocomplete: 'off' }),
      ),
      choice(
        'event',
        'Event',
        values(({ claim }) => [claim.event]),
        eventName,
      ),
      choice(
        'country',
        'Country',
        values(({ claim }) => countriesOf(claim)),
        countryName,
      ),
      choice(
        'status',
        'How it is said',
        values(({ claim }) => [claim.status]),
        eventName,
      ),
      choice(
        'lang',
        'Language',
        values(({ claim }) => [claim.document.lang]),
        (lang) => (lang === 'ar' ? 'Arabic' : 'English'),
      ),
    ),
    tag('p', { class: 'shown', id: 'shown', role: 'status' }, counted(shown.length, 'claim')),
    tag('ol', { class: 'claims', id: 'claim-list' }, shown.map(item)),
  ]);
}

function choice(
  field: string,
  label: string,
  values: readonly string[],
  show: (value: string) => string,
): Child {
  if (values.length < 2) return undefined;
  return tag(
    'label',
    {},
    label,
    tag(
      'select',
      { name: field },
      tag('option', { value: '' }, 'all'),
      values.map((value) => tag('option', { value }, show(value))),
    ),
  );
}

function countriesOf(claim: RunClaim['claim']): string[] {
  return [...new Set(claim.places.flatMap(({ country }) => country ?? []))];
}

function item({ claim, document }: RunClaim): Markup {
  const short = (values: readonly string[]) => values.map((value) => shortened(value, longestName));
  const place = claim.places[0];
  const day = daysOf(claim);
  const rows: (readonly [label: string, value: Child])[] = [
    ['who', names(short(namesOf(claim.actors)))],
    ['to whom', names(short(namesOf(claim.targets)))],
    ['where', names(short(namesOf(claim.places)))],
    ['when', day !== '' ? day : names(short(claim.dates.map(({ text }) => oneLine(text))))],
    [
      'how many',
      claim.counts.map((count, index) => [index === 0 ? '' : '; ', name(countText(count))]),
    ],
    [
      'with what',
      names(
        short(
          namesOf(
            claim.weapons.map(({ category, model }) => ({
              text: model ?? category.replaceAll('_', ' '),
            })),
          ),
        ),
      ),
    ],
    ['who says so', names(short(namesOf(claim.sources)))],
  ];
  return tag(
    'li',
    {
      class: 'claim',
      id: `claim-${claim.id.replace(/[^\w-]/g, '_')}`,
      'data-event': claim.event,
      'data-status': claim.status,
      'data-lang': claim.document.lang,
      'data-country': countriesOf(claim).join(' '),
    },
    tag(
      'p',
      { class: 'claim-head' },
      tag('strong', {}, eventName(claim.event)),
      place ? [' · ', name(shortened(place.name ?? place.text, longestName))] : '',
      day === '' ? '' : ` · ${day}`,
      claim.status === 'asserted' ? '' : tag('span', { class: 'status' }, ` ${claim.status}`),
    ),
    claim.evidence.map(({ text, start, end }) =>
      text === undefined
        ? tag('p', { class: 'meta' }, `units ${start} to ${end}`)
        : quotation(shortened(text, longestQuotation), claim.document.lang),
    ),
    tag(
      'dl',
      {},
      rows.map(([label, value]) =>
        isEmpty(value) ? undefined : [tag('dt', {}, label), tag('dd', {}, value)],
      ),
    ),
    tag(
      'p',
      { class: 'meta' },
      documentLink(claim.document),
      `, units ${claim.evidence[0]?.start ?? 0} to ${claim.evidence.at(-1)?.end ?? 0} · confidence ${claim.confidence.toFixed(2)}`,
      document.duplicateOf === undefined
        ? ''
        : [' · in a copy of ', name(shortened(document.duplicateOf, longestName))],
    ),
  );
}

function isEmpty(value: Child): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Only addresses of the web are links: others could run or open something. */
function documentLink({ id, title, uri }: RunClaim['claim']['document']): Child {
  const text = name(shortened(title ?? id, longestName));
  return uri !== undefined && /^https?:\/\//i.test(uri)
    ? tag('a', { href: uri, rel: 'noopener noreferrer nofollow' }, text)
    : text;
}
