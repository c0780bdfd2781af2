// A denial or a charge that names no act of its own ("denied the accusation", "blamed the rebels") in,
// the claim out that it makes of the act told before. Where the sentence tells an act itself under
// that speaker, nothing is added.

import type { EventKind } from '../document/claim.ts';
import type { ActorMention } from '../document/mention.ts';
import type { Span } from '../document/span.ts';
import { sameParty } from './alike.ts';
import type { Attached, Draft } from './draft.ts';
import { speakerHimself } from './own-act.ts';
import { asParty } from './party.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst } from './scene.ts';
import type { Answer, SourceMention } from './speech.ts';
import { violent } from './violence.ts';

// So many sentences back the act may stand that is answered.
const reach = 5;

/** The drafts of answers to add to those told, in the order of the text; `read` holds the silent ones too. */
export function answersTo(scene: Scene, drafts: readonly Draft[], read: readonly Draft[]): Draft[] {
  const added: Draft[] = [];
  for (const answer of scene.speech.answers) {
    // "claimed the bombing": the noun of it tells which act is meant.
    const noun = read.find(
      ({ silent, definite, sentence, end }) =>
        silent && definite && sentence === answer.sentence && end > answer.first,
    );
    const draft = answerTo(scene, { ...answer, event: noun?.event }, [...drafts, ...added]);
    if (draft) added.push(draft);
  }
  return added;
}

interface Asked extends Answer {
  readonly event: EventKind | undefined;
}

function answerTo(scene: Scene, answer: Asked, drafts: readonly Draft[]): Draft | undefined {
  const { attribution, first, last, sentence } = answer;
  const { sources, status } = attribution;
  if (sources.length === 0) return undefined;
  const said = sources.at(-1)!;
  const own = drafts.some(
    (draft) =>
      draft.status === status &&
      draft.sentences.has(sentence.index) &&
      draft.sources.at(-1)?.start === said.start,
  );
  if (own) return undefined;
  const known = drafts.filter(
    (draft) =>
      !draft.silent &&
      draft.status !== 'denied' &&
      !unanswerable.has(draft.event) &&
      (status === 'alleged' || draft.sources.at(-1)?.start !== said.start) &&
      (draft.sentence.index < sentence.index || draft.start < first) &&
      sentence.index - draft.sentence.index <= reach,
  );
  // "the attack" may be any act of violence, "the bombing" only one of its kind.
  const plain = subjectFirst(scene, sentence);
  const any = plain && answer.event === 'attack';
  const meant = known.filter(({ event }) => (any ? violent.has(event) : event === answer.event));
  // "Police detained four men. The party denied involvement": what is denied is the killing told in front.
  const grave = answer.event || !plain ? [] : known.filter(({ event }) => violent.has(event));
  const likely = meant.length > 0 ? meant : grave.length > 0 ? grave : known;
  const act = likely.reduce<Draft | undefined>(
    (best, draft) =>
      !best ||
      draft.sentence.index > best.sentence.index ||
      (draft.sentence === best.sentence && draft.start > best.start)
        ? draft
        : best,
    undefined,
  );
  if (!act) return undefined;
  // "Two rockets hit Sderot, which Hamas denied": who denies it is not its doer for being named.
  const lone = act.actors.findIndex(
    ({ mention, rule }) => rule === 'only actor named' && overlaps(mention, said),
  );
  if (lone >= 0) act.actors.splice(lone, 1);
  const draft: Draft = {
    ...act,
    sentence,
    sentences: new Set([sentence.index]),
    start: first,
    end: last,
    status,
    sources,
    statedOn: attribution.statedOn,
    speechScore: attribution.score,
    actors: [],
    targets: copied(act.targets, 'target of the act before'),
    places: copied(act.places, 'place of the act before'),
    dates: copied(act.dates, 'time of the act before'),
    counts: [],
    weapons: [],
    dropped: [],
    suffered: new Set(),
  };
  const others = deniesOthers(act, draft);
  if (status === 'alleged') {
    const blamed = blamedIn(scene, answer);
    if (!blamed) return undefined;
    const teller = act.sources.at(-1);
    if (!teller || isOneSpeaker(teller, said)) {
      // Where the writer tells the act, the one who blames for it is who tells of its doer.
      if (!teller) act.sources = sources;
      if (act.actors.length === 0) {
        act.actors.push({ mention: asParty(blamed), rule: 'whom the speaker blames', score: 0.7 });
      }
      return undefined;
    }
    draft.actors.push({ mention: asParty(blamed), rule: 'whom the speaker blames', score: 0.7 });
  } else if (!others && !ownDeed(act)) {
    // "denied that its Badr brigade was responsible": who is cleared is named behind the verb.
    const cleared = status === 'denied' ? blamedIn(scene, answer) : undefined;
    if (cleared && scene.roles[cleared.last]! & roleBit.passive) {
      draft.actors.push({ mention: asParty(cleared), rule: 'whom the speaker blames', score: 0.6 });
    } else speakerHimself(scene, draft);
  }
  if (draft.actors.length > 0) return draft;
  const unnamed = status === 'denied' && act.actors.length > 0 && !isNamed(act);
  if (unnamed && !others) himself(scene, draft);
  else draft.actors.push(...copied(act.actors, 'doer of the act before'));
  return draft;
}

/** "the Army's Eighteenth Brigade said. The brigade blamed": who goes on to lay to somebody what he told of. */
function isOneSpeaker(teller: SourceMention, said: SourceMention): boolean {
  if (teller.start === said.start || sameParty(teller, said)) return true;
  const [long, short] = [teller.text, said.text].map((text) => ` ${text.toLowerCase()} `);
  return long!.includes(short!.replace(/^ the /, ' '));
}

/** "Rebels overran the base; Kenya denied it": who is told to have taken ground, not the one who denies it. */
function deniesOthers({ actors, event }: Draft, { status }: Draft): boolean {
  // Whoever denies a raid denies that it was he; whoever lost a town took none.
  return status === 'denied' && event === 'territory' && actors.length > 0;
}

/** True where who did it has a name. */
function isNamed({ actors }: Draft): boolean {
  return actors.some(({ mention }) => mention.id !== undefined);
}

/** "Gunmen killed five. The party denied involvement": where the doers have no name, whoever denies it clears himself. */
function himself({ document: { actors } }: Scene, draft: Draft): void {
  const said = draft.sources.at(-1);
  const body = said && actors.find((actor) => overlaps(actor, said));
  if (!body) return;
  draft.actors.push({ mention: asParty(body), rule: 'speaks of his own act', score: 0.6 });
}

/** "الحوثيون: قصفنا المطار، ونفى التحالف ذلك": whoever tells of his own act did it, not the one who denies it. */
function ownDeed({ actors, sources }: Draft): boolean {
  const teller = sources.at(-1);
  return teller !== undefined && actors.some(({ mention }) => sameParty(mention, teller));
}

const unanswerable: ReadonlySet<EventKind> = new Set(['interception', 'protest', 'other']);

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function copied<T>(from: readonly Attached<T>[], rule: string): Attached<T>[] {
  return from.map(({ mention }) => ({ mention, rule, score: 0.5 }));
}

/** The first body behind the verb of blaming. */
function blamedIn(scene: Scene, { first, last, attribution }: Answer): ActorMention | undefined {
  const speaker = attribution.sources.at(-1);
  for (let token = first; token < last; token += 1) {
    if (isStop(scene, token)) return undefined;
    const actor = scene.actorOn[token];
    if (actor && !(speaker && overlaps(actor, speaker))) return actor;
  }
  return undefined;
}
