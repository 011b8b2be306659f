import { z } from 'zod';
import { ContentHash } from '../domain/ids.ts';

/** A file on its way to the hub. */
export const UploadProgress = z.object({
  hash: ContentHash,
  bytes: z.int().min(0),
  /** What the line has taken so far. */
  sent: z.int().min(0),
  /** `stopped`: the line broke, it goes again by itself; `refused`: the hub won't have it. */
  state: z.enum(['sending', 'stopped', 'refused']),
});
export type UploadProgress = z.infer<typeof UploadProgress>;
