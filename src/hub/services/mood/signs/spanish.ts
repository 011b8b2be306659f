import { list, type Signs } from './list.ts';

export const spanish: Signs = {
  angry: list(`
    inaceptable | verguenza | falta de respeto | ridiculo | indignante | indignad* | furios* |
    estoy harto | estoy harta | hart* de | harta de | son unos ladrones | son unos estafadores |
    ladrones | estafadores | son una estafa | me estan robando | me robaron ustedes |
    me han robado ustedes | devuelvanme mi dinero | quiero mi dinero | donde esta mi dinero |
    pesimo servicio | pesima atencion | pesimo soporte | el peor servicio | el peor soporte |
    los voy a denunciar | los denuncio | os voy a denunciar | voy a denunciarlos | hablo con mi abogado |
    mi abogado se | queja formal | se me acabo la paciencia | basta de excusas | ya basta |
    dejen de ignorarme | dejen de mentir | mentirosos | incompetentes | inutiles | quiero un supervisor |
    paseme con su jefe | asco de | una burla | una tomadura de pelo | se estan burlando |
    hasta el ultimo centavo | soporte tan malo | publicarlo en todos lados | mierda | contesten |
    solo recibo silencio | gracias por nada | que esta pasando ahi
  `),
  irked: list(`
    nadie contesta | nadie responde | sigo esperando | hace dias | hace semanas | tercera vez |
    cuarta vez | otra vez lo mismo | respuesta copiada | excusas | decepcionad* | molest* |
    alguien vivo | ni una palabra | otra hora perdida | frustrad* | increible
  `),
  desperate: list(`
    desesperad* | les ruego | se lo ruego | por favor se lo suplico | suplico | me tiemblan las manos |
    no he dormido | no puedo dormir | no duermo | pegado ojo | panico | aterrad* | todos mis ahorros |
    los ahorros de mi vida | los ahorros de toda | todo lo que tengo | lo perdi todo | llorando |
    suicid* | quitarme la vida | arruinad* | ataque de nervios | no tengo para comer
  `),
  worried: list(`
    preocupad* | miedo | asustad* | angustia* | no se que hacer | ayudenme por favor |
    por favor ayudenme | mis ahorros | el alquiler | estudios de mi | nervios* | urgente |
    mucho dinero para mi | para mi es mucho dinero | que no se perdio | a cada minuto
  `),
  relieved: list(`
    ya funciona | funciono | ya quedo | ya llego | ya esta todo bien | solucionado | resuelto |
    me salvo el dia | me alegro el dia | ya esta bien
  `),
  thanks: list(`gracias | se agradece | perfecto | genial`),
  not: list(`no | ni | nunca | sin | nada`),
};
