export const article = {
  internal: 'Yalnızca ekip için',
  internalText: 'Müşteriler bu makaleyi göremez. Bir yanıta konamaz.',
  updated: 'Değiştirilme: {{when}}',
  version: 'sürüm {{version}}',
  failed: 'Bu makale okunamadı.',
  gone: 'Bu makale artık bu bilgisayarda değil.',
  cut: 'Kısaltıldı: bu makale tümüyle gösterilemeyecek kadar büyük.',
  linkNotHere: 'O makale henüz bu bilgisayarda değil.',
  insert: 'Ekle',
  insertLink: 'Bağlantı',
  insertExcerpt: 'Alıntı',
  insertSteps: 'Adımlar',
};
