export const article = {
  internal: 'Solo para el equipo',
  internalText: 'Los clientes no pueden ver este artículo. No puede incluirse en una respuesta.',
  updated: 'Modificado el {{when}}',
  version: 'versión {{version}}',
  failed: 'No se pudo leer este artículo.',
  gone: 'Este artículo ya no está en este equipo.',
  cut: 'Acortado: este artículo es demasiado largo para mostrarlo entero.',
  linkNotHere: 'Ese artículo todavía no está en este equipo.',
  insert: 'Insertar',
  insertLink: 'Enlace',
  insertExcerpt: 'Extracto',
  insertSteps: 'Pasos',
};
