// A country as the doer: its name behind an active verb or an agent word, or in front of its verb.

import type { Sentence } from '../../../document/document.ts';
import type { ActorDraft } from '../../../rules/actor-draft.ts';
import { actorDraft } from '../../../rules/actor-draft.ts';
import type { ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorWords } from '../../../rules/actors.ts';
import type { TriggerWord } from '../../../rules/claims.ts';
import { isAct, triggers } from '../../../rules/claims.ts';

/** "قصفت روسيا", "من قبل إسرائيل": a country is the doer beside its verb or an agent word. */
export function stateAsDoer(
  source: ActorSource,
  sentence: Sentence,
  token: number,
): ActorDraft | undefined {
  const place = source.placeAt(token);
  if (place?.precision !== 'country' || place.adjective || !place.country) return undefined;
  const { hits } = source.document;
  // A preposition in front makes it no subject.
  const { tokens, view } = source.document;
  if (view.map.toSource(tokens.starts[token]!, tokens.ends[token]!).start !== place.start) {
    return undefined;
  }
  const before = token - 1;
  // "في سوريا قصفت": where it happened.
  const ahead =
    before < sentence.first ? '' : view.text.slice(tokens.starts[before]!, tokens.ends[before]!);
  if (ahead === 'في' || ahead === 'وفي') return undefined;
  let doer = false;
  for (let start = Math.max(sentence.first, token - 3); start <= before && !doer; start += 1) {
    for (const hit of hits.all(start, actorWords.bit | triggers.bit)) {
      if (hit.last !== token) continue;
      if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'agent') doer = true;
      if (hit.entry.table === triggers && isAct(hit.value as TriggerWord)) doer = true;
    }
  }
  if (!doer && place.last < sentence.last) {
    for (const hit of hits.all(place.last, triggers.bit)) {
      if (
        hit.entry.table === triggers &&
        hit.head.proclitics === '' &&
        isAct(hit.value as TriggerWord)
      )
        doer = true;
    }
  }
  if (!doer) return undefined;
  const { last, country, name: owner } = place;
  return Object.assign(actorDraft({ first: token, last }, 'state as doer'), {
    country,
    owner,
    government: true,
    definite: true,
  });
}
