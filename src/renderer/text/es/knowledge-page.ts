export const knowledgePage = {
  title: 'Base de conocimientos',
  search: 'Buscar artículos',
  placeholder: 'Buscar artículos',
  clear: 'Borrar la búsqueda',
  collections: 'Colecciones',
  results: 'Resultados',
  internal: 'Solo el equipo',
  pick: {
    title: 'Elija un artículo',
    text: 'Explore la lista o pulse {{key}} para buscar. Todo funciona sin conexión.',
  },
  none: {
    title: 'Ningún artículo contiene “{{query}}”',
    text: 'Pruebe con menos palabras o con otro idioma.',
  },
  empty: {
    title: 'Todavía no hay artículos',
    text: 'Llegan con la primera sincronización.',
  },
  failed: {
    title: 'No se pudieron leer los artículos',
    text: 'Inténtelo de nuevo en un momento.',
  },
  best: 'Los {{count}} que mejor encajan',
  count_one: '{{count}} artículo',
  count_other: '{{count}} artículos',
};
