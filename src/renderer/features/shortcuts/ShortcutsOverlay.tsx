import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { showOverlay, useWorkspace } from '../../state/workspace.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { bindingOf, type CommandGroup, commandIds } from '../../ui/keys/keymap.ts';
import classes from './ShortcutsOverlay.module.css';

const groups: readonly CommandGroup[] = ['go', 'list', 'conversation', 'write', 'app'];
const insideComposer = [
  ['/', 'slash'],
  ['? ?', 'article'],
] as const;

function Content() {
  const { t } = useTranslation();
  return (
    <div className={classes.columns}>
      {groups.map((group) => (
        <section key={group} className={classes.group}>
          <h3 className={classes.heading}>{t(`commands.groups.${group}`)}</h3>
          <dl className={classes.list}>
            {commandIds
              .filter((id) => bindingOf(id).group === group && bindingOf(id).keys.length > 0)
              .map((id) => (
                <div key={id} className={classes.line}>
                  <dt>{t(`commands.${id}`)}</dt>
                  <dd>
                    {bindingOf(id).keys.map((keys) => (
                      <Keys key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            {group === 'write' &&
              insideComposer.map(([keys, name]) => (
                <div key={keys} className={classes.line}>
                  <dt>{t(`shortcuts.${name}`)}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** Every key of the app on one sheet. */
export function ShortcutsOverlay() {
  const { t } = useTranslation();
  const opened = useWorkspace(({ overlay }) => overlay === 'shortcuts');
  return (
    <Modal
      opened={opened}
      onClose={() => showOverlay(null)}
      title={t('shortcuts.title')}
      size={820}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <p className={classes.lead}>{t('shortcuts.lead')}</p>
      {opened && <Content />}
    </Modal>
  );
}
