// Adjectives behind an Arabic head: taken in where they agree in definiteness; a second one behind
// "and" is a doer of its own.

import { TokenKind } from '../../../document/tokens.ts';
import type { ActorDraft } from '../../../rules/actor-draft.ts';
import { actorDraft } from '../../../rules/actor-draft.ts';
import type { ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorNames, actorWords } from '../../../rules/actors.ts';
import { numerals } from '../../../rules/numbers.ts';
import { nationalities, placeWords } from '../../../rules/places.ts';
import { isCommonNoun } from '../common-words.ts';
import { isDefinite, lettersAt } from './surroundings.ts';

const sides: ReadonlySet<string> = new Set(['northern', 'southern', 'eastern', 'western']);

// Canonical name of what belongs to the other side.
const enemy = 'enemy';

const arms: ReadonlySet<string> = new Set(['armoured', 'infantry']);

/** "35", "الثاني". */
function isNumber({ document: { hits, tokens } }: ActorSource, token: number): boolean {
  if (tokens.kinds[token] === TokenKind.digits) return true;
  return hits.longest(token, numerals)?.value.kind === 'ordinal';
}

/** An adjective that agrees with the phrase in definiteness; the function takes it in. */
export function agreeing(
  source: ActorSource,
  draft: ActorDraft,
  at: { token: number; closed: boolean },
): (() => void) | undefined {
  const { token } = at;
  const { hits } = source.document;
  if (otherGender(source, draft, token)) return undefined;
  for (const hit of hits.all(token)) {
    if (hit.head.proclitics !== '' || hit.head.enclitic !== '') continue;
    if (hit.entry.table === nationalities) {
      const { country, adjective } = hit.value as { country: string; adjective: boolean };
      if (!adjective || hit.head.article !== draft.definite) continue;
      // "العدو الأمريكي البريطاني": one side of two nations.
      return () => {
        draft.country ??= country;
        draft.last = hit.last;
      };
    }
    if (hit.entry.table === numerals) {
      // "اللواء الثاني", "الفرقة الرابعة".
      const { kind } = hit.value as { kind: string };
      if (kind !== 'ordinal' || hit.head.article !== draft.definite || !draft.head) continue;
      return () => {
        // The number is the name of a unit, which no other unit told before is.
        if (draft.head?.sort === 'group') draft.own ??= { first: token, last: hit.last };
        draft.last = hit.last;
        draft.told = true;
      };
    }
    if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'modifier') {
      const modifier = hit.value as Extract<ActorWord, { role: 'modifier' }>;
      // "اللواء الثاني مدرع", "الفرقة 18 مشاة": behind its number the arm of a unit has no article.
      // "كبدت قواتنا العدو 12 قتيلا": ours are no enemy.
      if (draft.possessed && modifier.name === enemy) continue;
      const branch = arms.has(modifier.name ?? '') && isNumber(source, token - 1);
      if (hit.head.article !== draft.definite && !(branch && !hit.head.article)) continue;
      // "انتحاري شمالي مدينة الموصل": before a place, or a word for one, it tells where.
      const where = sides.has(modifier.name ?? '') && !hit.head.article;
      if (where && (source.placeAt(hit.last) || hits.longest(hit.last, placeWords))) continue;
      return () => {
        draft.last = hit.last;
        draft.told = true;
        if (modifier.sense === 'unknown') draft.unknown = true;
        if (modifier.sense === 'government') draft.government = true;
        if (modifier.sense === 'loaded') draft.loaded = true;
        if (modifier.actor && !draft.actors) draft.by = modifier.actor;
        if (modifier.country && !draft.actors) draft.country ??= modifier.country;
      };
    }
  }
  const letters = lettersAt(source, token);
  // "غير الشرعي", "غير النظامية".
  if (letters === 'غير' && draft.definite && isDefinite(source, token + 1)) {
    return () => {
      draft.last = token + 2;
      draft.told = true;
    };
  }
  // A nisba that no table has, beside a definite head: "القوات الفلانية".
  if (
    draft.definite &&
    letters.length > 5 &&
    letters.startsWith('ال') &&
    letters.endsWith('يه') &&
    !isCommonNoun(letters) &&
    !singularForce(source, draft) &&
    draft.head &&
    draft.head.sort !== 'people' &&
    !hits.all(token).some((hit) => hit.entry.table === actorNames)
  ) {
    return () => {
      draft.last = token + 1;
      draft.told = true;
    };
  }
  return undefined;
}

/** "اعتقلت المخابرات الناشط": behind a feminine, or what is one in the plural, no adjective is masculine. */
function otherGender(source: ActorSource, { first, last }: ActorDraft, token: number): boolean {
  if (last - first > 1) return false;
  const head = lettersAt(source, first);
  const letters = lettersAt(source, token);
  return /(?:.{2}ه|ات)$/.test(head) && masculine.test(letters);
}

// A relation or a participle with the article.
const masculine = /^ال(?:.{2,}ي|.ا..|م...)$/;

/** "القوة الشرائية" is no force: the singular needs an adjective that is known. */
function singularForce(source: ActorSource, draft: ActorDraft): boolean {
  return lettersAt(source, draft.first).endsWith('قوه');
}

export function coordinate(
  source: ActorSource,
  draft: ActorDraft,
  token: number,
): ActorDraft | undefined {
  const named = draft.actors?.[0]?.value.country;
  if (!draft.head || !(draft.country ?? named)) return undefined;
  if (!source.document.hits.longest(draft.last - 1, nationalities)) return undefined;
  for (const hit of source.document.hits.all(token)) {
    if (hit.entry.table !== nationalities || hit.head.proclitics !== 'و') continue;
    const { country, adjective } = hit.value as { country: string; adjective: boolean };
    if (!adjective || hit.head.article !== draft.definite) continue;
    const { head, definite } = draft;
    return Object.assign(actorDraft(hit, 'coordinated adjective'), {
      front: 1,
      head,
      country,
      definite,
    });
  }
  return undefined;
}
