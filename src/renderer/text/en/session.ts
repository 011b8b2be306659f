export const session = {
  signIn: {
    title: 'Sign in to your hub',
    lead: 'The hub is the helpdesk server of your team. Your administrator knows its address.',
    again: 'Sign in again',
    againText:
      'Your session at {{hub}} has ended. Drafts and queued replies are kept and go out once you are signed in.',
    notKeptText:
      'This computer has no keychain, so your sign-in at {{hub}} was kept in memory only and ended with the app. Drafts and queued replies are kept and go out once you are signed in.',
    keychainChangedText:
      'The keychain that kept your sign-in at {{hub}} has changed or is locked. What it holds was left alone; this sign-in is kept in memory only. Drafts and queued replies are kept and go out once you are signed in.',
    address: 'Address of the hub',
    addressHint: 'helpdesk.example.com',
    email: 'E-mail',
    password: 'Password',
    show: 'Show the password',
    capsLock: 'Caps Lock is on',
    submit: 'Sign in',
    demo: 'Use the demo workspace on this machine',
    demoText: 'An invented exchange with simulated customers. Nothing leaves this machine.',
    failed: {
      address: 'Give an address such as {{example}}.',
      insecure: 'The address must begin with https:// (http:// works for this machine only).',
      email: 'Give a complete e-mail address.',
      password: 'Give your password.',
      offline: 'No hub answers at this address. Check it, and the connection.',
    },
  },
  firstRun: {
    title: 'Setting up your demo workspace',
    lead: 'This happens once: an invented exchange with its team, customers, conversations, articles and macros is made on this machine.',
    starting: 'Starting…',
    hub: 'Starting the helpdesk hub',
    engine: 'Starting the engine',
    step: {
      database: 'Making the database',
      people: 'Inventing agents and customers',
      knowledge: 'Writing articles and macros',
      files: 'Drawing pictures',
      conversations: 'Writing conversations',
      indexes: 'Building indexes',
    },
    syncing: 'Bringing conversations to this workstation',
    progress: '{{done}} of {{total}}',
    slow: 'Still working. On a slow machine this takes a minute or two.',
  },
  failed: {
    engine: 'The engine cannot start',
    hub: 'The helpdesk hub cannot start',
    safe: 'Your data is still on this machine, untouched.',
    restartEngine: 'Start the engine again',
    restartHub: 'Start the hub again',
    restartApp: 'Restart Groundcrew',
    details: 'What it said: {{reason}}',
    kind: {
      'newer-database':
        'The database on this machine was written by a newer Groundcrew. Update the app to open it; this version leaves it alone.',
      corrupt:
        'The local database is damaged. It was set aside; drafts and queued replies are being saved first.',
      'disk-full': 'The disk is full. Free some space, then start again. What was written before is intact.',
      'in-use':
        'Another program has this data folder open. Close it, then start again. What was written before is intact.',
      'no-access': 'The data folder cannot be written to. Put its permissions right, then start again.',
      other: 'It stopped several times in a row. Starting it again is safe.',
    },
  },
  locked: {
    title: 'Locked until the hub has answered',
    why_one:
      'This workstation last heard from the hub on {{when}}. What it keeps of customers is shown for {{count}} hour without the hub’s word: meanwhile you may no longer be meant to see some of it.',
    why_other:
      'This workstation last heard from the hub on {{when}}. What it keeps of customers is shown for {{count}} hours without the hub’s word: meanwhile you may no longer be meant to see some of it.',
    safe: 'Nothing is lost: what you have begun to write is kept here.',
    waiting_one: '{{count}} message waits in the outbox and leaves once the hub can be reached.',
    waiting_other: '{{count}} messages wait in the outbox and leave once the hub can be reached.',
    answers: 'The hub answers. What has changed comes first, then everything opens by itself.',
    todo: 'Check the network. As soon as the hub can be reached, everything opens by itself where you left it.',
    signIn: 'Your session has ended. Sign in, and everything opens where you left it.',
    tryNow: 'Try now',
  },
};
