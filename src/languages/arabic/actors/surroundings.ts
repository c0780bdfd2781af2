// Small questions about the words around a token of an Arabic sentence: is it definite, does a verb
// stand before it, what may it be in a doer's phrase.

import type { Sentence } from '../../../document/document.ts';
import { TokenKind } from '../../../document/tokens.ts';
import type { ActorHead, ActorSource, ActorWord } from '../../../rules/actors.ts';
import { actorNames, actorWords } from '../../../rules/actors.ts';
import type { Hit } from '../../../rules/hits.ts';
import { countedNouns, numberMarks, numerals, units } from '../../../rules/numbers.ts';
import { placeWords } from '../../../rules/places.ts';
import type { WeaponWord } from '../../../rules/weapons.ts';
import { weaponWords } from '../../../rules/weapons.ts';
import { sortsOf } from '../common-words.ts';
import { Sort } from '../letters/vocabulary.ts';
import { cues } from '../speech/tables.ts';

/** "فجر انتحاري نفسه", "على يد مسلح": behind a verb or an agent word even the singular is a noun. */
export function behindVerb(source: ActorSource, sentence: Sentence, token: number): boolean {
  if (token === sentence.first) return false;
  const before = lettersAt(source, token - 1);
  if (before === 'يد' || before === 'ان') return true;
  // "يقودها انتحاري": the object may be written on the verb.
  const bare = before.replace(/(?:ها|ه|هم|هما)$/, '');
  return ((sortsOf(before) | sortsOf(bare)) & (Sort.past | Sort.present)) !== 0;
}

/** "نقلت الجزيرة": an ambiguous outlet behind a word of saying. */
export function saidBy(source: ActorSource, sentence: Sentence, token: number): boolean {
  if (token === sentence.first) return false;
  return (source.document.hits.tables(token - 1) & cues.bit) !== 0;
}

/** "عسكرية", "أمني", "مهاجمة": folded, a feminine or a nisba looks like a doer with a pronoun. */
export function isAdjective(source: ActorSource, word: Hit<ActorWord>): boolean {
  if (word.tail.enclitic !== 'ه' && word.tail.enclitic !== 'ي') return false;
  const { document } = source;
  const { tokens, view } = document;
  for (const hit of document.hits.all(word.first)) {
    if (hit.last !== word.last || hit.entry.table !== actorWords) continue;
    if (hit.tail.enclitic === '' && hit.value !== word.value) return true;
  }
  const span = view.map.toSource(tokens.starts[word.last - 1]!, tokens.ends[word.last - 1]!);
  return document.source.charCodeAt(span.end - 1) === taMarbuta;
}

const taMarbuta = 0x629;

/** "نسور", "رجال": such words are men under arms only as the speaker's own, "نسورنا". */
export function isOthers({ value, tail }: Hit<ActorWord>): boolean {
  return value.role === 'head' && value.ours === true && tail.enclitic !== 'نا';
}

/** "عسكرياً", "الإرهابي": words that describe more often than they act. */
export function isModifier(source: ActorSource, token: number): boolean {
  for (const hit of source.document.hits.all(token)) {
    if (hit.entry.table !== actorWords || hit.last !== token + 1) continue;
    if ((hit.value as ActorWord).role === 'modifier' && hit.tail.enclitic === '') return true;
  }
  return false;
}

/** "مجموعة بقيادة فلان", "بقيادة المشير": who leads is told, and no command acts. */
export function ledBy(source: ActorSource, token: number): boolean {
  return source.document.hits.all(token, actorWords.bit).some(({ entry, value, head }) => {
    if (entry.table !== actorWords || !head.proclitics.endsWith('ب')) return false;
    const word = value as ActorWord;
    return word.role === 'head' && word.name === 'command';
  });
}

interface WordRoles {
  readonly called?: Hit<ActorWord> | undefined;
  readonly same: boolean;
  readonly demonstrative: boolean;
  readonly tie: boolean;
  readonly stop: boolean;
}

