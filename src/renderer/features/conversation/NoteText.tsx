import { Fragment, useCallback } from 'react';
import type { Own } from '../../../shared/domain/look-alike.ts';
import { usePeople } from '../../engine/people.ts';
import { useMe } from '../../engine/status.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { SafeText } from '../../ui/safe-html/SafeText.tsx';
import { drawOnChain } from './draw-plain.tsx';
import classes from './Message.module.css';
import { noteParts } from './note-parts.ts';
import { useOpenNumber } from './use-open-number.ts';

/** A note's text: those whom it mentions stand out, oneself most of all; `#10167` opens that conversation. */
export function NoteText({ text, own }: { text: string; own: Own | null }) {
  const { t } = useTranslation();
  const people = usePeople();
  const me = useMe()?.id ?? null;
  const openNumber = useOpenNumber();
  const mark = useCallback(
    (plain: string) =>
      noteParts(plain, people).map((part) => {
        if (part.kind === 'text') return <Fragment key={part.start}>{drawOnChain(part.text)}</Fragment>;
        if (part.kind === 'mention')
          return (
            <span key={part.start} className={classes.mention} data-me={part.id === me || undefined}>
              {part.text}
            </span>
          );
        return (
          <button
            key={part.start}
            type="button"
            className={classes.reference}
            title={t('conversation.reference.open', { number: part.number })}
            onClick={() => openNumber(part.number)}
          >
            {part.text}
          </button>
        );
      }),
    [people, me, openNumber, t],
  );
  return <SafeText text={text} own={own} emphasis mark={mark} />;
}
