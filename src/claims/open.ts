// A happening without a doer in, the parties of its clauses out that may be the doer though no rule makes
// them one: a trained network is asked about these, and only these it may name.

import type { ActorMention } from '../document/mention.ts';
import { triggers } from '../rules/claims.ts';
import { outcomes } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import { canFight, isSource, isVictim } from './party.ts';
import type { Scene } from './scene.ts';
import { governing, roleBit } from './scene.ts';

const aside =
  roleBit.against | roleBit.from | roleBit.toward | roleBit.to | roleBit.at | roleBit.object;

export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Of an act without a doer, the tokens from its words to each actor in its clauses that may be he. */
export function openDoers(scene: Scene, draft: Draft): readonly Stretch[] {
  const { start, end } = draft;
  const found: Stretch[] = [];
  if (draft.actors.length > 0) return found;
  const triggers = draft.triggers.filter(({ first, last }) => first >= start && last <= end);
  let seen: ActorMention | undefined;
  for (let token = start; token < end; token += 1) {
    const actor = scene.actorOn[token];
    if (!actor || actor === seen || actor.first < start || actor.last > end) continue;
    seen = actor;
    if (!mayHaveDone(scene, draft, actor)) continue;
    found.push({
      first: Math.min(actor.first, ...triggers.map(({ first }) => first)),
      last: Math.max(actor.last, ...triggers.map(({ last }) => last)),
    });
  }
  return found;
}

/** Bears arms, speaks not himself, is no victim of the toll and not what was done to or where. */
export function mayHaveDone(scene: Scene, draft: Draft, actor: ActorMention): boolean {
  if (!canFight(actor) || isSource(draft, actor) || isVictim(scene, actor)) return false;
  if (draft.suffered.has(actor.first) || isOfOtherAct(scene, draft, actor)) return false;
  if ((governing(scene, actor) & aside) !== 0) return false;
  return !draft.targets.some(
    ({ mention }) => mention.first < actor.last && actor.first < mention.last,
  );
}

/** "في مناطق سيطرة قوات النظام": the noun of another act stands right before him. */
function isOfOtherAct(scene: Scene, draft: Draft, { first }: ActorMention): boolean {
  const before = first - 1;
  if (before < draft.start) return false;
  if ((scene.document.hits.tables(before) & (triggers.bit | outcomes.bit)) === 0) return false;
  return !draft.triggers.some((own) => own.first <= before && before < own.last);
}
