import { DrizzleQueryError } from 'drizzle-orm/errors';

/**
 * An error as it may stand in a log. A failed query's message and details quote its parameters, and those are
 * what customers wrote: only the statement and the database's own code stay.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const said = { type: error.name, ...code, stack: frames.slice(0, 12).join('\n'), ...cause };
  if (error instanceof DrizzleQueryError) return { ...said, message: error.query.slice(0, 500) };
  if ('severity' in error) return { ...said, message: 'the database refused the statement' };
  return { ...said, message: error.message.slice(0, 500) };
}
