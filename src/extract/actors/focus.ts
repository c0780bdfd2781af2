// Places and doers' phrases in, the countries that a document is about out, the likeliest first.

import type { PlaceMention } from '../../document/mention.ts';
import type { ActorName, ActorPhrase } from '../../rules/actors.ts';

const reporters: ReadonlySet<string> = new Set(['ngo', 'media']);

const worldPress: ReadonlySet<string> = new Set(['US', 'GB', 'FR', 'DE', 'CH', 'QA', 'JP', 'CN']);

export interface Focus {
  /** Countries by how often the document names something of theirs. */
  readonly focus: readonly string[];
  /** Those whose army "the army" may be: where something happens, or who is told of more than all others. */
  readonly home: ReadonlySet<string>;
}

/** The countries that the document is about. */
export function countriesInFocus(
  places: readonly PlaceMention[],
  phrases: readonly ActorPhrase[],
): Focus {
  const votes = new Map<string, number>();
  const vote = (country: string | undefined, weight: number) => {
    if (country) votes.set(country, (votes.get(country) ?? 0) + weight);
  };
  for (const place of places) {
    // "(Nairobi) –": where a report was written, one sign from its start, is not what it is about.
    const dateline = place.start === 1 && place.precision !== 'country';
    vote(place.country, dateline ? 0.5 : place.adjective ? 1 : 2);
  }
  for (const phrase of phrases) {
    vote(phrase.country, 1);
    const actor = phrase.actor?.value;
    if (!actor || actor.ambiguous || phrase.actors!.length > 1) continue;
    if (isFar(actor)) continue;
    vote(actor.country, 1);
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const ground = new Set<string>();
  for (const { country, adjective } of places) if (country && !adjective) ground.add(country);
  if (ranked[0] && ranked[0][1] > (ranked[1]?.[1] ?? 0)) ground.add(ranked[0][0]);
  return { focus: ranked.map(([country]) => country), home: ground };
}

/** Who only reports from afar says nothing of where: no army is American by Human Rights Watch. */
export function isFar({ kind, country }: ActorName): boolean {
  return reporters.has(kind) && worldPress.has(country ?? '');
}
