export const ui = {
  news: 'Novidades',
  dismiss: 'Dispensar',
  retry: 'Tentar novamente',
  cancel: 'Cancelar',
  close: 'Fechar',
  upload: {
    label: 'Enviando {{name}}',
    of: '{{sent}} de {{size}}',
    stopped: 'parado pela conexão',
    again: 'Enviar de novo: {{name}}',
    refused: 'O servidor não aceitou.',
  },
  otherSpoken: 'Mostrado em {{shown}}, porque não há nenhum em {{wanted}}.',
  told: {
    byItself: 'O cliente é avisado: {{list}}',
    byAgent: 'Há um texto pronto para o cliente, que um agente envia: {{list}}',
    not: 'O cliente não é avisado: {{list}}',
  },
};
