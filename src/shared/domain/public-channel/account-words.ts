import { list } from '../gate/words/lexicon.ts';

/**
 * How the desk's languages speak of the state of somebody's account: its check, a freeze, a recovery. Read as the gate reads its
 * words; `*` stands for the rest of a word, and alone for a whole one. What a public warning needs (recovery phrase, lock your
 * account, we never ask for documents) is not among them.
 */
export const accountWords: Readonly<Record<string, readonly string[]>> = {
  en: list(`
    kyc | kyb | verified | unverified | verification | identity check* | proof of address | source of funds |
    your document* | your passport | your id card | your selfie | your date of birth | your name is | applicant* |
    frozen | unfrozen | freeze | freezes | freezing | unfreeze* | suspended | suspension | account is * locked |
    account was locked | account is locked | account has been * | account is blocked | account was blocked | blocked account |
    account is restricted | account was restricted | account is limited | account was closed | account is closed |
    under review | under investigation | compliance | flagged | recovery case* | recovery fee* | recovery request* |
    recovered | recoverable | unrecoverable | irrecoverable | recover your | recover the | recover it | recovering your |
    your balance* | your two factor | your 2fa | your phone number | your e mail address | your email address | your order
  `),
  es: list(`
    kyc | kyb | verificad* | verificación | verificacion* | comprobante de domicilio | origen de fondos | origen de los fondos |
    tu documento* | su documento* | tus documentos | sus documentos | tu pasaporte | su pasaporte | tu selfi* | su selfi* |
    congelad* | congelar* | congelamos | congelación | descongel* | suspendid* | suspensión | cuenta está * | cuenta esta * |
    cuenta fue * | cuenta ha sido * | cuenta bloqueada | cuenta restringida | cuenta cerrada | en revisión | bajo revisión |
    en investigación | cumplimiento normativo | equipo de cumplimiento | caso de recuperación | tarifa de recuperación |
    recuperado* | recuperada* | recuperable* | irrecuperable* | recuperar tu* | recuperar su* | recuperar los | recuperar el |
    recuperarl* | tu saldo | su saldo | tu orden | su orden | tu pedido | su pedido |
    tu número de teléfono | su número de teléfono | tu correo es | su correo es | tu fecha de nacimiento | su fecha de nacimiento
  `),
  pt: list(`
    kyc | kyb | verificad* | verificação | verificações | comprovante de residência | comprovante de endereço |
    comprovativo de morada | origem dos fundos | origem dos recursos | seu documento* | seus documentos | teu documento* |
    seu passaporte | sua selfie | congelad* | congelar* | congelamento | congelamos | descongel* | suspens* |
    conta está * | conta foi * | conta encontra * | conta bloqueada | conta restrita | conta encerrada | em análise |
    sob análise | em revisão | sob investigação | compliance | caso de recuperação | taxa de recuperação |
    recuperad* | recuperável | recuperáveis | irrecuperáve* | recuperar seu* | recuperar sua* | recuperar o seu | recuperar os |
    recuperá lo* | seu saldo | teu saldo | seu pedido | sua ordem | seu número de telefone | sua data de nascimento
  `),
  tr: list(`
    kyc | kyb | doğruland* | doğrulanm* | doğrulaman* | doğrulama * | kimlik doğrulama* | kimlik kontrol* | adres belgen* |
    fon kaynağ* | fonların kaynağ* | belgeniz* | belgelerin* | belgen | pasaportun* | selfie* | özçekim* |
    dondurul* | donduruld* | dondurduk* | dondurma* | dondurmuş* | dondurd* | donmuş | askıya al* |
    hesabın askıda | hesabınız * kilit* | hesabınız kilit* | hesabınız engel* | hesabınız bloke* | hesabınız kapat* |
    hesabınız kısıt* | hesabın kilit* | hesabın engel* | hesabın bloke* | hesabın kapat* | inceleniyor | incelemede |
    inceleme altında | soruştur* | uyum ekib* | uyum birim* | uyum departman* | kurtarma talebi* | kurtarma dosya* |
    kurtarma ücret* | kurtarıl* | kurtarılabil* | kurtarılam* | bakiyen* | emriniz* | siparişin* |
    telefon numaran* | doğum tarihin*
  `),
  vi: list(`
    kyc | kyb | đã xác minh | được xác minh | chưa xác minh | xác minh danh tính | xác minh của bạn | quá trình xác minh |
    việc xác minh | xác thực danh tính | hồ sơ của bạn | giấy tờ của bạn | hộ chiếu của bạn | ảnh selfie | bằng chứng địa chỉ |
    nguồn tiền của | nguồn gốc tiền | đóng băng | bị khóa | bị khoá | bị tạm khóa | bị tạm khoá | bị đình chỉ | bị hạn chế |
    bị chặn | bị tạm ngưng | đang được xem xét | đang điều tra | bộ phận tuân thủ | đội tuân thủ |
    yêu cầu khôi phục | hồ sơ khôi phục | phí khôi phục | đã khôi phục | được khôi phục | có thể khôi phục |
    không thể khôi phục | thu hồi được | số dư của | lệnh của bạn | đơn của bạn | số điện thoại của | ngày sinh của
  `),
  ar: list(`
    اعرف عميلك | kyc | kyb | تم التحقق | التحقق من هويت* | التحقق من الهوي* | توثيق حساب* | توثيق هويت* | موثق | غير موثق |
    وثائقك | مستنداتك | مستندك | وثيقتك | جواز سفرك | صورتك الشخصيه | اثبات العنوان | مصدر الاموال | مصدر اموالك |
    مجمد* | تجميد* | جمدنا* | تم تجميد* | الغاء التجميد | موقوف* | تم تعليق* | تعليق حساب* | حسابك مقفل | حسابك محظور |
    حسابك مقيد | حسابك مغلق | تم قفل حساب* | تم حظر حساب* | تم اغلاق حساب* | تم تقييد حساب* | قيد المراجعه | تحت المراجعه | قيد التحقيق |
    فريق الامتثال | قسم الامتثال | الامتثال | طلب الاسترداد | رسوم الاسترداد | حاله الاسترداد | طلب استرداد | تم استرداد* | تمت استعاده* |
    تم استرجاع* | يمكن استرداد* | يمكن استعاده* | لا يمكن استرداد* | رصيدك | رقم هاتفك | تاريخ ميلادك | طلبك رقم | امرك رقم
  `),
  ru: list(`
    kyc | kyb | верифиц* | верификац* | подтвержден* личност* | проверк* личност* | проверка документ* | ваш документ* |
    ваши документ* | ваших документ* | ваш паспорт* | ваше селфи | подтвержден* адрес* | источник* средств* | замороз* |
    заморож* | разморо* | приостановл* | ваш аккаунт * | ваш счет * | ваша учетная запись * | аккаунт заблокир* |
    аккаунт огранич* | аккаунт закрыт | на проверке | на рассмотрении | расследован* | отдел комплаенс* | комплаенс* |
    заявк* на возврат | дело о возврате | заявк* на восстановление | комисси* за возврат | возвращены | удалось вернуть |
    можно вернуть | нельзя вернуть | невозможно вернуть | восстановить ваш* | ваш баланс* | ваш ордер* | ваш заказ* |
    ваш номер телефона | ваша дата рождения
  `),
  zh: list(`
    kyc | kyb | 已验证 | 未验证 | 已认证 | 未认证 | 身份验证 | 身份认证 | 实名认证 | 实名验证 | 认证审核 | 验证审核 | 您的证件 | 你的证件 |
    您的护照 | 你的护照 | 您的自拍 | 你的自拍 | 您的身份证 | 你的身份证 | 地址证明 | 资金来源 | 冻结 | 解冻 | 被暂停 | 已暂停您 | 已被锁定 | 被锁定 |
    已被封 | 被封禁 | 账户已被 | 账号已被 | 帐户已被 | 审核中 | 正在审核 | 调查中 | 正在调查 | 合规 | 找回申请 | 追回 | 找回费用 | 已找回 |
    可以找回 | 无法找回 | 您的余额 | 你的余额 | 您的订单 | 你的订单 | 您的手机号 | 你的手机号 | 您的生日
  `),
  hi: list(`
    केवाईसी | kyc | kyb | सत्यापित | सत्यापन | पहचान की जांच | पहचान जांच | आपका दस्तावेज* | आपके दस्तावेज* | आपका पासपोर्ट | आपकी सेल्फी |
    पते का प्रमाण | धन का स्रोत | फ्रीज* | फ्रीज़* | निलंबित | खाता बंद कर* | खाता लॉक कर* | खाता ब्लॉक* | समीक्षा के अधीन | समीक्षा में |
    जांच के अधीन | अनुपालन | रिकवरी केस | रिकवरी शुल्क | रिकवरी अनुरोध | वापस मिल गए | वापस लाया जा | रिकवर किया | रिकवर हो | आपका बैलेंस |
    आपकी शेष | आपका ऑर्डर | आपका फोन नंबर | आपकी जन्म
  `),
  id: list(`
    kyc | kyb | terverifikasi | verifikasi | diverifikasi | pemeriksaan identitas | dokumen anda | dokumenmu | paspor anda |
    paspormu | selfie anda | bukti alamat | sumber dana | dibekukan | membekukan | pembekuan | beku | ditangguhkan |
    akun anda di* | akunmu di* | akun diblokir | akun dikunci | akun dibatasi | sedang ditinjau | dalam peninjauan |
    sedang diselidiki | penyelidikan | tim kepatuhan | kepatuhan | kasus pemulihan | biaya pemulihan | permintaan pemulihan |
    dipulihkan | dapat dikembalikan | tidak dapat dikembalikan | bisa dikembalikan | saldo anda | saldomu | pesanan anda |
    order anda | nomor telepon anda | tanggal lahir anda
  `),
};
