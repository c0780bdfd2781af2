// Drafts in order in, open slots filled from what came before where the text makes it the same
// happening or period: the same sentence, the sentence before, the heading above.

import type { EventKind } from '../document/claim.ts';
import type { PlaceMention } from '../document/mention.ts';
import { clauseMarks } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import type { PlaceWord } from '../rules/places.ts';
import { placeWords } from '../rules/places.ts';
import { carryDate } from './carry-date.ts';
import { speakerHimself } from './doers.ts';
import type { Attached, Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { governing, isStop, markSentence, procliticRoles, roleBit, rulesOf } from './scene.ts';
import { wholeName } from './site-name.ts';
import { samePlace } from './slots.ts';

export function carryOver(scene: Scene, drafts: readonly Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    const previous = drafts[index - 1];
    const { sentence } = draft;
    if (previous?.sentence === sentence) carrySubject(draft, previous);
    if (draft.actors.length === 0) speakerHimself(scene, draft);
    if (previous && isNext(previous, draft)) carrySubject(draft, previous);
    if (draft.general && draft.event === 'attack') carryHappening(draft, drafts.slice(0, index));
    if (previous && draft.weapons.length === 0) carryWeapon(draft, previous);
    if (draft.places.length === 0) carryPlace(scene, drafts, index);
    if (draft.dates.length === 0) carryDate(scene, drafts, index);
    const area = headingArea(scene, draft);
    if (area) draft.places.push({ mention: area, rule: 'area of the heading', score: 0.6 });
  }
  for (const { places } of drafts) {
    places.forEach((place, index) => {
      places[index] = { ...place, mention: wholeName(scene, place.mention) };
    });
  }
}

/** "intercepted two missiles that they had fired": what was fired is what was intercepted. */
function carryWeapon(draft: Draft, previous: Draft): void {
  if (previous.event !== 'interception' || previous.sentence !== draft.sentence) return;
  const launched = draft.triggers.some(({ word }) => word.object === 'weapon');
  if (!launched) return;
  for (const { mention } of previous.weapons) {
    draft.weapons.push({ mention, rule: 'what was intercepted', score: 0.75 });
  }
}

/** A toll without a place or a cause of its own, by whoever tells it, is of the act told before. */
function carryHappening(draft: Draft, before: readonly Draft[]): void {
  if (draft.places.length > 0 || draft.weapons.length > 0 || draft.dates.length > 0) return;
  if (draft.sentence.kind === 'bullet' || draft.sentence.kind === 'row') return;
  const act = before.findLast((earlier) => !earlier.general);
  if (!act || draft.sentence.index - Math.max(...act.sentences) > 3) return;
  if (!violent.has(act.event)) return;
  draft.event = act.event;
  const copy = <T>(into: Attached<T>[], from: readonly Attached<T>[], rule: string) => {
    if (into.length > 0) return;
    for (const { mention } of from) into.push({ mention, rule, score: 0.5 });
  };
  copy(draft.actors, act.actors, 'doer of the act before');
  copy(draft.places, act.places, 'place of the act before');
  copy(draft.dates, act.dates, 'time of the act before');
}

const violent: ReadonlySet<EventKind> = new Set([
  'air_strike',
  'shelling',
  'explosion',
  'armed_clash',
  'attack',
]);

function carryPlace(scene: Scene, drafts: readonly Draft[], index: number): void {
  const draft = drafts[index]!;
  const give = (places: readonly PlaceMention[], rule: string, score: number) => {
    for (const mention of places) draft.places.push({ mention, rule, score });
  };
  // A country is too wide to be where the next act was.
  const placesOf = (other: Draft) =>
    other.places.map(({ mention }) => mention).filter(({ precision }) => precision !== 'country');
  const previous = drafts[index - 1];
  if (previous?.sentence === draft.sentence && previous.places.length > 0) {
    give(placesOf(previous), 'same place as before', 0.5);
    return;
  }
  // "the village", "the camp": a kind of place with the article is the one named before.
  const known = knownPlace(scene, draft);
  const earlier = drafts.slice(0, index);
  const meant = known && placeOfKind(scene, earlier, known);
  if (meant) {
    const owner = earlier.findLast(({ places }) =>
      places.some(({ mention }) => samePlace(mention, meant)),
    );
    give(owner ? placesOf(owner) : [meant], 'the place named before', 0.6);
    return;
  }
  const named = earlier.findLast(({ places }) => places.length > 0);
  if (known && named) {
    give(placesOf(named), 'the place named before', 0.55);
    return;
  }
  if (previous?.sentence.paragraph === draft.sentence.paragraph && previous.places.length > 0) {
    give(placesOf(previous), 'place of the sentence before', 0.4);
    return;
  }
  // "12 were arrested and rifles seized in Jenin": the place stands behind.
  const next = drafts[index + 1];
  if (next?.sentence === draft.sentence && rulesOf(scene, draft.sentence)?.subjectFirst) {
    if (next.places.length > 0) {
      give(placesOf(next), 'same place as behind', 0.45);
      return;
    }
  }
  const near = sentencePlaces(scene, draft);
  if (near.length > 0) {
    give(near, 'place of the sentence before', 0.4);
    return;
  }
  const only = onlyPlaces(earlier);
  if (only) {
    give(only, 'the one place of the report', 0.4);
    return;
  }
  give(titlePlaces(scene, draft), 'place of the title', 0.35);
}

