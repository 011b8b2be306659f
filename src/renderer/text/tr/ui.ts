export const ui = {
  news: 'Haberler',
  dismiss: 'Kapat',
  retry: 'Tekrar dene',
  cancel: 'Vazgeç',
  close: 'Kapat',
};
