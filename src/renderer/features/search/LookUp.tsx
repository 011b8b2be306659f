import { Button } from '@mantine/core';
import { IconUserSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { useStatusOf } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './SearchPage.module.css';

/** What reads like a whole e-mail address or telephone number. */
const whole = /^(?:[^\s@:"]+@[^\s@]+\.[^\s@]{2,}|\+?(?:\d[\s().-]*){7,15})$/;

type Answer = { readonly customers: readonly { id: string; name: string; here: boolean }[] };

/**
 * Addresses and numbers are masked here, so that a whole one is looked up at the hub, which writes that down: asked for, not
 * with every letter.
 */
export function LookUp({ query, onOpen }: { query: string; onOpen: (customerId: string) => void }) {
  const { t } = useTranslation();
  const online = useStatusOf(({ connection }) => connection.state === 'online') ?? false;
  const [asked, setAsked] = useState<{ query: string; answer: Answer | null; wrong: string | null } | null>(
    null,
  );
  if (!whole.test(query)) return null;
  const current = asked?.query === query ? asked : null;

  const lookUp = async () => {
    setAsked({ query, answer: null, wrong: null });
    try {
      const answer = await engine.masking.lookUp({ value: query });
      setAsked({ query, answer, wrong: null });
      const [only, more] = answer.customers;
      if (only?.here && !more) onOpen(only.id);
    } catch (error) {
      const { kind } = problemOf(error);
      setAsked({
        query,
        answer: null,
        wrong: t(kind === 'offline' ? 'masking.lookUp.offline' : `problems.${kind}`),
      });
    }
  };
  return (
    <section className={classes.lookUp} aria-label={t('masking.lookUp.title')}>
      <p className={classes.lookUpText}>{t(online ? 'masking.lookUp.text' : 'masking.lookUp.offline')}</p>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconUserSearch size={14} aria-hidden />}
        disabled={!online}
        loading={current !== null && current.answer === null && current.wrong === null}
        onClick={() => void lookUp()}
      >
        {t('masking.lookUp.go')}
      </Button>
      <div role="status" className={classes.lookUpFound}>
        {current?.wrong}
        {current?.answer?.customers.length === 0 && t('masking.lookUp.nobody')}
        {current?.answer?.customers.map(({ id, name, here }) => (
          <Button
            key={id}
            size="compact-sm"
            variant="subtle"
            disabled={!here}
            title={here ? undefined : t('masking.lookUp.notHere')}
            onClick={() => onOpen(id)}
          >
            <bdi>{name || t('conversation.nameless')}</bdi>
          </Button>
        ))}
      </div>
    </section>
  );
}
