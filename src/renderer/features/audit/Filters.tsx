import { Button, Select, TextInput } from '@mantine/core';
import { auditFamilyNames } from '../../../shared/domain/audit.ts';
import { usePeople } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Audit.module.css';
import { type AuditFilter, everything, faultsOf } from './filter.ts';

type FiltersProps = {
  filter: AuditFilter;
  /** Whether one looks at all of it, or at one family alone. */
  all: boolean;
  onChange: (filter: AuditFilter) => void;
};

/** Who, what, to whom and when. */
export function Filters({ filter, all, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const { agents } = usePeople();
  const faults = faultsOf(filter);
  const set = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part });
  const people = [...agents]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name }) => ({ value: id, label: name }));

  return (
    <search className={classes.filters} aria-label={t('audit.filter')}>
      <Select
        label={t('audit.who')}
        value={filter.who}
        searchable
        data={[
          { value: '', label: t('audit.anyone') },
          { value: 'system', label: t('audit.system') },
          { value: 'customer', label: t('audit.customers') },
          ...people,
        ]}
        onChange={(who) => set({ who: who ?? '' })}
      />
      <Select
        label={t('audit.what')}
        value={filter.family}
        disabled={!all}
        data={[
          { value: '', label: t('audit.anything') },
          ...auditFamilyNames.map((family) => ({ value: family, label: t(`audit.family.${family}`) })),
        ]}
        onChange={(family) => set({ family: auditFamilyNames.find((one) => one === family) ?? '' })}
      />
      <TextInput
        label={t('audit.whom')}
        placeholder={t('audit.whomHint')}
        value={filter.whom}
        error={faults.includes('whom') && t('audit.noId')}
        spellCheck={false}
        maxLength={60}
        onChange={(event) => set({ whom: event.currentTarget.value })}
      />
      <TextInput
        type="datetime-local"
        label={t('audit.from')}
        value={filter.from}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        type="datetime-local"
        label={t('audit.until')}
        value={filter.until}
        error={faults.includes('until') && t('audit.backwards')}
        onChange={(event) => set({ until: event.currentTarget.value })}
      />
      <Button
        variant="subtle"
        disabled={Object.entries(filter).every(([name, part]) => part === '' || (name === 'family' && !all))}
        onClick={() => onChange(everything)}
      >
        {t('audit.clear')}
      </Button>
    </search>
  );
}
