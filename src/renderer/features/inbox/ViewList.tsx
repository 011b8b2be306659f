import { ActionIcon } from '@mantine/core';
import { IconEye, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { memo, useState } from 'react';
import type { InboxView, ViewId } from '../../../shared/contract/inbox-views.ts';
import { q } from '../../engine/queries.ts';
import { useSettings } from '../../engine/settings.ts';
import { buildNewView } from '../../state/view-builder.ts';
import { showView, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { useViewName } from '../../ui/view-name.ts';
import { useViewActions, type ViewActions } from './use-view-actions.ts';
import { ViewLine } from './ViewLine.tsx';
import classes from './ViewList.module.css';
import { inOwnOrder, type Part, partOf, parts } from './view-order.ts';

const none: readonly InboxView[] = [];

function Hidden({
  views,
  actions,
  nameOf,
}: {
  views: readonly InboxView[];
  actions: ViewActions;
  nameOf: (view: InboxView) => string;
}) {
  const { t } = useTranslation();
  if (views.length === 0) return null;
  return (
    <details className={classes.hidden}>
      <summary className={`${classes.heading} gc-focus-inset`}>
        {t('views.hidden', { count: views.length })}
      </summary>
      <ul className={classes.list}>
        {views.map((view) => (
          <li key={view.id}>
            <button
              type="button"
              className={`${classes.view} gc-focus-inset`}
              aria-label={t('views.show', { name: nameOf(view) })}
              onClick={() => actions.show(view)}
            >
              <IconEye size={15} stroke={1.7} className={classes.icon} aria-hidden />
              <span className={`${classes.name} gc-truncate`} dir="auto">
                {nameOf(view)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The views with their live counts: one's own work first, what people built, the queues, then everything. */
export const ViewList = memo(function ViewList() {
  const { t } = useTranslation();
  const nameOf = useViewName();
  const { viewOrder, hiddenViews } = useSettings();
  const { data: all = none } = useQuery(q.inbox.views.queryOptions({ input: {} }));
  const ordered = inOwnOrder(all, viewOrder);
  const shown = ordered.filter(({ id }) => !hiddenViews.includes(id));
  const actions = useViewActions(shown, nameOf);
  const [draggedId, setDraggedId] = useState<ViewId | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  const dragged = shown.find(({ id }) => id === draggedId) ?? null;
  const labels: Record<Part, string | null> = {
    work: null,
    built: t('views.heading'),
    queues: t('inbox.queues'),
    wide: t('inbox.more'),
  };

  const step = (by: 1 | -1) => {
    const order = parts.flatMap((part) => shown.filter(({ id }) => partOf(id) === part));
    const at = order.findIndex(({ id }) => id === useWorkspace.getState().view);
    const next = order[(at + by + order.length) % order.length];
    if (next) showView(next.id);
  };
  const current = () => all.find(({ id }) => id === useWorkspace.getState().view)?.built ?? null;
  useCommands([
    { id: 'nextView', run: () => step(1), when: () => shown.length > 0 },
    { id: 'previousView', run: () => step(-1), when: () => shown.length > 0 },
    { id: 'newView', run: buildNewView },
    {
      id: 'editView',
      when: () => current() !== null,
      run: () => {
        const built = current();
        const mayChange = all.some(({ id, mayChange: may }) => may && id === `own:${built?.id}`);
        if (built) actions.edit(built, mayChange);
      },
    },
  ]);

  return (
    <nav className={classes.views} aria-label={t('inbox.viewsLabel')}>
      {parts.map((part) => {
        const views = shown.filter(({ id }) => partOf(id) === part);
        const label = labels[part];
        if (views.length === 0 && part !== 'built') return null;
        return (
          <section key={part} className={classes.part} aria-label={label ?? t('inbox.ownViews')}>
            {label && (
              <div className={classes.head}>
                <h2 className={classes.heading}>{label}</h2>
                {part === 'built' && (
                  <ActionIcon
                    size={20}
                    aria-label={t('views.add')}
                    title={t('views.add')}
                    onClick={buildNewView}
                  >
                    <IconPlus size={14} />
                  </ActionIcon>
                )}
              </div>
            )}
            <ul className={classes.list}>
              {views.map((view) => (
                <ViewLine
                  key={view.id}
                  view={view}
                  name={nameOf(view)}
                  actions={actions}
                  dragged={dragged && partOf(dragged.id) === part ? dragged : null}
                  onDrag={setDraggedId}
                  onMoved={setMoved}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <Hidden
        views={ordered.filter(({ id }) => hiddenViews.includes(id))}
        actions={actions}
        nameOf={nameOf}
      />
      <div className="gc-hidden-text" role="status">
        {moved}
      </div>
    </nav>
  );
});
