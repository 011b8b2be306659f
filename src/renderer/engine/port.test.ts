import { afterEach, expect, it, vi } from 'vitest';
import type { ShellHealth } from '../../shared/contract/shell.ts';
import { keepEnginePort } from './port.ts';

const running: ShellHealth = { engine: { state: 'running' }, hub: { state: 'running' } };
const dead: ShellHealth = {
  engine: { state: 'restarting', attempt: 1, reason: 'exit 9' },
  hub: { state: 'running' },
};

const stops: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const stop of stops.splice(0)) stop();
});

/** A page and a shell that hands ports over when told to. */
function stage({ patienceMs = 4000 } = {}) {
  const page = new EventTarget();
  const asked: string[] = [];
  const ports: MessagePort[] = [];
  const onLost = vi.fn();
  let hear: (health: ShellHealth) => void = () => {};
  stops.push(
    keepEnginePort({
      shell: {
        requestEnginePort: (nonce) => asked.push(nonce),
        onHealth: (listener) => {
          hear = listener;
          return () => {};
        },
      },
      page: page as unknown as Window,
      onPort: (port) => ports.push(port),
      onLost,
      patienceMs,
    }),
  );
  return {
    asked,
    ports,
    onLost,
    health: (next: ShellHealth) => hear(next),
    handOver(nonce: string | undefined) {
      const { port1, port2 } = new MessageChannel();
      stops.push(() => port1.close());
      const event = new Event('message');
      Object.assign(event, { data: { type: 'groundcrew:port', nonce }, ports: [port2] });
      page.dispatchEvent(event);
      return { ours: port2, engines: port1 };
    },
  };
}

it('takes the port that answers its own request, and no other', () => {
  const { asked, ports, handOver } = stage();
  handOver('somebody-else');
  expect(ports).toHaveLength(0);
  const { ours } = handOver(asked[0]);
  expect(ports).toEqual([ours]);
});

it('asks again with a fresh nonce when the engine is back', () => {
  const { asked, ports, onLost, health, handOver } = stage();
  handOver(asked[0]);
  health(dead);
  expect(onLost).toHaveBeenCalledTimes(1);
  health(running);
  expect(asked).toHaveLength(2);
  expect(asked[1]).not.toBe(asked[0]);
  handOver(asked[0]);
  expect(ports).toHaveLength(1);
  handOver(asked[1]);
  expect(ports).toHaveLength(2);
});

it('asks once while the engine starts, and keeps the port that came before the news that it runs', () => {
  const { asked, ports, onLost, health, handOver } = stage();
  health({ ...running, engine: { state: 'starting', step: null } });
  handOver(asked[0]);
  health(running);
  expect(asked).toHaveLength(1);
  expect(ports).toHaveLength(1);
  expect(onLost).not.toHaveBeenCalled();
});

it('waits for the port that is under way when the news is faster', () => {
  const { asked, ports, health, handOver } = stage();
  health({ ...running, engine: { state: 'starting', step: null } });
  health(running);
  handOver(asked[0]);
  expect(asked).toHaveLength(1);
  expect(ports).toHaveLength(1);
});

it('tells the client that the port is gone, so that calls under way are rejected', () => {
  const { asked, health, handOver } = stage();
  const { ours } = handOver(asked[0]);
  const closed = vi.fn();
  ours.addEventListener('close', closed);
  health(dead);
  expect(closed).toHaveBeenCalled();
});

it('notices an engine that closed its end without a word', async () => {
  const { asked, onLost, handOver } = stage();
  const { engines } = handOver(asked[0]);
  engines.close();
  await expect.poll(() => onLost).toHaveBeenCalledTimes(1);
  expect(asked).toHaveLength(2);
});

it('repeats a request that nobody answered', () => {
  vi.useFakeTimers();
  const { asked } = stage({ patienceMs: 100 });
  vi.advanceTimersByTime(250);
  expect(asked).toHaveLength(3);
});
