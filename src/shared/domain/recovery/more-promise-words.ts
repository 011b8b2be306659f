import { type Wording, word } from './promise-word.ts';

/** How customers are promised something in languages that they write in and the interface does not speak. */
export const moreWordings: readonly Wording[] = [
  {
    language: 'ru',
    certain: word(
      'гарантир\\p{L}*|гаранти[яюией]|обещаем|обещаю|несомненно|наверняка|без (?:всяких )?сомнени\\p{L}*|(?:точно|обязательно|непременно) (?:верн|верн[её]т|получ|зачисл|прид|будет|поможем|реш)\\p{L}*',
    ),
    outcome: word(
      'верн[её]м|верн[её]тся|вернутся|возвратим|возместим|восстановим|зачислим|компенсируем|(?:будет|будут) (?:\\p{L}+ )?(?:возвращ[её]н|возмещ[её]н|зачислен|восстановлен|компенсирован)\\p{L}*|получите (?:\\p{L}+ ){0,2}(?:обратно|назад)',
    ),
    unless: {
      before:
        /(?<!\p{L})(?:не(?! (?:волнуйтесь|переживайте|беспокойтесь|сомневайтесь))|нет(?! сомнений)|никогда|ни|никто|нельзя|невозможно|если|ли)(?!\p{L})/iu,
      after: null,
    },
    returning: word(
      // To come back to somebody is to write to them.
      'верн(?!(?:[её]м|у)ся)\\p{L}*|возврат\\p{L}*|возмещ\\p{L}*|зачисл\\p{L}*|восстанов\\p{L}*|получ\\p{L}*|поступ\\p{L}*|прид[её]т|дойд[её]т',
      'iu',
    ),
    time: word(
      '(?<days>\\d{1,3}) (?:рабоч\\p{L}+ )?(?:день|дня|дней)|\\d{1,3} ?(?:час\\p{L}*|недел\\p{L}*|месяц\\p{L}*|минут\\p{L}*)|сегодня|завтра|на следующей неделе|(?:во?|ко?|до) (?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)\\p{L}*',
    ),
  },
  {
    language: 'zh',
    // 保证金 is a margin, and 请保证 asks for something.
    certain:
      /(?<!请您?)(?:保证|保證)(?!金|人)|担保(?!人|品)|肯定|一定|绝对|絕對|必定|承诺|承諾|毫无疑问|百分之百|100 ?%/gu,
    outcome:
      /(?:会|會|将|將|一定|可以)(?:被|全部|全额|尽快|给您|给你|为您|把[^。!?\uff01\uff1f\n]{0,10}){0,3}(?:退还|退還|退款|退回|返还|返還|赔付|赔偿|追回|找回|恢复|到账|到帳|入账)/gu,
    unless: {
      before: /[不未](?!用担心|必担心|久)|没有|沒有|没法|无法|無法|是否|如果|若|尚|并非|能否|难以/u,
      after: null,
    },
    returning: /退还|退還|退款|退回|返还|返還|赔付|赔偿|追回|找回|恢复|到账|到帳|入账/u,
    time: /(?<days>\d{1,3}) ?个?(?:工作日|天|日)|\d{1,3} ?个?(?:小时|小時|周|星期|月|分钟)|今天|今晚|明天|下周|下个月|(?:周|星期)[一二三四五六日天]/gu,
  },
  {
    language: 'hi',
    certain: word(
      'गारंटी|गारन्टी|गारंटीड|वादा|निश्चित रूप से|निश्चित ही|बेशक|यकीनन|सौ प्रतिशत|पक्का|(?:ज\u093c?रूर|पक्का) (?:वापस|मिल|लौट|हो)[\\p{L}\\p{M}]*',
    ),
    outcome: word(
      'वापस (?:कर देंगे|कर दूँगा|कर दि(?:या|ए) जाए(?:गा|ंगे|ँगे)|कर दी जाए(?:गी|ंगी|ँगी)|मिल(?:ेगा|ेगी|ेंगे|ेंगी)|मिल जाए(?:गा|गी|ंगे|ँगे)|आ जाए(?:गा|गी|ंगे|ँगे)|आए(?:गा|गी|ंगे|ँगे)|लौटा[\\p{L}\\p{M}]*)|लौटा (?:देंगे|दूँगा|दि(?:या|ए) जाए(?:गा|ंगे|ँगे))|रिफ\u093c?ंड (?:कर देंगे|कर दिया जाएगा|मिल(?:ेगा| जाएगा)|हो जाएगा)|(?:जमा|क्रेडिट) (?:हो जाए(?:गा|गी|ंगे|ँगे)|कर देंगे|कर दि(?:या|ए) जाए(?:गा|ंगे|ँगे))',
    ),
    // It denies between a noun and its verb.
    unless: {
      before: /(?<![\p{L}\p{M}])(?:नहीं|न|मत|अगर|यदि|क्या|कभी|बिना)(?![\p{L}\p{M}])/u,
      after: /(?<![\p{L}\p{M}])(?:नहीं|न|असंभव)(?![\p{L}\p{M}])/u,
    },
    returning: /वापस|लौटा|रिफ\u093c?ंड|जमा|क्रेडिट|मिले(?:गा|गी|ंगे)/u,
    time: word(
      '(?<days>\\d{1,3}) (?:कार्य ?)?दिन(?:ों)?|\\d{1,3} ?(?:घंटे|घंटों|घण्टे|हफ\u093c?्ते|सप्ताह|महीने|मिनट)|आज|कल|अगले (?:हफ\u093c?्ते|सप्ताह|महीने)|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार',
    ),
  },
  {
    language: 'id',
    certain: word(
      'menjamin|dijamin|jaminan|garansi|pasti|dipastikan|berjanji|janjikan|tanpa ragu|seratus persen',
    ),
    outcome: word(
      'akan\\s(?:[^.!?\\n]{0,40}\\s)?(?:dikembalikan|kembalikan|mengembalikan|dipulihkan|pulihkan|memulihkan|dikreditkan|kreditkan|diganti|mengganti|(?:menerima|mendapat(?:kan)?|dapat) kembali|kembali ke (?:akun|dompet|saldo)\\p{L}*|masuk ke (?:akun|saldo)\\p{L}*)',
    ),
    unless: {
      before:
        /(?<!\p{L})(?:tidak(?! (?:perlu )?(?:khawatir|ragu))|tak(?! ragu)|belum|bukan|mustahil|jika|kalau|apabila|apakah|jangan(?! khawatir))(?!\p{L})/iu,
      after: null,
    },
    returning: word(
      'kembali(?:kan)?|dikembalikan|mengembalikan|pengembalian|dipulihkan|memulihkan|pemulihan|dikreditkan|diganti|masuk ke (?:akun|saldo)|menerima|terima|tiba',
      'iu',
    ),
    time: word(
      '(?<days>\\d{1,3}) hari(?: kerja)?|\\d{1,3} ?(?:jam|minggu|bulan|menit)|hari ini|besok|minggu depan|(?:senin|selasa|rabu|kamis|jumat|sabtu)',
    ),
  },
];
