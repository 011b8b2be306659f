export const article = {
  internal: 'Somente para a equipe',
  internalText: 'Os clientes não podem ver este artigo. Ele não pode entrar em uma resposta.',
  updated: 'Alterado em {{when}}',
  version: 'versão {{version}}',
  failed: 'Não foi possível ler este artigo.',
  gone: 'Este artigo não está mais nesta estação.',
  cut: 'Encurtado: este artigo é grande demais para ser mostrado inteiro.',
  linkNotHere: 'Esse artigo ainda não está nesta estação.',
  insert: 'Inserir',
  insertLink: 'Link',
  insertExcerpt: 'Trecho',
  insertSteps: 'Passos',
};
