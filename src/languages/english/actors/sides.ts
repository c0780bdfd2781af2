// A doer's phrase that only seems to say who acts: "anti-Houthi forces" are not the Houthis', and gunmen
// "disguised as police" are no policemen.

import type { ActorDraft } from '../../../rules/actor-draft.ts';
import { actorDraft } from '../../../rules/actor-draft.ts';
import type { ActorHead, ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorWords } from '../../../rules/actors.ts';
import { clauseMarked } from '../../../rules/marks.ts';
import { isHyphen, wordAt } from './surroundings.ts';

/** True where the phrase is told of as what others look like. */
export function isGuise(source: ActorSource, { first }: ActorDraft): boolean {
  return wordAt(source, first - 1) === 'as' && guises.has(wordAt(source, first - 2));
}

const guises: ReadonlySet<string> = new Set(['disguised', 'dressed', 'posing', 'posed', 'clad']);

/** True where "pro-" or "anti-" is written on the phrase. */
export function takesSide(source: ActorSource, { first }: ActorDraft): boolean {
  const { starts, ends } = source.document.tokens;
  return (
    first > 1 &&
    isHyphen(source, first - 1) &&
    starts[first - 1] === ends[first - 2] &&
    starts[first] === ends[first - 1] &&
    clauseMarked(source.document.hits, first - 2, 'side')
  );
}

/**
 * The phrase with its prefix for a name, and without whom it only stands for or against; undefined where
 * it names no body of its own ("an anti-Israel protest").
 */
export function withSide(source: ActorSource, draft: ActorDraft): ActorDraft | undefined {
  const { last } = draft;
  const head = draft.head ?? headAt(source, last - 1);
  const first = draft.first - 2;
  const own = { first, last: last - 1 };
  const bare = Object.assign(actorDraft(draft, draft.rule), draft, noOwner);
  return head && Object.assign(bare, { head, first, own, told: true });
}

const noOwner = {
  actors: undefined,
  by: undefined,
  country: undefined,
  government: undefined,
  owner: undefined,
  proper: undefined,
};

/** "Houthi forces" may be one name: its last word says what body it is. */
function headAt({ document: { hits } }: ActorSource, token: number): ActorHead | undefined {
  for (const { entry, value, last } of hits.all(token, actorWords.bit)) {
    if (entry.table !== actorWords || last !== token + 1) continue;
    const word = value as ActorWord;
    if (word.role === 'head') return word;
  }
  return undefined;
}
