import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, GuardKind } from '../../../shared/contract/guards.ts';
import type { ConversationView, DraftMode } from '../../../shared/contract/views.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import { q, queryClient } from '../../engine/queries.ts';
import { useSettings } from '../../engine/settings.ts';
import { type Insertion, takeInsertions } from '../../state/composer-bus.ts';
import { chordOf } from '../../ui/keys/chord.ts';
import { isMac } from '../../ui/keys/listen.ts';
import { TimeDialog } from '../../ui/scheduled/TimeDialog.tsx';
import { Along } from './Along.tsx';
import { ArticlePicker } from './ArticlePicker.tsx';
import { attachFiles, type FileProblem } from './attach-files.ts';
import classes from './Composer.module.css';
import { EditorNotices } from './EditorNotices.tsx';
import { GuardDialog } from './GuardDialog.tsx';
import { HeldBar } from './HeldBar.tsx';
import { newestHeld } from './held-sends.ts';
import { MacroPicker } from './MacroPicker.tsx';
import { MentionPicker } from './MentionPicker.tsx';
import { mergeActions } from './merge-actions.ts';
import { OtherVersions } from './OtherVersions.tsx';
import type { PickerHandle } from './PickerFrame.tsx';
import { Placeholders } from './Placeholders.tsx';
import { Scheduled } from './Scheduled.tsx';
import { SendBar } from './SendBar.tsx';
import { type Trigger, triggerIn } from './trigger.ts';
import { selectRange, typeInto } from './type-into.ts';
import { usePresenceHere } from './use-presence-here.ts';
import { nextUnfilled, type SendHow, useSending } from './use-sending.ts';
import { useWritten } from './use-written.ts';
import { withSource } from './with-source.ts';

const signs = { macro: '/', article: '??', mention: '@' } as const;

export type EditorHandle = {
  focus: () => void;
  openPicker: (kind: Trigger['kind']) => void;
  /** Sends what is written, and does with it what is asked for. */
  send: (how?: SendHow) => void;
  isEmpty: () => boolean;
  /** Asks when to send it, or until when to snooze once it is sent. */
  askTime: (purpose: 'send' | 'snooze') => void;
  canUndo: () => boolean;
  undo: () => void;
};

type Props = { view: ConversationView; mode: DraftMode; ref: Ref<EditorHandle> };

