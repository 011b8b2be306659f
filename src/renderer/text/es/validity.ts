export const validity = {
  mark: {
    withdrawn: 'Retirada',
    recalled: 'Revocada',
    expired: 'Caducada',
    'not-yet': 'Aún no válida',
  },
  says: {
    withdrawn: 'Se retiró el {{when}}. Ya no se puede enviar.',
    recalled: 'Esta versión fue revocada. Ya no se puede enviar.',
    expired: 'Caducó el {{when}}. Ya no se puede enviar.',
    'not-yet': 'Válida desde el {{when}}. Antes no se puede enviar.',
  },
  instead: 'Use «{{title}}» en su lugar.',
  current: 'Use la versión vigente.',
  nothing: 'Todavía no hay nada que la sustituya.',
  facts: {
    label: 'Lo que rige para esta versión',
    product: 'Producto: {{product}}',
    jurisdiction: 'Jurisdicción: {{jurisdiction}}',
    approved: 'Aprobado por {{name}}',
    from: 'Válido desde el {{date}}',
    until: 'Válido hasta el {{date}}',
  },
};
