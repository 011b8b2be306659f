import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { useLater } from '../../ui/use-later.ts';
import classes from './OtherLanguage.module.css';

/** Telling a language loads a model: not while the conversation is being drawn. Milliseconds. */
const laterMs = 1_200;

/** Says that the customer writes in another language than they are answered in, and answers in theirs from then on. */
export function OtherLanguage({
  conversation: { id, customerId, lastOrdinal },
  locale,
}: {
  conversation: Pick<Conversation, 'id' | 'customerId' | 'lastOrdinal'>;
  locale: string;
}) {
  const { t } = useTranslation();
  const { data } = useQuery({
    ...q.conversation.otherLanguage.queryOptions({ input: { id } }),
    queryKey: [...q.conversation.otherLanguage.queryKey({ input: { id } }), lastOrdinal, locale],
    enabled: useLater(laterMs),
    staleTime: Number.POSITIVE_INFINITY,
    // Or it would go and come with each message, and be read out each time.
    placeholderData: keepPreviousData,
  });
  const { mutate, isPending } = useMutation(
    q.customer.setLanguage.mutationOptions({
      onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
    }),
  );
  const theirs = data?.locale;
  if (!theirs || theirs === locale) return null;
  return (
    <p className={classes.line} role="status">
      <IconLanguage size={15} aria-hidden />
      <span>
        {t('composer.otherLanguage.text', { theirs: languageName(theirs), ours: languageName(locale) })}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        loading={isPending}
        onClick={() => mutate({ id: customerId, locale: theirs })}
      >
        {t('composer.otherLanguage.use', { language: languageName(theirs) })}
      </Button>
    </p>
  );
}
