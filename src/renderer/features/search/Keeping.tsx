import { Button, Popover, TextInput } from '@mantine/core';
import { IconBookmark, IconList } from '@tabler/icons-react';
import { useState } from 'react';
import type { ViewCondition } from '../../../shared/domain/saved-view.ts';
import { buildView } from '../../state/view-builder.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { toast } from '../../ui/toast/toasts.ts';

/** To have a search again: by a name here, or as a view of the inbox where a view can show the same. */
export function Keeping({
  query,
  conditions,
  onSave,
}: {
  query: string;
  conditions: ViewCondition[] | null;
  onSave: (name: string) => void;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  return (
    <>
      {conditions && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconList size={14} aria-hidden />}
          onClick={() =>
            buildView({
              readOnly: false,
              draft: {
                name: '',
                icon: 'list',
                colour: 'grey',
                visibility: 'personal',
                match: 'all',
                conditions,
              },
            })
          }
        >
          {t('search.makeView')}
        </Button>
      )}
      <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-end" shadow="md">
        <Popover.Target>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconBookmark size={14} aria-hidden />}
            onClick={() => {
              setName(query.slice(0, 60));
              setOpened(true);
            }}
          >
            {t('search.save')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('search.save')}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() === '') return;
              onSave(name.trim());
              setOpened(false);
              toast(t('search.savedIt', { name: name.trim() }), 'success');
            }}
          >
            <TextInput
              size="xs"
              data-autofocus
              label={t('search.saveAs')}
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              onFocus={(event) => event.currentTarget.select()}
            />
            <Button type="submit" size="compact-sm" mt={8} disabled={name.trim() === ''}>
              {t('search.saveIt')}
            </Button>
          </form>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
