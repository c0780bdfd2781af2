// A document with everything that the claim rules ask of it: which mention stands on a token, what
// ties the clauses there, who speaks. It decides nothing.

import type { ExtractedDocument, Sentence } from '../document/document.ts';
import type {
  ActorMention,
  DateMention,
  MentionBase,
  NumberMention,
  PersonMention,
  PlaceMention,
  WeaponMention,
} from '../document/mention.ts';
import { TokenKind } from '../document/tokens.ts';
import type { Language } from '../languages/language.ts';
import { isCapital } from '../lexicon/names.ts';
import type { ClaimRules } from '../rules/claims.ts';
import { clauseMarks } from '../rules/claims.ts';
import type { WithHits } from '../rules/hits.ts';
import type { Letters } from '../rules/letters.ts';
import type { ClauseRole } from '../rules/mark-roles.ts';
import { markRoles } from '../rules/mark-roles.ts';
import { clauseMarkBefore } from '../rules/marks.ts';
import { countedNouns } from '../rules/numbers.ts';
import { placeWords } from '../rules/places.ts';
import { crafts } from './arms.ts';
import { insideThing } from './inside-thing.ts';
import { isRescueCraft } from './rescue-craft.ts';
import { withSetBombs } from './set-bomb.ts';
import { isSilent } from './silent-body.ts';
import type { Speech } from './speech.ts';

/** One bit for each clause role. */
export const roleBit = Object.fromEntries(
  // A word role past the 32nd has no bit of its own: it is asked for by name only.
  markRoles.map((role, index) => [role, index < 32 ? 1 << index : 0]),
) as Readonly<Record<ClauseRole, number>>;

export interface Scene {
  readonly document: ExtractedDocument & WithHits;
  readonly speech: Speech;
  /** Of the language of each sentence, by its index. */
  readonly rules: readonly (ClaimRules | undefined)[];
  readonly letters: readonly (Letters | undefined)[];
  /** For each token, the mention of a kind that covers it, or undefined. */
  readonly actorOn: readonly (ActorMention | undefined)[];
  readonly placeOn: readonly (PlaceMention | undefined)[];
  readonly weaponOn: readonly (WeaponMention | undefined)[];
  readonly dateOn: readonly (DateMention | undefined)[];
  readonly numberOn: readonly (NumberMention | undefined)[];
  readonly personOn: readonly (PersonMention | undefined)[];
  /** Bits of the clause marks that cover each token; filled for read sentences. */
  readonly roles: Uint32Array;
}

export function buildScene(
  document: ExtractedDocument & WithHits,
  speech: Speech,
  languages: readonly Language[],
): Scene {
  const { count } = document.tokens;
  const cover = <M extends MentionBase>(mentions: readonly M[]): (M | undefined)[] => {
    const on: (M | undefined)[] = new Array(count);
    for (const mention of mentions) {
      for (let token = mention.first; token < mention.last; token += 1) {
        const before = on[token];
        if (!before || before.last - before.first < mention.last - mention.first) {
          on[token] = mention;
        }
      }
    }
    return on;
  };
  const spoken = document.sentences.map(({ lang }) => languages.find(({ code }) => code === lang));
  // "ولاية لغمان", "Tank district", "in Tank": beside a word for a place the name is no weapon.
  const named = cover(
    document.places.filter(({ rule, sentence }) =>
      spoken[document.sentences[sentence]!.index]?.claims.subjectFirst
        ? placedBy.has(rule)
        : rule === 'gazetteer/place-word',
    ),
  );
  const weapons = document.weapons.filter(
    (weapon) =>
      !named[weapon.first] &&
      !inPlaceName(document, weapon) &&
      !insideThing(document.hits, weapon.first) &&
      !(crafts.has(weapon.category) && isRescueCraft(document, weapon)),
  );
  // "حركة طالبان": within the name of a body a dual counts nobody.
  const parts = (token: number) => document.tokens.kinds[token] === TokenKind.mark;
  const silent = document.actors.filter((actor) => isSilent(document.hits, actor, parts));
  const tellNothing = new Set(silent);
  const actorOn = cover(
    document.actors.filter(
      (actor) => !(actor.aircraft && isRescueCraft(document, actor)) && !tellNothing.has(actor),
    ),
  );
  const dateOn = cover(document.dates);
  // "شهدت المدينة، الأحد، قصفا": a day of the week that a town is called by too.
  const placeOn = cover(
    document.places.filter(({ first, last, rule }) => {
      // "لم يصدر عن الجيش في الخرطوم تعليق": where whoever says nothing sits.
      const seat = (body: ActorMention) => first >= body.first && first - body.last <= 1;
      if (silent.some(seat)) return false;
      const date = rule === 'gazetteer/place-word' ? undefined : dateOn[first];
      return date === undefined || date.first > first || date.last < last;
    }),
  );
  const numbers = document.numbers.filter(({ first, last, rule }) => {
    // "مدينتا العريش والشيخ زويد": the first word of a longer name is nobody's title.
    if (rule === 'lone victim') {
      // "the Saudi-led coalition": the first word of a body's name is nobody of that nation.
      const body = actorOn[first];
      const opens = body?.rule === 'actor lexicon' && body.first === first && body.last > last;
      return !opens && !inName(placeOn[first], first, last);
    }
    return last - first > 1 || !isNamed(actorOn[first], first);
  });
  return {
    document,
    speech,
    rules: spoken.map((language) => language?.claims),
    letters: spoken.map((language) => language?.letters),
    actorOn,
    placeOn,
    weaponOn: cover(withSetBombs(document, weapons)),
    dateOn,
    numberOn: cover(numbers),
    personOn: cover(document.persons),
    roles: new Uint32Array(count),
  };
}

