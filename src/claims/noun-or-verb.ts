// Readings of one word that are spelled alike in, the one that fits out: noun or verb, by how it ends and by what
// leads to it.

import type { Sentence } from '../document/document.ts';
import type { ClaimRules, TriggerWord } from '../rules/claims.ts';
import { clauseMarks, triggers as triggerTable } from '../rules/claims.ts';
import type { Hit } from '../rules/hits.ts';
import type { ClauseRole } from '../rules/mark-roles.ts';
import { clauseMarked, numberMarked } from '../rules/marks.ts';
import { countedNouns, outcomes } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { fitting } from './needs.ts';
import type { Scene } from './scene.ts';
import {
  isStop,
  lettersRoles,
  procliticRoles,
  roleBit,
  rulesOf,
  subjectFirst,
  wordAt,
} from './scene.ts';

/** The reading that fits: verb or noun by what leads to it, and the one whose needs are met. */
export function reading(
  scene: Scene,
  sentence: Sentence,
  hits: readonly Hit<TriggerWord>[],
): Hit<TriggerWord> | undefined {
  const nouns = hits.filter(({ value }) => value.voice === 'noun');
  const verbs = hits.filter(({ value }) => value.voice !== 'noun');
  let rest = hits;
  if (nouns.length > 0 && verbs.length > 0) {
    const verb = withObject(scene, sentence, verbs[0]!);
    rest = !verb && isNoun(scene, sentence, nouns[0]!) ? nouns : verbs;
  } else if (nouns.length === 0 && isThing(scene, sentence, verbs[0]!)) return undefined;
  return fitting(scene, sentence, rest);
}

/** "succeeded in shooting down a drone": a participle with its object behind it governs it as a verb does. */
function withObject(scene: Scene, sentence: Sentence, hit: Hit<TriggerWord>): boolean {
  const continuous = gerund(hit) || hit.entry.form.split(' ')[0]!.endsWith('ing');
  if (!subjectFirst(scene, sentence) || !continuous) return false;
  if (clauseMarked(scene.document.hits, hit.first - 1, 'known')) return false;
  const { hits } = scene.document;
  return (
    clauseMarked(hits, hit.last, 'known') ||
    clauseMarked(hits, hit.last, 'determiner') ||
    scene.numberOn[hit.last]?.first === hit.last
  );
}

/** "the fleeing bandits": a participle between an article and its noun tells of no flight. */
export function attributive(scene: Scene, sentence: Sentence, token: number): boolean {
  if (!subjectFirst(scene, sentence) || token === sentence.first) return false;
  if (whoFled(scene, token)) return true;
  const word = scene.document.hits.longest(token, triggerTable);
  if (word && (isDowned(scene, word) || isHeld(scene, word))) return true;
  if (word?.value.event !== 'displacement' || word.value.voice === 'noun') return false;
  // "shot dead while fleeing clashes": only what he was about.
  const { hits } = scene.document;
  const parts = clauseMarked(hits, token - 1, 'break');
  const clause = numberMarked(hits, token - 1, 'clause');
  if (parts && clause) return true;
  if (!word.value.participle) return false;
  return word.last === token + 1 && nounLeads(scene, token - 1);
}

/** "debris of a downed drone", "from intercepted missiles": what became of the arms before. */
function isDowned(scene: Scene, { first, last, value }: Hit<TriggerWord>): boolean {
  if (value.event !== 'interception' || value.voice !== 'either') return false;
  return scene.weaponOn[last]?.first === last && nounLeads(scene, first - 1);
}

const settings: readonly ClauseRole[] = ['at', 'from', 'known', 'object'];

/** "in occupied Haifa", "the liberated village of": what the ground is, and no taking of it. */
function isHeld(scene: Scene, { first, last, value }: Hit<TriggerWord>): boolean {
  if (last - first > 1 || value.event !== 'territory' || value.voice !== 'either') return false;
  const { hits } = scene.document;
  if (!settings.some((role) => clauseMarked(hits, first - 1, role))) return false;
  const kind = hits.longest(last, placeWords)?.value.sort === 'kind';
  return kind || scene.placeOn[last]?.first === last;
}

