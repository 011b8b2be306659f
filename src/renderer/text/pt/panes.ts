/** Texts of tabs and panes. */
export const panes = {
  label: 'Conversas abertas',
  loading: 'Carregando as conversas abertas',
  tab: {
    unread: 'não lida',
    draft: 'tem um rascunho',
    gone: 'Uma conversa que não está nesta estação',
    goneShort: 'Não está',
  },
  menu: {
    keep: 'Manter aberta',
    closeOthers: 'Fechar as outras abas deste painel',
  },
  most_one: 'No máximo {{count}} painel.',
  most_other: 'No máximo {{count}} painéis.',
  nothingBeside: 'Não há outra conversa nesta lista para mostrar ao lado.',
  noWindow: 'Não foi possível abrir a janela. A conversa fica onde está.',
  mostWindows: 'Não é possível ter mais janelas abertas ao mesmo tempo. A conversa fica onde está.',
  windowTitle: '{{name}} · Groundcrew',
  longest: 'Quem espera há mais tempo: {{name}}',
};
