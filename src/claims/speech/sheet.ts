// What is written down while a document's speech is read: for every token an attribution and a
// modality, and who is known to have issued or reported the whole.

import type { ExtractedDocument, Sentence } from '../../document/document.ts';
import { mentionOf } from '../../document/document.ts';
import type { ActorMention, DateMention, MentionBase } from '../../document/mention.ts';
import { TokenKind } from '../../document/tokens.ts';
import type { Language } from '../../languages/language.ts';
import type { WithHits } from '../../rules/hits.ts';
import type {
  SpeakerPhrase,
  SpeakerSort,
  SpeechReader,
  SpeechReading,
} from '../../rules/speech.ts';
import { opensEntry } from '../day-headings.ts';
import type { Answer, Attribution, SourceMention } from './attribution.ts';
import type { Chain } from './history.ts';
import { History } from './history.ts';
import { quoteDepths } from './quotes.ts';

export type Input = ExtractedDocument & WithHits;

/** A sentence with words, and what its language's rules read in it. */
export interface Line {
  readonly sentence: Sentence;
  readonly reader: SpeechReader;
  readonly reading: SpeechReading;
}

/** What reports were found to be: for all below a heading, or for the paragraph that a label opens. */
export interface Verdict {
  readonly attribution: number;
  readonly paragraph?: number;
}

export interface Sheet {
  readonly document: Input;
  readonly quotes: Uint8Array;
  /** Actors and dates by their first token. */
  readonly actors: ReadonlyMap<number, ActorMention>;
  readonly dates: ReadonlyMap<number, DateMention>;
  /** The first tokens of the lines of a log. */
  readonly entries: ReadonlySet<number>;
  /** For each token the index of its attribution. */
  readonly cells: Int32Array;
  readonly modal: Uint8Array;
  /** 1 where the happening is said not to have been. */
  readonly denied: Uint8Array;
  readonly attributions: Attribution[];
  readonly answers: Answer[];
  readonly history: History;
  readonly lines: readonly Line[];
  /** The body that issued the whole document, where it says so. */
  issuer: Chain;
  issuerPhrase: SpeakerPhrase | undefined;
  /** The attribution that a heading gives all that stands under it, by its index. */
  verdict: Verdict | undefined;
  /** True where whoever spoke last only claimed an act as his: what follows is the writer's. */
  claimant: boolean;
  /** True below a heading that nobody has spoken under yet. */
  section: boolean;
  /** What stands below a line that demands: the items of its list, or the section that it heads. */
  asked: 'list' | 'section' | undefined;
  /** What stands in front of the list that is being read, and the paragraph of its last item. */
  list: { readonly before: number; readonly paragraph: number } | undefined;
  /** Who speaks a whole paragraph behind his name: "MS. HALVORSEN: …". */
  voice: { readonly chain: Chain; readonly paragraph: number } | undefined;
  /** The paragraph of a line that its speaker opens with a colon, among lines that nobody tells. */
  ownLine: number | undefined;
  /** The speaker whose report the document tells from here on. */
  report: Chain | undefined;
}

export const writer: Attribution = {
  sources: [],
  status: 'asserted',
  rule: 'writer',
  score: 0.6,
  modality: 'fact',
};

export function openSheet(document: Input, languages: readonly Language[]): Sheet {
  const { count } = document.tokens;
  const common = {
    document,
    dateEnds: endsOf(count, document.dates),
    // A title is read by the grammar here, which sees where the phrase must end.
    nameEnds: endsOf(
      count,
      document.actors,
      document.persons.filter(({ title }) => title === undefined),
    ),
    placeEnds: endsOf(count, document.places),
    nameSorts: sortsOf(document),
  };
  const readers = new Map<string, SpeechReader>();
  for (const { code, speech } of languages) readers.set(code, speech.open(common));
  const lines: Line[] = [];
  for (const sentence of document.sentences) {
    const reader = sentence.lang && readers.get(sentence.lang);
    if (!reader || !hasWords(document, sentence)) continue;
    lines.push({ sentence, reader, reading: reader.read(sentence, lines.length) });
  }
  const sheet: Sheet = {
    document,
    quotes: quoteDepths(document),
    actors: new Map(document.actors.map((actor) => [actor.first, actor])),
    dates: new Map(document.dates.map((date) => [date.first, date])),
    entries: new Set(document.numbers.filter(opensEntry).map(({ first }) => first)),
    cells: new Int32Array(count),
    modal: new Uint8Array(count),
    denied: new Uint8Array(count),
    attributions: [writer],
    answers: [],
    history: new History(),
    lines,
    issuer: [],
    issuerPhrase: undefined,
    verdict: undefined,
    claimant: false,
    section: false,
    asked: undefined,
    list: undefined,
    voice: undefined,
    ownLine: undefined,
    report: undefined,
  };
  const issued = issuerOf(lines);
  if (issued) {
    const { phrase, sentence } = issued;
    sheet.issuer = [phrase, ...(phrase.also ?? [])].map((one) =>
      sourceMention(sheet, { phrase: one, sentence }, 'issuer of the document'),
    );
    sheet.issuerPhrase = phrase;
    sheet.history.remember(phrase, sheet.issuer);
  }
  return sheet;
}

