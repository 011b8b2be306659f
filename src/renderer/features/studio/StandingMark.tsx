import { useTranslation } from '../../text/use-translation.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Standing.module.css';
import { sayStage } from './say-stage.ts';
import type { Standing } from './standing.ts';

/** How a macro stands, in a word; until when or from when under the pointer. */
export function StandingMark({
  standing: { state, number, at, stage },
  calm = false,
}: {
  standing: Standing;
  /** What is live is not worth a colour: in a list nearly all are. */
  calm?: boolean;
}) {
  const { t } = useTranslation();
  const when = at === null ? '' : dateAndTime(at);
  const more =
    at === null
      ? undefined
      : state === 'scheduled'
        ? t('studio.goesLiveAt', { when })
        : state === 'live'
          ? t('studio.expiresAt', { when })
          : undefined;
  return (
    <span className={classes.standing} data-state={state} data-calm={calm || undefined} title={more}>
      {stage ? sayStage(stage, t) : t(`studio.standing.${state}`, { number: number ?? 0 })}
    </span>
  );
}
