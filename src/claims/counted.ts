// A token in, the verdict out: is it what a number counts, and so no act? "1,150 families", "eight Houthi
// military targets".

import type { NumberMention } from '../document/mention.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { sentenceAt, subjectFirst } from './scene.ts';

// So many words may describe what is counted: "eight Houthi military targets".
const describedBy = 3;

function farNumber(scene: Scene, token: number): NumberMention | undefined {
  if (!subjectFirst(scene, scene.document.sentences[sentenceAt(scene, token)]!)) return undefined;
  for (let back = 2; back <= describedBy + 1; back += 1) {
    const number = scene.numberOn[token - back];
    if (number) return number;
  }
  return undefined;
}

function startOf({ document: { tokens, view } }: Scene, token: number): number {
  return view.map.toSource(tokens.starts[token]!, tokens.ends[token]!).start;
}

/** "468 kidnapped victims": between a number and its noun stands what those are, and no act told. */
function describes(scene: Scene, token: number): boolean {
  const number = scene.numberOn[token - 1] ?? farNumber(scene, token);
  if (number?.noun?.sort !== 'people' || number.last > token) return false;
  if (!subjectFirst(scene, scene.document.sentences[number.sentence]!)) return false;
  return startOf(scene, token) < number.noun.start;
}

/** "1,150 families": what a number counts tells no act, unless acts are counted. */
export function isCounted(scene: Scene, token: number): boolean {
  if (describes(scene, token)) return true;
  const number = scene.numberOn[token - 1] ?? farNumber(scene, token);
  if (!number?.noun || number.last > token) return false;
  if (number.last < token && number.noun.start !== startOf(scene, token)) return false;
  const { sort } = number.noun;
  if (sort !== 'people' && sort !== 'thing') return false;
  return scene.document.hits
    .at(token, countedNouns)
    .some(({ value }) => value.sort === sort && value.of === number.noun!.of);
}
