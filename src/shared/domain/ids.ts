import { z } from 'zod';

/** Every entity is named by a UUID; those that a workstation makes are UUIDv7, so they sort by time. */
export const Id = z.uuid();
export type Id = z.infer<typeof Id>;

/** Lower-case hex SHA-256 of a file's bytes: its name everywhere. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/);
export type ContentHash = z.infer<typeof ContentHash>;

/** Milliseconds since 1970 UTC. Instants cross every boundary in this one shape. */
export const Instant = z.int().min(0).max(8_640_000_000_000_000);
export type Instant = z.infer<typeof Instant>;

/** BCP 47 language tag such as `en`, `pt-BR`. */
export const Locale = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .max(35);
export type Locale = z.infer<typeof Locale>;
