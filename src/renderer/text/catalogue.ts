import { app } from './en/app.ts';
import { article } from './en/article.ts';
import { articleImports } from './en/article-imports.ts';
import { articleStudio } from './en/article-studio.ts';
import { audit } from './en/audit.ts';
import { automation } from './en/automation.ts';
import { bulk } from './en/bulk.ts';
import { commandWords } from './en/command-words.ts';
import { commands } from './en/commands.ts';
import { composer } from './en/composer.ts';
import { conversation } from './en/conversation.ts';
import { customer } from './en/customer.ts';
import { escalation } from './en/escalation.ts';
import { escalationSettings } from './en/escalation-settings.ts';
import { freeze } from './en/freeze.ts';
import { identity } from './en/identity.ts';
import { imports } from './en/imports.ts';
import { inbox } from './en/inbox.ts';
import { knowledge } from './en/knowledge.ts';
import { knowledgePage } from './en/knowledge-page.ts';
import { kyc } from './en/kyc.ts';
import { learning } from './en/learning.ts';
import { links } from './en/links.ts';
import { masking } from './en/masking.ts';
import { merge } from './en/merge.ts';
import { mustRead } from './en/must-read.ts';
import { notice } from './en/notice.ts';
import { onChain } from './en/on-chain.ts';
import { outbox } from './en/outbox.ts';
import { ownMacros } from './en/own-macros.ts';
import { palette } from './en/palette.ts';
import { panes } from './en/panes.ts';
import { problems } from './en/problems.ts';
import { protection } from './en/protection.ts';
import { recovery } from './en/recovery.ts';
import { release } from './en/release.ts';
import { reminders } from './en/reminders.ts';
import { removed } from './en/removed.ts';
import { rules } from './en/rules.ts';
import { scheduled } from './en/scheduled.ts';
import { search } from './en/search.ts';
import { session } from './en/session.ts';
import { settings } from './en/settings.ts';
import { shift } from './en/shift.ts';
import { shortcuts } from './en/shortcuts.ts';
import { sides } from './en/sides.ts';
import { signals } from './en/signals.ts';
import { spread } from './en/spread.ts';
import { stage } from './en/stage.ts';
import { status } from './en/status.ts';
import { studio } from './en/studio.ts';
import { time } from './en/time.ts';
import { ui } from './en/ui.ts';
import { validity } from './en/validity.ts';
import { views } from './en/views.ts';
import { vocabulary } from './en/vocabulary.ts';
import { whatsNew } from './en/whats-new.ts';

/** All English texts: one file per feature, one object per file. Another language has the same shape. */
export const english = {
  app,
  article,
  articleImports,
  articleStudio,
  audit,
  commandWords,
  bulk,
  commands,
  composer,
  conversation,
  customer,
  escalation,
  escalationSettings,
  freeze,
  identity,
  imports,
  inbox,
  knowledge,
  knowledgePage,
  kyc,
  learning,
  links,
  automation,
  masking,
  merge,
  notice,
  onChain,
  outbox,
  ownMacros,
  palette,
  panes,
  problems,
  protection,
  removed,
  rules,
  recovery,
  release,
  reminders,
  scheduled,
  search,
  session,
  settings,
  shift,
  shortcuts,
  sides,
  signals,
  spread,
  stage,
  status,
  studio,
  time,
  ui,
  validity,
  mustRead,
  whatsNew,
  views,
  vocabulary,
};
