// Where the subject stands first: a verb of taking or going in ("took Bara", "entered the town of Sake") in,
// whether armed men took ground so out. A convoy that enters, and a patrol that enters to arrest, take none.

import type { EventKind } from '../document/claim.ts';
import type { Sentence } from '../document/document.ts';
import type { ActorMention } from '../document/mention.ts';
import type { TriggerWord } from '../rules/claims.ts';
import { triggers } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import type { Scene } from './scene.ts';
import { isArticle, isStop, subjectFirst } from './scene.ts';
import { isArmed } from './signs-of-war.ts';

export function takesGround(scene: Scene, sentence: Sentence, hit: Hit<TriggerWord>): boolean {
  if (!subjectFirst(scene, sentence)) return false;
  if (!groundBehind(scene, sentence, hit.last) || !armedBefore(scene, sentence, hit.first)) {
    return false;
  }
  return !hit.value.weak || !isRaid(scene, sentence, hit.last);
}

// So many words may name the kind of place: "the strategic hill of".
const kindReach = 5;

/** "took Bara", "entered the town of Sake": a place narrower than a country, right behind. */
function groundBehind(scene: Scene, sentence: Sentence, from: number): boolean {
  const { hits } = scene.document;
  for (let token = from; token < Math.min(sentence.last, from + kindReach); token += 1) {
    const place = scene.placeOn[token];
    if (place) {
      // "took Bara residents".
      const people = hits.longest(place.last, countedNouns)?.value.sort === 'people';
      return !place.adjective && place.precision !== 'country' && !people;
    }
    const kind = hits.longest(token, placeWords);
    if (kind) token = kind.last - 1;
    else if (!isArticle(scene, token) && !clauseMarked(hits, token, 'object')) return false;
  }
  return false;
}

// So many words may stand between the men and the verb: "the rebels said on Telegram that they had entered".
const subjectReach = 10;

function armedBefore(scene: Scene, sentence: Sentence, verb: number): boolean {
  const { hits } = scene.document;
  for (let token = verb - 1; token >= Math.max(sentence.first, verb - subjectReach); token -= 1) {
    if (isStop(scene, token) || clauseMarked(hits, token, 'passive')) return false;
    const actor = scene.actorOn[token];
    if (actor) return isForce(scene, actor) && !clauseMarked(hits, actor.first - 1, 'agent');
    if (hits.longest(token, countedNouns)?.value.sort === 'people') return false;
    if (hits.longest(token, triggers)?.value.event === 'displacement') return false;
  }
  return false;
}

// Canonical name of a convoy or a patrol of nobody's: it passes through.
const passing = 'patrol';

/** "the rebels", "government troops": men who bear arms, and no aid convoy. */
function isForce({ document: { hits } }: Scene, actor: ActorMention): boolean {
  if (actor.name === passing) return false;
  return isArmed(actor) || hits.longest(actor.last - 1, countedNouns)?.value.of === 'soldiers';
}

const raided: ReadonlySet<EventKind> = new Set(['detention', 'abduction', 'attack', 'destruction']);

/** "entered Jenin and arrested three": whoever comes for somebody stays nowhere. */
function isRaid(scene: Scene, sentence: Sentence, from: number): boolean {
  for (let token = from; token < sentence.last; token += 1) {
    const event = scene.document.hits.longest(token, triggers)?.value.event;
    if (event && raided.has(event)) return true;
  }
  return false;
}
