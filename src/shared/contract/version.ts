/** Version of what renderer, shell and engine say to each other; they ship together, so a mismatch is a bug. */
export const contractVersion = 60;
