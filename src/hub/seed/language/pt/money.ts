import type { TopicTalk } from '../language.ts';

export const withdrawalDelayed: TopicTalk = {
  subject: [
    'Saque de {amount} [pendente|não chegou|parado]',
    '[Cadê meu saque?|Saque parado há {span}|Saque de {asset}]',
    '{withdrawal} [ainda pendente|não processado]',
  ],
  open: [
    '[Pedi|Solicitei|Fiz] um saque de {amount} [pra minha carteira|pra outra corretora|pra minha Ledger|] {ago} e [continua|ainda está] em "{state}".',
    'Meu saque de {asset} está há {span} em "{state}". [Normalmente cai em dez minutos.|Da última vez foi na hora.|Não entendi o motivo.]',
    'No dia {date} às {time} tentei tirar {amount}, [o saldo foi descontado|saiu do saldo] mas [não chegou nada do outro lado|até agora nada].',
    'O saque {withdrawal} de {amount} foi confirmado por e-mail {ago}, [mas continua sem hash|e parou aí].',
  ],
  detail: [
    'Vai para {address} (rede {network}), referência {withdrawal}.',
    'Endereço {address}[, o mesmo de sempre|, já na lista de permissões], rede {network}.',
    '#fee No histórico aparece este hash {txid}, mas o explorador não encontra.',
  ],
  want: [
    '[Podem|Conseguem] ver o que está travando?',
    '#review,busy,fee Quando vai ser liberado? [Preciso hoje.|Tenho uma conta pra pagar.|]',
    '#cancel Por favor cancelem e devolvam os {amount}.',
    'O problema é na rede {network} ou na minha conta?',
  ],
  post: [
    '@northgate meu saque de {asset} tá "processando" há {span}. [Mais alguém?|Isso é normal?|O que tá rolando?]',
  ],
  probe: [
    [
      'Pode me confirmar o endereço de destino e a rede escolhida?',
      '[Claro|Sim], é {address}, rede {network}[, valor {amount}|].',
    ],
    [
      'Você mudou senha, 2FA ou celular nos últimos dois dias? Isso pausa os saques por 24 horas.',
      '[Não, não mudei nada|Só entrei por um {device} novo|Mudei a senha no dia {date}, não sabia que bloqueava].',
    ],
  ],
  work: [
    '#review Achei o {withdrawal}: está em análise manual [pelo valor|por ser o primeiro pra esse endereço] e a equipe já está vendo. Seus {amount} estão seguros enquanto isso.',
    '#busy A rede {network} está congestionada e estamos enviando em lotes. O seu entra no próximo; o hash aparece no histórico assim que for transmitido.',
    '#fee A transação saiu às {time} com taxa baixa demais e está na mempool. Estamos substituindo: muda o hash, o valor não.',
    '#cancel O {withdrawal} ainda não foi transmitido, então dá pra cancelar. Já pedi à equipe de carteiras que tire da fila.',
  ],
  follow: [
    [
      'Meu dinheiro está seguro? [Quero uma resposta direta.|]',
      'Está sim. O valor está reservado para este saque. Se fosse recusado, os {amount} voltariam pro seu saldo.',
    ],
    [
      '#review,busy Dá pra cancelar e usar outra rede?',
      'Enquanto não tiver hash, sim: Carteira, Histórico, {withdrawal}, Cancelar. O saldo volta em um minuto.',
    ],
    [
      '#review Quanto tempo leva essa análise?',
      'A maioria sai em duas a quatro horas. Prefiro não prometer menos que isso.',
    ],
  ],
  solve: [
    '#review,busy Boa notícia: o {withdrawal} foi enviado. Hash: {txid}\nDá pra acompanhar aqui: {link}',
    '#review A análise terminou e os {amount} saíram às {clock}. Hash: {txid}.',
    '#review,busy,fee Seu saque já está na rede: {txid}. [Desculpe a demora de {span}.|Obrigad<o|a> pela paciência.|]',
    '#cancel Cancelei o {withdrawal} como pediu. Os {amount} já voltaram pra sua carteira spot.',
  ],
};

