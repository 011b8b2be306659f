import { Button } from '@mantine/core';
import { allowedMs, securityKey } from '../../../../shared/domain/escalation-ladder.ts';
import type {
  SettingsGround,
  SettingsProblem,
  TargetSettings,
} from '../../../../shared/domain/escalation-settings.ts';
import { limits } from '../../../../shared/domain/limits.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { sayTarget } from '../../../ui/escalation-names.ts';
import { longSpan } from '../../../ui/time/say-time.ts';
import { OrderedCard } from '../OrderedCard.tsx';
import classes from '../Rules.module.css';
import wholeClasses from '../Whole.module.css';
import { blankTarget, copiedTarget } from './new-things.ts';
import { TargetForm } from './TargetForm.tsx';
import { useOrdered } from './use-ordered.ts';
import { WrongHere } from './WrongHere.tsx';

type Props = {
  readonly targets: readonly TargetSettings[];
  /** What the app begins with here. */
  readonly usual: readonly TargetSettings[];
  readonly problems: readonly SettingsProblem[];
  readonly ground: SettingsGround;
  readonly language: string;
  readonly mayChange: boolean;
  readonly onChange: (targets: TargetSettings[]) => void;
};

/** The ladder and the specialists, in the order in which the card offers them. */
export function Targets({ targets, usual, problems, ground, language, mayChange, onChange }: Props) {
  const { t } = useTranslation();
  const { add, put, closeAll, cardOf } = useOrdered(targets, ({ id }) => id, onChange);
  const full = targets.length >= limits.targetsInUse;
  const lacking = usual.filter(({ key }) => !targets.some((one) => one.key === key));
  const remove = (id: string) => {
    const gone = targets.find((one) => one.id === id);
    // What climbed to it goes on where it went.
    onChange(
      targets
        .filter((one) => one.id !== id)
        .map((one) =>
          one.climbsTo === id
            ? { ...one, climbsTo: gone?.climbsTo === one.id ? null : (gone?.climbsTo ?? null) }
            : one,
        ),
    );
    closeAll();
  };
  return (
    <section className={wholeClasses.part} aria-label={t('escalationSettings.title')}>
      <h2 className={wholeClasses.title}>{t('escalationSettings.title')}</h2>
      <p className={classes.hint}>{t('escalationSettings.text')}</p>
      <ol className={classes.list}>
        {targets.map((target) => {
          const { id, key, climbsTo } = target;
          const card = cardOf(target);
          const group = ground.groups.find((one) => one.id === target.groupId);
          const next = targets.find((one) => one.id === climbsTo);
          const wrong = problems.filter(({ targetId }) => targetId === id);
          return (
            <OrderedCard
              key={id}
              {...card}
              name={target.name === '' ? t('escalationSettings.newTarget') : sayTarget(target)}
              mayChange={mayChange}
              summary={
                <>
                  <p className={classes.hint}>
                    <bdi>{group?.name ?? t('conversation.event.unknownGroup')}</bdi>
                    {group?.restricted && ` · ${t('escalation.walledTarget')}`}
                    {` · ${longSpan(allowedMs(target, 'standard', 'normal'))} · `}
                    {next
                      ? t('escalationSettings.goesOn', { target: sayTarget(next) })
                      : t('escalationSettings.isTop')}
                  </p>
                  {!card.open && <WrongHere problems={wrong} />}
                </>
              }
              onCopy={() => {
                if (!full) add(copiedTarget(target));
              }}
              {...(key !== securityKey && targets.length > 1 && { onRemove: () => remove(id) })}
            >
              <TargetForm
                target={target}
                targets={targets}
                problems={wrong}
                ground={ground}
                language={language}
                mayChange={mayChange}
                onChange={(change) => put({ ...target, ...change })}
              />
            </OrderedCard>
          );
        })}
      </ol>
      {mayChange && (
        <div className={wholeClasses.row}>
          <Button
            variant="default"
            disabled={full}
            onClick={() => {
              const group = ground.groups.find((one) => !one.restricted) ?? ground.groups[0];
              if (group) add(blankTarget(group.id));
            }}
          >
            {t('escalationSettings.add')}
          </Button>
          {lacking.map((one) => (
            <Button
              key={one.key}
              variant="default"
              disabled={full}
              onClick={() =>
                add({ ...one, climbsTo: targets.some(({ id }) => id === one.climbsTo) ? one.climbsTo : null })
              }
            >
              {t('escalationSettings.bringBack', { target: sayTarget(one) })}
            </Button>
          ))}
          <Button
            variant="subtle"
            onClick={() => {
              onChange([...usual]);
              closeAll();
            }}
          >
            {t('escalationSettings.restore')}
          </Button>
        </div>
      )}
    </section>
  );
}
