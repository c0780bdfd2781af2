// Reads one English sentence: which verbs and frames of saying stand in it, who speaks, and which of
// its words stand under whom.

import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase, SpeechReading } from '../../../rules/speech.ts';
import { phrase } from './frame.ts';
import { modal } from './modal.ts';
import type { Reader } from './reader.ts';
import type { Draft } from './scope.ts';
import { headHit, phraseOf, speakerAfter } from './speaker.ts';
import type { VerbCue } from './tables.ts';
import { cues } from './tables.ts';
import { verb } from './verb.ts';

export function read(r: Reader): SpeechReading {
  const { sentence, document } = r;
  const utterances: Draft[] = [];
  headline(r, utterances);
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (document.hits.all(token).length === 0) continue;
    const hit = document.hits.longest(token, cues);
    if (!hit) continue;
    if (hit.value.kind === 'verb') {
      // "State television, citing a police source, said": whom it cites comes behind it.
      const cited = pendingCitation(utterances);
      const before = utterances.length;
      token = Math.max(token, verb(r, hit as Hit<VerbCue>, utterances) - 1);
      const speaker = utterances[before];
      if (!cited) continue;
      if (!speaker) utterances.push(cited);
      else utterances.push({ ...cited, scopes: speaker.scopes, outer: before });
    } else token = Math.max(token, phrase(r, hit, utterances) - 1);
  }
  const background = false;
  return { utterances, modal: modal(r), background };
}

/** "IRGC: New wave hits sites", "Private military company Dyck: two helicopters fired". */
function headline(r: Reader, utterances: Draft[]): void {
  const { sentence } = r;
  if (sentence.kind === 'row' || sentence.kind === 'bullet') return;
  let first = sentence.first;
  let colon = -1;
  for (let token = first; token < Math.min(sentence.last, first + 16); token += 1) {
    if (r.isMark(token, ':')) {
      colon = token;
      break;
    }
  }
  if (colon < 0 || colon + 3 > sentence.last) return;
  // A clock time or a bullet in front.
  for (let token = colon - 1; token > first; token -= 1) {
    if (r.isMark(token, '-') && !r.isWord(token - 1)) first = token + 1;
  }
  while (first < colon && !r.isWord(first)) first += 1;
  const speaker = phraseOf(r, { first, last: colon, whole: colon });
  if (!speaker || speaker.sort === 'unknown') return;
  if (speaker.sort === 'paper' || (speaker.sort === 'anonymous' && r.ordinal > 0)) return;
  for (let token = first; token < colon; token += 1) {
    const cue = r.document.hits.longest(token, cues);
    if (cue && !headHit(r, token)) return;
  }
  utterances.push({
    rule: 'speaker before colon',
    score: 0.8,
    speakers: [speaker],
    status: 'asserted',
    modality: 'fact',
    cue: { first: colon, last: colon + 1 },
    scopes: [{ first: sentence.first, last: sentence.last }],
  });
}

/** The body that begins the sentence: "State television gave no figures." */
export function topicOf(r: Reader): SpeakerPhrase | undefined {
  const speaker = speakerAfter(r, r.sentence.first, r.sentence.last);
  return speaker && (speaker.sort === 'body' || speaker.sort === 'outlet') ? speaker : undefined;
}

/** Takes a citation off the list that no speaker stands in front of yet. */
function pendingCitation(utterances: Draft[]): Draft | undefined {
  const last = utterances.at(-1);
  return last?.rule === 'citing' && last.outer === undefined ? utterances.pop() : undefined;
}
