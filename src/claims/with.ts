// A token in, the verdict out: does "with" or "by" lead it on? "بخمسة", "بـ 15": written on it, or alone in front.

import type { Scene } from './scene.ts';
import { lettersRoles, procliticRoles, roleBit, rulesOf, sentenceAt, wordAt } from './scene.ts';

const means = roleBit.at | roleBit.cause;

/** True for a mention that "with" is written on, or for the word alone. */
export const withAt = (scene: Scene, token: number): boolean =>
  (leadRoles(scene, token) & means) === means;

function leadRoles(scene: Scene, token: number): number {
  const mention = scene.numberOn[token] ?? scene.weaponOn[token];
  if (mention) return mention.first === token ? procliticRoles(scene, mention) : 0;
  const word = wordAt(scene, token);
  const rules = rulesOf(scene, scene.document.sentences[sentenceAt(scene, token)]!);
  return word.length === 1 && rules ? lettersRoles(word, rules) : scene.roles[token]!;
}
