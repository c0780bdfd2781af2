// Frames of saying in English: "according to", "citing", "claimed responsibility", hearsay.

import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { isActNoun } from './answers.ts';
import { aroundAll } from './around.ts';
import { speakerBefore } from './front.ts';
import type { Draft } from './scope.ts';
import { clauseEnd, frameStart, trailed } from './scope.ts';
import { capital, endOf, headHit, speakerAfter } from './speaker.ts';
import type { SpeechCue } from './tables.ts';
import { nestedUnder } from './verb.ts';
import { articles } from './words.ts';

export function phrase(r: Reader, hit: Hit<SpeechCue>, utterances: Draft[]): number {
  const { value } = hit;
  const { sentence } = r;
  // "reportedly" is nobody's word and bounds nobody's.
  const previous = utterances.findLast(({ rule }) => rule !== 'hearsay');
  switch (value.kind) {
    case 'frame': {
      // "per @SudanMonitor".
      const account = r.isMark(hit.last, '@');
      const speaker = speakerAfter(r, account ? hit.last + 1 : hit.last, sentence.last);
      if (!speaker) return hit.last;
      // "according to preliminary estimates": nobody's.
      if (nobodys(r, speaker)) return endOf(speaker);
      // "per day", "per household"
      const per = r.low(hit.first) === 'per' && !account;
      if (per && !perSpeaker(r, hit.first, speaker)) return hit.last;
      // "as per the latest count": nobody's words.
      if (speaker.sort === 'paper' && tallies.has(speaker.head)) return hit.last;
      const first = frameStart(r, hit, previous);
      // "…, the official said, according to SABA": the outlet tells all of it.
      if (speaker.sort === 'outlet' && previous && !previous.impersonal && trailed(r, previous)) {
        const cue = { first: hit.first, last: endOf(speaker) };
        aroundAll(r, { utterances, outlet: speaker, rule: 'according to', cue });
        return endOf(speaker);
      }
      const inside =
        previous !== undefined &&
        previous.rule !== 'speaker before colon' &&
        previous.cue.last <= hit.first &&
        !trailed(r, previous);
      utterances.push({
        rule: 'according to',
        score: speaker.sort === 'unknown' ? 0.7 : 0.9,
        speakers: [speaker],
        status: value.stance,
        modality: 'fact',
        cue: { first: hit.first, last: endOf(speaker) },
        scopes: [{ first, last: sentence.last }],
        ...(inside && { outer: utterances.indexOf(previous) }),
      });
      return endOf(speaker);
    }
    case 'quoting': {
      const inner = speakerAfter(r, hit.last, sentence.last);
      // "citing the lack of permits": a reason.
      if (!inner || (inner.sort === 'unknown' && !isNamed(r, inner.first))) return hit.last;
      // "left, citing settler violence": so is an act.
      if (isActNoun(r, inner.last - 1)) return hit.last;
      utterances.push({
        rule: 'citing',
        score: 0.85,
        speakers: [inner],
        status: previous?.status ?? 'asserted',
        modality: 'fact',
        cue: { first: hit.first, last: endOf(inner) },
        scopes: previous?.scopes ?? [{ first: sentence.first, last: sentence.last }],
        ...(previous && { outer: utterances.indexOf(previous) }),
      });
      return endOf(inner);
    }
    case 'reckoned':
      utterances.push({
        rule: 'by his own count',
        score: 0.7,
        speakers: [],
        earlier: beingOf(r.low(hit.first + 1)),
        status: value.stance,
        modality: 'fact',
        cue: { first: hit.first, last: hit.last },
        scopes: [{ first: frameStart(r, hit, previous), last: sentence.last }],
      });
      return hit.last;
    case 'claimed': {
      // "often claims responsibility for such attacks": of no one act.
      if (habits.has(r.low(hit.first - 1))) return hit.last;
      const back = speakerBefore(r, hit.first, previous ? previous.cue.last : sentence.first);
      if (back.negated || (!back.speaker && back.kind !== 'pronoun' && back.kind !== 'shared'))
        return hit.last;
      const nested =
        previous !== undefined &&
        back.speaker !== undefined &&
        nestedUnder(r, previous, back.speaker);
      utterances.push({
        rule: 'claimed responsibility',
        score: 0.85,
        speakers: back.speaker
          ? [back.speaker]
          : previous && back.kind === 'shared'
            ? previous.speakers
            : [],
        status: 'asserted',
        modality: 'fact',
        cue: { first: hit.first, last: hit.last },
        scopes: [{ first: previous ? back.first : sentence.first, last: sentence.last }],
        ...(nested && { outer: utterances.indexOf(previous) }),
      });
      return hit.last;
    }
    case 'hearsay':
      utterances.push({
        rule: 'hearsay',
        score: 0.6,
        speakers: [],
        impersonal: true,
        status: value.stance,
        modality: 'fact',
        cue: { first: hit.first, last: hit.last },
        scopes: [{ first: hearsayStart(r, hit, previous), last: clauseEnd(r, hit.last) }],
      });
      return hit.last;
    case 'refuted':
    case 'credible':
      utterances.push({
        rule: value.kind === 'refuted' ? 'called untrue' : 'found credible',
        score: 0.7,
        speakers: [],
        impersonal: true,
        status: value.stance,
        modality: 'fact',
        ...(value.kind === 'refuted' && { bare: true }),
        cue: { first: hit.first, last: hit.last },
        scopes: [
          {
            first: previous ? previous.cue.last : sentence.first,
            // "assessed as credible that a strike killed three, including a child": all of it.
            last: r.low(hit.last) === 'that' ? sentence.last : clauseEnd(r, hit.last),
          },
        ],
      });
      return hit.last;
    default:
      return hit.last;
  }
}

