import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { limits } from '../../../../shared/domain/limits.ts';
import {
  type ActionOf,
  aheadUnits,
  mostAhead,
  type TimeAhead,
} from '../../../../shared/domain/macro-action.ts';
import { usePeople } from '../../../engine/people.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayReasonFor, sayTarget } from '../../escalation-names.ts';
import { Placeholders } from '../Placeholders.tsx';
import classes from './AlongEditor.module.css';
import { withHeld } from './with-held.ts';

type Props<Value> = { action: Value; focus: boolean; onChange: (action: Value) => void };

/** How long a conversation is out of sight. */
export function SnoozeFields({
  time,
  focus,
  onChange,
}: {
  time: TimeAhead;
  focus: boolean;
  onChange: (time: TimeAhead) => void;
}) {
  const { t } = useTranslation();
  const put = (unit: TimeAhead['unit'], count: number) =>
    onChange({ unit, count: Math.min(mostAhead[unit], Math.max(1, Math.round(count))) });
  return (
    <>
      <NumberInput
        aria-label={t('studio.alongCount')}
        size="xs"
        w={90}
        autoFocus={focus}
        min={1}
        max={mostAhead[time.unit]}
        allowDecimal={false}
        value={time.count}
        onChange={(count) => put(time.unit, Number(count) || 1)}
      />
      <Select
        aria-label={t('studio.alongUnit')}
        size="xs"
        className={classes.field ?? ''}
        allowDeselect={false}
        value={time.unit}
        data={aheadUnits.map((value) => ({ value, label: t(`studio.alongUnits.${value}`) }))}
        onChange={(unit) => put(aheadUnits.find((one) => one === unit) ?? time.unit, time.count)}
      />
    </>
  );
}

/** Which team is asked what. */
export function SideFields({ action, focus, onChange }: Props<ActionOf<'side'>>) {
  const { t } = useTranslation();
  const people = usePeople();
  return (
    <>
      <Select
        aria-label={t('studio.alongTeam')}
        size="xs"
        autoFocus={focus}
        searchable={people.groups.length > 8}
        allowDeselect={false}
        value={action.groupId}
        data={withHeld(action.groupId, [], people.groups)}
        onChange={(groupId) => groupId !== null && onChange({ ...action, groupId })}
      />
      <TextInput
        aria-label={t('studio.alongSubject')}
        placeholder={t('studio.alongSubject')}
        size="xs"
        maxLength={limits.subjectCharacters}
        value={action.subject}
        onChange={(event) => onChange({ ...action, subject: event.currentTarget.value })}
      />
      <Textarea
        aria-label={t('studio.alongText')}
        placeholder={t('studio.alongText')}
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={limits.sideCharacters}
        value={action.text}
        onChange={(event) => onChange({ ...action, text: event.currentTarget.value })}
      />
      <div className={classes.insert}>
        <Placeholders onInsert={(placeholder) => onChange({ ...action, text: action.text + placeholder })} />
      </div>
    </>
  );
}

/** To whom it is escalated, why, and with which hand-over note. */
export function EscalateFields({ action, focus, onChange }: Props<ActionOf<'escalate'>>) {
  const { t } = useTranslation();
  const people = usePeople();
  const target = people.target(action.targetId);
  const standing = people.targets.filter(({ id, gone }) => !gone || id === action.targetId);
  const targets = standing.map((one) => ({ id: one.id, name: sayTarget(one) }));
  const reasons = (target?.reasons ?? []).map((one) => ({ id: one.key, name: sayReasonFor(one) }));
  return (
    <>
      <Select
        aria-label={t('studio.alongTarget')}
        size="xs"
        autoFocus={focus}
        allowDeselect={false}
        value={action.targetId}
        data={withHeld(action.targetId, [], targets)}
        onChange={(targetId) => {
          const reason = people.target(targetId ?? '')?.reasons[0]?.key;
          if (targetId !== null && reason) onChange({ ...action, targetId, reason });
        }}
      />
      <Select
        aria-label={t('studio.alongReason')}
        size="xs"
        allowDeselect={false}
        value={action.reason}
        data={withHeld(action.reason, [], reasons)}
        onChange={(reason) => reason !== null && onChange({ ...action, reason })}
      />
      <Textarea
        aria-label={t('studio.alongHandOver')}
        placeholder={t('studio.alongHandOver')}
        description={t('studio.alongHandOverHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        size="xs"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={limits.escalationTextCharacters}
        value={action.note}
        onChange={(event) => onChange({ ...action, note: event.currentTarget.value })}
      />
      <div className={classes.insert}>
        <Placeholders onInsert={(placeholder) => onChange({ ...action, note: action.note + placeholder })} />
      </div>
    </>
  );
}
