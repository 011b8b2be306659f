import { TextInput } from '@mantine/core';
import type { Names } from '../../../../shared/domain/escalation.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { languageName } from '../../../ui/language-name.ts';
import { withWord, wordIn } from './words.ts';

type Named = { readonly name: string; readonly names: Names };
type Props = {
  readonly named: Named;
  /** What is read where neither has a word. */
  readonly shown: string;
  readonly language: string;
  readonly mayChange: boolean;
  readonly error: string | false;
  readonly onChange: (change: Named) => void;
};

/** What something is called, and what in the language that is edited. */
export function NameFields({ named, shown, language, mayChange, error, onChange }: Props) {
  const { t } = useTranslation();
  const { name, names } = named;
  return (
    <>
      <TextInput
        label={t('escalationSettings.name')}
        value={name}
        maxLength={120}
        dir="auto"
        disabled={!mayChange}
        error={error}
        onChange={(event) => onChange({ name: event.currentTarget.value, names })}
      />
      <TextInput
        label={t('escalationSettings.nameIn', { language: languageName(language) })}
        placeholder={shown}
        value={wordIn(names, language)}
        maxLength={120}
        dir="auto"
        disabled={!mayChange}
        onChange={(event) => onChange({ name, names: withWord(names, language, event.currentTarget.value) })}
      />
    </>
  );
}
