import type { TopicTalk } from '../language.ts';

export const kycDocument: TopicTalk = {
  subject: ['Verificação recusada', 'Documento não aceito'],
  open: [
    'Recusaram minha verificação [de novo|pela {tries}ª vez], motivo "{docreason}". [O documento está na minha mão e é válido.|A foto está nítida.|]',
    'Enviei minha {document} {ago} e [veio recusado|diz "{docreason}"]. [O que significa?|]',
    'Por que não aceitam minha {document}? [Em outras duas corretoras passou.|Só diz "{docreason}".]',
  ],
  detail: [
    'Enviei pelo {device}, frente e verso, última tentativa dia {date} às {time}.',
    'Solicitação {applicant}, conta {account}.',
  ],
  want: ['O que eu preciso fazer exatamente?', 'Alguém pode olhar[ em vez de um robô|]?'],
  probe: [
    [
      'Você fotografou o documento original, e aparecem os quatro cantos?',
      '[O original|Direto com o celular], aparecem os quatro[, acho|, em cima de uma mesa escura|].',
    ],
    ['Seu nome no perfil está igualzinho ao documento?', '[Ah, faltou o nome do meio.|Sim, igual.]'],
  ],
  work: [
    'Olhei o motivo: "{docreason}" quer dizer que {docreason:meaning}. O documento em si está certo.',
    'Zerei suas tentativas, tem três novas. Luz do dia de lado, sem flash, sobre algo escuro: quase sempre passa.',
  ],
  follow: [
    [
      'Posso mandar a foto por aqui?',
      'Por favor não: foto de documento só na página de envio, onde fica criptografada.',
    ],
    [
      'Quanto demora depois de enviar?',
      'A checagem automática leva minutos. Se uma pessoa precisar ver, até um dia útil.',
    ],
  ],
  solve: ['Seu documento foi aceito e a conta está verificada.', 'As fotos novas passaram. Tudo liberado.'],
};

export const kycSelfie: TopicTalk = {
  subject: ['Selfie recusada', 'Reconhecimento facial não funciona'],
  open: [
    'O teste facial [falha sempre|não termina]. [Viro a cabeça pros dois lados e nada.|Diz "{selfiereason}".|]',
    'A prova de vida no meu {device} [trava em 90%|volta pro começo|fecha sozinha].',
  ],
  detail: ['{device}, {system}, app {appversion}. Última tentativa às {time}.'],
  want: ['O que eu faço?', 'Tem outro jeito de verificar?'],
  probe: [
    ['Tinha luz forte atrás, boné ou óculos?', '[Uma janela atrás, sim.|Óculos sim.|Não, luz normal.]'],
  ],
  work: [
    '"{selfiereason}" quase sempre é a luz: fique de frente pra uma janela, sem óculos nem boné, celular na altura dos olhos e movimentos lentos.',
  ],
  follow: [
    [
      'Vocês guardam o vídeo do meu rosto?',
      'Fica com nosso fornecedor pelo tempo que a lei exige, e não é usado pra mais nada.',
    ],
  ],
  solve: ['O teste facial passou às {clock}; conta verificada.'],
};

export const kycAddress: TopicTalk = {
  subject: ['Comprovante de residência recusado'],
  open: [
    'Recusaram meu comprovante de residência, "{addressreason}". É [a conta de luz|um extrato do {bank}], com meu nome e endereço.',
    'Não tenho conta no meu nome porque [moro com meus pais|acabei de me mudar]. O que posso mandar?',
  ],
  detail: ['Emitido em {date}. Solicitação {applicant}.'],
  want: ['Quais documentos aceitam?'],
  probe: [
    [
      'Aparecem nome completo, endereço e uma data dos últimos três meses na mesma página?',
      '[O endereço está na página dois.|Sim, tudo na primeira.|A data é de quatro meses atrás, ops.]',
    ],
  ],
  work: [
    'Aceitamos extrato bancário, conta de luz, água, gás ou internet, de no máximo três meses. Print de app não serve.',
  ],
  follow: [['Só tenho tudo digital.', 'PDF é até melhor, desde que seja o arquivo original.']],
  solve: ['O novo comprovante foi aceito.'],
};

export const lostTwoFactor: TopicTalk = {
  subject: ['Perdi o autenticador', 'Redefinir 2FA, celular [quebrado|roubado]'],
  open: [
    '#lost Meu {device} [caiu na água|quebrou|foi roubado] e com ele o autenticador. Não consigo entrar.',
    '#lost Formatei o celular e não sabia que o autenticador não volta sozinho. Agora estou sem acesso.',
    '#clock O código 2FA sempre dá errado. [A hora do celular está certa.|Digitei vinte vezes.]',
  ],
  detail: [
    'Conta {account}, último acesso {ago} de {city}.',
    'Ainda tenho o e-mail e o número. Conta {account}.',
  ],
  want: ['#lost Como redefino?', '#lost Quanto tempo leva?', 'O que eu faço?'],
  probe: [
    [
      '#lost Posso começar depois de uma verificação curta. Você ainda acessa o e-mail da conta e está com um documento à mão?',
      'Sim para os dois[, estou com ele aqui|].',
    ],
    [
      'Quando foi o último acesso, mais ou menos, e de qual aparelho?',
      'Dia {date} de [manhã|noite], do meu {device} em {city}.',
    ],
  ],
  work: [
    '#lost Você vai receber um link para um teste facial. Depois dele leva 24 horas, e os saques ficam pausados mais 48. É demorado de propósito: é o passo que todo ladrão pede pra pular.',
    '#clock Teste primeiro: nas configurações do autenticador, "correção de horário dos códigos". Em metade dos casos é só isso.',
  ],
  follow: [
    [
      '#lost Não dá pra ser mais rápido? [Estou com posição aberta.|]',
      'A redefinição não, pra ninguém. Mas depois de uma ligação posso colocar com você uma ordem só de fechamento.',
    ],
    [
      '#clock Onde fica isso?',
      'No autenticador: três pontos, Configurações, Correção de horário, Sincronizar.',
    ],
  ],
  solve: [
    '#lost Sua identidade foi confirmada e o 2FA removido. Configure um novo no próximo acesso e anote a chave em papel.',
    '#clock Era o horário, então. Que bom que voltou a funcionar.',
  ],
};

