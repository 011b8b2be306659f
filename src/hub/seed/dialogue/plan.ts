import type { Channel } from '../../../shared/domain/vocabulary.ts';
import type { Random } from '../random.ts';

/** One thing that somebody says or does in a conversation. `turn` counts the pairs of the same kind. */
export type Act = {
  readonly by: 'customer' | 'agent' | 'bot' | 'note' | 'event';
  readonly does:
    | 'open'
    | 'more'
    | 'attach'
    | 'moved'
    | 'answer'
    | 'filler'
    | 'follow'
    | 'nag'
    | 'thank'
    | 'reopen'
    | 'another'
    | 'acknowledge'
    | 'to-private'
    | 'ask'
    | 'work'
    | 'reply'
    | 'update'
    | 'leave'
    | 'solve'
    | 'bye'
    | 'finding'
    | 'remark'
    | 'handover'
    | 'assigned'
    | 'passed-on'
    | 'tagged'
    | 'raised'
    | 'pending'
    | 'held'
    | 'reopened'
    | 'solved'
    | 'rated';
  readonly turn: number;
  /** Which of the conversation's troubles this is about; long ones have several. */
  readonly episode: number;
};

/** Where a conversation stands when the story ends. */
export type Ending = 'unanswered' | 'ours' | 'theirs' | 'held' | 'solved';

export type PlanInput = {
  readonly draw: Random;
  /** Exactly this many acts. */
  readonly length: number;
  readonly ending: Ending;
  readonly channel: Channel;
  readonly probes: number;
  readonly follows: number;
  /** Whether whoever has it in hand keeps it to the end. */
  readonly kept?: boolean;
};

/** The fewest acts that a story with this ending needs. */
export const shortest: Record<Ending, number> = { unanswered: 1, ours: 2, theirs: 4, held: 4, solved: 4 };

/** Longest run of acts about one trouble; a longer conversation goes on with another. */
const episodeLength = 17;

type Part =
  | 'more'
  | 'attach'
  | 'acknowledge'
  | 'assigned'
  | 'toPrivate'
  | 'tagged'
  | 'raised'
  | 'probe'
  | 'finding'
  | 'remark'
  | 'work'
  | 'filler'
  | 'follow'
  | 'wait'
  | 'handover'
  | 'thank'
  | 'bye'
  | 'rated';
type Counts = Record<Part, number>;

/** Acts that a part takes. While nobody has answered, waiting is the customer asking again. */
function sizeOf(part: Part, ending: Ending): number {
  if (part === 'wait') return ending === 'unanswered' ? 1 : 2;
  return part === 'probe' || part === 'follow' || part === 'handover' || part === 'toPrivate' ? 2 : 1;
}

function isPublic(channel: Channel): boolean {
  return channel === 'x' || channel === 'reddit';
}

function isRunning(channel: Channel): boolean {
  return channel === 'chat' || channel === 'telegram';
}

/** Plans who says what, in order. The same draw gives the same plan. */
export function plan(input: PlanInput): Act[] {
  const acts: Act[] = [];
  let left = input.length;
  let episode = 0;
  while (left > episodeLength + 4) {
    const length = Math.min(left - 5, input.draw.int(9, 14));
    acts.push(...planEpisode({ ...input, length, ending: 'solved' }, episode));
    left -= length;
    episode += 1;
  }
  acts.push(...planEpisode({ ...input, length: left }, episode));
  return acts;
}

function emptyCounts(): Counts {
  return {
    more: 0,
    attach: 0,
    acknowledge: 0,
    assigned: 0,
    toPrivate: 0,
    tagged: 0,
    raised: 0,
    probe: 0,
    finding: 0,
    remark: 0,
    work: 0,
    filler: 0,
    follow: 0,
    wait: 0,
    handover: 0,
    thank: 0,
    bye: 0,
    rated: 0,
  };
}

/** How often each optional part is wished for, and at most how many times. */
function wishes(input: PlanInput, counts: Counts, again: boolean): [Part, number][] {
  const running = isRunning(input.channel);
  const { ending } = input;
  const wish: [Part, number, number][] = [
    ['more', running ? 4 : 0.7, running ? 3 : 1],
    ['attach', 0.8, 1],
  ];
  if (!again && (input.channel === 'chat' || input.channel === 'email')) wish.push(['acknowledge', 2.5, 1]);
  wish.push(['tagged', 0.7, 1]);
  if (ending === 'unanswered') {
    wish.push(['wait', 0.8, 2], ['raised', 0.5, 1]);
  } else {
    wish.push(['raised', 0.5, 1], ['probe', 4, Math.min(2, input.probes)]);
    wish.push(['finding', 2, 1], ['remark', 0.9, 2], ['work', 3, 1]);
    // Nobody asks on, or asks again, before the desk has said something.
    const spoken = counts.probe + counts.work > 0;
    wish.push(['filler', spoken ? (running ? 2 : 0.4) : 0, 2]);
    wish.push(
      ['follow', spoken ? 3.5 : 0, Math.min(3, input.follows)],
      ['wait', spoken ? 1.6 : 0, 2],
      ['handover', 0.35, again || input.kept ? 0 : 1],
    );
    if (isPublic(input.channel) && !again) wish.push(['toPrivate', 20, 1]);
  }
  if (ending === 'solved') {
    wish.push(['thank', 3.5, 1], ['rated', 2.2, 1]);
    wish.push(['bye', counts.thank > 0 ? 1.6 : 0, 1]);
  }
  return wish.flatMap(([part, weight, most]) =>
    weight > 0 && counts[part] < most ? [[part, weight] as [Part, number]] : [],
  );
}

