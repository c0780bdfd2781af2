// Those joined to a predicate that stands before them, with a place of their own and no predicate, in; what became of
// them out: "A soldier was killed in Goma and two policemen in Beni", "…, and another in Bukavu".

import type { Measure } from '../../document/mention.ts';
import { triggers } from '../../rules/claims.ts';
import { clauseMarked } from '../../rules/marks.ts';
import { placeWords } from '../../rules/places.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { hasCapital, isMark, isWord, markAt, outcomeAt, signAt } from './scene.ts';
import { comma, hyphen } from './signs.ts';
import type { Walk } from './walk.ts';
import { take } from './walk.ts';

// So many words of place and time may stand between the predicate and those joined to it.
const gapReach = 12;

interface Fate {
  readonly measure: Measure;
  readonly governor: number;
}

/** Gives a figure such a fate, where it has none. */
export function takesGap(walk: Walk, number: Draft): boolean {
  if (number.measure || number.kind === 'measure') return false;
  const people = number.noun?.word.sort === 'people';
  // "three more in a mine blast": of those counted before.
  if (!people && (number.noun || walk.previous?.noun?.word.sort !== 'people')) return false;
  const last = behindMore(walk.scene, number.phraseLast);
  if (!people && actEnd(walk.scene, last + 1) === undefined) return false;
  const gapped = fateOfGap(walk, number.phraseFirst, last);
  if (!gapped) return false;
  Object.assign(number, gapped, { kind: 'count' });
  take(walk, number, number.phraseLast);
  return true;
}

/** "three more", "two further". */
function behindMore(scene: Scene, from: number): number {
  return markAt(scene, from, 'filler')?.last ?? from;
}

export function fateOfGap(walk: Walk, first: number, last: number): Fate | undefined {
  const { scene, fate } = walk;
  if (!scene.rules.modifiersFirst || !fate || first - fate.end > gapReach) return undefined;
  const joined = markAt(scene, first - 1, 'and') ?? signAt(scene, first - 1) === comma;
  if (!joined || first - 1 <= fate.end || !clauseMarked(scene.document.hits, last, 'at')) {
    return undefined;
  }
  for (let token = fate.end; token < first - 1; token += 1) {
    if (markAt(scene, token, 'clause')) return undefined;
    // "killed in shelling in Aleppo and five men in Idlib": behind "in", what they died in.
    if (outcomeAt(scene, token) && !isNamedAct(scene, token)) return undefined;
  }
  return endsInPlace(scene, actEnd(scene, last + 1) ?? last + 1)
    ? { measure: fate.measure, governor: fate.token }
    : undefined;
}

// So many words may describe an act: "a separate roadside bomb blast".
const actReach = 5;

/** Behind the noun of another act in which those joined suffered it: "and three more in a mine blast near Gao". */
function actEnd(scene: Scene, from: number): number | undefined {
  for (let token = from; token < Math.min(scene.sentence.last, from + actReach); token += 1) {
    const told = namedAct(scene, token);
    if (told) return told.last;
    if (isMark(scene, token) || markAt(scene, token, 'and')) return undefined;
    if (
      scene.document.hits.longest(token, triggers) ||
      markAt(scene, token, 'passive') ||
      outcomeAt(scene, token)
    )
      return undefined;
  }
  return undefined;
}

const namedAct = ({ document: { hits } }: Scene, token: number) =>
  hits.at(token, triggers).find(({ value }) => value.event !== null && value.voice === 'noun');

const isNamedAct = (scene: Scene, token: number): boolean =>
  clauseMarked(scene.document.hits, token - 1, 'at') && namedAct(scene, token) !== undefined;

/** "in the town of Beni on Friday", and no predicate behind it. */
function endsInPlace(scene: Scene, from: number): boolean {
  const { hits } = scene.document;
  for (let token = from; token < scene.sentence.last; token += 1) {
    if (isMark(scene, token)) {
      if (signAt(scene, token) !== hyphen) return token > from;
      continue;
    }
    if (markAt(scene, token, 'and')) return token > from;
    if (hasCapital(scene, token)) continue;
    const kind = hits.longest(token, placeWords);
    if (kind) token = kind.last - 1;
    else if (isWord(scene, token) && !markAt(scene, token, 'stop')) return false;
    else if (markAt(scene, token, 'passive') || outcomeAt(scene, token)) return false;
  }
  return true;
}
