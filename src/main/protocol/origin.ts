/** Of the application's own pages. */
export const appOrigin = 'app://groundcrew';
