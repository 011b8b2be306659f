export const identity = {
  title: 'Comprobar quién es {{name}}',
  level: 'Con qué certeza',
  levels: {
    basic: 'Básica: para preguntas sobre la cuenta',
    strong: 'Estricta: donde hay un riesgo y para abrir una cuenta congelada',
  },
  why: 'Aquí no basta la comprobación básica:',
  risks: {
    signal: 'se sabe algo sospechoso de la cuenta',
    frozen: 'la cuenta está congelada',
    security: 'se trata de la seguridad de la cuenta',
    failed: 'no superó la última comprobación',
  },
  needed: {
    basic: 'Habla de la cuenta: compruebe antes quién es el cliente (comprobación básica).',
    strong: 'Habla de la cuenta: compruebe antes quién es el cliente (comprobación estricta).',
  },
  ask: 'Pregunte y marque lo que era correcto',
  askText: 'Compare con lo que le muestra la plataforma. Lo que responden no se anota.',
  asks: {
    basic: {
      email: 'El correo electrónico de la cuenta',
      month: 'Mes y año en que se abrió',
      asset: 'Un activo que tiene, sin la cantidad',
    },
    strong: {
      callback: 'Usted llamó al número que la cuenta tenía antes de hoy',
      app: 'Confirmó su solicitud en la aplicación con la sesión iniciada',
      document: 'Hoy superó la comprobación en vivo de rostro y documento del proveedor',
    },
  },
  never: 'Nunca pida',
  nevers: {
    password: 'Una contraseña, ni parte de ella',
    code: 'Un código de un solo uso o de respaldo',
    seed: 'Una frase de recuperación o una clave privada',
    document: 'Una foto de un documento en el chat',
  },
  passed: 'Es quien dice ser',
  failed: 'No es seguro, o no es',
  until: 'Vale durante {{span}}.',
  recorded: 'Anotado: superó la comprobación.',
  recordedFailed: 'Anotado: no superó la comprobación.',
  signal:
    'La comprobación ha fallado {{count}} veces seguidas. Puede ser una usurpación: páselo a seguridad.',
  offline: 'No se puede conectar con el servidor: una comprobación solo vale cuando queda anotada allí.',
  cancel: 'Cancelar',
  event: {
    passed: '{{actor}} comprobó quién es el cliente: superado',
    failed: '{{actor}} comprobó quién es el cliente: no superado',
    signal_one: 'La comprobación de identidad ha fallado {{count}} vez seguida: cuidado con una usurpación',
    signal_many:
      'La comprobación de identidad ha fallado {{count}} de veces seguidas: cuidado con una usurpación',
    signal_other:
      'La comprobación de identidad ha fallado {{count}} veces seguidas: cuidado con una usurpación',
  },
};
