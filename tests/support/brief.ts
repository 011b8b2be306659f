/**
 * Whether this is `npm test`, which each change waits for: random tests make fewer rounds then, and the longest tests of
 * the hub run on PostgreSQL alone. `npm run test:all`, and a file run by hand, do everything.
 */
export const brief = process.env.GROUNDCREW_BRIEF === '1';

/** How often, or how many, in `npm test` and otherwise. */
export const rounds = (inBrief: number, otherwise: number): number => (brief ? inBrief : otherwise);
