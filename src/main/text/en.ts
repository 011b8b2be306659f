/** What the shell itself says to people; everything inside the window has its own catalogue. */
export const text = {
  menu: {
    app: 'Groundcrew',
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    settings: 'Settings…',
    inbox: 'Inbox',
    knowledge: 'Knowledge base',
    outbox: 'Outbox',
    shortcuts: 'Keyboard shortcuts',
    openLogs: 'Show log folder',
  },
  external: {
    title: 'Open outside Groundcrew?',
    message: (host: string) => `Open ${host}?`,
    detail: 'This address comes from a message or an article. Only open it if you know where it leads.',
    foreign:
      'Careful: this name contains letters that can imitate others. What you see above is how computers read it.',
    open: 'Open',
    cancel: 'Cancel',
  },
  saveDiagnostics: 'Save diagnostics',
  notRunningTwice: 'Groundcrew is running already.',
} as const;
