export const status = {
  label: 'Estado',
  connection: {
    starting: 'Iniciando…',
    online: 'En línea',
    connecting: 'Conectando…',
    connectingAgain: 'Conectando, intento {{count}}…',
    offline: 'Sin conexión',
    offlineFor: 'Sin conexión desde hace {{span}}',
    'needs-sign-in': 'Hay que iniciar sesión',
    'upgrade-required': 'Hay que actualizar',
  },
  detail: {
    title: 'Conexión',
    online: 'El hub responde. Todo lo que hace le llega al instante.',
    starting: 'Buscando el hub.',
    connecting: 'Intentando conectar con el hub. Siga trabajando: todo se guarda y se envía en orden.',
    offline:
      'El hub no responde. Siga trabajando: la bandeja, los conocimientos y las macros están en este equipo; lo que envíe espera en la bandeja de salida.',
    'needs-sign-in': 'El hub pide que inicie sesión de nuevo. Lo que envíe espera en la bandeja de salida.',
    'upgrade-required':
      'El hub es más nuevo que esta aplicación. Actualice Groundcrew para seguir sincronizando; lo que escribió se conserva.',
    since: 'Desde',
    next: 'Próximo intento',
    nextIn: 'en {{span}}',
    now: 'ahora',
    reason: 'Motivo',
    hub: 'Hub',
    embedded: 'En este equipo (demostración)',
    lastSync: 'Última sincronización',
    never: 'todavía no',
    spanAgo: 'hace {{span}}',
    'not-kept':
      'Este equipo no tiene llavero, así que la sesión solo se guardó en memoria y terminó con la aplicación. No se ha perdido nada; lo que envíe espera en la bandeja de salida hasta que vuelva a iniciar sesión.',
    'keychain-changed':
      'El llavero que guardaba la sesión ha cambiado o está bloqueado. Lo que contiene no se ha tocado y, hasta que vuelva, la sesión solo se guarda en memoria. No se ha perdido nada; lo que envíe espera en la bandeja de salida hasta que vuelva a iniciar sesión.',
    tryNow: 'Intentar ahora',
    signIn: 'Iniciar sesión',
  },
  synced: 'Sincronizado hace {{span}}',
  syncedNow: 'Sincronizado ahora mismo',
  notSynced: 'Aún sin sincronizar',
  progress: {
    starting: 'Primera sincronización: preparando',
    working: 'Primera sincronización: conversaciones abiertas',
    history: 'Completando el historial',
    knowledge: 'Cargando artículos y macros',
    pictures: 'Cargando imágenes',
    percent: '{{percent}} %',
    label: 'Progreso de la sincronización',
  },
  outbox: {
    empty: 'Bandeja de salida vacía',
    waiting_one: '{{count}} en espera de envío',
    waiting_other: '{{count}} en espera de envío',
    parked_one: '{{count}} requiere su atención',
    parked_other: '{{count}} requieren su atención',
    open: 'Abrir la bandeja de salida',
  },
  quarantine_one: '{{count}} elemento apartado',
  quarantine_other: '{{count}} elementos apartados',
  quarantineText:
    'El hub envió algo que esta versión no puede leer. Se apartó y todo lo demás siguió. Guarde un paquete de diagnóstico en la configuración y déselo a su administrador.',
  demo: {
    label: 'Demostración',
    simulator: 'Clientes simulados',
    simulatorText_one: 'Alrededor de {{count}} mensaje por minuto',
    simulatorText_other: 'Alrededor de {{count}} mensajes por minuto',
    surge: 'Iniciar una oleada',
    surging: 'Oleada durante otros {{span}}',
    chatPage: 'Abrir el chat de los clientes',
    noBrowser: 'No se pudo abrir el chat. Su dirección es {{url}}',
  },
  banner: {
    engineRestarting: 'El motor se detuvo y se está iniciando de nuevo. Lo que escribió se conserva.',
    hubRestarting:
      'El hub de soporte se detuvo y se está iniciando de nuevo. Siga trabajando; todo espera en orden.',
    hubFailed: 'El hub de soporte no se inicia. Puede leer y escribir; no se envía nada hasta que funcione.',
    engineFailed:
      'El motor se detiene una y otra vez. Lo que escribió está guardado en este equipo. Inícielo de nuevo; lo que escriba hasta entonces puede perderse.',
    signedOut:
      'Inicie sesión de nuevo para seguir con el hub. Lo que escriba se conserva y saldrá cuando inicie sesión.',
    notKept:
      'Vuelva a iniciar sesión: este equipo no tiene llavero, así que la sesión solo se guardó en memoria. No se ha perdido nada; lo que escriba sale en cuanto inicie sesión.',
    keychainChanged:
      'Vuelva a iniciar sesión: el llavero que guardaba la sesión ha cambiado o está bloqueado. Lo que contiene no se ha tocado. No se ha perdido nada; lo que escriba sale en cuanto inicie sesión.',
    upgrade:
      'El hub es más nuevo que esta aplicación y la rechaza. Actualice Groundcrew para seguir sincronizando.',
    restart: 'Reiniciar',
    signIn: 'Iniciar sesión',
  },
  notices: {
    open: 'Abrir',
    unknown: '{{code}}',
  },
};
