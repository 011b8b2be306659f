import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useStatusOf } from '../../engine/status.ts';
import { hideBulk, showBulk, useShownBulk } from '../../state/bulk.ts';
import { openConversation } from '../../state/workspace.ts';
import { sayReason } from '../../text/reasons.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Steps } from '../../ui/macro/Steps.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './BulkPanel.module.css';

/** How often its progress is read while something is under way, in milliseconds. */
const readEveryMs = 400;

/** How far a bulk is: what is done, what failed on whom and why, and the way back. */
export function BulkPanel() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const shown = useShownBulk((state) => state.shown);
  const online = useStatusOf(({ connection }) => connection.state === 'online');
  const { data: progress } = useQuery({
    ...q.bulk.progress.queryOptions({ input: { id: shown?.id ?? '' } }),
    enabled: shown !== null,
    refetchInterval: ({ state }) => ((state.data?.waiting ?? 1) > 0 ? readEveryMs : 4 * readEveryMs),
  });
  if (!shown || !progress) return null;
  const { total, waiting, done, unchanged, takenBack, failed, failedCount, undoes, undoneBy } = progress;
  const settled = total - waiting;
  const repeatable = failed.filter(({ final }) => !final);
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await client.invalidateQueries({ queryKey: q.bulk.key() });
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
  };
  const again = (conversationIds: string[]) =>
    void attempt(() => engine.bulk.retry({ id: shown.id, conversationIds }));
  const undo = () =>
    void attempt(async () => {
      const { id } = await engine.bulk.undo({ id: shown.id });
      showBulk(id, t('bulk.undoing', { what: shown.what }));
    });
  const counts = (['done', 'waiting', 'unchanged', 'takenBack'] as const).filter((name) => {
    const value = { done, waiting, unchanged, takenBack }[name];
    return (
      value > 0 ||
      (name === 'done' && failedCount === 0 && waiting === 0 && unchanged === 0 && takenBack === 0)
    );
  });

  return (
    <section
      className={classes.panel}
      aria-label={shown.what}
      data-bulk={waiting > 0 ? 'underway' : 'settled'}
    >
      <div className={classes.top}>
        <strong className={`${classes.what} gc-truncate`} title={shown.what}>
          {shown.what}
        </strong>
        {undoes === null && undoneBy === null && (
          <Button size="compact-xs" variant="default" onClick={undo}>
            {t('bulk.undo')}
          </Button>
        )}
        <ActionIcon size={22} aria-label={t('bulk.dismiss')} title={t('bulk.dismiss')} onClick={hideBulk}>
          <IconX size={14} />
        </ActionIcon>
      </div>
      {waiting > 0 && (
        <Progress size={4} value={total === 0 ? 100 : (settled / total) * 100} aria-label={shown.what} />
      )}
      <p className={classes.counts} role="status">
        {counts.map((name) => (
          <span key={name}>
            {t(`bulk.${name}`, { count: { done, waiting, unchanged, takenBack }[name] })}
          </span>
        ))}
        {failedCount > 0 && <span className={classes.bad}>{t('bulk.failed', { count: failedCount })}</span>}
      </p>
      {waiting > 0 && !online && <p className={classes.hint}>{t('bulk.offline')}</p>}
      {failed.length > 0 && (
        <>
          <ul className={classes.failures} aria-label={t('bulk.failures')}>
            {failed.map(({ conversationId, customerName, number, reason, steps, final }) => (
              <li key={conversationId} className={classes.failure}>
                <button
                  type="button"
                  className={`${classes.who} gc-focus-inset`}
                  onClick={() => openConversation(conversationId)}
                >
                  {t('bulk.conversation', { name: customerName, number: number ?? '' })}
                </button>
                {steps.length > 0 ? (
                  <div className={classes.steps}>
                    <Steps steps={steps} />
                  </div>
                ) : (
                  <span className={classes.why}>{sayReason(reason)}</span>
                )}
                {!final && (
                  <Button
                    className={classes.again}
                    size="compact-xs"
                    variant="subtle"
                    onClick={() => again([conversationId])}
                  >
                    {t(reason.code.startsWith('outbox.conflict.') ? 'bulk.anyway' : 'bulk.again')}
                  </Button>
                )}
              </li>
            ))}
            {failedCount > failed.length && (
              <li className={classes.hint}>{t('bulk.moreFailed', { count: failedCount - failed.length })}</li>
            )}
          </ul>
          {repeatable.length > 1 && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => again(repeatable.map(({ conversationId }) => conversationId))}
            >
              {t('bulk.allAgain')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
