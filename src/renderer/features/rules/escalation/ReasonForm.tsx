import { TagsInput } from '@mantine/core';
import type { EscalationReason } from '../../../../shared/domain/escalation.ts';
import type { SettingsProblem } from '../../../../shared/domain/escalation-settings.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayReasonFor } from '../../../ui/escalation-names.ts';
import classes from '../Rules.module.css';
import { useRuleChoices } from '../use-rule-choices.ts';
import { CheckItems } from './CheckItems.tsx';
import { NameFields } from './NameFields.tsx';
import { wrongAt } from './say-problem.ts';

type Props = {
  readonly reason: EscalationReason;
  readonly at: { readonly targetId: string; readonly reason: number };
  readonly problems: readonly SettingsProblem[];
  readonly language: string;
  readonly mayChange: boolean;
  readonly onChange: (change: Partial<EscalationReason>) => void;
};

/** One reason: what it is called, for which topics, and its checklist. */
export function ReasonForm({ reason, at, problems, language, mayChange, onChange }: Props) {
  const { t } = useTranslation();
  const { topics } = useRuleChoices();
  return (
    <div className={classes.form}>
      <div className={classes.fields} data-growing>
        <NameFields
          named={reason}
          shown={sayReasonFor({ ...reason, names: {} })}
          language={language}
          mayChange={mayChange}
          error={wrongAt(problems, at, ['nameless', 'same-name', 'same-key'], t)}
          onChange={onChange}
        />
        <div className={classes.wide}>
          <TagsInput
            label={t('escalationSettings.topics')}
            description={t('escalationSettings.topicsText')}
            value={reason.topics}
            data={[...topics]}
            maxTags={40}
            disabled={!mayChange}
            error={wrongAt(problems, at, ['topic-twice'], t)}
            onChange={(next) => onChange({ topics: next.map((one) => one.trim().slice(0, 60)) })}
          />
        </div>
      </div>
      <CheckItems
        reason={reason}
        language={language}
        mayChange={mayChange}
        error={wrongAt(problems, at, ['check-nameless', 'check-twice'], t)}
        onChange={onChange}
      />
    </div>
  );
}
