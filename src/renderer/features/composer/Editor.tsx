import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import type { Finding, GuardKind } from '../../../shared/contract/guards.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { besideFiles, placedPictures, placeOf } from '../../../shared/domain/placed-pictures.ts';
import { findUnfilled } from '../../../shared/domain/placeholders.ts';
import { movePrivateText } from '../../../shared/domain/public-channel/move-private.ts';
import { carriesFormatting } from '../../../shared/domain/rich-lines.ts';
import { isPublicChannel } from '../../../shared/domain/vocabulary.ts';
import { engine } from '../../engine/client.ts';
import { useSettings } from '../../engine/settings.ts';
import { useStatusOf } from '../../engine/status.ts';
import { type Insertion, takeInsertions } from '../../state/composer-bus.ts';
import { internalTitle } from '../../state/internal-clipboard.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useDropping } from '../../ui/files/use-dropping.ts';
import { leaveField } from '../../ui/focus-place.ts';
import { chordOf } from '../../ui/keys/chord.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { isMac } from '../../ui/keys/listen.ts';
import { TimeDialog } from '../../ui/scheduled/TimeDialog.tsx';
import { SecretNotice } from '../../ui/secrets/SecretNotice.tsx';
import { sayOutdated } from '../../ui/validity/say-outdated.ts';
import { Along } from './Along.tsx';
import { ArticlePicker } from './ArticlePicker.tsx';
import { AskBar } from './AskBar.tsx';
import classes from './Composer.module.css';
import { EditorNotices } from './EditorNotices.tsx';
import { EmojiPicker } from './EmojiPicker.tsx';
import { FormatBar } from './field/FormatBar.tsx';
import type { Field, Format } from './field/field.ts';
import { type BarFormat, formatFor, formatsOf } from './field/format-keys.ts';
import { LinkBar } from './field/LinkBar.tsx';
import { WritingField } from './field/WritingField.tsx';
import { GuardDialog } from './GuardDialog.tsx';
import { HeldBar } from './HeldBar.tsx';
import { newestHeld, useTakeBack } from './held-sends.ts';
import { MacroPicker } from './MacroPicker.tsx';
import { MentionPicker } from './MentionPicker.tsx';
import { ModelDraft } from './ModelDraft.tsx';
import { mergeActions, replaceActions } from './merge-actions.ts';
import { OtherLanguage } from './OtherLanguage.tsx';
import { OtherVersions } from './OtherVersions.tsx';
import { pasted } from './paste.ts';
import { ReplyAddresses } from './ReplyAddresses.tsx';
import { Scheduled } from './Scheduled.tsx';
import { SendBar } from './SendBar.tsx';
import { Signature } from './Signature.tsx';
import { SuggestedArticles } from './SuggestedArticles.tsx';
import { SuggestedMacros } from './SuggestedMacros.tsx';
import { hasSignature } from './signature.ts';
import { SpellingLanguage } from './spelling/SpellingLanguage.tsx';
import { useMisspelt } from './spelling/use-misspelt.tsx';
import { useSpelling } from './spelling/use-spelling.ts';
import type { Trigger } from './trigger.ts';
import { typeIntoComposer } from './type-into-composer.ts';
import { useAsking } from './use-asking.ts';
import { useCaret } from './use-caret.ts';
import { useFiles } from './use-files.ts';
import { usePicker } from './use-picker.ts';
import { usePresenceHere } from './use-presence-here.ts';
import { useReplacing } from './use-replacing.ts';
import { nextUnfilled, type SendHow, useSending } from './use-sending.ts';
import { useSignature } from './use-signature.ts';
import { useWritten } from './use-written.ts';
import { withSource } from './with-source.ts';

export type EditorHandle = {
  focus: () => void;
  openPicker: (kind: Trigger['kind']) => void;
  /** Sends what is written, and does with it what is asked for. */
  send: (how?: SendHow) => void;
  isEmpty: () => boolean;
  /** Asks when to send it, or until when to snooze once it is sent. */
  askTime: (purpose: 'send' | 'snooze') => void;
  /** Puts in how it goes on where only the customer reads. */
  moveToPrivate: () => void;
  /** Offers other spellings of the word at the cursor, or of the next one that is misspelt. */
  fixSpelling: () => void;
  canUndo: () => boolean;
  undo: () => void;
};

