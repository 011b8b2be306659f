import type { Attachment } from '../../shared/domain/conversation.ts';
import type { SeedFile } from './knowledge/build.ts';
import type { Random } from './random.ts';
import type { TopicKey } from './topics.ts';

/** Pictures of the exchange's own screens, by the trouble in which somebody would photograph them. */
const screensOf: Partial<Record<TopicKey, readonly string[]>> = {
  'withdrawal-delayed': ['withdrawal-statuses', 'withdraw-tron', 'withdraw-bitcoin', 'explorer-transaction'],
  'deposit-missing': ['history-deposit-detail', 'confirmations-progress', 'explorer-transaction'],
  'bank-transfer': ['sepa-details', 'bank-withdrawal'],
  'card-declined': ['card-declined', 'buy-with-card'],
  'whitelist-address': ['whitelist-add'],
  'wrong-network': ['deposit-ethereum', 'deposit-polygon', 'explorer-transaction'],
  'missing-memo': ['memo-tag-field', 'deposit-xrp', 'deposit-ton'],
  'kyc-document': ['verification-retry', 'verification-requests'],
  'kyc-selfie': ['selfie-check', 'verification-retry'],
  'kyc-address': ['proof-of-address', 'verification-retry'],
  'name-change': ['name-change'],
  'lost-2fa': ['two-factor-login'],
  'new-phone': ['devices-list', 'two-factor-setup'],
  'account-hacked': ['new-device-mail', 'devices-list'],
  phishing: ['phishing-mail', 'scam-warning'],
  'fee-question': ['fee-tiers', 'withdraw-ethereum'],
  'tax-report': ['tax-export', 'statement-export'],
  'referral-bonus': ['referral'],
  'app-crash': ['app-version', 'app-home'],
  'staking-unlock': ['staking-screen', 'unstaking-timeline'],
  'p2p-dispute': ['p2p-flow'],
  liquidation: ['margin-level', 'order-ticket-stop'],
  'api-limits': ['api-error'],
  'api-signature': ['api-error', 'api-key-create'],
  'otc-desk': ['otc-quote'],
  'corporate-onboarding': ['company-roles'],
};

function fileName(draw: Random): string {
  const number = draw.int(1000, 9899);
  return draw.chance(0.5) ? `IMG_${number}.webp` : `Screenshot_${number}.webp`;
}

/** Finds the picture that a customer attaches; null where there is none for the topic. */
export function screenshotsFrom(
  files: readonly SeedFile[],
): (topic: TopicKey, draw: Random) => Attachment | null {
  const byName = new Map(files.map((file) => [file.name.replace(/\.\w+$/, ''), file]));
  return (topic, draw) => {
    const fitting = (screensOf[topic] ?? []).flatMap((name) => byName.get(name) ?? []);
    if (fitting.length === 0) return null;
    const { hash, mime, bytes } = draw.pick(fitting);
    return { hash, mime, bytes: bytes.length, name: fileName(draw) };
  };
}