export function wordAt(source: ActorSource, token: number): WordRoles {
  let called: Hit<ActorWord> | undefined;
  let same = false;
  let tie = false;
  let stop = false;
  let demonstrative = false;
  for (const hit of source.document.hits.all(token, actorWords.bit)) {
    if (hit.entry.table !== actorWords) continue;
    const { role } = hit.value as ActorWord;
    if (role === 'called' && (!called || hit.last > called.last)) called = hit as Hit<ActorWord>;
    else if (hit.head.proclitics !== '') continue;
    else if (role === 'same') {
      same = true;
      const { stem, enclitic } = hit.head;
      const itself = stem !== 'هذه' && /(?:ه|ها|هم)$/.test(stem.slice(2));
      demonstrative = enclitic === '' && !itself;
    } else if (role === 'tie') tie = true;
    else if (role === 'stop') stop = true;
  }
  return { called, same, demonstrative, tie, stop };
}

function numbered(source: ActorSource, token: number): boolean {
  const { document } = source;
  const next = token + 1;
  if (next >= document.tokens.count) return true;
  if (document.tokens.kinds[next] === TokenKind.mark) {
    // "اعتقلت الشرطة 15 «متطرفا»": quotation marks hide nobody from being counted.
    const quoted = document.view.text.startsWith('"', document.tokens.starts[next]!);
    return !(quoted && document.hits.longest(next + 1, countedNouns));
  }
  // "قوات 30 دولة" counts; "اللواء 30 مشاة" is a name: only a counted number has a noun behind it.
  return document.tokens.ends[token]! - document.tokens.starts[token]! <= 4;
}

/** The letters of a token, folded. */
export function lettersAt({ document: { tokens, view } }: ActorSource, token: number): string {
  return view.text.slice(tokens.starts[token]!, tokens.ends[token]!);
}

function isNumber({ document: { tokens, hits } }: ActorSource, token: number): boolean {
  if (token >= tokens.count) return false;
  return tokens.kinds[token] === TokenKind.digits || hits.longest(token, numerals) !== undefined;
}

function isFrom(source: ActorSource, token: number): boolean {
  return token < source.document.tokens.count && lettersAt(source, token) === 'من';
}

/** "قتلت القوات 16 مواطنا": the figure counts what stands behind it and is no number of a unit. */
function countsNext(source: ActorSource, token: number): boolean {
  const { hits } = source.document;
  // "قتلت القوات 8 من المهاجمين".
  const of = isFrom(source, token + 1);
  // "ضبطت الشرطة 200 كيلوغرام", "حررت القوات 9 من أصل 12 عاملا".
  if (hits.longest(token + 1, units)?.head.proclitics === '') return true;
  if (of && isNumber(source, hits.longest(token + 1, numberMarks)?.last ?? token + 2)) return true;
  const noun = hits.longest(of ? token + 2 : token + 1, countedNouns);
  if (of && noun?.head.article) return true;
  return noun !== undefined && noun.head.proclitics === '' && !noun.head.article;
}

/** "اللواء 101", but not "قتلى الجيش 12": only parts of a body have numbers. */
export function isUnit(source: ActorSource, head: ActorHead | undefined, token: number): boolean {
  if (!head || head.whole || (head.sort !== 'group' && head.sort !== 'force')) return false;
  return numbered(source, token) && !countsNext(source, token);
}

/** The end of words that only look like a doer ("طائرة ورقية"), or the token itself. */
export function nothing(source: ActorSource, token: number): number {
  let end = token;
  for (const hit of source.document.hits.all(token, weaponWords.bit)) {
    const none = hit.entry.table === weaponWords && (hit.value as WeaponWord).role === 'none';
    if (none && hit.last > end) end = hit.last;
  }
  if (end === token) return token;
  for (const hit of source.document.hits.all(token)) {
    const head = hit.entry.table === actorWords && (hit.value as ActorWord).role === 'head';
    if ((head || hit.entry.table === actorNames) && hit.last >= end) return token;
  }
  return end;
}

