import { Popover } from '@mantine/core';
import { IconUserShield } from '@tabler/icons-react';
import { useState } from 'react';
import type { Gate } from '../../../shared/domain/gate/gate.ts';
import { openConversation } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './PersonOnly.module.css';

/** That no machine answers here, and why: what it is about, in which words, and where they stand. */
export function PersonOnly({ conversationId, gate }: { conversationId: string; gate: Gate }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const label = t(`conversation.gate.${gate.level}`);
  // What was merely not understood says nothing beside what was.
  const reasons = gate.reasons.filter(({ level }) => gate.level === 'unsure' || level !== 'unsure');
  const show = (messageId: string) => {
    setOpened(false);
    openConversation(conversationId, messageId);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={classes.chip}
          data-level={gate.level}
          title={t('conversation.gate.why')}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <IconUserShield size={14} aria-hidden />
          <span className={classes.label}>{label}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes.card}>
        {gate.level === 'urgent' && <p className={classes.danger}>{t('conversation.gate.danger')}</p>}
        <p className={classes.text}>{t('conversation.gate.text')}</p>
        <ul className={classes.reasons} aria-label={t('conversation.gate.why')}>
          {reasons.map(({ topic, words, messageId }) => (
            <li key={topic} className={classes.reason}>
              <span className={classes.topic}>{t(`conversation.gate.topic.${topic}`)}</span>
              <button type="button" className={classes.show} onClick={() => show(messageId)}>
                {t('conversation.gate.showMessage')}
              </button>
              {words.length > 0 && (
                <span className={classes.words}>
                  {words.map((word) => (
                    <bdi key={word}>{word}</bdi>
                  ))}
                </span>
              )}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
