/**
 * Words that customers and articles use for the same, folded, each line a group: the ordinary ones of an exchange, by
 * language. A word may stand in several.
 */
const groups = [
  // English
  'deposit topup fund funding credit receive',
  'withdrawal withdraw payout cashout send',
  'fee fees cost costs charge charges commission price',
  '2fa authenticator otp totp mfa',
  'login signin logon',
  'password passphrase passcode',
  'coin coins token tokens asset assets crypto cryptocurrency',
  'chain network blockchain',
  'verification verify kyc identity',
  'id passport document documents',
  'locked blocked frozen suspended restricted disabled banned',
  'unlock unblock unfreeze reactivate',
  'hacked stolen compromised hijacked phished',
  'scam fraud phishing fake impersonation',
  'pending stuck delayed waiting unconfirmed',
  'missing lost disappeared vanished',
  'wrong incorrect mistaken',
  'limit limits cap maximum allowance',
  'minimum smallest lowest',
  'bank iban sepa wire fiat',
  'card visa mastercard',
  'mobile phone smartphone',
  'app application',
  'email mail inbox',
  'delete close remove erase',
  'statement tax report history export',
  'refund reimbursement chargeback',
  'memo tag destination',
  'hash txid transaction',
  'api key keys bot',
  'swap convert exchange trade',
  'order orders trade trades',
  'earn staking stake yield interest rewards',
  'referral invite bonus promo',
  'limits tier level',
  // Spanish
  'deposito deposit ingreso ingresar recarga depositar',
  'retiro retirar retirada sacar withdrawal',
  'comision comisiones tarifa tarifas costo coste cobro',
  'cuenta perfil account',
  'bloqueada bloqueado congelada suspendida',
  'contrasena clave password',
  'verificacion identidad kyc verificar',
  'red cadena blockchain',
  'pendiente atascado demora retraso tarda',
  // Portuguese
  'deposito aporte recarga depositar',
  'saque sacar retirada resgate',
  'taxa taxas tarifa custo',
  'conta perfil',
  'senha palavra-passe',
  'verificacao identidade kyc verificar',
  'bloqueada congelada suspensa',
  'pendente preso demora atraso',
  // Turkish
  'yatirma yatirim para-yatirma yukleme',
  'cekme cekim para-cekme',
  'ucret ucretler komisyon masraf',
  'sifre parola',
  'dogrulama kimlik kyc',
  // Russian
  'пополнение депозит ввод зачисление',
  'вывод снятие перевод',
  'комиссия плата сбор',
  'пароль код',
  'верификация проверка личность kyc',
  'заблокирован заморожен блокировка',
  // French
  'depot versement alimenter deposer',
  'retrait retirer virement',
  'frais commission cout',
  'mot-de-passe password',
  'verification identite kyc',
  // Vietnamese and Arabic
  'nap deposit gui',
  'rut withdrawal',
  'phi fee',
  'ايداع شحن',
  'سحب تحويل',
  'رسوم عمولة',
].map((group) => group.split(' '));

const byWord = new Map<string, string[]>();
for (const group of groups)
  for (const word of group)
    byWord.set(word, [...(byWord.get(word) ?? []), ...group.filter((other) => other !== word)]);

/** Other words for the same; none where the word has none. */
export function synonymsOf(word: string): readonly string[] {
  return byWord.get(word) ?? [];
}

/** What customers write as two words and articles as one, or the other way round. */
export const compounds: Readonly<Record<string, string>> = {
  'top up': 'topup',
  'cash out': 'cashout',
  'sign in': 'signin',
  'log in': 'login',
  'log on': 'logon',
  'pay out': 'payout',
  'two factor': '2fa',
  'e mail': 'email',
};
