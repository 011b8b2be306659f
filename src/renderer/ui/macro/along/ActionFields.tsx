import { Select, TagsInput, Textarea } from '@mantine/core';
import { limits } from '../../../../shared/domain/limits.ts';
import { goings, type MacroAction } from '../../../../shared/domain/macro-action.ts';
import { priorities, statuses } from '../../../../shared/domain/vocabulary.ts';
import { usePeople } from '../../../engine/people.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import classes from './AlongEditor.module.css';
import { EscalateFields, SideFields, SnoozeFields } from './LargeActionFields.tsx';
import { withHeld } from './with-held.ts';

type Props = { action: MacroAction; focus: boolean; onChange: (action: MacroAction) => void };

/** What one action of a macro is, said by fields. */
export function ActionFields({ action, focus, onChange }: Props) {
  const { t } = useTranslation();
  const people = usePeople();
  const { type } = action;
  const label = t(`studio.alongKind.${type}`);
  const common = {
    'aria-label': label,
    size: 'xs' as const,
    autoFocus: focus,
    className: classes.field ?? '',
  };
  const choose = (
    value: string,
    data: { readonly value: string; readonly label: string }[],
    put: (value: string) => MacroAction,
  ) => (
    <>
      <span className={classes.kind}>{label}</span>
      <Select
        {...common}
        searchable={data.length > 8}
        allowDeselect={false}
        value={value}
        data={data}
        onChange={(next) => next !== null && onChange(put(next))}
      />
    </>
  );
  switch (type) {
    case 'status':
      return choose(
        action.status,
        statuses.flatMap((value) =>
          value === 'new' && action.status !== 'new'
            ? []
            : [{ value, label: t(`vocabulary.status.${value}`) }],
        ),
        (next) => ({ type, status: statuses.find((one) => one === next) ?? action.status }),
      );
    case 'priority':
      return choose(
        action.priority,
        priorities.map((value) => ({ value, label: t(`vocabulary.priority.${value}`) })),
        (next) => ({ type, priority: priorities.find((one) => one === next) ?? action.priority }),
      );
    case 'assign':
      return choose(
        action.to,
        [
          { value: 'me', label: t('studio.alongMe') },
          { value: 'nobody', label: t('studio.alongNobody') },
          ...withHeld(action.to, ['me', 'nobody'], people.agents),
        ],
        (to) => ({ type, to }),
      );
    case 'group':
      return choose(action.groupId, withHeld(action.groupId, [], people.groups), (groupId) => ({
        type,
        groupId,
      }));
    case 'tags': {
      const tags = (key: 'add' | 'remove', name: string, autoFocus: boolean) => (
        <TagsInput
          {...common}
          aria-label={name}
          autoFocus={autoFocus}
          placeholder={action[key].length === 0 ? name : ''}
          value={action[key]}
          onChange={(next) =>
            onChange({ ...action, [key]: next.map((tag) => tag.slice(0, limits.tagCharacters)) })
          }
        />
      );
      return (
        <>
          <span className={classes.kind}>{label}</span>
          {tags('add', t('studio.alongTagsAdd'), focus)}
          {tags('remove', t('studio.alongTagsRemove'), false)}
        </>
      );
    }
    case 'note':
      return (
        <>
          <span className={classes.kind}>{label}</span>
          <Textarea
            {...common}
            autosize
            maxRows={6}
            maxLength={limits.messageCharacters}
            value={action.text}
            onChange={(event) => onChange({ type, text: event.currentTarget.value })}
          />
        </>
      );
    case 'snooze-for':
      return (
        <>
          <span className={classes.kind}>{label}</span>
          <SnoozeFields time={action.time} focus={focus} onChange={(time) => onChange({ type, time })} />
        </>
      );
    case 'side':
      return (
        <div className={classes.block}>
          <span className={classes.kind}>{label}</span>
          <SideFields action={action} focus={focus} onChange={onChange} />
        </div>
      );
    case 'escalate':
      return (
        <div className={classes.block}>
          <span className={classes.kind}>{label}</span>
          <EscalateFields action={action} focus={focus} onChange={onChange} />
        </div>
      );
    case 'go':
      return choose(
        action.to,
        goings.map((value) => ({ value, label: t(`settings.sending.going.${value}`) })),
        (next) => ({ type, to: goings.find((one) => one === next) ?? action.to }),
      );
  }
}
