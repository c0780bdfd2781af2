// Document with places in, its doers out: the phrases that the grammar of the language reads, each with
// the one who is meant. Persons are not doers here, nor are bare common nouns without an owner.

import type { DatedDocument } from '../document/document.ts';
import { mentionOf } from '../document/document.ts';
import type { ActorMention, PlaceMention } from '../document/mention.ts';
import type { Language } from '../languages/language.ts';
import type { ActorPhrase, ActorSource } from '../rules/actors.ts';
import type { WithHits } from '../rules/hits.ts';
import { countriesInFocus } from './actors/focus.ts';
import type { Antecedent } from './actors/resolve.ts';
import { identify } from './actors/resolve.ts';
import { nationOfSpeaker } from './actors/speaker.ts';

export function readActors(
  document: DatedDocument & WithHits,
  places: readonly PlaceMention[],
  languages: readonly Language[],
): readonly ActorMention[] {
  const phrases = readPhrases(document, places, languages);
  if (phrases.length === 0) return [];
  const certain = new Set<string>();
  for (const { actors } of phrases) {
    const only = actors?.length === 1 ? actors[0]!.value : undefined;
    if (only?.id && !only.ambiguous) certain.add(only.id);
  }
  const antecedents: Antecedent[] = [];
  const { focus, home } = countriesInFocus(places, phrases);
  const counted = countedTokens(document);
  const mentions: ActorMention[] = [];
  const here = countriesAhead(document, places);
  const speaker = speakers(document, phrases, languages);
  for (const phrase of phrases) {
    const country = here(phrase);
    const identity = identify(phrase, {
      focus: country ? [country, ...focus] : focus,
      home,
      speaker: speaker(phrase),
      certain,
      antecedents,
    });
    if (!identity) continue;
    antecedents.push({ identity, head: phrase.head });
    const range = {
      first: phrase.first,
      last: phrase.last,
      sentence: phrase.sentence,
      front: phrase.front,
      back: phrase.back ?? 0,
    };
    const { name, id, kind, loaded, named } = identity;
    const actor = {
      kind: 'actor' as const,
      name,
      id,
      actorKind: kind,
      country: identity.country,
      loaded: loaded ? true : undefined,
      named: named ? true : undefined,
      unknown: (phrase.unknown || kind === 'unknown') && !named ? true : undefined,
      aircraft: phrase.head?.sort === 'aircraft' ? true : undefined,
      proper: named ? phrase.proper : undefined,
      counted: counted.has(phrase.first) ? true : undefined,
    };
    mentions.push(Object.assign(mentionOf(document, range, identity.rule ?? phrase.rule), actor));
  }
  return mentions;
}

/** "وفي مالي، أعلن الجيش": the country that the sentence opens with, before the doer. */
function countriesAhead(
  document: DatedDocument,
  places: readonly PlaceMention[],
): (phrase: ActorPhrase) => string | undefined {
  const opening = new Map<number, PlaceMention>();
  for (const place of places) {
    if (place.precision !== 'country' || place.adjective || opening.has(place.sentence)) continue;
    const sentence = document.sentences[place.sentence];
    if (sentence && place.first - sentence.first <= 2) opening.set(place.sentence, place);
  }
  return ({ sentence, first }) => {
    const place = opening.get(sentence);
    return place && place.last <= first ? place.country : undefined;
  };
}

/** The nation of who is quoted in the sentence of a phrase; it is asked where the phrase needs one. */
function speakers(
  document: DatedDocument & WithHits,
  phrases: readonly ActorPhrase[],
  languages: readonly Language[],
): (phrase: ActorPhrase) => string | undefined {
  const known = new Map<number, string | undefined>();
  return ({ sentence: index, actor }) => {
    if (!actor?.value.readings) return undefined;
    if (!known.has(index)) {
      const sentence = document.sentences[index]!;
      const language = languages.find(({ code }) => code === sentence.lang);
      const own = { sentence, phrases: phrases.filter((phrase) => phrase.sentence === index) };
      known.set(index, language && nationOfSpeaker(document, own, language.entities.actors.saying));
    }
    return known.get(index);
  };
}

function readPhrases(
  document: DatedDocument & WithHits,
  places: readonly PlaceMention[],
  languages: readonly Language[],
): ActorPhrase[] {
  const at = new Map<number, PlaceMention>();
  for (const place of places) at.set(place.first, place);
  const source: ActorSource = { document, placeAt: (token) => at.get(token) };
  const phrases: ActorPhrase[] = [];
  for (const sentence of document.sentences) {
    const language = languages.find(({ code }) => code === sentence.lang);
    if (!language) continue;
    for (const phrase of language.entities.actors.phrases(source, sentence)) phrases.push(phrase);
  }
  return phrases;
}

/** First tokens of the nouns that numbers count: "three soldiers". */
function countedTokens(document: DatedDocument): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (const number of document.numbers) if (number.noun) tokens.add(number.last);
  return tokens;
}
