import { Checkbox, MultiSelect, TextInput } from '@mantine/core';
import type { MustRead } from '../../../shared/domain/must-read.ts';
import { usePeople } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { instantOf, localMinuteOf } from '../../ui/time/local-minute.ts';
import classes from './LifeCycle.module.css';
import { whateverAccents } from './whatever-accents.ts';

const everybody: MustRead = { readers: { agentIds: [], groupIds: [] }, dueAt: null };

/** Whether what goes live must be read and acknowledged, by whom, and until when. */
export function MustReadFields({
  value,
  onChange,
}: {
  value: MustRead | null;
  onChange: (value: MustRead | null) => void;
}) {
  const { t } = useTranslation();
  const people = usePeople();
  const isEverybody = value?.readers.groupIds.length === 0 && value.readers.agentIds.length === 0;
  return (
    <>
      <Checkbox
        checked={value !== null}
        label={t('mustRead.ask')}
        onChange={(event) => onChange(event.currentTarget.checked ? everybody : null)}
      />
      {value && (
        <fieldset className={classes.mustRead} aria-label={t('mustRead.ask')}>
          <MultiSelect
            label={t('mustRead.groups')}
            placeholder={isEverybody ? t('mustRead.everybody') : ''}
            searchable
            hidePickedOptions
            maxValues={50}
            filter={whateverAccents}
            nothingFoundMessage={t('views.builder.nothingFound')}
            data={people.groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={value.readers.groupIds}
            onChange={(groupIds) => onChange({ ...value, readers: { ...value.readers, groupIds } })}
          />
          <MultiSelect
            label={t('mustRead.people')}
            searchable
            hidePickedOptions
            limit={100}
            maxValues={200}
            filter={whateverAccents}
            nothingFoundMessage={t('views.builder.nothingFound')}
            data={people.agents
              .filter(({ active }) => active)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={value.readers.agentIds}
            onChange={(agentIds) => onChange({ ...value, readers: { ...value.readers, agentIds } })}
          />
          <TextInput
            type="datetime-local"
            label={t('mustRead.due')}
            value={localMinuteOf(value.dueAt ?? undefined)}
            onChange={(event) => onChange({ ...value, dueAt: instantOf(event.currentTarget.value) ?? null })}
          />
        </fieldset>
      )}
    </>
  );
}
