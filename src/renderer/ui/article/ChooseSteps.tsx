import { Button, Checkbox, Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { type StepList, stepsText } from './article-text.ts';
import classes from './InsertArticle.module.css';

/** Some of an article's steps, with the numbers that they have there. */
export function ChooseSteps({
  lists,
  onInsert,
}: {
  lists: readonly StepList[];
  onInsert: (text: string) => void;
}) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const turn = (step: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, step] : [...chosen].filter((one) => one !== step)));
  const nameOf = (list: number, step: number) => `${list}.${step}`;
  const insert = () => {
    onInsert(stepsText(lists, (list, step) => chosen.has(nameOf(list, step))));
    setOpened(false);
    setChosen(new Set());
  };
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t('article.chooseSteps')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('article.chooseSteps')}>
        <div className={classes.steps}>
          {lists.map(({ heading, steps }, list) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lists of one article never move
            <fieldset key={list}>
              <legend dir="auto">{heading ?? t('article.insertSteps')}</legend>
              {steps.map((step, at) => (
                <Checkbox
                  key={nameOf(list, at)}
                  size="xs"
                  label={<span dir="auto">{step}</span>}
                  checked={chosen.has(nameOf(list, at))}
                  onChange={({ currentTarget }) => turn(nameOf(list, at), currentTarget.checked)}
                />
              ))}
            </fieldset>
          ))}
        </div>
        <Button size="compact-sm" disabled={chosen.size === 0} onClick={insert}>
          {t('article.insertChosen')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
