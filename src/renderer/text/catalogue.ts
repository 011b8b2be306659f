import { app } from './en/app.ts';
import { article } from './en/article.ts';
import { commands } from './en/commands.ts';
import { composer } from './en/composer.ts';
import { conversation } from './en/conversation.ts';
import { customer } from './en/customer.ts';
import { knowledge } from './en/knowledge.ts';
import { problems } from './en/problems.ts';
import { vocabulary } from './en/vocabulary.ts';

/** All English texts: one file per feature, one object per file. Another language has the same shape. */
export const english = {
  app,
  article,
  commands,
  composer,
  conversation,
  customer,
  knowledge,
  problems,
  vocabulary,
};
