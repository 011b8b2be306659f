import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { WhatsNewEntry } from '../../../shared/contract/whats-new.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { marksInternal } from '../../ui/article/copied.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { EntryText } from './EntryText.tsx';
import { useReadToEnd } from './use-read-to-end.ts';
import classes from './WhatsNew.module.css';

/** One of them to read; what must be read can be acknowledged once its end has been in sight. */
export function EntryReader({ entry }: { entry: WhatsNewEntry }) {
  const { t } = useTranslation();
  const { kind, id, version, toRead, title } = entry;
  const { data: text } = useQuery(q.whatsNew.read.queryOptions({ input: { kind, id } }));
  const paper = useRef<HTMLElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);
  const atEnd = useReadToEnd(paper, end, text !== undefined, `${id} ${version}`);
  useEffect(() => {
    if (text) paper.current?.focus({ preventScroll: true });
  }, [text]);

  const acknowledge = async () => {
    if (!toRead || !atEnd || busy) return;
    setBusy(true);
    try {
      const { said } = await engine.whatsNew.acknowledge({ kind, id, version: toRead.version });
      if (!said) toast(t('whatsNew.overtaken'), 'warning');
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={classes.reader}>
      <article
        ref={paper}
        className={classes.paper}
        data-autofocus
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keyboard
        tabIndex={0}
        aria-label={title}
        {...marksInternal({ title, audience: text?.audience ?? 'public' })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.target !== event.currentTarget || !toRead) return;
          event.preventDefault();
          void acknowledge();
        }}
      >
        <h2 className={classes.title} dir="auto">
          {title}
        </h2>
        {text && <EntryText entry={entry} text={text} />}
        <div ref={end} className={classes.end} />
      </article>
      {toRead && (
        <footer className={classes.foot}>
          <span role="status">
            {toRead.remindedAt === null
              ? t(atEnd ? 'whatsNew.atEnd' : 'whatsNew.toEnd')
              : t('whatsNew.remindedAt', { when: dateAndTime(toRead.remindedAt) })}
          </span>
          <Button
            size="compact-md"
            disabled={!atEnd}
            loading={busy}
            leftSection={<IconCheck size={15} aria-hidden />}
            rightSection={<Keys keys="enter" />}
            onClick={() => void acknowledge()}
          >
            {t('whatsNew.acknowledge')}
          </Button>
        </footer>
      )}
    </div>
  );
}
