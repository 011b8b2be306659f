import { bigint, text } from 'drizzle-orm/pg-core';

/** Milliseconds since 1970 UTC, as everywhere outside of the database. */
export const instant = (name: string) => bigint(name, { mode: 'number' });

/** Place in a workspace's change log. */
export const seqColumn = (name: string) => bigint(name, { mode: 'number' });

/** Lower-case hex SHA-256. */
export const hashColumn = (name: string) => text(name);
