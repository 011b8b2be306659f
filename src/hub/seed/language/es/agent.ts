import type { Talk } from '../language.ts';

export const agent: Talk['agent'] = {
  hello: [
    'Hola {first}:',
    'Buenos días, {first}:',
    'Hola {first} 👋',
    'Estimado/a {first}:',
    '¡Hola, {first}!',
    'Buen día, {first}:',
    'Hola {first}, le escribe {agent}.',
    'Hola {first}, gracias por escribirnos.',
  ],
  sign: [
    'Saludos,\n{agent}',
    'Atentamente,\n{agent}\nSoporte de Northgate',
    '{agent}',
    'Un cordial saludo,\n{agent} | Northgate',
    'Cuídese,\n{agent}',
    'Saludos cordiales,\n{agent}\nAtención al cliente, Northgate',
    '— {agent}',
    'Que tenga buen día,\n{agent}',
  ],
  calm: [
    'Gracias por [contactarnos|los datos|su mensaje].',
    '[Yo me encargo|Lo tengo aquí|Lo estoy mirando ahora mismo].',
    'Gracias por explicarlo tan bien, [ayuda mucho|nos ahorra tiempo].',
    'Con gusto le ayudo.',
    'Vamos a resolverlo.',
    'Tengo su caso abierto delante.',
  ],
  care: [
    '[Entiendo|Imagino] lo preocupante que es, y [ya estoy en ello|lo tomé personalmente].',
    'Lamento [que haya tenido que esperar|las molestias|lo ocurrido]. [Tiene toda mi atención.|Déjeme averiguar qué pasó.]',
    'Tiene toda la razón en esperar más de nosotros, y le pido disculpas. [Esto es lo que sé.|Voy al grano.]',
    'Antes que nada: [gracias por avisar tan rápido|hizo bien en escribir enseguida].',
    'Le entiendo, y me quedo con esto hasta que [esté claro|tenga una respuesta].',
  ],
  hold: [
    'Deme [dos|cinco|unos] minutos, por favor, lo reviso.',
    'Un momento, estoy [abriendo|mirando] su cuenta.',
    'No cierre el chat, por favor, lo consulto con el equipo.',
    'Lo estoy viendo y le escribo en cuanto sepa más.',
  ],
  update: [
    'Le [cuento|actualizo]: [el equipo sigue en ello|todavía no hay resultado], y [volví a preguntar|subí la prioridad]. [Le escribo de nuevo antes de las {soon}.|]',
    'Aún sin respuesta definitiva del equipo [de billeteras|de pagos|responsable], pero [su caso es el siguiente|confirmaron que lo tienen|no se ha olvidado]. [Siguiente aviso en {deadline} horas.|]',
    'Acabo de [hablar|consultar] con el equipo: [están trabajando en ello|ya ven la causa], [y afecta a varios clientes|y el suyo es de los últimos]. [Sigo pendiente.|Disculpe la espera.|]',
    'No tengo novedades que le sirvan, y prefiero decírselo antes que dejarle sin noticias. Vuelvo a mirar a las {soon}.',
  ],
  leave: [
    'Mi turno termina pronto; sigue {colleague}, que tiene mis notas, así que no tendrá que explicarlo otra vez.',
  ],
  late: [
    'Disculpe la demora, [es un día complicado|hoy tenemos muchos más mensajes].',
    'Perdone que haya tardado {span}.',
    'Gracias por esperar, y disculpe.',
  ],
  anythingElse: [
    '¿Puedo ayudarle en algo más?',
    '¿Alguna otra duda?',
    'Si algo no queda claro, responda aquí mismo.',
    'Si vuelve a pasar, responda a este mensaje y me llega a mí.',
    '',
  ],
  bye: [
    '¡De nada, {first}! Que tenga buen [día|resto del día].',
    'Me alegro de [que funcione|haber ayudado]. ¡Cuídese!',
    'Con gusto. Cierro esto; si responde se vuelve a abrir.',
    'Qué bueno. [¡Todo lo mejor!|¡Buenas noches!|]',
    'Cuando quiera 🙂',
    'Gracias por la paciencia, {first}.',
  ],
  moveToPrivate: [
    'Hola {first}, lamentamos leer esto. Escríbanos por DM o por el chat de la app con su número de caso; en público no podemos hablar de cuentas. Y ojo: cualquier otro que le escriba como "soporte" no somos nosotros.',
    'Gracias por avisar, {first}. Queremos mirarlo, pero no en público: mándenos por DM solo el número de caso, sin datos personales. Nunca pedimos códigos ni frases semilla.',
  ],
  afterCall: [
    'Como hablamos por teléfono hace un momento, en resumen:',
    'Gracias por su tiempo al teléfono. Para resumir:',
    'Sobre nuestra llamada de las {clock}:',
  ],
  automatic: [
    'Gracias, recibimos su mensaje y lo leerá una persona. Su número de caso es {ticket}. Nunca le pediremos contraseña, códigos ni frase de recuperación.',
    'Recibido, {first}. Su caso es {ticket}; la espera es de unos {wait} minutos. Puede seguir escribiendo aquí o pedir una llamada.',
    'Lo tenemos: caso {ticket}. Lo que toca a fondos o seguridad siempre lo atienden personas, y va primero.',
  ],
};
