// The triggers of a sentence in, its happenings out: which words tell one happening together, and
// which stretch of the sentence belongs to it.

import type { Sentence } from '../document/document.ts';
import { triggers as triggerTable } from '../rules/claims.ts';
import { numberMarked } from '../rules/marks.ts';
import { outcomes } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { anotherAt } from './another.ts';
import { crewed } from './arms.ts';
import { chargeAt } from './charge.ts';
import { labelled } from './dateline.ts';
import type { Draft } from './draft.ts';
import { innerFrame } from './frames.ts';
import { joins } from './joins.ts';
import { joinsPlaces } from './listed-places.ts';
import { datedAt, occasionAt } from './occasion.ts';
import { behindPassive } from './passive.ts';
import { totalAt } from './running-total.ts';
import type { Scene } from './scene.ts';
import {
  initialsBefore,
  isArticle,
  isStop,
  lettersRoles,
  procliticRoles,
  roleBit,
  rulesOf,
  sentenceAt,
  subjectFirst,
  verbFirst,
  wordAt,
} from './scene.ts';
import { felledAt } from './sent-craft.ts';
import { sinceAt } from './since-act.ts';
import type { Trigger } from './triggers.ts';

export interface Happening {
  readonly triggers: Trigger[];
  start: number;
  end: number;
}

export interface SentenceTriggers {
  readonly scene: Scene;
  readonly sentence: Sentence;
  readonly triggers: readonly Trigger[];
  /** End of the places that the sentence opens with. */
  readonly frame: number;
}

export function groupTriggers({ scene, sentence, triggers, frame }: SentenceTriggers): Happening[] {
  const groups: Happening[] = [];
  // "تعز: قتيلان وخمسة جرحى بقذيفة على حي بير باشا": the town that labels the line is no other place.
  const label = verbFirst(scene, sentence) ? labelled(scene, sentence) : sentence.first;
  triggers.forEach((trigger, index) => {
    const group = groups.at(-1);
    if (!group) {
      const start =
        datedAt(scene, sentence.first, trigger.first) ??
        occasionStart(scene, sentence, { trigger, following: triggers[index + 1] });
      groups.push({ triggers: [trigger], start, end: sentence.last });
      return;
    }
    const found = trigger.word.event === 'interception';
    const after = group.triggers.at(-1)!.last;
    const begins = clauseStart(scene, after, trigger.first, found);
    const opens = innerFrame(scene, sentence, { from: after, to: trigger.first });
    const clause = opens ? Math.min(opens.first, begins) : begins;
    const meeting = {
      scene,
      sentence,
      group: group.triggers,
      groupStart: Math.max(group.start, frame, onlyToll(group.triggers) ? label : 0),
      trigger,
      following: triggers[index + 1],
      clause,
      framed: opens !== undefined,
    };
    if (joins(meeting)) group.triggers.push(trigger);
    else {
      const start =
        felledAt(scene, sentence, group.triggers, trigger) ??
        anotherAt(scene, after, trigger) ??
        chargeAt(scene, sentence, group.triggers, trigger) ??
        totalAt(scene, after, trigger.first) ??
        sinceAt(scene, trigger) ??
        occasionAt(scene, after, trigger.first) ??
        clause;
      group.end = relativeIn(scene, start, trigger.first) ?? start;
      groups.push({ triggers: [trigger], start, end: sentence.last });
    }
  });
  return groups;
}

/** Counts and fates without an act, which is still to come. */
const onlyToll = (triggers: readonly Trigger[]): boolean =>
  triggers.every(({ word, count }) => count !== undefined || word.kind === 'result');

/**
 * "On Wednesday, following an attack on the base, aircraft struck": what stands in front of the occasion
 * is of the act behind it. Elsewhere the first happening begins with its sentence.
 */
function occasionStart(
  scene: Scene,
  sentence: Sentence,
  { trigger, following }: { readonly trigger: Trigger; readonly following: Trigger | undefined },
): number {
  const noun = trigger.word.voice === 'noun' && trigger.word.kind === 'act';
  if (!noun || !following || !subjectFirst(scene, sentence)) return sentence.first;
  for (let token = trigger.first - 1; token > sentence.first; token -= 1) {
    if (isStop(scene, token)) return sentence.first;
    const occasion = scene.roles[token]! & roleBit.during && scene.roles[token]! & roleBit.cause;
    if (occasion && !(scene.roles[token]! & roleBit.at) && isStop(scene, token - 1)) return token;
  }
  return sentence.first;
}

