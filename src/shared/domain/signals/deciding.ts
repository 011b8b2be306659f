import type { Role } from '../vocabulary.ts';
import {
  type Signal,
  type SignalDeed,
  type SignalState,
  signalSeverities,
  watchesSignals,
} from './signal.ts';

type Decider = { readonly agentId: string; readonly role: Role };
type Held = Pick<Signal, 'state' | 'severity' | 'decidedBy'>;

const overseers: ReadonlySet<Role> = new Set(['lead', 'security', 'compliance', 'admin']);

/**
 * What somebody who has a signal may do with it. Whoever sees it may confirm it. What is severe is dismissed by those who
 * answer for the desk: an agent who was bribed must not make it go away. A decision is taken back by whoever made it, and
 * by security.
 */
export function signalDeedsOf(
  { state, severity, decidedBy }: Held,
  { agentId, role }: Decider,
): SignalDeed[] {
  if (state !== 'open') return decidedBy === agentId || watchesSignals(role) ? ['reopen'] : [];
  return severity !== 'high' || overseers.has(role) ? ['confirm', 'dismiss'] : ['confirm'];
}

/** What it comes to; `too-late`: it is there already, or somebody was quicker. */
export function afterSignalDeed(
  held: Held,
  deed: SignalDeed,
  decider: Decider,
): SignalState | 'forbidden' | 'too-late' {
  const isOpen = held.state === 'open';
  if (isOpen === (deed === 'reopen')) return 'too-late';
  if (!signalDeedsOf(held, decider).includes(deed)) return 'forbidden';
  if (deed === 'reopen') return 'open';
  return deed === 'confirm' ? 'confirmed' : 'dismissed';
}

/** What is looked at first: open before decided, the most severe, then what waits longest; decided: the latest. */
export function compareSignals(
  a: Pick<Signal, 'id' | 'state' | 'severity' | 'raisedAt' | 'updatedAt'>,
  b: Pick<Signal, 'id' | 'state' | 'severity' | 'raisedAt' | 'updatedAt'>,
): number {
  const byId = a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  if ((a.state === 'open') !== (b.state === 'open')) return a.state === 'open' ? -1 : 1;
  if (a.state !== 'open') return b.updatedAt - a.updatedAt || byId;
  const rank = (one: Pick<Signal, 'severity'>) => signalSeverities.indexOf(one.severity);
  return rank(b) - rank(a) || a.raisedAt - b.raisedAt || byId;
}
