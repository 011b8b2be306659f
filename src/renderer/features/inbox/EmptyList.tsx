import { IconDatabaseOff, IconFilterOff, IconInbox, IconMoodSmile } from '@tabler/icons-react';
import { useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Hint } from '../../ui/Hint.tsx';
import { keysOf } from '../../ui/keys/Keys.tsx';
import { isBuilt, isQueue } from '../../ui/view-name.ts';
import type { ListWindow } from './list-window.ts';

/** Lists that are empty for no merit of anybody's. */
const neverCleared: readonly string[] = ['drafts', 'following', 'mentions', 'snoozed', 'solved', 'all'];

/** Why a list is empty, kindly: nothing waits, nothing matches, or the database did not answer. */
export function EmptyList({ list, failed }: { list: ListWindow; failed: boolean }) {
  const { t } = useTranslation();
  const { view, filter } = list.query;
  if (failed) {
    return (
      <Hint
        tone="bad"
        icon={<IconDatabaseOff size={28} />}
        title={t('inbox.failed.title')}
        text={t('inbox.failed.text')}
        action={{ label: t('ui.retry'), run: list.retry }}
      />
    );
  }
  if (filter !== '') {
    return (
      <Hint
        icon={<IconFilterOff size={28} />}
        title={t('inbox.noMatch.title', { filter })}
        text={t('inbox.noMatch.text', { key: keysOf('searchMessages') })}
        action={{ label: t('inbox.noMatch.clear'), run: () => useWorkspace.setState({ filter: '' }) }}
      />
    );
  }
  const name = isQueue(view) ? 'group' : isBuilt(view) ? 'built' : view;
  const text =
    name === 'snoozed'
      ? t('inbox.empty.snoozed.text', { key: keysOf('snoozeConversation') })
      : t(`inbox.empty.${name}.text`);
  const cleared = !neverCleared.includes(name);
  return (
    <Hint
      icon={cleared ? <IconMoodSmile size={28} /> : <IconInbox size={28} />}
      title={t(`inbox.empty.${name}.title`)}
      text={text}
    />
  );
}
