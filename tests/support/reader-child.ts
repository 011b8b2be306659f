import pino from 'pino';
import { getMacro } from '../../src/engine/db/queries/macros.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { briskLimits } from './brisk-limits.ts';

/**
 * Run as a program with an IPC channel: an engine that is made to be killed. `dataDir hubUrl secret macroId` come as
 * arguments. It says `here` when it holds the macro, acknowledges it when it is told to, and says `said` when the
 * engine has taken that, never before.
 */
const [dataDir, hubUrl, secret, id] = process.argv.slice(2);
if (!dataDir || !hubUrl || !secret || !id) throw new Error('dataDir hubUrl secret macroId');

const engine = createEngine({
  dataDir,
  log: pino({ level: 'silent' }),
  hub: { embedded: { url: hubUrl, secret } },
  ...briskLimits,
});
const held = () => getMacro(engine.db(), id);

process.on('message', () => {
  const version = held()?.version ?? 0;
  const { said } = engine.services.whatsNew.acknowledge({ kind: 'macro', id, version });
  process.send?.(said ? 'said' : 'not-said');
});
const looking = setInterval(() => {
  if (!held()) return;
  clearInterval(looking);
  process.send?.('here');
}, 20);
