import { NumberInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SignalPolicy } from '../../../shared/domain/signals/rules.ts';
import { mayTuneSignals } from '../../../shared/domain/signals/signal.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useMe } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { MutedSignals } from './MutedSignals.tsx';
import { Nothing } from './Nothing.tsx';
import classes from './Rules.module.css';
import { SavingFoot } from './SavingFoot.tsx';
import { askAnew, useDeskAccess } from './use-desk-change.ts';
import wholeClasses from './Whole.module.css';

type Threshold = keyof SignalPolicy;

/** Thresholds that belong together, with their least and most. */
const thresholds: readonly (readonly (readonly [Threshold, number, number])[])[] = [
  [
    ['addressCustomers', 2, 1000],
    ['addressHours', 1, 720],
  ],
  [
    ['deviceAccounts', 2, 1000],
    ['deviceDays', 1, 90],
  ],
  [
    ['phraseCustomers', 3, 1000],
    ['phraseMinutes', 5, 1440],
    ['phraseWords', 6, 30],
  ],
  [
    ['muteAfter', 2, 20],
    ['muteDays', 1, 365],
  ],
];

/** When something counts as suspicious, and what is muted: for security and administrators. */
export function Signals() {
  const { t } = useTranslation();
  const { online } = useDeskAccess();
  const role = useMe()?.role;
  const mayChange = role !== undefined && mayTuneSignals(role);
  const client = useQueryClient();
  const options = q.signals.policy.queryOptions({ input: {} });
  const { data: kept, isError } = useQuery({ ...options, ...askAnew, enabled: online });
  /** What was changed, and what it was changed from. */
  const [draft, setDraft] = useState<{ policy: SignalPolicy; from: SignalPolicy } | null>(null);
  const [busy, setBusy] = useState(false);
  if (!kept) return <Nothing online={online} failed={isError} />;
  const policy = draft?.policy ?? kept;
  const set = (change: Partial<SignalPolicy>) =>
    setDraft({ policy: { ...policy, ...change }, from: draft?.from ?? kept });
  const save = async () => {
    if (!draft) return;
    setBusy(true);
    try {
      const { outcome, policy: now } = await engine.signals.savePolicy({
        policy: draft.policy,
        expected: draft.from,
      });
      client.setQueryData(options.queryKey, now);
      setDraft(null);
      if (outcome === 'saved') toast(t('signals.policy.saved'), 'success');
      else toast(t('rules.conflict.saved'), 'warning');
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
    setBusy(false);
  };

  return (
    <>
      <section className={wholeClasses.form} aria-label={t('signals.policy.title')}>
        <h2 className={wholeClasses.title}>{t('signals.policy.title')}</h2>
        <p className={classes.hint}>{t(mayChange ? 'signals.policy.text' : 'signals.policy.notYours')}</p>
        {thresholds.map((row) => (
          <div key={row[0]?.[0]} className={classes.fields}>
            {row.map(([key, min, max]) => (
              <NumberInput
                key={key}
                label={t(`signals.policy.${key}`)}
                value={policy[key]}
                min={min}
                max={max}
                clampBehavior="strict"
                allowDecimal={false}
                disabled={!mayChange}
                onChange={(value) => typeof value === 'number' && value >= min && set({ [key]: value })}
              />
            ))}
          </div>
        ))}
        {mayChange && draft && (
          <SavingFoot
            ready={online}
            busy={busy}
            onDiscard={() => setDraft(null)}
            onSave={() => void save()}
          />
        )}
      </section>
      {mayChange && <MutedSignals />}
    </>
  );
}
