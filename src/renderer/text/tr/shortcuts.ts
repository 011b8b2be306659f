export const shortcuts = {
  title: 'Tüm kısayollar',
  lead: 'İmleç bir metin alanında değilken tek harfler her klavye düzeninde çalışır.',
  search: 'Komut ya da tuş bul',
  change: 'Tuşları değiştir…',
  nothing: '“{{query}}” için uygun komut yok.',
  slash: 'Yanıtta: makro ekle',
  article: 'Yanıtta: makale ekle',
};
