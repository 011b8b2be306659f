import { MultiSelect, Switch, TagsInput, TextInput } from '@mantine/core';
import { fieldTypes } from '../../../shared/domain/customer-field.ts';
import { interfaceLanguages } from '../../../shared/domain/interface-language.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { maskKinds } from '../../../shared/domain/masking/mask-value.ts';
import { suggestedMask } from '../../../shared/domain/masking/suggested-mask.ts';
import { type Role, roles } from '../../../shared/domain/vocabulary.ts';
import { useMe } from '../../engine/status.ts';
import { type NamedField, setDeskDraft } from '../../state/desk-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { languageName } from '../../ui/language-name.ts';
import { DraftForm, type DraftFormProps } from './DraftForm.tsx';
import { Pick } from './Pick.tsx';
import classes from './Rules.module.css';

/** Administrators see and change everything. */
const others = roles.filter((role) => role !== 'admin');

const usualMask = ({ name, ...field }: NamedField) => suggestedMask({ ...field, label: name });

/** What a field is called, what it takes, and who may fill it in. */
export function FieldForm(props: DraftFormProps<'field'>) {
  const { draft, kept, readOnly } = props;
  const { t } = useTranslation();
  const field = draft.thing;
  const unnamed = field.name.trim() === '';
  const set = (change: Partial<NamedField>) =>
    setDeskDraft('field', { ...draft, thing: { ...field, ...change }, touched: true });
  const mayMask = useMe()?.role === 'admin';
  const usual = usualMask(field);
  /** With another name, the mask that goes with it, until somebody chooses one. */
  const setNamed = (change: Partial<NamedField>) => {
    const follows = kept === null ? field.mask === usual : mayMask && field.mask === null && usual === null;
    set({ ...change, ...(follows && { mask: usualMask({ ...field, ...change }) }) });
  };
  const chooses = field.type === 'choice';
  const setLabel = (locale: string, text: string) => {
    const { [locale]: _, ...rest } = field.labels;
    setNamed({ labels: text === '' ? rest : { ...rest, [locale]: text } });
  };
  return (
    <DraftForm kind="field" complete={!unnamed && (!chooses || field.choices.length > 0)} {...props}>
      <TextInput
        label={t('rules.fields.label')}
        value={field.name}
        maxLength={60}
        disabled={readOnly}
        error={unnamed && t('rules.problem.unnamed')}
        onChange={(event) => setNamed({ name: event.currentTarget.value })}
      />
      <fieldset className={classes.fields}>
        <legend className="gc-hidden-text">{t('rules.fields.takes')}</legend>
        <Pick
          label={t('rules.fields.takes')}
          value={field.type}
          data={fieldTypes.map((value) => ({ value, label: t(`rules.fields.type.${value}`) }))}
          // What is known of customers would not fit any more.
          disabled={readOnly || kept !== null}
          onChange={(value) => setNamed({ type: fieldTypes.find((type) => type === value) ?? 'text' })}
        />
        {chooses && (
          <TagsInput
            label={t('rules.fields.choices')}
            description={t('rules.fields.choicesText')}
            value={[...field.choices]}
            maxTags={50}
            disabled={readOnly}
            error={field.choices.length === 0 && t('rules.problem.needs-choices')}
            onChange={(choices) =>
              set({ choices: choices.map((one) => one.slice(0, limits.fieldValueCharacters)) })
            }
          />
        )}
      </fieldset>
      <div className={classes.fields}>
        <MultiSelect
          label={t('rules.fields.visibleTo')}
          description={t('rules.fields.visibleText')}
          value={[...(field.visibleTo ?? others)]}
          data={others.map((value) => ({ value, label: t(`vocabulary.role.${value}`) }))}
          disabled={readOnly}
          onChange={(values) =>
            set({ visibleTo: values.length === others.length ? null : (values as Role[]) })
          }
        />
        <MultiSelect
          label={t('rules.fields.editableBy')}
          description={t('rules.fields.editableText')}
          value={[...field.editableBy]}
          data={others.map((value) => ({ value, label: t(`vocabulary.role.${value}`) }))}
          disabled={readOnly}
          onChange={(values) => set({ editableBy: values as Role[] })}
        />
      </div>
      <div className={classes.fields}>
        <Pick
          label={t('masking.field.mask')}
          value={field.mask ?? ''}
          data={[
            { value: '', label: t('masking.field.none') },
            ...maskKinds.map((value) => ({ value, label: t(`masking.field.kinds.${value}`) })),
          ]}
          disabled={readOnly || !mayMask}
          onChange={(value) => set({ mask: maskKinds.find((kind) => kind === value) ?? null })}
        />
        <MultiSelect
          label={t('masking.field.unmaskedFor')}
          description={mayMask ? undefined : t('masking.policy.adminsOnly')}
          value={[...field.unmaskedFor]}
          data={roles.map((value) => ({ value, label: t(`vocabulary.role.${value}`) }))}
          disabled={readOnly || !mayMask || field.mask === null}
          onChange={(values) => set({ unmaskedFor: values as Role[] })}
        />
      </div>
      <fieldset className={classes.fields}>
        <legend>{t('rules.fields.languages')}</legend>
        {interfaceLanguages
          .filter((language) => language !== 'en')
          .map((language) => (
            <TextInput
              key={language}
              label={languageName(language)}
              value={field.labels[language] ?? ''}
              maxLength={60}
              disabled={readOnly}
              placeholder={field.name}
              onChange={(event) => setLabel(language, event.currentTarget.value)}
            />
          ))}
      </fieldset>
      {field.type === 'text' && (
        <Switch
          label={t('rules.fields.identifies')}
          checked={field.identifies}
          disabled={readOnly}
          onChange={(event) => set({ identifies: event.currentTarget.checked })}
        />
      )}
      {kept && (
        <Switch
          label={t('rules.fields.archived')}
          description={t('rules.fields.archivedText')}
          checked={field.archived}
          disabled={readOnly}
          onChange={(event) => set({ archived: event.currentTarget.checked })}
        />
      )}
    </DraftForm>
  );
}
