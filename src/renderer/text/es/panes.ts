/** Texts of tabs and panes. */
export const panes = {
  label: 'Conversaciones abiertas',
  loading: 'Cargando las conversaciones abiertas',
  tab: {
    unread: 'sin leer',
    draft: 'tiene un borrador',
    gone: 'Una conversación que no está en este equipo',
    goneShort: 'No está',
  },
  menu: {
    keep: 'Mantener abierta',
    closeOthers: 'Cerrar las demás pestañas de este panel',
  },
  most_one: '{{count}} panel como máximo.',
  most_other: '{{count}} paneles como máximo.',
  nothingBeside: 'No hay otra conversación en esta lista para mostrar al lado.',
  noWindow: 'No se pudo abrir la ventana. La conversación se queda donde está.',
  mostWindows: 'No puede haber más ventanas abiertas a la vez. La conversación se queda donde está.',
  windowTitle: '{{name}} · Groundcrew',
  longest: 'Quien más espera: {{name}}',
};
