import { IconShieldExclamation } from '@tabler/icons-react';
import type { RemovedSecret, SecretKind } from '../../../shared/domain/secrets/secret.ts';
import { useTranslation } from '../../text/use-translation.ts';
import classes from './RemovedSecrets.module.css';

const todo: Readonly<Record<SecretKind, 'wallet' | 'code' | 'card'>> = {
  'seed-phrase': 'wallet',
  'private-key': 'wallet',
  'one-time-code': 'code',
  'card-number': 'card',
};

/** What was taken out of a customer's message, and what the agent is to do now. */
export function RemovedSecrets({ secrets }: { secrets: readonly RemovedSecret[] }) {
  const { t } = useTranslation();
  const kinds = [...new Set(secrets.map(({ kind }) => kind))];
  const deeds = [...new Set(kinds.map((kind) => todo[kind]))];
  const places = [...new Set(secrets.map(({ place }) => place))];
  return (
    <div
      role="note"
      className={classes.card}
      aria-label={kinds.map((kind) => t(`removed.title.${kind}`)).join('. ')}
    >
      <IconShieldExclamation size={18} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        {kinds.map((kind) => (
          <strong key={kind}>{t(`removed.title.${kind}`)}</strong>
        ))}
        <p>
          {t('removed.kept')}
          {places.map((place) => place !== 'text' && ` ${t(`removed.where.${place}`)}`)}
        </p>
        {deeds.map((deed) => (
          <p key={deed}>{t(`removed.todo.${deed}`)}</p>
        ))}
      </div>
    </div>
  );
}
