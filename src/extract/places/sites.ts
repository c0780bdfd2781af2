// The places of one sentence in order, known and unknown: which of them lies in the next, and which
// place of the gazetteer each is. The containers are settled first, from the end of the sentence.

import type { Spot } from './evidence.ts';
import { levelOf, linkOf } from './links.ts';
import type { ProvedNames } from './repeated.ts';
import { findRepeated } from './repeated.ts';
import type { Resolution, Scene } from './resolve.ts';
import { containment, resolve } from './resolve.ts';
import type { Candidate, Selection } from './select.ts';
import { findUnknown } from './unknown.ts';
import type { Unknown } from './unknown-name.ts';

export interface Site extends Spot {
  readonly candidate: Candidate | undefined;
  readonly unknown: Unknown | undefined;
  resolution: Resolution | undefined;
  /** Index of the site that it lies in, or -1. */
  within: number;
}

/** Accepted names of the gazetteer, and between them the names that it lacks. */
export function sitesOf({ reading }: Selection, candidates: readonly Candidate[]): Site[] {
  const accepted = candidates.filter((candidate) => candidate.accepted);
  const sites = accepted.map((candidate) => siteAt(candidate.match, { candidate }));
  const taken = (token: number) => sites.some(({ first, last }) => first <= token && token < last);
  for (const unknown of findUnknown(reading, taken)) sites.push(unknownSite(unknown));
  return sites.sort((a, b) => a.first - b.first);
}

function unknownSite(unknown: Unknown): Site {
  const { first, last } = unknown;
  return siteAt({ first, last, proclitics: '' }, { unknown });
}

/** All sites are made here: they have one shape. */
function siteAt(
  { first, last, proclitics }: Spot,
  { candidate, unknown }: Partial<Pick<Site, 'candidate' | 'unknown'>>,
): Site {
  return { first, last, proclitics, candidate, unknown, resolution: undefined, within: -1 };
}

/** The sites with those that are names proved elsewhere in the document. */
export function withRepeated(
  { reading }: Selection,
  sites: readonly Site[],
  names: ProvedNames,
): Site[] {
  const taken = (token: number) => sites.some(({ first, last }) => first <= token && token < last);
  return withUnknown(sites, findRepeated(reading, names, taken));
}

/** The sites with names that no gazetteer has, in order. */
export function withUnknown(sites: readonly Site[], found: readonly Unknown[]): Site[] {
  if (found.length === 0) return [...sites];
  return [...sites, ...found.map(unknownSite)].sort((a, b) => a.first - b.first);
}

/** Resolves the sites and links them to their containers. */
export function placeSites(selection: Selection, sites: readonly Site[], scene: Scene): void {
  const { reading, gazetteer } = selection;
  for (let index = sites.length - 1; index >= 0; index -= 1) {
    const site = sites[index]!;
    const next = sites[index + 1];
    const link = next ? linkOf(reading, site, next) : 'none';
    const outer = next && link !== 'none' ? next.resolution?.place : undefined;
    // "Dayr az-Zawr, Deir ez-Zor": the same place told again holds no other one of its name.
    const container = outer !== undefined && !bears(site, outer) ? outer : undefined;
    if (site.candidate) {
      const scened = container === undefined ? scene : Object.assign({}, scene, { container });
      site.resolution = resolve(selection, site.candidate, scened);
      const { place } = site.resolution;
      if (!scene.settled.includes(place)) scene.settled.push(place);
    }
    if (!next || link === 'none') continue;
    if (liesIn({ site, next, link })) site.within = index + 1;
  }

  function bears({ candidate }: Site, place: number): boolean {
    if (!candidate) return false;
    const { names } = selection;
    const { name } = candidate.match;
    for (let at = names.at[name]!; at < names.at[name + 1]!; at += 1) {
      if (names.postings[at]! >>> 4 === place) return true;
    }
    return false;
  }

  function liesIn({ site, next, link }: Pair): boolean {
    if (!next.resolution) return link === 'in';
    const outer = next.resolution.place;
    const level = levelOf(gazetteer.kind(outer));
    if (!site.resolution) return link === 'in' || level >= 5;
    const inner = site.resolution.place;
    const fit = containment(gazetteer, inner, outer);
    if (link === 'in') return fit >= 0;
    return fit > 0 && level > levelOf(gazetteer.kind(inner)) && level >= 5;
  }
}

interface Pair {
  readonly site: Site;
  readonly next: Site;
  readonly link: 'in' | 'comma';
}
