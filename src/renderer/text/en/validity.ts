/** What is said of a macro or an article that may not be sent now. */
export const validity = {
  mark: {
    withdrawn: 'Withdrawn',
    recalled: 'Called back',
    expired: 'Expired',
    'not-yet': 'Not valid yet',
  },
  says: {
    withdrawn: 'Withdrawn {{when}}. It cannot be sent any more.',
    recalled: 'This version was called back. It cannot be sent any more.',
    expired: 'Expired {{when}}. It cannot be sent any more.',
    'not-yet': 'Valid from {{when}}. It cannot be sent before.',
  },
  instead: 'Use “{{title}}” instead.',
  current: 'Use the version that is valid now.',
  nothing: 'Nothing replaces it yet.',
  facts: {
    label: 'What holds for this version',
    product: 'Product: {{product}}',
    jurisdiction: 'Jurisdiction: {{jurisdiction}}',
    approved: 'Approved by {{name}}',
    from: 'Valid from {{date}}',
    until: 'Valid until {{date}}',
  },
};
