/** Names of the desk's closed vocabularies, shared by all features. */
export const vocabulary = {
  channel: {
    chat: 'Live chat',
    email: 'E-mail',
    ticket: 'Ticket',
    phone: 'Phone',
    telegram: 'Telegram',
    x: 'X',
    reddit: 'Reddit',
  },
  status: {
    new: 'New',
    open: 'Open',
    pending: 'Pending',
    on_hold: 'On hold',
    solved: 'Solved',
    closed: 'Closed',
  },
  priority: { low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' },
  tier: { standard: 'Standard', vip: 'VIP', institution: 'Institution' },
  role: {
    agent: 'Agent',
    lead: 'Shift lead',
    trainer: 'Trainer',
    tier2: 'Tier 2',
    security: 'Security',
    compliance: 'Compliance',
    admin: 'Administrator',
  },
  verification: {
    unverified: 'Not verified',
    pending: 'Verification pending',
    verified: 'Verified',
    rejected: 'Verification rejected',
  },
  audience: { public: 'Public', internal: 'Team only' },
};