/** "of displaced families", "housing displaced people": who they are, and no flight. */
function whoFled(scene: Scene, token: number): boolean {
  const { hits } = scene.document;
  const fate = hits.longest(token, outcomes);
  if (fate?.value.people !== 'displaced' || fate.last > token + 1) return false;
  if (hits.longest(token + 1, countedNouns)?.value.sort !== 'people') return false;
  return (
    housed(scene, token) || nounLeads(scene, token - 1) || scene.numberOn[token - 1] !== undefined
  );
}

/** "housing displaced people", "of displaced families": behind a word for keeping, or behind "of". */
export function housed(scene: Scene, token: number): boolean {
  return scene.document.hits
    .at(token - 1, clauseMarks)
    .some(({ value }) => value.role === 'having' || value.role === 'object');
}

const leadsNoun =
  roleBit.agent |
  roleBit.cause |
  roleBit.result |
  roleBit.against |
  roleBit.at |
  roleBit.from |
  roleBit.to |
  roleBit.during |
  roleBit.known |
  roleBit.determiner;

/** "their target", "two shells": a form of the present behind a determiner, or a weapon, is no verb. */
function isThing(scene: Scene, sentence: Sentence, hit: Hit<TriggerWord>): boolean {
  if (!subjectFirst(scene, sentence) || hit.value.voice !== 'active') return false;
  if (hit.last - hit.first > 1) return false;
  // "did not bomb", "to shell": behind a denial or an infinitive the noun of arms is a verb.
  if (scene.weaponOn[hit.first]) {
    return !bareVerb(scene, hit.first) && !isHeadlineVerb(scene, sentence, hit);
  }
  if (gerund(hit)) return false;
  // "a woman detonates": what is no noun anywhere is a verb.
  const third = hit.entry.form.endsWith('s');
  if (third && !scene.document.hits.longest(hit.first, countedNouns)) return false;
  if (third && (!hasObjectBehind(scene, sentence, hit.last) || isStruck(scene, hit.first)))
    return true;
  // "a target", "a military target".
  for (let token = hit.first - 1; token >= Math.max(sentence.first, hit.first - 3); token -= 1) {
    if (isStop(scene, token) || scene.actorOn[token] || scene.numberOn[token]) return false;
    if (nounLeads(scene, token)) return true;
  }
  return false;
}

/** "PKK targets in Gara", "Hamas targets, killing two": a present of doing has its object right behind it. */
function hasObjectBehind(scene: Scene, { last: end }: Sentence, token: number): boolean {
  if (token >= end || isStop(scene, token) || scene.dateOn[token]) return false;
  return (scene.roles[token]! & ~(roleBit.known | roleBit.determiner)) === 0;
}

/** "struck PKK targets", "attacks on army targets": whose things they are stands behind a verb or a preposition. */
function isStruck(scene: Scene, token: number): boolean {
  const owner = scene.actorOn[token - 1];
  if (!owner || clauseMarked(scene.document.hits, owner.first - 1, 'known')) return false;
  return nounLeads(scene, owner.first - 1);
}

/** "Army shells Daraa with mortars": between a doer that opens the line and a place or a determiner. */
function isHeadlineVerb(scene: Scene, sentence: Sentence, { first, last }: Hit): boolean {
  const doer = scene.actorOn[first - 1];
  if (doer?.first !== sentence.first || doer.last !== first) return false;
  return scene.placeOn[last] !== undefined || clauseMarked(scene.document.hits, last, 'known');
}

/** "threatened to shell Haifa", "continued to bomb the town": an infinitive behind a threat or a verb that only tells how long. */
function isInfinitive({ document: { hits }, speech }: Scene, token: number): boolean {
  if (!clauseMarked(hits, token - 1, 'to')) return false;
  const lasts = hits.longest(token - 2, triggerTable)?.value.kind === 'light';
  return lasts || speech.at(token).status === 'threatened';
}

function bareVerb(scene: Scene, token: number): boolean {
  if (isInfinitive(scene, token)) return true;
  if (nounLeads(scene, token - 1) && !clauseMarked(scene.document.hits, token - 1, 'to'))
    return false;
  const { status, modality } = scene.speech.at(token);
  // "did not bomb", "warned that it would shell".
  return status === 'denied' || modality === 'negated' || status === 'threatened';
}

/** "of shelling", "in killing": the present participle may stand where a noun does. */
function gerund(hit: Hit<TriggerWord>): boolean {
  return hit.value.participle === true;
}

