import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useStatusOf } from '../../engine/status.ts';
import { shownConversation, useOpenTabs } from '../../state/open-tabs.ts';
import { showOverlay, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { sayTarget } from '../../ui/escalation-names.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Escalation.module.css';

function Confirm({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation();
  const online = useStatusOf(({ connection }) => connection.state === 'online');
  const { data: view } = useQuery(q.conversation.get.queryOptions({ input: { id: conversationId } }));
  const { data: start } = useQuery({
    ...q.escalations.begin.queryOptions({ input: { conversationId } }),
    gcTime: 0,
  });
  const target = start?.targets.find(({ id }) => start.restricted.includes(id));
  const name = target ? sayTarget(target) : '';
  const panic = useMutation({
    mutationFn: () => engine.escalations.panic({ conversationId }),
    onSuccess: () => {
      showOverlay(null);
      if (online) toast(t('escalation.queued', { target: name }), 'success');
      else toast(t('escalation.notYetText', { target: name }), 'warning');
    },
    onError: (error) => {
      showOverlay(null);
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    },
  });
  if (!view || !start) return null;
  return (
    <Dialog size={460} onClose={() => showOverlay(null)} title={t('escalation.panic.title')}>
      <p className={classes.text}>
        {target
          ? t('escalation.panic.text', {
              name: view.customer.name || t('conversation.nameless'),
              target: name,
            })
          : t('escalation.panic.none')}
      </p>
      {online === false && target && (
        <p className={classes.notYet}>{t('escalation.notYetText', { target: name })}</p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => showOverlay(null)}>
          {t('escalation.cancel')}
        </Button>
        {target && (
          <Button data-autofocus color="red" loading={panic.isPending} onClick={() => panic.mutate()}>
            {t('escalation.panic.confirm')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

/** A live attack: no form, one confirmation, and it is with security. */
export function PanicDialog() {
  const opened = useWorkspace(({ overlay }) => overlay === 'panic');
  const conversationId = useOpenTabs(shownConversation);
  return opened && conversationId !== null ? <Confirm conversationId={conversationId} /> : null;
}
