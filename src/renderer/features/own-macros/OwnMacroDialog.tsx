import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { interfaceLanguages } from '../../../shared/domain/interface-language.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { doubtsOf, forbiddenDoubts } from '../../../shared/domain/macro-checks.ts';
import { leaveOwnMacro, useOwnMacro, type WritingOwnMacro } from '../../state/own-macro.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/keys/Keys.tsx';
import { languageName } from '../../ui/language-name.ts';
import { Placeholders } from '../../ui/macro/Placeholders.tsx';
import classes from './OwnMacroDialog.module.css';
import { useOwnMacros } from './use-own-macros.ts';

function Form({ writing }: { writing: WritingOwnMacro }) {
  const { t } = useTranslation();
  const { save } = useOwnMacros();
  const [draft, setDraft] = useState(writing);
  const [insist, setInsist] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const languages = [...new Set<string>([...interfaceLanguages, writing.locale])];
  const doubts = doubtsOf({ [draft.locale]: draft.text }, []);
  const missing = { title: draft.title.trim() === '', text: draft.text.trim() === '' };
  const forbidden = doubts.some(({ kind }) => forbiddenDoubts.has(kind));

  const submit = () => {
    if (missing.title || missing.text || forbidden) setInsist(true);
    else void save(draft);
  };
  /** At the cursor, which then stands behind it. */
  const insert = (placeholder: string) => {
    const into = field.current;
    const from = into?.selectionStart ?? draft.text.length;
    const to = into?.selectionEnd ?? from;
    setDraft({ ...draft, text: draft.text.slice(0, from) + placeholder + draft.text.slice(to) });
    requestAnimationFrame(() => {
      into?.focus();
      into?.setSelectionRange(from + placeholder.length, from + placeholder.length);
    });
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        submit();
      }}
    >
      <p className={classes.hint}>{t('ownMacros.hint')}</p>
      <div className={classes.naming}>
        <TextInput
          label={t('ownMacros.name')}
          placeholder={t('ownMacros.namePlaceholder')}
          error={insist && missing.title && t('ownMacros.needsName')}
          value={draft.title}
          maxLength={200}
          data-autofocus
          onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
        />
        <TextInput
          label={t('ownMacros.shortcut')}
          placeholder={t('ownMacros.shortcutPlaceholder')}
          value={draft.shortcut ?? ''}
          maxLength={40}
          onChange={(event) => {
            const shortcut = event.currentTarget.value.replace(/[\s/]+/g, '-');
            setDraft({ ...draft, shortcut: shortcut === '' ? null : shortcut });
          }}
        />
        <Select
          label={t('ownMacros.language')}
          data={languages.map((value) => ({ value, label: languageName(value) }))}
          value={draft.locale}
          allowDeselect={false}
          onChange={(locale) => setDraft({ ...draft, locale: locale ?? draft.locale })}
        />
      </div>
      <div>
        <div className={classes.above}>
          <label htmlFor="own-macro-text">{t('ownMacros.text')}</label>
          <Placeholders onInsert={insert} />
        </div>
        <Textarea
          id="own-macro-text"
          ref={field}
          autosize
          minRows={6}
          maxRows={14}
          error={insist && missing.text && t('ownMacros.needsText')}
          value={draft.text}
          maxLength={limits.macroBodyCharacters}
          onChange={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
        />
      </div>
      {doubts.length > 0 && (
        <ul className={classes.doubts} role={insist ? 'alert' : undefined}>
          {doubts.slice(0, 4).map(({ kind, start, end, text }) => (
            <li key={`${kind} ${start}`} data-forbidden={forbiddenDoubts.has(kind) || undefined}>
              <button type="button" onClick={() => select(field.current, start, end)}>
                {t(`ownMacros.doubts.${kind}`)} {kind !== 'secret' && <q dir="auto">{text}</q>}
              </button>
            </li>
          ))}
        </ul>
      )}
      <footer className={classes.footer}>
        <Button variant="default" onClick={leaveOwnMacro}>
          {t('ui.cancel')}
        </Button>
        <Button type="submit" rightSection={<Keys keys="mod+enter" />}>
          {t('ownMacros.keep')}
        </Button>
      </footer>
    </form>
  );
}

function select(field: HTMLTextAreaElement | null, start: number, end: number): void {
  field?.focus();
  field?.setSelectionRange(start, end);
}

/** Where an agent writes a macro for themselves. */
export function OwnMacroDialog() {
  const { t } = useTranslation();
  const writing = useOwnMacro((state) => state.writing);
  return (
    <Dialog
      opened={writing !== null}
      onClose={leaveOwnMacro}
      title={t(writing?.id === null ? 'ownMacros.create' : 'ownMacros.change')}
      size={640}
    >
      {writing && <Form writing={writing} />}
    </Dialog>
  );
}
