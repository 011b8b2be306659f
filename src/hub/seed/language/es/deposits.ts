import type { TopicTalk } from '../language.ts';

export const withdrawalDelayed: TopicTalk = {
  subject: [
    'Retiro de {amount} [pendiente|sin llegar|detenido]',
    '[¿Dónde está mi retiro?|Mi retiro lleva {span} parado|Retiro de {asset}]',
    '{withdrawal} [sigue pendiente|no se procesa|desde el {date}]',
  ],
  open: [
    '[Pedí|Solicité|Hice] un retiro de {amount} [a mi propia billetera|a mi Ledger|a otro exchange|] {ago} y [sigue|todavía está] en "{state}".',
    'Mi retiro de {asset} lleva {span} en "{state}". [Normalmente tarda diez minutos.|La última vez salió al instante.|No entiendo qué pasa.]',
    'El {date} a las {time} [intenté sacar|quise retirar] {amount}, [me lo descontaron del saldo|el saldo bajó] pero [no ha llegado nada|al otro lado no aparece nada].',
    'El retiro {withdrawal} de {amount} [lo confirmé por correo|está confirmado] {ago}, [pero sigue sin hash|y no hay transacción por ningún lado|y ahí se quedó].',
    'Ya pasaron {span} desde que confirmé un retiro de {amount} por {network} y [ni siquiera hay txid|en el historial solo pone "{state}"|no se mueve].',
  ],
  detail: [
    'Va a {address} ([{network}|por {network}]), referencia {withdrawal}.',
    'La dirección es {address}[, la de siempre|, la tengo en la lista blanca hace meses|], red {network}.',
    'Datos: {amount}, {network}, a {address}, {withdrawal}[, confirmado por correo y 2FA|].',
    '#fee En el historial sale este hash {txid} pero el explorador [no lo encuentra|dice que no existe].',
  ],
  want: [
    '¿Me [pueden|podrían] decir [qué lo está frenando|por qué tarda tanto|cuándo sale]?',
    '#review,busy,wallet,fee ¿Cuándo lo van a [enviar|liberar]? [Lo necesito hoy.|Tengo que pagar algo con eso.|]',
    '#review,busy,wallet,fee Por favor envíenlo o [cancélenlo y devuélvanme el saldo|déjenlo como estaba].',
    '#cancel Por favor cancélenlo y devuélvanme los {amount}, [ya no lo necesito|voy a usar otra vía].',
    '¿Es un problema de {network} o de mi cuenta?',
  ],
  post: [
    '@northgate mi retiro de {asset} lleva {span} "en proceso". [¿A alguien más le pasa?|¿Qué está pasando?|¿Es normal?]',
    '¿Los retiros de Northgate [están lentos|están parados] [otra vez|para alguien más]? {amount} pendientes desde las {time}, [sin txid|y soporte no contesta].',
  ],
  probe: [
    [
      '¿Me confirma la dirección de destino y la red que eligió, para no mirar la solicitud equivocada?',
      '[Claro|Sí], es {address}, red {network}[, {amount}|].',
    ],
    [
      '¿Recibió el correo de confirmación de {withdrawal} y abrió el enlace antes de que caducara?',
      '[Sí, lo abrí enseguida|Sí, lo confirmé a las {time}|Me llegó y lo confirmé al momento], y la página puso "retiro confirmado".',
    ],
    [
      '¿Ha cambiado la contraseña, el 2FA o el teléfono en los últimos dos días? Un cambio así pausa los retiros 24 horas.',
      '[No, no he cambiado nada|Entré desde un {device} nuevo, nada más|Cambié la contraseña el {date}, no sabía que eso bloquea los retiros].',
    ],
  ],
  work: [
    '#review Ya encontré {withdrawal}: está en revisión manual [por el importe|porque es el primero a esa dirección] y el equipo [lo está mirando ahora|está en ello]. Sus {amount} están a salvo mientras tanto.',
    '#busy La red {network} está congestionada y estamos enviando por lotes. El suyo va en el siguiente; el hash aparece en el historial en cuanto se transmite.',
    '#wallet Estamos recargando la billetera caliente de {asset} y eso retrasa los retiros grandes. No puedo prometerle una hora exacta, pero suele resolverse en una a tres horas.',
    '#fee La transacción salió a las {time} con una comisión demasiado baja y espera en la mempool. La estamos reemplazando: cambiará el hash, no el importe.',
    '#cancel {withdrawal} todavía no se ha transmitido, así que se puede cancelar. Ya pedí al equipo de billeteras que lo saque de la cola.',
  ],
  follow: [
    [
      '¿Y mi dinero está seguro [o lo perdieron|mientras tanto]? [Quiero una respuesta clara.|]',
      'Sí. Está reservado para este retiro y nadie puede tocarlo. Si la solicitud se rechazara, los {amount} vuelven a su saldo.',
    ],
    [
      '#review,busy,wallet ¿Puedo cancelarlo y usar otra red?',
      'Mientras no tenga hash, sí: Billetera, Historial, {withdrawal}, Cancelar. El saldo vuelve en un minuto y puede elegir otra red.',
    ],
    [
      '#review ¿Por qué nadie me avisó de que hay una revisión? [La app solo dice "{state}".|]',
      'Tiene razón, la app muestra un solo estado para varios pasos. He añadido su caso a la petición de que se explique mejor.',
    ],
    [
      '#review ¿Cuánto tarda la revisión [normalmente|como mucho]?',
      'La mayoría queda lista en dos a cuatro horas; la más larga de esta semana tardó nueve. Prefiero no prometerle menos.',
    ],
  ],
  solve: [
    '#review,busy,wallet Buenas noticias: {withdrawal} ya salió. El hash es {txid}\nPuede seguirlo aquí: {link}',
    '#review La revisión terminó y sus {amount} se enviaron a las {clock}. Hash: {txid}.',
    '#review,busy,wallet,fee Su retiro ya está en la cadena: {txid}. [Disculpe que haya tardado {span}.|Gracias por la paciencia.|]',
    '#cancel Cancelé {withdrawal} como pidió. Los {amount} están otra vez en su billetera spot.',
  ],
};

