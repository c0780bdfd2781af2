// Document with places and actors in, its persons out: names with titles, and offices that speak for a
// body. A single word without title or known given name is refused.

import type { DatedDocument } from '../document/document.ts';
import { mentionOf, viewText } from '../document/document.ts';
import type { ActorMention, PersonMention, PlaceMention } from '../document/mention.ts';
import type { Language } from '../languages/language.ts';
import type { WithHits } from '../rules/hits.ts';
import type { PersonSource } from '../rules/persons.ts';
import { personWords } from '../rules/persons.ts';
import { namesAgain } from './persons/again.ts';

export function readPersons(
  document: DatedDocument & WithHits,
  found: { readonly places: readonly PlaceMention[]; readonly actors: readonly ActorMention[] },
  languages: readonly Language[],
): readonly PersonMention[] {
  const actors = new Map(found.actors.map((actor) => [actor.first, actor]));
  const places = new Map(found.places.map((place) => [place.first, place]));
  const source: PersonSource = {
    document,
    actorAt: (token) => actors.get(token),
    placeAt: (token) => places.get(token),
  };
  // Tokens of known places of several words, without the first.
  const inside = new Set<number>();
  for (const place of found.places) {
    if (place.id === undefined) continue;
    for (let token = place.first + 1; token < place.last; token += 1) inside.add(token);
  }
  const persons: PersonMention[] = [];
  for (const sentence of document.sentences) {
    const language = languages.find(({ code }) => code === sentence.lang);
    // Every person begins with a word of the tables: a title, an office, a given name.
    if (!language || (document.hits.tablesIn(sentence) & personWords.bit) === 0) continue;
    for (const phrase of language.entities.persons.phrases(source, sentence)) {
      const { first, last, front, name, title, office, body } = phrase;
      // "Dera Ismail Khan": the given name is part of a place's.
      if (!title && inside.has(first)) continue;
      const range = { first, last, front, back: phrase.back ?? 0, sentence: sentence.index };
      const spoken = office?.text ?? (body && words(document, body));
      const person = {
        kind: 'person' as const,
        name: name && words(document, name),
        nameTokens: name,
        title: title && words(document, title),
        office: spoken,
        officeId: office?.id,
      };
      persons.push(Object.assign(mentionOf(document, range, phrase.rule), person));
    }
  }
  const again = namesAgain(document, persons, [...found.places, ...found.actors]);
  if (again.length === 0) return persons;
  return [...persons, ...again].sort((a, b) => a.first - b.first);
}

/** The source's letters of some tokens, without a possessive. */
function words(document: DatedDocument, range: { first: number; last: number }): string {
  if (range.last <= range.first) return viewText(document, range.first, range.last);
  const span = document.view.map.toSource(
    document.tokens.starts[range.first]!,
    document.tokens.ends[range.last - 1]!,
  );
  return document.source.slice(span.start, span.end).replace(/['’]s$/, '');
}
