import { ActionIcon, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from '../../text/use-translation.ts';

type Props = {
  ref?: Ref<HTMLInputElement>;
  label: string;
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: (event: React.KeyboardEvent<HTMLInputElement>) => void;
  controls: string;
  activeOption: string | null;
};

/** Where one types what to look for; the arrows walk through the results below without leaving it. */
export function SearchField({ ref, label, value, onChange, onKeyDown, controls, activeOption }: Props) {
  const { t } = useTranslation();
  return (
    <TextInput
      ref={ref}
      type="text"
      role="combobox"
      aria-label={label}
      aria-expanded={activeOption !== null}
      aria-controls={controls}
      aria-autocomplete="list"
      aria-activedescendant={activeOption ?? undefined}
      placeholder={label}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        value && (
          <ActionIcon size={20} aria-label={t('knowledge.clear')} onClick={() => onChange('')}>
            <IconX size={13} />
          </ActionIcon>
        )
      }
      maxLength={200}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
