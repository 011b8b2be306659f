import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mayChangeProtection, ProtectionSettings } from '../../../shared/domain/protection.ts';
import { tableProblems } from '../../../shared/domain/recovery/table-problems.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useMe } from '../../engine/status.ts';
import { setDeskDrafts, useDeskDrafts } from '../../state/desk-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isSame } from '../../ui/is-same.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { Clash } from './Clash.tsx';
import { Explorers } from './Explorers.tsx';
import { ForbiddenPromises } from './ForbiddenPromises.tsx';
import { FreezeTimes } from './FreezeTimes.tsx';
import { LeaseHours } from './LeaseHours.tsx';
import { Nothing } from './Nothing.tsx';
import { OwnNames } from './OwnNames.tsx';
import { RecoveryTable } from './RecoveryTable.tsx';
import classes from './Rules.module.css';
import { SavingFoot } from './SavingFoot.tsx';
import { askAnew, useDeskAccess } from './use-desk-change.ts';
import wholeClasses from './Whole.module.css';

/** How long freezes wait, what is the exchange's own, where chains are looked up, what can be recovered and what nobody may promise. */
export function Protection() {
  const { t } = useTranslation();
  const { online } = useDeskAccess();
  const role = useMe()?.role;
  const may = (part: keyof ProtectionSettings) => role !== undefined && mayChangeProtection(role, part);
  const mayChange = may('own');
  const client = useQueryClient();
  const options = q.protection.settings.queryOptions({ input: {} });
  const { data: kept, isError } = useQuery({ ...options, ...askAnew, enabled: online });
  /** What was changed, and what it was changed from; it outlives the tab. */
  const draft = useDeskDrafts((state) => state.protection);
  const setDraft = (protection: typeof draft) => setDeskDrafts({ protection });
  const [busy, setBusy] = useState(false);
  if (!kept) return <Nothing online={online} failed={isError} />;
  const settings = draft?.settings ?? kept;
  const set = (change: Partial<ProtectionSettings>) =>
    setDraft({ settings: { ...settings, ...change }, from: draft?.from ?? kept });
  const whole =
    ProtectionSettings.safeParse(settings).success &&
    (settings.recovery === null || tableProblems(settings.recovery).length === 0);
  const save = async () => {
    if (!draft || !whole) return;
    setBusy(true);
    try {
      const answer = await engine.protection.saveSettings({
        settings: draft.settings,
        expected: draft.from,
      });
      if (answer.outcome === 'no-target') toast(t('protection.recovery.noTarget'), 'warning');
      else if (answer.outcome === 'invalid') toast(t('protection.recovery.invalid'), 'warning');
      else {
        client.setQueryData(options.queryKey, answer.settings);
        if (answer.outcome === 'saved') {
          setDraft(null);
          toast(t('protection.saved'), 'success');
        } else toast(t('rules.conflict.saved'), 'warning');
      }
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
    setBusy(false);
  };
  const shared = { settings, mayChange, onChange: set };

  return (
    <form
      className={wholeClasses.form}
      aria-label={t('rules.parts.protection')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={classes.hint}>{t(mayChange ? 'protection.lead' : 'protection.notYours')}</p>
      <FreezeTimes {...shared} />
      <LeaseHours {...shared} />
      <OwnNames {...shared} />
      <Explorers {...shared} />
      <ForbiddenPromises {...shared} mayChange={may('promises')} />
      <RecoveryTable {...shared} />
      {draft && (
        <Clash
          draft={0}
          version={isSame(kept, draft.from) ? 0 : 1}
          onMine={() => setDraft({ ...draft, from: kept })}
          onTheirs={() => setDraft(null)}
        />
      )}
      {draft && <SavingFoot ready={online && whole} busy={busy} onDiscard={() => setDraft(null)} />}
    </form>
  );
}
