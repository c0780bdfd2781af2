// "6 VDP were killed", "killing nine ISWAP": the initials of an armed body behind a number, as those of its
// men. Initials that no list knows are people where what befell them befalls people only.

import { isCapital } from '../../lexicon/names.ts';
import { actorNames } from '../../rules/actors.ts';
import type { CountedNounWord } from '../../rules/numbers.ts';
import type { Draft, DraftNoun } from './draft.ts';
import type { Scene } from './scene.ts';
import { isWord, markAt, nounAt, outcomeAt, textAt } from './scene.ts';
import { isTied } from './ties.ts';

const men: ReadonlyMap<string, string> = new Map([
  ['armed_group', 'fighters'],
  ['state_force', 'soldiers'],
  ['police', 'police'],
  ['security', 'police'],
]);

/** The men of the body whose initials stand right behind the number. */
export function menOfBody(scene: Scene, { last, value }: Draft): DraftNoun | undefined {
  if (value === null || !Number.isInteger(value)) return undefined;
  if (!isWord(scene, last) || !isInitials(textAt(scene, last))) return undefined;
  // "5 KIA".
  if (nounAt(scene, last) || outcomeAt(scene, last)) return undefined;
  const of = bodyAt(scene, last);
  if (!of && !befallsPeople(scene, last + 1)) return undefined;
  if (goesOn(scene, last + 1)) return undefined;
  const word: CountedNounWord = { of: of ?? 'people', sort: 'people', number: 'plural' };
  // "4 ISK dead": the state behind them.
  const state = nounAt(scene, last + 1)?.value;
  const measure = state?.adjective ? state.measure : undefined;
  return {
    word: measure ? { ...word, measure } : word,
    first: last,
    last: last + 1,
    front: 0,
    back: 0,
  };
}

const isInitials = (text: string): boolean =>
  text.length > 1 && [...text].every((letter) => isCapital(letter.charCodeAt(0)));

function bodyAt(scene: Scene, token: number): string | undefined {
  for (const { entry, value, last } of scene.document.hits.all(token)) {
    if (entry.table !== actorNames || last !== token + 1) continue;
    const { kind, readings } = value as {
      kind: string;
      readings?: ReadonlyMap<string, { kind: string }>;
    };
    for (const one of [kind, ...[...(readings?.values() ?? [])].map((reading) => reading.kind)]) {
      const of = men.get(one);
      if (of) return of;
    }
  }
  return undefined;
}

/** True where a verb that is told of people alone stands behind: "were killed", "reportedly arrested". */
function befallsPeople(scene: Scene, from: number): boolean {
  let at = markAt(scene, from, 'passive')?.last ?? from;
  // "2 ALP reportedly killed".
  if (isWord(scene, at) && scene.rules.adverb(textAt(scene, at))) at += 1;
  const fate = outcomeAt(scene, at)?.value;
  return fate?.people !== undefined && fate.things === undefined;
}

/** "6 SDF Humvee trucks", "three ISIL-held buildings": the initials only tell whose they are. */
function goesOn(scene: Scene, at: number): boolean {
  if (isTied(scene, at)) return true;
  const noun = nounAt(scene, at);
  if (noun && !noun.value.adjective && !noun.value.measure) return true;
  if (!isWord(scene, at) || markAt(scene, at, 'stop') || markAt(scene, at, 'passive')) return false;
  if (markAt(scene, at, 'and') || outcomeAt(scene, at)) return false;
  return !(noun?.value.adjective && noun.value.measure) && !befallsPeople(scene, at);
}
