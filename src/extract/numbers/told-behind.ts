// Words behind those who were harmed that tell what became of them after all: "beat two herders to death",
// "فقد طفل ساقه".

import { clauseMarked } from '../../rules/marks.ts';
import { lone } from './lone.ts';
import type { Walk } from './walk.ts';

/** Changes the fate of the count in front of the token where its words tell another. */
export function toldBehind(walk: Walk, token: number): void {
  const { hits } = walk.scene.document;
  if (clauseMarked(hits, token, 'deadly')) killed(walk, token);
  else if (clauseMarked(hits, token, 'limb')) maimed(walk, token);
}

/** "beat two herders to death", "stabbed a man to death": those harmed in front of it died; who was sentenced is alive. */
function killed(walk: Walk, token: number): void {
  const { governor, previous, loners } = walk;
  const end = token - 1;
  const one = governor && loners.find(({ last, value }) => last === end && value.sort === 'people');
  if (one) {
    lone(walk, one, { measure: 'killed', governor: undefined });
    walk.loners = loners.filter((other) => other !== one);
  } else if (previous?.phraseLast === end && previous.noun?.word.sort === 'people') {
    if (previous.measure) previous.measure = 'killed';
  }
}

/** "فقد طفل ساقه", "فقدت امرأة عينها": whoever lost a limb is not missing. */
function maimed({ previous }: Walk, token: number): void {
  if (previous?.phraseLast !== token || previous.noun?.word.sort !== 'people') return;
  if (previous.measure === 'missing') previous.measure = 'injured';
}
