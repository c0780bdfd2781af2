// A happening whose verb names nobody in, the only actor of its clause out. Whoever suffered, told of it,
// gave himself up or stands in the genitive of what was hit did nothing.

import type { ActorMention } from '../document/mention.ts';
import { actorWords, shipName } from '../rules/actors.ts';
import { clauseMarks, triggers } from '../rules/claims.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { alongside } from './alongside.ts';
import { nameBefore } from './apposed-name.ts';
import type { Draft } from './draft.ts';
import { canFight, isSource, isVictim, leadsName, place, tellsWhen } from './party.ts';
import { inRelative } from './relative-aside.ts';
import type { Scene } from './scene.ts';
import { governing, isArticle, isStop, roleBit, rulesOf, subjectFirst, wordAt } from './scene.ts';
import { isSpoil } from './spoils.ts';
import { isApposed, isPartOf, objectBefore } from './subject.ts';

/** The speaker under a shorter name: "the ministry". */
function speaks(draft: Draft, actor: ActorMention): boolean {
  return draft.sources.some(
    (source) =>
      (source.id !== undefined && source.id === actor.id) ||
      (source.name !== undefined && source.name === actor.name) ||
      source.text.includes(actor.text),
  );
}

/** "…; the army said only 12 had landed": who speaks in another clause did nothing in this one. */
function speaksElsewhere(scene: Scene, draft: Draft, { first, start, end }: ActorMention): boolean {
  const { sources } = scene.speech.at(first);
  return sources !== draft.sources && sources.some((one) => one.start < end && start < one.end);
}

/** "struck the positions of the enemy": in the genitive of what was hit, where verbs come first. */
function inObject(scene: Scene, draft: Draft, actor: ActorMention): boolean {
  if (subjectFirst(scene, draft.sentence)) return false;
  const trigger = draft.triggers.findLast(
    ({ word, last }) =>
      word.kind !== 'result' &&
      // "تحرير الفرقة 16": ground that a noun is taken of stands right behind it.
      (word.object === 'target'
        ? last < actor.first
        : word.object === 'place' && word.voice === 'noun' && last <= actor.first),
  );
  if (!trigger || actor.first - trigger.last > 3) return false;
  for (let token = trigger.last; token < actor.first; token += 1) {
    const taken = scene.weaponOn[token] ?? scene.placeOn[token] ?? scene.dateOn[token];
    if (taken || isStop(scene, token) || scene.roles[token]) return false;
  }
  return true;
}

/** "hitting two gunmen", 'killed" a senior commander': right behind an active verb, with a number or an article between. */
function isObject(scene: Scene, draft: Draft, { first }: ActorMention): boolean {
  // "shot after trying to stab a soldier": of a verb that tells no act here.
  const verb = isArticle(scene, first - 1) ? first - 2 : first - 1;
  const tried = scene.document.hits.at(verb, triggers);
  if (tried.some(({ value, last }) => value.voice === 'active' && last === verb + 1)) return true;
  return draft.triggers.some(({ word, last }) => {
    if (word.kind === 'light' || word.voice === 'noun' || last > first) return false;
    let between = first - last;
    for (let token = last; token < first; token += 1) {
      if (isArticle(scene, token) || wordAt(scene, token) === '"') between -= 1;
    }
    return between <= 1;
  });
}

/** "لم يوقع إصابات في صفوف نشامى الجيش": a word on from those among whom there were victims. */
function inRanks({ roles }: Scene, { start }: Draft, { first }: ActorMention): boolean {
  return first - 2 >= start && (roles[first - 2]! & roleBit.against) !== 0;
}

/** "سلّم مقاتلون من الحركة أنفسهم": whoever gives himself up takes nobody. */
function gaveUp(draft: Draft, { first }: ActorMention): boolean {
  return draft.triggers.some(
    ({ word, last }) => word.needs === 'oneself' && word.subject === 'people' && last <= first,
  );
}

/** "عثرت قوة من الشرطة على جثتين": who found the dead killed nobody. */
function ofAnotherVerb(scene: Scene, draft: Draft, { first }: ActorMention): boolean {
  if (draft.triggers.some(({ last }) => last === first)) return false;
  return scene.document.hits
    .at(first - 1, triggers)
    .some(({ value, last }) => last === first && value.event === 'interception');
}

// "بحماية مشددة من شرطة الاحتلال".
const guardReach = 3;