export const depositMissing: TopicTalk = {
  subject: [
    'Depósito de {amount} [não creditado|não apareceu]',
    '[Cadê meu depósito?|Depósito de {asset} sumiu]',
  ],
  open: [
    '[Enviei|Mandei|Transferi] {amount} da [{platform}|minha carteira] {ago} e [não caiu no saldo|até agora nada|meu saldo continua zerado].',
    '#scan,hold Um depósito de {amount} não caiu. [No explorador aparece como sucesso|Tem todas as confirmações].',
    '#scan,hold Estou há {span} esperando um depósito de {asset} pela {network}. No explorador está confirmado, na minha conta nada.',
    'No dia {date} às {time} depositei {amount} pela rede {network} e o saldo não mudou.',
  ],
  detail: [
    'TXID: {txid}',
    'Hash {txid}, enviado para {address}, copiado da página de depósito.',
    'No explorador: {link}',
  ],
  want: ['Podem creditar?', 'Onde foi parar? [Fiz tudo como a página manda.|]', 'Quanto tempo ainda?'],
  post: [
    '#scan,hold @northgate depósito de {amount} confirmado há {span} e nada no saldo. [Alô?|Chamado aberto e ninguém responde.]',
  ],
  probe: [
    [
      'Pode me enviar o hash e a rede, do jeito que a {platform} mostra?',
      '[Segue|Claro|Aqui está]: {txid}, rede {network}.',
    ],
    [
      'O endereço para onde enviou é {address}?',
      '[Isso mesmo|Sim, exatamente], copiei do app no meu {device}.',
    ],
  ],
  work: [
    '#wait Estou vendo a transação: {seen} de {confirmations} confirmações na {network}. Creditamos com {confirmations}, não precisa fazer nada.',
    '#scan Está confirmada, mas nosso leitor pulou o bloco durante uma manutenção. Já pedi à equipe que leia de novo.',
    '#hold Seu depósito chegou e está retido por uma verificação de rotina. Marquei como prioridade e aviso assim que tiver novidade.',
  ],
  follow: [
    [
      '#wait Mas já tem {seen} confirmações, quantas precisa?',
      'Para {asset} na {network} são {confirmations}. Com menos, ainda poderia ser revertida.',
    ],
    ['Mando outro pequeno pra testar?', 'Melhor não enviar mais nada até este ficar claro.'],
  ],
  solve: [
    'Seu depósito de {amount} foi creditado [às {clock}|agora]. Atualize o app, por favor.',
    '#scan Na releitura apareceu: {amount} na sua carteira spot. Desculpe, o erro foi nosso.',
    'Pronto: {txid} creditado com {amount}.',
  ],
};

export const bankTransfer: TopicTalk = {
  subject: ['Pix de {fiat} não caiu', 'Transferência {reference}'],
  open: [
    'Fiz um Pix de {fiat} pelo {bank} {ago} e [não caiu na conta|o saldo não mudou]. [O banco diz que foi concluído.|]',
    'Transferi {fiat} do {bank} no dia {date} e até agora nada. [Já faz {span}.|]',
  ],
  detail: [
    'Comprovante: {fiat}, {date} {time}, código {reference}.',
    'Saiu da minha conta no {bank}, final {last4}.',
  ],
  want: ['Conseguem localizar?', 'Precisam do comprovante?'],
  probe: [
    [
      'A conta do {bank} está no seu nome e CPF? Transferências de terceiros precisam ser devolvidas.',
      '[Sim, é minha|Sim, no meu nome, {name}], final {last4}.',
    ],
    ['Pode anexar o comprovante em PDF?', '[Anexei.|Segue.] O código é {reference}.'],
  ],
  work: [
    'Localizei um valor de {fiat} sem identificador legível que bate com o seu. A equipe de pagamentos está vinculando manualmente.',
    'O {bank} está com lentidão no Pix hoje; o valor ainda não chegou ao nosso banco.',
  ],
  follow: [
    [
      'Pix não é na hora?',
      'Normalmente sim. Quando o identificador vem vazio, alguém precisa conferir à mão, e isso leva até duas horas.',
    ],
  ],
  solve: [
    'Os {fiat} já estão no seu saldo. Obrigad<o|a> pelo comprovante.',
    'A equipe vinculou o pagamento {reference}: {fiat} creditados.',
  ],
};

