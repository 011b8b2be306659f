import type { TopicTalk } from '../language.ts';

export const bankTransfer: TopicTalk = {
  subject: [
    'Transferencia de {fiat} [no acreditada|sin llegar]',
    'Transferencia {reference}',
    '{fiat} enviados el {date}',
  ],
  open: [
    '[Envié|Transferí] {fiat} desde {bank} el {date} y [no me lo han acreditado|todavía no aparece]. Mi banco dice que [se ejecutó|salió ese mismo día].',
    'Falta mi transferencia de {fiat} desde hace {span}. [Puse la referencia de la página.|]',
    'Me salió una transferencia de {fiat} de {bank} {ago} y en Northgate [no hay nada|no se ve].',
  ],
  detail: [
    'Referencia {reference}, desde {bank}, cuenta terminada en {last4}.',
    'En el comprobante salen {fiat}, referencia {reference}, {date} {time}.',
  ],
  want: [
    '¿La pueden rastrear?',
    '¿Cuándo la tendré en el saldo?',
    '¿Necesitan [un extracto|el comprobante]?',
  ],
  probe: [
    [
      '¿Nos envía el comprobante de {bank} en PDF? Tiene que verse el titular, la cuenta de destino y la referencia.',
      '[Adjunto.|Ahí va.|Lo adjunté.] En la referencia pone {reference}.',
    ],
    [
      '#ref,late ¿La cuenta bancaria está a su nombre? Las transferencias de terceros las tenemos que devolver.',
      '[Sí, es mía|Sí, a nombre de {name}|Es conjunta con mi esposa], termina en {last4}.',
    ],
    [
      '#third El nombre de la transferencia no es el suyo. ¿De quién es la cuenta?',
      'Es de [mi esposa|mi padre|mi empresa], [¿hay problema?|pensé que daba igual.]',
    ],
  ],
  work: [
    '#ref Encontré una transferencia de {fiat} sin referencia legible que coincide con la suya. El equipo de pagos la asigna a mano; trabajan hasta las 18:00.',
    '#late La transferencia aún no llegó a nuestro banco. Puede tardar un día hábil, y los fines de semana y feriados no cuentan.',
    '#third Llegó, pero el nombre no coincide con el de su cuenta, por eso está en revisión.',
  ],
  follow: [
    [
      '#late ¿Por qué tarda {span} si hoy las transferencias son inmediatas?',
      'Lo son si los dos bancos lo admiten. {bank} la envió como transferencia normal y se liquida el siguiente día hábil.',
    ],
    [
      '#ref ¿Y si me equivoqué en la referencia?',
      'Entonces la buscamos por importe y nombre. Tarda más, pero no se pierde.',
    ],
  ],
  solve: [
    '#ref,late Sus {fiat} ya están acreditados. [Gracias por el comprobante, era lo que faltaba.|]',
    '#ref El equipo asignó la transferencia {reference}: {fiat} en su billetera fiat.',
    '#third Devolvimos {fiat} a la cuenta terminada en {last4}, porque el ordenante era un tercero. Debería verlo en dos días hábiles.',
  ],
};

