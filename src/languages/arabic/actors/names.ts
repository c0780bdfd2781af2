// Own names that no lexicon has, behind an Arabic head that takes one: where they end, and which of
// their words are the proper name.

import type { Sentence } from '../../../document/document.ts';
import { TokenKind } from '../../../document/tokens.ts';
import type { ActorDraft } from '../../../rules/actor-draft.ts';
import type { ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorNames, actorWords } from '../../../rules/actors.ts';
import { triggers } from '../../../rules/claims.ts';
import { countedNouns } from '../../../rules/numbers.ts';
import { nationalities, placeContexts, placeWords } from '../../../rules/places.ts';
import { endsNames, isCommonNoun } from '../common-words.ts';
import { cues } from '../speech/tables.ts';
import { isDefinite, ledBy, lettersAt } from './surroundings.ts';

export const pronouns = new Set(['لها', 'له', 'لهم', 'لهما', 'بها', 'به', 'منها', 'منه']);

/** Words that no lexicon has, behind a head that takes a name: "كتيبة صقور الجبل". */
export function ownName(
  source: ActorSource,
  sentence: Sentence,
  at: { draft: ActorDraft; token: number },
): boolean {
  const { draft, token } = at;
  if (!isNameWord(source, token)) return false;
  if (tellsWhere(source, token) || ledBy(source, token)) return false;
  let last = token + 1;
  const kin = kinWords.has(lettersAt(source, token)) && isNameWord(source, token + 1);
  if (kin && token + 1 < sentence.last) last = token + 2;
  else if (!isDefinite(source, token)) {
    // A chain of genitives runs to the first definite word or place; else the first word is the name.
    let reach = token + 1;
    while (reach < sentence.last && reach < token + 4 && isNameWord(source, reach)) {
      // "دائرة مارو بولاية زمفارا".
      if (tellsWhere(source, reach)) break;
      reach += 1;
      if (isDefinite(source, reach - 1) || source.placeAt(reach - 1)) {
        last = reach;
        break;
      }
    }
  }
  if (isDefinite(source, last - 1)) {
    while (last < sentence.last && last < token + 7) {
      if (
        isDefinite(source, last) &&
        (isRelation(source, last) || titleGoesOn(source, draft, last))
      ) {
        last += 1;
      } else if (isAndDefinite(source, last)) last += 1;
      else break;
    }
  }
  draft.own = { first: token, last };
  const proper = properOwn(source, draft, { first: token, last });
  if (proper) draft.proper = proper;
  draft.last = last;
  draft.definite = isDefinite(source, last - 1);
  return true;
}

// "قبيلة آل حميقان", "قبيلة بني جبر", "عشيرة البو محمد": the name itself stands behind.
const kinWords = new Set(['ال', 'بني', 'بنو', 'البو', 'اولاد', 'بيت']);

// Heads that only introduce a name, and heads that are a part of it.
const introducing = new Set(['media', 'company', 'club', 'armed_group', 'tribe', 'state_force']);

const including = new Set(['party', 'university', 'intergovernmental']);

/** The tokens of an own name: "نوكيا" of "شركة نوكيا", the whole of "جامعة حلب". */
function properOwn(source: ActorSource, draft: ActorDraft, own: { first: number; last: number }) {
  const { head } = draft;
  if (!head) return undefined;
  if (including.has(head.kind)) return { first: draft.first, last: own.last };
  const written = lettersAt(source, own.first);
  if (isCommonNoun(written)) return undefined;
  if (!introducing.has(head.kind)) return { first: draft.first, last: own.last };
  // "ليون" of "فريق ليون الفرنسي".
  let { last } = own;
  while (last - 1 > own.first && source.document.hits.longest(last - 1, nationalities)) last -= 1;
  return { first: own.first, last };
}

/** "مجلس الأمن القومي", "البنك المركزي": names of offices run on over definite words that head nothing. */
function titleGoesOn(source: ActorSource, draft: ActorDraft, token: number): boolean {
  if (draft.head?.sort !== 'office' || draft.head.kind === 'media') return false;
  if (!isNameWord(source, token)) return false;
  const wanted = actorWords.bit | placeWords.bit | placeContexts.bit;
  for (const hit of source.document.hits.all(token, wanted)) {
    const { table } = hit.entry;
    if (table === actorWords && (hit.value as ActorWord).role === 'head') return false;
    // "هاجمت تنسيقية الأحياء الموقع": a site is what is done something to.
    if (table === placeWords || table === placeContexts) return false;
  }
  return true;
}

/** An adjective in a name: "الإسلامية", "الوطني". */
function isRelation(source: ActorSource, token: number): boolean {
  const { hits } = source.document;
  for (const hit of hits.all(token)) {
    if (hit.head.proclitics !== '') continue;
    if (hit.entry.table === nationalities) return true;
    if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'modifier') return true;
  }
  const letters = lettersAt(source, token);
  return letters.endsWith('يه') && letters.length > 6 && !hits.longest(token, countedNouns);
}

/** "والتنمية" in a name of several fields. */
function isAndDefinite(source: ActorSource, token: number): boolean {
  const { tokens, view, hits } = source.document;
  if (tokens.kinds[token] !== TokenKind.word) return false;
  if (!view.text.startsWith('وال', tokens.starts[token]!)) return false;
  if (tokens.ends[token]! - tokens.starts[token]! < 6 || source.placeAt(token)) return false;
  for (const hit of hits.all(token)) {
    if (hit.entry.table === actorNames || hit.entry.table === nationalities) return false;
    if (hit.entry.table === actorWords && (hit.value as ActorWord).role === 'head') return false;
  }
  return true;
}

/** "مستشفى بمدينة الأبيض": a preposition written on a word for places says where it is. */
function tellsWhere({ document: { hits } }: ActorSource, token: number): boolean {
  const where = hits.all(token, placeWords.bit | placeContexts.bit);
  return where.some(({ head }) => head.proclitics.endsWith('ب'));
}

const tanwin = '\u064b';

/** A word that may stand in a name: no stop word, no verb, no number. */
function isNameWord(source: ActorSource, token: number): boolean {
  const { hits, tokens, view } = source.document;
  if (tokens.kinds[token] !== TokenKind.word) return false;
  if (tokens.ends[token]! - tokens.starts[token]! < 2) return false;
  const written = lettersAt(source, token);
  if (pronouns.has(written) || endsNames(written)) return false;
  // "نصبت مجموعة حاجزاً": a noun with a tanwin names nobody.
  const { start, end } = view.map.toSource(tokens.starts[token]!, tokens.ends[token]!);
  if (source.document.source.slice(start, end).includes(tanwin)) return false;
  // "هاجمت الحركة رتلا للجيش": whose it was.
  if (written.startsWith('لل')) return false;
  for (const hit of hits.all(token)) {
    if (hit.head.proclitics !== '' && !hit.head.article) continue;
    // "هاجمت حركة أزواد رتلا": what takes the ending of an object names nobody.
    if (hit.entry.table === countedNouns && written === `${hit.head.stem}ا`) return false;
    if (hit.entry.table === actorWords) {
      const { role } = hit.value as ActorWord;
      if (role === 'stop' && hit.head.article) continue;
      if (role === 'stop' || role === 'called' || role === 'same' || role === 'agent') return false;
    } else if (hit.entry.table === triggers && (hit.value as { voice: string }).voice !== 'noun') {
      return false;
    } else if (hit.entry.table === cues) return false;
  }
  return true;
}
