declare module 'punycode.js' {
  const punycode: {
    /** A domain or mail address whose `xn--` labels are in their own letters. Throws RangeError on what is none. */
    toUnicode(domain: string): string;
  };

  // biome-ignore lint/style/noDefaultExport: it has no other.
  export { punycode as default };
}
