export const validity = {
  mark: {
    withdrawn: 'Geri çekildi',
    recalled: 'İptal edildi',
    expired: 'Süresi doldu',
    'not-yet': 'Henüz geçerli değil',
  },
  says: {
    withdrawn: '{{when}} tarihinde geri çekildi. Artık gönderilemez.',
    recalled: 'Bu sürüm iptal edildi. Artık gönderilemez.',
    expired: 'Süresi {{when}} tarihinde doldu. Artık gönderilemez.',
    'not-yet': '{{when}} tarihinden itibaren geçerli. Önce gönderilemez.',
  },
  instead: 'Bunun yerine “{{title}}” kullanın.',
  current: 'Şu anda geçerli olan sürümü kullanın.',
  nothing: 'Yerine geçen bir şey henüz yok.',
  facts: {
    label: 'Bu sürüm için geçerli olanlar',
    product: 'Ürün: {{product}}',
    jurisdiction: 'Yetki alanı: {{jurisdiction}}',
    approved: 'Onaylayan: {{name}}',
    from: 'Geçerlilik başlangıcı: {{date}}',
    until: 'Geçerlilik sonu: {{date}}',
  },
};
