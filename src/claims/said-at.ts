// A place in a clause in, whether it is only where the claim was said out: "In Damascus the command answered
// that", "In Moscow, the ministry said". One that may hold the other places of the claim is theirs too.

import type { PlaceMention, PlacePrecision } from '../document/mention.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import { governing, roleBit, subjectFirst, wordAt } from './scene.ts';

export const narrowness: Record<PlacePrecision, number> = {
  exact: 0,
  town: 1,
  district: 2,
  governorate: 3,
  region: 4,
  country: 5,
};

// Between a speaker and where he is stand a preposition and its spaces.
const speakerReach = 4;

const isRightBehind = ({ start }: PlaceMention, end: number): boolean =>
  end <= start && start - end <= speakerReach;

/** "In Damascus the command answered that": before the words of its speaker. */
export function saidAt(
  scene: Scene,
  draft: Draft,
  place: PlaceMention,
  beside: readonly PlaceMention[],
): boolean {
  const lead = draft.triggers.find(({ word }) => word.kind !== 'light') ?? draft.triggers[0];
  if (!lead || place.first > lead.first) return false;
  if (toldThere(scene, draft, place)) {
    const others = beside.filter(({ first }) => first > place.first);
    return others.length > 0 && !(others.every(isLocated) && isAround(place, others));
  }
  if (draft.sources.length === 0) return false;
  // "a source at the hospital in Khan Yunis": where the speaker's own house stands.
  const set = (governing(scene, place) & roleBit.at) !== 0;
  if (set && draft.sources.some(({ end }) => isRightBehind(place, end))) return true;
  if (opensSpeech(scene, draft, place)) return !isAround(place, beside);
  if (leadsToSpeech(scene, draft, place) && beside.some(({ first }) => first > place.first))
    return !isAround(place, beside);
  const { sources } = scene.speech.at(place.first);
  return sources !== draft.sources && sources.at(-1)?.start !== draft.sources.at(-1)!.start;
}

/** "27 planes were shot down, a communique said in Cairo.": right behind the verb of a speaker who follows his words. */
export function creditedAt(
  scene: Scene,
  { sources, sentence }: Draft,
  place: PlaceMention,
): boolean {
  if (!subjectFirst(scene, sentence) || !(governing(scene, place) & roleBit.at)) return false;
  const verb = place.first - 2;
  if (!numberMarked(scene.document.hits, verb, 'speech')) return false;
  const { tokens, view } = scene.document;
  const { start } = view.map.toSource(tokens.starts[verb]!, tokens.ends[verb]!);
  return sources.some(({ end }) => end <= start && start - end <= speakerReach);
}

/** "In Moscow, the ministry said that": the place where the words begin, right in front of their speaker. */
function opensSpeech(scene: Scene, { sources, sentence }: Draft, { first, last }: PlaceMention) {
  if (!subjectFirst(scene, sentence) || first > sentence.first + 2) return false;
  const { tokens, view } = scene.document;
  let token = last;
  while (token < sentence.last && (scene.dateOn[token] || isComma(scene, token))) token += 1;
  const { start } = view.map.toSource(tokens.starts[token]!, tokens.ends[token]!);
  return sources.some((source) => source.start === start);
}

/** "announced in Baghdad on Sunday that 12 had been killed": right in front of the words that were said there. */
function toldThere(scene: Scene, { sources, sentence }: Draft, place: PlaceMention): boolean {
  if (!subjectFirst(scene, sentence) || !(governing(scene, place) & roleBit.at)) return false;
  let that = place.last;
  while (scene.dateOn[that] || (scene.dateOn[that + 1] && scene.roles[that]! & roleBit.at))
    that += 1;
  if (!clauseMarked(scene.document.hits, that, 'that')) return false;
  if (sources.some(({ end }) => end < place.start)) return true;
  // "It was officially announced in Nairobi that".
  for (let token = place.first - 1; token > place.first - announcing; token -= 1) {
    if (clauseMarked(scene.document.hits, token, 'passive')) return sources.length === 0;
  }
  return false;
}

// "was officially announced in": so many words back the auxiliary stands at most.
const announcing = 5;

/** "أقر الوالي، خلال لقاء مع الأعيان في باقا سولا، بأن": the last place between the speaker and his words. */
function leadsToSpeech(
  scene: Scene,
  { sources, sentence }: Draft,
  { start, last }: PlaceMention,
): boolean {
  if (subjectFirst(scene, sentence)) return false;
  const that = isComma(scene, last) ? last + 1 : last;
  return sources.some(({ end }) => end < start) && clauseMarked(scene.document.hits, that, 'that');
}

const isComma = (scene: Scene, token: number): boolean => wordAt(scene, token) === ',';

/** "In Kirkuk the police said that gunmen took a doctor in June Quarter": a site of no other town. */
export function mayHold(place: PlaceMention, others: readonly PlaceMention[]): boolean {
  if (place.precision === 'country') return false;
  const rest = others.filter((other) => other !== place);
  return (
    rest.length > 0 &&
    rest.every(
      ({ precision, country, admin1 }) =>
        narrowness[precision] < narrowness[place.precision] &&
        (country === undefined || country === place.country) &&
        (admin1 === undefined || place.admin1 === undefined || admin1 === place.admin1),
    )
  );
}

// So many degrees from a town what happens in it or around it lies at most.
const around = 0.5;

const isLocated = ({ lat }: PlaceMention): boolean => lat !== undefined;

/** "In Kherson, the governor said that a drone hit Antonivka": all of it may be there. */
function isAround({ lat, lon }: PlaceMention, others: readonly PlaceMention[]): boolean {
  if (lat === undefined || lon === undefined) return false;
  return others.every(
    (other) =>
      other.lat === undefined ||
      other.lon === undefined ||
      Math.hypot(other.lat - lat, other.lon - lon) < around,
  );
}
