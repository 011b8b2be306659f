export const ui = {
  news: 'Haberler',
  dismiss: 'Kapat',
  retry: 'Tekrar dene',
  cancel: 'Vazgeç',
  close: 'Kapat',
  upload: {
    label: '{{name}} yükleniyor',
    of: '{{sent}} / {{size}}',
    stopped: 'bağlantı yüzünden durdu',
    again: 'Yeniden yükle: {{name}}',
    refused: 'Sunucu kabul etmedi.',
  },
  otherSpoken: '{{wanted}} metni olmadığı için {{shown}} gösteriliyor.',
  told: {
    byItself: 'Müşteriye bildirilir: {{list}}',
    byAgent: 'Müşteri için metin hazır, onu bir temsilci gönderir: {{list}}',
    not: 'Müşteriye bildirilmez: {{list}}',
  },
};