/** The one place, with what it lies in, that the lines above name as theirs: "Attacks in Mogadishu", "LIBYA:". */
function titlePlaces(scene: Scene, draft: Draft): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const sentence of scene.document.sentences) {
    if (sentence.kind !== 'heading' || sentence.index >= draft.sentence.index) break;
    markSentence(scene, sentence);
    for (let token = sentence.first; token < sentence.last; token += 1) {
      const place = scene.placeOn[token];
      if (place?.first !== token || place.adjective || scene.actorOn[token]) continue;
      const opens = token === sentence.first && isStop(scene, place.last);
      if (!opens && !((governing(scene, place) & roleBit.at) !== 0)) continue;
      if (!found.some((other) => samePlace(other, place))) found.push(place);
    }
    if (found.length > 0) break;
  }
  return found.length <= 2 ? found : [];
}

/** The one province in the heading over a list or a table: its items lie in it. */
function headingArea(scene: Scene, draft: Draft): PlaceMention | undefined {
  if (draft.sentence.kind !== 'row' && draft.sentence.kind !== 'bullet') return undefined;
  const { sentences, places } = scene.document;
  const heading = sentences.findLast(
    ({ kind, index }) => kind === 'heading' && index < draft.sentence.index,
  );
  const named = places.filter(
    ({ sentence, adjective }) => sentence === heading?.index && !adjective,
  );
  const area = named[0];
  if (area?.precision !== 'governorate' || named.length > 1) return undefined;
  const elsewhere = draft.places.some(
    ({ mention }) =>
      samePlace(mention, area) ||
      wide.has(mention.precision) ||
      (mention.country !== undefined && mention.country !== area.country),
  );
  return elsewhere ? undefined : area;
}

// What is no part of a province.
const wide: ReadonlySet<PlaceMention['precision']> = new Set(['governorate', 'country']);

/** The places of a report that has told of one place so far. */
function onlyPlaces(drafts: readonly Draft[]): PlaceMention[] | undefined {
  const placed = drafts.filter(({ places }) => places.length > 0);
  const first = placed[0]?.places.map(({ mention }) => mention);
  if (!first) return undefined;
  const same = placed.every(({ places }) =>
    places.every(({ mention }) => first.some((place) => samePlace(place, mention))),
  );
  return same ? first.filter(({ precision }) => precision !== 'country') : undefined;
}

/** The word of the clause for a kind of place with the article and no name: "the village". */
function knownPlace(scene: Scene, draft: Draft): Hit<PlaceWord> | undefined {
  const { hits } = scene.document;
  for (let token = draft.start; token < draft.end; token += 1) {
    if (scene.actorOn[token]) continue;
    const hit = hits.longest(token, placeWords);
    if (hit?.value.sort !== 'kind' || scene.placeOn[hit.last]) continue;
    if (hit.value.plural?.has(hit.entry.form)) continue;
    if (hit.head.article) return hit;
    const lead = token > 0 ? hits.longest(token - 1, clauseMarks) : undefined;
    if (lead?.value.role === 'known') return hit;
  }
  return undefined;
}

/** The last place of that kind that something was said to be at, in an act or in a speaker's name. */
function placeOfKind(
  scene: Scene,
  drafts: readonly Draft[],
  known: Hit<PlaceWord>,
): PlaceMention | undefined {
  const { kinds } = known.value;
  const ofKind = ({ sort }: PlaceMention) => kinds.some((kind) => kind === sort);
  const told = drafts.flatMap(({ places }) => places.map(({ mention }) => mention));
  const calledSo = ({ first }: PlaceMention) =>
    scene.document.hits.longest(first - 1, placeWords)?.value === known.value;
  return (
    told.findLast(calledSo) ??
    told.findLast(ofKind) ??
    scene.document.places.findLast(
      (place) =>
        place.first < known.first && !place.adjective && ofKind(place) && isSite(scene, place),
    )
  );
}

/** "in Nablus", "the town of Nablus", a hospital: no capital that stands for its government. */
function isSite(scene: Scene, place: PlaceMention): boolean {
  if (place.precision === 'exact') return true;
  if (scene.document.hits.longest(place.first - 1, placeWords)?.last === place.first) return true;
  markSentence(scene, scene.document.sentences[place.sentence]!);
  return (governing(scene, place) & roleBit.at) !== 0;
}

/** The places that the sentence before in the paragraph is set in, where it tells no act itself. */
function sentencePlaces(scene: Scene, draft: Draft): PlaceMention[] {
  const before = scene.document.sentences[draft.sentence.index - 1];
  if (!before || before.paragraph !== draft.sentence.paragraph) return [];
  markSentence(scene, before);
  const found: PlaceMention[] = [];
  for (let token = before.first; token < before.last; token += 1) {
    const place = scene.placeOn[token];
    if (place?.first !== token || place.adjective || scene.actorOn[token]) continue;
    if (place.precision === 'country') continue;
    if (procliticRoles(scene, place) & roleBit.at || scene.roles[token - 1]! & roleBit.at) {
      found.push(place);
    }
  }
  return found.slice(0, 2);
}

/** Hands the doers on to a verb without a subject. */
function carrySubject(draft: Draft, previous: Draft): void {
  if (draft.actors.length > 0 || !sharesSubject(draft)) return;
  // Two sides that fought are not together the doer of what comes next.
  if (previous.event === 'armed_clash' && draft.event !== 'armed_clash') return;
  const same = previous.sentence === draft.sentence;
  for (const { mention } of previous.actors) {
    draft.actors.push({
      mention,
      rule: same ? 'same subject as before' : 'subject of the sentence before',
      score: same ? 0.45 : 0.4,
    });
  }
}

function isNext(previous: Draft, draft: Draft): boolean {
  return (
    previous.sentence.paragraph === draft.sentence.paragraph &&
    draft.sentence.index - Math.max(...previous.sentences) === 1
  );
}

/** An active verb without a subject of its own takes the one before. */
function sharesSubject(draft: Draft): boolean {
  return draft.triggers.some(({ word }) => word.kind === 'act' && word.subject === 'agent');
}
