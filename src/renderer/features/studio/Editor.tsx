import { Tabs, Textarea, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { actionDoubtsOf } from '../../../shared/domain/action-checks.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { doubtsOf, forbiddenDoubts } from '../../../shared/domain/macro-checks.ts';
import { placeOf } from '../../../shared/domain/placed-pictures.ts';
import { readingLevelOf } from '../../../shared/domain/reading.ts';
import type { MacroContent } from '../../../shared/domain/studio.ts';
import { usePeople } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { languagesOf } from '../../ui/macro/languages-of.ts';
import { Placeholders } from '../../ui/macro/Placeholders.tsx';
import { useMarked } from '../../ui/macro/use-marked.ts';
import { Doubts } from './Doubts.tsx';
import { Fields } from './Fields.tsx';
import { Preview } from './Preview.tsx';
import { type ChosenReader, inventedReaders } from './preview-readers.ts';
import classes from './Studio.module.css';
import { useMacroGround } from './use-macro-ground.ts';

/** What a macro says, in each language, and where it stands; doubts show while one writes. */
export function Editor({
  content,
  note,
  locale,
  missing,
  online,
  readOnly,
  onWrite,
}: {
  content: MacroContent;
  note: string;
  /** The workspace's own language: a macro always speaks it. */
  locale: string;
  /** Languages that other macros speak, and this one does not. */
  missing: readonly string[];
  online: boolean;
  readOnly: boolean;
  onWrite: (content: MacroContent, note: string) => void;
}) {
  const { t } = useTranslation();
  const languages = languagesOf(content.bodies, locale, missing);
  const [chosen, setLanguage] = useState(locale);
  const language = languages.includes(chosen) ? chosen : locale;
  const [reader, setReader] = useState<ChosenReader>(() => ({
    who: 'usual',
    conversationId: null,
    channel: content.channels[0] ?? 'chat',
  }));
  const { field, mark, insert } = useMarked();
  const put = (change: Partial<MacroContent>) => onWrite({ ...content, ...change }, note);
  const putQueues = (groupIds: string[]) => {
    const { groupIds: _, ...rest } = content;
    onWrite({ ...rest, ...(groupIds.length > 0 && { groupIds }) }, note);
  };
  const write = (body: string) => {
    const bodies = { ...content.bodies, [language]: body };
    // Another language that says nothing is none.
    if (body === '' && language !== locale) delete bodies[language];
    put({ bodies });
  };
  const body = content.bodies[language] ?? '';
  const ground = useMacroGround(online);
  const { bodies, channels, attachments: files } = content;
  const doubts = useMemo(
    () => doubtsOf(bodies, channels, { ...ground, files }),
    [bodies, channels, ground, files],
  );
  const level = readingLevelOf(body, language);
  const people = usePeople();
  const places = {
    groupIds: new Set(people.groups.map(({ id }) => id)),
    reasons: new Map(people.targets.map(({ id, reasons }) => [id, new Set(reasons.map(({ key }) => key))])),
  };
  const along = useRef<HTMLDivElement>(null);
  const sayable = [
    ...doubts.map((doubt) => ({
      key: `${doubt.locale} ${doubt.kind} ${doubt.start}`,
      says: t(`studio.doubts.${doubt.kind}`),
      text: doubt.text,
      tag: languageName(doubt.locale),
      forbidden: forbiddenDoubts.has(doubt.kind),
      go: () => {
        setLanguage(doubt.locale);
        mark(doubt);
      },
    })),
    ...actionDoubtsOf(content.actions, places).map(({ kind, at, text }, index) => ({
      key: `along ${at} ${kind} ${index}`,
      says: t(`studio.doubts.${kind}`),
      text: text.slice(0, 80),
      tag: t(`studio.alongKind.${content.actions[at]?.type ?? 'note'}`),
      forbidden: forbiddenDoubts.has(kind),
      go: () => fieldOfAction(along.current, at)?.focus(),
    })),
    ...missing.slice(0, 1).map((first) => ({
      key: 'no-translation',
      says: t('articleStudio.doubts.no-translation', { language: missing.map(languageName).join(', ') }),
      text: '',
      tag: '',
      forbidden: false,
      go: () => setLanguage(first),
    })),
  ];

  return (
    <section className={classes.editor} aria-label={t('studio.editor')}>
      <div ref={along} className={classes.fieldsOf}>
        <Fields
          content={content}
          readOnly={readOnly}
          onPut={put}
          onQueues={putQueues}
          onPlace={(file) => write(insert(body, placeOf(file)))}
        />
      </div>
      <Tabs value={language} onChange={(value) => setLanguage(value ?? locale)} keepMounted={false}>
        <Tabs.List aria-label={t('studio.languages')}>
          {languages.map((one) => (
            <Tabs.Tab key={one} value={one} data-missing={!content.bodies[one] || undefined}>
              {languageName(one)}
              {!content.bodies[one] && <span className="gc-hidden-text"> ({t('studio.notTranslated')})</span>}
              {doubts.some((doubt) => doubt.locale === one) && <span className={classes.dot} aria-hidden />}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={language} className={classes.texts ?? ''}>
          <div className={classes.writing}>
            <Textarea
              ref={field}
              label={t('studio.field.body', { language: languageName(language) })}
              classNames={{ input: classes.body ?? '' }}
              value={body}
              readOnly={readOnly}
              maxLength={limits.macroBodyCharacters}
              lang={language}
              spellCheck={false}
              onChange={(event) => write(event.currentTarget.value)}
            />
            <div className={classes.count}>
              {t('studio.characters', { count: body.length })}
              {!readOnly && <Placeholders onInsert={(placeholder) => write(insert(body, placeholder))} />}
            </div>
          </div>
          <Preview
            text={body}
            files={content.attachments}
            language={language}
            reader={reader}
            onReader={(next) => {
              setReader(next);
              const theirs = next.who === 'here' ? null : inventedReaders[next.who].locale;
              if (theirs && languages.includes(theirs)) setLanguage(theirs);
            }}
          />
        </Tabs.Panel>
      </Tabs>
      <Doubts
        doubts={sayable}
        level={{ reads: level, tag: languageName(language) }}
        onGo={({ go }) => go()}
      />
      <TextInput
        label={t('studio.field.note')}
        description={t('studio.field.noteHint')}
        value={note}
        readOnly={readOnly}
        maxLength={500}
        onChange={(event) => onWrite(content, event.currentTarget.value)}
      />
    </section>
  );
}

/** The field of an action in which something is doubted. */
function fieldOfAction(within: HTMLElement | null, at: number): HTMLElement | null {
  const field = `[data-action="${at}"] :is(textarea, input:not([type="hidden"]))`;
  return within?.querySelector<HTMLElement>(field) ?? null;
}
