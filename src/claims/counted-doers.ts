// A number of armed men in, the verdict out: did they do it, and are no victims? "خطف أربعة مسلحين تاجرا",
// "هاجم نحو خمسين مسلحا قرية": where verbs come first, men who are counted behind the verb and in front of its object.

import { mentionOf } from '../document/document.ts';
import type { NumberMention } from '../document/mention.ts';
import { actorWords } from '../rules/actors.ts';
import { numberMarked } from '../rules/marks.ts';
import { countedNouns, numberMarks } from '../rules/numbers.ts';
import { nationalities, placeWords } from '../rules/places.ts';
import type { Draft } from './draft.ts';
import { asParty } from './party.ts';
import type { Scene } from './scene.ts';
import {
  isMark,
  isRidden,
  isStop,
  procliticRoles,
  roleBit,
  rulesOf,
  subjectFirst,
  wordAt,
} from './scene.ts';

const armed: ReadonlySet<string> = new Set([
  'gunmen',
  'fighters',
  'attackers',
  'terrorists',
  'masked men',
]);

// Men who may be told to have taken or stormed what stands right behind them.
const uniformed: ReadonlySet<string> = new Set([...armed, 'soldiers', 'police', 'settlers']);

// So many words may stand between armed men and whom they took: how they came, where and when.
const victimReach = 12;

/** "خطف أربعة مسلحين تاجرا": armed men behind a verb that comes first, and behind them its object. */
export function areDoers(scene: Scene, draft: Draft, number: NumberMention): boolean {
  if (stormed(scene, draft, number)) return true;
  const { first, last, noun } = number;
  if (!noun || !armed.has(noun.of) || subjectFirst(scene, draft.sentence)) return false;
  const verb = draft.triggers.some(
    ({ word, last: end }) => end === first && word.voice === 'either' && word.object !== 'none',
  );
  if (!verb) return false;
  const { hits } = scene.document;
  // The noun of the number, in quotation marks or not, then perhaps an adjective; a dual is its own noun.
  const dual = isDual(number);
  const named = dual ? last - 1 : isMark(scene, last) ? last + 1 : last;
  for (let token = named + 1; token < Math.min(draft.end, named + victimReach); token += 1) {
    // "في شارع الحمراء، عند الثامنة صباح أمس،": where and when may stand between.
    const setting = scene.placeOn[token] ?? scene.dateOn[token];
    if (setting) token = setting.last;
    const comma = wordAt(scene, token) === ',';
    if (comma || scene.roles[token]! & roleBit.at) continue;
    // "مسلحان على متن دراجة نارية".
    const bike = isRidden(scene, token + 1)
      ? token + 1
      : isRidden(scene, token + 2)
        ? token + 2
        : 0;
    if (bike > 0) {
      token = (hits.longest(bike, countedNouns)?.last ?? bike + 1) - 1;
      continue;
    }
    if (isStop(scene, token) || scene.roles[token]) return false;
    // "قتل مسلحان أحدهما قيادي": who one of them was.
    if (numberMarked(hits, token, 'one of them') || numberMarked(hits, token, 'subset'))
      return false;
    const [analysis] = hits.analyses(token);
    if (analysis?.proclitics !== '') return false;
    const object = hits.longest(token, countedNouns)?.value;
    if (scene.personOn[token] || (object?.sort === 'people' && object.number === 'singular')) {
      // "قتل مسلحان في إدلب ضابط شرطة": the only one named suffered it.
      const victim = draft.actors.findIndex(({ mention }) => mention.first === token);
      if (victim >= 0) draft.actors.splice(victim, 1);
      const actor = dual ? undefined : scene.actorOn[last];
      if (dual && draft.actors.length === 0) pushCounted(scene, draft, number);
      if (actor && !draft.actors.some(({ mention }) => mention.first === actor.first)) {
        draft.actors.push({ mention: asParty(actor), rule: 'doers before the object', score: 0.7 });
      }
      return true;
    }
  }
  return false;
}

/** "هاجم نحو خمسين مسلحا قرية": the ground or the thing right behind the men that a number counts is the object. */
function stormed(scene: Scene, draft: Draft, number: NumberMention): boolean {
  const { noun } = number;
  if (!noun || !uniformed.has(noun.of) || number.min === 1) return false;
  if (subjectFirst(scene, draft.sentence)) return false;
  // "قنص جنديين شرق المخيم": a dual is its own noun, and in the accusative those who were hit.
  const dual = isDual(number);
  if (dual && rulesOf(scene, draft.sentence)?.accusative(wordAt(scene, number.first))) return false;
  const last = dual ? number.last - 1 : number.last;
  const { hits } = scene.document;
  const lead = hits.longest(number.first - 1, numberMarks);
  const first = lead?.last === number.first ? lead.first : number.first;
  const verb = draft.triggers.some(
    ({ word, last: end, measure }) =>
      end === first &&
      !measure &&
      word.kind === 'act' &&
      word.voice === 'either' &&
      word.object !== 'none',
  );
  if (!verb) return false;
  const behind = last + 1;
  const owner = hits.longest(behind, actorWords);
  const adjective =
    hits.longest(behind, nationalities) ?? (owner?.value.role === 'modifier' ? owner : undefined);
  const object = adjective && !isGround(scene, behind) ? adjective.last : behind;
  if (object >= draft.end || !isGround(scene, object)) return false;
  if (draft.actors.length === 0) {
    pushCounted(scene, draft, { first, last: last + 1, sentence: number.sentence });
  }
  return true;
}

function pushCounted(
  { document }: Scene,
  draft: Draft,
  { first, last, sentence }: Pick<NumberMention, 'first' | 'last' | 'sentence'>,
): void {
  const mention = mentionOf(document, { first, last, sentence }, 'counted doers');
  draft.actors.push({ mention, rule: 'counted doers', score: 0.6 });
}

/** "مسلحان": two, and the noun of what they are, in one word. */
function isDual({ noun, start, end }: NumberMention): boolean {
  return noun !== undefined && noun.start < end && noun.end > start;
}

/** A place, a word for one or a thing, that nothing is written on. */
function isGround(scene: Scene, token: number): boolean {
  const { hits } = scene.document;
  const place = scene.placeOn[token];
  if (place?.first === token && !place.adjective) return procliticRoles(scene, place) === 0;
  const word = hits.longest(token, placeWords);
  if (word?.value.sort === 'kind') return word.head.proclitics === '';
  const noun = hits.longest(token, countedNouns);
  return noun?.value.sort === 'thing' && noun.head.proclitics === '';
}
