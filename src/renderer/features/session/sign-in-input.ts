const here = ['localhost', '127.0.0.1', '[::1]'];

/** The hub's address as a person may write it, made whole: `helpdesk.example.com` becomes https. null: not an address. */
export function hubAddress(written: string): string | null {
  const trimmed = written.trim().replace(/\/+$/, '');
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (url.username !== '' || url.password !== '') return null;
  return `${url.origin}${url.pathname === '/' ? '' : url.pathname}`;
}

/** What is wrong with an address; a password must not travel in the clear, except within this machine. */
export function addressProblem(written: string): 'address' | 'insecure' | null {
  const address = hubAddress(written);
  if (address === null) return 'address';
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !here.includes(hostname) ? 'insecure' : null;
}

export const looksLikeEmail = (written: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(written.trim());
