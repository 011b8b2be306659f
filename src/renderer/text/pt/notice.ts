export const notice = {
  parked: '{{what}}: não foi enviado. {{reason}}',
  'half-done':
    'Para {{name}}: a mensagem chegou; {{stopped}} de {{total}} ações que a acompanhavam não foram feitas.',
  'access-lost_one': 'Você não pertence mais a um grupo; as conversas dele saíram desta estação.',
  'access-lost_other': 'Você não pertence mais a {{count}} grupos; as conversas deles saíram desta estação.',
  mentioned: '{{agent}} mencionou você na conversa com {{customer}}.',
  'taken-over': '{{agent}} assumiu a sua conversa com {{customer}}.',
  'given-away': '{{agent}} passou a sua conversa com {{customer}} para {{to}}.',
  'given-back': '{{agent}} devolveu à fila a sua conversa com {{customer}}.',
  rebuilt_one:
    'O banco de dados local estava danificado e está sendo reconstruído. Um rascunho ou uma ação na fila foi salvo.',
  rebuilt_other:
    'O banco de dados local estava danificado e está sendo reconstruído. {{count}} rascunhos e ações na fila foram salvos.',
  'unreadable-outbox_one':
    'Não foi possível ler uma ação na fila de uma versão anterior. Ela fica guardada no pacote de diagnóstico.',
  'unreadable-outbox_other':
    'Não foi possível ler {{count}} ações na fila de uma versão anterior. Elas ficam guardadas no pacote de diagnóstico.',
  'side-asked': '{{agent}} pergunta à sua equipe: {{subject}}',
  'side-answered': '{{agent}} respondeu: {{subject}}',
  escalated: 'Uma escalação para a sua fila: {{target}}',
  'escalation-discreet': 'Uma conversa restrita precisa da sua fila.',
  'escalation-news': 'Novidade sobre a sua escalação: {{what}}',
  'freeze-wanted': 'Um congelamento precisa de você, {{name}}: {{what}}',
  'freeze-news': 'Novidades de um congelamento, {{name}}: {{what}}',
  signals: 'Um sinal de atividade suspeita precisa de atenção.',
  reveals: '{{agent}} viu um dado oculto além do limite de {{budget}} por turno: o número {{count}} a mais.',
  'reveals-refused':
    '{{agent}} pediu um dado oculto além do limite de {{budget}} por turno e foi recusado: vez {{count}}.',
  'proposal-live': '“{{title}}”, que você propôs, está no ar: toda a equipe a tem.',
  'proposal-declined': '{{agent}} decidiu não publicar “{{title}}”, que você propôs.',
  'proposal-declined-because': '{{agent}} decidiu não publicar “{{title}}”, que você propôs: {{said}}',
  reminder: 'Lembrete: {{what}}',
  reminderBoth: 'Lembrete: {{name}}: {{text}}',
  unknown: 'Novidade do motor: {{code}}',
  open: 'Abrir',
  outbox: 'Caixa de saída',
};
