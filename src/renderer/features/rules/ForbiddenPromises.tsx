import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import {
  broughtPromises,
  ForbiddenPhrase,
  promiseLimits,
} from '../../../shared/domain/forbidden-promises.ts';
import { useStatusOf } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { languageName } from '../../ui/language-name.ts';
import classes from './ForbiddenPromises.module.css';
import type { ProtectionPart } from './FreezeTimes.tsx';
import { Pick } from './Pick.tsx';
import rules from './Rules.module.css';
import wholeClasses from './Whole.module.css';

const languages = [...new Set(broughtPromises.map(({ locale }) => locale))];

/** Words that keep a reply from leaving: those that the app brings, each of which can be switched off, and compliance's own. */
export function ForbiddenPromises({ settings: { promises }, mayChange, onChange }: ProtectionPart) {
  const { t } = useTranslation();
  const { off, own } = promises;
  const set = (change: Partial<typeof promises>) => onChange({ promises: { ...promises, ...change } });
  return (
    <section className={wholeClasses.part} aria-label={t('protection.promises.title')}>
      <h2 className={wholeClasses.title}>{t('protection.promises.title')}</h2>
      <p className={rules.hint}>
        {t('protection.promises.text')} {t('protection.promises.whose')}
      </p>
      <fieldset className={classes.brought}>
        <legend>{t('protection.promises.brought')}</legend>
        {broughtPromises.map(({ key, locale, words }) => (
          <Checkbox
            key={key}
            size="sm"
            label={<PhraseIn words={words} locale={locale} />}
            checked={!off.includes(key)}
            disabled={!mayChange}
            onChange={({ currentTarget: { checked } }) =>
              set({ off: checked ? off.filter((one) => one !== key) : [...off, key] })
            }
          />
        ))}
      </fieldset>
      <fieldset className={classes.own}>
        <legend>{t('protection.promises.own')}</legend>
        {own.length === 0 && <p className={rules.hint}>{t('protection.promises.none')}</p>}
        <ul className={wholeClasses.muted}>
          {own.map((phrase) => (
            <li key={`${phrase.locale} ${phrase.words}`}>
              <PhraseIn {...phrase} />
              {mayChange && (
                <ActionIcon
                  variant="subtle"
                  aria-label={t('protection.promises.remove', { words: phrase.words })}
                  onClick={() => set({ own: own.filter((one) => one !== phrase) })}
                >
                  <IconX size={15} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
        {mayChange && own.length < promiseLimits.own && (
          <NewPhrase own={own} onAdd={(phrase) => set({ own: [...own, phrase] })} />
        )}
      </fieldset>
    </section>
  );
}

function PhraseIn({ words, locale }: ForbiddenPhrase) {
  return (
    <span className={classes.phrase}>
      <span dir="auto" lang={locale}>
        {words}
      </span>
      <span className={classes.language}>{languageName(locale)}</span>
    </span>
  );
}

function NewPhrase({
  own,
  onAdd,
}: {
  own: readonly ForbiddenPhrase[];
  onAdd: (phrase: ForbiddenPhrase) => void;
}) {
  const { t } = useTranslation();
  const home = useStatusOf(({ workspace }) => workspace?.locale) ?? 'en';
  const [locale, setLocale] = useState(home);
  const [words, setWords] = useState('');
  const [wrong, setWrong] = useState<'wrong' | 'already' | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    const read = ForbiddenPhrase.safeParse({ locale, words });
    const isThere = own.some(
      (one) => one.locale === locale && one.words.toLowerCase() === words.trim().toLowerCase(),
    );
    setWrong(!read.success ? 'wrong' : isThere ? 'already' : null);
    if (read.success && !isThere) {
      onAdd(read.data);
      setWords('');
    }
    field.current?.focus();
  };
  return (
    <div className={classes.adding}>
      <Pick
        label={t('protection.promises.language')}
        value={locale}
        data={[...new Set([home, ...languages])].map((value) => ({ value, label: languageName(value) }))}
        onChange={(value) => setLocale(value || home)}
      />
      <TextInput
        ref={field}
        label={t('protection.promises.words')}
        description={t('protection.promises.wordsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        dir="auto"
        lang={locale}
        value={words}
        maxLength={promiseLimits.characters}
        error={wrong && t(`protection.promises.${wrong}`)}
        onChange={({ currentTarget }) => {
          setWords(currentTarget.value);
          setWrong(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          // Within the form it would save.
          event.preventDefault();
          add();
        }}
      />
      <Button variant="default" onClick={add}>
        {t('protection.promises.add')}
      </Button>
    </div>
  );
}