/** "اقتحم مستوطنون الحي بحماية الشرطة": who stood guard is not who did it. */
function guards(scene: Scene, { first }: ActorMention): boolean {
  for (let token = first - 1; token >= Math.max(0, first - guardReach); token -= 1) {
    if (isStop(scene, token)) return false;
    if (clauseMarked(scene.document.hits, token, 'guarded')) return true;
  }
  return false;
}

/** "انتشر الجيش في المدينة بعد مقتل شيخ": whoever did something else after a death did not kill. */
function cameAfter({ roles }: Scene, { triggers: acts }: Draft, { last }: ActorMention): boolean {
  const [fate] = acts;
  if (fate?.word.kind !== 'result' || fate.word.voice !== 'noun' || fate.count) return false;
  return last < fate.first && (roles[fate.first - 1]! & (roleBit.cause | roleBit.during)) !== 0;
}

const lawful: ReadonlySet<string> = new Set(['police', 'state_force']);

/**
 * "انفجرت عبوة أثناء مرور دورية", "قتل عشرة عناصر من الجيش": who passes by where a charge goes off, and whose
 * men are counted, did nothing. Nor does one behind a word for a site or a vehicle: "مجمع الشرطة".
 */
function suffersBlast(scene: Scene, draft: Draft, actor: ActorMention): boolean {
  const { first, actorKind } = actor;
  // "القتلى الإرهابيين": an ending that no subject has.
  const object = rulesOf(scene, draft.sentence)?.accusative(wordAt(scene, first));
  if (object && actor.rule === 'doer phrase' && actor.unknown !== true) return true;
  if (draft.event === 'explosion' && lawful.has(actorKind ?? '')) return true;
  const { hits } = scene.document;
  if (scene.roles[first - 1]! & roleBit.from) {
    const counted = scene.numberOn[first - 2] ?? scene.numberOn[first - 3];
    if (counted?.noun?.sort === 'people') return true;
  }
  // "اثنين من منتسبي الدفاع الجوي": the body whose men they are.
  const members = hits.longest(first - 1, countedNouns);
  if (members?.last === first && members.value.sort === 'people') {
    if (scene.roles[first - 2]! & roleBit.from && scene.numberOn[first - 3]) return true;
  }
  // "مناطق سيطرة الفصائل": whoever holds the ground that is hit.
  const held = hits.at(first - 2, triggers);
  if (held.some(({ value, last }) => last === first && value.kind === 'none')) return true;
  // "مصدرها مواقع الميليشيات": from where it came.
  if (scene.roles[first - 2]! & roleBit.from) return false;
  const site = hits.longest(first - 1, placeWords);
  if (site?.value.sort === 'kind' && site.last === first) return true;
  const noun = hits.longest(first - 1, countedNouns);
  return noun !== undefined && noun.last >= first && noun.value.sort === 'thing';
}

// So many letters the verb takes between both: "residents told our".
const hearerReach = 24;

/** "residents told our organisation.", "told the army that": behind the verb of who speaks, with nothing but what he said behind. */
function isHearer(
  scene: Scene,
  { sources, sentence }: Draft,
  { first, last, start }: ActorMention,
): boolean {
  const { hits } = scene.document;
  const verb = leadsName(scene, first - 1) ? first - 2 : first - 1;
  if (!sources.some(({ end }) => start > end && start - end <= hearerReach)) return false;
  const ends = last >= sentence.last || isStop(scene, last) || clauseMarked(hits, last, 'that');
  return ends && numberMarked(hits, verb, 'speech');
}

/** "on the positions of our troops": a preposition governs them over the word for whose they are. */
function ofOurs(scene: Scene, { first, sentence }: ActorMention): boolean {
  if (first - 2 < scene.document.sentences[sentence]!.first) return false;
  const whose = scene.document.hits
    .at(first - 1, clauseMarks)
    .filter(({ value }) => value.role === 'determiner' || value.role === 'self');
  return whose.length > 1 && scene.roles[first - 2] !== 0;
}

/** "went off near his patrol": beside whom it happened. */
function stoodBy(scene: Scene, draft: Draft, { first }: ActorMention): boolean {
  if (draft.event !== 'explosion') return false;
  const determined = clauseMarked(scene.document.hits, first - 1, 'determiner');
  return determined && (scene.roles[first - 2]! & roleBit.at) !== 0;
}

/** "under rebel control": whose the ground is. */
function holds(scene: Scene, { last }: ActorMention): boolean {
  return scene.document.hits.at(last, triggers).some(({ value }) => value.kind === 'none');
}