const habits = new Set(['often', 'usually', 'regularly', 'frequently', 'routinely', 'sometimes']);

/** "12 people were reportedly killed", "12 are believed to have been killed": the subject in front is told so too. */
function hearsayStart(r: Reader, { first }: Hit, previous: Draft | undefined): number {
  if (!auxiliaries.has(r.low(first - 1)) && !auxiliaries.has(r.low(first))) return first;
  const floor = previous ? previous.cue.last : r.sentence.first;
  for (let at = first - 1; at >= floor; at -= 1) if (r.isMark(at, ';')) return at + 1;
  return floor;
}

const auxiliaries = new Set(['was', 'were', 'been', 'has', 'have', 'had', 'is', 'are']);

function isNamed(r: Reader, first: number): boolean {
  const noun = articles.has(r.low(first)) ? first + 1 : first;
  return capital(r.word(noun));
}

function perSpeaker(r: Reader, token: number, { first, sort }: SpeakerPhrase): boolean {
  if (sort === 'unknown' || sort === 'paper') return false;
  // "Per police, four were shot".
  if (token === r.sentence.first) return true;
  const before = r.word(token - 1);
  return !/[0-9]$/.test(before) && (capital(r.word(first)) || articles.has(r.low(first)));
}

function beingOf(owner: string): { being?: 'person' | 'thing'; first?: boolean } {
  if (owner === 'our') return { first: true };
  if (owner === 'his' || owner === 'her') return { being: 'person' };
  return owner === 'its' ? { being: 'thing' } : {};
}

function nobodys(r: Reader, { first, last, head, owner }: SpeakerPhrase): boolean {
  if (!findings.has(head) || owner) return false;
  for (let token = first; token < last - 1; token += 1) {
    if (capital(r.word(token)) || headHit(r, token) || r.low(token) === 'of') return false;
  }
  return true;
}

const findings: ReadonlySet<string> = new Set(
  'estimates estimate figures data information findings statistics investigation investigations assessment assessments results reports count'.split(
    ' ',
  ),
);

const tallies: ReadonlySet<string> = new Set([
  'count',
  'tally',
  'toll',
  'records',
  'figures',
  'data',
]);
