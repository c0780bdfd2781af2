// The noun behind an Arabic number in, the noun with the second word that describes it out: who the dead were
// ("12 قتيلا مدنيا") or what became of those counted ("14 ضابطا شهيدا").

import type { Measure } from '../../document/mention.ts';
import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord } from '../../rules/numbers.ts';
import type { DraftNoun } from './draft.ts';
import type { Scene } from './scene.ts';
import { markAt, nounAt } from './scene.ts';

export function withSecond(scene: Scene, hit: Hit<CountedNounWord>, noun: DraftNoun): DraftNoun {
  const { word } = noun;
  if (word.sort !== 'people') return noun;
  if (!word.measure && !word.other) return withFate(scene, noun);
  // "dead civilian", "wounded of the civilians": the second word tells who they were.
  const second = markAt(scene, hit.last, 'of');
  const whose = nounAt(scene, second ? second.last : hit.last);
  const { sort, measure, other, of } = whose?.value ?? {};
  if (!whose || sort !== 'people' || measure || other || whose.head.proclitics !== '') return noun;
  const agrees = second
    ? whose.head.article || whose.tail.enclitic !== ''
    : !whose.head.article || hit.head.article;
  return agrees ? { ...noun, word: { ...word, of: of! }, last: whose.last } : noun;
}

const fates: ReadonlySet<Measure> = new Set(['killed', 'injured', 'missing', 'detained']);

/** "14 ضابطا شهيدا", "3 جنود جرحى": a word for a fate that agrees with the noun tells what became of them. */
function withFate(scene: Scene, noun: DraftNoun): DraftNoun {
  const fate = nounAt(scene, noun.last);
  const { sort, measure } = fate?.value ?? {};
  if (!fate || sort !== 'people' || !measure || !fates.has(measure)) return noun;
  if (fate.head.proclitics !== '' || fate.head.article) return noun;
  return { ...noun, word: { ...noun.word, measure }, last: fate.last };
}
