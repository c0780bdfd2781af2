// A draft without a place in, the places that hold for it out: of the act before, of the sentence
// before, of the report or of the title. Where another speaker or another act begins, none holds.

import type { Sentence } from '../document/document.ts';
import type { PlaceMention } from '../document/mention.ts';
import { clauseMarks } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import { clauseMarked } from '../rules/marks.ts';
import type { PlaceWord } from '../rules/places.ts';
import { placeWords } from '../rules/places.ts';
import { talliesApart } from './alike.ts';
import { isLabelled } from './breakdown.ts';
import type { Draft } from './draft.ts';
import { isLong, ofMonths, sinceBeginning } from './long-span.ts';
import { markSentence } from './mark-sentence.ts';
import { isOccasion } from './occasion.ts';
import type { Scene } from './scene.ts';
import {
  governing,
  isDash,
  isMark,
  isStop,
  procliticRoles,
  roleBit,
  subjectFirst,
  wordAt,
} from './scene.ts';
import { samePlace } from './slots.ts';
import { speakerPlaces } from './speaker-place.ts';
import { toldByOthers, violent } from './violence.ts';

export function carryPlace(scene: Scene, drafts: readonly Draft[], index: number): void {
  const draft = drafts[index]!;
  if (isEverywhere(scene, draft)) return;
  const give = (places: readonly PlaceMention[], rule: string, score: number) => {
    for (const mention of places) draft.places.push({ mention, rule, score });
  };
  // A country is too wide to be where the next act was.
  const placesOf = (other: Draft) =>
    other.places.map(({ mention }) => mention).filter(({ precision }) => precision !== 'country');
  const previous = drafts[index - 1];
  const long = previous && (wider(previous, draft) || sinceBeginning(scene, draft, previous));
  if (!long && previous?.sentence === draft.sentence && previous.places.length > 0) {
    // Each entry behind a label names a place of its own, be it one that nobody knows.
    if (draft.counts.some(({ mention: { number } }) => isLabelled(number, previous))) return;
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
    // A toll of months "in the province" is of the province, not of the village in it.
    give(owner && !long ? placesOf(owner) : [meant], 'the place named before', 0.6);
    return;
  }
  if (long) return;
  // "كما اختطف المهاجمون": doers with the article and no name are those of the act before.
  const attackers = knownDoers(scene, draft) ? earlier.findLast(isViolent) : undefined;
  if (attackers && draft.sentence.index - Math.max(...attackers.sentences) <= knownReach) {
    if (attackers.places.length > 0) {
      give(placesOf(attackers), 'place of the doers told before', 0.45);
      return;
    }
  }
  const answered = speakerPlaces(scene, draft);
  if (!draft.general && !draft.definite && answered.length > 0) {
    give(answered, 'place of the speaker', 0.45);
    return;
  }
  const near = previous?.sentence.paragraph === draft.sentence.paragraph;
  // "stopped 36 assaults near Toretsk. The enemy made 65 air strikes": a tally of the whole front.
  if (near && draft.actors.length > 0 && talliesApart(previous, draft)) return;
  if (near && previous.places.length > 0 && !toldByAnother(previous, draft)) {
    give(placesOf(previous), 'place of the sentence before', 0.4);
    return;
  }
  if (ofPeriod(previous, draft)) return;
  // "12 were arrested and rifles seized in Jenin": the place stands behind.
  const next = drafts[index + 1];
  const behind = next?.sentence === draft.sentence && !isOccasion(scene, next);
  if (behind && subjectFirst(scene, draft.sentence)) {
    // Where people fled to is not where they were shelled.
    if (next.places.length > 0 && next.event !== 'displacement') {
      give(placesOf(next), 'same place as behind', 0.45);
      return;
    }
  }
  const set = sentencePlaces(scene, draft);
  if (set.length > 0) {
    give(set, 'place of the sentence before', 0.4);
    return;
  }
  const only = onlyPlaces(earlier);
  if (only && !elsewhere(earlier, draft)) {
    give(only, 'the one place of the report', 0.4);
    return;
  }
  if (answered.length > 0) {
    give(answered, 'place of the speaker', 0.4);
    return;
  }
  // A report that names a town keeps no act to the country of its title.
  const narrow = drafts.some(({ places }) =>
    places.some(({ mention }) => mention.precision !== 'country'),
  );
  const title = titlePlaces(scene, draft).filter(
    ({ precision }) => !narrow || precision !== 'country',
  );
  give(title, 'place of the title', 0.35);
  if (draft.places.length === 0) give(datelinePlaces(scene, draft), 'place of the dateline', 0.35);
}

