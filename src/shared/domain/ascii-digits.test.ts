import { expect, it } from 'vitest';
import { asciiDigits } from './ascii-digits.ts';

it('reads the digits of any script, and leaves all else where it stands', () => {
  expect(asciiDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ०१२३४५६७८९ ০১২৩৪৫৬৭৮৯ ０１２３４５６７８９ ๐๑๒๓๔๕๖๗๘๙')).toBe(
    Array.from({ length: 6 }, () => '0123456789').join(' '),
  );
  expect(asciiDigits('a½²𝟘９💰')).toBe('a½²𝟘9💰');
});
