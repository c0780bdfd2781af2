// What must stand with an English verb for it to be one of saying.

import type { Hit } from '../../../rules/hits.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import type { BackPhrase } from './front.ts';
import type { VerbCue } from './tables.ts';
import { chargeNouns, tollNouns } from './words.ts';

export function complemented(r: Reader, hit: Hit<VerbCue>, back: BackPhrase): boolean {
  const { value } = hit;
  const next = hit.last;
  const { last } = r.sentence;
  const open = next < last && !r.isMark(next, '.');
  switch (value.needs) {
    case 'clause':
      return true;
    case 'object':
      if (value.lemma === 'claim' && claimsLives(r, next)) return false;
      if (value.lemma === 'deny' && deniesPassage(r, next)) return false;
      if (value.lemma === 'admit' && heals(r, back)) return false;
      return (
        open ||
        (value.form !== 'base' &&
          back.speaker !== undefined &&
          r.isMark(back.speaker.first - 1, ','))
      );
    case 'body':
      return open && !r.isMark(next, ',');
    case 'that':
      // "…, an analysis of satellite imagery found."
      return (
        r.low(next) === 'that' ||
        (value.stance === 'estimated' && bounded.test(`${r.low(next)} ${r.low(next + 1)}`)) ||
        (value.form === 'past' &&
          back.speaker !== undefined &&
          closesIt(r, back.speaker.first, next))
      );
    case 'told':
      return open;
    case 'quote':
      for (let token = hit.first - 3; token < Math.min(last, next + 6); token += 1) {
        if (r.isMark(token, '"')) return true;
      }
      for (let token = next; token < Math.min(last, next + 6); token += 1) {
        if (r.low(token) === 'that') return true;
        if (r.isMark(token, ',')) break;
      }
      return r.isMark(next, ':');
    case 'toll': {
      // "Residents put it at 60."
      let toll = pronouns.has(r.low(next));
      for (let token = next; token < Math.min(last, next + 9); token += 1) {
        if (tollNouns.has(r.low(token)) || r.low(token).endsWith('casualties')) toll = true;
        if (toll && /^(at|between|above|near|nearer|over|closer|around|as)$/.test(r.low(token))) {
          return true;
        }
      }
      return false;
    }
    case 'charge':
      for (let token = next; token < Math.min(last, next + 7); token += 1) {
        if (chargeNouns.has(r.low(token))) return true;
      }
      return false;
    case 'account':
      return wordAhead(r, next, accounts);
    case 'reports':
      return wordAhead(r, next, reports);
    case 'victims':
      return (
        (back.speaker?.sort === 'body' || (value.lemma === 'give' && known(back))) &&
        wordAhead(r, next, victims)
      );
    case 'paper':
      return known(back) && wordAhead(r, next, papers);
    case 'as':
    case 'from':
      return true;
  }
}

const pronouns: ReadonlySet<string> = new Set(['it', 'that', 'them', 'this']);

/** "assesses at least 40 civilians were killed" */
const bounded =
  /^(at least|more than|as many|up to|some [0-9]|about [0-9]|around [0-9]|nearly [0-9])/;

/** Behind a comma and in front of the sentence's end. */
function closesIt(r: Reader, subject: number, from: number): boolean {
  if (!r.isMark(subject - 1, ',')) return false;
  return from >= r.sentence.last || r.isMark(from, '.');
}

function claimsLives(r: Reader, from: number): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + 5); token += 1) {
    if (r.low(token) === 'lives' || r.low(token) === 'life') return true;
  }
  return false;
}

// "the two civilian monitors": so many words may stand between "denied" and what was not granted.
const grantReach = 7;

/** "denied the mission passage", "denied them access to": no word of anybody, but a refusal. */
function deniesPassage(r: Reader, from: number): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + grantReach); token += 1) {
    const word = r.low(token);
    if (grants.has(word)) return true;
    if (!r.isWord(token) || word === 'that' || word.endsWith('ing')) return false;
  }
  return false;
}

/** "our clinic in Zamzam admitted 29 people": who takes patients in. */
function heals(r: Reader, { speaker }: BackPhrase): boolean {
  if (!speaker) return false;
  for (let token = speaker.first; token < speaker.last; token += 1) {
    if (wards.has(r.low(token))) return true;
  }
  return false;
}

const grants: ReadonlySet<string> = new Set(
  'passage entry access permission permits visits treatment'.split(' '),
);
const wards: ReadonlySet<string> = new Set(
  'hospital hospitals clinic clinics ward wards facility facilities doctors medics'.split(' '),
);

const accounts: ReadonlySet<string> = new Set([
  'account',
  'accounts',
  'version',
  'toll',
  'figure',
  'figures',
  'count',
  'tally',
  'details',
  'names',
  'list',
]);
const papers: ReadonlySet<string> = new Set(['statement', 'communique', 'communiqué', 'bulletin']);
const reports: ReadonlySet<string> = new Set(['reports', 'allegations', 'claims', 'testimonies']);

function known({ speaker }: BackPhrase): boolean {
  return speaker !== undefined && speaker.sort !== 'unknown' && speaker.sort !== 'paper';
}

const victims: ReadonlySet<string> = new Set(
  'casualties wounded injured dead bodies patients victims martyrs corpses fatalities'.split(' '),
);

function wordAhead(r: Reader, from: number, words: ReadonlySet<string>): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + 7); token += 1) {
    if (words.has(r.low(token))) return true;
  }
  return false;
}
