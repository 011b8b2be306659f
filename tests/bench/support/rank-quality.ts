type Grades = ReadonlyMap<string, 1 | 2>;

/**
 * Normalized discounted cumulative gain of the first `depth` places, 0 to 1: 1 is the order in which nothing better
 * stands below something worse. Gains are 2^grade - 1, discounts log2(place + 1) (Burges et al., 2005).
 */
export function ndcg(ranked: readonly string[], grades: Grades, depth = 10): number {
  const best = [...grades.values()].sort((a, b) => b - a);
  return (
    gain(
      ranked.map((key) => grades.get(key) ?? 0),
      depth,
    ) / gain(best, depth)
  );
}

/** Whether an article that answers the question is among the first `depth`. */
export function succeeds(ranked: readonly string[], grades: Grades, depth = 3): boolean {
  return ranked.slice(0, depth).some((key) => grades.get(key) === 2);
}

function gain(inOrder: readonly number[], depth: number): number {
  return inOrder
    .slice(0, depth)
    .reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);
}
