export const links = {
  act: 'Vincular con una conversación',
  choose: 'Vincular con: escriba un número…',
  none: 'Escriba el número de una conversación, por ejemplo 10167.',
  type: {
    related: 'relacionada con #{{number}}',
    'duplicate-of': 'duplicado de #{{number}}',
    'duplicated-by': '#{{number}} es un duplicado de esta',
    'incident-of': 'incidente del problema #{{number}}',
    'problem-of': 'problema que causa #{{number}}',
  },
  open: 'Abrir #{{number}}',
  remove: 'Quitar el vínculo con #{{number}}',
  list: 'Conversaciones vinculadas',
  event: {
    linked: '{{actor}} vinculó esto: {{what}}',
    unlinked: '{{actor}} quitó un vínculo: {{what}}',
  },
};
