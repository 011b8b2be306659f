import type { TopicTalk } from '../language.ts';

export const kycDocument: TopicTalk = {
  subject: ['Verificación rechazada: {document}', 'No aceptan mi {document}', 'KYC rechazado [otra vez|]'],
  open: [
    'Me rechazaron la verificación [otra vez|por {tries}ª vez], motivo "{docreason}". [Tengo el documento en la mano y está vigente.|La foto se ve nítida.|No entiendo qué está mal.]',
    'Subí mi {document} {ago} y [me llegó un correo de rechazo|dice "{docreason}"]. [¿Qué significa?|Es nuevo.|]',
    '¿Por qué no aceptan mi {document}? [Vence el año que viene.|En otros dos exchanges pasó sin problema.|Solo dice "{docreason}".]',
    'No puedo [retirar|operar] porque la verificación con mi {document} falla una y otra vez.',
  ],
  detail: [
    'Lo subí con un {device}, por los dos lados, último intento el {date} a las {time}.',
    'Solicitud {applicant}. [Ya van {tries} intentos.|]',
    'El mensaje es "{docreason}", cuenta {account}.',
  ],
  want: [
    '¿Qué tengo que hacer exactamente?',
    '¿Lo puede mirar una persona[ y no un robot|]?',
    '¿Cuántos intentos me quedan?',
  ],
  probe: [
    [
      '¿Fotografió el documento original, y no una copia o una pantalla? ¿Se ven las cuatro esquinas?',
      '[El original|Directo con el celular], se ven las cuatro esquinas[, creo|, sobre una mesa oscura|, con flash].',
    ],
    [
      '¿Su nombre en el perfil está escrito exactamente igual que en el documento, con el segundo nombre?',
      '[Ah, me faltó el segundo nombre.|Sí, idéntico.|En el documento sale también mi segundo apellido.]',
    ],
  ],
  work: [
    'Miré el motivo: "{docreason}" significa que {docreason:meaning}. El documento en sí está bien.',
    'El control lee las dos líneas de abajo y un reflejo tapa una parte. Luz de día de lado, sin flash y sobre algo oscuro: así funciona casi siempre.',
    'Le reinicié los intentos, tiene tres nuevos. Use la cámara trasera, por favor[, y limpie la lente, de verdad ayuda|].',
  ],
  follow: [
    [
      '¿Les puedo mandar la foto por aquí?',
      'Por favor no: las fotos de documentos van solo en la página de carga, donde se cifran y se borran a su tiempo.',
    ],
    [
      'Mi documento está un poco gastado. ¿Vale otro?',
      'Sí: pasaporte, documento de identidad o permiso de residencia; en muchos países también la licencia de conducir.',
    ],
    [
      '¿Cuánto tarda después de subirlo?',
      'El control automático, unos minutos. Si lo tiene que ver una persona, hasta un día hábil.',
    ],
  ],
  solve: [
    'Su documento fue aceptado y su cuenta está verificada. [Los límites ya subieron.|]',
    'Las fotos nuevas pasaron. Cuenta verificada[, bienvenid<o|a>|].',
    'El proveedor lo revisó a mano y lo aprobó. Ya puede depositar y retirar.',
  ],
};

export const kycSelfie: TopicTalk = {
  subject: ['La selfie [falla|sale rechazada]', 'Verificación facial [no funciona|en bucle]'],
  open: [
    'La prueba facial [falla siempre|no termina nunca]. [Giro la cabeza a un lado y a otro y nada.|Dice "{selfiereason}".|Parezco tont<o|a> delante del celular.]',
    'Me rechazan la selfie, "{selfiereason}". [Probé en tres habitaciones.|Uso lentes, ¿será eso?|]',
    'La prueba de vida en mi {device} [se queda en 90%|vuelve al principio|se cierra sola].',
  ],
  detail: [
    '{device}, {system}, app {appversion}. Último intento a las {time}.',
    'Solicitud {applicant}, {tries} intentos.',
  ],
  want: ['¿Qué puedo hacer?', '¿Hay otra forma de verificarme?'],
  probe: [
    [
      '¿Qué teléfono es, y le dio permiso de cámara a la app?',
      '{device} con {system}, y sí, la cámara está permitida.',
    ],
    [
      '¿Había una luz fuerte detrás, gorra o lentes oscuros?',
      '[Una ventana detrás, sí.|Lentes sí, gorra no.|No, luz normal en la cocina.]',
    ],
  ],
  work: [
    '#light "{selfiereason}" casi siempre es la luz: póngase de frente a una ventana, sin lentes ni gorra, con el teléfono a la altura de los ojos y movimientos lentos.',
    '#app Había un error en la app {appversion} en algunos teléfonos. Actualice, por favor, o abra el enlace que le mando en el navegador del teléfono.',
  ],
  follow: [
    [
      '¿Guardan el video de mi cara?',
      'Lo guarda nuestro proveedor el tiempo que exige la ley, y no se usa para nada más.',
    ],
  ],
  solve: ['La prueba facial pasó a las {clock}; su cuenta está verificada.'],
};

