import { Button, MultiSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { isNobody, type Stage } from '../../../shared/domain/stage.ts';
import { usePeople } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import classes from './Dialogs.module.css';
import { whateverAccents } from './whatever-accents.ts';

/** Asks to whom a version is given before all have it; those of `held` have it already and keep it. */
export function StageDialog({
  title,
  held,
  onStage,
  onClose,
}: {
  title: string;
  held: Stage | null;
  onStage: (to: Stage) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const people = usePeople();
  const [agentIds, setAgents] = useState<string[]>(held?.agentIds ?? []);
  const [groupIds, setGroups] = useState<string[]>(held?.groupIds ?? []);
  const [share, setShare] = useState(held?.share ?? 0);
  const to: Stage = { agentIds, groupIds, share };
  const none = isNobody(to);
  const keep = (before: readonly string[] | undefined, chosen: string[]) => [
    ...new Set([...(before ?? []), ...chosen]),
  ];
  return (
    <Dialog onClose={onClose} title={t(held ? 'stage.more' : 'stage.title', { title })} size={460}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!none) onStage(to);
        }}
      >
        <p className={classes.hint}>{t(held ? 'stage.grows' : 'stage.text')}</p>
        <MultiSelect
          data-autofocus
          label={t('stage.people')}
          searchable
          hidePickedOptions
          limit={100}
          maxValues={200}
          filter={whateverAccents}
          nothingFoundMessage={t('views.builder.nothingFound')}
          data={people.agents
            .filter(({ active }) => active)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={agentIds}
          onChange={(chosen) => setAgents(keep(held?.agentIds, chosen))}
        />
        <MultiSelect
          label={t('stage.groups')}
          searchable
          hidePickedOptions
          maxValues={50}
          filter={whateverAccents}
          nothingFoundMessage={t('views.builder.nothingFound')}
          data={people.groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={groupIds}
          onChange={(chosen) => setGroups(keep(held?.groupIds, chosen))}
        />
        <NumberInput
          label={t('stage.share')}
          description={t('stage.shareHint')}
          min={held?.share ?? 0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          value={share}
          onChange={(value) => setShare(typeof value === 'number' ? value : (held?.share ?? 0))}
        />
        <div className={classes.confirm}>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" disabled={none} {...(none && { title: t('stage.nobody') })}>
            {t('stage.confirm')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
