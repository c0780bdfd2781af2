// Where somebody spoke or from where he comes: "told journalists in X", "our correspondent in X", "مؤتمر
// صحفي بـX". Such a place is none of the act, though the sentence names no other.

import type { EventKind } from '../document/claim.ts';
import type { MentionBase, PlaceMention } from '../document/mention.ts';
import { TokenKind } from '../document/tokens.ts';
import { clauseMarks, isAct, triggers } from '../rules/claims.ts';
import type { ClauseRole } from '../rules/mark-roles.ts';
import { clauseMarkBefore, clauseMarked } from '../rules/marks.ts';
import { placeContexts } from '../rules/places.ts';
import type { Scene } from './scene.ts';
import { isStop, roleBit, subjectFirst, wordAt } from './scene.ts';

/** Most words that an audience has: "a press conference". */
const longest = 3;

/** "Ali Hasan of X", "مراد الغزلاني من X": where somebody is from. */
export function isHome(scene: Scene, event: EventKind, place: PlaceMention): boolean {
  if (isHomeOf(scene, event, place) || isAgedHome(scene, place)) return true;
  const { document, personOn } = scene;
  const { first } = place;
  if (isSurname(scene, place)) return true;
  const person = first > 1 ? personOn[first - 2] : undefined;
  if (person?.last !== first - 1 || !person.nameTokens) return false;
  const before = document.hits.longest(first - 1, placeContexts);
  const from = clauseMarked(document.hits, first - 1, 'from');
  return before?.value.sort === 'of' || from;
}

/** "منزل المواطن علي حمود": right behind a given name alone stands the name of the family. */
function isSurname(scene: Scene, { first, sentence }: PlaceMention): boolean {
  if (subjectFirst(scene, scene.document.sentences[sentence]!)) return false;
  const person = scene.personOn[first - 1];
  const name = person?.nameTokens;
  return name !== undefined && person!.last === first && name.last - name.first === 1;
}

// So many words a birth takes: "مواليد عام 1991 من بلدة عيترون في جنوب لبنان".
const birthReach = 10;

/** "born in 1991 in Aitaroun", "مواليد عام 1991 من بلدة عيترون": when or where somebody was born. */
export function ofBirth(scene: Scene, mention: MentionBase): boolean {
  return isLed(scene, mention, births);
}

/** Where somebody was born, or what a figure leaves out: "across Idlib except Saraqib". */
export function isElsewhere(scene: Scene, place: PlaceMention): boolean {
  return isLed(scene, place, elsewhere);
}

const births: ReadonlySet<ClauseRole> = new Set(['born']);
// "ولا تشمل هذه الإحصائية محافظة شمال غزة".
const elsewhere: ReadonlySet<ClauseRole> = new Set([...births, 'left out']);

function isLed(scene: Scene, mention: MentionBase, roles: ReadonlySet<ClauseRole>): boolean {
  const { first, sentence } = mention;
  const { hits, sentences } = scene.document;
  const opening = Math.max(sentences[sentence]!.first, first - birthReach);
  for (let token = first - 1; token >= opening; token -= 1) {
    if (hits.at(token, clauseMarks).some(({ value }) => roles.has(value.role))) return true;
    if (isStop(scene, token) || scene.roles[token]! & roleBit.relative) return false;
    if (scene.weaponOn[token] || hits.longest(token, triggers)) return false;
  }
  return false;
}

const fromHome: ReadonlySet<EventKind> = new Set([
  'protest',
  'displacement',
  'detention',
  'abduction',
]);

/** "64 من أبناء السويداء": no town is told by its kind, so that it may be where they fell. */
export function isNative(scene: Scene, event: EventKind, { first, sentence }: PlaceMention) {
  const { hits, sentences } = scene.document;
  if (fromHome.has(event) || subjectFirst(scene, sentences[sentence]!)) return false;
  return clauseMarkBefore(hits, first, { role: 'home', within: 2 }) !== undefined;
}

// "resident of", "resident of district": so many words may lead to the name.
const homeReach = 4;

/** "(age 29, resident of Karak)", "Ali Khan, a native of Tank,", "شهيدين من أبناء بلدة شوكين": what describes a man. */
function isHomeOf(scene: Scene, event: EventKind, { first, sentence }: PlaceMention): boolean {
  const { hits, tokens, sentences } = scene.document;
  for (let token = Math.max(1, first - homeReach); token < first; token += 1) {
    const home = hits
      .at(token, clauseMarks)
      .find(({ value, last }) => value.role === 'home' && last <= first && first - last <= 1);
    if (!home) continue;
    // "خرج المئات من أهالي الزبير": those who march, flee or are taken are so from home.
    if (!subjectFirst(scene, sentences[sentence]!))
      return !fromHome.has(event) && home.last < first;
    const before = clauseMarked(hits, token - 1, 'determiner') ? token - 2 : token - 1;
    return before >= 0 && tokens.kinds[before] === TokenKind.mark;
  }
  return false;
}

/** "Sgt. Alan Cole, 27, of Laredo, Texas, died": behind the age of a man, and what holds his town. */
function isAgedHome(scene: Scene, { first, sentence }: PlaceMention): boolean {
  const { document, numberOn, personOn, placeOn } = scene;
  if (!subjectFirst(scene, document.sentences[sentence]!) || first < 4) return false;
  const opening = document.sentences[sentence]!.first;
  const town = wordAt(scene, first - 1) === ',' ? placeOn[first - 2] : undefined;
  if (town && town.first > opening) return isAgedHome(scene, town);
  if (wordAt(scene, first - 2) !== ',' || first - 4 < opening) return false;
  const led = document.hits.longest(first - 1, placeContexts)?.value.sort === 'of';
  if (!led && !clauseMarked(document.hits, first - 1, 'from')) return false;
  const before = first - 3;
  if (personOn[before]?.nameTokens) return true;
  const figure = document.tokens.kinds[before] === TokenKind.digits;
  return figure && wordAt(scene, before - 1) === ',' && numberOn[before]?.noun === undefined;
}

export function isAudience(scene: Scene, { first }: PlaceMention): boolean {
  // The preposition is a word of its own or written onto the name.
  return endsBefore(scene, first - 1) || endsBefore(scene, first);
}

function endsBefore(scene: Scene, end: number): boolean {
  const { document } = scene;
  for (let token = Math.max(0, end - longest); token < end; token += 1) {
    if (suffers(scene, token)) continue;
    for (const { last, value } of document.hits.at(token, clauseMarks)) {
      if (last === end && value.role === 'audience') return true;
    }
  }
  return false;
}

/** "killed three journalists in", "attacked reporters in": whom the act befell was told nothing. */
function suffers({ document: { hits }, numberOn }: Scene, token: number): boolean {
  if ((numberOn[token] ?? numberOn[token - 1])?.measure !== undefined) return true;
  const verb = clauseMarked(hits, token - 1, 'determiner') ? token - 2 : token - 1;
  return hits.at(verb, triggers).some(({ value }) => isAct(value) && value.object === 'target');
}
