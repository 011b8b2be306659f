import type { WarningText } from './warning-text.ts';

export const pt: WarningText = {
  wallet: [
    'A sua última mensagem continha uma frase de recuperação ou uma chave privada. Removemos esse conteúdo antes de guardá-la e ninguém aqui consegue lê-lo. Mesmo assim, considere essa carteira comprometida: um segredo escrito numa mensagem já não é segredo.',
    '',
    '1. Crie uma carteira nova, com outra frase de recuperação, num dispositivo de confiança.',
    '2. Transfira agora tudo da carteira antiga para a nova.',
    '3. Não volte a usar a antiga nem escreva as palavras dela em lugar nenhum.',
  ].join('\n'),
  code: 'A sua última mensagem continha um código de uso único. Removemos o código antes de guardá-la. Não passe códigos a ninguém. Se não foi você que o pediu, ou se alguém pediu que o enviasse, mude a sua senha agora e avise-nos aqui.',
  card: 'A sua última mensagem continha um número de cartão. Removemos o número antes de guardá-la. Não precisamos dele: bastam os quatro últimos dígitos. Se o enviou a mais alguém, peça ao seu banco que bloqueie o cartão.',
  never:
    'Nunca pedimos frase de recuperação, chave privada, senha ou código. Quem pede está a tentar roubar você, mesmo que use o nosso nome.',
};
