// The memory of a sentence while its numbers are read: words that stand in front of a number wait here
// for it. Each role is kept by the tokens of its last mark.

import type { Hit } from '../../rules/hits.ts';
import type { CountedNounWord, MarkRole, UnitWord } from '../../rules/numbers.ts';
import { markRoles, roleIndex } from '../../rules/numbers.ts';
import { frontOf } from './atoms.ts';
import type { DraftNoun } from './draft.ts';
import { draftNoun, fateOfToll } from './nouns.ts';
import type { Lead } from './qualify.ts';
import { reaches } from './qualify.ts';
import type { Scene } from './scene.ts';
import {
  isDigits,
  markAt,
  marksAt,
  nounAt,
  numeralAt,
  outcomeAt,
  signAt,
  unitAt,
} from './scene.ts';
import { semicolon } from './signs.ts';

export interface Memory {
  /** By role: first token of the last mark, and the token behind it; -1 where none stood yet. */
  readonly firsts: number[];
  readonly ends: number[];
  /** The qualifier that waits for its number. */
  lead: Lead | undefined;
  /** A unit that may lead its number: "USD". */
  unit: { readonly first: number; readonly last: number; readonly word: UnitWord } | undefined;
  /** What a word for a toll counts: "the number of wounded". */
  toll: { readonly noun: DraftNoun; readonly last: number; readonly reach: number } | undefined;
}

const long = -100;

// So many tokens a figure may stand behind a word for a toll, and behind "the dead".
const farToll = 16;
const nearToll = 4;

const nowhere: readonly number[] = markRoles.map(() => long);

export function newMemory(): Memory {
  return {
    firsts: [...nowhere],
    ends: [...nowhere],
    lead: undefined,
    unit: undefined,
    toll: undefined,
  };
}

export function endOf(memory: Memory, role: MarkRole): number {
  return memory.ends[roleIndex[role]]!;
}

export function firstOf(memory: Memory, role: MarkRole): number {
  return memory.firsts[roleIndex[role]]!;
}

export function forget(memory: Memory, role: MarkRole): void {
  memory.ends[roleIndex[role]] = long;
}

/** True when the last mark of the role stands before the token, with fillers at most between. */
export function stoodBefore(
  scene: Scene,
  memory: Memory,
  at: { role: MarkRole; token: number },
): boolean {
  const end = endOf(memory, at.role);
  return end === at.token || (end > 0 && reaches(scene, end, at.token));
}

/** Notes what begins at the token. Returns where a qualifier ends that is to be stepped over. */
export function remember(scene: Scene, memory: Memory, token: number): number | undefined {
  const unit = unitAt(scene, token);
  if (unit?.value.leads) memory.unit = { first: unit.first, last: unit.last, word: unit.value };
  let lead: number | undefined;
  for (const hit of marksAt(scene, token)) {
    for (const role of hit.value.roles) {
      if (hit.last <= memory.ends[role]!) continue;
      memory.firsts[role] = hit.first;
      memory.ends[role] = hit.last;
    }
    const { before, roles } = hit.value;
    if (before && (!memory.lead || hit.last > memory.lead.last)) {
      memory.lead = leadOf(scene, memory.lead, { hit, qualifier: before });
      lead = hit.last;
    }
    if (roles.includes(roleIndex.toll)) rememberToll(scene, memory, hit);
    if (roles.includes(roleIndex.sum)) rememberSum(scene, memory, hit);
  }
  return lead;
}

/** "at least about 20": the earlier qualifier stands, save where it only blurs. */
function leadOf(
  scene: Scene,
  earlier: Lead | undefined,
  { hit, qualifier }: { hit: Hit; qualifier: Lead['qualifier'] },
): Lead {
  const stands =
    earlier &&
    earlier.qualifier !== 'approximate' &&
    // "170 على الأقل وما يزيد على 150": the first belongs to the number before it.
    hit.head.proclitics === '' &&
    reaches(scene, earlier.last, hit.first);
  if (stands) return { ...earlier, last: hit.last };
  return { first: hit.first, front: frontOf(hit), last: hit.last, qualifier };
}

// So far in front of its verb a toll may stand: "Deaths in the shelling of Douma stood at".
const farSubject = 12;

/** "Civilian deaths in Homs reached 104", "Injuries stood at 45": the plural that is the subject. */
function rememberSum(scene: Scene, memory: Memory, { first, last }: Hit): void {
  if (memory.toll && first - memory.toll.last <= memory.toll.reach) return;
  let told: Hit<CountedNounWord> | undefined;
  const from = Math.max(scene.sentence.first, first - farSubject);
  for (let at = first - 1; at >= from; at -= 1) {
    if (markAt(scene, at, 'clause') || isSemicolon(scene, at)) break;
    const noun = nounAt(scene, at);
    if (noun?.value.measure && noun.value.sort === 'people' && !noun.value.adjective) told = noun;
  }
  if (!told || told.value.number === 'singular' || numberBefore(scene, told.first)) return;
  memory.toll = { noun: draftNoun(told), last, reach: nearToll };
}

/** "12 deaths": a noun with a figure of its own. */
function numberBefore(scene: Scene, token: number): boolean {
  for (let at = token - 1; at >= Math.max(scene.sentence.first, token - 3); at -= 1) {
    if (isDigits(scene, at) || numeralAt(scene, at)) return true;
  }
  return false;
}

const isSemicolon = (scene: Scene, token: number): boolean => signAt(scene, token) === semicolon;

function rememberToll(scene: Scene, memory: Memory, mark: Hit): void {
  const end = mark.last;
  const itself = nounAt(scene, mark.first);
  if (itself?.last === end && itself.value.measure) {
    // "the death toll".
    memory.toll = { noun: draftNoun(itself), last: end, reach: farToll };
    return;
  }
  const known = mark.last - mark.first === 2 ? nounAt(scene, end - 1) : undefined;
  if (known?.last === end && known.value.measure) {
    // "put the dead at 51".
    memory.toll = { noun: draftNoun(known), last: end, reach: nearToll };
    return;
  }
  // "bringing its losses to 40", "put their losses at seven".
  const lost = mark.last - mark.first > 1 ? outcomeAt(scene, end - 1) : undefined;
  if (lost?.last === end && lost.value.voice === 'noun' && lost.value.people) {
    const word = { of: 'people', sort: 'people', number: 'plural', measure: 'killed' } as const;
    const told = { word, first: end - 1, last: end, front: 0, back: 0 };
    memory.toll = { noun: told, last: end, reach: nearToll };
    return;
  }
  for (let at = end; at <= end + 1; at += 1) {
    const noun = nounAt(scene, at);
    if (!noun || noun.value.number === 'singular') {
      // "the number of those kidnapped".
      const told = fateOfToll(scene, at);
      if (!told) continue;
      memory.toll = { noun: told, last: told.last, reach: farToll };
      return;
    }
    memory.toll = { noun: draftNoun(noun), last: noun.last, reach: farToll };
    return;
  }
}
