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
  told: {
    byItself: 'The customer is told: {{list}}',
    byAgent: 'Words for the customer are ready, an agent sends them: {{list}}',
    not: 'The customer is not told: {{list}}',
  },
};
