import { useCallback, useMemo, useState } from 'react';
import type { MessageView } from '../../../shared/contract/conversation-views.ts';
import { picturesIn } from '../../../shared/domain/article-html.ts';
import type { Attachment } from '../../../shared/domain/conversation.ts';
import type { Own } from '../../../shared/domain/look-alike.ts';
import { carriesFormatting } from '../../../shared/domain/rich-lines.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { MailFrame } from '../../ui/safe-html/MailFrame.tsx';
import { SafeText } from '../../ui/safe-html/SafeText.tsx';
import { Attachments } from './Attachments.tsx';
import { drawOnChain, drawWithMarks } from './draw-plain.tsx';
import classes from './Message.module.css';
import { NoteText } from './NoteText.tsx';
import { withNumberedMarks } from './numbered-marks.ts';
import { OwnFormatting } from './OwnFormatting.tsx';
import { FoundBeneath } from './on-chain/FoundBeneath.tsx';
import { RemovedSecrets } from './RemovedSecrets.tsx';

const longCharacters = 1_800;
const longLines = 24;

function isLong(text: string): boolean {
  if (text.length > longCharacters) return true;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= longLines; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines > longLines;
}

/** The files that do not stand in the text already. */
function beside(files: readonly Attachment[], html: string): Attachment[] {
  const placed = picturesIn(html);
  return files.filter(({ hash }) => !placed.has(hash));
}

/** What a message says: its text, on request its sender's layout, and its files. */
export function MessageBody({ message, own }: { message: MessageView; own: Own | null }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const [formatted, setFormatted] = useState(false);
  const long = isLong(message.bodyText);
  const { author, kind, channel, secrets } = message;
  const text = useMemo(
    () => (secrets ? withNumberedMarks(message.bodyText, secrets) : message.bodyText),
    [message.bodyText, secrets],
  );
  const mark = useCallback(
    (plain: string) => (secrets ? drawWithMarks(plain, secrets) : drawOnChain(plain)),
    [secrets],
  );
  // Our own formatting is what the customer got; theirs is shown when asked for.
  if (author.kind === 'agent' && message.bodyHtml !== null)
    return (
      <>
        <OwnFormatting html={message.bodyHtml} />
        <FoundBeneath html={message.bodyHtml} />
        <Attachments files={beside(message.attachments, message.bodyHtml)} />
      </>
    );
  return (
    <>
      {formatted && message.bodyHtml !== null ? (
        <>
          <MailFrame source={message.bodyHtml} own={own} />
          <FoundBeneath html={message.bodyHtml} />
        </>
      ) : (
        <div className={classes.text} data-folded={(long && !whole) || undefined}>
          {kind === 'note' ? (
            <NoteText text={message.bodyText} own={own} />
          ) : (
            <SafeText
              text={text}
              own={own}
              emphasis={author.kind !== 'customer' && !carriesFormatting(channel)}
              mark={mark}
            />
          )}
        </div>
      )}
      {(message.bodyHtml !== null || (long && !formatted)) && (
        <div className={classes.bodyActions}>
          {long && !formatted && (
            <button
              type="button"
              className={classes.quiet}
              aria-expanded={whole}
              onClick={() => setWhole(!whole)}
            >
              {t(whole ? 'conversation.message.showLess' : 'conversation.message.showAll')}
            </button>
          )}
          {message.bodyHtml !== null && (
            <button
              type="button"
              className={classes.quiet}
              aria-pressed={formatted}
              onClick={() => setFormatted(!formatted)}
            >
              {t(formatted ? 'conversation.message.showText' : 'conversation.message.showFormatting')}
            </button>
          )}
        </div>
      )}
      <Attachments files={message.attachments} />
      {secrets && <RemovedSecrets secrets={secrets} />}
    </>
  );
}
