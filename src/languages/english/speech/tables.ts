// The word tables of English speech: verbs of saying in all their forms, frames, speaker nouns and
// words of modality. Regular forms are made here by rule; the entries stand in models/english.

import { z } from 'zod';
import type { ClaimStatus } from '../../../document/claim.ts';
import { claimStatus } from '../../../document/claim-schema.ts';
import { loadTable } from '../../../lexicon/load.ts';
import type { Entry, FilledTable } from '../../../lexicon/table.ts';
import { table } from '../../../lexicon/table.ts';
import type { Modality, SpeakerPhrase } from '../../../rules/speech.ts';

const modality = z.enum(['fact', 'negated', 'condition', 'plan', 'demand', 'question', 'opinion']);

/**
 * What must stand with a verb for it to be one of saying: a clause or quotation, any object, "that",
 * a quotation, a known body in front, a hearer, a toll, a charge, "as saying", somebody whom it is
 * learnt from, an account that is given, reports that are received, victims that are taken in, or a
 * statement that is issued.
 */
const needs = z.enum([
  'clause',
  'object',
  'that',
  'quote',
  'body',
  'told',
  'toll',
  'charge',
  'as',
  'from',
  'account',
  'reports',
  'victims',
  'paper',
]);

const entry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('verb'),
    base: z.string(),
    past: z.string().optional(),
    done: z.string().optional(),
    tail: z.string().optional(),
    stance: claimStatus,
    needs,
    report: z.boolean().optional(),
    modality: modality.optional(),
  }),
  z.strictObject({
    kind: z.enum(['frame', 'quoting', 'claimed', 'hearsay', 'refuted', 'credible']),
    form: z.string(),
    stance: claimStatus,
  }),
  /** A noun of counting: "by her list", "by the first reckoning of". */
  z.strictObject({ kind: z.literal('reckoned'), noun: z.string(), stance: claimStatus }),
]);

export interface VerbCue {
  readonly kind: 'verb';
  readonly lemma: string;
  readonly form: 'base' | 'third' | 'past' | 'gerund';
  readonly stance: ClaimStatus;
  readonly needs: z.output<typeof needs>;
  readonly report: boolean;
  readonly modality: Modality;
}

export interface PhraseCue {
  readonly kind: 'frame' | 'quoting' | 'claimed' | 'hearsay' | 'refuted' | 'credible' | 'reckoned';
  readonly stance: ClaimStatus;
}

export type SpeechCue = VerbCue | PhraseCue;

export const cues = table<SpeechCue>('english speech');
/** Nouns of counting behind whose it is: "by the army's count". */
export const countings = table<ClaimStatus>('english countings');
export const heads = table<SpeakerPhrase['sort']>('english speakers');
export const modals = table<Modality>('english modality');

const sort = z.enum(['body', 'person', 'anonymous', 'paper', 'outlet', 'unknown', 'force']);

export function tables(): readonly FilledTable[] {
  return [
    loadTable({ table: cues, path: 'english/speech.json', entry, expand: expandCue }),
    loadTable({
      table: countings,
      path: 'english/speech.json',
      entry,
      expand: (line) => (line.kind === 'reckoned' ? [{ form: line.noun, value: line.stance }] : []),
    }),
    loadTable({
      table: heads,
      path: 'english/speakers.json',
      entry: z.strictObject({ form: z.string(), sort }),
      expand: ({ form, sort }) => [{ form, value: sort }],
    }),
    loadTable({
      table: modals,
      path: 'english/modality.json',
      entry: z.strictObject({ form: z.string(), modality }),
      expand: ({ form, modality }) => [{ form, value: modality }],
    }),
  ];
}

const owners = ['his', 'her', 'its', 'their', 'our'];
const counting = ['the', 'a', 'the first', 'the initial', 'the latest', 'one', 'the official'];

function* expandCue(line: z.output<typeof entry>): Iterable<Entry<SpeechCue>> {
  if (line.kind === 'reckoned') {
    const { noun, stance } = line;
    for (const owner of owners) {
      yield { form: `by ${owner} ${noun}`, value: { kind: 'reckoned', stance } };
      yield { form: `by ${owner} own ${noun}`, value: { kind: 'reckoned', stance } };
    }
    for (const front of counting) {
      yield { form: `by ${front} ${noun} of`, value: { kind: 'frame', stance } };
    }
    return;
  }
  if (line.kind !== 'verb') {
    yield { form: line.form, value: { kind: line.kind, stance: line.stance } };
    return;
  }
  const common = {
    kind: 'verb' as const,
    lemma: line.base,
    stance: line.stance,
    needs: line.needs,
    report: line.report ?? false,
    modality: line.modality ?? 'fact',
  };
  const past = line.past ?? regularPast(line.base);
  const forms: (readonly [string, VerbCue['form']])[] = [
    [line.base, past === line.base ? 'past' : 'base'],
    [third(line.base), 'third'],
    ...(past === line.base ? [] : [[past, 'past'] as const]),
    ...(line.needs === 'as' ? [] : [[gerund(line.base, past), 'gerund'] as const]),
  ];
  if (line.done && line.done !== past) forms.push([line.done, 'past']);
  for (const [form, kind] of forms) {
    yield { form: line.tail ? `${form} ${line.tail}` : form, value: { ...common, form: kind } };
  }
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function third(base: string): string {
  if (/(s|sh|ch|x|z)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

/** admit, admitted: the consonant that the past doubles is doubled here too. */
function gerund(base: string, past: string): string {
  if (past.endsWith('ed') && past.length === base.length + 3) return `${past.slice(0, -2)}ing`;
  if (base === 'put') return 'putting';
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${base}ing`;
}
