// A verb that opens its sentence in, whether a subject that no table knows stands right before it out: "The political
// administration arrested 25": somebody else than the doer of the sentence before.

import type { Sentence } from '../document/document.ts';
import { TokenKind } from '../document/tokens.ts';
import { clauseMarks, scopeWords } from '../rules/claims.ts';
import { numberMarks } from '../rules/numbers.ts';
import type { Draft } from './draft.ts';
import { isPassive } from './passive.ts';
import type { Scene } from './scene.ts';
import { roleBit, rulesOf, subjectFirst, wordAt } from './scene.ts';

export function hasUnknownSubject(scene: Scene, draft: Draft): boolean {
  const { sentence, triggers } = draft;
  if (!subjectFirst(scene, sentence)) return false;
  const verb = triggers.find(({ count }) => !count);
  if (!verb || verb.word.voice === 'noun' || verb.word.participle) return false;
  if (isPassive(scene, draft, verb)) return false;
  let token = verb.first - 1;
  while (token > sentence.first && isAdverb(scene, sentence, token)) {
    // "burned nine houses and kidnapped six": joined to a verb, it has the subject of that one.
    if (scene.roles[token]! & roleBit.and) return false;
    token -= 1;
  }
  return token > sentence.first && isNoun(scene, token) && !isAdverb(scene, sentence, token);
}

/** A word that none of the closed classes has. */
function isNoun({ document, roles, dateOn, placeOn, numberOn }: Scene, token: number): boolean {
  if (document.tokens.kinds[token] !== TokenKind.word || roles[token]) return false;
  if (dateOn[token] || placeOn[token] || numberOn[token]) return false;
  return (document.hits.tables(token) & closed) === 0;
}

const closed = clauseMarks.bit | scopeWords.bit | numberMarks.bit;

/** "later", "reportedly": between a subject and its verb. */
function isAdverb(scene: Scene, sentence: Sentence, token: number): boolean {
  if ((scene.document.hits.tables(token) & clauseMarks.bit) !== 0) return true;
  return rulesOf(scene, sentence)?.adverb(wordAt(scene, token)) === true;
}
