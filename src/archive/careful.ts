// A batch in, its answer out, whatever a single document does: where a worker was lost, the document
// that it was reading is tried once more alone and then reported; the others of the batch are read again.

import { IsnadError } from '../errors.ts';
import type { RunCode } from './codes.ts';
import { runCodes } from './codes.ts';
import type { Crew, Loss } from './crew.ts';
import type { BatchAnswer, ErrorPart, Part, Work } from './read-batch.ts';
import { sketchLength } from './sketch.ts';

/** The crew was closed before the batch was read. */
export const closed = Symbol('closed');

interface Try {
  /** Times that the one work of this batch was the culprit. */
  readonly guilty: number;
  /** Times that a worker was lost before it began. */
  readonly unbegun: number;
}

export async function readCarefully(
  crew: Crew,
  batch: readonly Work[],
  tried: Try = { guilty: 0, unbegun: 0 },
): Promise<BatchAnswer | typeof closed> {
  const given = await crew.read(batch);
  if (given.kind === 'answer') return given.answer;
  if (given.kind === 'closed') return closed;
  const { culprit, loss } = given;
  if (culprit === undefined) {
    if (tried.unbegun > 0) throw cannotStart(loss);
    return readCarefully(crew, batch, { ...tried, unbegun: 1 });
  }
  if (batch.length === 1) {
    if (tried.guilty > 0) return reported(batch[0]!, loss);
    return readCarefully(crew, batch, { guilty: 1, unbegun: 0 });
  }
  const alone = batch[culprit]!;
  const others = batch.filter((work) => work !== alone);
  const [one, rest] = await Promise.all([
    readCarefully(crew, [alone], { guilty: 1, unbegun: 0 }),
    readCarefully(crew, others),
  ]);
  if (one === closed || rest === closed) return closed;
  return joined(rest, one, culprit);
}

const lossCodes: Readonly<Record<Loss, RunCode>> = {
  timeout: 'E-TIMEOUT',
  memory: 'E-MEMORY',
  crash: 'E-CRASH',
};

function reported(work: Work, loss: Loss): BatchAnswer {
  const code = lossCodes[loss];
  const part: ErrorPart = {
    kind: 'error',
    code,
    message: runCodes[code][0],
    at: work.at,
    ...(work.kind === 'document' && { document: work.record.id }),
  };
  return { parts: [[part]], sketches: new Uint16Array(), bytes: new Uint8Array() };
}

/** The answer for one work put back into its place among the others. */
function joined(rest: BatchAnswer, one: BatchAnswer, place: number): BatchAnswer {
  const sketches = new Uint16Array(rest.sketches.length + one.sketches.length);
  sketches.set(rest.sketches);
  sketches.set(one.sketches, rest.sketches.length);
  const bytes = new Uint8Array(rest.bytes.length + one.bytes.length);
  bytes.set(rest.bytes);
  bytes.set(one.bytes, rest.bytes.length);
  const by = { sketches: rest.sketches.length / sketchLength, bytes: rest.bytes.length };
  const moved = one.parts[0]!.map((part) => movedPart(part, by));
  return { parts: rest.parts.toSpliced(place, 0, moved), sketches, bytes };
}

function movedPart(part: Part, by: { readonly sketches: number; readonly bytes: number }): Part {
  if (part.kind !== 'read') return part;
  const { from, claims, claimsTable, countsTable, features } = part.written;
  return {
    ...part,
    ...(part.sketchAt !== undefined && { sketchAt: part.sketchAt + by.sketches }),
    written: {
      from: from + by.bytes,
      claims: claims + by.bytes,
      claimsTable: claimsTable + by.bytes,
      countsTable: countsTable + by.bytes,
      features: features + by.bytes,
    },
  };
}

function cannotStart(loss: Loss): IsnadError {
  return new IsnadError({
    code: 'usage',
    message: 'A worker was lost twice before it could begin.',
    mend:
      loss === 'memory'
        ? 'The tables need more memory than a worker may have: allow more with --max-memory.'
        : 'Try with --jobs 1; if it happens again, it is a defect of isnad.',
  });
}
