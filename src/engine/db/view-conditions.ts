import { type Gate, isSoughtGate } from '../../shared/domain/gate/gate.ts';
import { statesSought } from '../../shared/domain/recovery/recovery-case.ts';
import type { SavedView, ViewCondition } from '../../shared/domain/saved-view.ts';

/** What the conditions of a view look at: columns of a conversation's row. */
export type Candidate = {
  readonly channel: string;
  readonly status: string;
  readonly priority: string;
  readonly tier: string;
  readonly group_id: string;
  readonly assignee_id: string | null;
  readonly topic: string | null;
  readonly locale: string;
  /** JSON list. */
  readonly tags: string;
  readonly created_at: number;
  readonly waiting_since: number | null;
  readonly due_at: number | null;
  readonly unread: number;
  readonly has_draft: number;
  readonly asleep: number;
  readonly working: number;
  readonly mood: string | null;
  readonly signal: string | null;
  readonly recovery: string | null;
  /** JSON. */
  readonly gate: string | null;
};

export const candidateColumns = [
  'channel',
  'status',
  'priority',
  'tier',
  'group_id',
  'assignee_id',
  'topic',
  'locale',
  'tags',
  'created_at',
  'waiting_since',
  'due_at',
  'unread',
  'has_draft',
  'asleep',
  'working',
  'mood',
  'signal',
  'recovery',
  'gate',
] as const satisfies readonly (keyof Candidate)[];

export type Definition = Pick<SavedView, 'match' | 'conditions'>;

export type CompiledView = {
  /** SQL that every row of the view meets: what it leaves out without being told. */
  readonly within: string;
  /** Whether a conversation is in the view for the agent `me` at `now`. */
  includes(row: Candidate, me: string | null, now: number): boolean;
  /** Instants at which time alone may turn a row's answer. */
  turns(row: Candidate): number[];
  readonly timed: boolean;
};

type Test = (row: Candidate, me: string | null, now: number) => boolean;

const minute = 60_000;

/**
 * The conditions of a view as code. A list of work shows work: what is solved or closed is left out unless a condition
 * speaks of the status, what is snoozed unless one speaks of snoozing.
 */
export function compileView({ match, conditions }: Definition): CompiledView {
  const workOnly = !conditions.some(({ field }) => field === 'status');
  const awakeOnly = !conditions.some(({ field }) => field === 'snoozed');
  const tests = conditions.map((condition): Test => {
    const test = testOf(condition);
    return condition.not ? (row, me, now) => !test(row, me, now) : test;
  });
  const instants = conditions.map(instantOf).filter((instant) => instant !== null);
  const rests = (row: Candidate) => (workOnly && !row.working) || (awakeOnly && row.asleep === 1);
  return {
    within: [workOnly && 'working = 1', awakeOnly && 'asleep = 0'].filter(Boolean).join(' AND ') || '1',
    includes(row, me, now) {
      if (rests(row)) return false;
      if (tests.length === 0) return true;
      const meets = (test: Test) => test(row, me, now);
      return match === 'all' ? tests.every(meets) : tests.some(meets);
    },
    turns(row) {
      if (rests(row)) return [];
      return instants.map((instant) => instant(row)).filter((at) => at !== null);
    },
    timed: instants.length > 0,
  };
}

function testOf(condition: ViewCondition): Test {
  switch (condition.field) {
    case 'channel':
    case 'status':
    case 'priority':
    case 'tier': {
      const { field } = condition;
      const values = new Set<string>(condition.values);
      return (row) => values.has(row[field]);
    }
    case 'group': {
      const values = new Set(condition.values);
      return (row) => values.has(row.group_id);
    }
    case 'assignee': {
      const values = new Set<string>(condition.values);
      return ({ assignee_id: assignee }, me) =>
        assignee === null
          ? values.has('nobody')
          : values.has(assignee) || (assignee === me && values.has('me'));
    }
    case 'topic': {
      const values = new Set(condition.values);
      return (row) => row.topic !== null && values.has(row.topic);
    }
    case 'language': {
      const values = new Set(condition.values);
      return (row) => values.has(row.locale.split('-')[0] ?? row.locale);
    }
    case 'tag': {
      const { values } = condition;
      return (row) => {
        if (row.tags === '[]') return false;
        const tags = JSON.parse(row.tags) as string[];
        return values.some((tag) => tags.includes(tag));
      };
    }
    case 'recovery': {
      const states = new Set<string>(statesSought(condition.values));
      return (row) => row.recovery !== null && states.has(row.recovery);
    }
    case 'gate': {
      const { values } = condition;
      return (row) => row.gate !== null && isSoughtGate(JSON.parse(row.gate) as Gate, values);
    }
    case 'age':
    case 'waiting':
    case 'due': {
      const instant = instantOf(condition);
      return (row, _, now) => {
        const at = instant?.(row) ?? null;
        return at !== null && at <= now;
      };
    }
    case 'unread':
      return (row) => row.unread === 1;
    case 'draft':
      return (row) => row.has_draft === 1;
    case 'snoozed':
      return (row) => row.asleep === 1;
    case 'mood':
      return (row) => row.mood !== null;
    case 'signal':
      return (row) => row.signal !== null;
  }
}

/** From when on a condition of time is met by a row (null: never by this one); null for the other conditions. */
function instantOf(condition: ViewCondition): ((row: Candidate) => number | null) | null {
  switch (condition.field) {
    case 'age':
      return (row) => row.created_at + condition.minutes * minute;
    case 'waiting':
      return (row) => (row.waiting_since === null ? null : row.waiting_since + condition.minutes * minute);
    case 'due':
      return (row) => (row.due_at === null ? null : row.due_at - condition.minutes * minute);
    default:
      return null;
  }
}
