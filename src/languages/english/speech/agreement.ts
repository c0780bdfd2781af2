// Whether an English form is a verb at all, by its neighbours: a plural subject in front of a bare form, and
// no word that makes a noun of it ("all reports").

import type { Hit } from '../../../rules/hits.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import type { BackPhrase } from './front.ts';
import { capital } from './speaker.ts';
import type { VerbCue } from './tables.ts';

/** "all reports"; but "Israeli media report two soldiers wounded". */
export function quantified(r: Reader, { first, value }: Hit<VerbCue>): boolean {
  const before = r.low(first - 1);
  if (before === 'media' && value.form === 'base')
    return !capital(r.word(first - 2)) && first - 2 > r.sentence.first;
  return quantifiers.has(before);
}

/** "in Blue Nile state", "Zamfara state's Maru district": a part of a country, where no "that" follows. */
export function province(r: Reader, { first, last, value }: Hit<VerbCue>): boolean {
  if (value.lemma !== 'state' || value.form !== 'base' || r.low(last) === 'that') return false;
  return capital(r.word(first - 1)) && !r.low(first - 1).endsWith('s');
}

const quantifiers: ReadonlySet<string> = new Set(
  'all any some several many most few such these those new open other further various earlier previous conflicting unconfirmed initial media news'.split(
    ' ',
  ),
);

export function pluralSubject(r: Reader, back: BackPhrase): boolean {
  if (back.kind === 'pronoun' || r.low(r.sentence.first) === 'we') return true;
  if (!back.speaker) return back.kind === 'shared';
  if (back.speaker.also) return true;
  const last = r.low(back.speaker.last - 1);
  return (
    (last.endsWith('s') && !last.endsWith("'s")) ||
    back.speaker.sort === 'anonymous' ||
    last === 'police' ||
    last === 'media' ||
    last === 'military'
  );
}
