import { list, type Signs } from './list.ts';

export const portuguese: Signs = {
  angry: list(`
    inaceitavel | vergonha | falta de respeito | ridiculo | absurdo | revoltad* | furios* |
    de saco cheio | cansei de | estou farto | estou farta | bando de ladroes | ladroes | golpistas |
    voces sao um golpe | voces me roubaram | estao me roubando | estao roubando | devolvam meu dinheiro |
    quero meu dinheiro | cade meu dinheiro | cade o meu dinheiro | onde esta meu dinheiro |
    pessimo atendimento | pessimo suporte | pior atendimento | pior suporte | pior corretora |
    vou processar | processar voces | vou no procon | vou ao procon | denunciar voces | reclame aqui |
    meu advogado vai | acionar meu advogado | falo com meu advogado | minha paciencia acabou |
    acabou a paciencia | chega de desculpas | parem de me ignorar | parem de mentir | mentirosos |
    incompetentes | inuteis | quero um supervisor | quero falar com o gerente | palhacada | descaso |
    merda | obrigado por nada | obrigada por nada
  `),
  irked: list(`
    ninguem responde | ninguem atende | continuo esperando | ainda esperando | ha dias | ha semanas |
    faz dias | terceira vez | quarta vez | resposta copiada | desculpas | decepcionad* |
    nem uma palavra | frustrad* | inacreditavel | alguem ai | so silencio
  `),
  desperate: list(`
    desesperad* | imploro | eu suplico | pelo amor de deus | minhas maos estao tremendo | maos tremendo |
    maos tremem | nao consigo dormir | nao durmo | nao dormi | em panico | apavorad* |
    todas as minhas economias | economias de uma vida | tudo que tenho | tudo o que tenho | perdi tudo |
    chorando | suicid* | acabar com a minha vida | arruinad* | quase tudo que eu tenho
  `),
  worried: list(`
    preocupad* | medo | assustad* | angustiad* | nao sei o que fazer | me ajudem por favor |
    por favor me ajudem | por favor me ajude | minhas economias | dinheiro do aluguel |
    faculdade da minha | ansios* | urgente | nervos* | muito dinheiro para mim | a cada minuto
  `),
  relieved: list(`
    funcionou | ja funciona | agora funciona | chegou aqui | ja chegou | resolvido | deu certo |
    salvou meu dia | tudo certo agora | tudo bem agora
  `),
  thanks: list(`obrigad* | valeu | agradeco | perfeito | otimo`),
  not: list(`nao | nem | nunca | sem | nada`),
};
