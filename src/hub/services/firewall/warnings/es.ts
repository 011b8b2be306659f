import type { WarningText } from './warning-text.ts';

export const es: WarningText = {
  wallet: [
    'Su último mensaje contenía una frase de recuperación o una clave privada. La eliminamos antes de guardarlo y aquí nadie puede leerla. Aun así, considere que esa cartera está comprometida: un secreto escrito en un mensaje deja de ser secreto.',
    '',
    '1. Cree una cartera nueva con otra frase de recuperación, en un dispositivo de confianza.',
    '2. Mueva ahora mismo todo de la cartera antigua a la nueva.',
    '3. No vuelva a usar la antigua ni escriba sus palabras en ningún sitio.',
  ].join('\n'),
  code: 'Su último mensaje contenía un código de un solo uso. Lo eliminamos antes de guardarlo. No comparta códigos con nadie. Si no lo pidió usted, o si alguien le pidió que lo enviara, cambie ahora su contraseña y díganoslo aquí.',
  card: 'Su último mensaje contenía un número de tarjeta. Lo eliminamos antes de guardarlo. No lo necesitamos: bastan las cuatro últimas cifras. Si lo ha enviado a otra persona, pida a su banco que bloquee la tarjeta.',
  never:
    'Nunca pedimos una frase de recuperación, una clave privada, una contraseña ni un código. Quien lo haga intenta robarle, aunque use nuestro nombre.',
};