/** "معسكر الخنجر": a weapon that a place is called by, listed or behind a word for its kind. */
function inPlaceName(
  { hits, places }: ExtractedDocument & WithHits,
  weapon: WeaponMention,
): boolean {
  const { first, last, category } = weapon;
  if (category === 'blade' && hits.longest(first - 1, placeWords)?.value.sort === 'kind')
    return true;
  return places.some((place) => place.first < first && last <= place.last);
}

// Where the subject comes first a bare noun behind "in" is a name.
const placedBy: ReadonlySet<string> = new Set([
  'gazetteer/place-word',
  'gazetteer/place-word-after',
  'gazetteer/in',
]);

/** True for a place of the gazetteer whose name goes on behind the token or before it: "كفر راعي". */
function inName(place: PlaceMention | undefined, first: number, last: number): boolean {
  if (place === undefined || !place.rule.startsWith('gazetteer')) return false;
  return place.last > last || place.first < first;
}

/** True for a token in the name of a body that a lexicon knows: "مسلحو طالبان", but not "جنديان من الجيش". */
function isNamed(actor: ActorMention | undefined, token: number): boolean {
  if (actor?.id === undefined) return false;
  return actor.rule === 'actor lexicon' || actor.first < token;
}

export function rulesOf(scene: Scene, sentence: Sentence): ClaimRules | undefined {
  return scene.rules[sentence.index];
}

/** Whether the sentence's language puts the doer before its verb, as English does and Arabic does not. */
export function subjectFirst(scene: Scene, sentence: Sentence): boolean {
  return rulesOf(scene, sentence)?.subjectFirst === true;
}

/** The other way about; a sentence of no known language is neither. */
export function verbFirst(scene: Scene, sentence: Sentence): boolean {
  return rulesOf(scene, sentence)?.subjectFirst === false;
}

/** Bits of the proclitics written on the first word of a mention. */
export function procliticRoles(scene: Scene, mention: MentionBase): number {
  const sentence = scene.document.sentences[mention.sentence]!;
  const rules = rulesOf(scene, sentence);
  if (!rules) return 0;
  const { tokens, view, source } = scene.document;
  const start = tokens.starts[mention.first]!;
  const from = view.map.toSource(start, start).start;
  if (from >= mention.start) return 0;
  return lettersRoles(source.slice(from, mention.start), rules);
}

const rolesOfLetters = new WeakMap<ClaimRules, Map<string, number>>();

export function lettersRoles(letters: string, rules: ClaimRules): number {
  if (letters === '') return 0;
  let known = rolesOfLetters.get(rules);
  if (!known) {
    known = new Map();
    rolesOfLetters.set(rules, known);
  }
  let bits = known.get(letters);
  if (bits !== undefined) return bits;
  bits = 0;
  for (const letter of letters) {
    for (const role of rules.proclitics[letter] ?? []) bits |= roleBit[role];
  }
  known.set(letters, bits);
  return bits;
}

/** Bits of what governs a mention: the proclitics on it and the mark right before it. */
export function governing(scene: Scene, mention: MentionBase): number {
  const sentence = scene.document.sentences[mention.sentence]!;
  let bits = procliticRoles(scene, mention);
  let before = mention.first - 1;
  while (before >= sentence.first && isArticle(scene, before)) before -= 1;
  // 'against 43 "extremists"': the figure stands in front of the mark.
  const quoted = scene.numberOn[before - 1];
  if (quoted && isMark(scene, before) && wordAt(scene, before) === '"') before = quoted.first - 1;
  if (before >= sentence.first) bits |= scene.roles[before]!;
  return bits;
}

