/** Texts of this feature. */
export const article = {};
