import { Checkbox } from '@mantine/core';
import { tellings } from '../../../../shared/domain/escalation.ts';
import { securityKey } from '../../../../shared/domain/escalation-ladder.ts';
import type {
  SettingsGround,
  SettingsProblem,
  TargetSettings,
} from '../../../../shared/domain/escalation-settings.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayTarget } from '../../../ui/escalation-names.ts';
import { Pick } from '../Pick.tsx';
import classes from '../Rules.module.css';
import { DeadlineFields } from './DeadlineFields.tsx';
import { NameFields } from './NameFields.tsx';
import { Reasons } from './Reasons.tsx';
import { SaidFields } from './SaidFields.tsx';
import { wrongAt } from './say-problem.ts';

type Props = {
  readonly target: TargetSettings;
  readonly targets: readonly TargetSettings[];
  readonly problems: readonly SettingsProblem[];
  readonly ground: SettingsGround;
  readonly language: string;
  readonly mayChange: boolean;
  readonly onChange: (change: Partial<TargetSettings>) => void;
};

/** One place to escalate to: its queue, its next rung, its deadlines, its reasons, and what the customer reads. */
export function TargetForm({ target, targets, problems, ground, language, mayChange, onChange }: Props) {
  const { t } = useTranslation();
  const { id, key, groupId, climbsTo, leadsTold, acknowledges } = target;
  const wrong = (...codes: SettingsProblem['code'][]) =>
    wrongAt(problems, { targetId: id, reason: null }, codes, t);
  const isWalled = ground.groups.find((one) => one.id === groupId)?.restricted ?? false;
  const shared = { language, mayChange, problems };
  return (
    <div className={classes.form}>
      {key === securityKey && <p className={classes.hint}>{t('escalationSettings.security')}</p>}
      <div className={classes.fields} data-growing>
        <NameFields
          named={target}
          shown={sayTarget({ ...target, names: {} })}
          language={language}
          mayChange={mayChange}
          error={wrong('nameless', 'same-name', 'same-key')}
          onChange={onChange}
        />
        <Pick
          label={t('escalationSettings.group')}
          description={t(isWalled ? 'escalationSettings.restricted' : 'escalationSettings.unrestricted')}
          value={groupId}
          data={ground.groups
            .filter(({ restricted }) => key !== securityKey || restricted)
            .map((one) => ({ value: one.id, label: one.name }))}
          disabled={!mayChange}
          error={wrong('no-group', 'nobody', 'security-open')}
          onChange={(chosen) => chosen && onChange({ groupId: chosen })}
        />
        <Pick
          label={t('escalationSettings.climbs')}
          description={t('escalationSettings.climbsText')}
          value={climbsTo ?? ''}
          data={[
            { value: '', label: t('escalationSettings.top') },
            ...targets
              .filter((one) => one.id !== id)
              .map((one) => ({ value: one.id, label: sayTarget(one) })),
          ]}
          disabled={!mayChange}
          error={wrong('circle', 'no-rung', 'climbs-out')}
          onChange={(chosen) => onChange({ climbsTo: chosen || null })}
        />
        {!isWalled && (
          <Pick
            label={t('escalationSettings.leads')}
            value={leadsTold}
            data={tellings.map((value) => ({ value, label: t(`escalationSettings.leadsTold.${value}`) }))}
            disabled={!mayChange}
            onChange={(chosen) =>
              onChange({ leadsTold: tellings.find((one) => one === chosen) ?? leadsTold })
            }
          />
        )}
      </div>
      <DeadlineFields
        target={target}
        mayChange={mayChange}
        error={wrong('waits-longer', 'not-fastest')}
        onChange={onChange}
      />
      <Reasons {...shared} target={target} onChange={(reasons) => onChange({ reasons })} />
      <Checkbox
        label={t('escalationSettings.acknowledges')}
        checked={acknowledges}
        disabled={!mayChange}
        onChange={({ currentTarget: { checked } }) => onChange({ acknowledges: checked })}
      />
      <SaidFields
        texts={target.texts}
        language={language}
        mayChange={mayChange}
        error={wrong('no-english', 'says-too-much')}
        onChange={(texts) => onChange({ texts })}
      />
    </div>
  );
}
