// A list item without an act of its own in, the draft that it adds to the breakdown above it out:
// "• the army: 97 cases", "- Kassala: 12". It speaks of what the draft before it counted.

import type { Sentence } from '../document/document.ts';
import { measuresOfPeople } from '../document/measures.ts';
import type { Measure, NumberMention } from '../document/mention.ts';
import { TokenKind } from '../document/tokens.ts';
import { isOrigin } from './counts.ts';
import type { Draft } from './draft.ts';
import { emptyDraft } from './happenings.ts';
import { asParty } from './party.ts';
import type { Scene } from './scene.ts';
import { isMark, subjectFirst } from './scene.ts';

export function readItem(
  scene: Scene,
  item: Sentence,
  { above, measure }: { readonly above: Draft | undefined; readonly measure: Measure | undefined },
): Draft | undefined {
  if (item.kind !== 'bullet' && !isPlaceFigure(scene, item)) return undefined;
  const total = above?.counts[0]?.mention.measure ?? measure;
  if (!total) return undefined;
  // Where verbs part the clause, a long item tells something of its own.
  if (subjectFirst(scene, item) && item.last - item.first > longest) return undefined;
  const draft = emptyDraft(item, { triggers: [], start: item.first, end: item.last });
  for (let token = item.first; token < item.last; token += 1) {
    const number = scene.numberOn[token];
    if (number && number.first === token) {
      const measure = isOrigin(scene, draft, number) ? undefined : itemMeasure(number, total);
      if (measure && number.value !== null) {
        draft.counts.push({
          mention: { number, measure },
          rule: 'part of the breakdown above',
          score: 0.75,
        });
      }
    }
    const place = scene.placeOn[token];
    if (place && place.first === token && !place.adjective && !scene.actorOn[token]) {
      draft.places.push({ mention: place, rule: 'place of the item', score: 0.8 });
    }
    const actor = scene.actorOn[token];
    if (actor && actor.first === token && !scene.numberOn[token]) {
      draft.actors.push({ mention: asParty(actor), rule: 'doer of the item', score: 0.75 });
    }
  }
  if (draft.counts.length === 0) return undefined;
  if (draft.actors.length === 0 && draft.places.length === 0) return undefined;
  // "• threw a device at a tower, no injuries" under "• 41 arrested": another fate is of another act.
  const same = draft.counts.some(
    ({ mention: { measure } }) => measure === total || (hurt.has(measure) && !held.has(total)),
  );
  draft.event = (same ? above?.event : undefined) ?? 'attack';
  draft.general = (same ? above?.general : undefined) ?? true;
  if (above && same) {
    draft.sources = above.sources;
    draft.status = above.status;
    draft.statedOn = above.statedOn;
  }
  return draft;
}

const hurt: ReadonlySet<Measure> = new Set(['killed', 'injured', 'casualties']);
const held: ReadonlySet<Measure> = new Set(['detained', 'abducted', 'released']);

/** "حلب 42", "دمشق وريفها 21": a line of a place and a bare figure, and nothing else. */
export function isPlaceFigure(scene: Scene, { first, last }: Sentence): boolean {
  if (last - first > figureLine || !scene.placeOn[first] || isMark(scene, first)) return false;
  let end = last;
  while (end > first && isMark(scene, end - 1)) end -= 1;
  const number = scene.numberOn[end - 1];
  if (!number || number.value === null || number.noun || number.kind !== 'number') return false;
  // "وريفها": one word more may widen the place.
  let others = 0;
  for (let token = first; token < number.first; token += 1) {
    if (scene.numberOn[token] || scene.dateOn[token] || scene.actorOn[token]) return false;
    if (!scene.placeOn[token]) others += 1;
  }
  return others <= 1;
}

const figureLine = 6;

/** "- 20 in Daraa died under shelling": the figure that an item begins with is of what is counted above. */
export function openingCount(scene: Scene, draft: Draft, above: Draft | undefined): void {
  const measure = above?.counts[0]?.mention.measure;
  if (!measure || draft.sentence.kind !== 'bullet' || draft.counts.length > 0) return;
  for (let token = draft.start; token < Math.min(draft.end, draft.start + 3); token += 1) {
    // "4 - three rifles were found": what numbers the item counts nothing.
    if (token === draft.sentence.first) continue;
    const number = scene.numberOn[token];
    if (!number || number.first !== token || number.kind !== 'number' || number.value === null) {
      continue;
    }
    if (countsOthers(scene, draft, number)) return;
    draft.counts.push({
      mention: { number, measure },
      rule: 'part of the breakdown above',
      score: 0.75,
    });
    return;
  }
}

/** "147 Shaheds launched", "83 shot down", "59 decoys lost": arms, or things that no list knows, are none of those above. */
function countsOthers(
  scene: Scene,
  { event, sentence, triggers }: Draft,
  { last }: NumberMention,
): boolean {
  if (!subjectFirst(scene, sentence)) return false;
  if (scene.weaponOn[last]?.first === last) return true;
  if (event === 'interception' && triggers.some(({ first }) => first === last)) return true;
  const { hits, tokens } = scene.document;
  return tokens.kinds[last] === TokenKind.word && hits.tables(last) === 0 && !scene.placeOn[last];
}

// So many tokens a bare item of a list has at most.
const longest = 18;

function itemMeasure(number: NumberMention, total: Measure): Measure | undefined {
  if (number.measure) return number.measure;
  // "two missiles" under a toll of the dead.
  const sort = number.noun?.sort;
  if (sort === 'munition' || (sort === 'thing' && measuresOfPeople.includes(total)))
    return undefined;
  // "70 families entered Zawiya" under whom a brigade arrested: households are driven out or cut off.
  if (number.noun?.of === 'families' && total !== 'displaced' && total !== 'affected')
    return undefined;
  // "4,200 children vaccinated" under a number of incidents.
  if (total === 'attacks' && sort === 'people') return undefined;
  return number.kind === 'count' || number.kind === 'number' ? total : undefined;
}
