// The sites of a sentence in, those that are only an end of a stretch out: "between A and B", "the A-B
// highway", "the road from A to B", "the A road". None of its ends is where it happened.

import { TokenKind } from '../../document/tokens.ts';
import type { Hit } from '../../rules/hits.ts';
import type { PlaceWord } from '../../rules/places.ts';
import { placeContexts, placeWords } from '../../rules/places.ts';
import type { Reading } from './evidence.ts';
import { hitBefore } from './evidence.ts';
import type { Site } from './sites.ts';

/** The phrase of a stretch: tokens [first, last), without `front` units of the first. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly front: number;
}

/** and: "between A and B"; line: "A-B", "A to B", "A B". */
type Tie = 'and' | 'line';

/** Tokens between the two ends: "and", "the", "city of". */
const farthest = 4;

/** For each site the stretch that it is an end of. */
export function stretchesOf(
  reading: Reading,
  sites: readonly Site[],
): readonly (Stretch | undefined)[] {
  const found: (Stretch | undefined)[] = new Array(sites.length).fill(undefined);
  for (let at = 0; at < sites.length; at += 1) {
    const left = sites[at]!;
    if (found[at] || left.proclitics !== '') continue;
    const right = sites[at + 1];
    const tie = right && tieOf(reading, left, right);
    const pair = tie && stretchOf(reading, { left, right: right!, tie });
    if (pair) {
      found[at] = pair;
      found[at + 1] = pair;
    } else found[at] = roadOf(reading, left);
  }
  return found;
}

function stretchOf(
  reading: Reading,
  { left, right, tie }: { readonly left: Site; readonly right: Site; readonly tie: Tie },
): Stretch | undefined {
  const { last } = right;
  const front = frontOf(reading, left.first);
  const between = hitBefore(reading, front, placeContexts);
  if (between?.value.sort === 'between') {
    return tie === 'and'
      ? { first: between.first, last, front: between.head.stemStart }
      : undefined;
  }
  const road = roadBefore(reading, front);
  if (road) return tie === 'line' || road.last < front ? { ...road, last } : undefined;
  const behind = roadBehind(reading, last);
  return behind && tie === 'line' ? { first: left.first, last: behind.last, front: 0 } : undefined;
}

/** "طريق تكريت", "the Mosul highway": the road to the place; a road's own name is no place on it. */
function roadOf(reading: Reading, site: Site): Stretch | undefined {
  const road = site.resolution && roadBefore(reading, frontOf(reading, site.first));
  if (road) return { ...road, last: site.last };
  const behind = site.resolution && roadBehind(reading, site.last);
  return behind && { first: site.first, last: behind.last, front: 0 };
}

/** In front of the article and the word for what a place is. */
function frontOf(reading: Reading, first: number): number {
  const front = beforeDeterminer(reading, first);
  const kind = hitBefore(reading, front, placeWords);
  return kind?.value.sort === 'kind' ? beforeDeterminer(reading, kind.first) : front;
}

function beforeDeterminer({ document, sentence, rules }: Reading, token: number): number {
  if (token <= sentence.first || rules.determiners.size === 0) return token;
  return rules.determiners.has(wordAt({ document }, token - 1)) ? token - 1 : token;
}

/** "طريق تعز", "الطريق من", "the road linking": the road's word, and where it ends. */
function roadBefore(reading: Reading, front: number): Stretch | undefined {
  const direct = hitBefore(reading, front, placeWords);
  if (direct?.value.ends && !direct.head.article && direct.value.side === 'before') {
    return { first: direct.first, last: direct.last, front: direct.head.stemStart };
  }
  const { document, sentence, rules } = reading;
  if (front - 1 <= sentence.first || !rules.leading.has(wordAt({ document }, front - 1)))
    return undefined;
  for (const hit of document.hits.at(front - 2, placeWords)) {
    if (hit.value.ends && hit.last === front - 1) {
      return { first: hit.first, last: hit.last, front: articleless(hit) };
    }
  }
  return undefined;
}

const articleless = ({ head }: Hit<PlaceWord>) =>
  head.article ? head.proclitics.length : head.stemStart;

function roadBehind({ document, sentence }: Reading, token: number): Hit<PlaceWord> | undefined {
  if (token >= sentence.last) return undefined;
  return document.hits
    .at(token, placeWords)
    .find(({ value, last }) => value.ends && value.side === 'after' && last <= sentence.last);
}

/** What stands between two sites, if nothing but a tie does. */
function tieOf(reading: Reading, left: Site, right: Site): Tie | undefined {
  const { document, rules } = reading;
  const { tokens, view, hits } = document;
  if (right.first - left.last > farthest) return undefined;
  let tie: Tie | undefined = right.first === left.last ? 'line' : undefined;
  if (right.proclitics !== '') tie = 'and';
  for (let token = left.last; token < right.first; token += 1) {
    const word = wordAt(reading, token);
    if (tokens.kinds[token] === TokenKind.mark) {
      const unit = view.text.charCodeAt(tokens.starts[token]!);
      if (unit !== 0x2d && unit !== 0x2013 && unit !== 0x2014) return undefined;
      tie = 'line';
    } else if (rules.joins.has(word)) tie = 'and';
    else if (rules.toward.has(word)) tie = 'line';
    else if (rules.determiners.has(word)) continue;
    else {
      const again = hits.longest(token, placeContexts) ?? hits.longest(token, placeWords);
      const goesOn = again && (again.value.sort === 'between' || again.value.sort === 'kind');
      if (!goesOn) return undefined;
      if (again.head.proclitics !== '') tie = 'and';
      token = again.last - 1;
    }
  }
  return tie;
}

function wordAt({ document }: Pick<Reading, 'document'>, token: number): string {
  const { tokens, view } = document;
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!).toLowerCase();
}
