// Verbs of saying in English with their subject, in front or behind. It refuses passives ("was
// reported"), negated verbs of saying and forms that are nouns here ("the report").

import { TokenKind } from '../../../document/tokens.ts';
import type { Hit } from '../../../rules/hits.ts';
import type { SpeakerPhrase, TokenRange } from '../../../rules/speech.ts';
import type { Reader } from '../../../rules/speech-reader.ts';
import { pluralSubject, province, quantified } from './agreement.ts';
import { answersBare, isActNoun, tellsWhose } from './answers.ts';
import { aroundAll } from './around.ts';
import { complemented } from './complement.ts';
import { whoShows } from './counting.ts';
import type { BackPhrase } from './front.ts';
import { speakerBefore } from './front.ts';
import {
  accused,
  agent,
  estimateNoun,
  gerund,
  inRelative,
  learned,
  quoted,
  relativeDenial,
} from './reported.ts';
import type { Draft } from './scope.ts';
import { scopeOf, trails } from './scope.ts';
import { capital, endOf, headHit, spaced, speakerAfter } from './speaker.ts';
import { claimsDeed, stanceOf } from './stance.ts';
import type { VerbCue } from './tables.ts';
import { cues } from './tables.ts';
import { articles, boundaries, clauseVerbs, months, statementPrepositions } from './words.ts';

/** "Zeid Said told", "Omar Said el-Hadi": a capital behind a capital, with none behind it, is a name. */
function isSaid(r: Reader, { first, last, value }: Hit<VerbCue>): boolean {
  if (value.lemma !== 'say' || first - 1 < r.sentence.first) return false;
  const word = (token: number) => (r.isWord(token) ? r.word(token) : '');
  const name = capital(word(first)) && capital(word(first - 1));
  return name && !capital(word(last)) && word(first) !== word(first).toUpperCase();
}

