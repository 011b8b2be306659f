import { desk } from './hub/desk.ts';
import { knowledge } from './hub/knowledge.ts';
import { protection } from './hub/protection.ts';
import { work } from './hub/work.ts';

/**
 * The hub as engines see it: HTTP under `/api/v1`, described by `/api/v1/openapi.json`. Files travel outside
 * of it as raw bytes: `PUT /api/v1/files/{hash}` and `GET /api/v1/files/{hash}` with the same Authorization.
 */
export const hubContract = { ...work, ...protection, ...desk, ...knowledge };
