import { firstTables } from './010-first-tables.ts';
import { savedViews } from './020-saved-views.ts';
import { lateWords } from './030-late-words.ts';
import { agentsAtWork } from './040-agents-at-work.ts';
import { slaPaused } from './050-sla-paused.ts';
import { bulk } from './060-bulk.ts';
import { sharedDrafts } from './070-shared-drafts.ts';
import { scheduled } from './080-scheduled.ts';
import { customerWords } from './090-customer-words.ts';
import { reminders } from './100-reminders.ts';
import { draftBegun } from './110-draft-begun.ts';
import { attention } from './120-attention.ts';
import { merged } from './130-merged.ts';
import { customerBase } from './140-customer-base.ts';
import { formattedDrafts } from './150-formatted-drafts.ts';
import { customerFields } from './160-customer-fields.ts';
import { customerTraits } from './170-customer-traits.ts';
import { sides } from './180-sides.ts';
import { along } from './190-along.ts';
import { bulkParts } from './200-bulk-parts.ts';
import { ownWords } from './210-own-words.ts';
import { mood } from './220-mood.ts';
import { sideDrafts } from './230-side-drafts.ts';
import { validity } from './240-validity.ts';
import { articleIndex } from './250-article-index.ts';
import { sideDraftSync } from './260-side-draft-sync.ts';
import { formerNames } from './270-former-names.ts';
import { goneMacros } from './280-gone-macros.ts';
import { macroUse } from './290-macro-use.ts';
import { escalations } from './350-escalations.ts';
import { removedSecrets } from './400-removed-secrets.ts';
import { articleReads } from './410-article-reads.ts';
import { freezes } from './460-freezes.ts';
import { gate } from './500-gate.ts';
import { masking } from './510-masking.ts';
import { kyc } from './520-kyc.ts';
import { whatsNew } from './530-whats-new.ts';
import { recovery } from './560-recovery.ts';
import { learning } from './580-learning.ts';
import { ownMacros } from './620-own-macros.ts';
import { imitates } from './630-imitates.ts';
import { suggestedTexts } from './640-suggested-texts.ts';
import { signals } from './650-signals.ts';
import { modelTexts } from './660-model-texts.ts';
import { picturesBeyond } from './700-pictures-beyond.ts';
import { escalationSettings } from './710-escalation-settings.ts';
import { draftsWithoutSecrets } from './720-drafts-without-secrets.ts';
import { ownMacroParts } from './730-own-macro-parts.ts';
import { recoveryMarks } from './740-recovery-marks.ts';
import { articlePictures } from './760-article-pictures.ts';
import { openedGuides } from './810-opened-guides.ts';
import { scheduledEdits } from './840-scheduled-edits.ts';
import type { Migration } from './migration.ts';

/** In the order of their numbers. */
export const migrations: readonly Migration[] = [
  firstTables,
  savedViews,
  lateWords,
  agentsAtWork,
  slaPaused,
  bulk,
  sharedDrafts,
  scheduled,
  customerWords,
  reminders,
  draftBegun,
  attention,
  merged,
  customerBase,
  formattedDrafts,
  customerFields,
  customerTraits,
  sides,
  along,
  bulkParts,
  ownWords,
  mood,
  sideDrafts,
  validity,
  articleIndex,
  sideDraftSync,
  formerNames,
  goneMacros,
  macroUse,
  escalations,
  removedSecrets,
  articleReads,
  freezes,
  gate,
  masking,
  kyc,
  whatsNew,
  recovery,
  learning,
  ownMacros,
  imitates,
  suggestedTexts,
  signals,
  modelTexts,
  picturesBeyond,
  escalationSettings,
  draftsWithoutSecrets,
  ownMacroParts,
  recoveryMarks,
  articlePictures,
  openedGuides,
  scheduledEdits,
];
