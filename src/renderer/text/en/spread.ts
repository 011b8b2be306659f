/** Which workstations have loaded what. */
export const spread = {
  title: 'Who has it',
  version: 'Version {{number}}',
  count_one: '{{have}} of {{count}} workstation',
  count_other: '{{have}} of {{count}} workstations',
  since: 'Since {{when}}',
  offline: 'Offline since {{when}}.',
  filling: 'Its first sync is under way.',
  catchingUp: 'About to get it.',
  holds: 'Has version {{number}}.',
  all_one: 'Show {{count}}',
  all_other: 'Show all {{count}}',
  fewer: 'Show fewer',
  unseen_one: '{{count}} person without a workstation in the last 30 days',
  unseen_other: '{{count}} people without a workstation in the last 30 days',
  somebody: 'Somebody who has left',
};
