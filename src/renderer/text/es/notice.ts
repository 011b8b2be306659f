export const notice = {
  parked: '{{what}}: no se envió. {{reason}}',
  'half-done':
    'Para {{name}}: el mensaje llegó; {{stopped}} de {{total}} acciones que lo acompañaban no se hicieron.',
  'access-lost_one': 'Ya no pertenece a un grupo; sus conversaciones salieron de este equipo.',
  'access-lost_other': 'Ya no pertenece a {{count}} grupos; sus conversaciones salieron de este equipo.',
  mentioned: '{{agent}} le mencionó en la conversación con {{customer}}.',
  'taken-over': '{{agent}} tomó su conversación con {{customer}}.',
  'given-away': '{{agent}} pasó su conversación con {{customer}} a {{to}}.',
  'given-back': '{{agent}} devolvió a la cola su conversación con {{customer}}.',
  rebuilt_one:
    'La base de datos local estaba dañada y se está reconstruyendo. Se salvó un borrador o una acción en cola.',
  rebuilt_other:
    'La base de datos local estaba dañada y se está reconstruyendo. Se salvaron {{count}} borradores y acciones en cola.',
  'unreadable-outbox_one':
    'No se pudo leer una acción en cola de una versión anterior. Se conserva en el paquete de diagnóstico.',
  'unreadable-outbox_other':
    'No se pudieron leer {{count}} acciones en cola de una versión anterior. Se conservan en el paquete de diagnóstico.',
  'side-asked': '{{agent}} pregunta a su equipo: {{subject}}',
  'side-answered': '{{agent}} respondió: {{subject}}',
  escalated: 'Una escalación para su cola: {{target}}',
  'escalation-discreet': 'Una conversación restringida necesita su cola.',
  'escalation-news': 'Novedad sobre su escalación: {{what}}',
  'freeze-wanted': 'Una congelación le necesita, {{name}}: {{what}}',
  'freeze-news': 'Novedades de una congelación, {{name}}: {{what}}',
  signals: 'Una señal de actividad sospechosa necesita atención.',
  reveals:
    'A {{agent}} se le mostró un dato oculto por encima de su límite de {{budget}} por turno: el número {{count}} de más.',
  'reveals-refused':
    '{{agent}} pidió un dato oculto por encima de su límite de {{budget}} por turno y se le denegó: vez {{count}}.',
  'proposal-live': '«{{title}}», que usted propuso, está publicada: la tiene todo el equipo.',
  'proposal-declined': '{{agent}} decidió no publicar «{{title}}», que usted propuso.',
  'proposal-declined-because': '{{agent}} decidió no publicar «{{title}}», que usted propuso: {{said}}',
  reminder: 'Recordatorio: {{what}}',
  reminderBoth: 'Recordatorio: {{name}}: {{text}}',
  unknown: 'Novedad del motor: {{code}}',
  open: 'Abrir',
  outbox: 'Bandeja de salida',
};