/** "إصابة", "تظاهرة": an ending that only nouns have. */
export function writtenNoun(
  { document: { tokens, view, source } }: Scene,
  rules: ClaimRules,
  { last }: Hit,
): boolean {
  const { start, end } = view.map.toSource(tokens.starts[last - 1]!, tokens.ends[last - 1]!);
  return rules.noun(source.slice(start, end));
}

/** Written alike, a word is a noun behind an article, a preposition or a verb. */
export function isNoun(scene: Scene, sentence: Sentence, hit: Hit): boolean {
  const rules = rulesOf(scene, sentence)!;
  if (weDid(scene, sentence, hit) || tellsOf(scene, rules, hit)) return false;
  if (rules.subjectFirst && isInfinitive(scene, hit.first)) return false;
  if (hit.head.article || hit.head.enclitic !== '' || writtenNoun(scene, rules, hit)) return true;
  if (lettersRoles(hit.head.proclitics, rules) & leadsNoun & ~roleBit.result) return true;
  // "شهدت البلدة قصفا": the accusative of the noun, and hardly ever a verb of two.
  if (hit.last - hit.first === 1 && rules.accusative(hit.entry.form)) return true;
  const before = hit.first - 1;
  // "توغل لقوات الاحتلال": no verb has its subject behind "of".
  const owner = rules.subjectFirst ? undefined : scene.actorOn[hit.last];
  if (owner && procliticRoles(scene, owner) & roleBit.against) return true;
  const method = scene.weaponOn[hit.first]?.method || scene.weaponOn[hit.last]?.method;
  if (before < sentence.first) return rules.subjectFirst || method === true;
  if (nounLeads(scene, before)) return true;
  if (scene.numberOn[before] || method) return true;
  // Where the subject comes first, a verb stands behind its subject, and its object behind it: "the
  // militia raid on", "the NATO strike killed".
  return rules.subjectFirst && (!verbLeads(scene, before) || objectless(scene, hit));
}

/** "القسام: قصفنا تل أبيب": where verbs come first, "our shelling" and "we shelled" that nothing governs. */
function weDid(scene: Scene, sentence: Sentence, { first, last, head, tail }: Hit): boolean {
  const rules = rulesOf(scene, sentence)!;
  if (head.article || last - first > 1 || !rules.doerInside(wordAt(scene, first))) return false;
  if (tail.enclitic === '' || lettersRoles(head.proclitics, rules) & leadsNoun) return false;
  return first === sentence.first || !nounLeads(scene, first - 1);
}

/** "شاب قتله مسلحون", "صيادين خطفهم قراصنة": behind a noun that nothing makes known, with its pronoun and the doer behind. */
function tellsOf(
  scene: Scene,
  { subjectFirst: first }: ClaimRules,
  { first: at, last, head, tail }: Hit,
) {
  if (first || tail.enclitic === '' || head.article || head.proclitics !== '') return false;
  const doer = scene.actorOn[last];
  if (doer?.first !== last || procliticRoles(scene, doer) !== 0) return false;
  return scene.document.hits
    .at(at - 1, countedNouns)
    .some(
      ({ value, head, tail }) =>
        !head.article &&
        tail.enclitic === '' &&
        (value.sort === 'people' || value.sort === 'thing'),
    );
}

function nounLeads(scene: Scene, before: number): boolean {
  for (const other of scene.document.hits.all(before)) {
    if (other.entry.table === clauseMarks) {
      const { role } = other.value as { readonly role: ClauseRole };
      if (roleBit[role] & leadsNoun) return true;
    }
    if (other.entry.table === triggerTable && other.last === before + 1) return true;
  }
  return false;
}

/** True for a word for hitting that a preposition or another verb follows: no object, so a noun. */
function objectless(scene: Scene, { first, last }: Hit): boolean {
  if (last - first > 1) return false;
  const behind = scene.document.hits.at(last, clauseMarks);
  const prepared = behind.some(({ value }) => value.role === 'at' || value.role === 'against');
  if (prepared) return true;
  return scene.document.hits.at(last, outcomes).some(({ value }) => value.voice !== 'noun');
}

function verbLeads(scene: Scene, before: number): boolean {
  if (scene.actorOn[before] || scene.personOn[before]) return true;
  return scene.document.hits
    .at(before, clauseMarks)
    .some(({ value }) => value.role === 'to' || value.role === 'relative');
}
