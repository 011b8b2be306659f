export const ui = {
  news: 'Novedades',
  dismiss: 'Descartar',
  retry: 'Reintentar',
  cancel: 'Cancelar',
  close: 'Cerrar',
};
