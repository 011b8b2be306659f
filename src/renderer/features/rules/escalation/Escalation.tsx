import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import {
  EscalationSettings,
  type SettingsProblem,
  settingsProblems,
} from '../../../../shared/domain/escalation-settings.ts';
import { mayProtect } from '../../../../shared/domain/protection.ts';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { q } from '../../../engine/queries.ts';
import { useMe } from '../../../engine/status.ts';
import { setDeskDrafts, useDeskDrafts } from '../../../state/desk-drafts.ts';
import { spokenLanguage } from '../../../text/locale.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { toast } from '../../../ui/toast/toasts.ts';
import { Clash } from '../Clash.tsx';
import { Nothing } from '../Nothing.tsx';
import classes from '../Rules.module.css';
import { SavingFoot } from '../SavingFoot.tsx';
import { askAnew, useDeskAccess } from '../use-desk-change.ts';
import wholeClasses from '../Whole.module.css';
import { LastChanges } from './LastChanges.tsx';
import { Targets } from './Targets.tsx';
import { useGround } from './use-ground.ts';
import { WordsIn } from './WordsIn.tsx';
import { WrongHere } from './WrongHere.tsx';

/** Who receives what is escalated, why, until when, and what the customer reads: for leads, security and administrators. */
export function Escalation() {
  const { t } = useTranslation();
  const { online } = useDeskAccess();
  const role = useMe()?.role;
  const mayChange = role !== undefined && mayProtect(role);
  const client = useQueryClient();
  const options = q.protection.escalationSetup.queryOptions({ input: {} });
  const { data: setup, isError } = useQuery({ ...options, ...askAnew, enabled: online });
  const ground = useGround(setup?.recoveryKeys);
  const draft = useDeskDrafts((state) => state.escalation);
  const [language, setLanguage] = useState<string>(spokenLanguage);
  const [busy, setBusy] = useState(false);
  /** What the hub found, of these very settings. */
  const [refused, setRefused] = useState<{ of: EscalationSettings; problems: SettingsProblem[] } | null>(
    null,
  );
  if (!setup || !ground) return <Nothing online={online} failed={isError} />;
  const settings = draft?.settings ?? setup.settings;
  const set = (targets: EscalationSettings['targets']) =>
    setDeskDrafts({ escalation: { settings: { targets }, from: draft?.from ?? setup.revision } });
  const found = settingsProblems(settings, ground);
  const problems = found.length === 0 && refused && refused.of === draft?.settings ? refused.problems : found;
  const whole = found.length === 0 && EscalationSettings.safeParse(settings).success;
  const save = async () => {
    if (!draft || !whole) return;
    setBusy(true);
    try {
      const answer = await engine.protection.saveEscalation({
        settings: draft.settings,
        expected: draft.from,
      });
      client.setQueryData(options.queryKey, answer.setup);
      if (answer.outcome === 'saved') {
        setDeskDrafts({ escalation: null });
        toast(t('protection.saved'), 'success');
      } else if (answer.outcome === 'conflict') toast(t('rules.conflict.saved'), 'warning');
      else {
        setRefused({ of: draft.settings, problems: answer.problems });
        toast(t('escalationSettings.notSaved'), 'warning');
      }
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    }
    setBusy(false);
  };

  return (
    <form
      className={wholeClasses.form}
      aria-label={t('rules.parts.escalation')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={classes.hint}>{t(mayChange ? 'protection.lead' : 'protection.notYours')}</p>
      <LastChanges changes={setup.changes} />
      <WordsIn language={language} onChange={setLanguage} />
      <Targets
        targets={settings.targets}
        usual={setup.usual}
        problems={problems}
        ground={ground}
        language={language}
        mayChange={mayChange}
        onChange={set}
      />
      <WrongHere problems={problems.filter(({ targetId }) => targetId === null)} />
      {mayChange && draft && (
        <Clash
          draft={draft.from}
          version={setup.revision}
          onMine={() => setDeskDrafts({ escalation: { ...draft, from: setup.revision } })}
          onTheirs={() => setDeskDrafts({ escalation: null })}
        />
      )}
      {mayChange && draft && (
        <SavingFoot
          ready={online && whole}
          busy={busy}
          onDiscard={() => setDeskDrafts({ escalation: null })}
        />
      )}
    </form>
  );
}