export function verb(r: Reader, hit: Hit<VerbCue>, utterances: Draft[]): number {
  const { value } = hit;
  const { sentence } = r;
  const previous = utterances.at(-1);
  const floor = previous ? previous.cue.last : sentence.first;
  // "the self-declared government": a part of another word.
  if (r.isMark(hit.first - 1, '-') && !spaced(r, hit.first - 1)) return hit.last;
  if (value.form === 'gerund') return gerund(r, hit, utterances);
  // "the enemy claims of killing": a noun.
  if (value.form !== 'past' && r.low(hit.last) === 'of') return hit.last;
  // "a message attributed to its leader": a participle.
  if (value.lemma === 'attribute' && r.low(hit.last) === 'to') return hit.last;
  // "accused of bombing a school", "blamed for the killing": the active verb would name whom.
  const active = /^(have|has|had)$/.test(r.low(hit.first - 1));
  if (!active && value.form === 'past' && accusing.has(`${value.lemma} ${r.low(hit.last)}`)) {
    return accused(r, hit, utterances);
  }
  if (articles.has(r.low(hit.first - 1)) || r.low(hit.first - 1) === 'of') return hit.last;
  // "takes all reports seriously": a noun.
  if (value.form !== 'past' && (quantified(r, hit) || province(r, hit))) return hit.last;
  if (capital(r.word(hit.first)) && hit.first > sentence.first && value.form === 'base')
    return hit.last;
  if (insideName(r, hit.first) || isSaid(r, hit)) return hit.last;
  // "state media said": the first word of who speaks.
  if (value.form === 'base' && (headHit(r, hit.first)?.last ?? 0) > hit.last) return hit.last;
  if (value.needs === 'as') return quoted(r, hit, utterances);
  if (value.needs === 'from') return learned(r, hit, utterances);
  // "a UN report said": the paper, and no verb of its own.
  const { kinds } = r.document.tokens;
  const numbered =
    kinds[hit.first - 1] === TokenKind.digits ||
    (kinds[hit.first - 2] === TokenKind.digits &&
      r.isWord(hit.first - 1) &&
      !capital(r.word(hit.first - 1)));
  if (value.form !== 'past' && (numbered || finiteBehind(r, hit.last))) return hit.last;
  const back = speakerBefore(r, hit.first, Math.max(sentence.first, floor));
  // "conceded by radio" has its subject in front.
  const subject = back.kind === 'pronoun' || (back.speaker && back.speaker.sort !== 'paper');
  const done = value.form === 'past' && r.low(hit.last) === 'by' && value.modality === 'fact';
  if (done && (back.passive || !subject)) {
    return tellsTolls.has(value.needs) || value.lemma === 'hold'
      ? hit.last
      : agent(r, hit, utterances);
  }
  if (back.passive) return hit.last;
  if (back.kind === 'relative') return inRelative(r, hit, { back, utterances });
  // "Civilians reported killed: 26": they were, and nobody of them reported.
  const many = back.speaker?.sort !== 'body' && back.speaker?.sort !== 'outlet';
  if (value.form === 'past' && many && tellsFate(r, hit)) return hit.last;
  // "Clashes reported at Kishishe": an act tells nothing.
  if (back.speaker?.sort === 'unknown' && isActNoun(r, back.speaker.last - 1)) return hit.last;
  if (r.low(hit.first - 1).endsWith("'s") || possessives.has(r.low(hit.first - 1))) {
    return estimateNoun(r, hit, utterances);
  }
  if (back.negated && value.stance !== 'threatened') return hit.last;
  // "Two days later, a destroyer responded to a distress call": what was answered is no hearer.
  const answers = /^(to|by|with)$/.test(r.low(hit.last));
  // "responded with strikes that killed 30": an act, and no words.
  if (value.lemma === 'respond' && answers) return hit.last;
  const closes =
    value.needs === 'quote' && !answers && back.speaker && trails(r, back.speaker.first, hit.last);
  const relative = back.speaker && claimNouns.has(r.low(back.speaker.first - 1));
  const denies = relative && value.stance === 'denied';
  const shows = whoShows(r, hit, back);
  if (!closes && !denies && !shows && !complemented(r, hit, back)) return hit.last;
  // "the strike, which residents said killed 12": what they said is told behind the verb.
  const goesOn =
    r.low(back.speaker ? back.speaker.first - 1 : 0) === 'which' &&
    clauseVerbs.has(r.low(hit.last));
  // "a claim Kyiv denied": it says nothing new of the happening.
  if (relative && !goesOn) {
    return value.stance === 'denied' ? relativeDenial(r, hit, { back, utterances }) : hit.last;
  }

  let speaker = shows ?? back.speaker;
  let after = hit.last;
  let rule = 'speaker and verb';
  const inverted = back.kind !== 'pronoun' && afterVerb(r, hit, back);
  if (inverted) {
    speaker = inverted;
    after = endOf(inverted);
    rule = 'verb and speaker';
  } else if (back.kind === 'none' || (back.kind === 'shared' && !previous)) return hit.last;
  if (value.form === 'base' && (value.needs === 'body' || !pluralSubject(r, back))) return hit.last;
  // Who documents or condemns is known to be somebody: "71 civilians, documented killed" is not.
  const strict = value.needs === 'body' || value.modality !== 'fact';
  if (strict && speaker && !knownSpeaker(r, speaker, value.report)) return hit.last;
  if (value.needs === 'body' && !speaker && !previous) return hit.last;
  // "Borno recorded 61 deaths": where they were.
  const there = value.lemma === 'record' && speaker && (r.placeEnds[speaker.first] ?? 0);
  if (there && there >= speaker!.last && !inverted) return hit.last;

  const trailing =
    Boolean(inverted) || (speaker !== undefined && trails(r, speaker.first, hit.last));
  // "Claims that the town has fallen are false, the spokesman said."
  const untrue = trailing && previous?.impersonal === true;
  const scopes: TokenRange[] = [
    untrue
      ? { first: sentence.first, last: sentence.last }
      : scopeOf(r, {
          utterances,
          subject: speaker && !inverted ? speaker.first : back.first,
          trailing: trailing || Boolean(inverted),
          verb: hit.first,
        }),
  ];
  if (trailing && !untrue) scopes[0] = { ...scopes[0]!, last: behindTrailing(r, after) };
  const shared = back.kind === 'shared' && previous !== undefined;
  const nested =
    previous !== undefined &&
    !trailing &&
    speaker !== undefined &&
    nestedUnder(r, previous, speaker);
  // "…, Anadolu reported": the outlet tells what others said in front of it.
  if (trailing && !untrue && speaker?.sort === 'outlet' && previous && !previous.impersonal) {
    aroundAll(r, { utterances, outlet: speaker, rule, cue: { first: hit.first, last: after } });
    return Math.max(hit.last, after);
  }
  // "the commissioner said his office had received": he, by another name.
  const office = nested && speaker !== undefined && /^(his|her)$/.test(r.low(speaker.first));
  const whose = tellsWhose(r, value, hit.last);
  utterances.push({
    rule:
      whose === 'own' || (speaker && claimsDeed(r, value, hit.last))
        ? 'claimed responsibility'
        : speaker
          ? rule
          : back.kind === 'pronoun'
            ? 'pronoun and verb'
            : 'verb of the same subject',
    score: speaker ? 0.9 : 0.75,
    speakers:
      speaker && !speaker.own && !office ? [speaker] : shared || office ? previous!.speakers : [],
    ...(speaker?.own && { earlier: { first: true } }),
    ...(!speaker && back.kind === 'pronoun' && { earlier: beingOf(r.low(back.first)) }),
    status: whose
      ? doers[whose]
      : untrue
        ? previous!.status
        : stanceOf(r, value, trailing ? sentence.first : hit.last),
    modality: value.modality,
    cue: { first: hit.first, last: Math.max(hit.last, after) },
    scopes,
    ...(nested && !office && { outer: utterances.length - 1 }),
    ...((shared || office) && previous?.outer !== undefined && { outer: previous.outer }),
    ...((value.report || inReport(r, hit.last)) && { report: true }),
    ...((whose === 'other' || answersBare(r, value, hit.last)) && { bare: true }),
  });
  return Math.max(hit.last, after);
}

