import type { TopicTalk } from '../language.ts';

export const wrongNetwork: TopicTalk = {
  subject: ['Enviei {asset} pela rede errada', '{amount} pela {wrong} em vez de {network}'],
  open: [
    '[Fiz besteira|Errei]: mandei {amount} pela {wrong} pro meu endereço {network}. [Percebi na hora.|Só vi quando não caiu.|]',
    'Ao sacar {amount} da {platform} escolhi {wrong} em vez de {network}. [Está confirmado.|] [Perdi tudo?|Dá pra recuperar?]',
    '{amount} saíram pela {wrong}, mas o app pedia {network}. [Culpa minha.|Era tarde e eu estava cansad<o|a>.]',
  ],
  detail: [
    'Hash {txid} na {wrong}, para {address}.',
    'O endereço está certo ({address}), só a rede que não. TXID {txid}',
  ],
  want: ['Conseguem recuperar?', 'Tem alguma chance?', 'O que precisam de mim?'],
  post: ['Mandei {amount} pela {wrong} em vez de {network} na Northgate. [Alguém já recuperou?|Perdi?]'],
  probe: [
    [
      'Me envie o hash, a plataforma de origem e o valor. Nunca precisamos da frase de recuperação nem da chave privada.',
      '{txid}, da {platform}, {amount} pela {wrong}.',
    ],
    [
      'Se der certo, para onde devolvemos? Precisa ser um endereço seu verificável, ou o seu saldo aqui.',
      '[Pro meu saldo está ótimo|Pra conta da Northgate, por favor].',
    ],
  ],
  work: [
    '#can Verifiquei: está na {wrong}, num endereço cuja chave é nossa. Tecnicamente dá pra recuperar; é trabalho manual, custa {fee} e não posso prometer o resultado.',
    '#can O caso {case} está aberto com a equipe de recuperação. Eles assinam uma vez por semana, conte com sete a catorze dias.',
    '#no-key Vou falar com franqueza: na {wrong} ainda não temos a chave desse endereço. Vou perguntar, mas a resposta pode ser não.',
  ],
  follow: [
    [
      '#can {fee} por errar um menu?',
      'Entendo. Cobre a assinatura manual de duas pessoas e só é cobrado se funcionar.',
    ],
    [
      'No Telegram alguém diz que é da equipe e resolve hoje por 50 dólares.',
      'É golpe: bloqueie e não mande nada. Só escrevemos por aqui.',
    ],
  ],
  solve: [
    '#can A recuperação de {amount} terminou: está no seu saldo, menos a taxa de {fee}.',
    '#no-key Sinto muito: esses fundos não podem ser recuperados. Não existe chave que mova o que esse contrato recebeu. Prefiro dizer com clareza a deixar você esperando.',
  ],
};

export const missingMemo: TopicTalk = {
  subject: ['Esqueci {memokind:the} no depósito de {asset}'],
  open: [
    'Esqueci de colocar {memokind:the} ao enviar {amount} da {platform}. [E agora?|Perdi?|]',
    'Meu depósito de {asset} não caiu e acho que foi porque deixei {memokind:the} em branco.',
  ],
  detail: [
    'Foi para {address}, hash {txid}. Devia ter o número {memo}.',
    'TX {txid}. Na página de depósito aparece {memo}.',
  ],
  want: ['Conseguem vincular à minha conta?', 'Quanto tempo leva?'],
  probe: [
    [
      'Não se preocupe. Me envie o hash e uma captura do saque na {platform} onde apareça o campo e o seu nome.',
      'Hash: {txid}. A captura está em anexo.',
    ],
  ],
  work: [
    'Encontrei {amount} na carteira coletiva sem identificação. Um colega está conferindo que foi você quem enviou.',
    'Dá pra vincular manualmente. Caso {case}, normalmente dois ou três dias úteis.',
  ],
  follow: [
    [
      'Por que precisa disso? [Em outras moedas não tem.|]',
      'Porque todos os clientes usam o mesmo endereço de {asset}, e só esse número diz de quem é.',
    ],
    ['Tem taxa?', 'Na primeira vez não. A partir da segunda, {fee}.'],
  ],
  solve: ['Seus {amount} já estão na sua conta.', 'Caso {case} resolvido: {amount} creditados.'],
};
