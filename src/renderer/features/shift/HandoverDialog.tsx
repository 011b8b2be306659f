import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HandoverRow } from '../../../shared/contract/inbox-views.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useStatus } from '../../engine/status.ts';
import { showOverlay, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toast/toasts.ts';
import { type Choice, HandoverLine } from './HandoverLine.tsx';
import { prefilledNote } from './handover-note.ts';
import classes from './Shift.module.css';
import { backToQueue, keepIt, useHeirs } from './use-heirs.ts';

function Content({ rows }: { rows: readonly HandoverRow[] }) {
  const { t } = useTranslation();
  const online = useStatus()?.connection.state === 'online';
  const heirsOf = useHeirs();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [busy, setBusy] = useState(false);
  const choiceOf = (row: HandoverRow): Choice =>
    choices.get(row.id) ?? { to: backToQueue, note: prefilledNote(row) };
  const choose = (row: HandoverRow, change: Partial<Choice>) =>
    setChoices((before) => new Map(before).set(row.id, { ...choiceOf(row), ...change }));
  const leaving = rows.filter((row) => choiceOf(row).to !== keepIt);
  // Whoever can take each of them.
  const common = heirsOf(rows);

  function chooseForAll(to: string): void {
    if (to !== '') setChoices(new Map(rows.map((row) => [row.id, { ...choiceOf(row), to }])));
  }

  async function submit(): Promise<void> {
    setBusy(true);
    try {
      await engine.shift.handOver({
        items: leaving.map((row) => {
          const { to, note } = choiceOf(row);
          return { conversationId: row.id, to: to === backToQueue ? null : to, note };
        }),
      });
      showOverlay(null);
      toast(
        leaving.length === 0
          ? t('shift.handover.done')
          : t('shift.handover.doneCount', { count: leaving.length }),
        'success',
      );
    } catch (error) {
      toast(t(`problems.${problemOf(error).kind}`), 'error');
      setBusy(false);
    }
  }

  return (
    <>
      <p className={classes.lead}>
        {rows.length === 0 ? t('shift.handover.nothing') : t('shift.handover.lead', { count: rows.length })}
      </p>
      {!online && <p className={classes.offline}>{t('shift.handover.offline')}</p>}
      {rows.length > 1 && (
        <div className={classes.all}>
          <label htmlFor="handover-all">{t('shift.handover.all')}</label>
          <NativeSelect
            id="handover-all"
            size="xs"
            value=""
            data={[{ value: '', label: t('shift.handover.choose') }, ...common]}
            onChange={(event) => chooseForAll(event.currentTarget.value)}
          />
        </div>
      )}
      {rows.length > 0 && (
        <ul className={classes.rows}>
          {rows.map((row) => (
            <HandoverLine
              key={row.id}
              row={row}
              heirs={heirsOf([row])}
              choice={choiceOf(row)}
              onChange={(change) => choose(row, change)}
            />
          ))}
        </ul>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => showOverlay(null)}>
          {t('shift.handover.cancel')}
        </Button>
        <Button disabled={busy} onClick={() => void submit()}>
          {leaving.length === 0
            ? t('shift.handover.submit')
            : t('shift.handover.submitCount', { count: leaving.length })}
        </Button>
      </div>
    </>
  );
}

/** The end of a shift: everything that is still mine, who goes on with it, and what they need to know. */
export function HandoverDialog() {
  const { t } = useTranslation();
  const opened = useWorkspace(({ overlay }) => overlay === 'handover');
  const { data } = useQuery({ ...q.shift.handover.queryOptions({ input: {} }), enabled: opened });
  return (
    <Dialog opened={opened} onClose={() => showOverlay(null)} title={t('shift.handover.title')} size={780}>
      {opened && data && <Content rows={data} />}
    </Dialog>
  );
}
