import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical, IconFileExport, IconFileImport, IconTable } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { openImport } from '../../../state/macro-import.ts';
import { shell } from '../../../state/shell.ts';
import { sayNumber } from '../../../ui/say-number.ts';
import { toast } from '../../../ui/toast/toasts.ts';

/** How macros come in from other systems, and leave as a file. */
export function ExchangeMenu({ online }: { online: boolean }) {
  const { t } = useTranslation();
  const { mutate, isPending } = useMutation({
    mutationFn: async (as: 'json' | 'csv') => {
      const { name, text, macros } = await engine.imports.export({ as });
      const saved = await shell().saveTextFile(name, text);
      return saved === null ? null : { name: saved, n: sayNumber(macros) };
    },
    onSuccess: (saved) => saved && toast(t('imports.exported', saved), 'success'),
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
  });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size={26}
          loading={isPending}
          aria-label={t('imports.open')}
          title={t('imports.open')}
        >
          <IconDotsVertical size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileImport size={15} aria-hidden />} onClick={() => openImport(true)}>
          {t('imports.import')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconFileExport size={15} aria-hidden />}
          disabled={!online}
          onClick={() => mutate('json')}
        >
          {t('imports.exportJson')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTable size={15} aria-hidden />}
          disabled={!online}
          onClick={() => mutate('csv')}
        >
          {t('imports.exportCsv')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