export const newPhone: TopicTalk = {
  subject: ['Celular novo, como passo o 2FA?', 'Mudei de número'],
  open: [
    '#move Comprei um {newdevice} e quero passar o autenticador do meu {device} sem ficar pra fora.',
    '#number Mudei de número e os SMS vão pro antigo.',
  ],
  detail: ['Antes {device}, agora {newdevice}. Conta {account}.'],
  want: ['#move Qual é a ordem certa?', '#number Por favor troquem o número.'],
  probe: [['Ainda está com o {device}?', '[Sim, estou com os dois|Não, já vendi|Sim, até o fim de semana].']],
  work: [
    '#move Entre no {device}, Segurança, "Mover autenticador", leia o código com o {newdevice} e digite um código de cada. Só depois apague o antigo.',
    '#number Pra trocar o número preciso verificar você antes. Chega um link por e-mail com documento e um vídeo curto.',
  ],
  follow: [['Minhas ordens abertas mudam?', 'Não, nem ordens nem saldo. Só os saques pausam por 24 horas.']],
  solve: ['#move O {newdevice} está confirmado.', '#number Seu número novo está ativo.'],
};

export const accountHacked: TopicTalk = {
  subject: ['URGENTE: invadiram minha conta', 'Saque de {amount} que não fui eu'],
  open: [
    '#login TEM ALGUÉM NA MINHA CONTA. Recebi e-mail de acesso de {city} e não estou lá. [Bloqueiem tudo.|Travem agora por favor.]',
    '#no-drained Acordei com um saque de {amount} que não fiz. [Parem isso.|Era minha reserva.|Me ajudem por favor.]',
    '#no-drained Clonaram meu chip[, fiquei a noite sem sinal|] e hoje o 2FA estava trocado. Acho que estão esvaziando a conta.',
  ],
  detail: [
    '#no-drained Foi para {address}, que eu nunca vi. Hash {txid}',
    '#login O e-mail diz IP {ip}, {browser}, {city}, {time}.',
  ],
  want: ['BLOQUEIEM AGORA.', 'Travem a conta e me digam o que fazer.'],
  probe: [
    [
      'Estou com você. Já pedi o bloqueio de emergência. Você ainda acessa seu e-mail e seu celular funciona?',
      '[E-mail sim, celular sem sinal.|Os dois funcionam agora.|Acabei de trocar a senha do e-mail.]',
    ],
    [
      'Abriu algum link, instalou algum programa ou passou um código pra alguém? Não é pra culpar, só mostra por onde entraram.',
      '[Ligou um homem dizendo ser da segurança da Northgate.|Chegou um e-mail de prêmio e entrei lá.|Não que eu saiba.]',
    ],
  ],
  work: [
    '#login A conta está bloqueada desde as {clock}: sem acesso, sem saques. Os {amount} pendentes foram parados.',
    '#no-drained Bloqueei a conta às {clock}. Um saque já estava na rede ({shorttx}); esse não dá pra desfazer, mas estamos avisando a corretora de destino.',
    'Faça agora, de outro aparelho: senha nova no e-mail, encerre todas as sessões e ligue pra operadora por causa do chip.',
  ],
  follow: [
    [
      '#no-drained Vou ter meu dinheiro de volta?',
      'Ainda não sei e não vou dizer algo que talvez não seja verdade. O que foi parado está seguro. Pro resto, um boletim de ocorrência ajuda.',
    ],
    [
      'Me sinto tão idiota.',
      'Não se culpe. Quem faz isso vive disso. Você reagiu rápido, e é o que mais conta.',
    ],
  ],
  solve: [
    '#login A conta é sua de novo: e-mail confirmado, sessões antigas removidas. Seus {amount} estão intactos.',
    '#no-drained A segurança terminou. O relatório pra polícia está em anexo, referência {case}. Sinto muito pela parte que não deu pra parar.',
  ],
};

export const phishing: TopicTalk = {
  subject: ['Este e-mail é de vocês?', 'Site falso {lookalike}'],
  open: [
    'Recebi [um e-mail|um SMS] do "Suporte Northgate" dizendo que vão encerrar minha conta, com link pra {lookalike}. [São vocês?|Parece falso.|]',
    'Tem uma cópia do site em {lookalike}[, aparece primeiro como anúncio|].',
  ],
  detail: ['Remetente suporte@{lookalike}, {date} às {time}.'],
  want: ['É verdadeiro?', 'O que eu faço?'],
  post: ['Cuidado: {lookalike} NÃO é a @northgate. [Chegou hoje cedo.|]'],
  probe: [
    [
      'Você digitou alguma coisa lá? A frase de recuperação não diga a ninguém, nem pra gente.',
      '[Não, fechei.|Nada.|Não, só olhei.]',
    ],
  ],
  work: [
    'Não somos nós. {lookalike} é falso; já encaminhei pra derrubada. Nunca ligamos nem pedimos códigos.',
  ],
  follow: [
    [
      'Como têm meu e-mail?',
      'Essas listas vêm de vazamentos de outros serviços. Na sua conta não há acesso estranho.',
    ],
  ],
  solve: ['{lookalike} está fora do ar desde as {clock}. Obrigad<o|a>, seu aviso protegeu outras pessoas.'],
};
