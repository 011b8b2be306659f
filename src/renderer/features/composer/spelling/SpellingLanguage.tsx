import { Menu } from '@mantine/core';
import { IconTextSpellcheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { q } from '../../../engine/queries.ts';
import { useChangeSettings } from '../../../engine/settings.ts';
import { locale } from '../../../text/locale.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { useKeysOf } from '../../../ui/keys/Keys.tsx';
import { languageName } from '../../../ui/language-name.ts';
import classes from './Spelling.module.css';
import { chooseSpelling } from './spelling-choices.ts';
import type { Spelling } from './use-spelling.ts';

const byName = (languages: readonly string[]) =>
  [...languages].sort((one, other) => languageName(one).localeCompare(languageName(other), locale()));

/** In which language the spelling of what is written here is checked, whether it is, and how many words to look at. */
export function SpellingLanguage({ spelling, onNext }: { spelling: Spelling; onNext: () => void }) {
  const { t } = useTranslation();
  const keysOf = useKeysOf();
  const change = useChangeSettings();
  const { data: languages = [] } = useQuery(q.spelling.languages.queryOptions({ input: {} }));
  const { on, known, language, wrong, chosen, key } = spelling;
  if (languages.length === 0 || (on && language === null)) return null;

  const name = languageName(language ?? '');
  const state = !on ? 'off' : known ? 'on' : 'none';
  const label = {
    off: t('composer.spelling.off'),
    none: t('composer.spelling.none', { language: name }),
    on: t('composer.spelling.label', { language: name }),
  }[state];
  const count = wrong.length > 0 ? t('composer.spelling.wrong', { count: wrong.length }) : '';

  return (
    <Menu position="top-end" returnFocus>
      <Menu.Target>
        <button
          type="button"
          className={classes.language}
          data-state={state}
          aria-label={[label, count].filter(Boolean).join('. ')}
          title={[label, count].filter(Boolean).join('\n')}
        >
          <IconTextSpellcheck size={15} stroke={1.6} aria-hidden />
          {on && <span className={classes.code}>{language}</span>}
          {wrong.length > 0 && <span className={classes.count}>{wrong.length}</span>}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes.languages}>
        {state === 'none' && <Menu.Label className={classes.said}>{label}</Menu.Label>}
        {on && (
          <>
            <Menu.Item
              disabled={wrong.length === 0}
              onClick={onNext}
              rightSection={<span className={classes.key}>{keysOf('fixSpelling')}</span>}
            >
              {t('composer.spelling.next')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Label>{t('composer.spelling.choose')}</Menu.Label>
            <Menu.RadioItem
              value=""
              checked={chosen === null}
              closeMenuOnClick
              onChange={() => chooseSpelling(key, null)}
            >
              {t('composer.spelling.auto')}
            </Menu.RadioItem>
            {byName(languages).map((one) => (
              <Menu.RadioItem
                key={one}
                value={one}
                checked={chosen === one}
                closeMenuOnClick
                onChange={() => chooseSpelling(key, one)}
              >
                {languageName(one)}
              </Menu.RadioItem>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.CheckboxItem
          checked={on}
          closeMenuOnClick
          onChange={(checked) => change({ checkSpelling: checked })}
        >
          {t('composer.spelling.check')}
        </Menu.CheckboxItem>
      </Menu.Dropdown>
    </Menu>
  );
}
