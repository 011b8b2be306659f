import { IconEye } from '@tabler/icons-react';
import type { FieldValue } from '../../../../shared/domain/customer-field.ts';
import type { MaskedFact } from '../../../../shared/domain/masking/masked-fact.ts';
import { useRevealed, wantValue } from '../../../state/revealed.ts';
import { showOverlay } from '../../../state/workspace.ts';
import { useTranslation } from '../../../text/use-translation.ts';
import { useKeysOf } from '../../../ui/keys/Keys.tsx';
import classes from './Masking.module.css';
import { directionOf, ShownValue } from './ShownValue.tsx';

type Props = {
  customerId: string;
  fact: MaskedFact;
  /** What is shown of it, and of what it is the value. */
  mask: string;
  what: string;
  /** How the value itself is written. */
  say?: (value: FieldValue) => string;
};

/** A mask with the way to what is behind it; for as long as that is shown, the value itself. */
export function MaskedValue({ customerId, fact, mask, what, say = String }: Props) {
  const { t } = useTranslation();
  const shown = useRevealed((state) =>
    state.shown?.customerId === customerId && state.shown.fact === fact ? state.shown : null,
  );
  const label = t('masking.show', { what });
  const key = useKeysOf()('revealValue');
  if (shown) return <ShownValue key={shown.id} shown={shown} what={what} text={say(shown.value)} />;
  return (
    <span className={classes.line}>
      <span className="gc-hidden-text">{t('masking.masked')} </span>
      <bdi dir={directionOf(fact)} className="gc-truncate">
        {mask}
      </bdi>
      <button
        type="button"
        className={classes.act}
        aria-label={label}
        title={key ? t('conversation.act.withKey', { label, key }) : label}
        onClick={() => {
          wantValue(customerId, fact);
          showOverlay('reveal');
        }}
      >
        <IconEye size={13} />
      </button>
    </span>
  );
}
