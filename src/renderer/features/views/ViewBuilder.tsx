import { Button, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { ViewCondition } from '../../../shared/domain/saved-view.ts';
import { type Building, leaveViewBuilder, useViewBuilder } from '../../state/view-builder.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { isComposing } from '../../ui/keys/is-composing.ts';
import { Keys } from '../../ui/keys/Keys.tsx';
import { ConditionRow } from './ConditionRow.tsx';
import { isFilled, newCondition } from './condition-kinds.ts';
import { MarkPicker } from './MarkPicker.tsx';
import { Preview } from './Preview.tsx';
import { useSaveView } from './use-save-view.ts';
import { useValueChoices } from './use-value-choices.ts';
import classes from './ViewBuilder.module.css';

const mostConditions = 20;

type Line = { readonly key: string; readonly condition: ViewCondition };
const lineOf = (condition: ViewCondition): Line => ({ key: newId(), condition });

function Form({ building }: { building: Building }) {
  const { t } = useTranslation();
  const { readOnly } = building;
  const [draft, setDraft] = useState(building.draft);
  const [lines, setLines] = useState(() => building.draft.conditions.map(lineOf));
  const [added, setAdded] = useState<string | null>(null);
  const [insist, setInsist] = useState(false);
  const choices = useValueChoices();
  const save = useSaveView();
  const conditions = lines.map(({ condition }) => condition);
  const leavesOut = !conditions.some(({ field }) => field === 'status' || field === 'snoozed');

  const submit = () => {
    if (readOnly) return;
    if (draft.name.trim() === '' || !conditions.every(isFilled)) setInsist(true);
    else void save({ ...draft, name: draft.name.trim(), conditions });
  };
  const add = () => {
    const line = lineOf(newCondition('channel'));
    setAdded(line.key);
    setLines([...lines, line]);
  };

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
      {readOnly && <p className={classes.hint}>{t('views.builder.readOnly')}</p>}
      <div className={classes.naming}>
        <MarkPicker mark={draft} disabled={readOnly} onChange={(mark) => setDraft({ ...draft, ...mark })} />
        <TextInput
          className={classes.name ?? ''}
          aria-label={t('views.builder.name')}
          placeholder={t('views.builder.namePlaceholder')}
          error={insist && draft.name.trim() === '' && t('views.builder.needsName')}
          value={draft.name}
          maxLength={60}
          disabled={readOnly}
          data-autofocus
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
      </div>
      <div className={classes.match}>
        <span id="view-match">{t('views.builder.match')}</span>
        <SegmentedControl
          size="xs"
          aria-labelledby="view-match"
          value={draft.match}
          disabled={readOnly}
          data={[
            { value: 'all', label: t('views.builder.all') },
            { value: 'any', label: t('views.builder.any') },
          ]}
          onChange={(match) => setDraft({ ...draft, match: match === 'any' ? 'any' : 'all' })}
        />
      </div>
      <section className={classes.conditions} aria-label={t('views.builder.conditions')}>
        {lines.map(({ key, condition }, index) => (
          <ConditionRow
            key={`${key} ${condition.field}`}
            n={index + 1}
            condition={condition}
            choices={choices}
            insist={insist}
            focusFirst={key === added}
            disabled={readOnly}
            onChange={(changed) =>
              setLines(lines.map((line) => (line.key === key ? { key, condition: changed } : line)))
            }
            onRemove={lines.length > 1 ? () => setLines(lines.filter((line) => line.key !== key)) : null}
          />
        ))}
        <div className={classes.under}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            disabled={readOnly || lines.length >= mostConditions}
            onClick={add}
          >
            {t('views.builder.addCondition')}
          </Button>
          {leavesOut && <span className={classes.hint}>{t('views.builder.leftOut')}</span>}
        </div>
      </section>
      <Preview match={draft.match} conditions={conditions} />
      <footer className={classes.footer}>
        <Switch
          label={t('views.builder.team')}
          description={t('views.builder.teamHint')}
          checked={draft.visibility === 'team'}
          disabled={readOnly}
          onChange={(event) =>
            setDraft({ ...draft, visibility: event.currentTarget.checked ? 'team' : 'personal' })
          }
        />
        <span className={classes.buttons}>
          <Button variant="default" onClick={leaveViewBuilder}>
            {t(readOnly ? 'ui.close' : 'ui.cancel')}
          </Button>
          {!readOnly && (
            <Button type="submit" rightSection={<Keys keys="mod+enter" />}>
              {t('views.builder.save')}
            </Button>
          )}
        </span>
      </footer>
    </form>
  );
}

/** Where a view is put together of conditions, with what it would show beside it. */
export function ViewBuilder() {
  const { t } = useTranslation();
  const building = useViewBuilder((state) => state.building);
  return (
    <Dialog
      opened={building !== null}
      onClose={leaveViewBuilder}
      title={t(building?.draft.id === undefined ? 'views.builder.create' : 'views.builder.edit')}
      size={680}
    >
      {building && <Form building={building} />}
    </Dialog>
  );
}
