import { type Lexicon, list } from './lexicon.ts';

export const spanish: Lexicon = {
  money: list(`
    ayer | antes tenía |
    dinero | plata | lana | pasta | ahorro* | fondos | saldo* | moneda* | monto* | importe* | cantidad* | cripto* |
    sueldo | pensión | dólares | euros | pesos | billetera* | cartera | monedero | todo lo que junté | lo que junté
  `),
  move: list(`
    banco |
    depósito* | deposit* | retir* | transfer* | envié | envíe | enviado | mandé | mandado | pagué | pago | pagos |
    compra | compré | vendí | cobraron | cobro | descontaron | debitaron | ingreso | ingresé | reembolso | transacción
  `),
  gone: list(`
    no aparec* | no está | no están | ya no | no hay nada | hay nada | falta* | desaparec* | perdí | perdid* | perder |
    esfum* | en proceso | pendiente | atascad* | trabad* | no llegó | no llega | nunca llegó | no llegaron | no les llegó |
    no me llegó | sin llegar | todavía no | aún no | sigue sin | siguen sin | cero | vacía | vacío | vaciaron | robaron |
    robo | robad* | retenid* | congelad* | bloquead* | equivocad* | equivoqué | error | olvidé | fallid* | falló |
    fracas* | no vuelva | no volvió | no vuelve | devolv* | devuel* | recuperar* | traer* de vuelta | dos veces | dónde est* |
    nada | no reconozco | número redondo | van * días | días y | descont* | tardan | demora* | rechazad* | yo no hice |
    no ha llegado | ni un céntimo | no cambió | no ha cambiado | lleva tres días | lleva dos días | lleva días | días confirmando
  `),
  funds: list(`
    mi dinero | mi plata | mis ahorros | red equivocada | red incorrecta | dirección equivocada | dirección incorrecta |
    sin memo | el memo | cobraron dos veces | cobro doble | mis fondos | me tienen retenid* | todo lo que junté |
    saldo no cambió
  `),
  access: list(`
    cuenta | entrar | entró | acceder | acceso | iniciar sesión | sesión | contraseña* | clave* | correo | email | mail |
    celular | móvil | teléfono | número | chip | sim | autenticador | 2fa | código* | otp | api | semilla | palabras |
    dispositivo* | página | sitio | enlace | link | computadora | ordenador | retiro | todo
  `),
  breach: list(`
    alguien | no fui yo | yo no | no hice | no cree | nunca creé | no pedí | no solicité | sin pedir* | cambiaron |
    cambiado | hack* | jaque* | comprometid* | robaron | robad* | phishing | falso | falsa | estafa* | fraude* | virus |
    parecía la de | igual a la de | parecid* | pasé el | le pasé | le di | le dije | les leí | leí mis | puse mi |
    bloqueen | congelen | perdí | se perdió | dejó de funcionar | sin señal | no puedo entrar | no puedo iniciar |
    no puedo acceder | no me deja entrar | se restableció | restablecida | desconocid* | sospechos* | no autoriz* |
    sabe mi | mi ex | decía ser | dice ser | se hizo pasar | me llamaron | llamaron de parte | clon* | otro país |
    de ustedes
  `),
  security: list(`
    hackearon | hackead* | hackeó | jaquearon | anydesk | no fui yo | clonaron | duplicaron mi | sim clonada |
    phishing | frase semilla | frase de recuperación | doce palabras | 12 palabras | clave privada | robaron la cuenta |
    robaron mi cuenta | congelen la cuenta | bloqueen la cuenta | bloqueen mi cuenta | yo no hice ese | no autoricé |
    suplant* | robaron el celular | robaron el teléfono |
    inicio de sesión desde
  `),
  distress: list(`
    no puedo más | ya no puedo | no aguanto | desesperad* | no sé qué hacer | no sé a quién | le ruego | les ruego |
    suplico | temblando | tiemblo | tiemblan | pánico | mucho miedo | asustad* | aterrad* | llorando | lloro | sin dormir |
    no duermo | no puedo dormir | sin comer | lo perdí todo | perdí todo | lo único que ten* | todo lo que ten* |
    alzheimer | demencia | vulnerable | no colgara | no cuelgue | deprim* | depresión | infarto | hospital | en la calle |
    no lo sabe | no sabe nada | pagar el alquiler | arruinad* | ruina | adict* | ludopat* | qué comprar | alguien me hable |
    ochenta | por dios
  `),
  danger: list(`
    suicid* | me mato | matarme | quitarme la vida | acabar con todo | acabar con mi vida | no quiero vivir | sin ganas de vivir |
    no le veo sentido | no tiene sentido seguir | sentido a seguir | seguro de vida | quiero morir* | morirme | me muero |
    díganles a mis | dile a mis | díganle a mi | y se acabó | todo se acabó | me va a pegar | me van a matar | me va a matar | me pega |
    amenaz* | extorsi* | chantaj* | secuestr* | hacerme daño | me tiro | ahorcar* | golpear*
  `),
  ordinary: list(`
    el | la | los | las | un | una | unos | unas | de | del | al | a | en | y | o | u | por | para | con | entre |
    sobre | según | que | qué | cuál | cuáles | cuánto | cuánta | cuántos | cuántas | cómo | cuándo | dónde | es |
    son | hay | se | puede | puedo | pueden | podría | quiero | quisiera | quería | me | lo | le | su | sus | esta |
    este | estos | eso | si | sí | más | muy | ahora | hola | buenas | buenos | días | tardes | gracias | favor |
    tiene | tienen | tengo | van | va | usar | saber | ver | poner | como | comisión | comisiones | tarifa |
    tarifas | maker | taker | volumen | nivel | niveles | api | clave | claves | lectura | solo | sólo | permiso |
    permisos | crear | creo | creó | límite | límites | ip | websocket | endpoint | documento | documentos |
    aceptan | sirve | sirven | comprobante | domicilio | dirección | pasaporte | identidad | verificación |
    verificar | verificarme | kyc | tarda | tiempo | mínimo | máximo | retiro | retiros | retirar | depósito |
    depósitos | depositar | banco | euros | sepa | cuesta | cuestan | precio | precios | impuesto | impuestos |
    informe | reporte | descargo | descargar | año | mes | listar | moneda | monedas | token | tokens | nuevo |
    nueva | nuevas | soporte | país | países | tarjeta | comprar | compra | interfaz | idioma | oscuro | claro |
    modo | app | aplicación | web | huella | permite | entrar | función | sugerencia | lista | favoritos | ordenar |
    staking | rinde | rendimiento | sol | btc | eth | usdt | activo | activar | alerta | alertas | referidos |
    programa | funciona | históricas | velas | orden | órdenes | stop | diferencia | explican | cambiar | gráfico |
    gráficos | zona | horaria | significa | descuento | estudiantes | artículos | equipo | genial | excelente |
    felicitaciones | encanta | versión
  `),
};
