import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDotsVertical,
  IconFileExport,
  IconFileImport,
  IconFileSpreadsheet,
  IconFileZip,
  IconTable,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { ImportKind } from '../../../../shared/wire/macro-imports.ts';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { openImport } from '../../../state/imports.ts';
import { shell } from '../../../state/shell.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayNumber } from '../../../ui/say-number.ts';
import { toast } from '../../../ui/toast/toasts.ts';

type ExportForm = 'json' | 'csv' | 'xlsx' | 'zip';

/** How macros and articles come in from other systems, and leave as a file. */
export function ExchangeMenu({ kind, online }: { kind: ImportKind; online: boolean }) {
  const { t } = useTranslation();
  const { mutate, isPending } = useMutation({
    mutationFn: async (as: ExportForm) => {
      const { name, content, count } = await exported(kind, as);
      const saved = await shell().saveFile(name, content);
      return saved === null ? null : { name: saved, n: sayNumber(count) };
    },
    onSuccess: (saved) =>
      saved && toast(t(kind === 'macro' ? 'imports.exported' : 'articleImports.exported', saved), 'success'),
    onError: (error) => toast(t(`problems.${problemOf(error).kind}`), 'error'),
  });
  const open = t(kind === 'macro' ? 'imports.open' : 'articleImports.open');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={26} loading={isPending} aria-label={open} title={open}>
          <IconDotsVertical size={15} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFileImport size={15} aria-hidden />} onClick={() => openImport(kind)}>
          {t(kind === 'macro' ? 'imports.import' : 'articleImports.import')}
        </Menu.Item>
        <Menu.Divider />
        {kind === 'article' ? (
          <>
            <Menu.Item
              leftSection={<IconFileZip size={15} aria-hidden />}
              disabled={!online}
              onClick={() => mutate('zip')}
            >
              {t('articleImports.export')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTable size={15} aria-hidden />}
              disabled={!online}
              onClick={() => mutate('csv')}
            >
              {t('articleImports.exportCsv')}
            </Menu.Item>
          </>
        ) : (
          <>
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
            <Menu.Item
              leftSection={<IconFileSpreadsheet size={15} aria-hidden />}
              disabled={!online}
              onClick={() => mutate('xlsx')}
            >
              {t('imports.exportXlsx')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

async function exported(kind: ImportKind, as: ExportForm) {
  if (kind === 'article') {
    const { articles, ...file } = await engine.articleImports.export({ as: as === 'csv' ? as : 'zip' });
    return { ...file, count: articles };
  }
  const { macros, ...file } = await engine.imports.export({ as: as === 'zip' ? 'json' : as });
  return { ...file, count: macros };
}
