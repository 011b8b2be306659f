import type { TopicTalk } from '../language.ts';

export const feeQuestion: TopicTalk = {
  subject: ['Consulta sobre comisiones', '¿Por qué me cobraron {fee}?'],
  open: [
    '#wd ¿Por qué pagué {fee} por retirar {amount}? [En la página decía menos.|En {platform} es la mitad.|]',
    '#table ¿Cuáles son las comisiones para [operar|comprar con tarjeta|retirar {asset}]? [Encuentro tres números distintos.|La tabla no se entiende.]',
    '#maker Me cobraron comisión de taker aunque mi orden era límite. [¿Me lo explican?|]',
    '#volume ¿Hay descuento por [más volumen|tener su token]?',
  ],
  detail: [
    '#maker Orden {order}, par {pair}, {date}.',
    '#wd Retiro {withdrawal}, {network}, comisión {fee}.',
  ],
  want: ['¿Me lo explican?', '#table ¿Cuál es la buena?', '#wd ¿Me devuelven la diferencia?'],
  post: ['#wd ¿{fee} por retirar {asset} de @northgate? [En serio.|En {platform} es la mitad.]'],
  probe: [
    [
      '#wd,maker ¿De qué orden o retiro se trata? Con el número basta.',
      '[Es el del {date}|{withdrawal} creo|El último], gracias.',
    ],
    [
      '#table,volume ¿Es para spot o para compras con tarjeta?',
      '[Spot.|Sobre todo spot.|Las dos, estoy comparando.]',
    ],
  ],
  work: [
    '#wd La comisión de retiro depende de la red y de su carga: en {network} ahora es {fee}. La más barata aparece con una marca verde al retirar.',
    '#maker Una orden límite paga como taker si se cruza al instante, porque toma liquidez. Con "solo maker" se evita.',
    '#volume Su volumen de 30 días está justo por debajo del siguiente nivel; con {fiat} más, la comisión baja una quinta parte.',
    '#table La tabla tiene tres columnas porque depende de cómo opera: spot por volumen, tarjeta fija, retiros por red. Para casi todos cuenta la primera línea.',
  ],
  follow: [
    [
      '¿Y hay forma de pagar menos?',
      'Tres: órdenes solo maker, una red más barata y los niveles de volumen. Si quiere le digo cuál le conviene.',
    ],
  ],
  solve: [
    '#maker Revisé la orden {order}: se cruzó al instante, así que la comisión era correcta. [Como gesto le abonamos {fee}.|]',
    '#wd Revisé {withdrawal}: la comisión era correcta, pero la página que vio estaba desactualizada. Le abonamos la diferencia de {fee}.',
    '#table,volume Espero que quede más claro. La tabla completa está en el centro de ayuda, en Comisiones.',
  ],
};

export const taxReport: TopicTalk = {
  subject: ['Informe fiscal {year}', 'Historial de operaciones para [mi contador|Hacienda]'],
  open: [
    '#where Necesito un [informe fiscal|extracto de todas las operaciones] de {year}. [¿Dónde está?|Mi contador lo espera.|El plazo vence la semana que viene.]',
    '#gap La exportación CSV de {year} [no trae mis recompensas de staking|tiene precios raros|se corta en agosto].',
    '#gap Los números del informe {year} no cuadran con mi saldo[ por {amount}|].',
  ],
  detail: ['Cuenta {account}, año {year}.', '#gap La línea en cuestión es del {date}, {amount}.'],
  want: ['#where ¿Me lo pueden mandar?', '#gap ¿Cuál es el correcto?', '¿Puede estar antes del {until}?'],
  probe: [
    [
      '¿En qué formato, PDF para Hacienda o CSV para un programa?',
      '[CSV, por favor|PDF, con sello si se puede|Los dos si es posible].',
    ],
  ],
  work: [
    '#where Lo encuentra en Cuenta, Documentos, Impuestos. El de {year} se genera una vez y tarda hasta una hora; le llega un correo.',
    '#gap Las recompensas van en un archivo aparte desde {year}, porque en muchos países tributan distinto. Le generé los dos.',
  ],
  follow: [
    [
      '¿Ustedes informan a Hacienda?',
      'Respondemos a lo que exige la ley de su país. Para su caso consulte con un asesor; nosotros no podemos asesorar.',
    ],
  ],
  solve: [
    '#where Los dos archivos de {year} ya están en sus documentos.',
    '#gap El error está corregido; el archivo nuevo incluye {amount} en recompensas que faltaban.',
  ],
};