export const cardDeclined: TopicTalk = {
  subject: ['Tarjeta [rechazada|no funciona] ({fiat})', 'No puedo recargar con mi tarjeta {last4}'],
  open: [
    '#issuer,pause Mi tarjeta [sale rechazada|no pasa] cuando quiero [comprar|recargar] {fiat}. [En todos lados funciona.|Tiene saldo de sobra.|El banco no ve ningún intento.]',
    '#hold [Quise|Intenté] comprar {fiat} de {asset} con tarjeta {ago}, el pago [falló|fue rechazado], pero el banco me retuvo el dinero.',
    '#issuer La recarga con tarjeta [dice "{carderror}"|falla en el paso de 3D Secure] [siempre|tres veces seguidas].',
  ],
  detail: [
    'Termina en {last4}, {bank}, último intento el {date} a las {time}.',
    'Es una Visa de débito terminada en {last4}, error "{carderror}".',
  ],
  want: ['¿Qué hago?', '¿El problema es de ustedes o de {bank}?', '#hold ¿Cuándo me devuelven lo retenido?'],
  probe: [
    [
      '¿Qué mensaje ve exactamente, y su banco le pide aprobar la compra?',
      'Dice "{carderror}". [Sí, la apruebo en la app de {bank}|No, ni siquiera llego a ese paso].',
    ],
    [
      'Dígame solo los últimos cuatro dígitos, nunca el número completo. ¿La tarjeta se emitió en el país de su verificación?',
      '{last4}. [Sí, en el mismo país.|No, es de fuera, ¿es por eso?|Sí.]',
    ],
  ],
  work: [
    '#issuer El rechazo vino de {bank}, no de nosotros: muchos bancos bloquean por defecto los pagos a comercios cripto. Suele bastar con llamarlos y pedir que permitan el código 6051.',
    '#pause Veo {tries} intentos con la respuesta "{carderror}". Tras el tercero pausamos la tarjeta 24 horas para protegerla.',
    '#hold Su banco autorizó el pago pero nosotros no llegamos a cobrarlo. Lo anulamos de nuestro lado.',
  ],
  follow: [
    [
      '#hold ¿Y el dinero que me bloquearon? Lo necesito.',
      'No lo hemos cobrado. La retención se cae sola, en {bank} tarda de tres a siete días; si lo pide, pueden liberarla antes.',
    ],
    [
      '¿Puedo usar la tarjeta de [mi esposa|mi hermano|una amiga]?',
      'No, tiene que estar a su nombre. Un pago con tarjeta ajena se devuelve y la cuenta pasa a revisión.',
    ],
  ],
  solve: [
    '#pause Quité la pausa de la tarjeta {last4}, ya puede intentarlo.',
    '#issuer Gracias por hablar con {bank}. El pago de {fiat} pasó a las {clock} y ya tiene sus {asset}.',
    '#hold La retención quedó liberada hoy. Su banco debería mostrarlo en unos días.',
  ],
};

export const p2pDispute: TopicTalk = {
  subject: [
    'Orden P2P {order}: [el vendedor no libera|disputa]',
    '[Pagué y no me liberan|El comprador no pagó], orden {order}',
  ],
  open: [
    '#buy Le pagué {fiat} al vendedor en la orden P2P {order} y [no libera|no quiere liberar] los {asset}. [No contesta el chat.|Dice que no le llegó.|Me pide que cancele.]',
    '#sell Vendo {amount} por P2P y el comprador {nick} [marcó como pagado pero no hay dinero|mandó un comprobante falso|pagó desde la cuenta de otra persona].',
    '#buy Orden {order}: pago hecho a las {time} y el vendedor {nick} [desapareció|pide más plata].',
  ],
  detail: [
    'Orden {order}, {fiat} por transferencia desde {bank}, referencia {reference}.',
    'La contraparte es {nick}, {fiat} por {amount}. Tengo el comprobante.',
  ],
  want: ['#buy Por favor liberen mis {asset}.', '¿Qué hago?', 'No dejen que se salga con la suya.'],
  probe: [
    [
      '#buy Suba el comprobante con fecha, importe y destinatario, por favor, y no cancele la orden.',
      '[Subido|Ya está, también en el chat de la orden]: {fiat}, {date} {time}, desde {bank}.',
    ],
    [
      '#sell Suba el extracto de hoy donde se vea que los {fiat} no llegaron, y no libere nada.',
      'Listo. De {nick} no hay nada, [el último movimiento es de esta mañana|véanlo ustedes].',
    ],
  ],
  work: [
    'Los {asset} están en garantía, nadie puede llevárselos. La otra parte tiene hasta las {soon} para responder; después decidimos con las pruebas.',
    'Ya tengo los documentos de ambas partes. El equipo de disputas está cotejando la transferencia.',
  ],
  follow: [
    [
      '#buy Me sigue escribiendo por WhatsApp para que cancele. ¿Lo hago?',
      'No. Si cancela, la garantía vuelve al vendedor. Deje todo en el chat de la orden.',
    ],
    [
      '¿Cómo dejan operar a gente así?',
      'Si resulta como lo cuenta, esa cuenta pierde el P2P. No puedo informarle sobre otro cliente, pero se revisa.',
    ],
  ],
  solve: [
    '#buy La disputa se resolvió a su favor: {amount} liberados.',
    '#buy El vendedor confirmó el pago y liberó {amount}. La orden {order} está completa.',
    '#sell El comprador no pudo demostrar el pago: {amount} volvieron a su billetera.',
  ],
};
