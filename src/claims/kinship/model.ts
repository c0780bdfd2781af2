// A logistic model over answers, and what it makes of them.

export interface Model {
  readonly bias: number;
  /** By answer, "question:answer"; what is not listed weighs nothing. */
  readonly weights: Readonly<Record<string, number>>;
}

/** How likely what gave these answers is, 0 to 1. */
export function chanceOf({ bias, weights }: Model, answers: readonly string[]): number {
  let sum = bias;
  for (const answer of answers) sum += weights[answer] ?? 0;
  return sigmoid(sum);
}

export const sigmoid = (sum: number): number => 1 / (1 + Math.exp(-sum));
