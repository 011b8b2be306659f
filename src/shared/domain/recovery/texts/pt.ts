import type { RecoveryTexts } from './recovery-texts.ts';

export const pt: RecoveryTexts = {
  ask: 'Para analisar sua transferência ainda precisamos do seguinte:',
  fields: {
    asset: 'qual moeda ou token você enviou',
    network: 'a rede que a plataforma de envio mostra para esta transferência',
    'expected-network': 'a rede que nossa página de depósito mostrava',
    amount: 'o valor exato',
    hash: 'o hash da transação (TXID)',
    from: 'o endereço de onde foi enviado',
    to: 'o endereço para onde foi enviado',
    'sent-at': 'a data em que você enviou',
    'memo-used': 'o memo ou a tag que você usou',
    'memo-expected': 'o memo ou a tag que nossa página de depósito mostrava',
    platform: 'a plataforma ou carteira de onde você enviou',
    ownership: 'uma captura de tela da transferência na sua própria conta ou carteira',
    'payment-proof': 'uma prova de pagamento desta transação (começa com “OutProof”)',
  },
  says: {
    checking: 'Recebemos o seu caso e estamos analisando.',
    'not-known-yet': 'Ainda não podemos dizer se algo pode ser recuperado.',
    'by-hand': 'Um caso assim costuma ser corrigido manualmente após uma verificação.',
    'policy-decides':
      'A equipe responsável decide após uma verificação se tenta uma recuperação; pode não ser possível.',
    fee: 'Se a recuperação der certo, a taxa é de {fee}.',
    minimum: 'Abaixo de {minimum} nenhuma recuperação é tentada.',
    'answer-within': 'Informaremos o resultado da verificação em até {days}.',
    'cannot-be-undone': 'Infelizmente esta transferência não pode ser desfeita e não temos como recuperá-la.',
    'own-contract': 'Ela foi enviada ao próprio contrato do token, cuja chave ninguém tem.',
    'nothing-arrived':
      'Nada chegou até nós: a transação foi descartada ou substituída. Procure na sua carteira a que tomou o lugar dela.',
    'still-confirming': 'A rede ainda não confirmou a transação. Você não precisa fazer nada.',
    'below-minimum': 'O valor está abaixo do depósito mínimo, por isso não foi creditado.',
    'verified-only':
      'O que é devolvido só vai para um endereço verificado como seu, por exemplo um da sua lista de saques autorizados.',
    'never-ask':
      'Nunca pedimos sua frase de recuperação nem uma chave privada. Não as compartilhe com ninguém.',
  },
  states: {
    ready: 'Obrigado, agora temos tudo de que precisamos para analisar sua transferência.',
    'with-team':
      'Seu caso está agora com nossos especialistas. Escreveremos aqui assim que houver novidades.',
    recovering: 'Nossos especialistas estão trabalhando no seu caso. O resultado ainda está em aberto.',
    credited: 'O valor foi creditado na sua conta. Confira seu saldo.',
    returned: 'O valor foi enviado de volta para o seu endereço verificado.',
    refused: 'Analisamos o seu caso e não podemos recuperar esta transferência. Sentimos muito.',
    closed: 'Estamos encerrando este caso. Se algo ainda estiver em aberto, responda aqui.',
  },
};
