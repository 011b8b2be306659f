import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { forbiddenIn } from '../../../shared/domain/macro-refusal.ts';
import type { MacroContent } from '../../../shared/domain/studio.ts';
import type { StudioLibrary } from '../../../shared/wire/studio.ts';
import { usePeople } from '../../engine/people.ts';
import { q } from '../../engine/queries.ts';
import { useStatusOf } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { DocumentDesk } from './DocumentDesk.tsx';
import { macroParts } from './document-parts.ts';
import { Editor } from './Editor.tsx';
import { folderOf } from './library-lines.ts';
import { missingLocalesOf } from './missing-locales.ts';
import { lackOfMacro } from './next-step.ts';
import { askAnew, useStudioChange } from './use-studio-change.ts';
import { useWriting } from './use-writing.ts';

const blank = (locale: string): MacroContent => ({
  title: '',
  folder: [],
  shortcut: null,
  bodies: { [locale]: '' },
  actions: [],
  channels: [],
  topics: [],
  tags: [],
  attachments: [],
  validity: {},
});

/** One macro on the desk. */
export function MacroDesk({
  documentId,
  online,
  macros,
}: {
  documentId: string;
  online: boolean;
  macros: StudioLibrary['macros'];
}) {
  const { t } = useTranslation();
  const people = usePeople();
  const locale = useStatusOf(({ workspace }) => workspace?.locale) ?? 'en';
  const asked = useQuery({
    ...q.studio.macro.queryOptions({ input: { documentId } }),
    ...askAnew,
    enabled: online,
  });
  const { change, busy } = useStudioChange('macro');
  const writing = useWriting('macro', documentId, asked.data, blank(locale), change);
  const { content, note } = writing;
  const { bodies } = content;
  const spoken = useMemo(() => [...new Set(macros.flatMap(({ live }) => live?.locales ?? []))], [macros]);
  const missing = useMemo(
    () => missingLocalesOf([locale, ...Object.keys(bodies)], spoken),
    [locale, bodies, spoken],
  );
  return (
    <DocumentDesk
      kind="macro"
      documentId={documentId}
      online={online}
      asked={asked}
      writing={writing}
      title={content.title}
      place={folderOf(content.folder)}
      lacks={lackOfMacro(content, locale)}
      forbidden={forbiddenIn(content) !== null}
      others={macros.flatMap(({ documentId: value, live }) =>
        live && value !== documentId
          ? [{ value, label: [live.title, folderOf(live.folder)].filter(Boolean).join(' – ') }]
          : [],
      )}
      partsOf={(before, after) =>
        macroParts(before.content as MacroContent, after.content as MacroContent, people, t)
      }
      busy={busy}
      change={change}
      editor={(readOnly) => (
        <Editor
          content={content}
          note={note}
          locale={locale}
          missing={missing}
          online={online}
          readOnly={readOnly}
          onWrite={writing.write}
        />
      )}
    />
  );
}
