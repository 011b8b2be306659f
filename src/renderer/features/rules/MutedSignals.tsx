import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { MutedPattern } from '../../../shared/wire/signals.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { saySignal } from '../../ui/signals/say-signal.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Rules.module.css';
import { askAnew, useDeskAccess } from './use-desk-change.ts';
import wholeClasses from './Whole.module.css';

/** What was dismissed so often that it is not raised, and the way to have it raised again. */
export function MutedSignals() {
  const { t } = useTranslation();
  const { online } = useDeskAccess();
  const client = useQueryClient();
  const options = q.signals.muted.queryOptions({ input: {} });
  const { data } = useQuery({ ...options, ...askAnew, enabled: online });
  const unmute = async ({ kind, pattern }: MutedPattern) => {
    try {
      await engine.signals.unmute({ kind, pattern });
      toast(t('signals.policy.unmuted'), 'success');
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
    await client.invalidateQueries({ queryKey: options.queryKey });
  };
  if (!data) return null;
  return (
    <section className={wholeClasses.form} aria-label={t('signals.policy.muted')}>
      <h2 className={wholeClasses.title}>{t('signals.policy.muted')}</h2>
      <p className={classes.hint}>
        {t(data.patterns.length > 0 ? 'signals.policy.mutedText' : 'signals.policy.mutedNone')}
      </p>
      <ul className={wholeClasses.muted}>
        {data.patterns.map((one) => (
          <li key={`${one.kind} ${one.pattern}`}>
            <span>
              <strong>{t(`signals.kinds.${one.kind}`)}</strong> {saySignal(one, t)}{' '}
              <span className={classes.hint}>
                {t('signals.policy.until', { time: dateAndTime(one.mutedUntil), n: one.withheld })}
              </span>
            </span>
            <Button size="compact-sm" variant="default" disabled={!online} onClick={() => void unmute(one)}>
              {t('signals.policy.unmute')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
