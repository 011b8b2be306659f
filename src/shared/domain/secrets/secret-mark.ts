/** What stands where a secret was: of no language, and nothing that a search or a detector takes for anything. */
export const secretMark = '[•••]';
