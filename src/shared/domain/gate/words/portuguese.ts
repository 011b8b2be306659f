import { type Lexicon, list } from './lexicon.ts';

export const portuguese: Lexicon = {
  money: list(`
    ontem | antes tinha |
    dinheiro | grana | economias | poupança | fundos | saldo* | moeda* | valor | valores | quantia* | montante | cripto* |
    salário | aposentadoria | reais | dólares | carteira* | conta bancária | meus bitcoins
  `),
  move: list(`
    banco |
    depósito* | deposit* | saque* | sacar | saquei | pix | ted | transfer* | enviei | enviado | mandei | mandado | paguei |
    pagamento* | compra | comprei | vendi | cobraram | debitaram | descontaram | estorno | reembolso | transação
  `),
  gone: list(`
    não apareceu | não aparece | não está | não estão | nada na conta | não tem nada | tem nada | sumiu | sumiram |
    desaparec* | falta* | faltando | perdi | perdid* | perder | em processamento | pendente | travad* | preso | presa |
    não caiu | nao caiu | não chegou | não chegaram | nunca chegou | até agora nada | ainda não | zerad* | zero | vazia |
    vazio | limparam | roubaram | roubo | roubad* | segurando | retid* | congelad* | bloquead* | errad* | errei |
    engano | sem querer | esqueci | falhou | falha | não voltar | não voltou | devolv* | recuperar | trazer de volta |
    duas vezes | em dobro | cadê | onde está* | nada | não reconheço | número bem redondo | número redondo | já são |
    faz dias | demora* | recusad* | não fui eu
  `),
  funds: list(`
    meu dinheiro | minha grana | minhas economias | rede errada | endereço errado | sem memo | colocar o memo |
    cobraram duas vezes | cobrança dupla | meus fundos | vocês estão segurando | economias do ano
  `),
  access: list(`
    conta | entrar | entraram | acessar | acesso | login | sessão | senha* | e mail | email | celular | telefone | número |
    chip | sim | autenticador | 2fa | código* | otp | sms | api | semente | palavras | dispositivo* | página | site | link |
    computador | saque | tudo
  `),
  breach: list(`
    alguém | não fui eu | fui eu | eu não | nunca criei | não criei | não pedi | não solicitei | sem pedir | trocaram |
    troca de | não troquei | hack* | invad* | comprometid* | roubaram | roubad* | phishing | falso | falsa | golpe* |
    golpista* | fraude* | vírus | igual ao de | parecid* | passei o | dei o | falei o | li minhas | digitei minha | bloqueia |
    bloqueiem | congela | congelem | perdi | parou | sem sinal | não consigo acessar | não consigo entrar |
    não consigo logar | foi redefinida | redefinid* | resetad* | desconhecid* | suspeit* | não autoriz* | sabe a minha |
    sabe minha | meu ex | minha ex | disse que era | dizia ser | se passou | ligaram em nome | me ligaram | clon* |
    nunca estive | furtad*
  `),
  security: list(`
    hackeado | hackeada | hackearam | raquearam | invadiram | entraram na minha | anydesk | não fui eu | nao fui eu |
    clonaram | chip clonado | phishing | frase semente | frase de recuperação | doze palavras | 12 palavras |
    chave privada | roubaram a conta | roubaram minha conta | congela a conta | congelem a conta | bloqueia a conta |
    bloqueiem minha conta | não autorizei | roubaram meu celular |
    autenticador ficou | novo dispositivo em
  `),
  distress: list(`
    não aguento | não dá mais | desesperad* | não sei o que fazer | não sei mais | imploro | pelo amor de deus | tremendo |
    tremo | pânico | muito medo | com medo | assustad* | apavorad* | chorando | sem dormir | não durmo | nem durmo |
    não consigo dormir | sem comer | não como | perdi tudo | tudo o que a gente tinha | tudo que a gente tinha | tudo o que tenho |
    tudo que eu tinha | alzheimer | demência | vulnerável | não desligar | deprimid* | depressão | infarto | hospital |
    na rua | nem sabe | não sabe ainda | pagar o aluguel | arruinad* | falid* | viciad* | vício | mandando ela comprar |
    mandando ele comprar | alguém fala comigo | oitenta
  `),
  danger: list(`
    suicíd* | me matar | me mato | tirar minha vida | acabar com tudo | acabar com minha vida | não quero viver |
    vontade de viver | motivo pra acordar | motivo para viver | motivo pra viver | sentido em viver | seguro de vida |
    quero morrer | prefiro morrer | digam aos meus | diga aos meus | fala pros meus filhos | tudo e acabou | acabou tudo | acabou para mim | me bater |
    vai me bater | vai me matar | me machucar | ameaç* | extors* | chantag* | sequestr* | me jogar | enforcar* |
    não acordar mais | nunca mais acordar
  `),
  ordinary: list(`
    o | a | os | as | um | uma | de | do | da | dos | das | em | no | na | nos | nas | e | ou | por | para | pra |
    com | entre | sobre | que | qual | quais | quanto | quanta | quantos | como | quando | onde | é | são | tem |
    têm | se | pode | posso | podem | poderia | quero | queria | vocês | você | seu | sua | este | esta | esse |
    isso | mais | muito | agora | olá | oi | bom | boa | dia | tarde | noite | obrigado | obrigada | favor | vão |
    vai | dá | usar | saber | ver | deixar | ainda | taxa | taxas | tarifa | tarifas | maker | taker | volume |
    nível | níveis | api | chave | chaves | leitura | só | somente | permissão | criar | limite | limites | ip |
    websocket | endpoint | documento | documentos | aceitam | valem | serve | comprovante | endereço | passaporte |
    identidade | verificação | verificar | kyc | demora | tempo | mínimo | máximo | valor | saque | saques | sacar |
    depósito | depósitos | depositar | banco | reais | pix | sepa | transferência | custa | preço | preços |
    imposto | informe | rendimentos | relatório | baixo | baixar | ano | mês | listar | moeda | moedas | token |
    tokens | novo | nova | novos | suporte | país | países | cartão | comprar | compra | interface | idioma |
    escuro | claro | modo | app | aplicativo | web | digital | login | função | sugestão | lista | favoritos |
    ordenar | staking | rende | sol | btc | eth | usdt | ativo | ativar | alerta | alertas | indicação | programa |
    funciona | históricos | candles | ordem | ordens | stop | diferença | explicar | mudar | gráfico | gráficos |
    fuso | horário | significa | desconto | estudantes | artigos | equipe | ótimo | excelente | parabéns | adorei |
    visual
  `),
};