export const referralBonus: TopicTalk = {
  subject: ['Bono de referido [no pagado|pendiente]', 'Bono por invitar a {friend}'],
  open: [
    'Invité a {friend} y [el bono nunca llegó|no recibimos nada]. [Ya verificó hace semanas.|Ya depositó y operó.|]',
    'La campaña prometía {fiat} por invitar a alguien, {friend} cumplió todo y nada.',
    '{friend} usó mi código pero me salen cero referidos.',
  ],
  detail: ['Mi código es {code}, {friend} se registró el {date}.', 'El anuncio decía "{fiat} en 7 días".'],
  want: ['Por favor páguenlo.', '¿Qué falta?', '¿O era pura publicidad?'],
  post: [
    '¿Y el "bono de {fiat}" de @northgate? Registro el {date}, {friend} cumplió todo y nada. [Puro marketing.|]',
  ],
  probe: [
    [
      '¿{friend} puso el código al registrarse o después?',
      '[Al registrarse, yo estaba al lado|Después, creo|Ni idea, le pregunto].',
    ],
  ],
  work: [
    'El bono pide tres cosas: código al registrarse, verificación y operaciones por {fiat} en 30 días. Falta la tercera.',
    'Veo el registro con el código {code}. Se paga los viernes; el suyo va en el próximo.',
  ],
  follow: [
    [
      '¡Eso no lo decía el anuncio!',
      'Está en las condiciones, pero de acuerdo: el anuncio era demasiado corto. Lo pasé a marketing con sus palabras.',
    ],
  ],
  solve: [
    'Le abonamos {fiat} a mano. Gracias por traer a {friend}.',
    'Bono pagado hoy, está en Recompensas.',
  ],
};

export const appCrash: TopicTalk = {
  subject: ['La app se cierra en mi {device}', 'App {appversion} [no abre|se congela]'],
  open: [
    'Desde la actualización la app [se cierra sola|se cae] [al abrirla|al tocar Billetera|al abrir un gráfico] en mi {device}.',
    'La app [se congela|queda en blanco] con {system}. [No pude cerrar una posición por eso.|Reinstalarla no sirvió.|]',
    'Me saca de la sesión cada pocos minutos. [La huella tampoco funciona.|Es desesperante.]',
    'Las alertas de precio no llegan desde el {date}.',
  ],
  detail: ['{device}, {system}, versión {appversion}.', 'Versión {appversion}. Pasa con wifi y con datos.'],
  want: ['¿Es un fallo conocido?', '¿Cuándo lo arreglan?', '¿Qué hago?'],
  post: [
    '@northgate la app {appversion} se cae en {system} [todo el tiempo|al abrir gráficos]. [Qué oportuno.|Arréglenlo.]',
  ],
  probe: [['¿Qué versión es (Más, Acerca de) y qué teléfono?', '{appversion} en un {device}, {system}.']],
  work: [
    'Gracias, es un error conocido de {appversion} con {system}. La siguiente versión está en revisión en la tienda; mientras tanto la web funciona en el teléfono.',
    'Pruebe esto: cerrar del todo, borrar caché (no los datos) y abrir. Si se cierra otra vez, envíe el informe que aparece.',
  ],
  follow: [
    [
      'No pude cerrar una posición por eso. ¿Quién responde?',
      'Lo siento. Le paso las horas y la orden al equipo de trading, que las compara con los registros. Recibirá respuesta por escrito.',
    ],
  ],
  solve: [
    'La versión corregida está en la tienda desde hoy. Actualice, por favor.',
    'Me alegro de que funcione tras borrar la caché.',
  ],
};

