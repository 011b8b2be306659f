export const removed = {
  removed: {
    'seed-phrase': 'frase de recuperação removida',
    'private-key': 'chave privada removida',
    'one-time-code': 'código de uso único removido',
    'card-number': 'número de cartão removido',
  },
  title: {
    'seed-phrase': 'O cliente enviou uma frase de recuperação',
    'private-key': 'O cliente enviou uma chave privada',
    'one-time-code': 'O cliente enviou um código de uso único',
    'card-number': 'O cliente enviou um número de cartão',
  },
  todo: {
    wallet:
      'Considere a carteira comprometida. Ajude o cliente a mover tudo agora para uma carteira nova e nunca peça as palavras nem a chave.',
    code: 'Não o use nem peça outro. Se alguém mandou enviá-lo, trate a conta como sob ataque.',
    card: 'Não é preciso: bastam os quatro últimos dígitos.',
  },
  kept: 'Foi retirado antes de qualquer coisa ser guardada; ninguém aqui consegue lê-lo. O cliente foi avisado na hora.',
  where: {
    formatting: 'Estava na formatação do e-mail, que foi retirada por inteiro.',
    subject: 'Estava no assunto.',
    'file-name': 'Estava no nome de um arquivo.',
  },
  automatic: 'Mensagem automática',
};
