import { Button, Modal } from '@mantine/core';
import { IconDatabaseOff, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageHit } from '../../../shared/contract/views.ts';
import { openConversation, showOverlay, useWorkspace } from '../../state/workspace.ts';
import { Hint } from '../../ui/Hint.tsx';
import { MarkedText } from '../../ui/MarkedText.tsx';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './MessageSearch.module.css';
import { useMessageSearch } from './message-search.ts';

const pageSize = 30;

function Hit({ hit }: { hit: MessageHit }) {
  const { t } = useTranslation();
  return (
    <li>
      <button
        type="button"
        className={`${classes.hit} gc-focus-inset`}
        data-note={hit.kind === 'note' || undefined}
        onClick={() => openConversation(hit.conversationId, hit.messageId)}
      >
        <span className={classes.top}>
          <bdi className={classes.name}>{hit.customerName}</bdi>
          {hit.kind === 'note' && <span className={classes.note}>{t('palette.search.note')}</span>}
          <span className={`${classes.subject} gc-truncate`} dir="auto">
            {t('palette.conversationDetail', { number: hit.conversationNumber, subject: hit.subject })}
          </span>
          <time className={classes.when} dateTime={new Date(hit.createdAt).toISOString()}>
            {dateAndTime(hit.createdAt)}
          </time>
        </span>
        <span className={classes.excerpt} dir="auto">
          <MarkedText marked={hit.excerpt} />
        </span>
      </button>
    </li>
  );
}

function Content() {
  const { t } = useTranslation();
  const query = useWorkspace((state) => state.searchQuery);
  const { hits, more, settled, failed, busy, older, retry } = useMessageSearch(query, pageSize);
  const results = useRef<HTMLDivElement>(null);
  const words = query.trim();

  /** Arrow keys walk from the field through the hits and back. */
  const walk = (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [
      ...(results.current?.parentElement?.querySelectorAll<HTMLElement>('input, [data-hits] button') ?? []),
    ];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field and the buttons inside
    <div className={classes.search} onKeyDown={walk}>
      <div className={classes.field}>
        <IconSearch size={18} aria-hidden />
        <input
          className={classes.input}
          data-autofocus
          aria-label={t('palette.search.title')}
          placeholder={t('palette.search.placeholder')}
          spellCheck={false}
          maxLength={200}
          dir="auto"
          value={query}
          onChange={(event) => useWorkspace.setState({ searchQuery: event.currentTarget.value })}
        />
        {words !== '' && hits.length > 0 && (
          <span className={classes.count} role="status">
            {t(more ? 'palette.search.countMore' : 'palette.search.count', { count: hits.length })}
          </span>
        )}
      </div>
      <div ref={results} className={classes.results} data-hits>
        {words === '' && (
          <Hint
            icon={<IconSearch size={28} />}
            title={t('palette.search.begin.title')}
            text={t('palette.search.begin.text')}
          />
        )}
        {failed && (
          <Hint
            tone="bad"
            icon={<IconDatabaseOff size={28} />}
            title={t('palette.search.failed.title')}
            text={t('palette.search.failed.text')}
            action={{ label: t('ui.retry'), run: retry }}
          />
        )}
        {words !== '' && settled && !failed && hits.length === 0 && !busy && (
          <Hint
            icon={<IconSearchOff size={28} />}
            title={t('palette.search.none.title', { query: words })}
            text={t('palette.search.none.text')}
          />
        )}
        <ul className={classes.list}>
          {hits.map((hit) => (
            <Hit key={hit.messageId} hit={hit} />
          ))}
        </ul>
        {more && (
          <Button variant="default" fullWidth mt={8} loading={busy} onClick={older}>
            {t('palette.search.more')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Finds words in every message on this workstation and leads to them. */
export function MessageSearch() {
  const { t } = useTranslation();
  const opened = useWorkspace(({ overlay }) => overlay === 'search');
  return (
    <Modal.Root
      opened={opened}
      onClose={() => showOverlay(null)}
      centered={false}
      size={760}
      yOffset="8vh"
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
    >
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('palette.search.title')}>
        <Modal.Body p={0}>{opened && <Content />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
