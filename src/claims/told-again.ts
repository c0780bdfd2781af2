// "Gunmen killed five in Gora. The attack took place on Monday": claims in, and what is told too thinly to be
// one; where that is the act that the reader knows already, its time and place fill what the claim left open.

import type { EventKind } from '../document/claim.ts';
import type { DateMention } from '../document/mention.ts';
import { kinEvents } from './alike.ts';
import type { Attached, Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst } from './scene.ts';
import { violent } from './violence.ts';

// What an attack may be told for.
const deeds: ReadonlySet<EventKind> = new Set([...violent, 'abduction', 'destruction']);

// So many sentences may stand between an act and what dates it.
const reach = 3;

export function fillFromRetold(
  scene: Scene,
  drafts: readonly Draft[],
  read: readonly Draft[],
): void {
  for (const later of read) {
    if (!later.silent || !later.definite || later.counts.length > 0) continue;
    if (later.status !== 'asserted' || later.sentence.kind === 'bullet') continue;
    // Where every noun may bear an article, it makes no act a known one.
    if (!subjectFirst(scene, later.sentence)) continue;
    const { index } = later.sentence;
    const told = drafts.findLast(
      ({ sentence, sentences }) => sentence.index < index && !sentences.has(index),
    )?.sentence;
    if (!told) continue;
    const acts = drafts.filter(
      (act) =>
        act.sentence === told &&
        index - Math.max(...act.sentences) <= reach &&
        (deeds.has(act.event) || kinEvents(act, later)),
    );
    // "The attack came as ministers, who on 7 August signed a plan": another clause's day.
    const near = ({ mention: { first } }: Attached<DateMention>) =>
      !apart(scene, later.triggers[0]!.last, first);
    const placed = acts.some(({ places }) => places.length > 0);
    for (const act of acts) {
      fillOpen(act.dates, later.dates.filter(near), 'time told of it later');
      if (!placed) fillOpen(act.places, later.places, 'place told of it later');
    }
  }
}

/** True where a stop or a word that opens a clause stands between the tokens. */
function apart(scene: Scene, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) {
    if (isStop(scene, token) || scene.roles[token]! & roleBit.relative) return true;
  }
  return false;
}

function fillOpen<M>(open: Attached<M>[], told: readonly Attached<M>[], rule: string): void {
  if (open.length > 0) return;
  for (const { mention } of told) open.push({ mention, rule, score: 0.55 });
}
