// An outlet named behind a sentence in which others speak, as who tells all of it: "The group said that
// soldiers shot farmers, Anadolu reported." It moves what was read before under the outlet.

import type { SpeakerPhrase, TokenRange } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import type { Draft } from './scope.ts';

export function aroundAll(
  r: Reader,
  told: {
    readonly utterances: Draft[];
    readonly outlet: SpeakerPhrase;
    readonly rule: string;
    readonly cue: TokenRange;
  },
): void {
  const { utterances, outlet, rule, cue } = told;
  for (const draft of utterances) draft.outer = draft.outer === undefined ? 0 : draft.outer + 1;
  utterances.unshift({
    rule,
    score: 0.9,
    speakers: [outlet],
    status: 'asserted',
    modality: 'fact',
    cue,
    scopes: [{ first: r.sentence.first, last: r.sentence.last }],
  });
}
