import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { RecoveryDraft, RecoveryStart } from '../../../shared/contract/recovery.ts';
import { shortForm } from '../../../shared/domain/chain/short-form.ts';
import { limits } from '../../../shared/domain/limits.ts';
import { problemWithAddress } from '../../../shared/domain/recovery/check-field.ts';
import { returnProofs } from '../../../shared/domain/recovery/recovery-case.ts';
import { useTranslation } from '../../text/use-translation.ts';
import { dateOf } from '../../ui/time/say-time.ts';
import classes from './Recovery.module.css';
import { useReturnCheck } from './use-return-check.ts';

type Props = {
  conversationId: string;
  returnTo: RecoveryDraft['returnTo'];
  start: RecoveryStart;
  onChange: (returnTo: RecoveryDraft['returnTo']) => void;
};

/** Where it would be returned to, and how that is known to be the customer's: another address has to be verified anew. */
export function ReturnTo({ conversationId, returnTo, start, onChange }: Props) {
  const { t } = useTranslation();
  const { address, proof } = returnTo;
  const wrong = address.trim() !== '' && problemWithAddress(address.trim()) !== null;
  const unproven = proof === 'confirmed-again' && !start.verified;
  const { asking, checked, ask, forget } = useReturnCheck(conversationId, returnTo, onChange);
  const listing =
    checked &&
    t(`recovery.listing.${checked.answer}`, { day: checked.listedAt ? dateOf(checked.listedAt) : '' });
  const unlisted = checked !== null && checked.answer !== 'listed' && proof === null;
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('recovery.returnTo')}</legend>
      <div className={classes.fields}>
        <div className={classes.field} data-long>
          <TextInput
            size="xs"
            aria-label={t('recovery.returnTo')}
            description={t('recovery.returnText')}
            error={wrong ? t('recovery.notAddress') : undefined}
            spellCheck={false}
            autoComplete="off"
            maxLength={limits.recoveryValueCharacters}
            value={address}
            onChange={(event) => onChange({ address: event.currentTarget.value, proof: null })}
          />
          {start.returnTo
            .filter(({ value }) => value !== address)
            .map(({ value }) => (
              <Button
                key={value}
                size="compact-xs"
                variant="default"
                title={value}
                onClick={() => onChange({ address: value, proof: null })}
              >
                {t('recovery.asked', { address: shortForm(value) })}
              </Button>
            ))}
        </div>
        <NativeSelect
          className={classes.field}
          size="xs"
          label={t('recovery.proof')}
          disabled={address.trim() === '' || wrong || asking}
          description={asking ? t('recovery.asking') : proof === 'whitelist' ? listing : undefined}
          error={unproven ? t('recovery.proofNeeds') : unlisted ? listing : undefined}
          value={asking ? 'whitelist' : (proof ?? '')}
          onChange={({ currentTarget: { value } }) => {
            if (value === 'whitelist') return ask();
            forget();
            onChange({ address, proof: returnProofs.find((one) => one === value) ?? null });
          }}
          data={[
            { value: '', label: t('recovery.proofs.none') },
            ...returnProofs.map((value) => ({ value, label: t(`recovery.proofs.${value}`) })),
          ]}
        />
      </div>
    </fieldset>
  );
}
