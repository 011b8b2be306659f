import { random } from './random.ts';
import { type GroupKey, groupKeys } from './topics.ts';

/** Where one conversation of the stream stands today. */
export type Slot =
  | { readonly kind: 'history' }
  /** In a queue, nobody has taken it. */
  | { readonly kind: 'unassigned'; readonly groups: readonly GroupKey[] }
  | {
      readonly kind: 'in-hand';
      readonly by: 'demo-agent' | 'others';
      readonly ending: 'ours' | 'theirs' | 'held';
      readonly groups: readonly GroupKey[] | null;
      /** Far more messages than usual. */
      readonly long: boolean;
    };

export const history: Slot = { kind: 'history' };

export type WorkingSet = {
  slot(index: number): Slot;
  /** Everything before this place in the stream is history, but for the long conversation. */
  readonly tailFrom: number;
  /** -1 for none. */
  readonly longAt: number;
};

/** How many conversations owe work today, of so many in all. */
function workingCount(conversations: number): number {
  return Math.round(Math.min(conversations * 0.3, 200 * Math.sqrt(conversations / 3000)));
}

const shares = { demoAgent: 11 / 200, unassignedHere: 35 / 200, unassignedElsewhere: 13 / 200 };

/**
 * Says of every conversation, by its place in the stream, whether it still owes work and to whom. The newest
 * are mostly unassigned, those in hand reach some days back, everything before is history.
 */
export function workingSet(seed: number, conversations: number, demoGroups: readonly GroupKey[]): WorkingSet {
  const draw = random(seed, 'working-set');
  const working = workingCount(conversations);
  const elsewhere = groupKeys.filter((group) => !demoGroups.includes(group));
  const demoCount = Math.round(working * shares.demoAgent);
  const hereCount = Math.round(working * shares.unassignedHere);
  const awayCount = Math.round(working * shares.unassignedElsewhere);
  const ranked: { slot: Slot; age: number }[] = [];

  for (let n = 0; n < hereCount; n += 1)
    ranked.push({ slot: { kind: 'unassigned', groups: demoGroups }, age: 0.26 * draw.unit() ** 1.7 });
  for (let n = 0; n < awayCount; n += 1)
    ranked.push({ slot: { kind: 'unassigned', groups: elsewhere }, age: 0.26 * draw.unit() ** 1.7 });
  for (let n = 0; n < demoCount; n += 1) {
    const ending = n % 3 === 2 ? (n % 2 === 0 ? 'held' : 'theirs') : 'ours';
    const slot = { kind: 'in-hand', by: 'demo-agent', ending, groups: demoGroups, long: false } as const;
    ranked.push({ slot, age: 0.45 * draw.unit() });
  }
  for (let n = hereCount + awayCount + demoCount; n < working; n += 1) {
    const ending = draw.weighted<'ours' | 'theirs' | 'held'>([
      ['ours', 4],
      ['theirs', 4.5],
      ['held', 1.5],
    ]);
    const slot = { kind: 'in-hand', by: 'others', ending, groups: null, long: false } as const;
    ranked.push({ slot, age: draw.unit() });
  }
  const window = Math.min(conversations, working * 2);
  while (ranked.length < window) ranked.push({ slot: history, age: 0.04 + 0.96 * draw.unit() });
  ranked.sort((a, b) => a.age - b.age);

  const longThread: Slot = {
    kind: 'in-hand',
    by: 'demo-agent',
    ending: 'ours',
    groups: demoGroups.includes('vip') ? ['vip'] : demoGroups,
    long: true,
  };
  const longAt = conversations >= 1000 ? Math.floor(conversations * 0.62) : -1;
  return {
    slot: (index) => (index === longAt ? longThread : (ranked[conversations - 1 - index]?.slot ?? history)),
    tailFrom: conversations - window,
    longAt,
  };
}
