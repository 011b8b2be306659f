import { implement } from '@orpc/server';
import { afterEach, expect, it } from 'vitest';
import type { EngineRouter } from '../../engine/rpc/router.ts';
import { createPortServer, type ServablePort } from '../../engine/rpc/serve-port.ts';
import { openLog } from '../../logging/open-log.ts';
import { engineContract } from '../../shared/contract/engine-contract.ts';
import { attachPort, dropPort, engine } from './client.ts';
import { EngineGone } from './port.ts';
import { problemOf } from './problem.ts';

const os = implement(engineContract);
const open: MessagePort[] = [];
afterEach(() => {
  dropPort();
  for (const port of open.splice(0)) port.close();
});

/** An engine that answers or, when told to hang, never does. */
function startEngine(on: { retry?: 'hang' | 'refuse' } = {}) {
  const router = os.router({
    ...({} as Parameters<typeof os.router>[0]),
    outbox: {
      list: os.outbox.list.handler(() => []),
      held: os.outbox.held.handler(() => []),
      undo: os.outbox.undo.handler(({ errors }) => {
        throw errors['too-late']({
          message: 'left',
          data: { kind: 'too-late', message: 'left', retry: false },
        });
      }),
      retry: os.outbox.retry.handler(() => (on.retry === 'hang' ? new Promise(() => {}) : {})),
      edit: os.outbox.edit.handler(() => {
        throw new Error('a broken invariant');
      }),
      discard: os.outbox.discard.handler(() => ({})),
      halfDone: os.outbox.halfDone.handler(() => []),
      retryStopped: os.outbox.retryStopped.handler(() => ({})),
      discardStopped: os.outbox.discardStopped.handler(() => ({})),
    },
  });
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const log = openLog({ name: 'engine' });
  log.level = 'silent';
  createPortServer(router as EngineRouter, log).serve(port1 as unknown as ServablePort);
  attachPort(port2);
  port2.start();
  return {
    die() {
      dropPort();
      port2.dispatchEvent(new Event('close'));
      port1.close();
    },
  };
}

const key = '00000000-0000-7000-8000-000000000001';

it('lets a call that came too early wait for the engine', async () => {
  const early = engine.outbox.list({});
  startEngine();
  expect(await early).toEqual([]);
});

it('rejects what is under way when the engine dies, rather than waiting for ever', async () => {
  const dying = startEngine({ retry: 'hang' });
  const call = engine.outbox.retry({ key, force: false });
  const rejected = expect(call).rejects.toBeInstanceOf(EngineGone);
  await engine.outbox.list({});
  dying.die();
  await rejected;
});

it('goes on with the next engine', async () => {
  startEngine().die();
  startEngine();
  expect(await engine.outbox.list({})).toEqual([]);
});

it('names what the engine refused, and calls everything else a fault of its own', async () => {
  startEngine();
  const late = await engine.outbox.undo({ keys: [key] }).catch(problemOf);
  expect(late).toEqual({ kind: 'too-late', retry: false });
  const broken = await engine.outbox.edit({ key }).catch(problemOf);
  expect(broken).toEqual({ kind: 'internal', retry: false });
});
