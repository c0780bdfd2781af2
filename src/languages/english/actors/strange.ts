// A name that no list has, where the words around it tell that it acts: "the CRP attacked", "killed by the
// Ghost Riders", "fighting between the army and the CRP". A token goes in, the name as a group comes out;
// a lone word without its article is refused, unless it is an acronym.

import type { Sentence } from '../../../document/document.ts';
import { TokenKind } from '../../../document/tokens.ts';
import type { ActorDraft } from '../../../rules/actor-draft.ts';
import { actorDraft } from '../../../rules/actor-draft.ts';
import type { ActorHead, ActorSource } from '../../../rules/actors.ts';
import { triggers } from '../../../rules/claims.ts';
import { numberMarked } from '../../../rules/marks.ts';
import { outcomes } from '../../../rules/numbers.ts';
import { isAcronym, rightCapital, wordAt } from './surroundings.ts';

const longest = 4;
// Words between the act and the name: "killed early on Friday by the CRP".
const reach = 8;

export function strangeName(
  source: ActorSource,
  sentence: Sentence,
  token: number,
): ActorDraft | undefined {
  const article = token > sentence.first && wordAt(source, token - 1) === 'the';
  const acronym = isAcronym(source, token) && isPlain(source, token);
  if (!article && !acronym) return undefined;
  const last = acronym ? token + 1 : nameEnd(source, sentence, token);
  if (last === token) return undefined;
  const before = article ? token - 1 : token;
  if (!acts(source, sentence, last) && !isAgent(source, sentence, before)) {
    if (!isSide(source, sentence, { first: before, last })) return undefined;
  }
  const draft = actorDraft({ first: token, last }, 'unlisted name that acts');
  draft.head = group;
  draft.headFirst = token;
  draft.own = { first: token, last };
  draft.proper = { first: token, last };
  return draft;
}

const group: ActorHead = {
  role: 'head',
  sort: 'group',
  name: 'group',
  kind: 'armed_group',
};

/** No word of any list, and no place. */
function isPlain(source: ActorSource, token: number): boolean {
  const { document, placeAt } = source;
  return (
    document.tokens.kinds[token] === TokenKind.word &&
    document.hits.tables(token) === 0 &&
    !placeAt(token)
  );
}

function nameEnd(source: ActorSource, sentence: Sentence, token: number): number {
  let last = token;
  while (last < sentence.last && last - token < longest && rightCapital(source, last)) {
    if (last === token && !isPlain(source, last)) return token;
    if (isVerb(source, last)) break;
    last += 1;
  }
  return last;
}

function acts(source: ActorSource, sentence: Sentence, token: number): boolean {
  if (token + 1 >= sentence.last || moving.has(wordAt(source, token))) return false;
  // "those of the CRP killed in the raid", "the CRP attacked by rebels".
  return isVerb(source, token) && !suffering.has(wordAt(source, token + 1));
}

function isVerb({ document: { hits } }: ActorSource, token: number): boolean {
  const verb = hits.at(token, triggers).some(({ value }) => {
    const acting = value.subject === 'agent' || value.subject === 'party';
    // "The Red Eagles beat the Blue Sharks".
    const sport = value.needs === 'people';
    return value.kind === 'act' && value.voice !== 'noun' && acting && !sport;
  });
  return verb || hits.at(token, outcomes).some(({ value }) => value.voice === 'either');
}

// What ships and cars do too.
const moving = new Set(['hit', 'struck']);
const suffering = new Set('in by on at near during and or when while as after , .'.split(' '));

/** "killed by the CRP", "carried out by the CRP": behind an act and "by". */
function isAgent(source: ActorSource, { first }: Sentence, token: number): boolean {
  if (token - 1 <= first || wordAt(source, token - 1) !== 'by') return false;
  const { hits } = source.document;
  for (let at = token - 2; at >= Math.max(first, token - reach); at -= 1) {
    if (hits.longest(at, triggers) || hits.longest(at, outcomes)) return true;
  }
  return false;
}

/** "fighting between A and B", "clashes with the CRP": one side of a fight. */
function isSide(
  source: ActorSource,
  { first, last }: Sentence,
  name: { readonly first: number; readonly last: number },
): boolean {
  const { hits } = source.document;
  const link = wordAt(source, name.first - 1);
  const pair = numberMarked(hits, name.first - 1, 'between');
  if (pair && name.last < last && wordAt(source, name.last) !== 'and') return false;
  if (!pair && !sides.has(link)) return false;
  let between = link !== 'and';
  for (let at = name.first - 2; at >= Math.max(first, name.first - reach); at -= 1) {
    between ||= numberMarked(hits, at, 'between');
    const fight = hits.longest(at, triggers)?.value;
    if (fight) return between && fight.event === 'armed_clash';
  }
  return false;
}

const sides = new Set(['and', 'with', 'against', 'vs']);
