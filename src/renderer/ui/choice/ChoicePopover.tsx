import { Popover } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useImperativeHandle, useMemo, useState } from 'react';
import { useTranslation } from '../../text/use-translation.ts';
import { fold } from '../fold.ts';
import { HoldFocus } from '../HoldFocus.tsx';
import { isComposing } from '../keys/is-composing.ts';
import { useListKeys } from '../keys/use-list-keys.ts';
import classes from './ChoicePopover.module.css';

export type Choice = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: React.ReactNode;
  readonly selected?: boolean;
};

type Props = {
  opened: boolean;
  onClose: () => void;
  /** What is chosen, as the placeholder of the line in which one types. */
  label: string;
  /** The choices for what was typed so far. */
  choices: (typed: string) => readonly Choice[];
  onChoose: (id: string) => void;
  /** The choices are all here; until they are, Enter waits for them. */
  settled?: boolean | undefined;
  /** Said when nothing fits. */
  empty: string;
  /** Stays open after a choice, for lists of which one takes several. */
  stays?: boolean;
  /** The button that opens it. */
  children: React.ReactNode;
};

/** The choices that contain what was typed, whatever case and accents. */
export function choicesWith(typed: string, choices: readonly Choice[]): readonly Choice[] {
  const wanted = fold(typed.trim());
  const fits = ({ label, detail = '' }: Choice) => fold(`${label} ${detail}`).includes(wanted);
  return wanted ? choices.filter(fits) : choices;
}

/** A short list to choose from, entirely by keyboard: type to narrow it, arrows to move, Enter to take, Esc to leave. */
export function ChoicePopover({ opened, onClose, children, ...list }: Props) {
  return (
    <Popover
      opened={opened}
      onChange={(next) => !next && onClose()}
      onDismiss={onClose}
      position="bottom-start"
      trapFocus
      width={280}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown p={0} aria-label={list.label}>
        <HoldFocus />
        <ChoiceList {...list} onClose={onClose} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** Stands for a button that is drawn elsewhere, so that a popover keeps to it wherever the window's size moves it. */
function StandIn({
  button,
  id,
  ref,
}: {
  button: HTMLElement | null;
  id?: string;
  ref?: React.Ref<HTMLElement | null>;
}) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => button, [button]);
  return <span id={id} hidden />;
}

/**
 * One list for several buttons, opened under the one that asked. It exists while it is open: a popover for each button
 * would cost more than all else around it.
 */
export function ChoiceUnder({
  button,
  ...list
}: Omit<Props, 'opened' | 'children'> & { button: HTMLElement | null }) {
  return (
    <ChoicePopover opened {...list}>
      <StandIn button={button} />
    </ChoicePopover>
  );
}

function ChoiceList({
  onClose,
  label,
  choices,
  settled = true,
  onChoose,
  empty,
  stays = false,
}: Omit<Props, 'opened' | 'children'>) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const shown = useMemo(() => choices(typed), [choices, typed]);

  const choose = (index: number) => {
    const chosen = shown[index];
    if (!chosen) return;
    if (stays) setTyped('');
    else onClose();
    onChoose(chosen.id);
  };

  const keys = useListKeys(shown.length, settled, choose);
  const onKeyDown = (event: React.KeyboardEvent) => {
    keys.onKeyDown(event);
    const end = { Home: 0, End: shown.length - 1 }[event.key] ?? -1;
    if (end < 0 || isComposing(event)) return;
    keys.moveTo(end);
    event.preventDefault();
  };

  return (
    <>
      <input
        className={classes.input}
        data-autofocus
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={keys.id}
        aria-autocomplete="list"
        aria-activedescendant={keys.activeOption ?? undefined}
        placeholder={label}
        value={typed}
        maxLength={60}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          keys.setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className={classes.list} role="listbox" id={keys.id} aria-label={label} tabIndex={-1}>
        {shown.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input above takes the keys for all options
          <div
            key={choice.id}
            id={keys.optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === keys.active}
            className={classes.choice}
            onPointerMove={() => keys.setActive(index)}
            onClick={() => choose(index)}
          >
            {choice.icon && (
              <span className={classes.icon} aria-hidden>
                {choice.icon}
              </span>
            )}
            <bdi className={classes.label}>{choice.label}</bdi>
            {choice.detail && <span className={classes.detail}>{choice.detail}</span>}
            {choice.selected && (
              <IconCheck size={14} className={classes.check} aria-label={t('conversation.choose.current')} />
            )}
          </div>
        ))}
        {settled && shown.length === 0 && <div className={classes.empty}>{empty}</div>}
      </div>
      <div className="gc-hidden-text" role="status">
        {settled && t('conversation.choose.results', { count: shown.length })}
      </div>
    </>
  );
}
