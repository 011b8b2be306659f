/** Texts of this feature. */
export const knowledge = {};
