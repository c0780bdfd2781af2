// Evaluated documents in, the whole result of an evaluation out: what every report is made from, and
// what is written as JSON. It names what was measured with what, and holds no text of a document
// unless errors were asked for.

import type { Calibration } from './calibration.ts';
import { calibrate } from './calibration.ts';
import type { Confusion } from './confusion.ts';
import { confusions } from './confusion.ts';
import type { ErrorClass, EvaluationError } from './errors.ts';
import { countErrors, errorsOf } from './errors.ts';
import type { EvaluatedDocument } from './evaluated.ts';
import type { Figures } from './figures.ts';
import { documentRow, figuresOf } from './figures.ts';
import type { Grouping } from './groups.ts';
import { groupClaims } from './groups.ts';
import type { Comparison, Slot } from './match.ts';
import { claimSlots } from './match.ts';
import type { MentionFigures } from './mentions.ts';
import { scoreMentions } from './mentions.ts';
import type { Half } from './split.ts';

/** What was measured with what. Nothing here comes from a clock. */
export interface Provenance {
  readonly version: string;
  readonly commit?: string;
  /** True when the working tree differed from the commit. */
  readonly changed?: boolean;
  readonly date?: string;
  readonly split: Half | 'all';
  /** Where the claims came from: the pipeline, or a file. */
  readonly claims: 'pipeline' | 'file';
  /** SHA-256 of the gold documents. */
  readonly gold: string;
  /** SHA-256 of the configuration and of the files under models/, where the pipeline was measured. */
  readonly configuration?: string;
  readonly models?: string;
  /** SHA-256 of the file of claims, where one was measured. */
  readonly found?: string;
}

export interface GroupFigures extends Figures {
  readonly by: Grouping;
  readonly name: string;
}

/** How one gold claim fared: what --compare sets side by side. Only of documents that may be listed. */
export interface ClaimOutcome {
  readonly claim: number;
  readonly label: string;
  readonly right: number;
  readonly wrong: number;
  readonly exact: boolean;
}

export interface DocumentOutcome {
  readonly id: string;
  readonly half: Half;
  readonly lang: 'ar' | 'en';
  readonly genre: string;
  /** Right, spurious and missed of each slot in their order, then exact and gold claims. */
  readonly row: readonly number[];
  readonly claims?: readonly ClaimOutcome[];
}

export interface ErrorCount {
  readonly slot: Slot | 'claim';
  readonly kind: string;
  readonly class: ErrorClass;
  readonly count: number;
}

export interface EvaluationResult {
  readonly schema: 'isnad evaluation 1';
  readonly provenance: Provenance;
  readonly groups: readonly GroupFigures[];
  readonly mentions: readonly MentionFigures[];
  readonly calibration: Calibration;
  readonly confusions: readonly Confusion[];
  readonly errorClasses: readonly ErrorCount[];
  readonly documents: readonly DocumentOutcome[];
  /** Present only where they were asked for. */
  readonly errors?: readonly EvaluationError[];
}

export interface ResultOptions {
  readonly provenance: Provenance;
  readonly errors: boolean;
  /** The errors of the held-out half are listed only on this express wish. */
  readonly errorsHeldOut: boolean;
}

export function resultOf(
  evaluated: readonly EvaluatedDocument[],
  comparison: Comparison,
  options: ResultOptions,
): EvaluationResult {
  const listed = listable(evaluated, options);
  const perDocument = new Map(
    evaluated.map((document) => [document, errorsOf(document, comparison)] as const),
  );
  return {
    schema: 'isnad evaluation 1',
    provenance: options.provenance,
    groups: groupClaims(evaluated).map(({ by, name, documents }) => ({
      by,
      name,
      ...figuresOf(documents, `${by} ${name}`),
    })),
    mentions: scoreMentions(evaluated),
    calibration: calibrate(evaluated),
    confusions: confusions(evaluated),
    errorClasses: countErrors([...perDocument.values()].flat()),
    documents: evaluated.map((document) => outcomeOf(document, listed.includes(document))),
    ...(options.errors && { errors: listed.flatMap((document) => perDocument.get(document)!) }),
  };
}

/** The documents whose errors and texts may be shown: those of the tune half, or all on express wish. */
export function listable(
  evaluated: readonly EvaluatedDocument[],
  { errorsHeldOut }: { readonly errorsHeldOut: boolean },
): readonly EvaluatedDocument[] {
  return errorsHeldOut ? evaluated : evaluated.filter(({ half }) => half === 'tune');
}

function outcomeOf(document: EvaluatedDocument, listed: boolean): DocumentOutcome {
  const { gold, half, score } = document;
  return {
    id: gold.id,
    half,
    lang: gold.lang,
    genre: gold.genre,
    row: [...documentRow(score.claims)],
    ...(listed && {
      claims: score.claims.flatMap((claim): ClaimOutcome[] => {
        if (claim.gold === undefined || claim.optional) return [];
        let right = 0;
        let wrong = 0;
        for (const slot of claimSlots) {
          right += claim.slots[slot].right;
          wrong += claim.slots[slot].spurious + claim.slots[slot].missed;
        }
        const { exact } = claim;
        return [{ claim: claim.gold, label: labelOf(document, claim.gold), right, wrong, exact }];
      }),
    }),
  };
}

/** A gold claim in a few words: its event, first place and counts. */
function labelOf({ gold }: EvaluatedDocument, index: number): string {
  const claim = gold.claims[index]!;
  const place = claim.places[0]?.text;
  const counts = claim.counts.map(({ measure, text }) => `${measure} ${text}`);
  return [claim.event, ...(place ? [place] : []), ...counts].join(' · ');
}
