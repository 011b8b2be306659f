import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { Source } from '../../../shared/domain/conversation.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { insertText } from '../../state/composer-bus.ts';
import { shell } from '../../state/shell.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { articleExcerpt, articleLink } from '../../ui/article/article-text.ts';
import { useFillMacro } from '../../ui/macro/use-fill-macro.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { contactLink, sayCase } from './say-kyc.ts';

/** How far the check of a conversation's customer is, and what can be done about it. */
export function useKyc({ conversation, customer }: ConversationView) {
  const { t } = useTranslation();
  const fill = useFillMacro();
  const conversationId = conversation.id;
  const { data } = useQuery(q.kyc.get.queryOptions({ input: { conversationId } }));
  const [asking, setAsking] = useState(false);

  // Looked at, what is old is read again; without a network it stays as it is, and says as of when.
  useEffect(() => {
    engine.kyc.refresh({ customerId: customer.id, byHand: false }).catch(() => undefined);
  }, [customer.id]);

  async function refresh(): Promise<void> {
    setAsking(true);
    try {
      const { outcome } = await engine.kyc.refresh({ customerId: customer.id, byHand: true });
      toast(t(`kyc.outcome.${outcome}`), outcome === 'read' ? 'success' : 'info', { key: 'kyc' });
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error', { key: 'kyc' });
    } finally {
      setAsking(false);
    }
  }

  async function askProvider(): Promise<void> {
    const status = data?.status;
    if (!status) return;
    const { contact = '' } = data.contacts?.find(({ provider }) => provider === status.provider) ?? {};
    try {
      await navigator.clipboard.writeText(sayCase(status, conversation.number, t));
    } catch {
      toast(t('kyc.notCopied'), 'error', { key: 'kyc' });
      return;
    }
    toast(t('kyc.copied', { contact: contact || t('kyc.contact') }), 'success', { key: 'kyc' });
    const link = contactLink(contact);
    // The shell shows where it leads, and asks.
    if (link !== null) void shell().openExternal(link);
  }

  const put = (insertion: Omit<Parameters<typeof insertText>[0], 'conversationId'>) => {
    if (!insertText({ conversationId, ...insertion })) toast(t('kyc.noComposer'), 'warning', { key: 'kyc' });
  };
  async function insertMacro(macroId: string): Promise<void> {
    const macro = await fill({ macroId, conversationId });
    if (macro) put(macro);
  }
  async function insertGuide(id: string): Promise<void> {
    try {
      const article = await engine.articles.get({ id });
      const source: Source = { kind: 'article', id, version: article.version };
      put({
        text: article.url ? articleLink(article.title, article.url) : articleExcerpt(article),
        sources: [source],
      });
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error', { key: 'kyc' });
    }
  }

  return { view: data, asking, refresh, askProvider, insertMacro, insertGuide };
}
