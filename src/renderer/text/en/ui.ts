/** Texts of parts that all features use. */
export const ui = {
  news: 'News',
  dismiss: 'Dismiss',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  upload: {
    label: 'Uploading {{name}}',
    of: '{{sent}} of {{size}}',
    stopped: 'stopped by the line',
    again: 'Upload again: {{name}}',
    refused: 'The hub did not take it.',
  },
  otherSpoken: 'Shown in {{shown}}, because there is none in {{wanted}}.',
};