export const depositMissing: TopicTalk = {
  subject: [
    'Depósito de {amount} [no acreditado|sin aparecer]',
    '[Falta mi depósito de {asset}|¿Dónde está mi depósito?]',
    '{amount} por {network}, [confirmado pero no acreditado|no llegó]',
  ],
  open: [
    '[Envié|Mandé|Pasé] {amount} desde [{platform}|mi cuenta de {platform}|mi billetera] {ago} y [no está en mi saldo|no me lo han acreditado|sigo en cero].',
    '#scan,hold Me falta un depósito de {amount}. [En el explorador sale como exitoso|El que envía dice que está completo|Tiene todas las confirmaciones].',
    '#scan,hold Llevo {span} esperando un depósito de {asset} por {network}. En el explorador [está confirmado|tiene confirmaciones de sobra], en mi cuenta [nada|ni rastro].',
    'El {date} a las {time} deposité {amount} por {network}. [De {platform} salió sin problema.|{platform} dice que está hecho.] Mi saldo en Northgate [no cambió|sigue igual].',
  ],
  detail: [
    'TXID: {txid}',
    'Hash {txid}, enviado a {address}, que es [la dirección que me da la app|la que copié de la página de depósitos].',
    'Dirección {address}, red {network}, hash {txid}.',
    'Aquí está en el explorador: {link}',
  ],
  want: [
    '¿Me lo pueden acreditar?',
    '¿Dónde está? [Hice todo como dice la página.|]',
    'Por favor [revisen qué pasó|búsquenlo].',
    '¿Cuánto más hay que esperar?',
  ],
  post: [
    '#scan,hold @northgate depósito de {amount} confirmado hace {span} y sigue sin acreditarse. [¿Hola?|Ticket abierto, cero respuesta.]',
    '¿A alguien más no le llegan los depósitos por {network} en Northgate? [Mandé {amount} a las {time} y nada.|]',
  ],
  probe: [
    [
      '¿Me envía el hash de la transacción y la red tal como la muestra {platform}?',
      '[Aquí está|Claro|Sí]: {txid}, red {network}.',
    ],
    [
      'Gracias. ¿Es {address} la dirección a la que envió? Así descarto una antigua.',
      '[Sí, exacto|Sí, esa misma|Correcto], la copié de la app en mi {device}.',
    ],
  ],
  work: [
    '#wait Veo su transacción: lleva {seen} de {confirmations} confirmaciones en {network}. Acreditamos al llegar a {confirmations}, no tiene que hacer nada.',
    '#scan La transacción está confirmada en {network}, pero nuestro escáner se saltó el bloque durante un reinicio. Ya pedí al equipo de billeteras que lo vuelva a leer.',
    '#hold Su depósito nos llegó y está retenido por un control de rutina. Lo marqué como prioritario y le escribo en cuanto sepa algo.',
  ],
  follow: [
    [
      '#wait Pero si ya tiene {seen} confirmaciones, ¿cuántas [necesitan|quieren]?',
      'Para {asset} por {network} son {confirmations}. Parece lento, pero con menos todavía se podría revertir.',
    ],
    [
      '¿Mando otro pequeño para probar?',
      'Mejor no envíe nada más hasta que este quede claro. Si hay un problema en la ruta, le pasaría dos veces.',
    ],
    [
      '¿Puede ser que lo haya mandado a una dirección vieja?',
      'No, {address} es suya y sigue activa. Las direcciones antiguas de su cuenta también funcionan.',
    ],
  ],
  solve: [
    'Su depósito de {amount} ya está acreditado [desde las {clock}|]. [Actualice la app, por favor.|Lo verá en Billetera, Spot.]',
    '#scan Al releer el bloque apareció: {amount} en su billetera spot. Disculpe la espera, el error fue nuestro.',
    'Listo: {txid} quedó acreditado con {amount}.',
  ],
};

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

