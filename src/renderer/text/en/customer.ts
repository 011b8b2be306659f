/** Texts of this feature. */
export const customer = {};
