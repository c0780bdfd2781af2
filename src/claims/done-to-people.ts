// Where the subject stands first: a verb that tells violence only of people ("beat", "picked up", "drove … out of") in,
// whether it is said of people out. "Arsenal beat Chelsea" and "drove the truck out of the yard" are not.

import type { Sentence } from '../document/document.ts';
import type { TriggerWord } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { OutcomeWord } from '../rules/numbers.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { hasCapital, isArticle, isMark, isStop, roleBit, subjectFirst } from './scene.ts';
import { isArmed } from './signs-of-war.ts';
import { isBehindPassive } from './taken-ground.ts';

/** The reading of a verb of violence whose object, or whose subject behind a passive, is people. */
export function doneToPeople(
  scene: Scene,
  sentence: Sentence,
  hits: readonly Hit<TriggerWord>[],
): Hit<TriggerWord> | undefined {
  if (!subjectFirst(scene, sentence)) return undefined;
  const harm = hits.find(
    ({ last, value: { needs: need, event } }) =>
      need === 'people' && !(event === 'displacement' && holdsArmed(scene, last)),
  );
  if (harm && (peopleBehind(scene, sentence, harm.last) ?? sufferedBy(scene, sentence, harm))) {
    return harm;
  }
  const driving = hits.find(({ value }) => value.needs === 'exile');
  return driving && drivesOut(scene, sentence, driving) ? driving : undefined;
}

/** "pushed back 60 fighters": those who fight are beaten back. */
function holdsArmed(scene: Scene, from: number): boolean {
  for (let token = from; token < from + objectReach; token += 1) {
    const actor = scene.actorOn[token];
    if (actor) return isArmed(actor);
  }
  return false;
}

// So many words may describe those whom a verb has for its object: "two elderly Palestinian".
const objectReach = 5;

/** The token behind the people who are the object of the verb that ends at the token. */
function peopleBehind(scene: Scene, sentence: Sentence, from: number): number | undefined {
  const { hits } = scene.document;
  const to = Math.min(sentence.last, from + objectReach);
  for (let token = from; token < to; token += 1) {
    const number = scene.numberOn[token];
    const noun = number?.noun?.sort ?? hits.longest(token, countedNouns)?.value.sort;
    if (noun === 'people') return number?.last ?? token + 1;
    // "beat him", "two of them".
    if (clauseMarked(hits, token, 'person')) return token + 1;
    if (isStop(scene, token) || (noun !== undefined && noun !== 'other')) return undefined;
    if (scene.personOn[token]) return scene.personOn[token]!.last;
    if (scene.roles[token]! & prepositions) return undefined;
  }
  return undefined;
}

const prepositions = roleBit.at | roleBit.against | roleBit.to | roleBit.agent | roleBit.from;

// So many words may stand between those who suffer and the passive: "two inmates of the prison were then".
const subjectReach = 9;

/** "Two inmates were beaten", "a nurse was reportedly roughed up". */
function sufferedBy(scene: Scene, sentence: Sentence, hit: Hit<TriggerWord>): boolean {
  const { hits } = scene.document;
  const passive =
    isBehindPassive(scene, hit) ||
    (hit.value.voice === 'either' && clauseMarked(hits, hit.first - 2, 'passive'));
  if (!passive) return false;
  const from = Math.max(sentence.first, hit.first - subjectReach);
  for (let token = hit.first - 1; token >= from; token -= 1) {
    if (isStop(scene, token)) return false;
    if (scene.personOn[token] ?? clauseMarked(hits, token, 'person')) return true;
    const noun = scene.numberOn[token]?.noun?.sort ?? hits.longest(token, countedNouns)?.value.sort;
    if (noun) return noun === 'people';
  }
  return false;
}

// So many words may stand between the doer and the verb.
const doerReach = 8;

function doerBefore(scene: Scene, sentence: Sentence, verb: number): boolean {
  for (let token = verb - 1; token >= Math.max(sentence.first, verb - doerReach); token -= 1) {
    if (scene.actorOn[token]) return true;
    if (isStop(scene, token)) return false;
  }
  return false;
}

// So many words may stand between those driven out and where from: "30 families of the hamlet from their homes".
const awayReach = 6;

/** "drove shepherds out of Zanuta", "chased 12 families off their land": unarmed people, and a word for away. */
function drivesOut(scene: Scene, sentence: Sentence, { first, last }: Hit<TriggerWord>): boolean {
  // "A driver drove two men out of Gao".
  if (!doerBefore(scene, sentence, first)) return false;
  const behind = peopleBehind(scene, sentence, last);
  if (behind === undefined) return false;
  for (let token = last; token < behind; token += 1) {
    const actor = scene.actorOn[token];
    if (actor && isArmed(actor)) return false;
  }
  for (let token = behind; token < Math.min(sentence.last, behind + awayReach); token += 1) {
    if (clauseMarked(scene.document.hits, token, 'away')) return true;
    if (isMark(scene, token) && !isArticle(scene, token)) return false;
  }
  return false;
}

/** "forced 30 villagers to kneel", "were forced to strip": made to do something, but not "to leave". */
export function isMadeTo(
  scene: Scene,
  sentence: Sentence,
  { last, value }: Hit<OutcomeWord>,
): boolean {
  if (!subjectFirst(scene, sentence) || value.voice === 'noun') return false;
  const { hits } = scene.document;
  for (let token = last; token < Math.min(sentence.last, last + objectReach + 1); token += 1) {
    if (isStop(scene, token) || clauseMarked(hits, token, 'away')) return false;
    if (clauseMarked(hits, token, 'to')) {
      // "displaced to Tawila", "forced to Egypt": a place is where they went.
      return value.close === true && !scene.placeOn[token + 1] && !hasCapital(scene, token + 1);
    }
    if (scene.roles[token]! & (roleBit.at | roleBit.from)) return false;
  }
  return false;
}