export const whitelistAddress: TopicTalk = {
  subject: ['No puedo agregar una dirección de retiro', 'Lista blanca: bloqueo de 24 h'],
  open: [
    '#lock [Agregué|Añadí] una dirección nueva de {asset} y dice que está bloqueada 24 horas. [Necesito retirar hoy.|¿Se puede saltar eso?]',
    '#lock ¿Cómo quito la espera de 24 horas? [Cambié de Ledger|Estrené billetera] y tengo que mover mis {asset}.',
    '#mail El correo para confirmar una dirección nueva [no me llega|caducó antes de que lo viera].',
  ],
  detail: ['La dirección es {address}, por {network}.', 'Agregué {address} ({network}) {ago}.'],
  want: ['¿La pueden activar [ya|antes]?', '¿Qué estoy haciendo mal?'],
  probe: [
    [
      '¿La agregó en la app o en la web, y le llegó el correo de confirmación?',
      '[En la app, y sí, abrí el enlace|En la web. No llegó, tampoco a spam].',
    ],
  ],
  work: [
    '#lock Las direcciones nuevas quedan bloqueadas 24 horas para todo el mundo. Es la mejor defensa contra quien haya entrado en una cuenta, por eso ningún agente puede acortarlo, yo tampoco.',
    '#mail Le reenvié el correo de confirmación a la dirección de su cuenta. El enlace vale 30 minutos.',
  ],
  follow: [
    [
      '#lock Pero es MI cuenta y MI billetera.',
      'Le creo. Un ladrón diría lo mismo y con la misma prisa, por eso no hay excepciones. El bloqueo termina el {until} a las {time}.',
    ],
    ['¿Mientras tanto puedo retirar a mi dirección de siempre?', 'Sí, las que ya están activas no cambian.'],
  ],
  solve: [
    '#lock El bloqueo de {address} terminó, ya puede retirar ahí.',
    '#mail La dirección quedó confirmada a las {clock}. Un consejo: pruebe primero con poco.',
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
