// A verb of somebody's fate in, the person in front of it out, where verbs come first: "الشاب محمد العلي استشهد في
// جنين", "الطفلة ليان حسن التي قتلت في القصف". A verb that may act on somebody has none behind it.

import { outcomes } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import { isSource } from './party.ts';
import type { Scene } from './scene.ts';
import { governing, isStop, roleBit } from './scene.ts';
import type { Trigger } from './triggers.ts';

export function personAhead(
  scene: Scene,
  draft: Draft,
  { first, last, proclitics, enclitic }: Trigger,
) {
  if (proclitics || enclitic) return undefined;
  const verbs = scene.document.hits
    .at(first, outcomes)
    .filter(({ value }) => value.voice !== 'noun');
  const outcome = verbs.find(({ value }) => value.number === 'singular')?.value;
  if (!outcome) return undefined;
  const who = (scene.roles[first - 1]! & roleBit.relative) !== 0;
  const person = scene.personOn[who ? first - 2 : first - 1];
  if (!person || person.last !== (who ? first - 1 : first)) return undefined;
  if (outcome.voice !== 'passive' && !endsThere(scene, last)) return undefined;
  // "نعت النقابة الصحفي فلانا الذي استشهد": whoever died said nothing.
  if (!who && (isSource(draft, person) || governing(scene, person) !== 0)) return undefined;
  return person;
}

/** True where a preposition, a day or a stop follows, and nobody. */
function endsThere(scene: Scene, token: number): boolean {
  if (isStop(scene, token) || scene.dateOn[token] || scene.roles[token]) return true;
  const [reading] = scene.document.hits.analyses(token);
  return reading !== undefined && reading.proclitics !== '';
}
