export const session = {
  signIn: {
    title: 'Inicie sesión en su hub',
    lead: 'El hub es el servidor de soporte de su equipo. Su administrador conoce la dirección.',
    again: 'Iniciar sesión de nuevo',
    againText:
      'Su sesión en {{hub}} ha terminado. Los borradores y las respuestas en cola se conservan y saldrán cuando inicie sesión.',
    notKeptText:
      'Este equipo no tiene llavero, así que su sesión en {{hub}} solo se guardó en memoria y terminó con la aplicación. Los borradores y las respuestas en cola se conservan y salen en cuanto inicie sesión.',
    keychainChangedText:
      'El llavero que guardaba su sesión en {{hub}} ha cambiado o está bloqueado. Lo que contiene no se ha tocado; esta sesión solo se guarda en memoria. Los borradores y las respuestas en cola se conservan y salen en cuanto inicie sesión.',
    address: 'Dirección del hub',
    addressHint: 'helpdesk.example.com',
    email: 'Correo',
    password: 'Contraseña',
    show: 'Mostrar la contraseña',
    capsLock: 'Bloq Mayús está activado',
    submit: 'Iniciar sesión',
    demo: 'Usar el espacio de demostración de este equipo',
    demoText: 'Una plataforma inventada con clientes simulados. Nada sale de este equipo.',
    failed: {
      address: 'Indique una dirección como {{example}}.',
      insecure: 'La dirección debe empezar por https:// (http:// solo sirve para este equipo).',
      email: 'Indique una dirección de correo completa.',
      password: 'Indique su contraseña.',
      offline: 'Ningún hub responde en esta dirección. Compruebe la dirección y la conexión.',
    },
  },
  firstRun: {
    title: 'Preparando su espacio de demostración',
    lead: 'Esto ocurre una sola vez: se crea en este equipo una plataforma inventada con su equipo, clientes, conversaciones, artículos y macros.',
    starting: 'Iniciando…',
    hub: 'Iniciando el hub de soporte',
    engine: 'Iniciando el motor',
    step: {
      database: 'Creando la base de datos',
      people: 'Inventando agentes y clientes',
      knowledge: 'Escribiendo artículos y macros',
      files: 'Dibujando imágenes',
      conversations: 'Escribiendo conversaciones',
      indexes: 'Creando índices',
    },
    syncing: 'Trayendo las conversaciones a este equipo',
    progress: '{{done}} de {{total}}',
    slow: 'Sigue trabajando. En un equipo lento tarda uno o dos minutos.',
  },
  failed: {
    engine: 'El motor no puede iniciarse',
    hub: 'El hub de soporte no puede iniciarse',
    safe: 'Sus datos siguen en este equipo, intactos.',
    restartEngine: 'Iniciar el motor de nuevo',
    restartHub: 'Iniciar el hub de nuevo',
    restartApp: 'Reiniciar Groundcrew',
    details: 'Lo que indicó: {{reason}}',
    kind: {
      'newer-database':
        'La base de datos de este equipo la escribió un Groundcrew más nuevo. Actualice la aplicación para abrirla; esta versión no la toca.',
      corrupt:
        'La base de datos local está dañada. Se apartó; antes se están salvando los borradores y las respuestas en cola.',
      'disk-full': 'El disco está lleno. Libere espacio y vuelva a iniciar. Lo escrito antes está intacto.',
      'in-use':
        'Otro programa tiene abierta esta carpeta de datos. Ciérrelo y vuelva a iniciar. Lo escrito antes está intacto.',
      'no-access': 'No se puede escribir en la carpeta de datos. Corrija sus permisos y vuelva a iniciar.',
      other: 'Se detuvo varias veces seguidas. Iniciarlo de nuevo es seguro.',
    },
  },
  locked: {
    title: 'Bloqueado hasta que el hub responda',
    why_one:
      'Este equipo tuvo noticias del hub por última vez el {{when}}. Lo que guarda de los clientes se muestra durante {{count}} hora sin la confirmación del hub: entretanto puede que usted ya no deba ver una parte.',
    why_many:
      'Este equipo tuvo noticias del hub por última vez el {{when}}. Lo que guarda de los clientes se muestra durante {{count}} horas sin la confirmación del hub: entretanto puede que usted ya no deba ver una parte.',
    why_other:
      'Este equipo tuvo noticias del hub por última vez el {{when}}. Lo que guarda de los clientes se muestra durante {{count}} horas sin la confirmación del hub: entretanto puede que usted ya no deba ver una parte.',
    safe: 'No se ha perdido nada: lo que empezó a escribir se guarda aquí.',
    waiting_one:
      '{{count}} mensaje espera en la bandeja de salida y saldrá cuando se pueda conectar con el hub.',
    waiting_many:
      '{{count}} mensajes esperan en la bandeja de salida y saldrán cuando se pueda conectar con el hub.',
    waiting_other:
      '{{count}} mensajes esperan en la bandeja de salida y saldrán cuando se pueda conectar con el hub.',
    answers: 'El hub responde. Primero llega lo que ha cambiado y después todo se abre solo.',
    todo: 'Compruebe la red. En cuanto se pueda conectar con el hub, todo se abre solo donde usted lo dejó.',
    signIn: 'Su sesión ha terminado. Inicie sesión y todo se abrirá donde lo dejó.',
    tryNow: 'Intentar ahora',
  },
};
