import { Menu } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { HandoverRow } from '../../../shared/contract/inbox-views.ts';
import type { Agent, Limit } from '../../../shared/domain/people.ts';
import { type AgentState, agentStates } from '../../../shared/domain/vocabulary.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { useMe } from '../../engine/status.ts';
import { showOverlay } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useClock } from '../../ui/time/clock.ts';
import { shortSpan } from '../../ui/time/say-time.ts';
import classes from './Shift.module.css';
import { useSetState } from './use-shift.ts';

/** What counts against a limit, as the hub counts: to be worked on now. */
function inHand(rows: readonly HandoverRow[], limit: Limit): number {
  return rows.filter(
    (row) =>
      (row.status === 'new' || row.status === 'open') &&
      row.snoozedUntil === null &&
      (limit.channel === null || row.channel === limit.channel) &&
      (limit.groupId === null || row.groupId === limit.groupId),
  ).length;
}

/** Nothing to choose, so it is not among what the keys walk through: what the menu is described by. */
function Limits({ id, limits }: { id: string; limits: readonly Limit[] }) {
  const { t } = useTranslation();
  const people = usePeople();
  const { data = [] } = useQuery(q.shift.handover.queryOptions({ input: {} }));
  const nameOf = ({ channel, groupId }: Limit) => {
    const ofChannel = channel ? t(`vocabulary.channel.${channel}`) : t('shift.allChannels');
    const group = groupId === null ? undefined : people.group(groupId)?.name;
    return group ? t('shift.limitOf', { channel: ofChannel, group }) : ofChannel;
  };
  return (
    <div id={id}>
      <Menu.Label>{t('shift.inHand')}</Menu.Label>
      <div className={classes.limits}>
        {limits.map((limit) => {
          const count = inHand(data, limit);
          return (
            <div key={`${limit.channel} ${limit.groupId}`} data-full={count >= limit.most || undefined}>
              <span>{nameOf(limit)} </span>
              <span>{t('shift.ofMost', { inHand: count, most: limit.most })}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Since({ me }: { me: Agent }) {
  const { t } = useTranslation();
  const state = t(`shift.state.${me.state}`);
  return useClock((now) =>
    me.stateSince > 0 ? t('shift.since', { state, span: shortSpan(now - me.stateSince) }) : state,
  );
}

/** Where I stand, in the status bar; pressed, the other places, how full my hands are, and the way home. */
export function ShiftButton() {
  const { t } = useTranslation();
  const me = useMe();
  const [opened, setOpened] = useState(false);
  const setState = useSetState();
  const limitsId = useId();
  if (!me) return null;
  return (
    <Menu position="top-start" width={300} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <button
          type="button"
          className={`${classes.button} gc-focus-inset`}
          aria-label={t('shift.label', { state: t(`shift.state.${me.state}`) })}
        >
          <span className={classes.dot} data-state={me.state} aria-hidden />
          <Since me={me} />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-describedby={opened && me.limits.length > 0 ? limitsId : undefined}>
        <Menu.RadioGroup value={me.state} onChange={(state) => setState(state as AgentState)}>
          {agentStates
            .filter((state) => state !== 'off' || me.state === 'off')
            .map((state) => (
              <Menu.RadioItem key={state} value={state} closeMenuOnClick>
                {t(`shift.state.${state}`)}
                <div className={classes.quiet}>{t(`shift.text.${state}`)}</div>
              </Menu.RadioItem>
            ))}
        </Menu.RadioGroup>
        <Menu.Item leftSection={<IconDoorExit size={16} />} onClick={() => showOverlay('handover')}>
          {t('shift.end')}
        </Menu.Item>
        {opened && me.limits.length > 0 && <Limits id={limitsId} limits={me.limits} />}
      </Menu.Dropdown>
    </Menu>
  );
}
