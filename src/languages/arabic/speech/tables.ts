// The word tables of Arabic speech: verbs of saying in all their forms, frames, speaker nouns and
// words of modality. Forms are made here by rule; the entries stand in models/arabic.

import { z } from 'zod';
import type { ClaimStatus } from '../../../document/claim.ts';
import { claimStatus } from '../../../document/claim-schema.ts';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import { table } from '../../../lexicon/table.ts';
import type { Modality, SpeakerPhrase } from '../../../rules/speech.ts';
import { letters } from '../letters.ts';

const modality = z.enum(['fact', 'negated', 'condition', 'plan', 'demand', 'question', 'opinion']);

/**
 * What must follow a verb for it to be one of saying: a clause or quotation, any object, a quotation,
 * a clause right behind the verb, a speaker that is a known body, a second speaker, the word blame, a
 * paper that is issued, reports that are received, a toll that is set, victims that are taken in,
 * a quotation or clause right behind the speaker, knowledge that is given of something, or a
 * denial, a warning or a call that is repeated.
 */
const needs = z.enum([
  'clause',
  'object',
  'quote',
  'that',
  'body',
  'quoting',
  'blame',
  'paper',
  'reports',
  'charge',
  'toll',
  'victims',
  'reply',
  'knowledge',
  'denial',
  'warning',
  'appeal',
]);

const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('verb'),
    perfect: z.string(),
    imperfect: z.string(),
    participle: z.string().optional(),
    /** A word that must follow: اكتفى بالقول. */
    tail: z.string().optional(),
    stance: claimStatus,
    needs,
    prepositions: z.array(z.string()).optional(),
    continues: z.boolean().optional(),
    report: z.boolean().optional(),
    claims: z.boolean().optional(),
    modality: modality.optional(),
    /** Forms that are another word more often: "بين" is "between". */
    skip: z.array(z.string()).optional(),
  }),
  z.strictObject({
    kind: z.literal('frame'),
    form: z.string(),
    stance: claimStatus,
    verb: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.enum(['quoting', 'paper', 'hearsay', 'background', 'credible']),
    form: z.string(),
    stance: claimStatus,
  }),
  /** One word of each list, in their order: "غير", "ما" and then "صحيح", "صحيحة". */
  z.strictObject({
    kind: z.literal('refuted'),
    words: z.array(z.array(z.string())),
    stance: claimStatus,
  }),
]);

export interface VerbCue {
  readonly kind: 'verb';
  readonly lemma: string;
  readonly tense: 'perfect' | 'imperfect' | 'participle';
  readonly gender: 'm' | 'f';
  readonly first: boolean;
  readonly stance: ClaimStatus;
  readonly needs: z.output<typeof needs>;
  readonly prepositions: readonly string[];
  readonly report: boolean;
  /** Who claims the act did it: "تبنى". */
  readonly claims: boolean;
  readonly modality: Modality;
}

export interface PhraseCue {
  readonly kind: 'frame' | 'quoting' | 'paper' | 'hearsay' | 'background' | 'refuted' | 'credible';
  readonly stance: ClaimStatus;
  /** A frame that is followed by a verb of saying: "according to what X said". */
  readonly verb: boolean;
}

export type SpeechCue = VerbCue | PhraseCue;

export const cues = table<SpeechCue>('arabic speech');
export const heads = table<SpeakerPhrase['sort']>('arabic speakers');
export const modals = table<Modality>('arabic modality');

const sort = z.enum(['body', 'person', 'anonymous', 'paper', 'outlet', 'unknown', 'force']);

export function tables(): readonly FilledTable[] {
  return [
    loadTable({ table: cues, path: 'arabic/speech.json', entry, expand: expandCue }),
    loadTable({
      table: heads,
      path: 'arabic/speakers.json',
      entry: z.strictObject({ form: z.string(), sort }),
      expand: ({ form, sort }) => [
        { form, value: sort },
        ...(accusative(form) ? [{ form: `${form}ا`, value: sort }] : []),
      ],
    }),
    loadTable({
      table: modals,
      path: 'arabic/modality.json',
      entry: z.strictObject({ form: z.string(), modality }),
      expand: ({ form, modality }) => [{ form, value: modality }],
    }),
  ];
}

/** شهوداً، مصدراً: a single indefinite noun in the accusative. */
function accusative(form: string): boolean {
  return !/[\sةاىء]|ات$|ون$|ين$|^ال/.test(form);
}

