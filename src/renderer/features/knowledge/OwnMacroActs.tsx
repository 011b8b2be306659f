import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { writeOwnMacro } from '../../state/own-macro.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** What may be done with a macro of the agent's own: it is changed, or deleted, which can be taken back. */
export function OwnMacroActs({ id, onGone }: { id: string; onGone: () => void }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(q.ownMacros.list.queryOptions({ input: {} }));
  const own = data.find((one) => one.id === id);
  if (!own) return null;
  const { title, shortcut, locale, text } = own;
  const written = { id, title, shortcut, locale, text };
  const remove = async () => {
    try {
      await engine.ownMacros.remove({ id });
      onGone();
      toast(t('ownMacros.removed', { title }), 'success', {
        action: { label: t('ownMacros.undo'), run: () => void engine.ownMacros.save(written) },
      });
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
  };
  const acts = [
    { label: t('ownMacros.edit'), Icon: IconPencil, run: () => writeOwnMacro(written) },
    { label: t('ownMacros.remove'), Icon: IconTrash, run: () => void remove() },
  ];
  return acts.map(({ label, Icon, run }) => (
    <ActionIcon key={label} variant="subtle" color="gray" aria-label={label} title={label} onClick={run}>
      <Icon size={16} />
    </ActionIcon>
  ));
}
