/** So many digits at a phone number's end are alike, with or without what countries put before it. */
export const phoneTail = 8;

/** An address as the mailbox has it: without case, and without what somebody put behind a plus. */
export function normalEmail(email: string): string | null {
  const [local = '', host = '', more] = email.normalize('NFKC').trim().toLowerCase().split('@');
  const mailbox = local.split('+')[0];
  return mailbox && host && more === undefined ? `${mailbox}@${host}` : null;
}

export function digitsOf(phone: string): string {
  return phone.normalize('NFKC').replace(/\D/g, '');
}

/** The digits of E.164 where the number is written with its country; null where it is not. */
export function internationalOf(phone: string): string | null {
  const text = phone.trim();
  if (text.startsWith('+')) return digitsOf(text);
  const digits = digitsOf(text);
  return digits.startsWith('00') ? digits.slice(2) : null;
}

/** The last digits by which two numbers may be one; null: there are too few. */
export function phoneTailOf(phone: string): string | null {
  const digits = digitsOf(phone);
  return digits.length >= phoneTail ? digits.slice(-phoneTail) : null;
}
