import type { TopicTalk } from '../language.ts';

export const lostTwoFactor: TopicTalk = {
  subject: [
    '[Perdí|Sin acceso a] mi autenticador',
    'Restablecer 2FA',
    'No puedo entrar, teléfono [roto|perdido|robado]',
  ],
  open: [
    '#lost Mi {device} [se cayó al agua|se rompió|me lo robaron|murió] y con él [el autenticador|Google Authenticator|todos mis códigos]. No puedo entrar.',
    '#lost Ya no tengo acceso a los códigos 2FA. [Nunca apunté la clave de respaldo.|La clave quedó en la casa anterior.|]',
    '#lost Formateé el teléfono y no sabía que el autenticador no vuelve solo. Ahora estoy fuera de mi cuenta.',
    '#clock El código 2FA siempre sale mal. [La hora del teléfono está bien.|Lo escribí veinte veces.|Funcionaba hasta el {date}.]',
  ],
  detail: [
    'Cuenta {account}, último acceso {ago} desde {city}.',
    'Sigo teniendo mi correo y mi número. Cuenta {account}.',
  ],
  want: [
    '#lost ¿Cómo lo restablezco?',
    '#lost ¿Me pueden quitar el 2FA?',
    '#lost ¿Cuánto tarda?',
    '#clock ¿Qué hago?',
  ],
  probe: [
    [
      '#lost Puedo iniciar el restablecimiento tras una verificación corta. ¿Tiene acceso al correo de la cuenta y su {document} a mano?',
      'Sí a las dos cosas[, lo tengo aquí delante|, cuando quiera|].',
    ],
    [
      '¿Cuándo entró por última vez, más o menos, y desde qué dispositivo?',
      'El {date} por la [mañana|noche], desde mi {device} en {city}.',
    ],
  ],
  work: [
    '#lost Le llegará un enlace para una prueba facial. Una vez superada, el cambio tarda 24 horas y los retiros quedan en pausa otras 48. Es largo a propósito: es el paso que todo ladrón nos pide saltar.',
    '#clock Pruebe primero una cosa: en los ajustes del autenticador, "corrección de hora para los códigos". En la mitad de los casos es solo eso.',
  ],
  follow: [
    [
      '#lost ¿No se puede más rápido? [Tengo una posición abierta.|El mercado se mueve.|]',
      'El restablecimiento no, para nadie. Pero tras una llamada de vuelta puedo poner con usted una orden solo de cierre.',
    ],
    [
      '#lost No me llegó el enlace[, tampoco a spam|].',
      'Lo reenvié a las {clock}, vale una hora. Viene de northgate.example y de ningún otro sitio.',
    ],
    [
      '#clock ¿Dónde está eso?',
      'En el autenticador: los tres puntos, Ajustes, Corrección de hora, Sincronizar. En iPhone: Ajustes, General, Fecha y hora, automático.',
    ],
  ],
  solve: [
    '#lost Su identidad quedó confirmada y el 2FA está retirado. Configure uno nuevo al entrar y apunte la clave en papel.',
    '#clock Era la hora, entonces. Me alegro de que ya funcione.',
    '#lost El restablecimiento terminó a las {clock}. Los retiros se abren en 48 horas.',
  ],
};

