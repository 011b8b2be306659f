import { ActionIcon, Button, Switch, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { limits } from '../../../shared/domain/limits.ts';
import { engine } from '../../engine/client.ts';
import { problemOf } from '../../engine/problem.ts';
import { q } from '../../engine/queries.ts';
import { useChangeSettings, useSettings } from '../../engine/settings.ts';
import { locale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { useKeysOf } from '../../ui/keys/Keys.tsx';
import { languageName } from '../../ui/language-name.ts';
import { toast } from '../../ui/toast/toasts.ts';
import { SettingRow } from './SettingRow.tsx';
import classes from './SettingsPage.module.css';

/** Whether misspelt words are underlined, and the words that the agent has added. */
export function Spelling() {
  const { t } = useTranslation();
  const keysOf = useKeysOf();
  const { checkSpelling } = useSettings();
  const change = useChangeSettings();
  const { data: languages = [] } = useQuery(q.spelling.languages.queryOptions({ input: {} }));
  const { data: words = [] } = useQuery(q.spelling.words.queryOptions({ input: {} }));
  const [typed, setTyped] = useState('');
  const word = typed.trim();
  const several = /\s/.test(word);
  const names = new Intl.ListFormat(locale(), { type: 'conjunction' }).format(languages.map(languageName));
  const told = (error: unknown) => toast(t(`problems.${problemOf(error).kind}`), 'error');
  const add = () => {
    if (word === '' || several) return;
    engine.spelling.add({ word }).then(() => setTyped(''), told);
  };

  return (
    <section aria-labelledby="settings-spelling">
      <h3 id="settings-spelling" className={classes.subtitle}>
        {t('settings.spelling.title')}
      </h3>
      <SettingRow
        label={t('settings.spelling.check')}
        text={t('settings.spelling.text', { languages: names })}
      >
        <Switch
          aria-label={t('settings.spelling.check')}
          checked={checkSpelling}
          onChange={(event) => change({ checkSpelling: event.currentTarget.checked })}
        />
      </SettingRow>
      <SettingRow label={t('settings.spelling.words')} text={t('settings.spelling.wordsText')}>
        <form
          className={classes.addWord}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextInput
            size="xs"
            aria-label={t('settings.spelling.add')}
            placeholder={t('settings.spelling.add')}
            error={several && t('settings.spelling.space')}
            maxLength={limits.ownWordCharacters}
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button size="xs" variant="default" type="submit" disabled={word === '' || several}>
            {t('settings.spelling.addButton')}
          </Button>
        </form>
      </SettingRow>
      {words.length === 0 ? (
        <p className={classes.hint}>{t('settings.spelling.none', { key: keysOf('fixSpelling') })}</p>
      ) : (
        <ul className={classes.words} aria-label={t('settings.spelling.words')}>
          {words.map((own) => (
            <li key={own} className={classes.word}>
              <bdi className="gc-selectable">{own}</bdi>
              <ActionIcon
                size={20}
                aria-label={t('settings.spelling.remove', { word: own })}
                title={t('settings.spelling.remove', { word: own })}
                onClick={() => void engine.spelling.remove({ word: own }).catch(told)}
              >
                <IconX size={12} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
