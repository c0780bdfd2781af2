// A protest that names no doer in, the people with whom its sentence begins out, where the subject stands first:
// "Traders and elders staged a sit-in", "Residents of Deraa demonstrated". A bare "people" names nobody.

import { mentionOf } from '../document/document.ts';
import { countedNouns } from '../rules/numbers.ts';
import type { Draft, Party } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst } from './scene.ts';

/** Fills the doers of a protest from the subject of its first verb. */
export function marchers(scene: Scene, draft: Draft): void {
  if (draft.event !== 'protest' || !subjectFirst(scene, draft.sentence)) return;
  const [verb] = draft.triggers.filter(({ count }) => !count);
  if (!verb || verb.word.voice === 'noun') return;
  const mention = subject(scene, draft, verb.first);
  if (mention) draft.actors.push({ mention, rule: 'who marches', score: 0.6 });
}

// So many words a subject may have: "the relatives of the 43 missing students".
const reach = 12;

const governed = roleBit.at | roleBit.from | roleBit.against | roleBit.to | roleBit.agent;

function subject(scene: Scene, { start, sentence }: Draft, verb: number): Party | undefined {
  let from = verb;
  while (from > Math.max(start, verb - reach) && !isStop(scene, from - 1)) from -= 1;
  for (let token = from; token < verb; token += 1) {
    const people = peopleAt(scene, token);
    if (!people) continue;
    // "in the students' district", but "scores of residents".
    const led = token > from && (scene.roles[token - 1]! & governed) !== 0;
    if (led && !scene.numberOn[token - 2]) return undefined;
    const joined = scene.roles[people.last]! & roleBit.and && peopleAt(scene, people.last + 1);
    const last = joined ? joined.last : people.last;
    return mentionOf(scene.document, { first: token, last, sentence: sentence.index }, 'marchers');
  }
  return undefined;
}

const nobody: ReadonlySet<string> = new Set(['people', 'persons', 'individuals', 'participants']);

function peopleAt({ document: { hits } }: Scene, token: number) {
  const noun = hits.longest(token, countedNouns);
  const { sort, of, adjective, number } = noun?.value ?? {};
  const many = sort === 'people' && !adjective && number !== 'singular' && !nobody.has(of!);
  return many ? noun : undefined;
}
