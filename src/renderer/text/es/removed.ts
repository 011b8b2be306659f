export const removed = {
  removed: {
    'seed-phrase': 'frase de recuperación eliminada',
    'private-key': 'clave privada eliminada',
    'one-time-code': 'código de un solo uso eliminado',
    'card-number': 'número de tarjeta eliminado',
  },
  title: {
    'seed-phrase': 'El cliente envió una frase de recuperación',
    'private-key': 'El cliente envió una clave privada',
    'one-time-code': 'El cliente envió un código de un solo uso',
    'card-number': 'El cliente envió un número de tarjeta',
  },
  todo: {
    wallet:
      'Considere comprometida la cartera. Ayude al cliente a moverlo todo ahora a una cartera nueva y no pida nunca las palabras ni la clave.',
    code: 'No lo use ni pida otro. Si alguien le dijo que lo enviara, trate la cuenta como atacada.',
    card: 'No hace falta: bastan las cuatro últimas cifras.',
  },
  kept: 'Se quitó antes de guardar nada; aquí nadie puede leerlo. Se avisó al cliente de inmediato.',
  where: {
    formatting: 'Estaba en el formato del correo, que se quitó entero.',
    subject: 'Estaba en el asunto.',
    'file-name': 'Estaba en el nombre de un archivo.',
  },
  automatic: 'Mensaje automático',
};
