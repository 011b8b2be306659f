export const identity = {
  title: 'Verificar quem é {{name}}',
  level: 'Com que certeza',
  levels: {
    basic: 'Básica: para perguntas sobre a conta',
    strong: 'Forte: onde há risco e para abrir uma conta congelada',
  },
  why: 'Aqui a verificação básica não basta:',
  risks: {
    signal: 'sabe-se algo suspeito da conta',
    frozen: 'a conta está congelada',
    security: 'trata-se da segurança da conta',
    failed: 'a última verificação não foi aprovada',
  },
  needed: {
    basic: 'Fala da conta: verifique antes quem é o cliente (verificação básica).',
    strong: 'Fala da conta: verifique antes quem é o cliente (verificação forte).',
  },
  ask: 'Pergunte e marque o que estava certo',
  askText: 'Compare com o que a corretora mostra a você. O que respondem não é anotado.',
  asks: {
    basic: {
      email: 'O e-mail da conta',
      month: 'Mês e ano em que foi aberta',
      asset: 'Um ativo que possui, sem a quantidade',
    },
    strong: {
      callback: 'Você ligou de volta para o número que a conta tinha antes de hoje',
      app: 'Confirmou seu pedido no aplicativo com a sessão aberta',
      document: 'Passou hoje pela verificação ao vivo de rosto e documento do provedor',
    },
  },
  never: 'Nunca peça',
  nevers: {
    password: 'Uma senha, nem parte dela',
    code: 'Um código de uso único ou de reserva',
    seed: 'Uma frase de recuperação ou uma chave privada',
    document: 'Uma foto de documento no chat',
  },
  passed: 'É quem diz ser',
  failed: 'Não há certeza, ou não é',
  until: 'Vale por {{span}}.',
  recorded: 'Anotado: a verificação foi aprovada.',
  recordedFailed: 'Anotado: a verificação não foi aprovada.',
  signal: 'A verificação falhou {{count}} vezes seguidas. Pode ser uma tomada de conta: passe à segurança.',
  offline: 'O servidor não pode ser alcançado: uma verificação só vale quando fica anotada lá.',
  cancel: 'Cancelar',
  event: {
    passed: '{{actor}} verificou quem é o cliente: aprovado',
    failed: '{{actor}} verificou quem é o cliente: não aprovado',
    signal_one: 'A verificação de identidade falhou {{count}} vez seguida: cuidado com uma tomada de conta',
    signal_many:
      'A verificação de identidade falhou {{count}} de vezes seguidas: cuidado com uma tomada de conta',
    signal_other:
      'A verificação de identidade falhou {{count}} vezes seguidas: cuidado com uma tomada de conta',
  },
};
