// A logistic model over answers, and what it makes of them.

export interface Model {
  readonly bias: number;
  /** By answer, "question:answer"; what is not listed weighs nothing. */
  readonly weights: Readonly<Record<string, number>>;
}

/** How likely what gave these answers is, 0 to 1. */
export function chanceOf(model: Model, answers: readonly string[]): number {
  const weights = weightsOf(model);
  let sum = model.bias;
  for (const answer of answers) sum += weights.get(answer) ?? 0;
  return sigmoid(sum);
}

const maps = new WeakMap<Model, ReadonlyMap<string, number>>();

/** A map finds an answer that was just put together sooner than a record does. */
function weightsOf(model: Model): ReadonlyMap<string, number> {
  let weights = maps.get(model);
  if (!weights) {
    weights = new Map(Object.entries(model.weights));
    maps.set(model, weights);
  }
  return weights;
}

export const sigmoid = (sum: number): number => 1 / (1 + Math.exp(-sum));
