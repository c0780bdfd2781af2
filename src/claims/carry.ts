// Drafts in order in, open slots filled from what came before where the text makes it the same
// happening or period: the same sentence, the sentence before, the heading above.

import type { PlaceMention } from '../document/mention.ts';
import { clauseMarked } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { nothingNewOf, sameParty, subjectsOf } from './alike.ts';
import { carryDate, ofRelative } from './carry-date.ts';
import { carryPlace } from './carry-place.ts';
import type { Draft } from './draft.ts';
import { fledFrom } from './fled-from.ts';
import { headingArea } from './heading-area.ts';
import { carryKnown, lend } from './known-act.ts';
import { sinceBeginning } from './long-span.ts';
import { isOccasion } from './occasion.ts';
import { shareOfLaunched } from './of-them.ts';
import { isOfMany } from './one-of-many.ts';
import { nameOwnMen, speakerHimself } from './own-act.ts';
import { hasUnknownSubject } from './own-subject.ts';
import { asParty, isSource } from './party.ts';
import { behindPassive, isPassive } from './passive.ts';
import { isDescribed } from './reduced-relative.ts';
import { isTotal, overFronts } from './running-total.ts';
import type { Scene } from './scene.ts';
import { roleBit, subjectFirst } from './scene.ts';
import { shareTail } from './shared-tail.ts';
import { isBuilding, wholeName } from './site-name.ts';
import { areaOfSpeaker } from './speaker-place.ts';
import { thoseWhoCame } from './those-who-came.ts';
import { townOfSite } from './town-of-site.ts';
import type { Trigger } from './triggers.ts';
import { sortOf, toldByOthers, violent } from './violence.ts';
import { weaponSubject } from './weapon-subject.ts';

export function carryOver(scene: Scene, drafts: readonly Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    const previous = drafts[index - 1];
    const { sentence } = draft;
    const many = previous?.sentence === sentence && isOfMany(scene, draft);
    const occasion = previous?.sentence === sentence && isOccasion(scene, draft);
    const fronts = overFronts(scene, draft);
    const apart = many || occasion || fronts;
    if (!apart && previous?.sentence === sentence) carrySubject(scene, draft, previous);
    if (draft.actors.length === 0) speakerHimself(scene, draft);
    else nameOwnMen(scene, draft);
    if (previous && !apart && (isNext(previous, draft) || wentOn(scene, previous, draft)))
      carrySubject(scene, draft, previous);
    const since = sinceBeginning(scene, draft, previous);
    const total = since || many || fronts || isTotal(scene, draft);
    // Whoever has been at it since then is who did what was told before.
    if (since) lend(draft.actors, previous?.actors ?? [], 'doer of the act before');
    const came = draft.event === 'attack' && !total ? thoseWhoCame(scene, draft) : undefined;
    if (came) draft.actors.push({ mention: asParty(came), rule: 'those who came', score: 0.4 });
    else if (draft.general && draft.event === 'attack' && !total)
      carryHappening(draft, drafts.slice(0, index));
    carryKnown(drafts, index);
    if (previous && draft.weapons.length === 0) carryWeapon(scene, draft, previous);
    if (draft.status === 'denied') carryDenied(draft, drafts.slice(0, index));
    shareTail(scene, drafts, index);
    if (!apart && draft.places.length === 0) carryPlace(scene, drafts, index);
    if (previous && !apart) {
      const left = fledFrom(scene, draft, previous);
      const rule = 'place that people fled';
      draft.places.unshift(...left.map((mention) => ({ mention, rule, score: 0.5 })));
    }
    if (previous) carryMeans(scene, draft, previous);
    if (!apart && !total && draft.dates.length === 0) carryDate(scene, drafts, index);
    const town = townOfSite(drafts, index);
    if (town) draft.places.push({ mention: town, rule: 'town of the site', score: 0.5 });
    const told = town ? undefined : areaOfSpeaker(scene, draft);
    if (told) draft.places.push({ mention: told, rule: 'area of the speaker', score: 0.5 });
    const area = headingArea(scene, draft);
    if (area) draft.places.push({ mention: area, rule: 'area of the heading', score: 0.6 });
  }
  for (const { places } of drafts) {
    const mentions = places.map(({ mention }) => mention);
    places.forEach((place, index) => {
      const foreign = isForeign(scene, place.mention, mentions);
      places[index] = { ...place, mention: wholeName(scene, place.mention, foreign) };
    });
  }
}