/** "Civilians reported killed", "two soldiers said to be dead". */
function tellsFate(r: Reader, { last, value }: Hit<VerbCue>): boolean {
  if (value.lemma === 'report' || value.lemma === 'confirm' || value.lemma === 'fear')
    return fates.has(r.low(last));
  return value.lemma === 'say' && r.low(last) === 'to' && /^(be|have)$/.test(r.low(last + 1));
}

const doers = { own: 'asserted', other: 'alleged' } as const;

/** "…, the ministry said, while special forces freed two": the writer goes on himself. */
function behindTrailing(r: Reader, from: number): number {
  for (let token = from; token < r.sentence.last; token += 1) {
    if (r.isMark(token, ',') && /^(while|but|whereas|though|although)$/.test(r.low(token + 1))) {
      return token;
    }
  }
  return r.sentence.last;
}

/** "the United States": a capital verb is part of the name that covers it. */
function insideName(r: Reader, token: number): boolean {
  if (!capital(r.word(token))) return false;
  for (let first = token - 1; first >= Math.max(r.sentence.first, token - 5); first -= 1) {
    if ((r.nameEnds[first] ?? 0) > token || (r.placeEnds[first] ?? 0) > token) return true;
  }
  return /^united$/.test(r.low(token - 1));
}

function finiteBehind(r: Reader, token: number): boolean {
  const next = r.document.hits.longest(token, cues)?.value;
  return (
    next?.kind === 'verb' && (next.form === 'past' || next.form === 'third') && r.isWord(token)
  );
}

/** Right behind "that" or the verb of the speaker in front: "the ministry said sources admitted". */
export function nestedUnder(r: Reader, outer: Draft, speaker: SpeakerPhrase): boolean {
  if (outer.rule === 'speaker before colon') return false;
  if (speaker.first <= outer.cue.last) return true;
  const before = r.low(speaker.first - 1);
  if (before === 'that') return true;
  // "recalled that on 17 January Ansar Allah had claimed"
  for (let at = speaker.first - 1; at >= outer.cue.last; at -= 1) {
    if (
      r.isMark(at, ',') ||
      r.isMark(at, ';') ||
      r.isMark(at, '"') ||
      /^(but|while|whereas|and|after|before|when|as)$/.test(r.low(at))
    )
      return false;
    if (r.low(at) === 'that') return true;
  }
  return false;
}

