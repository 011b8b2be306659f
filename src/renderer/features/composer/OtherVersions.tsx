import { Button } from '@mantine/core';
import { IconVersions } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { engine } from '../../engine/client.ts';
import { q } from '../../engine/queries.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Composer.module.css';
import type { DraftHandle } from './open-drafts.ts';

type Props = { conversationId: string; mode: DraftMode; handle: DraftHandle };

/** What the agent wrote here on another workstation at the same time: neither is lost, either can stand. */
export function OtherVersions({ conversationId, mode, handle }: Props) {
  const { t } = useTranslation();
  const { data: versions = [] } = useQuery(q.draft.others.queryOptions({ input: { conversationId, mode } }));
  if (versions.length === 0) return null;

  const act = async (work: () => Promise<unknown>) => {
    try {
      // What stands here goes aside when another takes its place, so the engine must have all of it.
      await handle.flush();
      await work();
      await handle.reload();
    } catch {
      toast(t('composer.otherVersion.failed'), 'warning', { key: 'other version' });
    }
  };
  return (
    <ul className={classes.versions} aria-label={t('composer.otherVersion.list')}>
      {versions.map(({ text, attachments, editedAt, workstation }) => (
        <li key={editedAt} className={classes.version}>
          <IconVersions size={16} aria-hidden />
          <div className={classes.versionText}>
            <span className={classes.versionTitle}>
              {t('composer.otherVersion.title', { workstation, when: dateAndTime(editedAt) })}
            </span>
            <p dir="auto" title={text}>
              {text}
              {attachments.length > 0 &&
                ` · ${t('composer.otherVersion.files', { count: attachments.length })}`}
            </p>
          </div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void act(() => engine.draft.takeOther({ conversationId, mode, editedAt }))}
          >
            {t('composer.otherVersion.take')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void act(() => engine.draft.dropOther({ conversationId, mode, editedAt }))}
          >
            {t('composer.otherVersion.drop')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
