declare module 'punycode.js' {
  /** A domain or mail address whose `xn--` labels are in their own letters. Throws RangeError on what is none. */
  export function toUnicode(domain: string): string;
}
