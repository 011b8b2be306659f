import pino from 'pino';
import { getMacro } from '../../src/engine/db/queries/macros.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { briskLimits } from './brisk-limits.ts';
import { call } from './engine-call.ts';

/**
 * Run as a program with an IPC channel: an engine that is made to be killed. `dataDir hubUrl secret macroId
 * conversationId` come as arguments. It says `here` when it holds the macro. Told to, it looks for something in vain and
 * sends what the macro says, and says `counted` when the engine has taken both.
 */
const [dataDir, hubUrl, secret, id, conversationId] = process.argv.slice(2);
if (!dataDir || !hubUrl || !secret || !id || !conversationId)
  throw new Error('dataDir hubUrl secret macroId conversationId');

const engine = createEngine({
  dataDir,
  log: pino({ level: 'silent' }),
  hub: { embedded: { url: hubUrl, secret } },
  ...briskLimits,
});

async function count(macroId: string, into: string): Promise<void> {
  const { learning, compose, macros } = call(engine);
  await learning.searched({ query: 'lost memo', surface: 'articles', results: 0, used: false });
  const { sources } = await macros.preview({ macroId, conversationId: into });
  await compose.send({
    conversationId: into,
    mode: 'reply',
    text: 'Thank you.',
    attachments: [],
    sources,
    actions: [],
    thenStatus: null,
  });
  process.send?.('counted');
}

process.on('message', () => void count(id, conversationId));
const looking = setInterval(() => {
  if (!getMacro(engine.db(), id) || engine.status().progress.phase !== 'idle') return;
  clearInterval(looking);
  process.send?.('here');
}, 20);