/** "على متن نحو 50 دراجة", "يستقلون سيارتين": what begins at the token only carries those who act. */
export function isRidden(scene: Scene, token: number): boolean {
  const { hits } = scene.document;
  // "اغتال مسلحون على دراجة نارية مختارا": right behind those who ride it.
  const bike = scene.actorOn[token - 2] && scene.roles[token - 1]! & roleBit.against;
  if (bike && hits.longest(token, countedNouns)?.value.of === 'motorcycles') return true;
  return clauseMarkBefore(hits, token, { role: 'aboard', within: 2 }) !== undefined;
}

/** "فيها", "عليهم": a preposition whose pronoun is all that it governs. */
export function isFilled(scene: Scene, token: number): boolean {
  return scene.document.hits
    .at(token, clauseMarks)
    .some(({ last, tail }) => last === token + 1 && tail.enclitic !== '');
}

export function isArticle(scene: Scene, token: number): boolean {
  if (isMark(scene, token)) return false;
  return scene.letters[sentenceAt(scene, token)]?.bare(wordAt(scene, token)) === '';
}

export function wordAt(scene: Scene, token: number): string {
  const { tokens, view } = scene.document;
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
}

/** A word with a capital: rather a name, where names have capitals. */
export function hasCapital({ document: { tokens, view } }: Scene, token: number): boolean {
  return isCapital(view.text.charCodeAt(tokens.starts[token]!));
}

export function isMark(scene: Scene, token: number): boolean {
  return scene.document.tokens.kinds[token] === TokenKind.mark;
}

const stops: ReadonlySet<number> = new Set(
  [',', ';', ':', '!', '?', '|', '–', '—', '•', '(', ')'].map((mark) => mark.charCodeAt(0)),
);
const fullStop = 0x2e;
const hyphen = 0x2d;

/** A mark that parts clauses or phrases; quotation marks and the hyphen inside a word do not. */
export function isStop(scene: Scene, token: number): boolean {
  if (!isMark(scene, token)) return false;
  const { tokens, view } = scene.document;
  const start = tokens.starts[token]!;
  if (tokens.ends[token]! - start > 1) return false;
  const mark = view.text.charCodeAt(start);
  if (mark === fullStop) return !isShortened(scene, token);
  return stops.has(mark) || (mark === hyphen && isSpaced(scene, token));
}

const dashes: ReadonlySet<string> = new Set(['-', '–', '—']);

/** A dash with a blank beside it: it parts what stands on both sides. */
export function isDash(scene: Scene, token: number): boolean {
  return isMark(scene, token) && dashes.has(wordAt(scene, token)) && isSpaced(scene, token);
}

/** "cleared the following:" is told by the list below. */
export function endsOpen(scene: Scene, { last }: Sentence): boolean {
  return isMark(scene, last - 1) && wordAt(scene, last - 1) === ':';
}

/** The opening mark of the bracket that closes at the token, behind `floor`. */
export function bracketOpening(scene: Scene, close: number, floor: number): number | undefined {
  if (wordAt(scene, close) !== ')') return undefined;
  for (let token = close - 1; token > floor; token -= 1)
    if (wordAt(scene, token) === '(') return token;
  return undefined;
}

// "(SAF)": three tokens.
const bracket = 3;

/** The opening bracket of initials that end right before the token: "the Sudanese Armed Forces (SAF) shelled". */
export function initialsBefore(scene: Scene, token: number): number | undefined {
  const open = token - bracket;
  if (open < 1 || !isMark(scene, open) || wordAt(scene, open) !== '(') return undefined;
  return wordAt(scene, token - 1) === ')' && scene.actorOn[open - 1] ? open : undefined;
}

// Titles, months and initials are no longer: "Capt.", "Sept.", "U.S.".
const longestShort = 4;

/** "U.S. forces", "Gen. Said": a stop written to a short word with a capital parts no clauses. */
function isShortened(scene: Scene, token: number): boolean {
  const { starts, ends, kinds, count } = scene.document.tokens;
  const before = token - 1;
  if (before < 0 || kinds[before] !== TokenKind.word || ends[before] !== starts[token])
    return false;
  const length = ends[before]! - starts[before]!;
  if (length > longestShort || token + 1 >= count) return false;
  const letter = scene.document.view.text.charCodeAt(starts[before]!);
  return letter >= 65 && letter <= 90;
}

/** True where a blank stands before or behind the mark. */
export function isSpaced(scene: Scene, token: number): boolean {
  const { starts, ends, count } = scene.document.tokens;
  if (token === 0 || token + 1 >= count) return true;
  return starts[token + 1]! > ends[token]! || starts[token]! > ends[token - 1]!;
}

/** Index of the sentence that holds a token. */
export function sentenceAt(scene: Scene, token: number): number {
  const { sentences } = scene.document;
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (sentences[middle]!.first <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}
