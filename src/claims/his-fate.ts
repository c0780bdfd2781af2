// A happening in, the one man out whose fate a pronoun tells, where verbs come first: "أطلقوا النار على الشاب فلان ما
// أدى إلى مقتله", "على القاضي فأردوه قتيلا". He is whom the act was done to, and one alone.

import type { Measure, MentionBase } from '../document/mention.ts';
import { countedNouns, outcomes } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import { isSource } from './party.ts';
import type { Scene } from './scene.ts';
import { rulesOf, subjectFirst } from './scene.ts';
import type { Trigger } from './triggers.ts';

const fates: ReadonlySet<Measure> = new Set(['killed', 'injured']);

/** Whom the pronoun on the word for a fate means. */
export function meantByPronoun(
  scene: Scene,
  draft: Draft,
  { first, word, measure, enclitic }: Trigger,
): MentionBase | undefined {
  if (!enclitic || !measure || !fates.has(measure) || subjectFirst(scene, draft.sentence)) {
    return undefined;
  }
  const told = scene.document.hits.longest(first, outcomes);
  if (!told || !rulesOf(scene, draft.sentence)?.one.has(told.tail.enclitic)) return undefined;
  // "قتلوه": a verb has the pronoun for its object; "أصابها القصف": of a place it is none of ours.
  if (word.voice === 'passive') return undefined;
  const [target, ...others] = draft.targets;
  if (!target || others.length > 0 || target.mention.first >= first) return undefined;
  const { mention } = target;
  // "قصفنا قاعدة الأمير سلطان وتمت إصابتها": what is named after a man may be hit, and is never dead.
  const last = measure === 'killed' ? mention.last : mention.first + 1;
  for (let token = mention.first; token < last; token += 1) {
    const person = scene.personOn[token];
    if (person) return isSource(draft, person) ? undefined : person;
    const noun = scene.document.hits.longest(token, countedNouns);
    if (noun?.value.sort === 'people')
      return noun.value.number === 'singular' ? mention : undefined;
  }
  return undefined;
}
