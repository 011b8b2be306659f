import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HubFailure } from '../failure.ts';

/** Calls a minute; named in the API description. */
export const callLimits = {
  /** One agent, all workstations together. */
  perAgent: 6_000,
  /** One address before it has signed in: sign-ins and refreshes. */
  perIpSignedOut: 600,
  /** One agent who looks customers up by what is masked. */
  perAgentLookUps: 10,
  /** One agent who compares addresses with what is kept of customers. */
  perAgentComparisons: 120,
  /** One address, all agents behind it together. */
  perIp: 60_000,
} as const;

export type RateLimits = {
  agent(agentId: string): Promise<void>;
  lookUp(agentId: string): Promise<void>;
  comparison(agentId: string): Promise<void>;
  signedOut(ip: string): Promise<void>;
  ip(ip: string): Promise<void>;
};

/** Each throws `rate-limited` with the seconds to wait. Counted on each node by itself. */
export function openRateLimits(limits: Partial<Record<keyof typeof callLimits, number>> = {}): RateLimits {
  const limiter = (name: keyof typeof callLimits) => {
    const memory = new RateLimiterMemory({ points: limits[name] ?? callLimits[name], duration: 60 });
    return async (key: string): Promise<void> => {
      try {
        await memory.consume(key);
      } catch (reached) {
        if (!(reached instanceof RateLimiterRes)) throw reached;
        throw new HubFailure('rate-limited', 'Too many calls. Wait before the next one.', {
          retryAfter: Math.max(1, Math.ceil(reached.msBeforeNext / 1000)),
        });
      }
    };
  };
  return {
    agent: limiter('perAgent'),
    lookUp: limiter('perAgentLookUps'),
    comparison: limiter('perAgentComparisons'),
    signedOut: limiter('perIpSignedOut'),
    ip: limiter('perIp'),
  };
}
