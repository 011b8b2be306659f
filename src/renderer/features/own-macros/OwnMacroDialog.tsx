import { Button, Tabs, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ActionDoubt, actionDoubtsOf } from '../../../shared/domain/action-checks.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { doubtsOf, forbiddenDoubts, type MacroDoubt } from '../../../shared/domain/macro-checks.ts';
import { ownOf } from '../../../shared/domain/people.ts';
import { placeOf } from '../../../shared/domain/placed-pictures.ts';
import { useStatusOf } from '../../engine/status.ts';
import { leaveOwnMacro, useOwnMacro, type WritingOwnMacro } from '../../state/own-macro.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { languageName } from '../../ui/language-name.ts';
import { AlongEditor } from '../../ui/macro/along/AlongEditor.tsx';
import { languagesOf } from '../../ui/macro/languages-of.ts';
import { Placeholders } from '../../ui/macro/Placeholders.tsx';
import { useMarked } from '../../ui/macro/use-marked.ts';
import classes from './OwnMacroDialog.module.css';
import { useOwnMacros } from './use-own-macros.ts';

function Form({ writing }: { writing: WritingOwnMacro }) {
  const { t } = useTranslation();
  const { save } = useOwnMacros();
  const workspace = useStatusOf((status) => status.workspace);
  const home = workspace?.locale ?? 'en';
  const [draft, setDraft] = useState(writing);
  const [insist, setInsist] = useState(false);
  const [language, setLanguage] = useState(() => Object.keys(writing.bodies)[0] ?? home);
  const { field, mark, insert } = useMarked();
  const text = draft.bodies[language] ?? '';
  const spoken = Object.fromEntries(Object.entries(draft.bodies).filter(([, body]) => body.trim() !== ''));
  const doubts = doubtsOf(draft.bodies, [], {
    ownDomains: workspace ? ownOf(workspace).domains : [],
    promises: workspace?.promises,
    files: draft.attachments,
  });
  const doubtsAlong = actionDoubtsOf(draft.actions);
  const missing = { title: draft.title.trim() === '', text: Object.keys(spoken).length === 0 };
  const forbidden = [...doubts, ...doubtsAlong].some(({ kind }) => forbiddenDoubts.has(kind));

  const submit = () => {
    if (missing.title || missing.text || forbidden) setInsist(true);
    else void save({ ...draft, bodies: spoken });
  };
  const write = (body: string) => setDraft({ ...draft, bodies: { ...draft.bodies, [language]: body } });

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
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
      </div>
      <Tabs value={language} onChange={(value) => setLanguage(value ?? home)} keepMounted={false}>
        <Tabs.List aria-label={t('ownMacros.languages')}>
          {languagesOf(draft.bodies, home).map((one) => (
            <Tabs.Tab
              key={one}
              value={one}
              className={classes.language ?? ''}
              data-empty={!spoken[one] || undefined}
            >
              {languageName(one)}
              {!spoken[one] && <span className="gc-hidden-text"> ({t('studio.notTranslated')})</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={language} className={classes.saying ?? ''}>
          <div className={classes.above}>
            <label htmlFor="own-macro-text">{t('ownMacros.text')}</label>
            <Placeholders onInsert={(placeholder) => write(insert(text, placeholder))} />
          </div>
          <Textarea
            id="own-macro-text"
            ref={field}
            autosize
            minRows={5}
            maxRows={12}
            lang={language}
            error={insist && missing.text && t('ownMacros.needsText')}
            value={text}
            maxLength={limits.macroBodyCharacters}
            onChange={(event) => write(event.currentTarget.value)}
          />
        </Tabs.Panel>
      </Tabs>
      <AlongEditor
        actions={draft.actions}
        attachments={draft.attachments}
        readOnly={false}
        onPut={(change) => setDraft((before) => ({ ...before, ...change }))}
        onPlace={(file) => write(insert(text, placeOf(file)))}
      />
      <Doubts
        doubts={doubts}
        along={doubtsAlong}
        insist={insist}
        onGo={(doubt) => {
          setLanguage(doubt.locale);
          mark(doubt);
        }}
      />
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

const mostDoubts = 4;

/** What is doubted of the texts, which can be gone to, and of what comes along with them. */
function Doubts({
  doubts,
  along,
  insist,
  onGo,
}: {
  doubts: readonly MacroDoubt[];
  along: readonly ActionDoubt[];
  insist: boolean;
  onGo: (doubt: MacroDoubt) => void;
}) {
  const { t } = useTranslation();
  if (doubts.length + along.length === 0) return null;
  return (
    <ul className={classes.doubts} role={insist ? 'alert' : undefined}>
      {doubts.slice(0, mostDoubts).map((doubt) => (
        <li
          key={`${doubt.locale} ${doubt.kind} ${doubt.start}`}
          data-forbidden={forbiddenDoubts.has(doubt.kind) || undefined}
        >
          <button type="button" onClick={() => onGo(doubt)}>
            {t(`ownMacros.doubts.${doubt.kind}`)} {doubt.kind !== 'secret' && <q dir="auto">{doubt.text}</q>}
          </button>
        </li>
      ))}
      {along.slice(0, mostDoubts).map(({ kind, at, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be doubted twice in one action
        <li key={`${at} ${kind} ${index}`} data-forbidden={forbiddenDoubts.has(kind) || undefined}>
          {t(`studio.doubts.${kind}`)} {kind !== 'secret' && text !== '' && <q dir="auto">{text}</q>}
        </li>
      ))}
    </ul>
  );
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
      size={680}
    >
      {writing && <Form writing={writing} />}
    </Dialog>
  );
}