export const newPhone: TopicTalk = {
  subject: ['Teléfono nuevo, [¿cómo paso el 2FA?|no puedo confirmar el acceso]', 'Cambié de número'],
  open: [
    '#move Me compré un {newdevice} y quiero pasar el autenticador desde mi {device} sin quedarme fuera.',
    '#number Cambié de número de teléfono y los SMS llegan al anterior.',
    '#gone Teléfono nuevo, y cada acceso pide confirmar en un aparato que ya no tengo.',
  ],
  detail: ['Antes {device}, ahora {newdevice}. Cuenta {account}.'],
  want: ['#move ¿En qué orden lo hago?', '#number Por favor cambien el número.', '¿Cómo se hace?'],
  probe: [
    [
      '#move,gone ¿Todavía tiene el {device}, aunque sea un día?',
      '[Sí, tengo los dos aquí|No, ya no lo tengo|Sí, hasta el fin de semana].',
    ],
    [
      '#number ¿Le siguen llegando SMS al número anterior?',
      '[No, ya no existe.|Hasta el viernes.|Sí, por ahora los dos.]',
    ],
  ],
  work: [
    '#move El orden es: entre en el {device}, Seguridad, "Mover autenticador", escanee el código con el {newdevice} y ponga un código de cada uno. Solo entonces borre el viejo.',
    '#number Para cambiar el número tengo que verificarle antes. Le llega un enlace por correo; pide su documento y un video corto.',
    '#gone Entonces hace falta un restablecimiento corto: enlace por correo, documento y video, y el {newdevice} queda como dispositivo de confianza.',
  ],
  follow: [
    ['¿Se tocan mis órdenes abiertas?', 'No, ni órdenes ni saldos. Solo se pausan los retiros 24 horas.'],
  ],
  solve: [
    '#move,gone El {newdevice} está confirmado y el anterior cerró sesión en todas partes.',
    '#number Su número nuevo está activo.',
  ],
};

export const accountHacked: TopicTalk = {
  subject: [
    'URGENTE: alguien entró en mi cuenta',
    'Retiro de {amount} que yo no hice',
    'Me hackearon la cuenta, bloquéenla',
  ],
  open: [
    '#login ALGUIEN ESTÁ EN MI CUENTA. Me llegó un correo de acceso desde {city} y yo no estoy ahí. [Bloqueen todo.|Ciérrenla ya por favor.]',
    '#no-drained Me desperté con un retiro de {amount} que no hice yo. [Deténganlo.|Por favor ayúdenme.|Eran mis ahorros.]',
    '#login Cambiaron mi contraseña a las {time} y no fui yo. [No puedo entrar.|También entraron en mi correo.]',
    '#no-drained Me clonaron el chip[, estuve toda la noche sin señal|] y esta mañana el 2FA estaba cambiado. Creo que me están vaciando la cuenta.',
  ],
  detail: [
    '#no-drained El retiro fue a {address}, que no conozco. Hash {txid}',
    '#login El correo dice IP {ip}, {browser}, {city}, {time}. Yo estoy en {home}.',
  ],
  want: [
    'BLOQUÉENLA YA.',
    'Por favor cierren la cuenta y díganme qué hago.',
    '¿Queda algo? ¿Se puede parar?',
  ],
  post: [
    '@northgate me están vaciando la cuenta AHORA MISMO, que alguien la bloquee. [No consigo comunicarme.|El chat dice 40 en espera.|Llevo {span} así.]',
  ],
  probe: [
    [
      'Estoy con usted. Ya pedí el bloqueo de emergencia. ¿Sigue teniendo acceso a su correo y le funciona el teléfono?',
      '[El correo sí, el teléfono no tiene señal.|Sí, ya funcionan los dos.|Cambié la contraseña del correo hace un minuto.]',
    ],
    [
      '¿Abrió algún enlace, instaló un programa o le dio un código a alguien estos días? No es para culparle, nos dice por dónde entraron.',
      '[Me llamó uno que decía ser de seguridad de Northgate.|Instalé un programa de acceso remoto.|Llegó un correo de un regalo y entré ahí.|No, que yo sepa.]',
    ],
  ],
  work: [
    '#login La cuenta está bloqueada desde las {clock}: sin accesos, sin retiros, sin operaciones. Los {amount} pendientes se pudieron detener.',
    '#no-drained Bloqueé la cuenta a las {clock}: ya no puede salir nada más.',
    '#no-drained El equipo de seguridad tiene su caso. Un retiro ya estaba en la cadena ({shorttx}); ese no lo podemos revertir, pero estamos avisando al exchange al que llegó.',
    'Haga esto ahora, desde otro aparato: contraseña nueva en el correo, cierre todas las sesiones y llame a su compañía por el chip.',
  ],
  follow: [
    [
      '#no-drained ¿Me devolverán el dinero?',
      'Todavía no lo sé y no le voy a decir algo que quizá no sea cierto. Lo que se pudo parar está a salvo. Para el resto ayuda una denuncia policial.',
    ],
    [
      '¿Cómo pudo pasar si tengo 2FA?',
      'Por lo que vemos, a las {time} se introdujo un código correcto desde la IP {ip}. Suele ser una página falsa o un código leído por teléfono.',
    ],
    [
      'Me siento tan [tont<o|a>|avergonzad<o|a>].',
      'No se culpe. Quienes hacen esto se dedican a ello todo el día. Reaccionó rápido, y eso es lo que más cuenta.',
    ],
  ],
  solve: [
    '#login La cuenta vuelve a ser suya: correo confirmado, sesiones y claves API anteriores eliminadas. Sus {amount} están intactos.',
    '#no-drained Seguridad terminó. Adjunto el informe para la policía, referencia {case}. Lamento de verdad la parte que no se pudo detener.',
  ],
};