export const listingQuestion: TopicTalk = {
  subject: ['¿Cuándo listan {coin}?', 'Consulta sobre {coin}'],
  open: [
    '#when ¿Cuándo van a listar {coin}? [Todos lo tienen ya.|]',
    '#date Anunciaron {coin} para el {until}. [¿Ya se puede depositar?|¿Por qué red?|¿A qué hora empieza?]',
    '#halt ¿Por qué pararon {coin} a los pocos minutos de salir? [Mi orden se llenó en lo más alto.|]',
    '#delist ¿Van a quitar {coin}? [Lo leí en Telegram.|Tengo bastante.|]',
  ],
  detail: ['#halt Mi orden es la {order}.', '#delist Tengo unos {coinamount} {coin}.'],
  want: ['#when ¿Alguna fecha?', '¿Me lo aclaran?'],
  probe: [
    [
      '#when,delist ¿Dónde lo leyó? Solo anunciamos en nuestra página de noticias.',
      '[En X.|En un grupo de Telegram.|Me lo contó un amigo.]',
    ],
    ['#halt,date ¿De qué par se trata?', '{coin}/USDT[, en la app|].'],
  ],
  work: [
    '#when,delist De monedas no anunciadas no puedo decirle nada; en soporte tampoco las sabemos antes. La página de noticias es la única fuente.',
    '#halt Lo pausó la protección de volatilidad, que es automática. Se reabrió a los quince minutos y las órdenes anteriores valen.',
    '#date Los depósitos abren unas horas antes que el trading, por la red que muestra la página. La hora del anuncio está en UTC.',
  ],
  follow: [
    [
      '#when ¿Se puede pedir una moneda?',
      'Sí, en la app: Mercados, Sugerir. El equipo de listados mira esos números.',
    ],
  ],
  solve: [
    '#date Los depósitos de {coin} están abiertos y el trading empieza a las {soon}.',
    '#delist No hay planes de quitar {coin}. Si cambiara, se avisa con 30 días.',
    '#when En cuanto haya algo lo verá en la página de noticias.',
    '#halt Espero que quede claro; la orden {order} sigue como estaba.',
  ],
};

export const accountClosure: TopicTalk = {
  subject: ['Cerrar mi cuenta', 'Borrar cuenta y datos'],
  open: [
    'Quiero cerrar mi cuenta y que borren mis datos. [Ya no opero.|Me cansé, la verdad.|Quedan {amount}.]',
    '¿Cómo cierro mi cuenta? [El botón sale gris.|Dice que hay saldo, pero son centavos.|]',
  ],
  detail: ['Cuenta {account}. Quedan {amount}.', 'Confírmenlo por escrito.'],
  want: ['Confirmen, por favor.', '¿Cuánto tiempo guardan mis datos?'],
  probe: [
    [
      '¿Hay algo que pudimos hacer mejor? ¿Y a dónde mandamos los {amount}?',
      '[Es complicado para mí.|Las comisiones.|Nada, necesito el dinero.] A {address}, por favor.',
    ],
  ],
  work: [
    'Anoté el cierre. Retire lo que queda; lo que esté por debajo del mínimo se convierte en Billetera, Saldos pequeños.',
    'Por ley guardamos los datos de verificación cinco años tras el cierre; lo demás se borra a los 30 días.',
  ],
  follow: [
    [
      '¿Puedo volver más adelante?',
      'Sí, con el mismo correo pasados 30 días. Tendría que verificarse otra vez.',
    ],
  ],
  solve: ['Su cuenta {account} está cerrada desde el {today}. Gracias por este tiempo.'],
};
