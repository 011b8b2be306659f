declare module 'punycode.js' {
  const punycode: {
    /** A domain or mail address whose `xn--` labels are in their own letters. Throws RangeError on what is none. */
    toUnicode(domain: string): string;
  };
  export default punycode;
}
