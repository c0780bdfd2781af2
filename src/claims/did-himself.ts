// A happening that names some party in, whether its speaker did it too out: "said it foiled an attempt by the rebels".

import type { Draft } from './draft.ts';
import { ofHimself } from './own-act.ts';
import type { Scene } from './scene.ts';
import { subjectFirst } from './scene.ts';

/** "The army said it foiled an attempt by the rebels": whose act was foiled did not foil it. */
export function foiledIt(scene: Scene, draft: Draft): boolean {
  if (draft.event !== 'interception' || !subjectFirst(scene, draft.sentence)) return false;
  // "Our defenders also shot down a jet": his own men stand for him.
  if (draft.actors.some(({ rule }) => rule === 'subject before the verb')) return false;
  return draft.triggers.some((trigger) => ofHimself(scene, draft, trigger));
}

/** "أعلنت الكتائب أنها قصفت الموقع بالاشتراك مع السرايا": whoever tells what he did did it, with whomever else. */
export function didHimself(scene: Scene, draft: Draft): boolean {
  if (subjectFirst(scene, draft.sentence)) return false;
  // "أعلن القائد أنهم دخلوا وأن مقاتليه سيطروا": his own men stand for him.
  if (draft.actors.some(({ rule }) => rule.startsWith('subject'))) return false;
  return draft.triggers.some(
    (trigger) => trigger.word.kind === 'act' && ofHimself(scene, draft, trigger),
  );
}
