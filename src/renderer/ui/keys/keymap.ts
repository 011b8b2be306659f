/** In the order in which they are shown. */
export const commandGroups = ['go', 'list', 'conversation', 'panes', 'write', 'app'] as const;
export type CommandGroup = (typeof commandGroups)[number];

type Binding = {
  readonly group: CommandGroup;
  /** Alternatives; within one, a space separates the keys of a sequence. `mod` is Cmd on a Mac, else Ctrl. */
  readonly keys: readonly string[];
  /** Those of its keys that type nothing fire inside text fields too: see {@link typesNothing}. */
  readonly inField?: true;
  /** Left out of the palette: it makes no sense without the key. */
  readonly keyOnly?: true;
  /** Its keys stand for the first, the second and so on of something, and are shown as first to last. */
  readonly series?: true;
  /** Runs again and again while its key is held down; any other runs once for a press. */
  readonly repeats?: true;
};

/**
 * Every command of the app with its keys, in the order in which the overview shows them. A name is also the key
 * of its label in the catalogue (`commands.<name>`). A single letter never fires in a text field.
 */
export const keymap = {
  goInbox: { group: 'go', keys: ['g i'] },
  goDrafts: { group: 'go', keys: ['g d'] },
  goFloor: { group: 'go', keys: ['g f'] },
  goMentions: { group: 'go', keys: [] },
  goKnowledge: { group: 'go', keys: ['g k'] },
  goRules: { group: 'go', keys: ['g r'] },
  goAudit: { group: 'go', keys: ['g a'] },
  goStudio: { group: 'go', keys: [] },
  goReleases: { group: 'go', keys: [] },
  importMacros: { group: 'go', keys: [] },
  importArticles: { group: 'go', keys: [] },
  goSettings: { group: 'go', keys: ['g s', 'mod+,'], inField: true },
  switchToOpen: {
    group: 'go',
    keys: ['mod+1', 'mod+2', 'mod+3', 'mod+4', 'mod+5', 'mod+6', 'mod+7', 'mod+8', 'mod+9'],
    inField: true,
    keyOnly: true,
    series: true,
  },
  nextRecent: { group: 'go', keys: ['ctrl+tab'], inField: true, keyOnly: true, repeats: true },
  previousRecent: { group: 'go', keys: ['ctrl+shift+tab'], inField: true, keyOnly: true, repeats: true },
  goLongestWait: { group: 'go', keys: ['mod+j'], inField: true },

  nextConversation: { group: 'list', keys: ['j'], keyOnly: true, repeats: true },
  previousConversation: { group: 'list', keys: ['k'], keyOnly: true, repeats: true },
  openConversation: { group: 'list', keys: ['enter', 'o'], keyOnly: true },
  openInNewTab: { group: 'list', keys: ['mod+enter'], keyOnly: true },
  backToList: { group: 'list', keys: ['escape', 'u'], keyOnly: true },
  selectConversation: { group: 'list', keys: ['x'], keyOnly: true },
  extendSelectionDown: { group: 'list', keys: ['shift+j'], keyOnly: true, repeats: true },
  extendSelectionUp: { group: 'list', keys: ['shift+k'], keyOnly: true, repeats: true },
  selectAll: { group: 'list', keys: ['mod+a'] },
  filterList: { group: 'list', keys: ['/'] },
  newView: { group: 'list', keys: [] },
  editView: { group: 'list', keys: [] },
  nextView: { group: 'list', keys: [']'], repeats: true },
  previousView: { group: 'list', keys: ['['], repeats: true },

  closeConversation: { group: 'conversation', keys: ['e'] },
  closeAndNext: { group: 'conversation', keys: ['mod+shift+e'], inField: true },
  reopenConversation: { group: 'conversation', keys: [] },
  setStatus: { group: 'conversation', keys: [] },
  setPriority: { group: 'conversation', keys: ['p'] },
  moveToQueue: { group: 'conversation', keys: ['q'] },
  snoozeConversation: { group: 'conversation', keys: ['h'] },
  remindMe: { group: 'conversation', keys: ['mod+shift+h'], inField: true },
  tagConversation: { group: 'conversation', keys: ['l'] },
  acceptTag: { group: 'conversation', keys: ['shift+l'] },
  assignConversation: { group: 'conversation', keys: ['a'] },
  assignToMe: { group: 'conversation', keys: [] },
  followConversation: { group: 'conversation', keys: [] },
  linkConversation: { group: 'conversation', keys: [] },
  splitConversation: { group: 'conversation', keys: [] },
  mergeConversation: { group: 'conversation', keys: [] },
  escalate: { group: 'conversation', keys: ['s'] },
  recoveryCase: { group: 'conversation', keys: ['v'] },
  handToSecurity: { group: 'conversation', keys: ['mod+shift+x'], inField: true },
  freezeAccount: { group: 'conversation', keys: ['mod+shift+l'], inField: true },
  checkIdentity: { group: 'conversation', keys: [] },
  revealValue: { group: 'conversation', keys: ['mod+shift+y'], inField: true },
  refreshKyc: { group: 'conversation', keys: [] },
  askKycProvider: { group: 'conversation', keys: [] },
  takeOver: { group: 'conversation', keys: [] },
  askTeam: { group: 'conversation', keys: ['mod+shift+a'], inField: true },
  copyLink: { group: 'conversation', keys: ['mod+shift+c'], inField: true },
  toggleSidePanel: { group: 'conversation', keys: ['mod+.'], inField: true },
  showCustomer: { group: 'conversation', keys: [] },
  showKnowledge: { group: 'conversation', keys: [] },

  splitRight: { group: 'panes', keys: ['mod+\\', 'mod+shift+r'], inField: true },
  splitDown: { group: 'panes', keys: ['mod+shift+d'], inField: true },
  focusNextPane: { group: 'panes', keys: ['f6'], inField: true },
  moveToNextPane: { group: 'panes', keys: ['mod+shift+m'], inField: true },
  popOut: { group: 'panes', keys: ['mod+shift+o'], inField: true },
  dockBack: { group: 'panes', keys: [] },
  closeTab: { group: 'panes', keys: ['mod+w'], inField: true },
  reopenTab: { group: 'panes', keys: ['mod+shift+t'], inField: true },

  reply: { group: 'write', keys: ['r'] },
  note: { group: 'write', keys: ['n'] },
  applyMacro: { group: 'write', keys: ['m'], inField: true },
  insertArticle: { group: 'write', keys: [] },
  newOwnMacro: { group: 'write', keys: [] },
  keepAsMacro: { group: 'write', keys: [], inField: true },
  mentionColleague: { group: 'write', keys: [] },
  moveToPrivate: { group: 'write', keys: ['mod+shift+p'], inField: true },
  fixSpelling: { group: 'write', keys: ['f7'], inField: true },
  // In the list the same key opens a tab; neither is offered where the other one is.
  send: { group: 'write', keys: ['mod+enter'], inField: true, keyOnly: true },
  sendAndSnooze: { group: 'write', keys: [] },
  sendLater: { group: 'write', keys: [] },
  undo: { group: 'write', keys: ['mod+z'] },
  sendAsOpen: { group: 'write', keys: [], inField: true },
  sendAsPending: { group: 'write', keys: [], inField: true },
  sendAsHold: { group: 'write', keys: [], inField: true },
  sendAsSolved: { group: 'write', keys: ['mod+shift+enter'], inField: true },

  openPalette: { group: 'app', keys: ['mod+k'], inField: true, keyOnly: true },
  searchMessages: { group: 'app', keys: ['mod+shift+f'], inField: true },
  showOutbox: { group: 'app', keys: ['g o'] },
  showReminders: { group: 'app', keys: ['g m'] },
  showWhatsNew: { group: 'app', keys: ['g n'] },
  showSides: { group: 'app', keys: ['g t'] },
  showEscalations: { group: 'app', keys: ['g e'] },
  showFreezes: { group: 'app', keys: ['g z'] },
  showSignals: { group: 'app', keys: ['g w'] },
  tryConnection: { group: 'app', keys: [] },
  showShortcuts: { group: 'app', keys: ['?'] },
  setAvailable: { group: 'app', keys: [] },
  setAway: { group: 'app', keys: [] },
  takeBreak: { group: 'app', keys: [] },
  endShift: { group: 'app', keys: [] },
  toggleTheme: { group: 'app', keys: [] },
  toggleDensity: { group: 'app', keys: [] },
  toggleSimulator: { group: 'app', keys: [] },
  startSurge: { group: 'app', keys: [] },
  openChatPage: { group: 'app', keys: [] },
} as const satisfies Record<string, Binding>;

export type CommandId = keyof typeof keymap;
export const commandIds = Object.keys(keymap) as CommandId[];
/** Whether pressing it in a text field types no character. */
export const typesNothing = (chord: string): boolean => /^(mod\+|ctrl\+|f\d+$)/.test(chord);
export const bindingOf = (id: CommandId): Binding => keymap[id];

/** What Zendesk's agent workspace has on these keys. Opt-in: Ctrl with Alt types characters on many layouts. */
export const zendeskKeys: Partial<Record<CommandId, readonly string[]>> = {
  sendAsOpen: ['mod+alt+o'],
  sendAsPending: ['mod+alt+p'],
  sendAsHold: ['mod+alt+d'],
  sendAsSolved: ['mod+alt+s'],
  applyMacro: ['mod+alt+m'],
};
