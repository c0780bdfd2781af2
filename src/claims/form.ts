// "Date: March 12, 2019 / Location: Baghouz, Syria / Suspected belligerent: …": the lines of a form go in,
// and what they tell holds for the acts told below. A date line without a place line is a letter's, no form's.

import type { Sentence } from '../document/document.ts';
import type { ActorMention, DateMention, PlaceMention } from '../document/mention.ts';
import { TokenKind } from '../document/tokens.ts';
import { clauseMarks } from '../rules/claims.ts';
import type { Draft } from './draft.ts';
import { asParty } from './party.ts';
import { mayHold } from './said-at.ts';
import type { Scene } from './scene.ts';
import { isMark, wordAt } from './scene.ts';
import { siteHeadings } from './site.ts';
import { samePlace } from './slots.ts';
import { violent } from './violence.ts';

export interface Form {
  /** Index of its last line. */
  readonly line: number;
  readonly date: DateMention | undefined;
  readonly places: readonly PlaceMention[];
  readonly actors: readonly ActorMention[];
  /** True for the heading of an incident: the next heading ends it. */
  readonly heading?: boolean;
}

const labels = new Set(['when label', 'where label', 'doer label']);

// So many lines may stand between two of one form.
const apart = 4;

/** The form with the sentence as its next line; the same form where it is none. */
export function formAfter(
  scene: Scene,
  sentence: Sentence,
  form: Form | undefined,
): Form | undefined {
  const { first, last, index, kind } = sentence;
  const site = siteHeadings(scene).get(index);
  if (site) return { line: index, date: site.date, places: site.places, actors: [], heading: true };
  if (form?.heading && kind === 'heading' && isTopic(scene, sentence)) return undefined;
  const label = scene.document.hits
    .at(first, clauseMarks)
    .find(({ value }) => labels.has(value.role));
  if (!label || !isMark(scene, label.last) || wordAt(scene, label.last) !== ':') return form;
  const near = form && index - form.line <= apart ? form : undefined;
  const again =
    (label.value.role === 'when label' && near?.date) ||
    (label.value.role === 'where label' && near && near.places.length > 0);
  const base: Form =
    near && !again ? near : { line: index, date: undefined, places: [], actors: [] };
  if (label.value.role === 'when label') {
    return { ...base, line: index, date: mentionsOn(scene.dateOn, label.last, last)[0] };
  }
  if (label.value.role === 'where label') {
    const places = mentionsOn(scene.placeOn, label.last, last).filter(
      ({ adjective }) => !adjective,
    );
    return { ...base, line: index, places };
  }
  return { ...base, line: index, actors: mentionsOn(scene.actorOn, label.last, last) };
}

/** "Recommendations": a heading of words alone. */
function isTopic(scene: Scene, { first, last }: Sentence): boolean {
  const { kinds } = scene.document.tokens;
  for (let token = first; token < last; token += 1) {
    if (kinds[token] === TokenKind.digits || scene.placeOn[token]) return false;
  }
  return true;
}

function mentionsOn<M extends { readonly first: number }>(
  on: readonly (M | undefined)[],
  from: number,
  to: number,
): M[] {
  const found: M[] = [];
  for (let token = from; token < to; token += 1) {
    const mention = on[token];
    if (mention?.first === token) found.push(mention);
  }
  return found;
}

/** Fills what a draft below the form leaves open. */
export function underForm(draft: Draft, { date, places, actors, heading }: Form): void {
  if (places.length === 0) return;
  // "Three minutes afterwards": no day of its own.
  const timeless = heading && draft.dates.every(({ mention }) => mention.rule === 'later');
  if (date && (draft.dates.length === 0 || timeless)) {
    draft.dates.length = 0;
    draft.dates.push({ mention: date, rule: 'date of the form', score: 0.7 });
  }
  const own = draft.places.map(({ mention }) => mention);
  const here =
    own.length === 0 ||
    own.some((one) => places.some((place) => samePlace(one, place))) ||
    (heading && places.every((place) => mayHold(place, [...own, place])));
  for (const mention of here ? places : []) {
    if (own.some((one) => samePlace(one, mention))) continue;
    draft.places.push({ mention, rule: 'place of the form', score: 0.7 });
  }
  if (draft.actors.length > 0 || !violent.has(draft.event) || draft.status === 'denied') return;
  for (const actor of actors) {
    draft.actors.push({ mention: asParty(actor), rule: 'doer of the form', score: 0.5 });
  }
}