// So many words may stand between those who come upon the dead and their verb.
const findReach = 4;

/** "A patrol found at least 15 bodies", "soldiers recovered nine corpses": where no act stands in front. */
function findsDead({ document: { hits } }: Scene, draft: Draft, { last }: ActorMention): boolean {
  for (let token = last; token < Math.min(draft.end, last + findReach); token += 1) {
    if (!clauseMarked(hits, token, 'finds')) continue;
    // "found the bodies of nine men, shot in the head": what is told of them behind was done before.
    return draft.triggers.every(({ count, first }) => count || first > token);
  }
  return false;
}

/** One actor in the clause and nothing that makes him another: he did it. */
export function loneDoer(scene: Scene, draft: Draft, taken: Set<number>): void {
  const first = subjectFirst(scene, draft.sentence);
  let only: ActorMention | undefined;
  for (let token = draft.start; token < draft.end; token += 1) {
    const actor = scene.actorOn[token];
    if (!actor || actor.first !== token || taken.has(token) || isSource(draft, actor)) continue;
    // "تحرير مختطفة من قبضة داعش", "تحرير الموصل من داعش": from whom they were freed.
    const freed = draft.event === 'other' || draft.event === 'territory' ? roleBit.from : 0;
    if (governing(scene, actor) & (roleBit.at | roleBit.against | roleBit.toward | freed)) continue;
    if (isVictim(scene, actor) || speaks(draft, actor) || !canFight(actor)) continue;
    if (tellsWhen(scene, actor)) continue;
    if (speaksElsewhere(scene, draft, actor) || isApposed(scene, draft, actor)) continue;
    // "الشهيد المجاهد حسين علي": a title of one who is named.
    const man = scene.personOn[token];
    if (man && man.first < actor.first && man.last > actor.last) continue;
    // "No group has claimed the bombing, which killed 12".
    if (first && scene.speech.at(token).modality === 'condition') continue;
    // "the group said": no name, so not seen to be the speaker.
    if (first && draft.sources.length > 0 && actor.name === 'the group') continue;
    if (draft.suffered.has(actor.first) || inObject(scene, draft, actor)) continue;
    if (guards(scene, actor)) continue;
    if (!first && (ofAnotherVerb(scene, draft, actor) || inRanks(scene, draft, actor))) continue;
    // "the ship sank after an attack": she is told for what befell her.
    if (actor.rule === shipName) continue;
    if (gaveUp(draft, actor) || (!first && suffersBlast(scene, draft, actor))) continue;
    if (first && (isPartOf(scene, actor) || isSpoil(scene, draft, token))) continue;
    if (first && (findsDead(scene, draft, actor) || nameBefore(scene, draft, actor.first)))
      continue;
    if (first && (isHearer(scene, draft, actor) || isTied(scene, actor))) continue;
    if (first && (ofOurs(scene, actor) || stoodBy(scene, draft, actor))) continue;
    if (first && (objectBefore(scene, draft, token) || holds(scene, actor))) continue;
    if (first && (sharesFate(scene, actor) || inRelative(scene, draft, token))) continue;
    // Where prepositions part a clause, a doer stands free of them.
    const bits = governing(scene, actor) & ~(roleBit.cause | roleBit.during | roleBit.relative);
    if (first && (bits !== 0 || actor.actorKind === 'police' || isObject(scene, draft, actor)))
      continue;
    if (only) return;
    only = actor;
  }
  if (!only || (!first && cameAfter(scene, draft, only))) return;
  place(scene, draft, { party: only, role: 'agent', rule: 'only actor named', score: 0.4 }, taken);
}

// So many words lead from the figure to its noun: "two other soldiers".
const countReach = 2;

/** "was killed along with two other soldiers": men who are counted beside one who suffered. */
function sharesFate(scene: Scene, { first }: ActorMention): boolean {
  for (let token = first; token >= Math.max(0, first - countReach); token -= 1) {
    const number = scene.numberOn[token];
    if (number) return alongside(scene, number) !== undefined;
  }
  return false;
}

// So many words a tie has: "affiliated with", "under the command of".
const longestTie = 4;

/** "seven of them affiliated with Hamas": whose men they are is told, and who took them is not. */
function isTied({ document: { hits } }: Scene, { first }: ActorMention): boolean {
  for (let token = first - 1; token >= Math.max(0, first - longestTie); token -= 1) {
    const tie = hits.longest(token, actorWords);
    if (tie?.value.role === 'tie' && tie.last === first) return true;
  }
  return false;
}
