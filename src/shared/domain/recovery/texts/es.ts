import type { RecoveryTexts } from './recovery-texts.ts';

export const es: RecoveryTexts = {
  ask: 'Para revisar su transferencia todavía necesitamos lo siguiente:',
  fields: {
    asset: 'qué moneda o token envió',
    network: 'la red que muestra la plataforma de envío para esta transferencia',
    'expected-network': 'la red que mostraba nuestra página de depósito',
    amount: 'el importe exacto',
    hash: 'el hash de la transacción (TXID)',
    from: 'la dirección desde la que se envió',
    to: 'la dirección a la que se envió',
    'sent-at': 'la fecha en que lo envió',
    'memo-used': 'el memo o la etiqueta que usó',
    'memo-expected': 'el memo o la etiqueta que mostraba nuestra página de depósito',
    platform: 'la plataforma o el monedero desde el que lo envió',
    ownership: 'una captura de la transferencia en su propia cuenta o monedero',
    'payment-proof': 'una prueba de pago de esta transacción (empieza por «OutProof»)',
  },
  says: {
    checking: 'Hemos recibido su caso y lo estamos revisando.',
    'not-known-yet': 'Todavía no podemos decir si se puede recuperar algo.',
    'by-hand': 'Un caso así suele corregirse a mano tras una comprobación.',
    'policy-decides':
      'El equipo responsable decide tras una comprobación si se intenta una recuperación; puede que no sea posible.',
    fee: 'Si la recuperación tiene éxito, la comisión es de {fee}.',
    minimum: 'Por debajo de {minimum} no se intenta ninguna recuperación.',
    'answer-within': 'Le informaremos del resultado de la comprobación en un plazo de {days}.',
    'cannot-be-undone':
      'Lamentablemente esta transferencia no se puede deshacer y no tenemos forma de recuperarla.',
    'own-contract': 'Se envió al propio contrato del token, cuya clave no tiene nadie.',
    'nothing-arrived':
      'No nos ha llegado nada: la transacción se descartó o se reemplazó. Busque en su monedero la que ocupó su lugar.',
    'still-confirming': 'La red aún no ha confirmado la transacción. No tiene que hacer nada.',
    'below-minimum': 'El importe está por debajo del depósito mínimo, por eso no se acreditó.',
    'verified-only':
      'Lo que se devuelve solo va a una dirección verificada como suya, por ejemplo una de su lista blanca de retiros.',
    'never-ask': 'Nunca pedimos su frase de recuperación ni una clave privada. No las comparta con nadie.',
  },
  states: {
    ready: 'Gracias, ya tenemos todo lo necesario para revisar su transferencia.',
    'with-team':
      'Su caso está ahora con nuestros especialistas. Le escribiremos aquí en cuanto haya novedades.',
    recovering: 'Nuestros especialistas trabajan en su caso. El resultado sigue abierto.',
    credited: 'El importe se ha acreditado en su cuenta. Compruebe su saldo.',
    returned: 'El importe se ha enviado de vuelta a su dirección verificada.',
    refused: 'Hemos revisado su caso y no podemos recuperar esta transferencia. Lo sentimos.',
    closed: 'Cerramos este caso. Si queda algo pendiente, responda aquí.',
  },
};
