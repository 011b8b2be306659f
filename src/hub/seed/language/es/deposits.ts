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
