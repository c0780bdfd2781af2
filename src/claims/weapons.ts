// A happening in, the weapons out that it was done with. What was hit, carried or only describes another
// noun is left out.

import type { Measure, WeaponCategory, WeaponMention } from '../document/mention.ts';
import { outcomes } from '../rules/numbers.ts';
import { isAimedAt } from './aimed-at.ts';
import { isTarget, lying, steered } from './arms.ts';
import { ofBackground } from './background.ts';
import { describesNoun, isCarried, isRide, isVerb } from './described.ts';
import type { Draft, Party } from './draft.ts';
import { flies, launchedOf, shareOfLaunched } from './of-them.ts';
import type { Scene } from './scene.ts';
import {
  bracketOpening,
  governing,
  isArticle,
  isStop,
  procliticRoles,
  roleBit,
  subjectFirst,
  verbFirst,
  wordAt,
} from './scene.ts';
import { sentBefore } from './sent-craft.ts';
import { tellsBeginning } from './since-act.ts';
import { drop } from './slots.ts';
import { isCountedLost, isSpoil, isWreck } from './spoils.ts';
import { thrownBefore } from './thrown.ts';

export function attachWeapons(scene: Scene, draft: Draft): void {
  const thrown = thrownBefore(scene, draft);
  if (thrown) {
    draft.weapons.push({ mention: thrown, rule: 'what was launched', score: 0.75 });
  }
  let struck: WeaponMention | undefined;
  for (let token = draft.start; token < draft.end; token += 1) {
    const weapon = scene.weaponOn[token];
    if (!weapon || weapon.first !== token) continue;
    if (tellsBeginning(scene, token, draft.triggers)) continue;
    if (isVerb(draft, weapon) || isGloss(scene, weapon) || isRide(scene, draft, weapon)) continue;
    // "مسيرة" is a march as well as a drone.
    if (draft.event === 'protest' && weapon.category === 'drone') continue;
    if (ofBackground(scene, weapon)) {
      drop(draft, weapon, 'of an act that is told of a past', 'weapons');
      continue;
    }
    if (describesNoun(scene, draft, weapon)) {
      drop(draft, weapon, 'it only describes what was hit', 'weapons');
      continue;
    }
    // "A French frigate seized rifles from a dhow": the ship that took them was no means of it.
    if (draft.event === 'interception' && weapon.category === 'naval' && wielded(draft, weapon)) {
      continue;
    }
    if (draft.event !== 'interception') {
      if (isCarried(scene, draft, weapon)) {
        drop(draft, weapon, 'somebody had it with him', 'weapons');
        continue;
      }
      const object = isObject(scene, draft, weapon) || isAimedAt(scene, draft, weapon);
      // Things that are hit as often as they hit: right behind "destroyed" they are no means.
      const struckToo =
        isTarget(draft, weapon) ||
        (steered.has(weapon.category) && isStruck(scene, draft, weapon)) ||
        isWreck(scene, draft, weapon) ||
        (verbFirst(scene, draft.sentence) &&
          !lying.has(weapon.category) &&
          isCountedLost(scene, weapon));
      // "blew up a truck packed with explosives": what went off was not destroyed.
      const charge = draft.event === 'explosion' && lying.has(weapon.category);
      const spoil = !charge && isSpoil(scene, draft, token);
      if (object || struckToo || spoil || joinedTo(scene, struck, weapon)) {
        struck = weapon;
        drop(draft, weapon, 'it was hit, not used', 'weapons');
        if (object && draft.targets.length === 0) {
          draft.targets.push({
            mention: asTarget(weapon),
            rule: 'weapon that was hit',
            score: 0.5,
          });
        }
        continue;
      }
    }
    const same = draft.weapons.find(({ mention }) =>
      sameArms(scene, draft, { before: mention, weapon }),
    );
    if (same && (weapon.quantity === undefined || same.mention.quantity === weapon.quantity))
      continue;
    if (same && same.mention.quantity === undefined) {
      draft.weapons.splice(draft.weapons.indexOf(same), 1);
    }
    draft.weapons.push({
      mention: weapon,
      rule: weapon.method ? 'method of the act' : 'weapon in the clause',
      score: weapon.method ? 0.9 : 0.75,
    });
  }
  attachShare(scene, draft);
}

/** "… nine of which were shot down by a frigate": a share of what was launched before, where no other arms that fly are named. */
function attachShare(scene: Scene, { event, sentence, triggers, weapons }: Draft): void {
  if (event !== 'interception' || weapons.some(({ mention }) => flies(mention))) return;
  for (const verb of triggers) {
    const mention =
      launchedOf(scene, sentence, verb, verb.word) ?? sentBefore(scene, sentence, verb.first);
    if (!mention) continue;
    weapons.splice(0, weapons.length, { mention, rule: shareOfLaunched, score: 0.7 });
    return;
  }
}

/** "طائرتين بدون طيار (مفخخة)": a bracket that tells what the craft before it is. */
function isGloss(scene: Scene, { first, last }: WeaponMention): boolean {
  if (bracketOpening(scene, last, first - 2) !== first - 1) return false;
  return scene.weaponOn[first - 2]?.category === 'drone';
}

/** One kind of arms told twice; in a list of what was found "rifles" are no "pistols". */
function sameArms(
  scene: Scene,
  { event }: Draft,
  { before, weapon }: { readonly before: WeaponMention; readonly weapon: WeaponMention },
): boolean {
  if (before.category !== weapon.category) return false;
  if (event !== 'interception' || !isListed(scene, weapon)) return true;
  return wordAt(scene, before.first) === wordAt(scene, weapon.first);
}