/** The field of one mode with all that belongs to it: pickers, placeholders, files, actions, sending. */
export function Editor({ view, mode, ref }: Props) {
  const { t } = useTranslation();
  const { conversation, customer } = view;
  const { written, handle } = useWritten(conversation.id, mode);
  const { send, undo, problem, setProblem, guarded, dropGuarded } = useSending(view, mode, handle);
  const settings = useSettings();
  const sendKey = settings.sendKey[conversation.channel] ?? 'mod-enter';
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<PickerHandle>(null);
  const pickerId = useId();
  const problemId = useId();
  const [trigger, setTrigger] = useState<Trigger | null>(null);
  const [activeOption, setActiveOption] = useState<string | null>(null);
  const dismissedAt = useRef<number | null>(null);
  /** Where a command, not the agent, typed the sign that opened the picker: leaving takes it out again. */
  const ownSign = useRef<number | null>(null);
  const [focused, setFocused] = useState(false);
  const [fileProblems, setFileProblems] = useState<readonly FileProblem[]>([]);
  const [adding, setAdding] = useState<string | null>(null);
  const [dropping, setDropping] = useState(false);
  const [asking, setAsking] = useState<'send' | 'snooze' | null>(null);
  const unfilled = findUnfilled(written.text);
  usePresenceHere(conversation.id, focused && written.text.trim() !== '' ? mode : null);

  const lookForTrigger = () => {
    const at = field.current;
    if (!at || at.selectionStart !== at.selectionEnd) return setTrigger(null);
    const found = triggerIn(mode, at.value, at.selectionStart);
    if (!found) dismissedAt.current = null;
    setTrigger(found && found.start !== dismissedAt.current ? found : null);
  };
  const closePicker = () => {
    dismissedAt.current = trigger?.start ?? null;
    const into = field.current;
    if (into && trigger && ownSign.current === trigger.start)
      typeInto(into, trigger.start, into.selectionEnd, '');
    ownSign.current = null;
    setTrigger(null);
    setActiveOption(null);
  };

  const insert = (text: string, select?: { start: number; end: number }) => {
    const into = field.current;
    if (!into) return;
    const from = trigger?.start ?? into.selectionStart;
    const to = into.selectionEnd;
    dismissedAt.current = null;
    setTrigger(null);
    typeInto(into, from, to, text, select);
  };

  /** Puts text at the cursor, and what comes along with it beside; the first placeholder is selected. */
  const insertWith = ({
    text,
    source,
    actions = [],
    attachments = [],
  }: Omit<Insertion, 'conversationId'>) => {
    insert(text, findUnfilled(text)[0]);
    const now = handle.read();
    handle.write({
      ...now,
      sources: source ? withSource(now.sources, source) : now.sources,
      actions: [...mergeActions(now.actions, actions)],
      attachments: [...now.attachments, ...attachments].slice(0, limits.attachmentsPerMessage),
    });
    setProblem(null);
  };
  /** What comes from a panel or a page; an article for the team alone never gets into a reply. */
  const takeInsertion = async (insertion: Insertion) => {
    const { source } = insertion;
    if (mode === 'reply' && source?.kind === 'article') {
      const article = await queryClient
        .fetchQuery(q.articles.get.queryOptions({ input: { id: source.id } }))
        .catch(() => null);
      if (article?.audience !== 'public') {
        const text = article
          ? t('composer.picker.internalRefused', { title: article.title })
          : t('composer.problem.article');
        return setProblem({ text });
      }
    }
    insertWith(insertion);
  };
  useEffect(() => takeInsertions(conversation.id, (insertion) => void takeInsertion(insertion)));

  const addFiles = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setFileProblems([]);
    setAdding(files[0]?.name ?? '');
    const room = limits.attachmentsPerMessage - handle.read().attachments.length;
    const problems = await attachFiles(files, room, (file) => {
      const now = handle.read();
      handle.write({ ...now, attachments: [...now.attachments, file] });
    });
    setAdding(null);
    setFileProblems(problems);
  };

  const trySend = async (how: SendHow = {}, accepted: readonly GuardKind[] = []) => {
    setTrigger(null);
    const obstacle = await send(how, field.current?.selectionStart ?? 0, accepted);
    if (!field.current || obstacle === 'guarded') return;
    if (obstacle?.at) selectRange(field.current, obstacle.at.start, obstacle.at.end);
    else field.current.focus();
  };
  const keepBack = (at: Finding | null) => {
    dropGuarded();
    // The dialog gives the focus back when it has gone; only then can the place be shown.
    requestAnimationFrame(() => {
      const into = field.current;
      if (!into) return;
      if (at) selectRange(into, at.start, at.end);
      else into.focus();
    });
  };
  const undoNewest = () => {
    const held = newestHeld(conversation.id) ?? newestHeld();
    if (held) void undo(held).then(() => field.current?.focus());
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    const { nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    const chord = chordOf(nativeEvent, isMac);
    const taken = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (trigger && chord && picker.current?.onChord(chord)) return taken();
    if (chord === 'escape') {
      taken();
      if (trigger) closePicker();
      else field.current?.blur();
    } else if (chord === 'mod+enter' || (chord === 'enter' && sendKey === 'enter')) {
      taken();
      void trySend();
    } else if (chord === 'tab' && unfilled.length > 0) {
      taken();
      const at = nextUnfilled(written.text, event.currentTarget.selectionEnd);
      if (at) selectRange(event.currentTarget, at.start, at.end);
    } else if (chord === 'mod+z' && written.text === '' && newestHeld(conversation.id)) {
      taken();
      undoNewest();
    }
  };

  const openPicker = (kind: Trigger['kind']) => {
    const into = field.current;
    if (!into) return;
    into.focus();
    const caret = into.selectionStart;
    const before = into.value[caret - 1];
    const sign = signs[kind];
    dismissedAt.current = null;
    const gap = before === undefined || /\s/.test(before) ? '' : ' ';
    typeInto(into, caret, into.selectionEnd, gap + sign);
    ownSign.current = caret + gap.length;
    lookForTrigger();
  };

  useImperativeHandle(ref, () => ({
    focus: () => field.current?.focus(),
    openPicker,
    send: (how) => void trySend(how),
    isEmpty: () => handle.read().text.trim() === '' && handle.read().attachments.length === 0,
    askTime: setAsking,
    canUndo: () => newestHeld() !== undefined,
    undo: undoNewest,
  }));

  const name = customer.name || t('conversation.nameless');
  const pickerProps = {
    ref: picker,
    id: pickerId,
    query: trigger?.query ?? '',
    conversationId: conversation.id,
    onActive: setActiveOption,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the attach button
    <div
      className={classes.editor}
      data-dropping={dropping || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={() => setDropping(false)}
      onDrop={(event) => {
        if (event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        setDropping(false);
        void addFiles([...event.dataTransfer.files]);
      }}
    >
      {trigger?.kind === 'macro' && <MacroPicker {...pickerProps} onPick={insertWith} />}
      {trigger?.kind === 'article' && (
        <ArticlePicker
          {...pickerProps}
          locale={customer.locale}
          mode={mode}
          onPick={(text, source) => insertWith({ text, source })}
        />
      )}
      {trigger?.kind === 'mention' && (
        <MentionPicker {...pickerProps} conversation={conversation} onPick={(text) => insert(text)} />
      )}
      <EditorNotices view={view} mode={mode} />
      {mode === 'reply' && <Scheduled conversationId={conversation.id} handle={handle} />}
      <OtherVersions conversationId={conversation.id} mode={mode} handle={handle} />
      <div className={classes.scroll}>
        <div className={classes.stack}>
          <Placeholders text={written.text} unfilled={unfilled} />
          <textarea
            ref={field}
            className={classes.field}
            value={written.text}
            dir="auto"
            rows={2}
            spellCheck
            lang={customer.locale}
            placeholder={t(`composer.placeholder.${mode}`, { name })}
            aria-label={t(`composer.field.${mode}`, { name })}
            aria-autocomplete="list"
            aria-controls={trigger ? pickerId : undefined}
            aria-activedescendant={trigger && activeOption ? activeOption : undefined}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? problemId : undefined}
            onChange={(event) => {
              handle.write({ ...handle.read(), text: event.target.value });
              if (problem) setProblem(null);
            }}
            onSelect={lookForTrigger}
            onFocus={() => setFocused(true)}
            onBlur={() => {
              setFocused(false);
              void handle.flush();
            }}
            onPaste={(event) => {
              const files = [...event.clipboardData.files];
              if (files.length === 0) return;
              event.preventDefault();
              void addFiles(files);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      <Along
        written={written}
        adding={adding}
        fileProblems={fileProblems}
        onChange={(changed) => handle.write({ ...handle.read(), ...changed })}
      />
      {problem && (
        <p className={classes.problem} id={problemId} role="alert" dir="auto">
          {problem.text}
        </p>
      )}
      {guarded && (
        <GuardDialog
          findings={guarded.findings}
          mode={mode}
          name={name}
          locale={customer.locale}
          onKeep={keepBack}
          onSendAnyway={() =>
            void trySend(
              guarded.how,
              guarded.findings.map(({ kind }) => kind),
            )
          }
        />
      )}
      {asking && (
        <TimeDialog
          purpose={asking}
          onClose={() => setAsking(null)}
          onChoose={(at) => {
            setAsking(null);
            void trySend(asking === 'send' ? { at } : { thenSnooze: at });
          }}
        />
      )}
      <HeldBar conversationId={conversation.id} name={name} onUndo={undoNewest} />
      <SendBar
        mode={mode}
        sendKey={sendKey}
        characters={written.text.length}
        hasUnfilled={unfilled.length > 0}
        onSend={(how) => void trySend(how)}
        onAskTime={setAsking}
        onFiles={(files) => void addFiles(files)}
        onPicker={openPicker}
      />
    </div>
  );
}
