// A verb of going in, whether it tells of people who were made to leave out: families, refugees and those who
// are displaced do not travel in such numbers ("خرجت 300 أسرة من البلدة", "٤٠٠ اسرة طلعت من الحي").

import type { Sentence } from '../document/document.ts';
import type { NumberMention } from '../document/mention.ts';
import type { TriggerWord } from '../rules/claims.ts';
import { triggers } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import type { Scene } from './scene.ts';
import { isStop, subjectFirst } from './scene.ts';

// So many words may stand between the verb and those who went: "وصلت إلى مخيم زمزم نحو 400 أسرة".
const reach = 6;

export function familiesMove(
  scene: Scene,
  sentence: Sentence,
  { first, last, tail }: Hit<TriggerWord>,
): boolean {
  if (tail.enclitic !== '') return false;
  // "الأسر التي غادرت": told in front of a relative.
  const { hits } = scene.document;
  const told = clauseMarked(hits, first - 1, 'relative')
    ? hits.longest(first - 2, countedNouns)
    : undefined;
  if (told?.value.number === 'plural' && households.has(told.value.of)) return true;
  // "Hundreds of families left".
  const { numberOn } = scene;
  const before = numberOn[first - 1] ?? numberOn[first - 2] ?? numberOn[first - 3];
  if (before && first > sentence.first && isHousehold(before) && !isStop(scene, first - 1)) {
    return !goesHome(scene, sentence, last);
  }
  if (crowdFlees(scene, sentence, { first, last })) return true;
  // "Aid workers reached 3,000 families".
  if (subjectFirst(scene, sentence)) return false;
  for (let token = last; token < Math.min(sentence.last, last + reach); token += 1) {
    if (isStop(scene, token)) return false;
    const number = scene.numberOn[token];
    if (number?.kind === 'count') return isHousehold(number) && !goesHome(scene, sentence, last);
  }
  return false;
}

// So many words may stand between those who went and their verb: "people from nine villages near Loikaw have".
const subjectReach = 9;

// A party of travellers or of workers is smaller.
const crowd = 100;

/** "About 2,000 villagers are hiding in the forest", "18,000 people have arrived in Cameroon": so many, and a refuge. */
function crowdFlees(
  scene: Scene,
  sentence: Sentence,
  verb: { readonly first: number; readonly last: number },
): boolean {
  if (!subjectFirst(scene, sentence)) return false;
  const from = Math.max(sentence.first, verb.first - subjectReach);
  for (let token = verb.first - 1; token >= from; token -= 1) {
    if (isStop(scene, token) || (token > from && isVerbOf(scene, token))) return false;
    const { kind, noun, value, min } = scene.numberOn[token] ?? {};
    if (kind !== 'count' || noun?.sort !== 'people') continue;
    if (!folk.has(noun.of) || (value ?? min ?? 0) < crowd) return false;
    return isRefugeBehind(scene, sentence, verb.last) && !goesHome(scene, sentence, verb.last);
  }
  return false;
}

const isVerbOf = ({ document: { hits } }: Scene, token: number): boolean =>
  hits.longest(token, triggers)?.value.voice === 'active';

/** "to a camp", "into the jungle", "across the border": where those go who run; or another country. */
function isRefugeBehind(scene: Scene, { last }: Sentence, from: number): boolean {
  for (let token = from - 1; token < Math.min(last, from + reach); token += 1) {
    if (isStop(scene, token)) return false;
    const { hits } = scene.document;
    if (clauseMarked(hits, token, 'refuge')) return true;
    const site = hits.longest(token, placeWords)?.value;
    if (site?.border || site?.kinds.some((kind) => kind === 'camp' || kind === 'base')) return true;
    if (scene.placeOn[token]?.precision === 'country') return true;
  }
  return false;
}

const folk: ReadonlySet<string> = new Set([
  'people',
  'residents',
  'villagers',
  'civilians',
  'women',
  'children',
  'families',
]);

const households: ReadonlySet<string> = new Set(['families', 'refugees']);

const isHousehold = ({ noun, measure, value, min }: NumberMention): boolean =>
  (households.has(noun?.of ?? '') || measure === 'displaced') && (value ?? min ?? 0) > 1;

/** "وصلت 40 أسرة عائدة إلى البلدة": who comes back is not driven out. */
function goesHome({ document: { hits } }: Scene, { last }: Sentence, from: number): boolean {
  for (let token = from; token < Math.min(last, from + 2 * reach); token += 1) {
    if (clauseMarked(hits, token, 'homeward')) return true;
  }
  return false;
}