/** "بندقية ومسدسا", "rifles, a pistol": joined by "and" or a comma, and no other word for what stands before it. */
function isListed(scene: Scene, weapon: WeaponMention): boolean {
  const number = scene.numberOn[weapon.first - 1];
  const opening = number?.last === weapon.first ? number : weapon;
  if (governing(scene, opening) & roleBit.and) return true;
  const before = opening.first - (isArticle(scene, opening.first - 1) ? 2 : 1);
  return before >= 0 && wordAt(scene, before) === ',';
}

function asTarget({ text, start, end, first, last, sentence, rule }: WeaponMention): Party {
  return { text, start, end, first, last, sentence, rule };
}

/** "bombed a rocket launcher": right behind a verb of hitting, with an article or a number at most. */
function isObject(scene: Scene, draft: Draft, weapon: WeaponMention): boolean {
  if (weapon.method || !subjectFirst(scene, draft.sentence)) return false;
  // "a convoy struck an explosive device": what lies in wait is no target.
  if (lying.has(weapon.category)) return false;
  return draft.triggers.some(({ word, last }) => {
    if (word.object !== 'target' || word.voice === 'noun' || word.kind === 'light') return false;
    if (weapon.first < last || weapon.first - last > 2) return false;
    for (let token = last; token < weapon.first; token += 1) {
      if (scene.roles[token]! || isStop(scene, token)) return false;
    }
    return true;
  });
}

const harmed: ReadonlySet<Measure | undefined> = new Set(['destroyed', 'affected']);

/** "destroyed three tanks", "a raid on a convoy of tanks": the weapon suffered the act. */
function isStruck(scene: Scene, draft: Draft, weapon: WeaponMention): boolean {
  if (wielded(draft, weapon) || isSubject(scene, draft, weapon)) return false;
  // "هجوم بزورق مسيّر": behind "with" it is what struck.
  if (verbFirst(scene, draft.sentence) && procliticRoles(scene, weapon) & roleBit.at) return false;
  // "detonated against a military vehicle", "fired on a tank".
  if (subjectFirst(scene, draft.sentence)) {
    if (governing(scene, weapon) & roleBit.against) return true;
    if (suffers(scene, draft, weapon)) return true;
    // "was struck by a patrol boat", "attacked with a tank": it did it.
    const opening = scene.numberOn[weapon.first - 1] ?? weapon;
    if (governing(scene, opening) & (roleBit.agent | roleBit.cause)) return false;
  }
  const { first } = weapon;
  const before = scene.numberOn[first - 1];
  const counted = scene.numberOn[first] ?? (before?.last === first ? before : undefined);
  if (harmed.has(counted?.measure)) return true;
  const { hits } = scene.document;
  const opening = counted?.first ?? first;
  for (let token = opening - 1; token >= Math.max(draft.start, opening - 2); token -= 1) {
    if (isStop(scene, token) || scene.actorOn[token]) break;
    const outcome = hits.longest(token, outcomes);
    if (outcome && harmed.has(outcome.value.things)) return true;
  }
  return draft.triggers.some(
    ({ word, last }) =>
      word.object === 'target' && word.kind !== 'light' && first >= last && first - last <= 2,
  );
}

// So many words may stand between what was hit and the verb: "was later also".
const passiveReach = 4;

/** "The military vehicle was ambushed": the subject of a passive. */
function suffers(scene: Scene, { triggers }: Draft, { last }: WeaponMention): boolean {
  if (!(scene.roles[last]! & roleBit.passive)) return false;
  return triggers.some(({ word, first }) => {
    // "was ambushed" may be one phrase.
    if (first === last) return true;
    const bare = word.voice === 'noun' || word.voice === 'active' || word.object === 'weapon';
    return !bare && first > last && first - last <= passiveReach;
  });
}

const crafts: ReadonlySet<WeaponCategory> = new Set(['aircraft', 'helicopter', 'naval']);

/** "دمر الطيران": where verbs come first, the craft with the article right behind one does it. */
function isSubject(scene: Scene, draft: Draft, { first, category }: WeaponMention): boolean {
  if (!crafts.has(category) || subjectFirst(scene, draft.sentence)) return false;
  const [analysis] = scene.document.hits.analyses(first);
  if (!analysis?.article || analysis.proclitics !== '') return false;
  return draft.triggers.some(
    ({ word, last }) =>
      last === first && (word.voice === 'either' || (word.voice === 'noun' && word.means === true)),
  );
}

/** "a tank and two armoured cars": what is joined to a thing that was hit was hit too. */
function joinedTo(scene: Scene, struck: WeaponMention | undefined, weapon: WeaponMention): boolean {
  if (!struck || weapon.first - struck.last > 3) return false;
  if (procliticRoles(scene, weapon) & roleBit.and) return true;
  for (let token = struck.last; token < weapon.first; token += 1) {
    const number = scene.numberOn[token];
    const bits = scene.roles[token]! | (number ? procliticRoles(scene, number) : 0);
    if (bits & roleBit.and) return true;
  }
  return false;
}

/** "The coalition's warplanes struck": part of the doer himself. */
function wielded(draft: Draft, weapon: WeaponMention): boolean {
  return draft.actors.some(
    ({ mention }) => mention.first <= weapon.first && weapon.first < mention.last,
  );
}
