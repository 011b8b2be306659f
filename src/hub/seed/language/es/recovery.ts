import type { TopicTalk } from '../language.ts';

export const wrongNetwork: TopicTalk = {
  subject: [
    'Envié {asset} por la red equivocada',
    '{amount} por {wrong} en vez de {network}',
    'Red equivocada, [¿se puede recuperar?|ayuda]',
  ],
  open: [
    '[Metí la pata|Me equivoqué]: mandé {amount} por {wrong} a mi dirección de {network}. [Me di cuenta enseguida.|Lo vi cuando no llegó nada.|]',
    'Al retirar {amount} de {platform} elegí {wrong} en vez de {network}. [La transacción está confirmada.|Sale como completada.|] [¿Lo perdí?|¿Se puede recuperar?]',
    '{amount} salieron por {wrong}, pero la app pedía {network}. [Fue culpa mía.|Ya sé que tenía que revisarlo.|Era tarde y estaba cansad<o|a>.]',
    'La página de depósito decía {network}, {platform} puso {wrong} por defecto y no [me fijé|lo vi]. Son {amount}[, para mí es mucho dinero|].',
  ],
  detail: [
    'Hash {txid} en {wrong}, a {address}.',
    'La dirección está bien ({address}), lo que está mal es la red. TXID {txid}',
    'Aquí: {link}, enviado el {date} a las {time}.',
  ],
  want: ['¿Lo pueden recuperar?', '¿Hay alguna posibilidad?', '¿Qué necesitan de mí[ y cuánto cuesta|]?'],
  post: [
    'Mandé {amount} por {wrong} en vez de {network} a Northgate. [¿Alguien lo ha recuperado?|¿Cuánto les tardó?|Díganme que tiene arreglo.]',
  ],
  probe: [
    [
      'Envíeme por favor el hash, la plataforma de origen y el importe. Nunca necesitamos la frase semilla ni la clave privada, y nadie de aquí se la pedirá.',
      '{txid}, desde {platform}, {amount} por {wrong}.',
    ],
    [
      'Si se recupera, ¿a dónde lo enviamos? Tiene que ser una dirección suya verificable, o su saldo aquí.',
      '[A mi saldo está bien|A mi cuenta de Northgate, por favor|A mi billetera {from}, si se puede].',
    ],
  ],
  work: [
    '#can Lo revisé: la transacción está en {wrong}, en una dirección cuya clave tenemos. Técnicamente se puede recuperar; es trabajo manual, cuesta {fee} y no puedo prometer el resultado.',
    '#can El caso {case} está abierto con el equipo de recuperación. Firman a mano una vez por semana, así que calcule de siete a catorce días.',
    '#no-key Le soy sincer<o|a>: {wrong} es una red en la que todavía no tenemos la clave de esa dirección. Voy a preguntar, pero la respuesta puede ser no.',
  ],
  follow: [
    [
      '#can ¿{fee} por equivocarme en un menú? [Es caro.|]',
      'Lo entiendo. Cubre la firma manual de dos personas, es igual para todos y solo se cobra si funciona.',
    ],
    [
      'En Telegram uno dice que es de su equipo y lo arregla hoy por 50 dólares.',
      'Es una estafa: bloquéelo y no mande nada. Solo le escribimos aquí y nunca pedimos pagos a una dirección.',
    ],
    [
      '#can ¿Cómo sabré que [ya está|funcionó]?',
      'Le llega un correo con el hash y el caso {case} pasa a completado.',
    ],
  ],
  solve: [
    '#can La recuperación de {amount} terminó: está en su saldo, menos la tarifa de {fee}. Caso {case} cerrado.',
    '#can El equipo pudo mover los fondos: {amount} menos {fee} en su cuenta. Gracias por esperar tanto.',
    '#no-key Lo siento: esos fondos no se pueden recuperar. El contrato que los recibió no tiene función para devolverlos y no existe clave que pueda. Prefiero decírselo claro antes que hacerle esperar.',
  ],
};

export const missingMemo: TopicTalk = {
  subject: ['Olvidé el {memokind} en mi depósito de {asset}', 'Depósito de {asset} sin {memokind}'],
  open: [
    '#manual Se me olvidó poner el {memokind} al enviar {amount} desde {platform}. [¿Y ahora?|¿Se perdió?|]',
    '#manual Mi depósito de {asset} no llega y [creo|me temo] que es porque dejé vacío el {memokind}.',
    '#no-other Envié {amount} {ago} con [un {memokind} equivocado|el {memokind} de otra cuenta][, copié la línea que no era|]. {platform} dice que está completo.',
  ],
  detail: [
    'Fue a {address}, hash {txid}. Mi {memokind} debería ser {memo}.',
    'TX {txid}. En la página de depósito mi {memokind} es {memo}.',
  ],
  want: ['¿Me lo pueden asignar?', '¿Cómo lo reclamo?', '¿Cuánto tarda?'],
  probe: [
    [
      'No se preocupe, casi siempre tiene arreglo. Envíeme el hash y una captura del retiro en {platform} donde se vea el campo y su nombre.',
      'Hash: {txid}. Adjunto la captura.',
    ],
    ['¿Qué {memokind} muestra hoy su página de depósito?', 'Dice {memo}.'],
  ],
  work: [
    '#manual Encontré {amount} en nuestra billetera común sin {memokind}. Para asignarlo hay que comprobar que lo envió usted; un colega lo está verificando.',
    '#manual Ese depósito no pertenece a nadie más, así que se puede asignar a mano. Caso {case}, normalmente dos o tres días hábiles.',
    '#no-other El {memokind} que usó pertenece a otro cliente. Eso lo complica: hay que preguntarle primero y no puedo prometer que acepte.',
  ],
  follow: [
    [
      '¿Por qué hace falta un {memokind}? [Con otras monedas no.|]',
      'Porque todos los clientes comparten una dirección de {asset} y ese número es lo único que dice de quién es el dinero.',
    ],
    ['#manual ¿Eso cuesta algo?', 'La primera vez no. A partir de la segunda, {fee}.'],
  ],
  solve: [
    '#manual Sus {amount} ya están asignados a su cuenta. [La próxima vez copie dirección y {memokind} juntos.|]',
    '#manual Caso {case} resuelto: {amount} acreditados.',
    '#no-other Lo siento: el otro cliente no ha aceptado y no podemos quitárselo de su cuenta. Puedo darle todo lo necesario para una reclamación, caso {case}.',
  ],
};
