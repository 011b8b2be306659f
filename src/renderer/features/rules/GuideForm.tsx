import { Button, MultiSelect, Switch, TagsInput, TextInput } from '@mantine/core';
import { AutomationGuide } from '../../../shared/domain/automation/policy.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './Rules.module.css';
import wholeClasses from './Whole.module.css';

type Props = {
  guide: AutomationGuide;
  topics: readonly string[];
  mayChange: boolean;
  /** Null: it goes. */
  onChange: (change: Partial<AutomationGuide> | null) => void;
};

/** One page that may help, and what it is about. */
export function GuideForm({ guide, topics, mayChange, onChange }: Props) {
  const { t } = useTranslation();
  const { name, active, topics: about, words, link } = guide;
  const wrong = link !== 'https://' && !AutomationGuide.shape.link.safeParse(link).success;
  return (
    <fieldset className={wholeClasses.guide} disabled={!mayChange}>
      <legend>{name || t('automation.newGuide')}</legend>
      <div className={classes.fields}>
        <TextInput
          label={t('automation.guideName')}
          value={name}
          maxLength={80}
          onChange={({ currentTarget: { value } }) => onChange({ name: value })}
        />
        <TextInput
          label={t('automation.guideLink')}
          value={link}
          dir="ltr"
          error={wrong ? t('automation.guideLinkWrong') : undefined}
          onChange={({ currentTarget: { value } }) => onChange({ link: value })}
        />
        <MultiSelect
          label={t('automation.guideTopics')}
          value={about}
          data={[...new Set([...topics, ...about])]}
          searchable
          disabled={!mayChange}
          onChange={(value) => onChange({ topics: value })}
        />
        <TagsInput
          label={t('automation.guideWords')}
          value={words}
          disabled={!mayChange}
          onChange={(value) => onChange({ words: value.filter((word) => word.trim().length >= 2) })}
        />
      </div>
      <div className={wholeClasses.guideFoot}>
        <Switch
          label={t('automation.guideActive')}
          checked={active}
          disabled={!mayChange}
          onChange={({ currentTarget: { checked } }) => onChange({ active: checked })}
        />
        {mayChange && (
          <Button variant="subtle" color="red" onClick={() => onChange(null)}>
            {t('automation.removeGuide')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
