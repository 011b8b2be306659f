import { z } from 'zod';
import { Id, Instant } from '../ids.ts';

/**
 * What only a person may answer. `language`: it is said in one that the rules do not read; `unread`: there is something
 * that they cannot read, such as a picture; `asked`: the customer wants a person.
 */
export const gateTopics = ['funds', 'security', 'distress', 'language', 'unread', 'asked'] as const;
export const GateTopic = z.enum(gateTopics);
export type GateTopic = z.infer<typeof GateTopic>;

/** unsure: nothing was found, but not all of it could be read. urgent: a life may be at stake. In this order. */
export const gateLevels = ['unsure', 'human', 'urgent'] as const;
export const GateLevel = z.enum(gateLevels);
export type GateLevel = z.infer<typeof GateLevel>;

export const GateReason = z.object({
  topic: GateTopic,
  level: GateLevel,
  /** As they stand in the message; none where it is not read from words. */
  words: z.array(z.string().max(60)).max(5),
  /** The first message in which it stands; it may be one of a conversation that was merged into this, or split from it. */
  messageId: Id,
});
export type GateReason = z.infer<typeof GateReason>;

/** That no machine answers in a conversation, and why. It only ever rises, and nobody takes it away. */
export const Gate = z.object({
  level: GateLevel,
  /** One for each topic, in the order in which they came up. */
  reasons: z.array(GateReason).min(1).max(gateTopics.length),
  /** Since when. */
  at: Instant,
});
export type Gate = z.infer<typeof Gate>;

/** Surely: what could not be read whole is answered with care, and not forbidden. */
export const isPersonOnly = (gate: Pick<Gate, 'level'> | null): boolean =>
  gate !== null && gate.level !== 'unsure';

export function higherLevel(a: GateLevel, b: GateLevel): GateLevel {
  return gateLevels.indexOf(a) < gateLevels.indexOf(b) ? b : a;
}

/** A gate after more was read: reasons are added or rise, none goes. */
export function raiseGate(before: Gate | null, reasons: readonly GateReason[], at: number): Gate | null {
  if (reasons.length === 0) return before;
  const byTopic = new Map((before?.reasons ?? []).map((reason) => [reason.topic, reason]));
  for (const reason of reasons) {
    const known = byTopic.get(reason.topic);
    if (!known || higherLevel(known.level, reason.level) !== known.level) byTopic.set(reason.topic, reason);
  }
  const all = [...byTopic.values()];
  return { level: all.map(({ level }) => level).reduce(higherLevel), reasons: all, at: before?.at ?? at };
}

/** What may be looked for of a gate: that only a person answers, surely; at once; or what it is about, sure or not. */
export const soughtGates = ['human', 'urgent', ...gateTopics] as const;
export const SoughtGate = z.enum(soughtGates);
export type SoughtGate = z.infer<typeof SoughtGate>;

export function isSoughtGate({ level, reasons }: Gate, sought: readonly SoughtGate[]): boolean {
  if (level !== 'unsure' && sought.includes('human')) return true;
  if (level === 'urgent' && sought.includes('urgent')) return true;
  return reasons.some(({ topic }) => sought.includes(topic));
}
