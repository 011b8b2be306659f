export const problems = {
  'bad-input': 'No se pudo interpretar. No se ha cambiado nada.',
  'not-found': 'Esto ya no está en este equipo.',
  empty: 'Todavía no hay nada que enviar.',
  'unfilled-placeholder': 'Queda un campo sin rellenar. Rellénelo antes de enviar.',
  'internal-article': 'Este artículo es solo para el equipo y no puede enviarse a un cliente.',
  outdated: 'Esta macro o este artículo no se puede usar ahora.',
  identity: 'Habla de la cuenta. Compruebe quién es el cliente y vuelva a insertarla.',
  secret:
    'Contiene una frase de recuperación, una clave, un código de un solo uso o un número de tarjeta. Nunca se envía.',
  guarded: 'Hay algo en este texto que conviene mirar antes de enviarlo.',
  'too-large': 'Es demasiado grande.',
  'unsupported-type': 'No se pueden enviar archivos de este tipo.',
  offline: 'No se puede conectar con el hub. Compruebe la conexión e inténtelo de nuevo.',
  'wrong-credentials': 'El correo y la contraseña no coinciden.',
  'rate-limited': 'Demasiados intentos. Espere un minuto e inténtelo de nuevo.',
  'too-late': 'Demasiado tarde para recuperarlo: ya salió.',
  locked: 'Este equipo está bloqueado hasta que el hub responda. Lo que escribió se guarda.',
  forbidden: 'No tiene permiso para hacer esto.',
  database: 'La base de datos local lo rechazó. No se ha perdido nada; inténtelo de nuevo.',
  internal: 'Algo falló dentro de Groundcrew. Lo que escribió se conserva; inténtelo de nuevo.',
  'engine-gone':
    'El motor se está reiniciando. Lo que escribió se conserva; inténtelo de nuevo en un momento.',
};
