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

export const feeQuestion: TopicTalk = {
  subject: ['Dúvida sobre taxas', 'Por que cobraram {fee}?'],
  open: [
    '#wd Por que paguei {fee} pra sacar {amount}? [Na página dizia menos.|Na {platform} é metade.|]',
    '#table Quais são as taxas pra [negociar|comprar com cartão|sacar {asset}]? [Achei três números diferentes.|]',
  ],
  detail: ['#wd Saque {withdrawal}, {network}, taxa {fee}.', '#table Conta {account}.'],
  want: ['Podem explicar?', '#wd Devolvem a diferença?'],
  probe: [
    ['#wd Qual saque é? O número basta.', '[{withdrawal}|O do dia {date}], obrigad<o|a>.'],
    ['#table É spot ou compra com cartão?', '[Spot.|Os dois.]'],
  ],
  work: [
    '#wd A taxa depende da rede e da carga: na {network} agora é {fee}. A mais barata aparece com marca verde.',
    '#table São três colunas: spot por volume, cartão fixo, saques por rede. Pra quase todo mundo vale a primeira linha.',
  ],
  follow: [['Dá pra pagar menos?', 'Dá: ordens somente maker, uma rede mais barata e os níveis de volume.']],
  solve: [
    '#wd Conferi o {withdrawal}: a taxa estava certa, mas a página que você viu estava desatualizada. Creditamos a diferença de {fee}.',
    '#table Espero ter esclarecido. A tabela completa está na central de ajuda.',
  ],
};

export const taxReport: TopicTalk = {
  subject: ['Informe de rendimentos {year}'],
  open: [
    'Preciso do informe de {year} pro imposto de renda. [Onde fica?|Meu contador está esperando.|]',
    'O CSV de {year} [não traz as recompensas de staking|para em agosto].',
  ],
  detail: ['Conta {account}, ano {year}.'],
  want: ['Podem me enviar?', 'Fica pronto antes de {until}?'],
  probe: [['Em PDF ou CSV?', '[CSV, por favor|PDF|Os dois, se der].']],
  work: [
    'Fica em Conta, Documentos, Impostos. O de {year} é gerado uma vez e leva até uma hora.',
    'As recompensas estão num arquivo separado desde {year}. Gerei os dois pra você.',
  ],
  follow: [
    [
      'Vocês informam a Receita?',
      'Informamos o que a lei exige. Sobre o seu caso, fale com um contador; nós não podemos orientar.',
    ],
  ],
  solve: ['Os arquivos de {year} já estão nos seus documentos.'],
};

export const referralBonus: TopicTalk = {
  subject: ['Bônus de indicação não pago'],
  open: [
    'Indiquei {friend} e o bônus não veio. [Já verificou faz semanas.|Já depositou e negociou.|]',
    '{friend} usou meu código mas aparece zero indicações.',
  ],
  detail: ['Meu código é {code}, cadastro no dia {date}.'],
  want: ['Por favor paguem.', 'O que falta?'],
  probe: [
    [
      '{friend} colocou o código no cadastro ou depois?',
      '[No cadastro, eu estava junto|Acho que depois|Vou perguntar].',
    ],
  ],
  work: [
    'O bônus pede código no cadastro, verificação e {fiat} em negociações em 30 dias. Falta a última parte.',
    'Estou vendo o cadastro com o código {code}. O pagamento é toda sexta.',
  ],
  follow: [
    [
      'Isso não estava no anúncio!',
      'Está nos termos, mas concordo: o anúncio era curto demais. Passei pro marketing com suas palavras.',
    ],
  ],
  solve: ['Creditei {fiat} manualmente. Obrigad<o|a> por trazer {friend}.'],
};

export const appCrash: TopicTalk = {
  subject: ['App fecha sozinho no {device}', 'App {appversion} trava'],
  open: [
    'Depois da atualização o app [fecha sozinho|trava] [ao abrir|quando toco em Carteira|no gráfico] no meu {device}.',
    'O app fica com tela branca no {system}. [Não consegui fechar uma posição por isso.|Reinstalar não resolveu.|]',
  ],
  detail: ['{device}, {system}, versão {appversion}.'],
  want: ['É um erro conhecido?', 'Quando arrumam?'],
  post: ['@northgate app {appversion} fechando sozinho no {system}. [Ótima hora.|Arrumem isso.]'],
  probe: [['Qual a versão (Mais, Sobre) e qual o celular?', '{appversion} num {device}, {system}.']],
  work: [
    'É um erro conhecido da {appversion}. A próxima versão está em análise na loja; enquanto isso o site funciona no celular.',
  ],
  follow: [
    [
      'Não consegui fechar uma posição. Quem paga?',
      'Sinto muito. Vou passar os horários e a ordem pra equipe de trading, que compara com os registros. A resposta vem por escrito.',
    ],
  ],
  solve: ['A versão corrigida já está na loja.', 'Que bom que voltou depois de limpar o cache.'],
};

