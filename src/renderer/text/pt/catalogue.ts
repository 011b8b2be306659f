import { app } from './app.ts';
import { article } from './article.ts';
import { articleImports } from './article-imports.ts';
import { articleStudio } from './article-studio.ts';
import { audit } from './audit.ts';
import { automation } from './automation.ts';
import { bulk } from './bulk.ts';
import { commandWords } from './command-words.ts';
import { commands } from './commands.ts';
import { composer } from './composer.ts';
import { conversation } from './conversation.ts';
import { customer } from './customer.ts';
import { escalation } from './escalation.ts';
import { escalationSettings } from './escalation-settings.ts';
import { freeze } from './freeze.ts';
import { identity } from './identity.ts';
import { imports } from './imports.ts';
import { inbox } from './inbox.ts';
import { knowledge } from './knowledge.ts';
import { knowledgePage } from './knowledge-page.ts';
import { kyc } from './kyc.ts';
import { learning } from './learning.ts';
import { links } from './links.ts';
import { masking } from './masking.ts';
import { merge } from './merge.ts';
import { mustRead } from './must-read.ts';
import { notice } from './notice.ts';
import { onChain } from './on-chain.ts';
import { outbox } from './outbox.ts';
import { ownMacros } from './own-macros.ts';
import { palette } from './palette.ts';
import { panes } from './panes.ts';
import { problems } from './problems.ts';
import { protection } from './protection.ts';
import { recovery } from './recovery.ts';
import { release } from './release.ts';
import { reminders } from './reminders.ts';
import { removed } from './removed.ts';
import { rules } from './rules.ts';
import { scheduled } from './scheduled.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { shift } from './shift.ts';
import { shortcuts } from './shortcuts.ts';
import { sides } from './sides.ts';
import { signals } from './signals.ts';
import { spread } from './spread.ts';
import { stage } from './stage.ts';
import { status } from './status.ts';
import { studio } from './studio.ts';
import { time } from './time.ts';
import { ui } from './ui.ts';
import { validity } from './validity.ts';
import { views } from './views.ts';
import { vocabulary } from './vocabulary.ts';
import { whatsNew } from './whats-new.ts';

export const portuguese = {
  sides,
  automation,
  signals,
  masking,
  merge,
  kyc,
  learning,
  links,
  recovery,
  release,
  reminders,
  removed,
  rules,
  app,
  article,
  articleImports,
  articleStudio,
  audit,
  bulk,
  commandWords,
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
  notice,
  onChain,
  outbox,
  ownMacros,
  palette,
  panes,
  problems,
  protection,
  scheduled,
  search,
  session,
  settings,
  shift,
  shortcuts,
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
