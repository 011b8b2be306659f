import { ActionIcon } from '@mantine/core';
import { IconPencil, IconSchool, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { proposalProblem } from '../../../shared/domain/own-macro.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useStatusOf } from '../../engine/status.ts';
import { writeOwnMacro } from '../../state/own-macro.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** One of the agent's own; undefined until it is known. */
export function useOwn(id: string) {
  const { data = [] } = useQuery(q.ownMacros.list.queryOptions({ input: {} }));
  return data.find((one) => one.id === id);
}

/**
 * What may be done with a macro of the agent's own: it is changed, proposed to the trainers, or deleted, which can be
 * taken back.
 */
export function OwnMacroActs({ id, onGone }: { id: string; onGone: () => void }) {
  const { t } = useTranslation();
  const own = useOwn(id);
  const locale = useStatusOf(({ workspace }) => workspace?.locale) ?? 'en';
  if (!own) return null;
  const { title, shortcut, bodies, actions, attachments, proposal } = own;
  const written = { id, title, shortcut, bodies, actions, attachments };
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
  };
  const remove = () =>
    attempt(async () => {
      await engine.ownMacros.remove({ id });
      onGone();
      const waits = proposal?.outcome === 'waiting';
      toast(t(waits ? 'ownMacros.removedWaiting' : 'ownMacros.removed', { title }), 'success', {
        undo: { label: t('ownMacros.undo'), run: () => void engine.ownMacros.save(written) },
      });
    });
  const propose = () =>
    attempt(async () => {
      const { refused } = await engine.ownMacros.propose({ id });
      const language = languageName(locale);
      if (refused) toast(t(`ownMacros.notProposed.${refused}`, { language }), 'error');
      else toast(t('ownMacros.proposed', { title }), 'success');
    });
  const acts = [
    { label: t('ownMacros.edit'), Icon: IconPencil, run: () => writeOwnMacro(written) },
    ...(proposalProblem(own, locale) === 'proposed'
      ? []
      : [{ label: t('ownMacros.propose'), Icon: IconSchool, run: () => void propose() }]),
    { label: t('ownMacros.remove'), Icon: IconTrash, run: () => void remove() },
  ];
  return acts.map(({ label, Icon, run }) => (
    <ActionIcon key={label} variant="subtle" color="gray" aria-label={label} title={label} onClick={run}>
      <Icon size={16} />
    </ActionIcon>
  ));
}
