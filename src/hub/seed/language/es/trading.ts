import type { TopicTalk } from '../language.ts';

export const stakingUnlock: TopicTalk = {
  subject: [
    'Retirar staking de {asset}, [¿cuándo se libera?|sigue bloqueado]',
    'Recompensas de staking [faltan|bajas]',
  ],
  open: [
    '#wait Retiré {amount} del staking {ago} y sigue bloqueado. [Decía {unlockdays} días.|¿Cuánto falta?]',
    '#rewards Mis recompensas de {asset} no cuadran con la tasa de la página. [Dice 4,1% y recibo la mitad.|]',
    '#mistake,no-mistake Apreté mal y bloqueé {amount} por [60|90|120] días. [¿Se puede deshacer?|Es para el alquiler.|]',
  ],
  detail: [
    '#rewards Puesto en staking el {date}, {amount}.',
    '#wait Solicitud del {date}, {time}, {amount}.',
  ],
  want: [
    '#wait ¿Cuándo lo puedo usar?',
    '#mistake,no-mistake ¿Lo pueden liberar antes?',
    '#rewards Revisen los números, por favor.',
  ],
  probe: [
    ['¿Es flexible o bloqueado? Sale junto al importe.', '[Bloqueado.|Flexible, creo.|Pone "on-chain".]'],
  ],
  work: [
    '#wait Los {unlockdays} días los fija la propia red de {asset}, y la cola de salida está larga este mes. La suya termina el {until}.',
    '#rewards Se pagan netas de la comisión del validador, y la tasa de la página es la media de 30 días. Le adjunto el cálculo.',
    '#mistake,no-mistake Un plazo bloqueado normalmente llega hasta el final. Si fue hace poco puedo preguntar a producto, pero no cuente con ello.',
  ],
  follow: [
    [
      '#wait ¿Gano algo mientras se desbloquea?',
      'No, las recompensas paran con la solicitud. Así lo hace la red, para todos.',
    ],
  ],
  solve: [
    '#wait Sus {amount} están libres en la billetera spot.',
    '#mistake Como fue hace menos de una hora, producto pudo deshacerlo. {amount} libres otra vez.',
    '#no-mistake Lo consulté: un plazo bloqueado no se puede terminar antes, y siento no tener mejor respuesta.',
    '#rewards Revisé los pagos día por día: son correctos, la tasa de la página estaba redondeada.',
  ],
};

export const liquidation: TopicTalk = {
  subject: ['Liquidación [injusta|incorrecta] {pair}', 'Posición liquidada a {liqprice}'],
  open: [
    '#no-rules Me liquidaron {pair} ({leverage}) a las {time} en {liqprice}, [un precio que no existió|cuando en todos lados estaba en {price}|aunque agregué margen].',
    '#goodwill Me cerraron un long {leverage} en {pair}. La app estaba congelada y no pude agregar margen. [Perdí {loss}.|]',
    '#no-rules Me liquidaron y encima cobran comisión de liquidación. [¿Es broma?|Quiero que lo revisen.|]',
    '#no-rules Mi stop en {price} NO saltó y me liquidaron en {liqprice}.',
  ],
  detail: [
    'Posición {order}, {pair}, {leverage}, {date} {time}.',
    'Entrada cerca de {price}, liquidada en {liqprice}, pérdida {loss}.',
  ],
  want: ['Quiero mi dinero.', 'Exijo una explicación[ por escrito|].', 'Revísenlo, por favor.'],
  post: [
    '@northgate liquidó mi {pair} en {liqprice} con el mercado en {price}. [Mecha de estafa.|Explíquenlo.]',
  ],
  probe: [
    [
      '¿Cuál era el stop, y estaba por precio de marca o último precio?',
      '[Último precio, creo.|Orden {order}.|De marca, como siempre.]',
    ],
  ],
  work: [
    'La liquidación va por precio de marca, una media de varios exchanges, y no por nuestro último precio. Pedí el registro de las {time} al equipo de trading.',
    '#no-rules En el registro el precio de marca estuvo once segundos en {liqprice}. El stop iba por último precio, que no tocó {price}; por eso no saltó.',
  ],
  follow: [
    [
      '#no-rules O sea que su índice falla y lo pago yo.',
      'Si el índice hubiera fallado, lo pagaríamos nosotros. Los datos de ese minuto son públicos y le mando el enlace, para que no tenga que creerme.',
    ],
    [
      'Eran [tres meses de sueldo|todo lo que tenía].',
      'Lo siento muchísimo. No puedo deshacerlo, pero descanse antes de la próxima operación. Si le pesa algo más que el dinero, le doy con gusto el número de gente que escucha.',
    ],
  ],
  solve: [
    '#no-rules El equipo revisó {order}: la liquidación siguió las reglas, y sé que no es lo que esperaba. Adjunto la explicación por escrito.',
    '#goodwill La revisión encontró que la app no le respondía entre las {time} y la liquidación. Le abonamos {loss}.',
  ],
};
