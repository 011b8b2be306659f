/** Texts of tabs and panes. */
export const panes = {
  label: 'Open conversations',
  loading: 'Loading open conversations',
  tab: {
    unread: 'unread',
    draft: 'has a draft',
    gone: 'A conversation that is not on this workstation',
    goneShort: 'Gone',
  },
  menu: {
    keep: 'Keep open',
    closeOthers: 'Close the other tabs of this pane',
  },
  most_one: '{{count}} pane at most.',
  most_other: '{{count}} panes at most.',
  nothingBeside: 'There is no other conversation in this list to show beside.',
  noWindow: 'The window could not be opened. The conversation stays where it is.',
  mostWindows: 'No more windows can be open at once. The conversation stays where it is.',
  windowTitle: '{{name}} · Groundcrew',
  longest: 'Waiting longest: {{name}}',
};
