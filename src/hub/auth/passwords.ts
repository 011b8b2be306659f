import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** OWASP's argon2id: 19 MiB, two passes, one lane. */
const cost = { memorySize: 19_456, iterations: 2, parallelism: 1, hashLength: 32 };

/** Work for one thread, so one after the other; the rest of the hub gets its turns in between. */
let queue: Promise<unknown> = Promise.resolve();
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = queue.then(() => new Promise<void>((next) => setImmediate(next))).then(work);
  queue = result.catch(() => undefined);
  return result;
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => argon2id({ ...cost, password, salt: randomBytes(16), outputType: 'encoded' }));
}

let decoy: Promise<string> | null = null;

/**
 * Whether the password fits the hash. Without a hash (no such address, no password set) the same work is done
 * for nothing, so that the time of the answer doesn't tell which addresses exist.
 */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const against = hash ?? (await decoy);
  const fits = await inTurn(() => argon2Verify({ hash: against, password }));
  return fits && hash !== null;
}
