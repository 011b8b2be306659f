import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { showOverlay, showSettings, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { fitsKeySearch } from '../../ui/keys/find-keys.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { bindingOf, type CommandId, commandGroups, commandIds } from '../../ui/keys/keymap.ts';
import { useKeysNow } from '../../ui/keys/keys-now.ts';
import classes from './ShortcutsOverlay.module.css';

const insideComposer = [
  { keys: ['/'], name: 'slash' },
  { keys: ['? ?'], name: 'article' },
] as const;

function Content() {
  const { t } = useTranslation();
  const keysNow = useKeysNow();
  const [query, setQuery] = useState('');

  /** Of a series the first and the last. */
  const shownKeys = (id: CommandId) =>
    keysNow(id).filter((_, place, all) => !bindingOf(id).series || place === 0 || place === all.length - 1);
  const parts = commandGroups
    .map((group) => ({
      group,
      lines: [
        ...commandIds
          .filter((id) => bindingOf(id).group === group && keysNow(id).length > 0)
          .map((id) => ({ name: id, label: t(`commands.${id}`), keys: shownKeys(id) })),
        ...(group === 'write'
          ? insideComposer.map(({ name, keys }) => ({ name, label: t(`shortcuts.${name}`), keys }))
          : []),
      ].filter(({ label, keys }) => fitsKeySearch(query, label, keys)),
    }))
    .filter(({ lines }) => lines.length > 0);

  return (
    <>
      <div className={classes.top}>
        <TextInput
          className={classes.search}
          data-autofocus
          leftSection={<IconSearch size={15} />}
          aria-label={t('shortcuts.search')}
          placeholder={t('shortcuts.search')}
          maxLength={60}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => showSettings('keyboard')}>
          {t('shortcuts.change')}
        </Button>
      </div>
      <p className={classes.lead}>{t('shortcuts.lead')}</p>
      {parts.length === 0 && <p role="status">{t('shortcuts.nothing', { query })}</p>}
      <div className={classes.columns}>
        {parts.map(({ group, lines }) => (
          <section key={group} className={classes.group}>
            <h3 className={classes.heading}>{t(`commands.groups.${group}`)}</h3>
            <dl className={classes.list}>
              {lines.map(({ name, label, keys }) => (
                <div key={name} className={classes.line}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((one) => (
                      <Keys key={one} keys={one} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}

/** Every key of the app on one sheet, as the keys are now. */
export function ShortcutsOverlay() {
  const { t } = useTranslation();
  const opened = useWorkspace(({ overlay }) => overlay === 'shortcuts');
  return (
    <Dialog opened={opened} onClose={() => showOverlay(null)} title={t('shortcuts.title')} size={860}>
      {opened && <Content />}
    </Dialog>
  );
}