/** True where the map puts a place into another country than all that stand beside it. */
function isForeign(scene: Scene, place: PlaceMention, beside: readonly PlaceMention[]): boolean {
  if (place.country === undefined) return false;
  let others = beside.filter((other) => other !== place && other.country);
  // A hospital or a hotel alone is of the country that the text is about: their names are the same everywhere.
  if (others.length === 0 && (place.sort === 'hospital' || isBuilding(scene, place))) {
    others = scene.document.places.filter(
      (other) => other !== place && other.country && !other.adjective && other.sort !== 'hospital',
    );
  }
  return others.length > 0 && others.every(({ country }) => country !== place.country);
}

/** "intercepted two missiles that they had fired": what was fired is what was intercepted. */
function carryWeapon(scene: Scene, draft: Draft, previous: Draft): void {
  if (previous.event !== 'interception' || previous.sentence !== draft.sentence) return;
  const launched = draft.triggers.some(({ word }) => word.object === 'weapon');
  if (!launched) return;
  for (const { mention } of previous.weapons) {
    // "downed 60 of the 81 drones that they launched": all of them were launched.
    const total = scene.numberOn[mention.first - 1]?.value ?? 0;
    const all = total > (mention.quantity ?? Number.POSITIVE_INFINITY);
    const launchedThere = all ? { ...mention, quantity: total } : mention;
    draft.weapons.push({ mention: launchedThere, rule: 'what was intercepted', score: 0.75 });
  }
}

const means: ReadonlySet<Draft['event']> = new Set(['air_strike', 'shelling']);

/** "Strike of 10 March. … a minibus was hit": what only hits did so by the means told right before. */
function carryMeans(scene: Scene, draft: Draft, previous: Draft): void {
  // "قصف جوي … واستهدف القصف أحياء": the shelling that the reader knows came from the air.
  if (!subjectFirst(scene, draft.sentence)) {
    const known = draft.event === 'shelling' && draft.definite && previous.event === 'air_strike';
    const near = draft.sentence.index - Math.max(...previous.sentences) <= 1;
    if (known && near && draft.weapons.length === 0) draft.event = 'air_strike';
    return;
  }
  if (!onlyHits(draft) || !means.has(previous.event)) return;
  if (previous.sentence.paragraph !== draft.sentence.paragraph) return;
  if (draft.actors.every(({ rule }) => rule !== 'subject before the verb')) {
    draft.event = previous.event;
  }
}

/** "Jets bombed the town, the mayor said. … The army denied hitting a hospital": by the means told of. */
function carryDenied(draft: Draft, before: readonly Draft[]): void {
  const act = before.findLast(({ event, status }) => violent.has(event) && status !== 'denied');
  if (act && onlyHits(draft) && means.has(act.event) && !isFar(draft, act)) draft.event = act.event;
}

/** An attack told only by verbs that leave its means open: "hit", "targeted". */
function onlyHits({ event, triggers, weapons }: Draft): boolean {
  if (event !== 'attack' || weapons.length > 0) return false;
  const acts = triggers.filter(({ word }) => word.kind === 'act');
  const hits = acts.every(
    ({ word }) => word.means && word.weak && word.voice !== 'noun' && word.subject === 'agent',
  );
  return acts.length > 0 && hits;
}

// So many sentences back the act may stand that a toll is of; where no other was told, any number.
const tollReach = 3;

/** A toll without a place or a cause of its own, by whoever tells it, is of the act told before. */
function carryHappening(draft: Draft, before: readonly Draft[]): void {
  if (draft.places.length > 0 || draft.weapons.length > 0 || draft.dates.length > 0) return;
  if (draft.sentence.kind === 'bullet' || draft.sentence.kind === 'row') return;
  const acts = before.filter(({ general }) => !general);
  const last = acts.at(-1);
  const act = (last && isNext(last, draft) ? undefined : revised(draft, acts)) ?? last;
  if (!act || !violent.has(act.event)) return;
  if (isFar(draft, act) && acts.some((other) => !isOneAct(other, act))) return;
  if (byOthers(draft, act)) return;
  draft.event = act.event;
  lend(draft.actors, act.actors, 'doer of the act before');
  lend(draft.places, act.places, 'place of the act before');
  lend(draft.dates, act.dates, 'time of the act before');
}

