// A noun that tells a fate ("a martyr", "one wounded") and that no number counts in, the verdict out: does
// it stand for one who suffered it? "Martyr of the nation", "the father of a martyr" do not.

import type { Hit } from '../../rules/hits.ts';
import { clauseMarked } from '../../rules/marks.ts';
import type { CountedNounWord } from '../../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { isDigits, isMark, markAt, nounAt, numeralAt } from './scene.ts';
import type { Walk } from './walk.ts';
import { isFate } from './walk.ts';

/** "أسفرت عن شهيد", "خلفت قتيلا وثلاثة جرحى", "شهيد وجريح في غارة": one dead or wounded, told by the noun alone. */
export function tellsFate({ scene, previous }: Walk, hit: Hit<CountedNounWord>): boolean {
  const { value, head, tail, first, last } = hit;
  if (value.number !== 'singular' || !isFate(value.measure) || value.onlyCounted) return false;
  if (head.article || tail.enclitic !== '' || isDescribed(scene, last)) return false;
  const { conjunction } = scene.rules;
  if (head.proclitics !== '') {
    if (head.proclitics !== conjunction || !isFate(previous?.measure)) return false;
    // "ثلاثة شهداء في كفرا وجريح في صديقين": each with a place of its own.
    return previous!.last === first || clauseMarked(scene.document.hits, last, 'at');
  }
  // "والد شهيد", "شاب جريح": whose he is, or what somebody is like.
  if (first > scene.sentence.first && nounAt(scene, first - 1)) return false;
  if (joinedBehind(scene, last)) return true;
  if (value.object) return false;
  return markAt(scene, first - 1, 'fate lead') !== undefined || opensReport(scene, first, last);
}

/** "شهيد برصاص الاحتلال", "غارة: جريح في ياطر": it opens what is told, and how or where it came about follows. */
function opensReport(scene: Scene, first: number, last: number): boolean {
  if (first !== scene.sentence.first && !isMark(scene, first - 1)) return false;
  const { hits } = scene.document;
  if (clauseMarked(hits, last, 'cause')) return true;
  const noun = nounAt(scene, last);
  if (noun?.head.proclitics === scene.rules.conjunction && isFate(noun.value.measure)) return true;
  return hits
    .all(last)
    .some(
      ({ head: { proclitics } }) => proclitics !== '' && proclitics !== scene.rules.conjunction,
    );
}

/** "شهيد الوطن": a noun with its article right behind says whose he is. */
function isDescribed(scene: Scene, last: number): boolean {
  const analyses = scene.document.hits.analyses(last);
  return analyses.some(({ article, proclitics }) => article && proclitics === '');
}

/** "شهيد وثلاثة جرحى", "قتيل و7 جرحى": others whose fate is told are joined to him. */
function joinedBehind(scene: Scene, last: number): boolean {
  const { conjunction } = scene.rules;
  const and = markAt(scene, last, 'and');
  if (and && isDigits(scene, and.last)) return fateNear(scene, and.last + 1);
  const noun = nounAt(scene, last);
  // "قصة شهيد وجريح": of two singulars in the genitive nothing tells that they are a toll.
  if (noun?.head.proclitics === conjunction && isFate(noun.value.measure)) {
    if (noun.value.number !== 'singular' || noun.value.object) return true;
  }
  const numeral = numeralAt(scene, last);
  return numeral?.head.proclitics === conjunction && fateNear(scene, numeral.last);
}

/** "و7 جرحى": the noun of such a number tells a fate as well. */
function fateNear(scene: Scene, token: number): boolean {
  return isFate(nounAt(scene, token)?.value.measure);
}
