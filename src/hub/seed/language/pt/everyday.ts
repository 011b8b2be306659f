import type { TopicTalk } from '../language.ts';

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
