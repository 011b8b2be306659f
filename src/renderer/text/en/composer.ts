/** Texts of this feature. */
export const composer = {};
