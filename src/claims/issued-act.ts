// Where the subject stands first: a statement that an armed body issues of its own operations in, the body as the
// doer of what befell its enemy in the passive out: "A Merkava tank was targeted with an RPG".

import type { EventKind } from '../document/claim.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { steered } from './arms.ts';
import type { Draft } from './draft.ts';
import { asParty } from './party.ts';
import { isPassive } from './passive.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';
import { isArmed } from './signs-of-war.ts';

const issued: ReadonlySet<string> = new Set(['issuer of the document', 'title names issuer']);

const operations: ReadonlySet<EventKind> = new Set([
  'air_strike',
  'shelling',
  'explosion',
  'attack',
  'destruction',
  'interception',
]);

/** Fills the doer of a passive with the armed body that issued the text. */
export function issuedAct(scene: Scene, draft: Draft): void {
  const speaker = draft.sources.at(-1);
  if (!speaker || !issued.has(speaker.rule ?? '') || !subjectFirst(scene, draft.sentence)) return;
  if (!operations.has(draft.event) || draft.status !== 'asserted') return;
  const verbs = draft.triggers.filter(({ word, count }) => word.voice !== 'noun' && !count);
  const [verb] = verbs;
  if (!verb || !verbs.every((one) => isPassive(scene, draft, one))) return;
  if (!hitsEnemy(scene, draft, verb.first)) return;
  const body = scene.document.actors.find(
    (actor) =>
      actor.start < speaker.end &&
      speaker.start < actor.end &&
      actor.actorKind === 'armed_group' &&
      isArmed(actor),
  );
  if (!body) return;
  draft.actors.push({ mention: asParty(body), rule: 'issuer tells of an operation', score: 0.55 });
}

// What only armed men hold.
const positions: ReadonlySet<string> = new Set([
  ...['barracks', 'positions', 'posts', 'outposts', 'bases', 'garrisons', 'command posts'],
  ...['soldiers', 'troops', 'fortifications', 'bunkers', 'trenches'],
]);

/** In front of the verb: armed men, what they drive, fly or hold, and not the issuer's own. */
function hitsEnemy(scene: Scene, { start }: Draft, verb: number): boolean {
  const { hits } = scene.document;
  let enemy = false;
  for (let token = start; token < verb; token += 1) {
    const own = clauseMarked(hits, token, 'self') && clauseMarked(hits, token, 'determiner');
    if (own) return false;
    const weapon = scene.weaponOn[token];
    const actor = scene.actorOn[token];
    const craft = weapon && (steered.has(weapon.category) || weapon.category === 'drone');
    if (craft || (actor && isArmed(actor))) enemy = true;
    if (positions.has(hits.longest(token, countedNouns)?.value.of ?? '')) enemy = true;
  }
  return enemy;
}
