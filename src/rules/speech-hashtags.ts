// A line of nothing but hashtags in, the first that names a body out: under a post it is who wrote it.

import type { SpeakerPhrase, SpeakerSort } from './speech.ts';
import type { Reader } from './speech-reader.ts';

const bodies: ReadonlySet<SpeakerSort | undefined> = new Set(['body', 'force', 'outlet']);

/** @param sortOf what the name or the noun at a token is, as the language knows it. */
export function bodyInHashtags(
  r: Reader,
  sortOf: (token: number) => SpeakerSort | undefined,
): SpeakerPhrase | undefined {
  const { first, last } = r.sentence;
  let found: SpeakerPhrase | undefined;
  for (let token = first; token < last; ) {
    if (!r.isMark(token, '#')) return undefined;
    let end = token + 1;
    while (end < last && !r.isMark(end, '#')) {
      if (r.isWord(end) && r.isWord(end - 1)) return undefined;
      end += 1;
    }
    const name = token + 1;
    const sort = sortOf(name);
    if (!found && sort && bodies.has(sort)) {
      const head = r.low(name);
      const last = Math.max(r.nameEnd(name), end);
      found = { first: name, last, head, keys: [head], sort, short: false };
    }
    token = end;
  }
  return found;
}
