import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { q } from '../engine/queries.ts';
import { useTranslation } from '../text/use-translation.ts';

/** One of the conversations on this workstation, found by name, subject or number. */
export function ConversationPicker({
  chosen,
  onChoose,
}: {
  chosen: string | null;
  onChoose: (id: string | null) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const [filter] = useDebouncedValue(sought, 200);
  const { data } = useQuery({
    ...q.inbox.list.queryOptions({
      input: { view: 'all', sort: 'newest', filter, offset: 0, limit: 20 },
    }),
    placeholderData: keepPreviousData,
  });
  const rows = (data?.rows ?? []).map(({ id, number, customerName, subject }) => ({
    value: id,
    label: `#${number} ${customerName} – ${subject}`,
  }));
  return (
    <Select
      label={t('rules.try.conversation')}
      placeholder={t('rules.try.find')}
      searchable
      value={chosen}
      searchValue={typed}
      data={rows}
      // The hub's list has been narrowed already.
      filter={({ options }) => options}
      nothingFoundMessage={t('rules.try.nothingFound')}
      onSearchChange={setTyped}
      onInput={(event) => setSought(event.currentTarget.value.slice(0, 200))}
      onChange={onChoose}
    />
  );
}
