import { usePeople } from '../../engine/people.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateAndTime } from '../../ui/time/say-time.ts';
import classes from './Knowledge.module.css';
import { useOwn } from './OwnMacroActs.tsx';

/** What became of a macro of the agent's own that they gave to the trainers. */
export function OwnProposal({ id }: { id: string }) {
  const { t } = useTranslation();
  const people = usePeople();
  const own = useOwn(id);
  if (!own?.proposal) return null;
  const { outcome, at, by, reason, decidedAt } = own.proposal;
  const name = people.agents.find((one) => one.id === by)?.name ?? t('conversation.event.unknownAgent');
  return (
    <p className={`${classes.proposal} gc-selectable`} data-outcome={outcome} role="status">
      {t(`ownMacros.outcome.${outcome}`, { name, when: dateAndTime(decidedAt ?? at) })}
      {reason !== '' && <q dir="auto">{reason}</q>}
    </p>
  );
}
