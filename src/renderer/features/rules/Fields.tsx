import { useQuery } from '@tanstack/react-query';
import { v7 as newId } from 'uuid';
import { type CustomerField, maySeeField } from '../../../shared/domain/customer-field.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { roles } from '../../../shared/domain/vocabulary.ts';
import type { FieldSetup } from '../../../shared/wire/desk-rules.ts';
import { engine } from '../../engine/client.ts';
import { q } from '../../engine/queries.ts';
import type { NamedField } from '../../state/desk-drafts.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { AddButton } from './AddButton.tsx';
import { FieldForm } from './FieldForm.tsx';
import { NewCard } from './NewCard.tsx';
import { Nothing } from './Nothing.tsx';
import { OrderedCard } from './OrderedCard.tsx';
import classes from './Rules.module.css';
import { askAnew, useDeskAccess, useDeskChange } from './use-desk-change.ts';
import { useDeskDraft } from './use-desk-draft.ts';
import { useMoving } from './use-moving.ts';

const blank = (name: string): NamedField => ({
  id: newId(),
  key: 'new',
  name,
  label: name,
  labels: {},
  type: 'text',
  choices: [],
  position: 0,
  editableBy: ['agent', 'lead', 'trainer', 'tier2', 'security', 'compliance'],
  visibleTo: null,
  mask: null,
  unmaskedFor: [],
  identifies: false,
  archived: false,
  updatedAt: 0,
});

const named = (field: CustomerField): NamedField => ({ ...field, name: field.label });

/** What this exchange wants to know of its customers: on every workstation's customer card as soon as it is saved. */
export function Fields() {
  const { t } = useTranslation();
  const { online, mayChange } = useDeskAccess();
  const options = q.desk.fields.queryOptions({ input: {} });
  const { data, isError } = useQuery({ ...options, ...askAnew, enabled: online });
  const { change, busy, problems, forgetProblems } = useDeskChange<FieldSetup>(options.queryKey);
  const { draft, begin: beginDraft, settled } = useDeskDraft('field');
  const moving = useMoving();

  if (!data) return <Nothing online={online} failed={isError} />;
  const ids = data.fields.map(({ id }) => id);
  const kept = data.fields.find(({ id }) => id === draft?.thing.id);
  const begin = (thing: NamedField, expected: number | null) => {
    forgetProblems();
    beginDraft(thing, expected, kept && named(kept));
  };
  const cards = moving({
    ids,
    nameOf: (id) => data.fields.find((field) => field.id === id)?.label ?? '',
    order: (from, next) => change(() => engine.desk.reorderFields({ from, to: next }), 'order'),
  });
  const form = draft && (
    <FieldForm
      draft={draft}
      kept={kept ? { thing: named(kept), version: kept.updatedAt } : null}
      readOnly={!mayChange}
      online={online}
      busy={busy}
      problems={problems}
      onSave={async ({ name, ...field }, expected) => {
        const wanted = { ...field, label: name };
        if (!(await change(() => engine.desk.saveField({ field: wanted, expected })))) return;
        settled(field.id, 'saved');
      }}
    />
  );
  const seenBy = (field: CustomerField) => {
    const who = roles.filter((role) => role !== 'admin' && maySeeField(role, field));
    if (who.length === 0) return t('rules.fields.seenByAdmins');
    return t('rules.fields.seenBy', { roles: who.map((role) => t(`vocabulary.role.${role}`)).join(', ') });
  };
  const summary = (field: CustomerField) => (
    <span className={classes.hint}>
      {[
        t(`rules.fields.type.${field.type}`),
        ...(field.choices.length > 0 ? [field.choices.join(', ')] : []),
        ...(field.visibleTo === null ? [] : [seenBy(field)]),
        ...(field.archived ? [t('rules.fields.archivedMark')] : []),
      ].join(' · ')}
    </span>
  );

  return (
    <section className={`${classes.main} ${classes.fieldSetup}`} aria-label={t('rules.parts.fields')}>
      <header className={classes.intro}>
        <p className={classes.hint}>{t('rules.fields.text')}</p>
        {mayChange && (
          <AddButton
            label={t('rules.fields.add')}
            count={data.fields.length}
            most={limits.customerFields}
            full="too-many-fields"
            onAdd={() => begin(blank(t('rules.fields.newName')), null)}
          />
        )}
      </header>
      {data.fields.length === 0 && !draft && <p className={classes.empty}>{t('rules.fields.none')}</p>}
      <ol className={classes.list}>
        {data.fields.map((field, index) => {
          const open = draft?.thing.id === field.id;
          const shown = open ? draft.thing : named(field);
          return (
            <OrderedCard
              key={field.id}
              id={field.id}
              place={index + 1}
              name={shown.name}
              mayChange={mayChange}
              open={open}
              off={shown.archived}
              {...cards}
              onOpen={() => begin(named(field), field.updatedAt)}
              onCopy={() =>
                begin(
                  { ...named(field), id: newId(), name: t('rules.copyName', { name: field.label }) },
                  null,
                )
              }
              summary={summary(shown)}
            >
              {form}
            </OrderedCard>
          );
        })}
        {draft && !kept && (
          <NewCard
            id={draft.thing.id}
            place={ids.length + 1}
            name={draft.thing.name}
            summary={summary(draft.thing)}
          >
            {form}
          </NewCard>
        )}
      </ol>
    </section>
  );
}
