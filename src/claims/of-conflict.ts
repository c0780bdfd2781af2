// Whether a text tells of an armed conflict at all: its signs of war against its words of crashes, courts
// and other worlds of peace. It reads no single sentence.

import type { ScopeWord } from '../rules/claims.ts';
import type { Draft } from './draft.ts';
import type { Worlds } from './other-worlds.ts';
import { worldsIn, worldsOf } from './other-worlds.ts';
import type { Scene } from './scene.ts';
import { isArmed, military, ofWar } from './signs-of-war.ts';

// A text of armed conflict names a weapon, an armed body or an act of war at least this often, in
// words; a short one need not name any.
const wordsPerSign = 200;
const shortText = 80;

// So many words of crashes, or of crimes and courts, and so many for each sign of war, tell of peace.
const wordsOfMishap = 3;
const crashesPerSign = 3;
const wordsOfCrime = 4;
const crimesPerSign = 2;

/** Worlds of peace: one word of theirs and none of war makes a short text theirs. */
const peaceful = [
  'sport',
  'law',
  'trade',
  'vote',
  'exercise',
  'talk',
  'art',
  'norm',
  'cyber',
] as const;
const mishaps = ['accident', 'nature', 'disease', 'mishap'] as const;

/** "The battle for customers": an act of war by name, with nobody and nothing in it, is no sign of one. */
function tellsMore({ counts, weapons, actors, targets, dates }: Draft): boolean {
  return counts.length + weapons.length + actors.length + targets.length + dates.length > 0;
}

function timesNamed(worlds: Worlds, some: readonly ScopeWord['world'][]): number {
  return some.reduce((times, world) => times + (worlds.get(world) ?? 0), 0);
}

/** Worlds of peace that may be what people take to the streets for. */
const grievances: readonly ScopeWord['world'][] = ['law', 'trade', 'vote', 'norm', 'talk'];

/** "Hundreds demonstrated in Douma": a protest is told whatever it is about. */
const isProtest = ({ event, general, places, counts, triggers }: Draft): boolean =>
  event === 'protest' &&
  !general &&
  places.length + counts.length > 0 &&
  triggers.some(({ word }) => word.kind === 'act');

/** Shot, beheaded, kidnapped: by the verb, and not by the event alone, which a crash may share. */
const isMeant = ({ event, triggers }: Draft): boolean =>
  (event === 'attack' || event === 'abduction') &&
  triggers.some(({ word }) => word.kind === 'act' && !word.weak && word.voice !== 'noun');

/** "Men armed with machetes attacked a polling station": by the verb, with arms, in a place. */
const isAssault = ({ event, places, targets, counts, triggers, weapons }: Draft): boolean =>
  event === 'attack' &&
  weapons.length > 0 &&
  places.length > 0 &&
  targets.length + counts.length > 0 &&
  triggers.some(({ word }) => word.kind === 'act' && word.voice !== 'noun');

const isFlight = ({ event, counts }: Draft): boolean =>
  event === 'displacement' && counts.some(({ mention }) => mention.measure === 'displaced');

/**
 * Without any sign of an armed conflict in the whole text, its dead and its arrests are of accidents,
 * crimes or nature: such drafts are left out.
 */
export function ofConflict(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const { actors, weapons, tokens } = scene.document;
  const acts = drafts.filter(
    (draft) =>
      military.has(draft.event) &&
      draft.triggers.some(({ word }) => word.kind === 'act' && !word.weak) &&
      tellsMore(draft),
  );
  const worlds = worldsIn(scene, 0, tokens.count);
  let signs =
    acts.length +
    (worlds.get('war') ?? 0) +
    weapons.filter(({ category }) => ofWar(category)).length +
    actors.filter(isArmed).length;
  // People driven out in numbers, and no flood or fire to drive them.
  const driven = mishaps.every((world) => !worlds.has(world)) && drafts.some(isFlight);
  if (signs === 0 && driven) signs = 1;
  const misfortune = timesNamed(worlds, mishaps);
  // An explosion with nobody and no bomb may be one of gas.
  const blasts = acts.filter(
    ({ event, weapons: arms, actors: doers }) =>
      event === 'explosion' && arms.length + doers.length === 0,
  ).length;
  const all = worldsOf(scene);
  const crashes = timesNamed(all, mishaps);
  // "Nine miners were shot dead at a coal mine": what somebody does to others is no accident.
  const deeds = drafts.filter(isMeant).length;
  const meant = signs + deeds;
  const mishap =
    (misfortune >= 2 && misfortune > signs && deeds === 0) ||
    (crashes >= wordsOfMishap && crashes > (meant - blasts) * crashesPerSign);
  const crime = all.get('law') ?? 0;
  const protests = drafts.filter(isProtest).length;
  const elsewhere =
    protests > 0 ? peaceful.filter((world) => !grievances.includes(world)) : peaceful;
  let peace = (deeds > 0 ? 0 : misfortune) + timesNamed(worlds, elsewhere);
  // One common word of a court or a crash is none, several are.
  if (crime + (deeds > 0 ? 0 : crashes) > 1) peace += 1;
  // Where no crime is told.
  const assaults = crime > 0 ? 0 : drafts.filter(isAssault).length;
  const told = signs + protests + assaults;
  const short = told === 0 && peace > 0 ? 0 : shortText;
  const tried = crime >= wordsOfCrime && crime > signs * crimesPerSign;
  if (!mishap && !tried && told * wordsPerSign + short >= tokens.count) return drafts;
  return drafts.filter(
    ({ event, weapons: arms }) =>
      military.has(event) &&
      arms.some(({ mention: { category } }) => !(tried || mishap) || ofWar(category)),
  );
}
