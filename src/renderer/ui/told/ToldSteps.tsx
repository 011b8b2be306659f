import { IconMessage, IconMessageOff, IconMessagePlus } from '@tabler/icons-react';
import { perLocale } from '../../text/locale.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './ToldSteps.module.css';

/** byItself: the hub tells the customer. byAgent: words for it are there, and a person sends them. */
export const tellings = ['byItself', 'byAgent', 'not'] as const;
export type Telling = (typeof tellings)[number];

const icons = { byItself: IconMessage, byAgent: IconMessagePlus, not: IconMessageOff } as const;
const listOf = perLocale((at) => new Intl.ListFormat(at));

type Props = {
  readonly id: string;
  readonly steps: readonly { readonly name: string; readonly telling: Telling }[];
};

/** The line that says it of a step, to describe the button that takes the step by. */
export const toldId = (id: string, telling: Telling): string => `${id}-${telling}`;

/** Of which steps the customer hears and how, so that it is known before one is taken. */
export function ToldSteps({ id, steps }: Props) {
  const { t } = useTranslation();
  const lines = tellings.flatMap((telling) => {
    const names = steps.filter((step) => step.telling === telling).map(({ name }) => name.replace(/…$/, ''));
    return names.length === 0 ? [] : [{ telling, list: listOf().format(names), Icon: icons[telling] }];
  });
  if (lines.length === 0) return null;
  return (
    <ul className={classes.told}>
      {lines.map(({ telling, list, Icon }) => (
        <li key={telling} id={toldId(id, telling)} className={classes.line}>
          <Icon size={14} aria-hidden />
          <span>{t(`ui.told.${telling}`, { list })}</span>
        </li>
      ))}
    </ul>
  );
}