/** "said Dr. Rita Maalouf, Chief Medical Officer": the subject behind the verb. */
function afterVerb(r: Reader, hit: Hit<VerbCue>, back: BackPhrase): SpeakerPhrase | undefined {
  if (hit.value.needs !== 'clause' && hit.value.needs !== 'quote') return undefined;
  const before = hit.first - 1;
  const opens = r.isMark(before, '"') || r.isMark(before, ',') || hit.first === r.sentence.first;
  if (
    !opens ||
    (back.kind === 'phrase' &&
      !r.isMark(before, '"') &&
      (articles.has(r.low(endOf(back.speaker!) + 1)) || aged(r, before)))
  )
    return undefined;
  const next = hit.last;
  const starts =
    capital(r.word(next)) ||
    counted.has(r.low(next)) ||
    articles.has(r.low(next)) ||
    headHit(r, next);
  if (!starts || !r.isWord(next)) return undefined;
  const speaker = speakerAfter(r, next, r.sentence.last);
  if (!speaker) return undefined;
  const end = endOf(speaker);
  const ends =
    end >= r.sentence.last ||
    !r.isWord(end) ||
    statementPrepositions.has(r.low(end)) ||
    months.has(r.low(end)) ||
    (r.dateEnds[end] ?? 0) > end ||
    boundaries.has(r.low(end)) ||
    r.low(end) === 'and';
  return ends ? speaker : undefined;
}

/** "Musa Omar, 28, said": the comma closes an age. */
function aged(r: Reader, comma: number): boolean {
  const { kinds } = r.document.tokens;
  return kinds[comma - 1] === TokenKind.digits && r.isMark(comma - 2, ',');
}

function knownSpeaker(r: Reader, speaker: SpeakerPhrase, report: boolean): boolean {
  if ((r.nameEnds[speaker.first] ?? 0) > 0 || (r.placeEnds[speaker.first] ?? 0) > 0) return true;
  if (speaker.sort === 'unknown') {
    const word = r.word(speaker.last - 1);
    return word.length > 2 && word === word.toUpperCase();
  }
  return !(report && speaker.sort === 'force');
}

/** What a pronoun tells of the earlier speaker. */
function beingOf(pronoun: string): { being?: 'person' | 'thing' | 'many'; first?: boolean } {
  if (pronoun === 'we' || pronoun === 'i') return { first: true };
  if (pronoun === 'he' || pronoun === 'she') return { being: 'person' };
  if (pronoun === 'they') return { being: 'many' };
  return pronoun === 'it' ? { being: 'thing' } : {};
}

/** "announced in its monthly report" */
function inReport(r: Reader, from: number): boolean {
  for (let token = from; token < Math.min(r.sentence.last, from + 6); token += 1) {
    if (r.low(token) === 'report') return r.low(from) === 'in';
  }
  return false;
}

const claimNouns: ReadonlySet<string> = new Set([
  'which',
  'claim',
  'claims',
  'charges',
  'allegations',
  'accusations',
  'report',
  'charge',
  'allegation',
  'accusation',
  'version',
  'something',
]);

const accusing: ReadonlySet<string> = new Set([
  'accuse of',
  'suspect of',
  'blame for',
  'accuse by',
  'blame by',
]);
/** "were treated by doctors", "still held by the militants": by whom it was done, and nobody speaks. */
const tellsTolls: ReadonlySet<VerbCue['needs']> = new Set([
  'toll',
  'account',
  'reports',
  'victims',
]);
const fates: ReadonlySet<string> = new Set(
  'killed dead missing wounded injured destroyed arrested abducted kidnapped detained displaced'.split(
    ' ',
  ),
);

const counted: ReadonlySet<string> = new Set(['one', 'two', 'three', 'another']);

const possessives: ReadonlySet<string> = new Set([
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
]);