/** "The army shelled Bor. Rebels killed nine soldiers": a doer of another name did it in a way of his own. */
function byOthers(draft: Draft, act: Draft): boolean {
  const own = subjectsOf(draft);
  if (own.length === 0 || act.actors.length === 0 || act.event === 'armed_clash') return false;
  return !own.some(({ mention }) => act.actors.some((one) => sameParty(mention, one.mention)));
}

const isFar = (draft: Draft, act: Draft): boolean =>
  draft.sentence.index - Math.max(...act.sentences) > tollReach;

const isOneAct = (a: Draft, b: Draft): boolean =>
  sortOf(a) === sortOf(b) && nothingNewOf(b.places, a.places);

/** "Rebels shelled the camp, killing 27. A drone hit the clinic. Residents put the dead at 40": the act that another gave such a figure for. */
function revised(draft: Draft, acts: readonly Draft[]): Draft | undefined {
  return acts.findLast(
    (act) =>
      toldByOthers(act, draft) &&
      !isFar(draft, act) &&
      act.counts.some(({ mention: { measure } }) =>
        draft.counts.some(({ mention }) => mention.measure === measure),
      ),
  );
}

/** Hands the doers on to a verb without a subject. */
function carrySubject(scene: Scene, draft: Draft, previous: Draft): void {
  if (draft.actors.length > 0 || isDescribed(draft, scene)) return;
  const same = previous.sentence === draft.sentence;
  if (!same && hasUnknownSubject(scene, draft)) return;
  const besides = same
    ? goesOn(scene, draft) || findsArms(previous, draft)
    : theyRazed(scene, draft);
  if (!besides && !sharesSubject(scene, draft, previous)) return;
  // "In Kharkiv, a guided bomb hit": the verb has a subject of its own.
  const verb = draft.triggers.find(({ word }) => word.kind === 'act') ?? draft.triggers[0]!;
  const subject = verb.first - 1;
  // "Gunmen killed 20. Five suspects were arrested", "A device went off": a new sentence has a subject of its own.
  const befell = verb.word.object === 'none' || isPassive(scene, draft, verb);
  const kept = draft.event === 'interception' || !befell;
  if (!same && subjectFirst(scene, draft.sentence) && !kept) return;
  if (subjectFirst(scene, draft.sentence) && scene.weaponOn[subject]) {
    if (previous.event === 'interception') return;
  }
  if (ownWeapon(scene, draft, verb)) return;
  // "أسقطت ثلاث مسيّرات أطلقها التنظيم": whoever brought them down did not send them.
  const sent = draft.triggers.some(({ word }) => word.object === 'weapon');
  if (previous.event === 'interception' && draft.event !== 'interception' && sent) return;
  // "fired 12 missiles, nine of which were shot down": nor did whoever sent them bring them down; "تصدت لها الدفاعات وأسقطت اثنتين منها" did.
  const met = previous.event === 'armed_clash' || previous.event === 'interception';
  if (!met && draft.weapons.some(({ rule }) => rule === shareOfLaunched)) return;
  // "attacked with 12 drones, and nine were shot down".
  const felled = draft.event === 'interception' && means.has(previous.event);
  if (felled && behindPassive(scene, verb.first)) return;
  // "أطلق صاروخا اعترضته صواريخ باتريوت": nor did whoever sent it.
  if (felled && verb.enclitic) return;
  // "الذي اغتالته قوة": who did what a relative clause tells is the subject of nothing else.
  if (ofRelative(scene, previous)) return;
  // Two sides that fought are not together the doer of what comes next: the one whose verb it was is.
  const fought = previous.event === 'armed_clash' && draft.event !== 'armed_clash';
  const whose = subjectsOf(previous);
  if (fought && !(same && whose.length === 1)) return;
  for (const { mention, rule } of fought ? whose : previous.actors) {
    // Whom a toll was given for want of a doer is nobody's subject.
    if (rule === 'doer of the act before') continue;
    // "The group denied the attack and accused the army": whoever accuses did not do it.
    if (draft.status === 'alleged' && isSource(draft, mention)) continue;
    draft.actors.push({
      mention,
      rule: same ? 'same subject as before' : 'subject of the sentence before',
      score: same ? 0.45 : 0.4,
    });
  }
}

