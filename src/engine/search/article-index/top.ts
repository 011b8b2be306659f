/** The number of something, and how good it is. */
export type Scored = { readonly doc: number; readonly score: number };

/** Keeps the best `limit` of many: a heap whose root is the worst that is kept. */
export function keepTop(limit: number): {
  offer: (doc: number, score: number) => void;
  /** With a lower score nothing is kept any more. */
  worst: () => number;
  /** The kept ones, the best first; the lower number where two are as good. */
  take: () => Scored[];
} {
  const heap: Scored[] = [];
  const isWorse = (a: number, b: number) => compare(heap[a] as Scored, heap[b] as Scored) > 0;
  const swap = (a: number, b: number) => {
    [heap[a], heap[b]] = [heap[b] as Scored, heap[a] as Scored];
  };

  function rise(from: number): void {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!isWorse(at, parent)) return;
      swap(at, parent);
      at = parent;
    }
  }
  function sink(): void {
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < heap.length && isWorse(child, worst)) worst = child;
      if (worst === at) return;
      swap(at, worst);
      at = worst;
    }
  }

  return {
    worst: () =>
      heap.length < limit ? Number.NEGATIVE_INFINITY : (heap[0]?.score ?? Number.NEGATIVE_INFINITY),
    offer(doc, score) {
      if (heap.length < limit) {
        heap.push({ doc, score });
        rise(heap.length - 1);
        return;
      }
      const [worst] = heap;
      // Most are no better, and make nothing.
      if (!worst || score < worst.score || (score === worst.score && doc > worst.doc)) return;
      heap[0] = { doc, score };
      sink();
    },
    take: () => heap.sort(compare),
  };
}

const compare = (a: Scored, b: Scored): number => b.score - a.score || a.doc - b.doc;