export const kycAddress: TopicTalk = {
  subject: ['Comprobante de domicilio [rechazado|no aceptado]'],
  open: [
    'Me rechazaron el comprobante de domicilio, "{addressreason}". Es [mi recibo de luz|un extracto bancario|mi contrato de alquiler], con mi nombre y dirección.',
    'No tengo recibos a mi nombre porque [vivo con mis padres|alquilo una habitación|me acabo de mudar]. ¿Qué puedo [mandar|usar]?',
    'Subí [un extracto|el recibo del teléfono|la factura del agua] {ago} y lo rechazaron. [¿Por qué?|Dice "{addressreason}".]',
  ],
  detail: [
    'Emitido el {date}, por {bank}. Solicitud {applicant}.',
    'Es el PDF original de {bank}, sin tocar.',
  ],
  want: ['¿Qué documentos aceptan?', '¿Cuál serviría?'],
  probe: [
    [
      '¿Se ven su nombre completo, la dirección y una fecha de los últimos tres meses en la misma página?',
      '[La dirección está en la página dos.|Sí, todo en la primera.|La fecha es de hace cuatro meses, uy.]',
    ],
  ],
  work: [
    'Aceptamos extracto bancario, recibo de luz, gas, agua o internet, carta de impuestos o certificado de empadronamiento, de no más de tres meses. Las capturas de una app no sirven.',
    'En su cuenta sigue la dirección anterior. Cámbiela primero en Perfil y después suba el documento.',
  ],
  follow: [
    [
      'Todo lo mío es digital, no tengo papel.',
      'Un PDF es incluso mejor, mientras sea el archivo original y no la foto de una pantalla.',
    ],
  ],
  solve: [
    'El documento nuevo fue aceptado. Domicilio verificado.',
    'Aprobado a mano: su domicilio está confirmado.',
  ],
};

export const nameChange: TopicTalk = {
  subject: ['Cambio de nombre en mi cuenta', 'Mi nombre legal cambió'],
  open: [
    '#new [Me casé|Me divorcié|Cambié de nombre] este año y mi nuevo documento no coincide con la cuenta. [Ahora me devuelven las transferencias.|¿Cómo lo cambio?]',
    '#typo Mi nombre en la cuenta está [mal escrito|sin acento|con los apellidos al revés] y no me deja editarlo.',
  ],
  detail: ['Cuenta {account}.'],
  want: ['¿Qué papeles necesitan?', '¿Lo pueden corregir?'],
  probe: [
    [
      '#new ¿Tiene un certificado donde salgan los dos nombres?',
      '[Sí, el acta de matrimonio.|Sí, la resolución del juzgado.|Solo el documento viejo y el nuevo.]',
    ],
    [
      '#typo ¿Cómo está escrito exactamente en su documento?',
      '{name}. [Con acento.|En ese orden.|Tal cual.]',
    ],
  ],
  work: [
    '#new Suba el documento nuevo y el certificado en Perfil, Documentos. Le abrí esa página por siete días.',
    '#typo La ortografía se corrige con el documento, sin más papeles. Se lo pasé a un colega para la segunda revisión.',
  ],
  follow: [
    [
      '¿Se conserva mi historial?',
      'Se conserva todo: historial, comisiones, referidos y límites. Solo cambia el nombre.',
    ],
  ],
  solve: ['#new Su nombre ya está cambiado[, y felicidades|].', '#typo Corregido.'],
};

export const sourceOfFunds: TopicTalk = {
  subject: ['Origen de fondos, {case}', 'Cuenta limitada hasta justificar el origen del dinero'],
  open: [
    'Me piden que [explique|justifique] el origen de {amount}. [Me parece invasivo.|Colaboro con gusto, pero ¿qué necesitan exactamente?|Soy un particular, no una empresa.]',
    'Mi cuenta está limitada desde el {date} por una revisión de origen de fondos. [Vendí un departamento|Son ahorros de años|Mino desde 2017|Es una herencia] y [puedo demostrarlo|tengo los papeles].',
  ],
  detail: [
    'Caso {case}. Adjunto [declaraciones de impuestos|la escritura|extractos de {bank}].',
    'El depósito en cuestión son {amount} del {date}.',
  ],
  want: ['¿Qué documentos aceptan y cuándo se abre mi cuenta?', 'Indíquenme la base legal, por favor.'],
  probe: [
    [
      '¿Puede subir el extracto donde se ve salir el dinero de {bank} y el contrato que lo respalda?',
      '[Los dos subidos|Hecho], en el caso {case}.',
    ],
  ],
  work: [
    'Gracias, los documentos ya están con cumplimiento. Revisan por orden de llegada; ahora son de tres a cinco días hábiles.',
    'Yo no participo en esa revisión ni la veo, pero puedo asegurarme de que de su parte no falte nada.',
  ],
  follow: [
    [
      '¿Se me acusa de algo?',
      'No. Es un control habitual para importes así y se aplica a todos los clientes.',
    ],
  ],
  solve: [
    'La revisión del caso {case} terminó y todas las funciones están disponibles.',
    'Cumplimiento aceptó sus documentos. Gracias por la paciencia.',
  ],
};
