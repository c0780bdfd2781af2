// Persons named in full in, the later places of their family name alone out: "Saree said". Only in a
// document that has the full name before, and only where the word stands as it stood there.

import type { DatedDocument } from '../../document/document.ts';
import { mentionOf } from '../../document/document.ts';
import type { MentionBase, PersonMention } from '../../document/mention.ts';
import { TokenKind } from '../../document/tokens.ts';

const shortest = 4;

export function namesAgain(
  document: DatedDocument,
  persons: readonly PersonMention[],
  taken: readonly MentionBase[],
): readonly PersonMention[] {
  const { tokens, view } = document;
  const families = new Map<string, PersonMention>();
  for (const person of persons) {
    const range = person.nameTokens;
    if (!range || range.last - range.first < 2) continue;
    const last = range.last - 1;
    const word = view.text.slice(tokens.starts[last]!, tokens.ends[last]!);
    if (word.length >= shortest && !families.has(word)) families.set(word, person);
  }
  if (families.size === 0) return [];
  const covered = new Uint8Array(tokens.count);
  for (const { first, last } of persons) covered.fill(1, first, last);
  for (const { first, last } of taken) covered.fill(1, first, last);
  const found: PersonMention[] = [];
  for (const sentence of document.sentences) {
    for (let token = sentence.first; token < sentence.last; token += 1) {
      if (tokens.kinds[token] !== TokenKind.word || covered[token] === 1) continue;
      const length = tokens.ends[token]! - tokens.starts[token]!;
      if (length < shortest) continue;
      const person = families.get(view.text.slice(tokens.starts[token]!, tokens.ends[token]!));
      if (!person || token < person.last) continue;
      const range = { first: token, last: token + 1, sentence: sentence.index };
      const again = {
        kind: 'person' as const,
        name: person.name,
        nameTokens: { first: token, last: token + 1 },
        title: undefined,
        office: person.office,
        officeId: person.officeId,
      };
      found.push(Object.assign(mentionOf(document, range, 'family name again'), again));
    }
  }
  return found;
}
