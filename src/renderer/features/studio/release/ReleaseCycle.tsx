import { Button, Checkbox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { MustRead } from '../../../../shared/domain/must-read.ts';
import type { Release } from '../../../../shared/domain/release.ts';
import { usePeople } from '../../../engine/people.ts';
import { openRelease } from '../../../state/studio-drafts.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { TimeDialog } from '../../../ui/scheduled/TimeDialog.tsx';
import { dateAndTime } from '../../../ui/time/say-time.ts';
import cycle from '../LifeCycle.module.css';
import { MustReadFields } from '../MustReadFields.tsx';
import classes from './Release.module.css';
import { RollBackDialog } from './RollBackDialog.tsx';
import type { ChangeThisRelease } from './use-release-change.ts';

const steps = ['parts', 'ready', 'live'] as const;
const reached: Record<Release['state'], number> = {
  draft: 0,
  ready: 1,
  scheduled: 1,
  live: 2,
  'rolled-back': 2,
};

/** How far a release has come, and the next steps that this person may take. */
export function ReleaseCycle({
  release,
  online,
  mayWrite,
  busy,
  change,
}: {
  release: Release;
  online: boolean;
  mayWrite: boolean;
  busy: boolean;
  change: ChangeThisRelease;
}) {
  const { t } = useTranslation();
  const people = usePeople();
  const [recalls, setRecalls] = useState(release.recalls);
  const [mustRead, setMustRead] = useState<MustRead | null>(release.mustRead);
  const [asking, setAsking] = useState<'time' | 'roll-back' | null>(null);
  const { id: releaseId, state, parts, revision: expected, wentLive, rolledBack, heldUp } = release;
  const on = { releaseId, expected };
  const off = busy || !online;
  const hindered = parts.filter(({ hindrance }) => hindrance !== null).length;
  const stuck = off || hindered > 0 || parts.length === 0;
  const name = people.agent(rolledBack?.by ?? wentLive?.by ?? '')?.name ?? t('spread.somebody');
  const publish = (at: number | null) =>
    void change({ do: 'publish', ...on, at, recalls, ...(mustRead && { mustRead }) });
  const discard = async () => {
    if (await change({ do: 'discard', ...on })) openRelease(null);
  };

  return (
    <section className={cycle.cycle} aria-label={t('release.cycle')}>
      <ol className={classes.steps}>
        {steps.map((step, index) => {
          const ended = step === 'live' && state === 'rolled-back';
          const done = index < reached[state] || state === 'live';
          return (
            <li
              key={step}
              data-done={done || undefined}
              data-ended={ended || undefined}
              aria-current={index === reached[state] ? 'step' : undefined}
            >
              <span className={cycle.step} aria-hidden>
                {done && !ended && <IconCheck size={11} stroke={3} />}
              </span>
              {t(`release.step.${ended ? 'rolled-back' : step}`)}
            </li>
          );
        })}
      </ol>
      <p className={cycle.next} role="status">
        {t(`release.next.${state === 'live' && wentLive?.by ? 'liveBy' : state}`, {
          when: dateAndTime(rolledBack?.at ?? wentLive?.at ?? release.goesLiveAt ?? 0),
          name,
          reason: rolledBack?.reason ?? '',
        })}
      </p>
      {heldUp !== null && <p className={cycle.why}>{t('release.heldUp', { when: dateAndTime(heldUp) })}</p>}
      {hindered > 0 && <p className={cycle.why}>{t('release.hindered', { count: hindered })}</p>}
      {!online && <p className={cycle.why}>{t('studio.why.offline')}</p>}
      {mayWrite && (
        <div className={cycle.buttons}>
          {(state === 'draft' || state === 'ready' || state === 'scheduled') && (
            <>
              <Checkbox
                checked={recalls}
                label={t('release.recalls')}
                onChange={(event) => setRecalls(event.currentTarget.checked)}
              />
              <MustReadFields value={mustRead} onChange={setMustRead} />
              <Button disabled={stuck} onClick={() => publish(null)}>
                {t('release.do.publish')}
              </Button>
              <Button variant="default" disabled={stuck} onClick={() => setAsking('time')}>
                {t(state === 'scheduled' ? 'release.do.reschedule' : 'release.do.schedule')}
              </Button>
              {state === 'scheduled' && (
                <Button
                  variant="default"
                  disabled={off}
                  onClick={() => void change({ do: 'call-off', ...on })}
                >
                  {t('release.do.callOff')}
                </Button>
              )}
              <Button variant="subtle" color="red" disabled={off} onClick={() => void discard()}>
                {t('release.do.discard')}
              </Button>
            </>
          )}
          {state === 'live' && (
            <Button variant="default" color="red" disabled={off} onClick={() => setAsking('roll-back')}>
              {t('release.do.rollBack')}
            </Button>
          )}
        </div>
      )}
      {asking === 'time' && (
        <TimeDialog
          purpose="publish"
          onClose={() => setAsking(null)}
          onChoose={(at) => {
            setAsking(null);
            publish(at);
          }}
        />
      )}
      {asking === 'roll-back' && (
        <RollBackDialog
          release={release}
          onClose={() => setAsking(null)}
          onRollBack={(reason) => {
            setAsking(null);
            void change({ do: 'roll-back', ...on, reason });
          }}
        />
      )}
    </section>
  );
}
