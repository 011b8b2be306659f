/**
 * Text as searches compare it: small letters without accents, the same in every language. Letters that Unicode does
 * not take apart are given: Turkish dotless i, Vietnamese đ.
 */
export const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/đ/g, 'd');
