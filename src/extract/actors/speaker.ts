// A sentence with its doers' phrases in, the nation of who is quoted in it out: a body or an adjective of
// nationality beside a word of saying. "The armed forces" in such a sentence are his.

import type { DatedDocument, Sentence } from '../../document/document.ts';
import { TokenKind } from '../../document/tokens.ts';
import type { ActorPhrase, ActorRules } from '../../rules/actors.ts';
import type { WithHits } from '../../rules/hits.ts';
import { nationalities } from '../../rules/places.ts';
import { isFar } from './focus.ts';

/** Words of a title between a word of saying and the nationality: "said the deputy defence minister". */
const titleWords = 5;

export function nationOfSpeaker(
  document: DatedDocument & WithHits,
  { sentence, phrases }: { readonly sentence: Sentence; readonly phrases: readonly ActorPhrase[] },
  { table, speaker }: ActorRules['saying'],
): string | undefined {
  const { hits } = document;
  if ((hits.tablesIn(sentence) & table.bit) === 0) return undefined;
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if ((hits.tables(token) & table.bit) === 0) continue;
    const cue = hits.longest(token, table);
    if (!cue) continue;
    const body =
      speaker === 'behind'
        ? phrases.find(({ first }) => first === cue.last)
        : phrases.find(({ last }) => last === token);
    const nation = body ? nationOf(body) : ofTitle(document, sentence, { cue, speaker });
    if (nation) return nation;
  }
  return undefined;
}

function nationOf({ country, actors }: ActorPhrase): string | undefined {
  if (country) return country;
  const only = actors?.length === 1 ? actors[0]!.value : undefined;
  return only && !only.ambiguous && !only.readings && !isFar(only) ? only.country : undefined;
}

/** "قال وزير الدفاع الإيراني", "the Iranian defence minister said". */
function ofTitle(
  { hits, tokens }: DatedDocument & WithHits,
  sentence: Sentence,
  {
    cue,
    speaker,
  }: { readonly cue: { first: number; last: number }; readonly speaker: 'before' | 'behind' },
): string | undefined {
  const step = speaker === 'behind' ? 1 : -1;
  let token = speaker === 'behind' ? cue.last : cue.first - 1;
  for (let words = 0; words < titleWords; words += 1, token += step) {
    if (token < sentence.first || token >= sentence.last) return undefined;
    if (tokens.kinds[token] !== TokenKind.word) return undefined;
    const nation = hits.longest(token, nationalities);
    if (nation?.value.adjective) return nation.value.country;
  }
  return undefined;
}
