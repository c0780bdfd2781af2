// A sentence in, the words in it that tell an act out, in order, each with the reading of the word
// that fits what stands beside it. Words inside names, dates and titles are refused.

import type { Sentence } from '../document/document.ts';
import type { Measure, NumberMention } from '../document/mention.ts';
import type { Analysis } from '../document/tokens.ts';
import type { TriggerWord } from '../rules/claims.ts';
import { triggers as triggerTable } from '../rules/claims.ts';
import type { OutcomeWord } from '../rules/numbers.ts';
import { countedNouns, outcomes } from '../rules/numbers.ts';
import type { Scene } from './scene.ts';
import { isStop, lettersRoles, rulesOf } from './scene.ts';

export interface Trigger {
  readonly first: number;
  readonly last: number;
  readonly word: TriggerWord;
  readonly rule: string;
  /** Bits of the proclitics on it. */
  readonly proclitics: number;
  readonly enclitic: boolean;
  /** What became of those whom it governs. */
  readonly measure?: Measure;
  /** Set for a count that stands without a predicate: "26 dead". */
  readonly count?: NumberMention;
}

const resultEvents = {
  killed: 'attack',
  injured: 'attack',
  casualties: 'attack',
  missing: 'attack',
  affected: 'attack',
  detained: 'detention',
  abducted: 'abduction',
  displaced: 'displacement',
  destroyed: 'destruction',
  participants: 'protest',
} as const;

export function findTriggers(scene: Scene, sentence: Sentence): Trigger[] {
  const { hits } = scene.document;
  const rules = rulesOf(scene, sentence);
  if (!rules) return [];
  const found: Trigger[] = [];
  let token = sentence.first;
  while (token < sentence.last) {
    const all = hits.all(token);
    if (all.length === 0 && !scene.numberOn[token]) {
      token += 1;
      continue;
    }
    const trigger = blocked(scene, token) ? undefined : triggerAt(scene, sentence, token);
    if (trigger) {
      found.push(trigger);
      token = trigger.last;
    } else token += 1;
  }
  return found;
}

function triggerAt(scene: Scene, sentence: Sentence, token: number): Trigger | undefined {
  const rules = rulesOf(scene, sentence)!;
  const { hits } = scene.document;
  const candidates = hits.at(token, triggerTable);
  const longest = candidates[0];
  const outcome = hits.longest(token, outcomes);
  // "wounding" and "hit it" may be spelled alike: the reading without a pronoun is the likelier.
  const rather =
    longest &&
    outcome &&
    outcome.last >= longest.last &&
    longest.tail.enclitic !== '' &&
    outcome.tail.enclitic === '';
  const noun = longest?.tail.enclitic !== '' && hits.longest(token, countedNouns) !== undefined;
  if (longest && !rather && !noun) {
    const same = candidates.filter((hit) => hit.last === longest.last);
    const word = fitting(scene, sentence, {
      last: longest.last,
      words: same.map((hit) => hit.value),
    });
    if (word) {
      return {
        first: token,
        last: longest.last,
        word,
        rule: `trigger ${longest.entry.form}`,
        proclitics: procliticBits(longest.head, rules),
        enclitic: longest.tail.enclitic !== '',
      };
    }
  }
  if (outcome) {
    const word = resultWord(outcome.value);
    if (word) {
      return {
        first: token,
        last: outcome.last,
        word,
        rule: `outcome ${outcome.entry.form}`,
        ...(measureOf(outcome.value) && { measure: measureOf(outcome.value)! }),
        proclitics: procliticBits(outcome.head, rules),
        enclitic: outcome.tail.enclitic !== '',
      };
    }
  }
  const number = scene.numberOn[token];
  if (number && number.first === token && number.measure && number.measure in resultEvents) {
    return {
      first: number.first,
      last: number.last,
      word: {
        event: resultEvents[number.measure as keyof typeof resultEvents],
        kind: 'result',
        voice: 'noun',
        subject: 'people',
        object: 'none',
        means: true,
      },
      rule: 'bare count',
      measure: number.measure,
      proclitics: 0,
      enclitic: false,
      count: number,
    };
  }
  return undefined;
}

function procliticBits(analysis: Analysis, rules: Parameters<typeof lettersRoles>[1]): number {
  return lettersRoles(analysis.proclitics, rules);
}

function measureOf(outcome: OutcomeWord): Measure | undefined {
  return outcome.people ?? outcome.things;
}

function resultWord(outcome: OutcomeWord): TriggerWord | undefined {
  const measure = measureOf(outcome);
  if (!measure || !(measure in resultEvents)) return undefined;
  const event = resultEvents[measure as keyof typeof resultEvents];
  const passive = outcome.voice === 'passive';
  return {
    event,
    kind: 'result',
    voice: outcome.voice,
    subject: passive ? 'people' : outcome.voice === 'noun' ? 'people' : 'agent',
    object: passive ? 'none' : 'people',
    ...(event === 'attack' && { means: true }),
  };
}

/** The reading whose needs are met by what stands right behind the word. */
function fitting(
  scene: Scene,
  sentence: Sentence,
  reading: { readonly last: number; readonly words: readonly TriggerWord[] },
): TriggerWord | undefined {
  const { words, last } = reading;
  if (words.length > 1 || words[0]!.needs) {
    const near = nearObject(scene, sentence, last);
    const needy = words.find(
      (word) => word.needs === near.kind || (word.needs === 'munition' && near.munition),
    );
    if (needy) return needy;
    const plain = words.find((word) => !word.needs);
    if (plain) return plain;
    return words.find(
      ({ needs }) =>
        needs && inClause(scene, sentence, last, needs === 'place' ? 'place' : 'weapon'),
    );
  }
  return words[0];
}

// What destroying it foils: it flies, or lies in wait.
const munitions = new Set(['missile', 'rocket', 'drone', 'mine', 'ied', 'explosive']);

interface Near {
  readonly kind?: 'weapon' | 'place';
  readonly munition?: boolean;
}

function nearObject(scene: Scene, sentence: Sentence, from: number): Near {
  let steps = 0;
  for (let token = from; token < sentence.last && steps < 9; token += 1) {
    if (isStop(scene, token)) return {};
    const weapon = scene.weaponOn[token];
    if (weapon) return { kind: 'weapon', munition: munitions.has(weapon.category) };
    const place = scene.placeOn[token];
    if (place && !place.adjective) return { kind: 'place' };
    const actor = scene.actorOn[token];
    if (actor) token = actor.last - 1;
    const date = scene.dateOn[token];
    if (date) token = date.last - 1;
    steps += 1;
  }
  return {};
}

// A need may be met by the subject too: "two shells landed", "three drones were shot down".
function inClause(
  scene: Scene,
  sentence: Sentence,
  last: number,
  need: 'weapon' | 'place',
): boolean {
  const on = need === 'weapon' ? scene.weaponOn : scene.placeOn;
  for (let token = Math.max(sentence.first, last - 12); token < last; token += 1) {
    if (on[token]) return true;
  }
  for (let token = last; token < Math.min(sentence.last, last + 25); token += 1) {
    if (on[token]) return true;
  }
  return false;
}

/** True inside a name: the words of an organisation or a date tell no act. */
function blocked(scene: Scene, token: number): boolean {
  const actor = scene.actorOn[token];
  if (actor && !(actor.aircraft && actor.first === token)) return true;
  const person = scene.personOn[token];
  if (person) return true;
  const date = scene.dateOn[token];
  if (date) return true;
  const place = scene.placeOn[token];
  return place !== undefined && !place.adjective;
}
