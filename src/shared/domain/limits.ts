/** Sizes that every process agrees on. Bytes unless named otherwise. */
export const limits = {
  /** Characters of one message body, reply or note. */
  messageCharacters: 20_000,
  /** Characters of an e-mail's HTML body as kept; longer ones are cut at the hub and marked. */
  messageHtmlCharacters: 500_000,
  subjectCharacters: 300,
  tagCharacters: 60,
  tagsPerConversation: 40,
  linksPerConversation: 30,
  messagesPerSplit: 50,
  tagsPerCustomer: 40,
  customerNoteCharacters: 4_000,
  fieldValueCharacters: 200,
  /** Others who turned out to be one customer. */
  mergedPerCustomer: 20,
  attachmentsPerMessage: 10,
  /** People and groups that one note may mention. */
  mentionsPerNote: 20,
  /** Versions of a draft kept beside it, written elsewhere at the same time. */
  otherDrafts: 5,
  /** Words that one agent may add to the dictionary. */
  ownWords: 5_000,
  ownWordCharacters: 100,
  attachmentBytes: 15 * 1024 * 1024,
  macroBodyCharacters: 20_000,
  /** What one macro may ask the agent for, and how long an answer may be. */
  macroAsks: 12,
  macroAnswerCharacters: 500,
  articleHtmlCharacters: 400_000,
  /** Parts of a release, and their texts in all: a workstation takes them in one transaction. */
  releaseParts: 100,
  releaseCharacters: 4_000_000,
  releaseNameCharacters: 120,
  releasesListed: 200,
  articlePictureBytes: 3 * 1024 * 1024,
  /** Views that one agent may have built. */
  viewsPerAgent: 100,
  remindersPerAgent: 500,
  ownMacrosPerAgent: 200,
  groupsPerMacro: 50,
  modelDraftCharacters: 4_000,
  /** Articles whose text a model is told with a conversation. */
  modelArticles: 3,
  /** Of a workspace each. Fields count archived too: they are never deleted. */
  routingRules: 500,
  slaPolicies: 500,
  calendars: 100,
  customerFields: 500,
  /** Of one message to another team. */
  sideCharacters: 4_000,
  messagesPerSide: 200,
  sidesPerConversation: 20,
  /** Side conversations of which a first sync tells, open ones before the others, newest first. */
  sidesAtStart: 2_000,
  /** Of a hand-over note, and of what is said in a step. */
  escalationTextCharacters: 4_000,
  stepsPerEscalation: 200,
  /** With those that are gone; in use at once there may be fewer. */
  escalationTargets: 400,
  targetsInUse: 20,
  reasonsPerTarget: 40,
  checksPerReason: 30,
  /** Escalations that a first sync tells an agent of who handed them over and may not see them any more. */
  handedAtStart: 500,
  acknowledgementsAtStart: 2_000,
  /** Macros that the team sends, by tiers. */
  teamUses: 5_000,
  /** Groups of words that mean the same, and words in one. */
  synonymGroups: 1_000,
  wordsPerSynonymGroup: 20,
  /** Of one thing that is known in a recovery case. */
  recoveryValueCharacters: 300,
  stepsPerRecovery: 200,
  /** Of why an account is frozen, and of what is said in a step. */
  freezeTextCharacters: 2_000,
  evidencePerFreeze: 20,
  evidenceLinksPerFreeze: 5,
  evidenceLinkCharacters: 500,
  stepsPerFreeze: 100,
  /** Freezes of which a first sync tells, the newest first. */
  freezesAtStart: 1_000,
  /** Of why a signal was confirmed or dismissed. */
  signalNoteCharacters: 500,
  /** Of one customer and of each who turned out to be them, open ones before those decided lately. */
  signalsPerCustomer: 30,
  /** Open ones of which a first sync tells those who have all of them. */
  signalsAtStart: 1_000,
  /** Items in one mutation batch. */
  mutationsPerBatch: 50,
  /** Conversations in one page of the first sync, and messages sent along with each. */
  snapshotConversations: 100,
  snapshotMessagesPerConversation: 200,
  changesPerPage: 500,
  documentsPerFetch: 200,
  /** Days for which the hub remembers an idempotency key. */
  idempotencyDays: 30,
} as const;
