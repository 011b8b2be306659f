export const validity = {
  mark: {
    withdrawn: 'Retirada',
    recalled: 'Revogada',
    expired: 'Expirada',
    'not-yet': 'Ainda não válida',
  },
  says: {
    withdrawn: 'Retirada em {{when}}. Não pode mais ser enviada.',
    recalled: 'Esta versão foi revogada. Não pode mais ser enviada.',
    expired: 'Expirou em {{when}}. Não pode mais ser enviada.',
    'not-yet': 'Válida a partir de {{when}}. Não pode ser enviada antes.',
  },
  instead: 'Use “{{title}}” no lugar.',
  current: 'Use a versão em vigor.',
  nothing: 'Ainda não há nada que a substitua.',
  facts: {
    label: 'O que vale para esta versão',
    product: 'Produto: {{product}}',
    jurisdiction: 'Jurisdição: {{jurisdiction}}',
    approved: 'Aprovado por {{name}}',
    from: 'Válido a partir de {{date}}',
    until: 'Válido até {{date}}',
  },
};