/** "أوقفت سبعة عناصر في عمليات متفرقة عبر التراب الوطني", "arrested 70 people across the country". */
function isEverywhere({ document: { hits } }: Scene, { start, end }: Draft): boolean {
  for (let token = start; token < end; token += 1) {
    if (clauseMarked(hits, token, 'everywhere')) return true;
  }
  return false;
}

/** "GROZNY, Russia - Rebels destroyed 12 tanks": where nothing else says where, the town that the report is from. */
function datelinePlaces(scene: Scene, { sentence, start, event }: Draft): PlaceMention[] {
  if (!subjectFirst(scene, sentence) || !violent.has(event)) return [];
  const found: PlaceMention[] = [];
  for (let token = sentence.first; token < start; token += 1) {
    const place = scene.placeOn[token];
    if (place?.first === token && !place.adjective && place.precision !== 'country')
      found.push(place);
  }
  // A place named in the sentence, though it is none of the act, shows that this was elsewhere.
  for (let token = start; token < sentence.last; token += 1) {
    const place = scene.placeOn[token];
    if (place && !place.adjective) return [];
  }
  return found;
}

/** The one place, with what it lies in, that the lines above name as theirs: "Attacks in Mogadishu", "LIBYA:". */
function titlePlaces(scene: Scene, draft: Draft): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const sentence of scene.document.sentences) {
    if (sentence.kind !== 'heading' || sentence.index >= draft.sentence.index) break;
    if (isDateline(scene, sentence)) continue;
    markSentence(scene, sentence);
    for (let token = sentence.first; token < sentence.last; token += 1) {
      const place = scene.placeOn[token];
      if (place?.first !== token || place.adjective || scene.actorOn[token]) continue;
      const opens = token === sentence.first && isStop(scene, place.last);
      if (
        !opens &&
        !closesTitle(scene, sentence, draft, place) &&
        !((governing(scene, place) & roleBit.at) !== 0)
      )
        continue;
      if (!found.some((other) => samePlace(other, place))) found.push(place);
    }
    if (found.length > 0) break;
  }
  return found.length <= 2 ? found : [];
}

/** "Revised casualty list – Kutum, North Darfur": what a title ends with behind a dash is where all of it was. */
function closesTitle(
  scene: Scene,
  { first, last }: Sentence,
  { sources }: Draft,
  place: PlaceMention,
): boolean {
  for (let token = place.last; token < last; token += 1) {
    if (!scene.placeOn[token] && !scene.dateOn[token] && !isMark(scene, token)) return false;
  }
  let before = place.first - 1;
  while (before > first && (scene.placeOn[before] || wordAt(scene, before) === ',')) before -= 1;
  if (before <= first || !isDash(scene, before)) return false;
  // "مكتب الإحصاء – بغداد": a letterhead says where the body sits that tells.
  const { tokens, view } = scene.document;
  const { start, end } = view.map.toSource(tokens.starts[first]!, tokens.ends[before - 1]!);
  return !sources.some((source) => source.start <= start && end <= source.end);
}

/** "جنيف، 11 أبريل 2021": a line that opens with the place and the date of the report. */
function isDateline(scene: Scene, { first, last, index }: Sentence): boolean {
  const place = scene.placeOn[first];
  if (!place || !isStop(scene, place.last)) return false;
  return scene.document.dates.some(
    (date) => date.sentence === index && date.first - place.last <= 2 && last - date.last <= 2,
  );
}

// So many sentences back whoever has no name may have been told.
const knownReach = 3;

const isViolent = ({ event }: Draft): boolean => violent.has(event);

/** "المهاجمون", "the gunmen": doers known without a name. */
function knownDoers(scene: Scene, draft: Draft): boolean {
  const { hits } = scene.document;
  return draft.actors.some(({ mention: { first, id }, rule }) => {
    const actor = scene.actorOn[first];
    if (id !== undefined || !actor?.unknown || !rule.startsWith('subject')) return false;
    const lead = first > 0 ? hits.longest(first - 1, clauseMarks) : undefined;
    return hits.analyses(first)[0]?.article === true || lead?.value.role === 'known';
  });
}

