import { Button, FileButton, Menu } from '@mantine/core';
import { IconFile, IconPhotoDown, IconPlus, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Attachment } from '../../../../shared/domain/conversation.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import type { MacroAction } from '../../../../shared/domain/macro-action.ts';
import { besideFiles, isPlaceable } from '../../../../shared/domain/placed-pictures.ts';
import type { MacroContent } from '../../../../shared/domain/studio.ts';
import { type People, usePeople } from '../../../engine/people.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { attachFiles, type FileProblem } from '../../files/attach-files.ts';
import { FileName } from '../../files/FileName.tsx';
import { FileProblems } from '../../files/FileProblems.tsx';
import { fileSize } from '../../files/file-size.ts';
import words from '../../Words.module.css';
import { sayAction } from '../sayable-action.ts';
import { ActionFields } from './ActionFields.tsx';
import classes from './AlongEditor.module.css';

type Along = Pick<MacroContent, 'actions' | 'attachments'>;
/** To close is a status, and what people look for by its own name. */
type Kind = MacroAction['type'] | 'close';

const kinds: readonly Kind[] = [
  'status',
  'close',
  'priority',
  'tags',
  'assign',
  'group',
  'note',
  'snooze-for',
  'side',
  'escalate',
  'go',
];
const mostActions = 20;

/** What a macro does besides its text, and the files that go with it: each is added, changed and taken out. */
export function AlongEditor({
  actions,
  attachments,
  readOnly,
  onPut,
  onPlace,
}: Along & {
  readOnly: boolean;
  onPut: (change: Partial<Along>) => void;
  /** A picture is to stand in the text. */
  onPlace: (file: Attachment) => void;
}) {
  const { t } = useTranslation();
  const people = usePeople();
  const [problems, setProblems] = useState<readonly FileProblem[]>([]);
  /** The one that was just added takes the focus. */
  const [added, setAdded] = useState<number | null>(null);
  // Files come in one by one; what is written meanwhile stays.
  const latest = useRef(attachments);
  latest.current = attachments;

  const add = (kind: Kind) => {
    setAdded(actions.length);
    onPut({ actions: [...actions, newAction(kind, people)] });
  };
  const take = async (files: readonly File[]) => {
    const room = limits.attachmentsPerMessage - latest.current.length;
    const left = await attachFiles(
      files,
      room,
      (file) => {
        latest.current = [...latest.current, ...besideFiles('', [file], latest.current).files];
        onPut({ attachments: latest.current });
      },
      () => undefined,
    );
    setProblems(left);
  };
  const none = actions.length + attachments.length === 0;
  if (readOnly && none) return null;

  return (
    <section className={classes.along} aria-label={t('studio.alongTitle')}>
      <header>
        <h3 className={words.label}>{t('studio.alongTitle')}</h3>
        {!readOnly && (
          <div className={classes.tools}>
            <Menu position="bottom-end" returnFocus={false}>
              <Menu.Target>
                <Button
                  size="compact-xs"
                  variant="default"
                  leftSection={<IconPlus size={13} aria-hidden />}
                  disabled={actions.length >= mostActions}
                >
                  {t('studio.alongAdd')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {kinds.map((kind) => (
                  <Menu.Item key={kind} disabled={leadsNowhere(kind, people)} onClick={() => add(kind)}>
                    {t(`studio.alongKind.${kind}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            <FileButton multiple onChange={(files) => void take(files)}>
              {(props) => (
                <Button
                  {...props}
                  size="compact-xs"
                  variant="default"
                  leftSection={<IconFile size={13} aria-hidden />}
                  disabled={attachments.length >= limits.attachmentsPerMessage}
                >
                  {t('studio.alongFile')}
                </Button>
              )}
            </FileButton>
          </div>
        )}
      </header>
      {none && <p className={words.hint}>{t('studio.alongNone')}</p>}
      <ul className={classes.list}>
        {actions.map((action, index) => {
          const what = sayAction(action, people, t);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an action has no other name than its place
            <li key={`${action.type} ${index}`} className={classes.line} data-action={index}>
              {readOnly ? (
                <span dir="auto">{what}</span>
              ) : (
                <ActionFields
                  action={action}
                  focus={index === added}
                  onChange={(next) =>
                    onPut({ actions: actions.map((one, at) => (at === index ? next : one)) })
                  }
                />
              )}
              {!readOnly && (
                <TakeOut
                  what={what}
                  onTake={() => onPut({ actions: actions.filter((_, at) => at !== index) })}
                />
              )}
            </li>
          );
        })}
        {attachments.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be there twice
          <li key={`${file.hash} ${index}`} className={classes.line}>
            <span className={classes.file}>
              <IconFile size={14} aria-hidden />
              <FileName name={file.name} />
              <span className={words.hint}>{fileSize(file.bytes)}</span>
            </span>
            {!readOnly && isPlaceable(file) && (
              <button
                type="button"
                className={classes.act}
                aria-label={t('composer.file.place', { name: file.name })}
                title={t('composer.file.place', { name: file.name })}
                onClick={() => onPlace(file)}
              >
                <IconPhotoDown size={14} />
              </button>
            )}
            {!readOnly && (
              <TakeOut
                what={file.name}
                onTake={() => onPut({ attachments: attachments.filter((_, at) => at !== index) })}
              />
            )}
          </li>
        ))}
      </ul>
      <FileProblems problems={problems} />
    </section>
  );
}

function TakeOut({ what, onTake }: { what: string; onTake: () => void }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes.act}
      aria-label={t('studio.alongTakeOut', { what })}
      onClick={onTake}
    >
      <IconX size={14} />
    </button>
  );
}

function leadsNowhere(kind: Kind, { groups, targets }: People): boolean {
  if (kind === 'escalate') return targets.length === 0;
  return (kind === 'group' || kind === 'side') && groups.length === 0;
}

function newAction(kind: Kind, { groups, targets }: People): MacroAction {
  const groupId = groups[0]?.id ?? '';
  switch (kind) {
    case 'status':
      return { type: 'status', status: 'pending' };
    case 'close':
      return { type: 'status', status: 'closed' };
    case 'priority':
      return { type: 'priority', priority: 'high' };
    case 'tags':
      return { type: 'tags', add: [], remove: [] };
    case 'assign':
      return { type: 'assign', to: 'me' };
    case 'group':
      return { type: 'group', groupId };
    case 'note':
      return { type: 'note', text: '' };
    case 'snooze-for':
      return { type: 'snooze-for', time: { unit: 'working-days', count: 1 } };
    case 'side':
      return { type: 'side', groupId, subject: '', text: '' };
    case 'escalate':
      return {
        type: 'escalate',
        targetId: targets[0]?.id ?? '',
        reason: targets[0]?.reasons[0]?.key ?? '',
        note: '',
      };
    case 'go':
      return { type: 'go', to: 'next' };
  }
}