export const stakingUnlock: TopicTalk = {
  subject: ['Resgate de staking de {asset}'],
  open: [
    '#wait Resgatei {amount} do staking {ago} e continua travado. [Dizia {unlockdays} dias.|Falta quanto?]',
    '#no-mistake Cliquei errado e travei {amount} por [60|90] dias. [Dá pra desfazer?|É o dinheiro do aluguel.]',
  ],
  detail: ['Pedido do dia {date}, {time}, {amount}.'],
  want: ['#wait Quando posso usar?', '#no-mistake Podem liberar antes?'],
  probe: [['É flexível ou travado? Aparece ao lado do valor.', '[Travado.|Flexível, acho.]']],
  work: [
    '#wait Os {unlockdays} dias são da própria rede {asset}, e a fila de saída está longa. A sua termina em {until}.',
    '#no-mistake Um prazo travado normalmente vai até o fim. Posso perguntar ao produto, mas não conte com isso.',
  ],
  follow: [['#wait Rende durante a espera?', 'Não, as recompensas param com o pedido. É regra da rede.']],
  solve: [
    '#wait Seus {amount} estão livres na carteira spot.',
    '#no-mistake Consultei: não dá pra encerrar antes, e sinto não ter resposta melhor.',
  ],
};

export const liquidation: TopicTalk = {
  subject: ['Liquidação injusta {pair}'],
  open: [
    '#no-rules Minha posição {pair} ({leverage}) foi liquidada às {time} em {liqprice}, [um preço que não existiu|enquanto no resto estava {price}].',
    '#goodwill Liquidaram meu long {leverage} em {pair}. O app travou e não consegui colocar margem. [Perdi {loss}.|]',
  ],
  detail: [
    'Posição {order}, {pair}, {leverage}, {date} {time}.',
    'Entrada perto de {price}, liquidada em {liqprice}, perda {loss}.',
  ],
  want: ['Quero meu dinheiro de volta.', 'Exijo uma explicação por escrito.'],
  post: ['@northgate liquidou meu {pair} em {liqprice} com o mercado em {price}. [Pavio golpe.|Expliquem.]'],
  probe: [['O stop estava por preço de marcação ou último preço?', '[Último preço, acho.|Ordem {order}.]']],
  work: [
    'A liquidação segue o preço de marcação, uma média de várias corretoras, e não o nosso último preço. Pedi o registro das {time}.',
  ],
  follow: [
    [
      'Era tudo que eu tinha.',
      'Sinto muito mesmo. Não posso desfazer, mas descanse antes da próxima operação. Se pesar mais do que o dinheiro, o CVV atende no 188, a qualquer hora.',
    ],
  ],
  solve: [
    '#no-rules A equipe revisou a {order}: a liquidação seguiu as regras, e sei que não é o que você esperava. A explicação está em anexo.',
    '#goodwill A revisão mostrou que o app não respondia pra você entre {time} e a liquidação. Creditamos {loss}.',
  ],
};

export const accountClosure: TopicTalk = {
  subject: ['Encerrar minha conta'],
  open: ['Quero encerrar a conta e apagar meus dados. [Não opero mais.|Sobraram {amount}.|]'],
  detail: ['Conta {account}. Sobram {amount}.'],
  want: ['Confirmem, por favor.'],
  probe: [
    [
      'Podíamos ter feito algo melhor? E para onde vão os {amount}?',
      '[É complicado pra mim.|As taxas.] Para {address}, por favor.',
    ],
  ],
  work: [
    'Anotei o encerramento. Saque o que sobrou; valores abaixo do mínimo podem ser convertidos em Carteira, Saldos pequenos.',
  ],
  follow: [['Posso voltar depois?', 'Pode, com o mesmo e-mail depois de 30 dias.']],
  solve: ['A conta {account} foi encerrada em {today}. Obrigad<o|a> pelo tempo com a gente.'],
};
