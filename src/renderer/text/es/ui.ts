export const ui = {
  news: 'Novedades',
  dismiss: 'Descartar',
  retry: 'Reintentar',
  cancel: 'Cancelar',
  close: 'Cerrar',
  upload: {
    label: 'Subiendo {{name}}',
    of: '{{sent}} de {{size}}',
    stopped: 'detenido por la conexión',
    again: 'Subir de nuevo: {{name}}',
    refused: 'El servidor no lo aceptó.',
  },
  otherSpoken: 'Se muestra en {{shown}} porque no hay ninguno en {{wanted}}.',
  told: {
    byItself: 'Se avisa al cliente: {{list}}',
    byAgent: 'Hay un texto listo para el cliente, que envía un agente: {{list}}',
    not: 'No se avisa al cliente: {{list}}',
  },
};