function* expandCue(line: z.output<typeof entry>): Iterable<Entry<SpeechCue>> {
  if (line.kind === 'refuted') {
    const { kind, stance } = line;
    for (const form of phrases(line.words)) yield { form, value: { kind, stance, verb: false } };
    return;
  }
  if (line.kind !== 'verb') {
    const verb = line.kind === 'frame' && line.verb === true;
    yield { form: line.form, value: { kind: line.kind, stance: line.stance, verb } };
    return;
  }
  const common = {
    kind: 'verb' as const,
    lemma: line.perfect,
    stance: line.stance,
    needs: line.needs,
    prepositions: line.prepositions ?? [],
    report: line.report ?? false,
    claims: line.claims ?? false,
    modality: line.modality ?? 'fact',
  };
  const tail = line.tail ? ` ${line.tail}` : '';
  // "طالباً" is the participle sooner than "they both demanded".
  const participles = line.participle === undefined ? [] : participleForms(line.participle);
  const skip = new Set([...(line.skip ?? []), ...participles.map(([form]) => form)]);
  for (const [form, gender, first] of perfectForms(line.perfect)) {
    if (skip.has(form)) continue;
    yield { form: form + tail, value: { ...common, tense: 'perfect', gender, first } };
  }
  const past = new Set(perfectForms(line.perfect).map(([form]) => letters.fold(form)));
  for (const [form, gender, first] of imperfectForms(line.imperfect)) {
    // "أحصى" is "he counted" sooner than "I count".
    if (skip.has(form) || (first && past.has(letters.fold(form)))) continue;
    yield { form: form + tail, value: { ...common, tense: 'imperfect', gender, first } };
  }
  for (const [form, gender] of participles) {
    yield { form: form + tail, value: { ...common, tense: 'participle', gender, first: false } };
  }
}

/** Every phrase of one word of each list; an empty word leaves its list out. */
function phrases([first, ...rest]: readonly (readonly string[])[]): string[] {
  if (!first) return [''];
  return phrases(rest).flatMap((end) => first.map((word) => `${word} ${end}`.trim()));
}

type Form = readonly [form: string, gender: 'm' | 'f', first: boolean];

/** قال قالت قالوا قالا قالتا; نفى نفت نفوا; دعا دعت دعوا. */
function perfectForms(base: string): Form[] {
  const weak = base.endsWith('ى') || base.endsWith('ا');
  const stem = weak ? base.slice(0, -1) : base;
  const own = base.endsWith('ى') ? `${stem}ي` : base.endsWith('ا') ? `${stem}و` : stem;
  return [
    [base, 'm', false],
    [`${stem}ت`, 'f', false],
    [`${stem}وا`, 'm', false],
    // As people write it in posts: "قالو".
    ...(weak ? [] : [[`${stem}و`, 'm', false] as const]),
    [`${own}ا`, 'm', false],
    [`${stem}تا`, 'f', false],
    [`${own}ن`, 'f', false],
    [`${own}نا`, 'm', true],
    // "تبناه", "نفاها": the last letter before a pronoun.
    ...(base.endsWith('ى') ? [[`${stem}ا`, 'm', false] as const] : []),
  ];
}

const hollow = /^.و.$/u;

/** يقول تقول نقول أقول يقولون يقولان تقولان; ينفي ينفون; يدعو يدعون. */
function imperfectForms(base: string): Form[] {
  const body = base.slice(1);
  const weak = body.endsWith('ى') || body.endsWith('ي') || body.endsWith('و');
  const stem = weak ? body.slice(0, -1) : body;
  const own = body.endsWith('ى') ? `${stem}ي` : body;
  return [
    [base, 'm', false],
    [`ت${body}`, 'f', false],
    [`ن${body}`, 'm', true],
    [`أ${body}`, 'm', true],
    [`ي${stem}ون`, 'm', false],
    [`ي${own}ان`, 'm', false],
    [`ت${own}ان`, 'f', false],
    [`ي${own}ن`, 'f', false],
    // The present of speech: "بيقول", "بيقولو".
    [`ب${base}`, 'm', false],
    [`بي${stem}وا`, 'm', false],
    [`بي${stem}و`, 'm', false],
    // "يقولو", "بتقول": of a hollow verb no noun is spelled so.
    ...(hollow.test(body) ? [[`بت${body}`, 'f', false] as const] : []),
    ...(hollow.test(body) ? [[`ي${stem}و`, 'm', false] as const] : []),
  ];
}

/** Only the forms of the accusative, which say how something is said: مؤكدا مؤكدة مؤكدين. */
function participleForms(base: string): (readonly [string, 'm' | 'f'])[] {
  const stem = base.endsWith('ي') ? base.slice(0, -1) : base;
  return [
    [`${base}ا`, 'm'],
    [`${base}ة`, 'f'],
    [`${stem}ين`, 'm'],
    [`${base}تين`, 'f'],
  ];
}
