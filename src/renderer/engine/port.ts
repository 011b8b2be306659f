import type { ShellApi } from '../../shared/contract/shell.ts';

/** The engine is gone or not there yet: the call was not answered and may not have been done. */
export class EngineGone extends Error {
  override readonly name = 'EngineGone';
}

type Shell = Pick<ShellApi, 'requestEnginePort' | 'onHealth'>;

type Options = {
  shell: Shell;
  /** Where the shell posts the port to; the window itself. */
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  /** Called with each new, started port; the one before is closed by then. */
  onPort: (port: MessagePort) => void;
  onLost: () => void;
  /** Milliseconds after which an unanswered request is repeated. */
  patienceMs?: number;
};

/**
 * Keeps a port to the engine: asks the shell for one with a fresh nonce, takes only the port that answers it,
 * and asks again when the engine died and came back. Returns the way to stop.
 */
export function keepEnginePort({ shell, page, onPort, onLost, patienceMs = 4000 }: Options): () => void {
  let nonce = '';
  let port: MessagePort | null = null;
  /** The shell keeps a request while the engine starts; asking again would throw away the port under way. */
  let asking = false;
  let repeat: ReturnType<typeof setTimeout> | undefined;

  const ask = () => {
    clearTimeout(repeat);
    nonce = crypto.randomUUID();
    asking = true;
    shell.requestEnginePort(nonce);
    repeat = setTimeout(() => port === null && ask(), patienceMs);
  };

  const lose = () => {
    if (!port) return;
    const lost = port;
    port = null;
    // Chromium tells only the other end; the client needs to hear it to reject what is under way.
    lost.dispatchEvent(new Event('close'));
    lost.close();
    onLost();
  };

  const onMessage = (event: MessageEvent<unknown>) => {
    const { data, ports } = event;
    if (typeof data !== 'object' || data === null || !('type' in data) || !('nonce' in data)) return;
    const arrived = ports[0];
    if (data.type !== 'groundcrew:port' || data.nonce !== nonce || !arrived) return;
    lose();
    clearTimeout(repeat);
    asking = false;
    port = arrived;
    arrived.addEventListener('close', () => {
      if (port !== arrived) return;
      port = null;
      onLost();
      ask();
    });
    onPort(arrived);
    arrived.start();
  };

  const stopHealth = shell.onHealth(({ engine }) => {
    if (engine.state !== 'running') lose();
    else if (!port && !asking) ask();
  });

  page.addEventListener('message', onMessage as EventListener);
  ask();
  return () => {
    clearTimeout(repeat);
    stopHealth();
    page.removeEventListener('message', onMessage as EventListener);
    lose();
  };
}