export const cardDeclined: TopicTalk = {
  subject: ['Cartão recusado ({fiat})', 'Não consigo comprar com o cartão {last4}'],
  open: [
    'Meu cartão [é recusado|não passa] quando tento comprar {fiat}. [Em todo lugar funciona.|Tem limite de sobra.|]',
    'A compra com cartão dá "{carderror}" [toda vez|já três vezes seguidas].',
  ],
  detail: [
    'Final {last4}, {bank}, última tentativa dia {date} às {time}.',
    'Aprovo no app do {bank} e depois aparece "{carderror}".',
  ],
  want: ['O que eu faço?', 'O problema é com vocês ou com o {bank}?'],
  probe: [
    [
      'Qual mensagem aparece exatamente, e o banco pede aprovação?',
      'Aparece "{carderror}". [Sim, aprovo no app|Não, nem chega nessa parte].',
    ],
  ],
  work: [
    'A recusa veio do {bank}, não da gente: muitos bancos bloqueiam compras de cripto por padrão. Uma ligação pedindo a liberação costuma resolver.',
    'Vejo {tries} tentativas com "{carderror}". Depois da terceira o cartão fica pausado por 24 horas.',
  ],
  follow: [
    [
      'Posso usar o cartão da minha esposa?',
      'Não, precisa estar no seu nome. Pagamento com cartão de outra pessoa é estornado e a conta vai para análise.',
    ],
  ],
  solve: [
    'Tirei a pausa do cartão final {last4}, pode tentar de novo.',
    'Que bom que o {bank} liberou: o pagamento de {fiat} passou às {clock}.',
  ],
};

export const whitelistAddress: TopicTalk = {
  subject: ['Endereço novo bloqueado por 24 h'],
  open: [
    'Cadastrei um endereço novo de {asset} e diz que fica bloqueado 24 horas. [Preciso sacar hoje.|Dá pra pular?]',
    'Como tiro essa espera de 24 horas? Troquei de carteira e preciso mover meus {asset}.',
  ],
  detail: ['O endereço é {address}, rede {network}.'],
  want: ['Conseguem liberar antes?'],
  probe: [['Você cadastrou pelo app ou pelo site?', '[Pelo app|Pelo site], {ago}.']],
  work: [
    'Endereços novos ficam bloqueados 24 horas para todo mundo. É a melhor proteção contra quem invade uma conta, por isso nenhum atendente pode encurtar, nem eu.',
  ],
  follow: [
    [
      'Mas é a MINHA conta.',
      'Eu acredito. Um ladrão diria o mesmo e com a mesma pressa, por isso não há exceção. Libera no dia {until} às {time}.',
    ],
    ['Enquanto isso posso sacar pro endereço antigo?', 'Pode, os que já estão ativos não mudam.'],
  ],
  solve: ['O bloqueio de {address} acabou, já pode sacar.'],
};

export const p2pDispute: TopicTalk = {
  subject: ['Ordem P2P {order}: vendedor não libera'],
  open: [
    'Paguei {fiat} ao vendedor na ordem P2P {order} e ele não libera os {asset}. [Não responde no chat.|Diz que o Pix não caiu.|Pede pra eu cancelar.]',
    'Ordem {order}: Pix feito às {time} e o vendedor {nick} [sumiu|quer mais dinheiro].',
  ],
  detail: [
    'Pix de {fiat} pelo {bank}, código {reference}.',
    'Vendedor {nick}, {fiat} por {amount}. Tenho o comprovante.',
  ],
  want: ['Por favor liberem meus {asset}.', 'O que eu faço agora?'],
  probe: [
    [
      'Envie o comprovante com data, valor e destinatário, por favor, e não cancele a ordem.',
      '[Enviado|Pronto, está no chat da ordem também]: {fiat}, {date} {time}, {bank}.',
    ],
  ],
  work: [
    'Os {asset} estão em garantia, ninguém consegue fugir com eles. O vendedor tem até as {soon} pra responder; depois decidimos pelas provas.',
  ],
  follow: [
    [
      'Ele fica me chamando no WhatsApp pra cancelar. Cancelo?',
      'Não. Se cancelar, a garantia volta pra ele. Deixe tudo no chat da ordem.',
    ],
  ],
  solve: [
    'A disputa foi decidida a seu favor: {amount} liberados.',
    'O vendedor confirmou o pagamento e liberou {amount}.',
  ],
};
