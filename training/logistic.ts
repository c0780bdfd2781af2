// Rows of binary features in, the weights of a logistic model out: Newton's method on the log-likelihood
// with an L2 penalty. No random number in it: the same rows give the same weights.

import type { Model } from '../src/claims/kinship/model.ts';
import { sigmoid } from '../src/claims/kinship/model.ts';

export interface Row {
  /** Names of the features that hold. */
  readonly features: readonly string[];
  readonly positive: boolean;
  readonly weight: number;
}

export interface Options {
  /** L2 penalty on each weight; the bias has none. */
  readonly penalty: number;
  /** A feature in fewer rows gets no weight. */
  readonly seldom: number;
  readonly steps: number;
}

export function learn(rows: readonly Row[], { penalty, seldom, steps }: Options): Model {
  const seen = new Map<string, number>();
  for (const { features } of rows) {
    for (const name of features) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  const names = [...seen].filter(([, times]) => times >= seldom).map(([name]) => name);
  const at = new Map(names.map((name, index) => [name, index + 1]));
  // Column 0 is the bias.
  const columns = rows.map(({ features }) => [
    0,
    ...features.map((name) => at.get(name)).filter((column) => column !== undefined),
  ]);
  const size = names.length + 1;
  const found = new Float64Array(size);
  for (let step = 0; step < steps; step += 1) {
    const slope = new Float64Array(size);
    const curve = Array.from({ length: size }, () => new Float64Array(size));
    curve[0]![0] = 1e-6;
    for (let column = 1; column < size; column += 1) {
      curve[column]![column] = penalty;
      slope[column] = -penalty * found[column]!;
    }
    for (const [index, { positive, weight }] of rows.entries()) {
      const active = columns[index]!;
      const chance = sigmoid(active.reduce((sum, column) => sum + found[column]!, 0));
      const bend = weight * chance * (1 - chance);
      for (const column of active) {
        slope[column]! += weight * ((positive ? 1 : 0) - chance);
        const line = curve[column]!;
        for (const other of active) line[other]! += bend;
      }
    }
    const move = solve(curve, slope);
    for (let column = 0; column < size; column += 1) found[column]! += move[column]!;
  }
  return {
    bias: found[0]!,
    weights: Object.fromEntries(names.map((name, index) => [name, found[index + 1]!])),
  };
}

/** Solves `matrix · x = vector` for a symmetric positive matrix, by Cholesky; overwrites the matrix. */
function solve(matrix: Float64Array[], vector: Float64Array): Float64Array {
  const size = vector.length;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row]![column]!;
      for (let k = 0; k < column; k += 1) sum -= matrix[row]![k]! * matrix[column]![k]!;
      matrix[row]![column] =
        row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / matrix[column]![column]!;
    }
  }
  const x = Float64Array.from(vector);
  for (let row = 0; row < size; row += 1) {
    for (let k = 0; k < row; k += 1) x[row]! -= matrix[row]![k]! * x[k]!;
    x[row]! /= matrix[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let k = row + 1; k < size; k += 1) x[row]! -= matrix[k]![row]! * x[k]!;
    x[row]! /= matrix[row]![row]!;
  }
  return x;
}