function planEpisode(input: PlanInput, episode: number): Act[] {
  const { draw, ending } = input;
  const again = episode > 0;
  const counts = emptyCounts();
  // In the first episode somebody takes it, in a later one it is opened again: one act each.
  let left = input.length - shortest[ending];
  counts.assigned = again || ending === 'unanswered' ? 0 : 1;
  // Taken over, but too little room for a conversation: the agent has not answered yet.
  const silent = ending === 'unanswered' || (ending === 'ours' && left < 3);
  if (ending === 'ours' && !silent) left -= 1;
  const wishing = silent ? { ...input, ending: 'unanswered' as const } : input;
  while (left > 0) {
    const possible = wishes(wishing, counts, again).filter(([part]) => sizeOf(part, wishing.ending) <= left);
    const part = possible.length > 0 ? draw.weighted(possible) : silent ? 'more' : 'remark';
    counts[part] += 1;
    left -= sizeOf(part, wishing.ending);
  }
  return arrange(wishing, counts, episode, silent && ending === 'ours');
}

function arrange(
  { draw, ending, channel, follows }: PlanInput,
  counts: Counts,
  episode: number,
  takenOver: boolean,
): Act[] {
  const acts: Act[] = [];
  const turns = new Map<string, number>();
  const add = (by: Act['by'], does: Act['does'], turn = 0): void =>
    void acts.push({ by, does, turn, episode });
  const each = (part: Part, go: (turn: number) => void): void => {
    for (let turn = 0; turn < counts[part]; turn += 1) go(turn);
  };
  const next = (kind: string): number => {
    const turn = turns.get(kind) ?? 0;
    turns.set(kind, turn + 1);
    return turn;
  };

  if (episode > 0) {
    add('customer', draw.chance(0.25) ? 'reopen' : 'another');
    add('event', 'reopened');
  } else {
    add('customer', 'open');
  }
  const ackFirst = channel === 'chat' && draw.chance(0.5);
  if (ackFirst) each('acknowledge', () => add('bot', 'acknowledge'));
  each('more', (turn) => add('customer', 'more', turn));
  each('attach', () => add('customer', 'attach'));
  if (!ackFirst) each('acknowledge', () => add('bot', 'acknowledge'));
  each('tagged', () => add('event', 'tagged'));
  each('raised', () => add('event', 'raised'));
  if (ending === 'unanswered') {
    each('wait', (turn) => add('customer', 'nag', turn));
    if (takenOver) add('event', 'assigned');
    return acts;
  }

  each('assigned', () => add('event', 'assigned'));
  each('toPrivate', () => {
    add('agent', 'to-private');
    add('customer', 'moved');
  });
  let waits = counts.wait;
  const wait = (): void => {
    if (waits === 0) return;
    waits -= 1;
    add('customer', 'nag', next('nag'));
    add('agent', waits === 0 && counts.handover > 0 ? 'leave' : 'update', next('update'));
  };
  each('probe', (turn) => {
    add('agent', 'ask', turn);
    add('customer', 'answer', turn);
  });
  let fillers = counts.filler;
  each('finding', (turn) => add('note', 'finding', turn));
  each('work', (turn) => {
    add('agent', 'work', turn);
    if (fillers > 0) add('customer', 'filler', next('filler'));
    fillers = Math.max(0, fillers - 1);
  });
  each('follow', (turn) => {
    add('customer', 'follow', turn);
    add('agent', 'reply', turn);
    if (turn === 0) wait();
  });
  while (waits > 0) wait();
  while (fillers > 0) {
    add('customer', 'filler', next('filler'));
    fillers -= 1;
  }
  each('remark', (turn) => add('note', 'remark', turn));
  each('handover', () => {
    add('note', 'handover');
    add('event', 'passed-on');
  });
  if (ending !== 'ours') finish(ending, counts, add);
  else if (counts.follow < follows) add('customer', 'follow', counts.follow);
  else add('customer', 'nag', next('nag'));
  return acts;
}

function finish(
  ending: 'solved' | 'theirs' | 'held',
  counts: Counts,
  add: (by: Act['by'], does: Act['does'], turn?: number) => void,
): void {
  switch (ending) {
    case 'solved':
      add('agent', 'solve');
      for (let turn = 0; turn < counts.thank; turn += 1) add('customer', 'thank');
      for (let turn = 0; turn < counts.bye; turn += 1) add('agent', 'bye');
      add('event', 'solved');
      for (let turn = 0; turn < counts.rated; turn += 1) add('event', 'rated');
      return;
    case 'theirs':
      add('agent', 'work', counts.work);
      add('event', 'pending');
      return;
    case 'held':
      add('agent', 'update', counts.wait);
      add('event', 'held');
  }
}
