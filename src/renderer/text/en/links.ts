/** Conversations that have to do with each other. */
export const links = {
  act: 'Link to a conversation',
  choose: 'Link to: type a number…',
  none: 'Type the number of a conversation, such as 10167.',
  type: {
    related: 'related to #{{number}}',
    'duplicate-of': 'duplicate of #{{number}}',
    'duplicated-by': '#{{number}} is a duplicate of this',
    'incident-of': 'incident of the problem #{{number}}',
    'problem-of': 'problem behind #{{number}}',
  },
  open: 'Open #{{number}}',
  remove: 'Remove the link to #{{number}}',
  list: 'Linked conversations',
  event: {
    linked: '{{actor}} linked this: {{what}}',
    unlinked: '{{actor}} removed a link: {{what}}',
  },
};