/** An item of a list or a row of a table. */
export const isListed = ({ kind }: Sentence): boolean => kind === 'bullet' || kind === 'row';

interface Placed {
  readonly phrase: SpeakerPhrase;
  readonly sentence: Sentence;
}

const topLines = 5;
const endLines = 3;

/** A letterhead among the first lines, or a signature among the last. */
function issuerOf(lines: readonly Line[]): Placed | undefined {
  const at = (index: number, place: 'top' | 'end'): Placed | undefined => {
    const { sentence, reader } = lines[index]!;
    const phrase = reader.issuer(sentence, index, place);
    return phrase && { phrase, sentence };
  };
  for (let index = 0; index < Math.min(topLines, lines.length); index += 1) {
    let found = at(index, 'top');
    if (!found) continue;
    // A letterhead may run over lines, the wider body first: the last one that names somebody signs.
    for (let next = index + 1; next < Math.min(topLines, lines.length); next += 1) {
      const narrower = at(next, 'top');
      if (!narrower) break;
      // "The network's media" under the network's name is the network.
      const own = narrower.phrase.keys.every((key) => found!.phrase.keys.includes(key));
      if ((!narrower.phrase.generic && !own) || found.phrase.generic) found = narrower;
    }
    return found;
  }
  for (let index = lines.length - 1; index >= Math.max(1, lines.length - endLines); index -= 1) {
    const found = at(index, 'end');
    // "The official spokesman" under a name says nothing of who issued it.
    if (found && !(found.phrase.generic && found.phrase.sort === 'person')) return found;
  }
  return undefined;
}

function endsOf(count: number, ...layers: readonly (readonly MentionBase[])[]): Int32Array {
  const ends = new Int32Array(count);
  for (const mentions of layers) {
    for (const { first, last } of mentions) if (last > ends[first]!) ends[first] = last;
  }
  return ends;
}

const forces = new Set(['armed_group', 'state_force', 'coalition', 'party', 'police', 'tribe']);

function sortsOf({ actors, persons }: Input): ReadonlyMap<number, SpeakerSort> {
  const sorts = new Map<number, SpeakerSort>();
  for (const { first } of persons) sorts.set(first, 'person');
  for (const { first, actorKind } of actors) {
    if (actorKind === undefined || actorKind === 'government' || actorKind === 'unknown') continue;
    sorts.set(first, actorKind === 'media' ? 'outlet' : forces.has(actorKind) ? 'force' : 'body');
  }
  return sorts;
}

function hasWords({ tokens }: Input, sentence: Sentence): boolean {
  for (let token = sentence.first; token < sentence.last; token += 1) {
    if (tokens.kinds[token] !== TokenKind.mark) return true;
  }
  return false;
}

/** The speaker as a mention; it has the actor's name and id where the actor's name begins it. */
export function sourceMention(
  sheet: Pick<Sheet, 'document' | 'actors'>,
  { phrase, sentence }: Placed,
  rule: string,
): SourceMention {
  const { first, last, front } = phrase;
  const range = { first, last, sentence: sentence.index, ...(front !== undefined && { front }) };
  const { text, start, end } = mentionOf(sheet.document, range, rule);
  const named = sheet.actors.get(first);
  const actor = named && named.last <= last ? named : undefined;
  return {
    text,
    start,
    end,
    rule,
    ...(actor?.name && { name: actor.name }),
    ...(actor?.id && { id: actor.id }),
  };
}
