export const ui = {
  news: 'Novidades',
  dismiss: 'Dispensar',
  retry: 'Tentar novamente',
  cancel: 'Cancelar',
  close: 'Fechar',
};
