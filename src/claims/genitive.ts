// A noun of an act and the body in its genitive in, the verdict out: did that body do it, as what stands behind
// it or "of" written on it tells? And whether the ending of men of no name makes them the object of a verb.

import type { ActorMention, PlaceMention } from '../document/mention.ts';
import type { TriggerWord } from '../rules/claims.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import type { Draft } from './draft.ts';
import { canFight } from './party.ts';
import type { Scene } from './scene.ts';
import {
  isMark,
  lettersRoles,
  procliticRoles,
  roleBit,
  rulesOf,
  subjectFirst,
  wordAt,
} from './scene.ts';

/** "the kidnapping by the group of two students": a verbal noun with its doer and, behind him, its object. */
export function hasObject(scene: Scene, draft: Draft, party: ActorMention | PlaceMention): boolean {
  if (subjectFirst(scene, draft.sentence)) return false;
  const next = party.last;
  if (next >= draft.end || isMark(scene, next) || scene.roles[next]) return false;
  if (scene.dateOn[next] || draft.triggers.some(({ first }) => first === next)) return false;
  // "قصف المليشيا مدينة الأبيض": ground right behind the doer.
  const there = scene.placeOn[next];
  if (there && !there.adjective && procliticRoles(scene, there) === 0) return true;
  const ground = scene.document.hits.longest(next, placeWords);
  if (
    ground?.value.sort === 'kind' &&
    ground.head.proclitics === '' &&
    scene.placeOn[ground.last]
  ) {
    return true;
  }
  const number = scene.numberOn[next];
  if (number) return number.noun?.sort === 'people' || number.noun?.sort === 'thing';
  const [analysis] = scene.document.hits.analyses(next);
  // "استهداف مجاهديها تجمعا": the accusative tells the object.
  const rules = rulesOf(scene, draft.sentence);
  if (analysis?.proclitics === '' && !analysis.article && rules?.accusative(wordAt(scene, next))) {
    return true;
  }
  return (
    analysis !== undefined &&
    analysis.proclitics === '' &&
    scene.document.hits.longest(next, countedNouns) !== undefined
  );
}

/** "اجتياح بري للمليشيات", "تحرير القوات لمدينة الرقة": ground is taken of no armed body. */
export function takes(
  scene: Scene,
  word: TriggerWord,
  party: ActorMention | PlaceMention,
): boolean {
  if (word.subject !== 'place' || party.kind !== 'actor' || !canFight(party)) return false;
  if (procliticRoles(scene, party) & roleBit.against) return true;
  const rules = rulesOf(scene, scene.document.sentences[party.sentence]!);
  const [next] = scene.document.hits.analyses(party.last);
  return next !== undefined && (lettersRoles(next.proclitics, rules!) & roleBit.against) !== 0;
}

/** "أعلن الجيش أنه استهدف عنصرا": men of no name whose ending tells that they are the object. */
export function isAccusative(
  scene: Scene,
  draft: Draft,
  party: ActorMention | PlaceMention,
): boolean {
  if (party.kind !== 'actor' || party.rule !== 'doer phrase') return false;
  return rulesOf(scene, draft.sentence)?.accusative(wordAt(scene, party.first)) === true;
}
