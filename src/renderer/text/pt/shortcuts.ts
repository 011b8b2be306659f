export const shortcuts = {
  title: 'Todos os atalhos',
  lead: 'Letras sozinhas funcionam sempre que o cursor não está em um campo de texto, em qualquer teclado.',
  search: 'Encontrar um comando ou uma tecla',
  change: 'Mudar teclas…',
  nothing: 'Nenhum comando corresponde a “{{query}}”.',
  slash: 'Em uma resposta: inserir uma macro',
  article: 'Em uma resposta: inserir um artigo',
};
