import { IconCopy, IconEyeOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { MaskedFact } from '../../../../shared/domain/masking/masked-fact.ts';
import { engine } from '../../../engine/client.ts';
import { problemOf } from '../../../engine/problem.ts';
import { shownConversation, useOpenTabs } from '../../../state/open-tabs.ts';
import { hideValue, type Shown } from '../../../state/revealed.ts';
import { shell } from '../../../state/shell.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { showHiddenCharacters } from '../../../ui/safe-html/hidden-characters.ts';
import { toast } from '../../../ui/toast/toasts.ts';
import classes from './Masking.module.css';

const secondsLeft = (until: number) => Math.max(0, Math.ceil((until - performance.now()) / 1000));

/** Of a number without a letter the page's own direction would turn the parts around. */
export const directionOf = (fact: MaskedFact) => (fact === 'phone' || fact === 'email' ? 'ltr' : 'auto');

/** A value for as long as it is shown. It goes with its time, with this window's focus, and with the conversation. */
export function ShownValue({ shown, what, text }: { shown: Shown; what: string; text: string }) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(() => secondsLeft(shown.until));
  const conversationId = useOpenTabs(shownConversation);
  const [began] = useState(conversationId);
  const copyButton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const ticking = window.setInterval(() => setLeft(secondsLeft(shown.until)), 500);
    window.addEventListener('blur', hideValue);
    copyButton.current?.focus();
    return () => {
      window.clearInterval(ticking);
      window.removeEventListener('blur', hideValue);
      hideValue();
    };
  }, [shown.until]);
  useEffect(() => {
    if (conversationId !== began) hideValue();
  }, [conversationId, began]);

  const copy = async () => {
    try {
      await engine.masking.noteCopied({ id: shown.id });
      await shell().copyBriefly(text, shown.seconds);
      toast(t('masking.copied', { seconds: shown.seconds }), 'success', { key: 'copied' });
    } catch (error) {
      const { kind } = problemOf(error);
      toast(t(kind === 'offline' ? 'masking.notCopied' : `problems.${kind}`), 'error');
    }
  };
  return (
    <span className={`${classes.line} ${classes.shown}`}>
      <bdi dir={directionOf(shown.fact)} className={classes.value} role="status">
        {showHiddenCharacters(text)}
      </bdi>
      <span className={classes.left} role="timer" aria-label={t('masking.left', { seconds: left })}>
        {t('masking.leftShort', { seconds: left })}
      </span>
      <button
        ref={copyButton}
        type="button"
        className={classes.act}
        aria-label={t('customer.copy', { what })}
        title={t('customer.copy', { what })}
        onClick={() => void copy()}
      >
        <IconCopy size={13} />
      </button>
      <button
        type="button"
        className={classes.act}
        aria-label={t('masking.hide', { what })}
        title={t('masking.hide', { what })}
        onClick={hideValue}
      >
        <IconEyeOff size={13} />
      </button>
    </span>
  );
}
