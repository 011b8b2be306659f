export const knowledgePage = {
  title: 'Base de conhecimento',
  search: 'Buscar artigos',
  placeholder: 'Buscar artigos',
  clear: 'Limpar a busca',
  collections: 'Coleções',
  results: 'Resultados',
  internal: 'Só a equipe',
  pick: {
    title: 'Escolha um artigo',
    text: 'Navegue pela lista ou pressione {{key}} para buscar. Tudo aqui funciona sem conexão.',
  },
  none: {
    title: 'Nenhum artigo contém “{{query}}”',
    text: 'Tente menos palavras ou outro idioma.',
  },
  empty: {
    title: 'Ainda não há artigos',
    text: 'Eles chegam com a primeira sincronização.',
  },
  failed: {
    title: 'Não foi possível ler os artigos',
    text: 'Tente novamente em instantes.',
  },
  best: 'Os {{count}} que melhor se encaixam',
  count_one: '{{count}} artigo',
  count_other: '{{count}} artigos',
};
