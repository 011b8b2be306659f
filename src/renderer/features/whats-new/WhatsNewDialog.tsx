import { Button } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useState } from 'react';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { showOverlay, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Hint } from '../../ui/Hint.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import { EntryLine } from './EntryLine.tsx';
import { EntryReader } from './EntryReader.tsx';
import { groupEntries, keyOf } from './entry-groups.ts';
import { useWhatsNew } from './use-whats-new.ts';
import classes from './WhatsNew.module.css';

/** Goes up and down the list without leaving it. */
function walk(event: React.KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-entry]')];
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  const next = lines[Math.max(0, Math.min(lines.length - 1, at + step))];
  event.preventDefault();
  next?.focus();
}

function Content() {
  const { t } = useTranslation();
  const data = useWhatsNew();
  const [wanted, setWanted] = useState<string | null>(null);
  if (!data) return null;
  const { entries, more, asOf } = data;
  if (entries.length === 0)
    return (
      <Hint
        icon={<IconSparkles size={28} />}
        title={t('whatsNew.empty.title')}
        text={t('whatsNew.empty.text')}
        action={{ label: t('ui.close'), run: () => showOverlay(null) }}
      />
    );
  const groups = groupEntries(entries);
  // Acknowledged, one leaves the list, and the next is open in its place.
  const open = entries.find((entry) => keyOf(entry) === wanted) ?? groups[0]?.entries[0];
  const owed = entries.some(({ toRead }) => toRead !== null);
  const seen = () =>
    engine.whatsNew
      .seen({ asOf })
      .then(() => !owed && showOverlay(null))
      .catch((error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error'));
  return (
    <div className={classes.content}>
      <nav className={classes.list} aria-label={t('whatsNew.list')} onKeyDown={walk}>
        {groups.map(({ key, release, entries: together }) => (
          <section key={key} aria-label={release ?? undefined}>
            {release !== null && (
              <h3 className={classes.release}>
                <bdi>{release}</bdi>
                <span className={classes.quiet}>{t('whatsNew.together', { count: together.length })}</span>
              </h3>
            )}
            <ul className={classes.lines}>
              {together.map((entry) => (
                <EntryLine
                  key={keyOf(entry)}
                  entry={entry}
                  open={entry === open}
                  onOpen={() => setWanted(keyOf(entry))}
                />
              ))}
            </ul>
          </section>
        ))}
        {more > 0 && <p className={classes.quiet}>{t('whatsNew.more', { count: more })}</p>}
      </nav>
      {open && <EntryReader key={keyOf(open)} entry={open} />}
      <div className={classes.bottom}>
        <span className={classes.quiet}>{owed && t('whatsNew.putOff')}</span>
        <Button variant="default" onClick={() => showOverlay(null)}>
          {t('whatsNew.later')}
        </Button>
        <Button variant={owed ? 'default' : 'filled'} onClick={() => void seen()}>
          {t('whatsNew.allSeen')}
        </Button>
      </div>
    </div>
  );
}

/** What changed of macros and articles since the agent last looked; put off, it stays marked. */
export function WhatsNewDialog() {
  const { t } = useTranslation();
  const opened = useWorkspace(({ overlay }) => overlay === 'whats-new');
  if (!opened) return null;
  return (
    <Dialog onClose={() => showOverlay(null)} title={t('whatsNew.title')} size={960}>
      <Content />
    </Dialog>
  );
}
