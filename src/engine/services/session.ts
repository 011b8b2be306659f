import type { AppStatus } from '../../shared/contract/app-status.ts';
import type { Device, Session } from '../../shared/wire/auth.ts';
import { fail } from '../failure.ts';
import type { Clock } from '../net/clock.ts';
import { createHubClient } from '../net/hub-client.ts';
import type { CallError, Outcome } from '../net/outcome.ts';
import type { Transport } from '../net/transport.ts';
import type { ActingServices } from '../rpc/services.ts';
import type { Account } from './session-accounts.ts';

/** Milliseconds for which signing out waits for the hub to hear of it. */
const goodbyeMs = 3_000;

/** Signing in at a remote hub and out of any. `enter` and `leave` change what the engine works on. */
export function createSessionService(parts: {
  transport: Transport;
  clock: Clock;
  workstation: string;
  device: Device;
  enter(account: Account, session: Session): Promise<void>;
  leave(): Promise<void>;
  /** Tells the hub that this session ends; may fail. */
  goodbye(signal: AbortSignal): Promise<Outcome<unknown>>;
  status(): AppStatus;
}): ActingServices['session'] {
  return {
    async signIn({ hubUrl, email, password }) {
      const root = rootOf(hubUrl);
      const client = createHubClient({ baseUrl: () => root, transport: parts.transport, clock: parts.clock });
      const { workstation, device } = parts;
      const outcome = await client.signIn({ email, password, workstation, device });
      if (!outcome.ok) return refuse(outcome.error);
      const session = outcome.value;
      await parts.enter(
        { hub: 'remote', hubUrl: root, workspaceId: session.workspace.id, agentId: session.agent.id },
        session,
      );
      return parts.status();
    },
    async signOut() {
      await parts.goodbye(AbortSignal.timeout(goodbyeMs));
      await parts.leave();
      return parts.status();
    },
  };
}

/** Scheme, host and port, with a path where the hub lives under one; a password in the address is not kept. */
function rootOf(hubUrl: string): string {
  const url = new URL(hubUrl);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') fail('bad-input', 'a hub has an https address');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function refuse({ kind, message }: CallError): never {
  switch (kind) {
    case 'wrong-credentials':
    case 'not-signed-in':
      return fail('wrong-credentials', message);
    case 'rate-limited':
      return fail('rate-limited', message, true);
    case 'forbidden':
      return fail('forbidden', message);
    case 'bad-input':
      return fail('bad-input', message);
    case 'secret':
      return fail('secret', message);
    case 'offline':
    case 'timeout':
    case 'unavailable':
    case 'protocol':
    case 'aborted':
      return fail('offline', message, true);
    case 'upgrade-required':
    case 'not-found':
    case 'too-large':
    case 'unsupported-type':
    case 'resnapshot':
    case 'internal':
      return fail('internal', message);
  }
}
