import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useImports } from '../../../state/imports.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { acceptedFiles, chosenFiles } from './chosen-files.ts';
import { readFiles } from './run-import.ts';

/** Chooses files, or a whole folder of them. */
export function FileButtons({ online, calm = false }: { online: boolean; calm?: boolean }) {
  const { t } = useTranslation();
  const kind = useImports((state) => state.kind);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const asFolder = (input: HTMLInputElement | null) => {
    folder.current = input;
    if (input) input.webkitdirectory = true;
  };
  const chosen = async (input: HTMLInputElement) => {
    const picking = chosenFiles([...(input.files ?? [])], kind);
    input.value = '';
    const picked = await picking;
    if (picked.length > 0) void readFiles(picked, t);
  };
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={acceptedFiles[kind]}
        aria-label={t('imports.drop.files')}
        onChange={(event) => void chosen(event.currentTarget)}
      />
      <input
        ref={asFolder}
        type="file"
        hidden
        aria-label={t('imports.drop.folder')}
        onChange={(event) => void chosen(event.currentTarget)}
      />
      <Button variant={calm ? 'default' : 'filled'} disabled={!online} onClick={() => files.current?.click()}>
        {t(calm ? 'imports.drop.other' : 'imports.drop.files')}
      </Button>
      {!calm && (
        <Button variant="default" disabled={!online} onClick={() => folder.current?.click()}>
          {t('imports.drop.folder')}
        </Button>
      )}
    </>
  );
}
