export const links = {
  act: 'Vincular a uma conversa',
  choose: 'Vincular a: digite um número…',
  none: 'Digite o número de uma conversa, por exemplo 10167.',
  type: {
    related: 'relacionada a #{{number}}',
    'duplicate-of': 'duplicata de #{{number}}',
    'duplicated-by': '#{{number}} é uma duplicata desta',
    'incident-of': 'incidente do problema #{{number}}',
    'problem-of': 'problema por trás de #{{number}}',
  },
  open: 'Abrir #{{number}}',
  remove: 'Remover o vínculo com #{{number}}',
  list: 'Conversas vinculadas',
  event: {
    linked: '{{actor}} vinculou isto: {{what}}',
    unlinked: '{{actor}} removeu um vínculo: {{what}}',
  },
};
