/** Texts of this feature. */
export const conversation = {};