export const phishing: TopicTalk = {
  subject: ['¿Este correo es de ustedes?', 'Página falsa {lookalike}', '[SMS|Correo|Mensaje] sospechoso'],
  open: [
    '#mail Me llegó [un correo|un SMS|un mensaje de Telegram] de "Northgate Soporte" de que van a cerrar mi cuenta, con un enlace a {lookalike}. [¿Son ustedes?|Me parece falso.|No hice clic.]',
    '#call Me llamó alguien diciendo que era de seguridad y quería [mi código|que moviera mis monedas a una billetera segura]. [Sabía mi nombre.|]',
    '#mail Hay una copia de su página en {lookalike}[, sale primero como anuncio|]. [Para que lo sepan.|]',
    '#typed Creo que [puse mi contraseña|entré] en {lookalike}. [¿Qué hago?|La cambié enseguida.]',
  ],
  detail: [
    '#mail El remitente era soporte@{lookalike}, {date} a las {time}.',
    '#mail El enlace es hxxps://{lookalike}/verificar[, adjunto captura|].',
  ],
  want: ['#mail,call ¿Es real?', '¿Qué hago?'],
  post: ['#mail Ojo: {lookalike} NO es @northgate. [Me llegó esta mañana.|Sale de anuncio en el buscador.|]'],
  probe: [
    [
      '#mail,call ¿Escribió algo ahí, una contraseña, un código o la frase de recuperación? No le diga la frase a nadie, tampoco a nosotros.',
      '[No, lo cerré.|Nada.|No, solo miré.]',
    ],
    [
      '#typed ¿Puso también un código o la frase de recuperación? No le diga la frase a nadie, tampoco a nosotros.',
      '[Solo correo y contraseña.|La contraseña y un código.|La frase no.]',
    ],
  ],
  work: [
    '#mail No somos nosotros. {lookalike} es falsa; ya la mandé a dar de baja. Nunca llamamos ni pedimos códigos.',
    '#call No éramos nosotros: nunca llamamos y nadie de aquí pide códigos ni mover monedas. Hizo bien en colgar.',
    '#typed Por seguridad cerré todas sus sesiones. Ponga una contraseña nueva y revise Seguridad, Dispositivos.',
  ],
  follow: [
    [
      '¿Cómo tienen mi correo?',
      'Esas listas salen de filtraciones de otras tiendas y servicios. En la nuestra no hay indicios y en su cuenta no hay accesos extraños.',
    ],
  ],
  solve: [
    '#mail {lookalike} está fuera de línea desde las {clock}. Gracias, su aviso protegió a otros.',
    '#typed,call Su cuenta está limpia: sin dispositivos desconocidos, sin claves API ni direcciones nuevas.',
  ],
};
