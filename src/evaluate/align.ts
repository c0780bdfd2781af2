// The best one-to-one alignment of two lists by the sum of their pair scores (the assignment
// problem, solved by Kuhn's method with potentials). Pairs that score nothing stay apart.

export interface Pair {
  readonly row: number;
  readonly column: number;
}

/** `scores[row][column]` >= 0; all rows have the same length. O(n³), for the few claims of a document. */
export function align(scores: readonly (readonly number[])[]): readonly Pair[] {
  const rows = scores.length;
  const columns = scores[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return [];
  if (rows > columns) {
    const turned = Array.from({ length: columns }, (_, c) => scores.map((row) => row[c]!));
    return align(turned).map(({ row, column }) => ({ row: column, column: row }));
  }
  // Costs are negated scores; arrays count from 1, index 0 is the free row or column.
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(columns + 1).fill(0);
  const rowOf = new Array<number>(columns + 1).fill(0);
  for (let row = 1; row <= rows; row += 1) {
    const before = new Array<number>(columns + 1).fill(0);
    const least = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(columns + 1).fill(false);
    rowOf[0] = row;
    let column = 0;
    do {
      used[column] = true;
      const current = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let candidate = 1; candidate <= columns; candidate += 1) {
        if (used[candidate]) continue;
        const cost =
          -scores[current - 1]![candidate - 1]! -
          rowPotential[current]! -
          columnPotential[candidate]!;
        if (cost < least[candidate]!) {
          least[candidate] = cost;
          before[candidate] = column;
        }
        if (least[candidate]! < delta) {
          delta = least[candidate]!;
          next = candidate;
        }
      }
      for (let candidate = 0; candidate <= columns; candidate += 1) {
        if (used[candidate]) {
          rowPotential[rowOf[candidate]!]! += delta;
          columnPotential[candidate]! -= delta;
        } else least[candidate]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      rowOf[column] = rowOf[before[column]!]!;
      column = before[column]!;
    }
  }
  const pairs: Pair[] = [];
  for (let column = 1; column <= columns; column += 1) {
    const row = rowOf[column]! - 1;
    if (row >= 0 && scores[row]![column - 1]! > 0) pairs.push({ row, column: column - 1 });
  }
  return pairs.sort((a, b) => a.row - b.row);
}
