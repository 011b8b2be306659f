export const knowledgePage = {
  title: 'Bilgi bankası',
  search: 'Makalelerde ara',
  placeholder: 'Makalelerde ara',
  clear: 'Aramayı temizle',
  collections: 'Koleksiyonlar',
  results: 'Sonuçlar',
  internal: 'Yalnızca ekip',
  pick: {
    title: 'Bir makale seçin',
    text: 'Listeye göz atın ya da aramak için {{key}} tuşuna basın. Buradaki her şey çevrimdışı çalışır.',
  },
  none: {
    title: '“{{query}}” içeren makale yok',
    text: 'Daha az kelime ya da başka bir dil deneyin.',
  },
  empty: {
    title: 'Henüz makale yok',
    text: 'İlk eşitlemeyle gelirler.',
  },
  failed: {
    title: 'Makaleler okunamadı',
    text: 'Birazdan tekrar deneyin.',
  },
  best: 'En uygun {{count}} makale',
  count_one: '{{count}} makale',
  count_other: '{{count}} makale',
};
