import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { prepared } from '../../src/engine/db/handle.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { briskLimits } from './brisk-limits.ts';

/**
 * Run as a program with an IPC channel: an engine under load, made to be killed. `dataDir hubUrl secret` come as
 * arguments. Every act is told to the parent when the engine has acknowledged it, never before.
 */
const [dataDir, hubUrl, secret] = process.argv.slice(2);
if (!dataDir || !hubUrl || !secret) throw new Error('dataDir hubUrl secret');

const engine = createEngine({
  dataDir,
  log: pino({ level: 'silent' }),
  hub: { embedded: { url: hubUrl, secret } },
  ...briskLimits,
});

const statuses = ['open', 'pending', 'on_hold', 'solved'] as const;
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(Math.random() * list.length)];

async function act(): Promise<void> {
  const ids = prepared<{ id: string }>(engine.db(), 'SELECT id FROM conversations').all();
  const conversationId = pick(ids)?.id;
  if (!conversationId) return;
  const text = `load ${randomUUID()}`;
  const dice = Math.random();
  const sent = { conversationId, text, attachments: [], sources: [], thenStatus: null };
  if (dice < 0.5) {
    const { keys } = await engine.services.compose.send({ ...sent, mode: 'reply', actions: [] });
    process.send?.({ keys, text, conversationId });
  } else if (dice < 0.75) {
    const { keys } = await engine.services.compose.send({ ...sent, mode: 'note', actions: [] });
    process.send?.({ keys, text, conversationId });
  } else if (dice < 0.85) {
    const status = pick(statuses) ?? 'open';
    const { keys } = await engine.services.compose.send({
      ...sent,
      mode: 'reply',
      actions: [{ type: 'tags', add: [`t${Math.floor(Math.random() * 5)}`], remove: [] }],
      thenStatus: status,
    });
    process.send?.({ keys, text, conversationId });
  } else {
    const { keys } = engine.services.act({
      ids: [conversationId],
      action: { type: 'priority', priority: pick(['low', 'normal', 'high'] as const) ?? 'low' },
    });
    process.send?.({ keys, text: null, conversationId });
  }
}

process.send?.({ up: true });
for (;;) {
  await act();
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 12));
}
