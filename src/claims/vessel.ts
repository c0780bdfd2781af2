// A ship in, whether it was seized out: "seized a stateless dhow", "the tanker was boarded".

import type { Sentence } from '../document/document.ts';
import { shipName } from '../rules/actors.ts';
import type { TriggerWord } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit } from './scene.ts';

/** "seized a stateless dhow", "the tanker was seized": a ship as its object. */
export function takesVessel(
  scene: Scene,
  sentence: Sentence,
  { first, last, value }: Hit<TriggerWord>,
): boolean {
  const prepositions = roleBit.at | roleBit.against | roleBit.from | roleBit.to | roleBit.having;
  const sails = (token: number) =>
    scene.actorOn[token]?.rule === shipName || clauseMarked(scene.document.hits, token, 'vessel');
  if (clauseMarked(scene.document.hits, first - 1, 'passive') || value.voice === 'noun') {
    const from = Math.max(sentence.first, first - vesselReach);
    for (let token = first - 1; value.voice !== 'noun' && token >= from; token -= 1) {
      // "the dhow's 14 crew members were detained": men, and no ship.
      if (isStop(scene, token) || scene.numberOn[token]?.noun?.sort === 'people') break;
      if (sails(token)) return true;
    }
  }
  // "the dhow had served them since gunmen seized it".
  if (clauseMarked(scene.document.hits, last, 'self') && value.voice !== 'noun') {
    for (let token = first - 1; token >= sentence.first; token -= 1) {
      if (sails(token)) return true;
    }
  }
  for (let token = last; token < Math.min(sentence.last, last + vesselReach); token += 1) {
    const of = token === last && value.voice === 'noun' && scene.roles[token]! & roleBit.object;
    if (isStop(scene, token) || (!of && scene.roles[token]! & prepositions)) return false;
    if (sails(token)) return true;
  }
  return false;
}

// So many words may stand between the verb and the ship: "two Iranian-flagged cargo ships".
const vesselReach = 7;