/** The places of a report that has told of one place so far; the country around it is none beside it. */
function onlyPlaces(drafts: readonly Draft[]): PlaceMention[] | undefined {
  const placed = drafts
    .map(({ places }) => places.map(({ mention }) => mention).filter(isNarrow))
    .filter(({ length }) => length > 0);
  const first = placed[0];
  if (!first) return undefined;
  const same = placed.every((places) =>
    places.every((mention) => first.some((place) => samePlace(place, mention))),
  );
  return same ? first : undefined;
}

const isNarrow = ({ precision }: PlaceMention): boolean => precision !== 'country';

/** "Since April 2023 the war has killed 4,000", "since January 208 attacks": a toll of months is not of one town. */
function wider(previous: Draft, draft: Draft): boolean {
  const [before] = previous.dates;
  return ofMonths(draft) && before !== undefined && before.mention.from === before.mention.to;
}

/** "…: those operations killed 97": behind a toll of months that names no place none is meant. */
function ofPeriod(previous: Draft | undefined, { general, dates, sentence }: Draft): boolean {
  if (!previous || !general || previous.places.length > 0) return false;
  if (dates.some(({ rule }) => rule === 'date in the clause')) return false;
  const [before] = previous.dates;
  if (previous.sentence.paragraph !== sentence.paragraph || !before) return false;
  return before.rule === 'date in the clause' && isLong(before.mention);
}

/** Somebody else who tells of an act, not of a toll, may tell of another place. */
function toldByAnother(previous: Draft, draft: Draft): boolean {
  if (draft.general || draft.definite || draft.status === 'denied') return false;
  return toldByOthers(previous, draft);
}

/** Where people went, and where another kind of violence struck, is not where this was. */
function elsewhere(earlier: readonly Draft[], draft: Draft): boolean {
  if (draft.event === 'displacement') return true;
  const owner = earlier.findLast(({ places }) => places.length > 0)!;
  if (owner.event === 'displacement') return true;
  const struck = !draft.general && !draft.definite && violent.has(draft.event);
  return struck && violent.has(owner.event) && owner.event !== draft.event;
}

/** The word of the clause for a kind of place with the article and no name: "the village". */
function knownPlace(scene: Scene, draft: Draft): Hit<PlaceWord> | undefined {
  const { hits } = scene.document;
  for (let token = draft.start; token < draft.end; token += 1) {
    if (scene.actorOn[token]) continue;
    const hit = hits.longest(token, placeWords);
    if (hit?.value.sort !== 'kind' || scene.placeOn[hit.last]) continue;
    if (hit.value.plural?.has(hit.entry.form) || isFarFrom(scene, hit.first)) continue;
    if (hit.head.article) return hit;
    const lead = token > 0 ? hits.longest(token - 1, clauseMarks) : undefined;
    if (lead?.value.role === 'known') return hit;
  }
  return undefined;
}

// "25 kilometres (15 miles) southeast of the capital": so many tokens may stand between.
const distance = 9;

/** True for a place that a distance is measured from. */
function isFarFrom(scene: Scene, first: number): boolean {
  let away = false;
  for (let token = first - 1; token >= first - distance; token -= 1) {
    const number = scene.numberOn[token];
    if (number) return away && number.unit !== undefined;
    const word = scene.document.hits.longest(token, placeWords)?.value;
    const aside = word?.sort === 'direction' || word?.beside === true;
    away ||= aside || (scene.roles[token]! & roleBit.from) !== 0;
  }
  return false;
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
        place.first < known.first &&
        !place.adjective &&
        ofKind(place) &&
        isSite(scene, place) &&
        !(placed(drafts.at(-1), known) && inHeading(scene, place)),
    )
  );
}

/** "Troops killed four men near Balad. A search of the site": the sentence right before says where. */
const placed = (before: Draft | undefined, { first }: Hit<PlaceWord>): boolean =>
  before !== undefined && before.places.length > 0 && first - before.sentence.last < searchReach;

// So many words of the next sentence stand in front of the site: "A search of the".
const searchReach = 5;

/** "Public Affairs Office, Camp Victory": the letterhead. */
const inHeading = (scene: Scene, { sentence }: PlaceMention): boolean =>
  scene.document.sentences[sentence]!.kind === 'heading';

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