/** "shot down two drones which the group had launched": what was launched is of the verb in front too, up to "which". */
function relativeIn(scene: Scene, from: number, verb: number): number | undefined {
  for (let token = verb - 1; token > from; token -= 1) {
    if (isStop(scene, token)) return undefined;
    if (scene.roles[token]! & roleBit.relative && scene.weaponOn[token - 1]) return token;
  }
  return undefined;
}

/** Where the clause of a later trigger begins: behind the last stop or before the last "and". */
export function clauseStart(scene: Scene, from: number, trigger: number, found = false): number {
  const list = found ? armsBefore(scene, from, trigger) : undefined;
  if (list !== undefined) return list;
  // "drones launched by": a participle right behind a weapon begins its own clause; "and rifles seized" not.
  if (!found && isThrown(scene, trigger) && from < trigger - 1) return trigger;
  for (let token = trigger; token > from; token -= 1) {
    const open = initialsBefore(scene, token);
    if (open !== undefined && open > from) {
      token = open;
      continue;
    }
    if (isStop(scene, token - 1) && !apposesPlace(scene, token - 1)) return token;
    const bits = scene.roles[token]!;
    if (token < trigger && bits & (roleBit.break | roleBit.result | roleBit.that)) return token;
    if (token < trigger && bits && subordinates(scene, token)) return token;
    if (token < trigger && bits & roleBit.and && !insideName(scene, token)) {
      if (!joinsPlaces(scene, token, trigger)) return token + 1;
    }
    if (conjoined(scene, token) && !insideCount(scene, token)) return token;
  }
  // With no mark between, what stands behind the first verb is the first verb's, where the subject
  // follows its verb.
  const rules = rulesOf(scene, scene.document.sentences[sentenceAt(scene, trigger)]!);
  return rules?.subjectFirst ? from : trigger;
}

/** "two rifles, a pistol and six grenades were recovered": where a list of arms begins that is the subject. */
function armsBefore(scene: Scene, from: number, verb: number): number | undefined {
  if (!behindPassive(scene, verb)) return undefined;
  let arms = false;
  let token = verb - 1;
  for (; token >= from; token -= 1) {
    if (scene.weaponOn[token]) arms = true;
    const of = scene.roles[token]! & roleBit.object;
    const bits = of ? 0 : scene.roles[token]! & ~listed;
    const ends = isStop(scene, token) && wordAt(scene, token) !== ',';
    // "13 drones were shot down": what flies by itself is read as a doer too.
    const doer = scene.actorOn[token] && !scene.weaponOn[token];
    if (ends || bits || doer || scene.placeOn[token] || scene.dateOn[token]) break;
  }
  const sentence = scene.document.sentences[sentenceAt(scene, verb)]!;
  return arms && subjectFirst(scene, sentence) ? token + 1 : undefined;
}

// Little words that stand between the items of a list.
const listed =
  roleBit.and | roleBit.determiner | roleBit.known | roleBit.passive | roleBit.self | roleBit.fire;

// "Maiduguri, the capital of Borno": so many words behind the comma stands the wider place.
const widerPlace = 5;

/** "a strike in Jibla, Ibb province on 3 May killed": the comma only parts a place from the wider one. */
function apposesPlace(scene: Scene, comma: number): boolean {
  const inside = scene.placeOn[comma - 1];
  if (!inside || wordAt(scene, comma) !== ',') return false;
  if (!subjectFirst(scene, scene.document.sentences[inside.sentence]!)) return false;
  for (let token = comma + 1; token <= comma + widerPlace; token += 1) {
    const wider = scene.placeOn[token];
    if (wider) return !wider.adjective && !scene.actorOn[token];
    const kind = scene.document.hits.longest(token, placeWords);
    if (kind) {
      token = kind.last - 1;
      continue;
    }
    if (isStop(scene, token) || scene.actorOn[token] || scene.numberOn[token]) return false;
    if (scene.roles[token]! & (roleBit.at | roleBit.and)) return false;
  }
  return false;
}

const prepositions =
  roleBit.at | roleBit.agent | roleBit.from | roleBit.against | roleBit.to | roleBit.toward;

/** "hit the suburbs as forces tried to": where the subject stands first, a word that opens a clause of time or cause. */
function subordinates(scene: Scene, token: number): boolean {
  const bits = scene.roles[token]!;
  if (!(bits & (roleBit.cause | roleBit.during)) || bits & prepositions) return false;
  const { document } = scene;
  if (!subjectFirst(scene, document.sentences[sentenceAt(scene, token)]!)) return false;
  // "as many as 12", "through the wall": a figure behind it opens no clause.
  const opens = numberMarked(document.hits, token, 'clause');
  const noun = scene.numberOn[token + 1] !== undefined;
  return opens || (!noun && asClause(scene, token));
}

