import { useEffect, useId, useRef, useState } from 'react';
import type { ConversationView } from '../../../shared/contract/conversation-views.ts';
import type { DraftMode } from '../../../shared/contract/draft-views.ts';
import { isPublicChannel, type Status } from '../../../shared/domain/vocabulary.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { composerFocused, useWorkspace } from '../../state/workspace.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useKeysOf } from '../../ui/keys/Keys.tsx';
import { useCommands } from '../../ui/keys/use-commands.ts';
import { toast } from '../../ui/toast/toasts.ts';
import classes from './Composer.module.css';
import { Editor, type EditorHandle } from './Editor.tsx';

const submitCommands = [
  { id: 'sendAsOpen', status: 'open' },
  { id: 'sendAsPending', status: 'pending' },
  { id: 'sendAsHold', status: 'on_hold' },
  { id: 'sendAsSolved', status: 'solved' },
] as const;
const modes: readonly DraftMode[] = ['reply', 'note'];

/** Where one writes in a conversation: to the customer or, violet, to the team alone. */
export function Composer({ view }: { view: ConversationView }) {
  const { t } = useTranslation();
  const keysOf = useKeysOf();
  const { conversation, customer } = view;
  const wished = useWorkspace(({ composerFocus }) =>
    composerFocus?.conversationId === conversation.id ? composerFocus : null,
  );
  const [mode, setMode] = useState<DraftMode>(wished?.mode ?? 'reply');
  const editor = useRef<EditorHandle>(null);
  const [beside, setBeside] = useState<HTMLElement | null>(null);
  const panelId = useId();
  const afterSwitch = useRef<((editor: EditorHandle) => void) | null>(null);
  const tabs = useRef(new Map<DraftMode, HTMLButtonElement>());

  const go = (next: DraftMode, then: (editor: EditorHandle) => void) => {
    if (next === mode && editor.current) then(editor.current);
    else {
      afterSwitch.current = then;
      setMode(next);
    }
  };
  const focus = (next: DraftMode) => go(next, (there) => there.focus());

  // biome-ignore lint/correctness/useExhaustiveDependencies: the mode is what puts another editor there
  useEffect(() => {
    if (editor.current) afterSwitch.current?.(editor.current);
    afterSwitch.current = null;
  }, [mode]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish counts once, when it is made
  useEffect(() => {
    if (!wished) return;
    focus(wished.mode);
    composerFocused();
  }, [wished]);

  const open = isPublicChannel(conversation.channel);
  const alone = () => useWorkspace.getState().selected.size === 0;
  /** Sends what is written with this status; with nothing written, sets the status alone. */
  const submitAs = (status: Status) => {
    if (!editor.current?.isEmpty()) return editor.current?.send({ thenStatus: status });
    void engine.conversation
      .act({ ids: [conversation.id], action: { type: 'status', status } })
      .catch((error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error'));
  };

  useCommands([
    { id: 'reply', when: alone, run: () => focus('reply') },
    { id: 'note', when: alone, run: () => focus('note') },
    { id: 'applyMacro', when: alone, run: () => editor.current?.openPicker('macro') },
    { id: 'insertArticle', when: alone, run: () => editor.current?.openPicker('article') },
    { id: 'mentionColleague', when: alone, run: () => go('note', (there) => there.openPicker('mention')) },
    {
      id: 'moveToPrivate',
      when: () => alone() && open,
      run: () => go('reply', (there) => there.moveToPrivate()),
    },
    { id: 'fixSpelling', run: () => editor.current?.fixSpelling() },
    { id: 'send', run: () => editor.current?.send() },
    ...submitCommands.map(({ id, status }) => ({ id, when: alone, run: () => submitAs(status) })),
    { id: 'sendAndSnooze', run: () => go('reply', (there) => there.askTime('snooze')) },
    { id: 'sendLater', run: () => go('reply', (there) => there.askTime('send')) },
    { id: 'undo', when: () => editor.current?.canUndo() ?? false, run: () => editor.current?.undo() },
  ]);

  const name = customer.name || t('conversation.nameless');
  const label = {
    reply: t('composer.replyVia', { name, channel: t(`vocabulary.channel.${conversation.channel}`) }),
    note: t('composer.noteTo'),
  };
  const command = { reply: 'reply', note: 'note' } as const;

  return (
    <section
      className={classes.composer}
      data-composer={conversation.id}
      data-mode={mode}
      data-public={open || undefined}
      aria-label={t('composer.label', { name })}
    >
      <div className={classes.head}>
        <div
          role="tablist"
          aria-label={t('composer.tabs')}
          className={classes.tabs}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
            event.preventDefault();
            const other = mode === 'reply' ? 'note' : 'reply';
            setMode(other);
            tabs.current.get(other)?.focus();
          }}
        >
          {modes.map((name) => (
            <button
              key={name}
              ref={(button) => {
                if (button) tabs.current.set(name, button);
              }}
              type="button"
              role="tab"
              aria-selected={mode === name}
              aria-controls={panelId}
              tabIndex={mode === name ? 0 : -1}
              className={classes.tab}
              data-mode={name}
              title={t('conversation.act.withKey', {
                label: t(`composer.mode.${name}`),
                key: keysOf(command[name]),
              })}
              onClick={() => focus(name)}
            >
              {t(`composer.mode.${name}`)}
            </button>
          ))}
        </div>
        {open && mode === 'reply' && <strong className={classes.public}>{t('composer.public.mark')}</strong>}
        <span className={classes.towards}>{label[mode]}</span>
        <span className={classes.beside} ref={setBeside} />
      </div>
      <div role="tabpanel" id={panelId} aria-label={t(`composer.mode.${mode}`)}>
        <Editor key={mode} ref={editor} view={view} mode={mode} beside={beside} />
      </div>
    </section>
  );
}
