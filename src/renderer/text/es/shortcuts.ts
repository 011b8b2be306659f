export const shortcuts = {
  title: 'Todos los atajos',
  lead: 'Las letras sueltas funcionan siempre que el cursor no esté en un campo de texto, en cualquier teclado.',
  search: 'Buscar un comando o una tecla',
  change: 'Cambiar teclas…',
  nothing: 'Ningún comando coincide con “{{query}}”.',
  slash: 'En una respuesta: insertar una macro',
  article: 'En una respuesta: insertar un artículo',
};
