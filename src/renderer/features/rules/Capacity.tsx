import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Channel, channels } from '../../../shared/domain/vocabulary.ts';
import type { CapacitySetup } from '../../../shared/wire/desk-rules.ts';
import { engine } from '../../engine/client.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { type LimitDraft, setDeskDrafts, useDeskDrafts } from '../../state/desk-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { ChannelIcon } from '../../ui/ChannelIcon.tsx';
import { fold } from '../../ui/fold.ts';
import { sayNumber } from '../../ui/say-number.ts';
import { toast } from '../../ui/toast/toasts.ts';
import capacityClasses from './Capacity.module.css';
import { LimitCell } from './LimitCell.tsx';
import { Nothing } from './Nothing.tsx';
import { Problems } from './Problems.tsx';
import classes from './Rules.module.css';
import { askAnew, useDeskAccess, useDeskChange } from './use-desk-change.ts';

type Place = Pick<LimitDraft, 'agentId' | 'channel' | 'groupId'>;

const isAt = (one: Place, other: Place) =>
  one.agentId === other.agentId && one.channel === other.channel && one.groupId === other.groupId;

/** How much everybody may have in hand by channel and queue, and what they have. */
export function Capacity() {
  const { t } = useTranslation();
  const { online, mayChange } = useDeskAccess();
  const { agents, groups } = usePeople();
  const options = q.desk.capacity.queryOptions({ input: {} });
  const { data, isError } = useQuery({ ...options, ...askAnew, enabled: online });
  const { change, busy, problems } = useDeskChange<CapacitySetup>(options.queryKey);
  const drafts = useDeskDrafts((state) => state.limits);
  const [sought, setSought] = useState('');

  if (!data) return <Nothing online={online} failed={isError} />;
  const keptAt = (place: Place) => data.limits.find((limit) => isAt(limit, place))?.most ?? null;
  const draftAt = (place: Place) => drafts.find((draft) => isAt(draft, place));
  const set = (place: Place, most: number | null) => {
    const rest = drafts.filter((draft) => !isAt(draft, place));
    const from = draftAt(place)?.from ?? keptAt(place);
    setDeskDrafts({ limits: most === from ? rest : [...rest, { ...place, from, most }] });
  };
  const inHand = (fits: (load: CapacitySetup['loads'][number]) => boolean) =>
    data.loads.filter(fits).reduce((sum, { count }) => sum + count, 0);
  const cell = (place: Place, label: string, has: number | null, inherited: number | null) => {
    const draft = draftAt(place);
    return (
      <LimitCell
        label={label}
        most={draft ? draft.most : keptAt(place)}
        inherited={inherited}
        inHand={has}
        changed={draft !== undefined}
        clash={draft !== undefined && draft.from !== keptAt(place)}
        disabled={!mayChange}
        onChange={(most) => set(place, most)}
      />
    );
  };
  const everybodys = (channel: Channel | null) => {
    const place = { agentId: null, channel, groupId: null };
    const draft = draftAt(place);
    return draft ? draft.most : keptAt(place);
  };
  const wanted = fold(sought.trim());
  const shown = agents
    .filter(({ active, name }) => active && fold(name).includes(wanted))
    .sort((a, b) => a.name.localeCompare(b.name));
  const columns: (Channel | null)[] = [null, ...channels];
  const columnName = (channel: Channel | null) =>
    channel === null ? t('rules.capacity.all') : t(`vocabulary.channel.${channel}`);

  const save = async () => {
    const saved = await change(() => engine.desk.setCapacity({ changes: [...drafts] }));
    if (!saved) return;
    setDeskDrafts({ limits: [] });
    toast(t('rules.saved'), 'success', { key: 'desk-saved' });
  };

  return (
    <form
      className={capacityClasses.capacity}
      onSubmit={(event) => {
        event.preventDefault();
        if (drafts.length > 0 && online) void save();
      }}
    >
      <header className={classes.intro}>
        <p className={classes.hint}>{t('rules.capacity.text')}</p>
        <TextInput
          aria-label={t('rules.capacity.filter')}
          placeholder={t('rules.capacity.filter')}
          leftSection={<IconSearch size={14} />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      </header>
      <div className={capacityClasses.tables}>
        <table className={capacityClasses.table} aria-label={t('rules.capacity.table')}>
          <thead>
            <tr>
              <th scope="col">{t('rules.capacity.agent')}</th>
              {columns.map((channel) => (
                <th key={channel} scope="col">
                  <span className={capacityClasses.column}>
                    {channel && <ChannelIcon channel={channel} />}
                    {columnName(channel)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr data-everybody>
              <th scope="row">
                {t('rules.capacity.everybody')}
                <span className={classes.hint} data-below>
                  {t('rules.capacity.everybodyText')}
                </span>
              </th>
              {columns.map((channel) => (
                <td key={channel}>
                  {cell(
                    { agentId: null, channel, groupId: null },
                    t('rules.capacity.cell', {
                      agent: t('rules.capacity.everybody'),
                      channel: columnName(channel),
                    }),
                    null,
                    null,
                  )}
                </td>
              ))}
            </tr>
            {shown.map(({ id, name, state }) => (
              <tr key={id}>
                <th scope="row">
                  <span dir="auto">{name}</span>
                  <span className={classes.hint} data-below>
                    {t(`shift.state.${state}`)}
                  </span>
                </th>
                {columns.map((channel) => (
                  <td key={channel}>
                    {cell(
                      { agentId: id, channel, groupId: null },
                      t('rules.capacity.cell', { agent: name, channel: columnName(channel) }),
                      inHand((load) => load.agentId === id && (channel === null || load.channel === channel)),
                      everybodys(channel),
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className={classes.empty}>{t('rules.capacity.nobody')}</p>}
        <table className={capacityClasses.table} aria-label={t('rules.capacity.queues')} data-narrow>
          <thead>
            <tr>
              <th scope="col">{t('rules.capacity.queue')}</th>
              <th scope="col">{t('rules.capacity.perPerson')}</th>
              <th scope="col">{t('rules.capacity.inHands')}</th>
              <th scope="col">{t('rules.capacity.unassigned')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td>
                  {cell(
                    { agentId: null, channel: null, groupId: id },
                    t('rules.capacity.queueCell', { queue: name }),
                    null,
                    null,
                  )}
                </td>
                <td>{sayNumber(inHand((load) => load.groupId === id))}</td>
                <td>{sayNumber(data.queues.find(({ groupId }) => groupId === id)?.unassigned ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Problems problems={problems} wrong />
      {drafts.length > 0 && (
        <footer className={`${classes.footer} ${capacityClasses.sticky}`}>
          <span className={classes.unsaved}>{t('rules.capacity.changed', { count: drafts.length })}</span>
          <Button
            variant="default"
            onClick={() => {
              const before = drafts;
              setDeskDrafts({ limits: [] });
              toast(t('rules.draft.discarded'), 'info', {
                key: 'desk-draft',
                undo: { label: t('rules.undo'), run: () => setDeskDrafts({ limits: before }) },
              });
            }}
          >
            {t('rules.draft.discard')}
          </Button>
          {drafts.some((draft) => draft.from !== keptAt(draft)) && (
            <Button
              variant="default"
              onClick={() =>
                setDeskDrafts({
                  limits: drafts
                    .map((draft) => ({ ...draft, from: keptAt(draft) }))
                    .filter(({ from, most }) => from !== most),
                })
              }
            >
              {t('rules.conflict.mine')}
            </Button>
          )}
          <Button type="submit" loading={busy} disabled={!online}>
            {t('rules.draft.save')}
          </Button>
        </footer>
      )}
    </form>
  );
}
