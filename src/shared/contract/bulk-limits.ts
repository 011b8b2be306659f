/** Conversations that one bulk takes at most. Apart from the schemas, which the page loads later. */
export const mostInBulk = 5_000;
