import type { HubContext } from '../context.ts';
import type { ChatTokens } from './chat-tokens.ts';

/** What every part of the customer's chat works with. */
export type ChatContext = Pick<HubContext, 'store' | 'files' | 'clock' | 'log'> & {
  readonly tokens: ChatTokens;
  /** The workspace whose customers write here. */
  readonly workspaceId: string;
  /** Whether somebody is there to answer. */
  deskOnline(): Promise<boolean>;
};
