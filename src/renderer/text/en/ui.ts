/** Texts of parts that all features use. */
export const ui = {
  news: 'News',
  dismiss: 'Dismiss',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
};