type Props = {
  view: ConversationView;
  mode: DraftMode;
  ref: Ref<EditorHandle>;
  /** Beside the tabs, for what is said of the text. */
  beside: HTMLElement | null;
};

/** The field of one mode with all that belongs to it: pickers, placeholders, files, actions, sending. */
export function Editor({ view, mode, ref, beside }: Props) {
  const { t } = useTranslation();
  const { conversation, customer } = view;
  const { written, withheld, handle } = useWritten(conversation.id, mode);
  const { signature, leaveOut, again } = useSignature(view, mode);
  const { send, problem, setProblem, guarded, dropGuarded } = useSending(view, mode, handle, signature);
  const takeBack = useTakeBack();
  const settings = useSettings();
  const workspace = useStatusOf((status) => status.workspace);
  const sendKey = settings.sendKey[conversation.channel] ?? 'mod-enter';
  const formatted = mode === 'reply' && carriesFormatting(conversation.channel);
  const field = useRef<Field>(null);
  const picker = usePicker(field, mode);
  const caret = useCaret(field, handle);
  const asking = useAsking(conversation.id, field, written.text, (before, after) => {
    const now = handle.read();
    const actions = replaceActions(now.actions, before, after);
    if (actions !== now.actions) handle.write({ ...now, actions });
  });
  const files = useFiles(handle);
  const problemId = useId();
  const [focused, setFocused] = useState(false);
  const [formats, setFormats] = useState<readonly Format[]>([]);
  const [linking, setLinking] = useState<{ readonly address: string | null } | null>(null);
  const drop = useDropping((chosen) => void files.add(chosen));
  const spelling = useSpelling(conversation.id, mode, written.text, field);
  const misspelt = useMisspelt(spelling, field);
  const [timeFor, askTime] = useState<'send' | 'snooze' | null>(null);
  const unfilled = findUnfilled(written.text);
  // Who looks at the warning has not stopped answering.
  const writing = (focused || guarded !== null || asking.names !== null) && written.text.trim() !== '';
  usePresenceHere(conversation.id, writing ? mode : null);

  /** Puts text at the cursor, and what comes along with it beside; the first placeholder is selected. */
  const insertWith = ({
    text: said,
    sources = [],
    macroId,
    locale = customer.locale,
    asks = [],
    actions = [],
    attachments = [],
  }: Omit<Insertion, 'conversationId'>) => {
    const { text, files: come } = besideFiles(said, attachments, handle.read().attachments);
    picker.insert(text);
    const now = handle.read();
    handle.write({
      ...now,
      sources: sources.reduce(withSource, now.sources),
      actions: [...mergeActions(now.actions, actions)],
      attachments: [...now.attachments, ...come].slice(0, limits.attachmentsPerMessage),
    });
    if (macroId) asking.begin({ macroId, locale, text, actions }, asks);
    setProblem(null);
  };
  /** What comes from a panel or a page; an article for the team alone never gets into a reply. */
  const takeInsertion = async (insertion: Insertion) => {
    const source = insertion.sources?.find(({ kind }) => kind === 'article');
    if (mode === 'reply' && source) {
      // Asked for now: it may have been withdrawn since it was read.
      const article = await engine.articles.get({ id: source.id }).catch(() => null);
      if (article?.outdated) return setProblem({ text: sayOutdated(article.outdated) });
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

  const trySend = async (how: SendHow = {}, accepted: readonly GuardKind[] = []) => {
    picker.hide();
    const from = document.activeElement;
    const obstacle = await send(how, field.current?.selection().start ?? 0, accepted);
    if (obstacle === null) again();
    if (!field.current || obstacle === 'guarded') return;
    if (obstacle?.at) return field.current.select(obstacle.at.start, obstacle.at.end);
    // Whoever has left the field while it was sent is not brought back to it.
    const left = from?.isConnected && document.activeElement !== from;
    if (obstacle || !left) field.current.focus();
  };
  const keepBack = (at: Finding | null) => {
    // While the dialog is open, it holds the focus.
    flushSync(dropGuarded);
    if (at) field.current?.select(at.start, at.end);
    else field.current?.focus();
  };
  const moveToPrivate = () => {
    if (workspace) insertWith({ text: movePrivateText(customer.locale, workspace.domain) });
  };
  const replaceBy = useReplacing(conversation.id, field, handle);
  const undoNewest = () => {
    const held = newestHeld(conversation.id) ?? newestHeld();
    if (held) void takeBack(held).then(() => field.current?.focus());
  };
  const format = (wanted: BarFormat) => {
    if (wanted !== 'link') return field.current?.format(wanted);
    setLinking({ address: field.current?.link() ?? null });
  };

  /** What is for the team alone is pasted and dropped into no reply; true where it is, and that was said. */
  const refuseInternal = (brought: DataTransfer): boolean => {
    const title = mode === 'reply' ? internalTitle(brought) : null;
    if (title !== null) setProblem({ text: t('composer.picker.internalPasted', { title }) });
    return title !== null;
  };
  const paste = (clipboard: DataTransfer): boolean => {
    if (refuseInternal(clipboard)) return true;
    const found = pasted(clipboard, formatted);
    if (found.kind === 'files') void files.add(found.files);
    else if (found.kind === 'text') {
      const { start, end } = field.current?.selection() ?? { start: 0, end: 0 };
      field.current?.replace(start, end, found.text);
    }
    return found.kind !== 'usual';
  };

  const onKey = (event: KeyboardEvent): boolean => {
    if (isComposing(event)) return false;
    const chord = chordOf(event, isMac);
    if (chord === null) return false;
    if (picker.onChord(chord)) return true;
    const wanted = formatFor(chord, formatted);
    if (wanted) format(wanted);
    else if (chord === 'escape') {
      if (picker.trigger) picker.close();
      else leaveField();
    } else if (chord === 'mod+enter' || (chord === 'enter' && sendKey === 'enter')) void trySend();
    else if (chord === 'tab' && unfilled.length > 0) {
      const at = nextUnfilled(written.text, field.current?.selection().end ?? 0);
      if (at) field.current?.select(at.start, at.end);
    } else if (chord === 'mod+z' && written.text === '' && newestHeld(conversation.id)) undoNewest();
    else return false;
    return true;
  };

  useImperativeHandle(ref, () => ({
    focus: caret.enter,
    openPicker: picker.open,
    send: (how) => void trySend(how),
    isEmpty: () => handle.read().text.trim() === '' && handle.read().attachments.length === 0,
    askTime,
    fixSpelling: () => void misspelt.next(),
    moveToPrivate,
    canUndo: () => newestHeld() !== undefined,
    undo: undoNewest,
  }));

  const name = customer.name || t('conversation.nameless');
  const listProps = { ...picker.list, conversationId: conversation.id };
  return (
    <div
      className={classes.editor}
      data-dropping={drop.dropping || undefined}
      {...drop.props}
      onDropCapture={(event) => {
        if (!refuseInternal(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {picker.trigger?.kind === 'macro' && <MacroPicker {...listProps} onPick={insertWith} />}
      {picker.trigger?.kind === 'article' && (
        <ArticlePicker
          {...listProps}
          locale={customer.locale}
          mode={mode}
          onPick={(text, source) => insertWith({ text, sources: [source] })}
        />
      )}
      {picker.trigger?.kind === 'mention' && (
        <MentionPicker {...picker.list} conversation={conversation} onPick={(text) => picker.insert(text)} />
      )}
      {picker.trigger?.kind === 'emoji' && (
        <EmojiPicker {...picker.list} onPick={(emoji) => picker.insert(emoji)} />
      )}
      <EditorNotices view={view} mode={mode} />
      {mode === 'reply' && <ReplyAddresses conversationId={conversation.id} text={written.text} />}
      {withheld && (
        <div className={classes.secrets}>
          <SecretNotice
            kinds={withheld.secrets.map(({ kind }) => kind)}
            fate={withheld.here ? 'here' : 'gone'}
          />
        </div>
      )}
      {written.rich !== null && !formatted && (
        <p className={classes.notice} data-tone="warning">
          {t('composer.format.lost')}
        </p>
      )}
      {mode === 'reply' && <Scheduled conversationId={conversation.id} handle={handle} />}
      <OtherVersions conversationId={conversation.id} mode={mode} handle={handle} />
      {linking && (
        <LinkBar
          address={linking.address}
          onSet={(address) => {
            setLinking(null);
            field.current?.setLink(address);
          }}
          onClose={() => {
            setLinking(null);
            field.current?.focus();
          }}
        />
      )}
      {asking.names && (
        <AskBar
          key={asking.names.join(' ')}
          names={asking.names}
          onAnswer={(answers) => void asking.answer(answers)}
          onPutOff={asking.putOff}
        />
      )}
      <div className={classes.scroll}>
        <WritingField
          ref={field}
          formatted={formatted}
          text={written.text}
          rich={written.rich}
          files={written.attachments}
          locale={spelling.language ?? customer.locale}
          wrong={spelling.wrong}
          placeholder={t(`composer.placeholder.${mode}`, { name })}
          aria={{
            'aria-label': t(`composer.field.${mode}`, { name }),
            'aria-invalid': problem ? true : undefined,
            'aria-describedby': problem ? problemId : undefined,
            ...picker.aria,
          }}
          onWrite={(text, rich) => {
            handle.write({ ...handle.read(), text, rich });
            if (problem) setProblem(null);
          }}
          onMove={() => {
            picker.look();
            caret.onMove();
          }}
          onFormats={setFormats}
          onFocus={() => {
            caret.onFocus();
            setFocused(true);
          }}
          onWait={() => typeIntoComposer(conversation.id, mode)}
          onBlur={() => {
            setFocused(false);
            void handle.flush();
          }}
          onKey={onKey}
          onMenu={misspelt.onMenu}
          onPaste={paste}
          onTooLarge={() => setProblem({ text: t('composer.format.tooLarge') })}
        />
      </div>
      {mode === 'reply' && (
        <OtherLanguage key={conversation.id} conversation={conversation} locale={customer.locale} />
      )}
      {mode === 'reply' && written.text.trim() === '' && (
        <>
          <SuggestedMacros conversationId={conversation.id} onPick={insertWith} />
          <SuggestedArticles
            conversationId={conversation.id}
            onPick={({ text, source }) => insertWith({ text, sources: [source] })}
          />
        </>
      )}
      {misspelt.menu}
      {beside &&
        createPortal(<SpellingLanguage spelling={spelling} onNext={() => void misspelt.next()} />, beside)}
      {signature !== '' && !hasSignature(written.text, signature) && (
        <Signature text={signature} onLeaveOut={leaveOut} />
      )}
      <Along
        written={written}
        adding={files.adding}
        fileProblems={files.problems}
        onChange={(changed) => handle.write({ ...handle.read(), ...changed })}
        onRemove={(file) => {
          // Its name alone would say nothing to the customer.
          for (const { start, end } of placedPictures(field.current?.text() ?? '', [file]).reverse())
            field.current?.replace(start, end, '');
        }}
        {...(formatted && { onPlace: (file) => insertWith({ text: placeOf(file) }) })}
      />
      {problem && (
        <p className={classes.problem} id={problemId} role="alert">
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
          onReplace={(finding) => {
            flushSync(dropGuarded);
            void replaceBy(finding);
          }}
          onSendAnyway={() =>
            void trySend(
              guarded.how,
              guarded.findings.map(({ kind }) => kind),
            )
          }
        />
      )}
      {timeFor && (
        <TimeDialog
          purpose={timeFor}
          onClose={() => askTime(null)}
          onChoose={(at) => {
            askTime(null);
            void trySend(timeFor === 'send' ? { at } : { thenSnooze: at });
          }}
        />
      )}
      <HeldBar conversationId={conversation.id} name={name} onUndo={undoNewest} />
      <SendBar
        mode={mode}
        toEverybody={isPublicChannel(conversation.channel)}
        sendKey={sendKey}
        characters={written.text.length}
        hasUnfilled={unfilled.length > 0}
        onSend={(how) => void trySend(how)}
        onAskTime={askTime}
        onFiles={(chosen) => void files.add(chosen)}
        onPicker={picker.open}
      >
        {mode === 'reply' && conversation.gate === null && !isPublicChannel(conversation.channel) && (
          <ModelDraft conversationId={conversation.id} onDrafted={(text) => insertWith({ text })} />
        )}
        <FormatBar formats={formatsOf(formatted)} active={formats} onFormat={format} />
      </SendBar>
    </div>
  );
}
