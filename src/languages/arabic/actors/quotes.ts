// Names in quotation marks, and the shortest proper name inside a name of the lexicon.

import type { Sentence } from '../../../document/document.ts';
import { TokenKind } from '../../../document/tokens.ts';
import type { ActorDraft } from '../../../rules/actor-draft.ts';
import type { ActorName, ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorNames, actorWords } from '../../../rules/actors.ts';
import type { Hit } from '../../../rules/hits.ts';
import { nationalities } from '../../../rules/places.ts';
import { isCommonNoun } from '../common-words.ts';
import { lettersAt } from './surroundings.ts';

/** The mark behind a name that was opened inside it: “قسد”. */
export function closeQuote(source: ActorSource, sentence: Sentence, draft: ActorDraft): void {
  const { tokens, view } = source.document;
  let open = false;
  for (let token = draft.first; token < draft.last; token += 1) {
    if (view.text.charCodeAt(tokens.starts[token]!) === 0x22) open = !open;
  }
  if (!open || draft.last >= sentence.last) return;
  if (view.text.charCodeAt(tokens.starts[draft.last]!) === 0x22) draft.last += 1;
}

const quoteMark = 0x22;
const opening = 0x28;
const closing = 0x29;

/** A name in quotation marks, of the lexicon or any few words; in brackets one of the lexicon: "حركة (طالبان)". */
export function quoted(source: ActorSource, sentence: Sentence, draft: ActorDraft): boolean {
  const { document } = source;
  const { tokens, view, hits } = document;
  const open = draft.last;
  if (open >= sentence.last) return false;
  const mark = view.text.charCodeAt(tokens.starts[open]!);
  if (mark !== quoteMark && mark !== opening) return false;
  let close = open + 1;
  while (close < sentence.last && close < open + 7 && tokens.kinds[close] !== TokenKind.mark) {
    close += 1;
  }
  if (close === open + 1 || close >= sentence.last) return false;
  const end = mark === opening ? closing : quoteMark;
  if (view.text.charCodeAt(tokens.starts[close]!) !== end) return false;
  const names: Hit<ActorName>[] = [];
  for (const hit of hits.at(open + 1, actorNames)) {
    if (hit.last === close) names.push(hit);
  }
  const takes = draft.head?.sort === 'group' || draft.head?.sort === 'force';
  if (mark === opening && (names.length === 0 || !takes)) return false;
  if (names.length > 0) draft.actors = names;
  else draft.own = { first: open + 1, last: close };
  draft.proper = { first: open + 1, last: close };
  draft.supported = true;
  draft.last = close + 1;
  return true;
}

/** "حماس" of "حركة حماس", "حزب الله" of "حزب الله اللبناني": the shortest name of the same actor. */
export function properPart(source: ActorSource, names: readonly Hit<ActorName>[]) {
  const { hits, tokens } = source.document;
  const name = names[0]!;
  let { first, last } = name;
  if (last - first < 2) return { first, last };
  if (hits.longest(last - 1, nationalities)) {
    for (const hit of hits.at(first, actorNames)) {
      if (hit.last === name.last - 1 && hit.value.id === name.value.id) last = hit.last;
    }
  }
  let next = first + 1;
  while (next < last && tokens.kinds[next] === TokenKind.mark) next += 1;
  // "القاعدة" by itself is an ordinary word: its head stays.
  if (keepsHead(source, first, next)) return { first, last };
  for (const hit of hits.at(next, actorNames)) {
    if (hit.value.id === name.value.id && hit.last >= name.last && hit.head.proclitics === '') {
      first = next;
      break;
    }
  }
  return { first, last };
}

/** "تنظيم القاعدة": a group whose name is an ordinary word keeps its head. */
function keepsHead(source: ActorSource, first: number, next: number): boolean {
  const { hits } = source.document;
  const written = lettersAt(source, next);
  if (!written.startsWith('ال') || !isCommonNoun(written)) return false;
  return hits.all(first).some((hit) => {
    const word = hit.value as ActorWord;
    return hit.entry.table === actorWords && word.role === 'head' && word.sort === 'group';
  });
}
