/** News that the agent must have at once; named by shared/contract/reason-codes.ts. */
export const notice = {
  parked: '{{what}} was not sent: {{reason}}',
  'half-done':
    'To {{name}}: the message has arrived; {{stopped}} of {{total}} actions that came with it have not been done.',
  'access-lost_one': 'You no longer belong to one group; its conversations left this workstation.',
  'access-lost_other': 'You no longer belong to {{count}} groups; their conversations left this workstation.',
  mentioned: '{{agent}} mentioned you in the conversation with {{customer}}.',
  'taken-over': '{{agent}} took over your conversation with {{customer}}.',
  'given-away': '{{agent}} gave your conversation with {{customer}} to {{to}}.',
  'given-back': '{{agent}} gave your conversation with {{customer}} back to the queue.',
  rebuilt_one: 'The local database was damaged and is being rebuilt. One draft or queued action was saved.',
  rebuilt_other:
    'The local database was damaged and is being rebuilt. {{count}} drafts and queued actions were saved.',
  'unreadable-outbox_one':
    'One queued action from an older version could not be read. It is kept in the diagnostics bundle.',
  'unreadable-outbox_other':
    '{{count}} queued actions from an older version could not be read. They are kept in the diagnostics bundle.',
  'side-asked': '{{agent}} asks your team: {{subject}}',
  'side-answered': '{{agent}} answered: {{subject}}',
  escalated: 'An escalation for your queue: {{target}}',
  'escalation-discreet': 'A restricted conversation needs your queue.',
  'escalation-news': 'News of your escalation: {{what}}',
  'freeze-wanted': 'A freeze needs you, {{name}}: {{what}}',
  'freeze-news': 'News of a freeze, {{name}}: {{what}}',
  signals: 'A signal of suspicious activity needs a look.',
  reveals:
    '{{agent}} was shown a masked value beyond their budget of {{budget}} a shift: number {{count}} beyond it.',
  'reveals-refused':
    '{{agent}} asked for a masked value beyond their budget of {{budget}} a shift and was refused: time {{count}}.',
  'proposal-live': '“{{title}}”, which you proposed, is live: the whole team has it.',
  'proposal-declined': '{{agent}} decided against “{{title}}”, which you proposed.',
  'proposal-declined-because': '{{agent}} decided against “{{title}}”, which you proposed: {{said}}',
  reminder: 'Reminder: {{what}}',
  reminderBoth: 'Reminder: {{name}}: {{text}}',
  unknown: 'News from the engine: {{code}}',
  open: 'Open',
  outbox: 'Outbox',
};
