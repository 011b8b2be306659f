export const status = {
  label: 'Status',
  connection: {
    starting: 'Starting…',
    online: 'Online',
    connecting: 'Connecting…',
    connectingAgain: 'Connecting, attempt {{count}}…',
    offline: 'Offline',
    offlineFor: 'Offline for {{span}}',
    'needs-sign-in': 'Sign in needed',
    'upgrade-required': 'Update needed',
  },
  detail: {
    title: 'Connection',
    online: 'The hub answers. Everything you do reaches it at once.',
    starting: 'Looking for the hub.',
    connecting: 'Trying to reach the hub. Go on working: everything is kept and sent in order.',
    offline:
      'The hub does not answer. Go on working: inbox, knowledge and macros are on this machine; what you send waits in the outbox.',
    'needs-sign-in': 'The hub wants you to sign in again. What you send waits in the outbox.',
    'upgrade-required':
      'The hub is newer than this app. Update Groundcrew to go on syncing; what you wrote is kept.',
    since: 'Since',
    next: 'Next attempt',
    nextIn: 'in {{span}}',
    now: 'now',
    reason: 'Reason',
    hub: 'Hub',
    embedded: 'On this machine (demo)',
    lastSync: 'Last sync',
    never: 'not yet',
    spanAgo: '{{span}} ago',
    'not-kept':
      'This computer has no keychain, so the sign-in was kept in memory only and ended with the app. Nothing is lost; what you send waits in the outbox until you sign in again.',
    'keychain-changed':
      'The keychain that kept the sign-in has changed or is locked. What it holds was left alone, and until it is back a sign-in is kept in memory only. Nothing is lost; what you send waits in the outbox until you sign in again.',
    tryNow: 'Try now',
    signIn: 'Sign in',
  },
  synced: 'Synced {{span}} ago',
  syncedNow: 'Synced just now',
  notSynced: 'Not synced yet',
  progress: {
    starting: 'First sync: preparing',
    working: 'First sync: open conversations',
    history: 'Filling in the history',
    knowledge: 'Loading articles and macros',
    pictures: 'Loading pictures',
    percent: '{{percent}} %',
    label: 'Progress of the sync',
  },
  outbox: {
    empty: 'Outbox empty',
    waiting_one: '{{count}} waiting to be sent',
    waiting_other: '{{count}} waiting to be sent',
    parked_one: '{{count}} needs you',
    parked_other: '{{count}} need you',
    open: 'Open the outbox',
  },
  quarantine_one: '{{count}} item set aside',
  quarantine_other: '{{count}} items set aside',
  quarantineText:
    'The hub sent something this version cannot read. It was set aside and everything else went on. Save a diagnostics bundle in the settings and give it to your administrator.',
  demo: {
    label: 'Demo',
    simulator: 'Simulated customers',
    simulatorText_one: 'About {{count}} message a minute',
    simulatorText_other: 'About {{count}} messages a minute',
    surge: 'Start a surge',
    surging: 'Surge for another {{span}}',
    chatPage: "Open the customers' chat page",
    noBrowser: 'The chat page could not be opened. Its address is {{url}}',
  },
  banner: {
    engineRestarting: 'The engine stopped and is being started again. What you wrote is kept.',
    hubRestarting:
      'The helpdesk hub stopped and is being started again. Go on working; everything waits in order.',
    hubFailed: 'The helpdesk hub does not start. You can read and write; nothing is sent until it runs.',
    engineFailed:
      'The engine keeps stopping. What you wrote is kept on this workstation. Start it again; what you type until then may be lost.',
    signedOut:
      'Sign in again to go on with the hub. What you write is kept and goes out once you are signed in.',
    notKept:
      'Sign in again: this computer has no keychain, so the sign-in was kept in memory only. Nothing is lost; what you write goes out once you are signed in.',
    keychainChanged:
      'Sign in again: the keychain that kept the sign-in has changed or is locked. What it holds was left alone. Nothing is lost; what you write goes out once you are signed in.',
    upgrade: 'The hub is newer than this app and refuses it. Update Groundcrew to go on syncing.',
    restart: 'Restart',
    signIn: 'Sign in',
  },
  notices: {
    open: 'Open',
    unknown: '{{code}}',
  },
};