/** "as forces tried", "as the army shelled": a word of cause that is no preposition of means. */
function asClause(scene: Scene, token: number): boolean {
  return numberMarked(scene.document.hits, token, 'stop') && scene.roles[token] === roleBit.cause;
}

/** "drones launched by", but not "jets bombed": a crewed craft is the subject of the verb behind it. */
function isThrown(scene: Scene, trigger: number): boolean {
  const weapon = scene.weaponOn[trigger - 1];
  if (weapon?.last !== trigger) return false;
  // "أن الألغام قتلت": what stands right behind "that" is the subject.
  const lead = scene.numberOn[weapon.first - 1]?.first ?? weapon.first;
  if (scene.roles[lead - 1]! & roleBit.that) return false;
  // "تسبب لغم بمقتل": what a preposition is written on tells of no weapon before it.
  if (scene.document.hits.all(trigger).every(({ head }) => head.proclitics !== '')) return false;
  // "a drone strike carried out by": an act is not launched, it is told.
  const act = scene.document.hits.longest(trigger - 1, triggerTable)?.value;
  if (act?.voice === 'noun' && act.kind === 'act') return false;
  // "and a drone wounded two farmers": but "firing rifles and RPGs attacked".
  if (isArticle(scene, weapon.first - 1) && hasObject(scene, trigger)) return false;
  if (!crewed.has(weapon.category)) return true;
  const rules = rulesOf(scene, scene.document.sentences[weapon.sentence]!);
  return !rules?.subjectFirst || (scene.roles[trigger + 1]! & roleBit.agent) !== 0;
}

/** "a drone wounded two farmers": where the subject stands first, a verb with those behind it whom it is done to. */
function hasObject(scene: Scene, verb: number): boolean {
  if (!subjectFirst(scene, scene.document.sentences[sentenceAt(scene, verb)]!)) return false;
  const { hits } = scene.document;
  const behind = hits.longest(verb, outcomes)?.last;
  if (behind === undefined || isStop(scene, behind)) return false;
  const led = scene.roles[behind]! & (roleBit.known | roleBit.determiner);
  const number = scene.numberOn[behind];
  return led !== 0 || number?.first === behind || isArticle(scene, behind);
}

/** "6 جنود بين قتيل وجريح": the phrase of a number holds the "and". */
function insideCount(scene: Scene, token: number): boolean {
  const { tokens, view } = scene.document;
  for (let back = token - 1; back >= Math.max(0, token - 5); back -= 1) {
    const number = scene.numberOn[back];
    if (!number) continue;
    const { phrase } = number;
    if (!phrase) return false;
    return view.map.toSource(tokens.starts[token]!, tokens.ends[token]!).end <= phrase.end;
  }
  return false;
}

function insideName(scene: Scene, token: number): boolean {
  return scene.actorOn[token] !== undefined || scene.placeOn[token] !== undefined;
}

/** "and" written on the word. */
function conjoined(scene: Scene, token: number): boolean {
  const mention = scene.placeOn[token] ?? scene.actorOn[token] ?? scene.dateOn[token];
  if (mention) {
    // "قرى الحماميات وكفرهود والجلمة": a list of places goes on.
    if (mention === scene.placeOn[token] && scene.placeOn[token - 1]) return false;
    return mention.first === token && (procliticRoles(scene, mention) & roleBit.and) !== 0;
  }
  // "ثم الألغام الأرضية والعبوات الناسفة بـ39 قتيلا": so does a list of arms.
  if (scene.weaponOn[token] && scene.weaponOn[token - 1]) return false;
  const rules = rulesOf(scene, scene.document.sentences[sentenceAt(scene, token)]!);
  if (!rules) return false;
  const hits = scene.document.hits.all(token);
  // "ولاية" is a province: a word that is read whole has no "and".
  if (hits.some(({ head }) => head.proclitics === '')) return false;
  return hits.some((hit) => (lettersRoles(hit.head.proclitics, rules) & roleBit.and) !== 0);
}

export function emptyDraft(sentence: Sentence, happening: Happening): Draft {
  return {
    sentence,
    sentences: new Set([sentence.index]),
    triggers: happening.triggers,
    start: happening.start,
    end: happening.end,
    event: 'other',
    general: false,
    definite: false,
    silent: false,
    status: 'asserted',
    sources: [],
    statedOn: undefined,
    speechScore: 1,
    actors: [],
    targets: [],
    places: [],
    dates: [],
    counts: [],
    weapons: [],
    dropped: [],
    suffered: new Set(),
  };
}
