/** One figure against what the machine can do and against others, all measured in the same run. */
export type BenchReport = {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly rounds: number;
  /** Medians over the rounds. */
  readonly ours: number;
  /** The machine's own limit at this task; null where the goal is absolute. */
  readonly limit: number | null;
  readonly peers: Readonly<Record<string, number>>;
  /** Ours divided by each, median of the rounds' ratios. `limit` is the ratio to the limit. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly goal: readonly Goal[];
  readonly met: boolean;
  /** Whatever helps to read the figures: sizes, versions, what was left out and why. */
  readonly context: Readonly<Record<string, string | number>>;
};

/** `of` names a ratio, or `ours` for the figure itself. */
export type Goal = { readonly of: string; readonly at: 'most' | 'least'; readonly value: number };

/** One measured run of one contestant: its figure in the report's unit. */
export type Contestant = () => Promise<number> | number;

type BenchOptions = {
  name: string;
  title: string;
  unit: string;
  /** At least 5; the order of the contestants turns from round to round. */
  rounds?: number;
  ours: Contestant;
  limit?: Contestant;
  peers?: Record<string, Contestant>;
  goal: readonly Goal[];
  context?: Record<string, string | number>;
};

/** Runs everyone in every round, in turning order, and compares within the round. */
export async function measure(options: BenchOptions): Promise<BenchReport> {
  const rounds = options.rounds ?? 5;
  const contestants: Record<string, Contestant> = {
    ours: options.ours,
    ...(options.limit ? { limit: options.limit } : {}),
    ...options.peers,
  };
  const names = Object.keys(contestants);
  const figures: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length] ?? 'ours';
      const run = contestants[name];
      if (!run) continue;
      globalThis.gc?.();
      figures[name]?.push(await run());
    }
  }
  const ratios: Record<string, number> = {};
  for (const name of names) {
    if (name === 'ours') continue;
    const pairs = (figures.ours ?? []).map((ours, round) => ours / (figures[name]?.[round] ?? Number.NaN));
    ratios[name] = significant(median(pairs));
  }
  const medians = Object.fromEntries(names.map((name) => [name, significant(median(figures[name] ?? []))]));
  const peers = Object.fromEntries(
    names.filter((n) => n !== 'ours' && n !== 'limit').map((n) => [n, medians[n] ?? 0]),
  );
  const ours = medians.ours ?? Number.NaN;
  const met = options.goal.every((goal) => {
    const value = goal.of === 'ours' ? ours : (ratios[goal.of] ?? Number.NaN);
    return goal.at === 'most' ? value <= goal.value : value >= goal.value;
  });
  return {
    name: options.name,
    title: options.title,
    unit: options.unit,
    rounds,
    ours,
    limit: medians.limit ?? null,
    peers,
    ratios,
    goal: options.goal,
    met,
    context: { node: process.version, ...options.context },
  };
}

/** Prints one JSON object with `--json`, a few lines for people without. */
export function printReport(report: BenchReport): void {
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(report)}\n`);
    return;
  }
  const lines = [
    `${report.name} ${report.title} (${report.unit}, median of ${report.rounds} rounds)`,
    `  ours   ${report.ours}`,
    ...(report.limit === null ? [] : [`  limit  ${report.limit}  (ratio ${report.ratios.limit})`]),
    ...Object.entries(report.peers).map(
      ([name, value]) => `  ${name}  ${value}  (ratio ${report.ratios[name]})`,
    ),
    ...report.goal.map((goal) => `  goal   ${goal.of} ${goal.at === 'most' ? '<=' : '>='} ${goal.value}`),
    `  ${report.met ? 'met' : 'NOT met'}`,
    ...Object.entries(report.context).map(([name, value]) => `  ${name}: ${value}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Linear between the neighbours, as most tools do; NaN for no values. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

function significant(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(4)) : value;
}