export function isDefinite(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  if (token >= tokens.count || tokens.kinds[token] !== TokenKind.word) return false;
  return (
    view.text.startsWith('ال', tokens.starts[token]!) &&
    tokens.ends[token]! - tokens.starts[token]! > 3
  );
}

export function belongs(source: ActorSource, token: number): boolean {
  return lettersAt(source, token).includes('تابع');
}

/** True where "ل" stands in front: "للجيش". */
export function isOf(source: ActorSource, token: number): boolean {
  const { tokens, view } = source.document;
  return view.text.startsWith('لل', tokens.starts[token]!);
}

/** "في جبهة مقبنة", "بجبهة", "شهدت الجبهة": where something happens, and nobody who does it. */
export function isWhere(source: ActorSource, sentence: Sentence, token: number): boolean {
  const { hits } = source.document;
  for (const { head, entry } of hits.all(token)) {
    if (entry.table === actorWords && head.proclitics.endsWith('ب')) return true;
  }
  if (token === sentence.first) return false;
  return where.has(lettersAt(source, token - 1));
}

const where = new Set(['في', 'علي', 'داخل', 'شهدت', 'تشهد', 'عبر', 'وفي', 'وعلي']);

/** "سبعة عشر عنصرا من": one of a body, in the accusative that a number takes. */
export function isCountedMan(source: ActorSource, token: number): boolean {
  const { tokens, hits } = source.document;
  if (token === 0 || token + 1 >= tokens.count) return false;
  const word = lettersAt(source, token);
  if (!members.has(word)) return false;
  const of = isFrom(source, token + 1);
  // "اقتحم 30 جنديا مخيم بلاطة": the ground is the object, and no name of theirs.
  const place = source.placeAt(token + 1);
  const ground = place ? !place.adjective : hits.longest(token + 1, placeWords) !== undefined;
  if (!of && !ground) return false;
  if (tokens.kinds[token - 1] === TokenKind.digits) return true;
  return hits.longest(token - 1, numerals) !== undefined;
}

const members = new Set([
  'عنصرا',
  'فردا',
  'عضوا',
  'مسلحا',
  'مقاتلا',
  'جنديا',
  'ضابطا',
  'مجندا',
  'عسكريا',
]);

/** Where a token begins in the source. */
export function startOf(source: ActorSource, token: number): number {
  const { tokens, view } = source.document;
  return view.map.toSource(tokens.starts[token]!, tokens.ends[token]!).start;
}

export function startsBare(source: ActorSource, token: number): boolean {
  for (const hit of source.document.hits.all(token)) if (hit.head.proclitics === '') return true;
  return source.document.hits.all(token).length === 0;
}

/** "الفرقة الرابعة عشرة": the fourteenth division is not the fourth. */
export function cutsOrdinal({ document: { hits } }: ActorSource, last: number): boolean {
  const ordinal = hits.longest(last - 1, numerals);
  return ordinal !== undefined && ordinal.value.kind === 'ordinal' && ordinal.last > last;
}

const beliefs = new Set(['يعتقد', 'يرجح', 'يشتبه', 'يظن', 'يقال']);
const selves = new Set(['انها', 'انه', 'انهم', 'بانها', 'بانه', 'بانهم']);

/** The word for belonging behind "it is thought that they". */
export function tiedBehindBelief(source: ActorSource, token: number): number | undefined {
  const { tokens } = source.document;
  if (token + 2 >= tokens.count) return undefined;
  const word = (at: number) => lettersAt(source, at);
  if (!beliefs.has(word(token)) || !selves.has(word(token + 1))) return undefined;
  return wordAt(source, token + 2).tie ? token + 2 : undefined;
}