/** "واستهدفت طائرة مسيرة سيارة": where verbs come first, a craft that the reader does not know yet is the subject. */
function ownWeapon(scene: Scene, { sentence }: Draft, { last, word }: Trigger): boolean {
  // "وصادرت قذائف": what was found does nothing.
  if (word.event === 'interception') return false;
  const subject = weaponSubject(scene, sentence, last)?.weapon;
  return subject !== undefined && scene.document.hits.analyses(subject.first)[0]?.article !== true;
}

function isNext(previous: Draft, draft: Draft): boolean {
  return (
    previous.sentence.paragraph === draft.sentence.paragraph &&
    draft.sentence.index - Math.max(...previous.sentences) === 1
  );
}

/** "They burned nine houses and kidnapped six": the act before went on in the sentence that this one is told in. */
function wentOn(scene: Scene, { sentence, sentences }: Draft, draft: Draft): boolean {
  if (sentence === draft.sentence || !sentences.has(draft.sentence.index)) return false;
  // "Two rebels were killed and a rifle was recovered": who fought them took their arms.
  const found = draft.event === 'interception';
  return found || !draft.triggers.some((trigger) => isPassive(scene, draft, trigger));
}

/** An active verb without a subject of its own takes the one before; a passive does, unless it was elsewhere. */
function sharesSubject(scene: Scene, draft: Draft, previous: Draft): boolean {
  const { triggers } = draft;
  // "Snipers killed two in Hama. In Daraa six were arrested".
  const elsewhere =
    subjectFirst(scene, draft.sentence) && !nothingNewOf(previous.places, draft.places);
  if (triggers[0] && ofCounted(scene, triggers[0])) return false;
  return triggers.some(
    (trigger) =>
      trigger.word.kind === 'act' &&
      trigger.word.subject === 'agent' &&
      !(elsewhere && isPassive(scene, draft, trigger)),
  );
}

/** "They burned nine houses": a verb of damage behind a pronoun that opens the sentence. */
function theyRazed(scene: Scene, { sentence, triggers: [first] }: Draft): boolean {
  if (first?.word.event !== 'destruction' || first.word.voice === 'noun') return false;
  if (!subjectFirst(scene, sentence) || first.first - sentence.first > 2) return false;
  return (
    clauseMarked(scene.document.hits, sentence.first, 'self') && !behindPassive(scene, first.first)
  );
}

/** "arrested 70 and demolished 12 houses": what the same men did besides, with a verb of damage. */
function goesOn(scene: Scene, { sentence, triggers: [first] }: Draft): boolean {
  if (first?.word.event !== 'destruction' || first.word.kind !== 'result') return false;
  if (first.word.voice === 'noun' || first.word.voice === 'passive') return false;
  return subjectFirst(scene, sentence)
    ? (scene.roles[first.first - 1]! & roleBit.and) !== 0
    : (first.proclitics & roleBit.and) !== 0;
}

const overpowers: ReadonlySet<Draft['event']> = new Set(['detention', 'attack', 'armed_clash']);

/** "من القضاء على ثلاثة إرهابيين واسترجاع بنادق", "أوقف ثلاثة وبحوزتهم بندقية": who overcame them took their arms. */
function findsArms({ event }: Draft, { triggers: [first] }: Draft): boolean {
  if (first?.word.event !== 'interception' || first.word.voice !== 'noun') return false;
  if (!overpowers.has(event)) return false;
  return first.word.needs === 'held' || (first.proclitics & roleBit.and) !== 0;
}

/** "rescued four persons kidnapped on a road": a participle tells what those before it suffered. */
function ofCounted(scene: Scene, { first, last, word }: Trigger): boolean {
  const led = scene.roles[last]! | (last - first > 1 ? scene.roles[last - 1]! : 0);
  if (word.voice !== 'either' || !(led & (roleBit.at | roleBit.from))) return false;
  const noun = scene.document.hits.longest(first - 1, countedNouns);
  const counted = scene.numberOn[first - 1] ?? scene.numberOn[first - 2];
  return noun?.value.sort === 'people' && noun.value.number === 'plural' && counted !== undefined;
}
