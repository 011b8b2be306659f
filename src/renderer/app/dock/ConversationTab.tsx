import { IconClock, IconMessageOff, IconPencil, IconX } from '@tabler/icons-react';
import type { IDockviewPanelHeaderProps } from 'dockview-react';
import { useEffect } from 'react';
import type { ConversationRow } from '../../../shared/contract/inbox-views.ts';
import { closeTab, keepTab, useOpenTabs } from '../../state/open-tabs.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { useClock } from '../../ui/time/clock.ts';
import { rowClock, sayRowClock } from '../../ui/time/row-clock.ts';
import classes from './ConversationTab.module.css';
import { useOpenRow } from './open-rows.ts';

/** Channels in which the customer sits and watches. */
const live = new Set<ConversationRow['channel']>(['chat', 'telegram']);

function Waiting({ row }: { row: ConversationRow }) {
  const shown = useClock((now) => {
    const { urgency, text } = rowClock(row, now);
    return `${urgency} ${text}`;
  });
  const [urgency, ...text] = shown.split(' ');
  return (
    <span className={classes.clock} data-urgency={urgency}>
      <IconClock size={11} aria-hidden />
      {text.join(' ')}
    </span>
  );
}

/** Who a tab belongs to, through which channel, and what it wants: unread, a draft, how long they wait. */
export function ConversationTab({ api }: IDockviewPanelHeaderProps) {
  const { t } = useTranslation();
  const tab = useOpenTabs(({ tabs }) => tabs[api.id]);
  const isActive = useOpenTabs(({ active }) => active === api.id);
  const row = useOpenRow(tab?.conversationId);
  const waits = row !== undefined && row !== null && row.waitingSince !== null;
  const name = row ? row.customerName || t('conversation.nameless') : '';
  const said = !row
    ? t('panes.tab.gone')
    : [
        name,
        t(`vocabulary.channel.${row.channel}`),
        row.unread && t('panes.tab.unread'),
        row.hasDraft && t('panes.tab.draft'),
        waits && sayRowClock(row, Date.now()),
      ]
        .filter(Boolean)
        .join(', ');
  useEffect(() => api.setTitle(said), [api, said]);

  if (!tab) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tab around it has the keys, and closing a command
    <div
      className={classes.tab}
      title={row ? `${name} · ${row.subject || t('conversation.noSubject')}` : said}
      data-kept={tab.kept || undefined}
      data-unread={(row?.unread && !isActive) || undefined}
      data-waits={(waits && !isActive && row && live.has(row.channel)) || undefined}
      onDoubleClick={() => keepTab(tab.id)}
      onAuxClick={(event) => event.button === 1 && closeTab(tab.id)}
    >
      <span className={classes.mark}>
        {row ? <ChannelIcon channel={row.channel} size={14} named={false} /> : <IconMessageOff size={14} />}
        {row?.unread && <span className={classes.dot} />}
      </span>
      <bdi className={classes.name}>{row ? name : t('panes.tab.goneShort')}</bdi>
      {row?.hasDraft && <IconPencil className={classes.draft} size={12} aria-hidden />}
      {waits && <Waiting row={row} />}
      {/* Not a button: within a tab nothing may take the focus. The key and the menu close it too. */}
      <span
        className={classes.close}
        aria-hidden
        data-close
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation();
          closeTab(tab.id);
        }}
      >
        <IconX size={12} />
      </span>
    </div>
  );
}
