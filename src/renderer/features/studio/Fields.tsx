import { Button, MultiSelect, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import { limits } from '../../../shared/domain/limits.ts';
import type { MacroContent } from '../../../shared/domain/studio.ts';
import { channels } from '../../../shared/domain/vocabulary.ts';
import { usePeople } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { AlongEditor } from '../../ui/macro/along/AlongEditor.tsx';
import { Bounds } from './Bounds.tsx';
import classes from './Studio.module.css';

type Props = {
  content: MacroContent;
  readOnly: boolean;
  onPut: (change: Partial<MacroContent>) => void;
  /** None: everybody has it. */
  onQueues: (groupIds: string[]) => void;
  /** A picture is to stand in the text. */
  onPlace: (file: Attachment) => void;
};

/** Where a macro stands, where and when it may be said, and what comes along with it. */
export function Fields({ content, readOnly, onPut, onQueues, onPlace }: Props) {
  const { t } = useTranslation();
  const people = usePeople();
  const { title, shortcut, topics, groupIds = [], tags, actions, attachments, validity } = content;
  const bounded = Object.keys(validity).length > 0;

  return (
    <>
      <div className={classes.fields}>
        <TextInput
          className={classes.wide ?? ''}
          label={t('studio.field.title')}
          value={title}
          maxLength={200}
          readOnly={readOnly}
          onChange={(event) => onPut({ title: event.currentTarget.value })}
        />
        <Folder folder={content.folder} readOnly={readOnly} onPut={onPut} />
        <TextInput
          label={t('studio.field.shortcut')}
          description={t('studio.field.shortcutHint')}
          value={shortcut ?? ''}
          maxLength={40}
          readOnly={readOnly}
          onChange={(event) => onPut({ shortcut: event.currentTarget.value.trim() || null })}
        />
      </div>
      <details className={classes.more} open={bounded || undefined}>
        <summary>{t('studio.field.more')}</summary>
        <div className={classes.fields}>
          <MultiSelect
            className={classes.wide ?? ''}
            label={t('studio.field.channels')}
            {...(content.channels.length === 0 && { placeholder: t('studio.field.anyChannel') })}
            value={content.channels}
            data={channels.map((value) => ({ value, label: t(`vocabulary.channel.${value}`) }))}
            readOnly={readOnly}
            onChange={(value) => onPut({ channels: channels.filter((one) => value.includes(one)) })}
          />
          <TagsInput
            label={t('studio.field.topics')}
            value={topics}
            readOnly={readOnly}
            onChange={(next) => onPut({ topics: next.map((topic) => topic.slice(0, 60)) })}
          />
          <MultiSelect
            label={t('studio.field.queues')}
            {...(groupIds.length === 0 && {
              placeholder: t(content.groupIds ? 'studio.field.nobody' : 'studio.field.everybody'),
            })}
            {...(content.groupIds?.length === 0 &&
              !readOnly && {
                inputWrapperOrder: ['label', 'input', 'description'],
                description: (
                  <Button size="compact-xs" variant="default" onClick={() => onQueues([])}>
                    {t('studio.field.toEverybody')}
                  </Button>
                ),
              })}
            value={groupIds}
            data={[
              ...people.groups.map(({ id, name }) => ({ value: id, label: name })),
              ...groupIds
                .filter((id) => !people.group(id))
                .map((id) => ({ value: id, label: id.slice(0, 8) })),
            ]}
            readOnly={readOnly}
            onChange={(next) => onQueues(next.slice(0, limits.groupsPerMacro))}
          />
          <TagsInput
            label={t('studio.field.tags')}
            value={tags}
            readOnly={readOnly}
            onChange={(next) => onPut({ tags: next.map((tag) => tag.slice(0, limits.tagCharacters)) })}
          />
          <Bounds validity={validity} readOnly={readOnly} onPut={(next) => onPut({ validity: next })} />
        </div>
      </details>
      <AlongEditor
        actions={actions}
        attachments={attachments}
        readOnly={readOnly}
        onPut={(change) => onPut(change)}
        onPlace={onPlace}
      />
    </>
  );
}

/** As it is typed: a slash at the end is the beginning of the next folder, not yet one. */
function Folder({
  folder,
  readOnly,
  onPut,
}: { folder: string[] } & Omit<Props, 'content' | 'onQueues' | 'onPlace'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      label={t('studio.field.folder')}
      description={t('studio.field.folderHint')}
      value={typed ?? folder.join(' / ')}
      readOnly={readOnly}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onPut({ folder: foldersOf(event.currentTarget.value) });
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

const foldersOf = (text: string): string[] =>
  text
    .split('/')
    .map((name) => name.trim().slice(0, 80))
    .filter(Boolean)
    .slice(0, 8);
