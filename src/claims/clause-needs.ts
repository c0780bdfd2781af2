// A verb whose object stands elsewhere in, whether something in its clause meets its need out: "two shells landed",
// "three drones were shot down", "rifles, pistols and much other material were recovered".

import type { Sentence } from '../document/document.ts';
import type { WeaponMention } from '../document/mention.ts';
import type { Need, TriggerWord } from '../rules/claims.ts';
import { clauseMarks, triggers } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { takenGround } from './grounds.ts';
import { meets } from './meets.ts';
import type { Scene } from './scene.ts';
import { endsOpen, isStop, roleBit, subjectFirst, wordAt } from './scene.ts';
import { groundBefore, isBehindPassive } from './taken-ground.ts';

// A need may be met by the subject too: "two shells landed", "three drones were shot down".
export function inClause(
  scene: Scene,
  sentence: Sentence,
  hit: Hit<TriggerWord>,
  need: Need,
): boolean {
  const { hits } = scene.document;
  const passive = isBehindPassive(scene, hit);
  // "hostages seized in Jolo": who was taken, and no ground.
  if (need === 'place' && !passive && isOfPeople(scene, sentence, hit)) return false;
  // "three sites used by": a participle of the noun right before it.
  if (need === 'weapon' && isParticiple(scene, sentence, hit)) return false;
  // "artillery neutralised 46 positions": what is counted right behind the verb is its object.
  const object = scene.numberOn[hit.last];
  const active = !passive && hit.value.voice !== 'noun' && subjectFirst(scene, sentence);
  if (active && need === 'weapon' && object?.first === hit.last) return false;
  // Where verbs come first, a subject before one stands right there, and no "and" parts them.
  const verbFirst = !subjectFirst(scene, sentence);
  if (verbFirst && hit.head.proclitics !== '' && need === 'round') return false;
  // "two rifles, three pistols and much other material were recovered": a list may stand before it.
  const listed = hit.value.voice === 'either' && subjectFirst(scene, sentence);
  const from = Math.max(sentence.first, hit.first - (listed ? 18 : 8));
  for (let token = hit.first - 1; token >= from; token -= 1) {
    if (isStop(scene, token) && !(listed && wordAt(scene, token) === ',')) break;
    // "jets bombed two sites used by": what is the subject of another verb is not this one's.
    if (!verbFirst && actsAt(scene, token)) break;
    // "in a gun battle three of them were neutralized": people are no arms.
    const people = hits.longest(token, countedNouns);
    // "that approached Israeli territory were intercepted": a nation's name before a noun.
    const nation = people && hits.longest(people.last, placeWords) !== undefined;
    // "missiles launched by the Houthis were shot down": whoever sent them.
    const doer = clauseMarked(
      hits,
      clauseMarked(hits, token - 1, 'known') ? token - 2 : token - 1,
      'agent',
    );
    if (passive && !nation && !doer && people?.value.sort === 'people') break;
    // "the same frigate confiscated hashish": the craft that does it is not what it took.
    const acts = !verbFirst && !passive && scene.actorOn[token] !== undefined;
    const weapon = need !== 'place' && !acts ? scene.weaponOn[token] : undefined;
    if (meets(weapon, need)) return !(passive && isBorne(scene, weapon!, from));
  }
  if (need === 'place' && !verbFirst && (hit.value.subject === 'place' || passive))
    return groundBefore(scene, sentence, hit.first);
  const to = Math.min(sentence.last, hit.last + 14);
  for (let token = hit.last; token < to; token += 1) {
    const place = scene.placeOn[token];
    // "freed twenty captives in Zamfara": people are no ground.
    const counted = scene.numberOn[token]?.noun;
    if (need === 'place' && counted?.sort === 'people') return false;
    // "seized 40 crates in Kano": goods are no ground either.
    if (
      need === 'place' &&
      !verbFirst &&
      counted?.sort === 'thing' &&
      !takenGround.has(counted.of)
    ) {
      return false;
    }
    if (need === 'place' && place && !place.adjective) return true;
  }
  return need !== 'place' && endsOpen(scene, sentence);
}

/** "the body of a man with gunshot wounds was found": what people bear or carry was not found, they were. */
export function isBorne(scene: Scene, { first }: WeaponMention, from: number): boolean {
  const lead = scene.numberOn[first - 1]?.first ?? first;
  const { hits } = scene.document;
  if (!clauseMarked(hits, lead - 1, 'cause') && !clauseMarked(hits, lead - 1, 'having'))
    return false;
  for (let token = first - 1; token >= from; token -= 1) {
    if (isStop(scene, token) || scene.roles[token]! & roleBit.and) return false;
    if (hits.longest(token, countedNouns)?.value.sort === 'people') return true;
  }
  return false;
}

function isParticiple(
  scene: Scene,
  sentence: Sentence,
  { first, last, value }: Hit<TriggerWord>,
): boolean {
  if (!subjectFirst(scene, sentence) || value.voice !== 'either') return false;
  const marks = (token: number) => scene.document.hits.at(token, clauseMarks);
  return (
    marks(last).some((mark) => mark.value.role === 'agent') &&
    !marks(first - 1).some((mark) => mark.value.role === 'passive')
  );
}

function isOfPeople(scene: Scene, sentence: Sentence, { first, last, value }: Hit<TriggerWord>) {
  if (!subjectFirst(scene, sentence) || value.voice !== 'either') return false;
  const { hits } = scene.document;
  const told = clauseMarked(hits, last, 'at') || clauseMarked(hits, last, 'agent');
  if (!told || clauseMarked(hits, last, 'object')) return false;
  const noun = hits.longest(first - 1, countedNouns)?.value;
  return noun?.sort === 'people' && scene.actorOn[first - 1] === undefined;
}

function actsAt(scene: Scene, token: number): boolean {
  const verb = scene.document.hits.longest(token, triggers)?.value;
  return verb?.kind === 'act' && verb.voice === 'either' && verb.object !== 'weapon';
}
