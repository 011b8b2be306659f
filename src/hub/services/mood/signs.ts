/** What people write when they are upset, by language. */
export type Signs = {
  /** Said to the desk in anger: one is enough. */
  readonly angry: readonly string[];
  /** Impatient alone, angry together with another. */
  readonly irked: readonly string[];
  /** In distress: one is enough. */
  readonly desperate: readonly string[];
  /** Worried alone, in distress together with another. */
  readonly worried: readonly string[];
  /** It is over: whatever else is said. */
  readonly relieved: readonly string[];
  /** Friendly, where nothing else is said; many a furious letter ends with it. */
  readonly thanks: readonly string[];
  /** In front of a sign it is none. */
  readonly not: readonly string[];
};

/**
 * Written for this desk: what can be had ready-made scores words as good or bad (AFINN and its translations), and in a
 * helpdesk every missing deposit is bad. Here is what tells an upset person from a person with a problem. Lower case,
 * without accents where the alphabet is Latin; `*` ends a word that goes on. Questions about others (`is this a scam?`)
 * are none, so that the words for crime stand only as they are thrown at the desk. All languages are looked for in
 * every text: people write in another one than their page has.
 */
export const signsByLanguage: Readonly<Record<string, Signs>> = {
  en: {
    angry: list(`
      unacceptable | ridiculous | outrageous | a disgrace | disgraceful | disgusting | furious | so angry |
      very angry | pissed off | fed up | sick of this | sick of you | sick and tired | worst support |
      worst exchange | worst service | worst company | terrible support | terrible service |
      horrible service | useless | incompetent | pathetic | what a joke | is a joke | a total joke |
      you are scammers | you scammers | you are thieves | you thieves | bunch of thieves |
      bunch of scammers | you are a scam | your exchange is a scam | this exchange is a scam |
      scam company | scam exchange | you stole my | you are stealing | stealing my money |
      give me my money back | i want my money back | give me back my money | where is my money |
      stop ignoring | stop stalling | stop lying | you are lying | liars | i want a supervisor |
      give me your manager | speak to a manager | talk to your manager | i will sue | sue you |
      calling my lawyer | call my lawyer | my lawyer will | legal action against | going to the regulator |
      go to the regulator | report you to | file a complaint against | post this everywhere |
      patience is over | done being patient | lost my patience | out of patience | enough with the excuses |
      waste of time | wasting my time | thanks for nothing | never seen such a mess | support this bad |
      unbelievable | how dare you | wtf | bullshit | fuck* | answer me | taking every cent |
      nobody gives a damn | are you kidding me | not one word from you | all i get is silence |
      what is going on over there | absolute garbage | driving me mad | driving me crazy | fobbed off
    `),
    irked: list(`
      still waiting | nobody answers | no one answers | nobody replies | no one replies | any answer |
      again and again | for days | for weeks | frustrat* | disappointed | third time | fourth time |
      fifth time | anybody alive | anyone alive | copy-paste | copy paste | escalate this | excuses |
      ignored | the bot again | annoyed | why is nobody
    `),
    desperate: list(`
      desperate | i am begging | i'm begging | i beg you | please i beg | hands are shaking | i am shaking |
      cannot sleep | can't sleep | have not slept | haven't slept | not sleeping | panicking | in panic |
      panic attack | terrified | scared to death | so scared | life savings | all my savings |
      everything i have | everything i own | lost everything | crying | in tears | kill myself |
      end my life | suicid* | ruined | my life is over | cannot feed | can't feed | at my wits end |
      at my wit's end | heart attack | freaking out | sick with worry | refresh the page every minute |
      keep refreshing
    `),
    worried: list(`
      worried | scared | afraid | anxious | stressed | stressful | don't know what to do |
      do not know what to do | please help me | my savings | rent money | college fund | nightmare |
      urgent | please be quick | tell me it is not lost | the money is not gone | a lot of money for me
    `),
    relieved: list(`
      it works | it worked | works now | everything works | all good now | it is all good | solved now |
      problem solved | got it now | saved my day | made my day | no worries | you can close this |
      so relieved | that was it
    `),
    thanks: list(`
      thanks | thank you | thx | much appreciated | appreciate it | perfect | noted | sorry for my |
      i apologise | i apologize
    `),
    not: list(`not | no | never | isn't | wasn't | don't | aren't | i'm not | without being | nothing`),
  },
  es: {
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
  },
  pt: {
    angry: list(`
      inaceitavel | vergonha | falta de respeito | ridiculo | absurdo | revoltad* | furios* |
      de saco cheio | cansei de | estou farto | estou farta | bando de ladroes | ladroes | golpistas |
      voces sao um golpe | voces me roubaram | estao me roubando | estao roubando | devolvam meu dinheiro |
      quero meu dinheiro | cade meu dinheiro | cade o meu dinheiro | onde esta meu dinheiro |
      pessimo atendimento | pessimo suporte | pior atendimento | pior suporte | pior corretora |
      vou processar | processar voces | vou no procon | vou ao procon | denunciar voces | reclame aqui |
      meu advogado vai | acionar meu advogado | falo com meu advogado | minha paciencia acabou |
      acabou a paciencia | chega de desculpas | parem de me ignorar | parem de mentir | mentirosos |
      incompetentes | inuteis | quero um supervisor | quero falar com o gerente | palhacada | descaso |
      merda | obrigado por nada | obrigada por nada
    `),
    irked: list(`
      ninguem responde | ninguem atende | continuo esperando | ainda esperando | ha dias | ha semanas |
      faz dias | terceira vez | quarta vez | resposta copiada | desculpas | decepcionad* |
      nem uma palavra | frustrad* | inacreditavel | alguem ai | so silencio
    `),
    desperate: list(`
      desesperad* | imploro | eu suplico | pelo amor de deus | minhas maos estao tremendo | maos tremendo |
      maos tremem | nao consigo dormir | nao durmo | nao dormi | em panico | apavorad* |
      todas as minhas economias | economias de uma vida | tudo que tenho | tudo o que tenho | perdi tudo |
      chorando | suicid* | acabar com a minha vida | arruinad* | quase tudo que eu tenho
    `),
    worried: list(`
      preocupad* | medo | assustad* | angustiad* | nao sei o que fazer | me ajudem por favor |
      por favor me ajudem | por favor me ajude | minhas economias | dinheiro do aluguel |
      faculdade da minha | ansios* | urgente | nervos* | muito dinheiro para mim | a cada minuto
    `),
    relieved: list(`
      funcionou | ja funciona | agora funciona | chegou aqui | ja chegou | resolvido | deu certo |
      salvou meu dia | tudo certo agora | tudo bem agora
    `),
    thanks: list(`obrigad* | valeu | agradeco | perfeito | otimo`),
    not: list(`nao | nem | nunca | sem | nada`),
  },
  tr: {
    angry: list(`
      kabul edilemez | rezalet | rezillik | sacmalik | skandal | yaziklar olsun | yeter artik |
      artik yeter | biktim | usandim | sinirlendim | cok sinirliyim | ofkeliyim | cildiracagim |
      dolandiricisiniz | dolandirici bir borsa | dolandiricilar | hirsizlar | hirsizsiniz |
      paramı çaldınız | parami caldiniz | parami calıyorsunuz | parami geri verin | parami istiyorum |
      param nerede | en kotu borsa | en kotu destek | berbat bir destek | berbat hizmet | berbat |
      dava acacagim | sikayet edecegim | avukatimla gorusecegim | avukatimi ariyorum | sabrim tasti |
      sabrim kalmadi | sabrim tukendi | yalan soyluyorsunuz | yalancilar | beceriksiz* | ise yaramaz* |
      dalga mi geciyorsunuz | alay mi ediyorsunuz | mudurunuzu | yetkili biriyle gorusmek | bu ne bicim |
      beni oyalamayi birakin | oyalamayin | ayip artik
    `),
    irked: list(`
      kimse cevap vermiyor | kimse yanit vermiyor | cevap yok | hala bekliyorum | gunlerdir | haftalardir |
      ucuncu kez | dorduncu kez | kopyala yapistir | bahane* | hayal kirikligi | kimse yok mu | inanilmaz
    `),
    desperate: list(`
      caresizim | caresiz kaldim | yalvaririm | yalvariyorum | ellerim titriyor | uyuyamiyorum |
      uyuyamadim | uyumadim | gozume uyku girmiyor | panik icindeyim | cok korkuyorum | tum birikimim |
      butun birikimim | hayatimin birikimi | her seyim | her seyimi kaybettim | agliyorum | intihar |
      mahvoldum | perisanim | neredeyse her seyim | aklimi kaciracagim
    `),
    worried: list(`
      endiseliyim | endiseleniyorum | korkuyorum | tedirginim | stres* | ne yapacagimi bilmiyorum |
      lutfen yardim edin | birikimim | kira param | kaygili* | acil | benim icin cok para | her dakika
    `),
    relieved: list(`
      calisti | simdi calisiyor | artik calisiyor | duzeldi | cozuldu | halloldu | hesabima gecti |
      icim rahatladi | gunumu kurtardiniz
    `),
    thanks: list(`tesekkur* | sagolun | sag olun | eyvallah | mukemmel | harika`),
    not: list(`degil | hic`),
  },
  vi: {
    angry: list(`
      khong the chap nhan | qua dang | qua te | te hai | that vo ly | buc minh | buc xuc | tuc gian |
      tuc dien | phat dien | cac anh la lua dao | san lua dao | bon lua dao | lu lua dao | do lua dao |
      an cuop | an cap tien | tra lai tien cho toi | tra tien cho toi | tien cua toi dau | tien toi dau |
      ho tro qua kem | dich vu qua te | toi se kien | kien cac anh | luat su cua toi se | goi luat su |
      to cao cac | khieu nai len | het kien nhan | mat kien nhan | dung bien minh | dung lo toi di |
      dung phot lo | noi doi | doi tra | vo trach nhiem | vo dung | that nuc cuoi | coi thuong khach |
      tro dua | chan ngay | toi muon gap quan ly | chan lam roi | lam an kieu gi
    `),
    irked: list(`
      khong ai tra loi | chang ai tra loi | van dang cho | van chua co | may ngay roi | may tuan roi |
      lan thu ba | lan thu tu | that vong | sao chep | co ai khong | khong mot loi |
      khong tin noi
    `),
    desperate: list(`
      tuyet vong | van xin | cau xin | tay toi run | run tay | khong ngu duoc | mat ngu | khong ngu noi |
      hoang loan | hoang so | so lam | toan bo tien tiet kiem | tien tiet kiem ca doi | ca gia tai |
      tat ca nhung gi toi co | mat het | mat trang | dang khoc | tu tu | chet mat | pha san
    `),
    worried: list(`
      lo lang | lo qua | so hai | rat lo | cang thang | khong biet phai lam | khong biet lam gi |
      lam on giup toi | xin giup toi | tien tiet kiem | tien thue nha | gap lam | khan cap |
      so tien lon doi voi toi
    `),
    relieved: list(`
      duoc roi | da nhan duoc tien | nhan duoc roi | tien ve roi | tien da ve | xong roi | on roi |
      da giai quyet | cuu toi
    `),
    thanks: list(`cam on | cam ta | tuyet voi | tot qua`),
    not: list(`khong | chua | chang | dung | khong phai`),
  },
  ar: {
    angry: list(`
      غير مقبول | غير مقبوله | مهزله | فضيحه | عار عليكم | شيء مخجل | امر مخز | استهتار | قله احترام |
      غاضب | غاضبه | غضبان | طفح الكيل | سئمت | مللت من | نصابين | نصابون | انتم نصابين | حراميه | لصوص |
      محتالون | محتالين | سرقتم | تسرقون | سرقتوا | اعيدوا اموالي | اعيدوا مالي | رجعوا فلوسي |
      اريد اموالي | اريد فلوسي | اين اموالي | وين فلوسي | فين فلوسي | اسوا خدمه | اسوا دعم | اسوا منصه |
      خدمه سيئه جدا | ساقاضيكم | سارفع دعوي | سارفع قضيه | ساشتكي | شكوي رسميه ضدكم | محامي الخاص سيتواصل |
      ساكلم محامي | نفد صبري | نفذ صبري | انتهي صبري | كفي اعذارا | كفايه | توقفوا عن تجاهلي | تكذبون |
      كذابين | فاشلين | فاشلون | اريد مديرك | اريد التحدث مع المدير | تستهزئون | هل تمزحون |
      شكرا علي لا شيء
    `),
    irked: list(`
      لا احد يرد | لا احد يجيب | ما احد يرد | ما زلت انتظر | لا زلت انتظر | منذ ايام | منذ اسابيع |
      للمره الثالثه | للمره الرابعه | اعذار | خيبه امل | محبط | هل من احد | لا يصدق | رد منسوخ
    `),
    desperate: list(`
      ارجوكم ساعدوني | اتوسل | يداي ترتجفان | يدي ترتجف | لم انم | لا استطيع النوم | ما نمت | مرعوب |
      في حاله هلع | منهار | يائس | يائسه | كل مدخراتي | مدخرات عمري | كل ما املك | خسرت كل شيء | ابكي |
      انتحر | انتحار | تحويشه العمر | ضاع كل شيء | دمرت حياتي
    `),
    worried: list(`
      قلق | قلقه | خائف | خائفه | خائفه جدا | خايف | متوتر | لا اعرف ماذا افعل | ساعدوني | مدخراتي | ايجار |
      مستعجل | عاجل | مبلغ كبير بالنسبه لي | كل دقيقه
    `),
    relieved: list(
      `تم الحل | انحلت | وصلت الاموال | وصل المبلغ | يعمل الان | اشتغل | كل شيء تمام | انقذتني | انقذت يومي`,
    ),
    thanks: list(`شكرا | مشكور | ممتاز | جزاك الله | بارك الله`),
    not: list(`ليس | لست | غير | لا | لم`),
  },
  zh: {
    angry: list(`
      不可接受 | 无法接受 | 太过分 | 太离谱 | 离谱 | 荒唐 | 可笑 | 垃圾平台 | 垃圾客服 | 垃圾交易所 | 什么垃圾 | 骗子平台 | 你们是骗子 | 你们这些骗子 | 一群骗子 |
      黑平台 | 你们偷 | 还我钱 | 把钱还给我 | 我的钱呢 | 气死 | 愤怒 | 受够了 | 忍无可忍 | 没有耐心了 | 耐心用完 | 别再敷衍 | 敷衍我 | 别找借口 | 投诉你们 |
      举报你们 | 起诉你们 | 找律师告 | 我要投诉 | 我要曝光 | 曝光你们 | 你们经理 | 叫你们主管 | 最差的客服 | 最烂 | 太差劲 | 无语了 | 耍我 | 不要脸 | 他妈 |
      别装死 | 忽悠
    `),
    irked: list(`
      没人回复 | 没人回答 | 没人理 | 还在等 | 等了好几天 | 等了几天 | 等了一周 | 第三次 | 第四次 | 复制粘贴 | 失望 | 有人吗 | 借口 | 到底什么时候 | 一个字都没有 |
      难以置信
    `),
    desperate: list(`
      求求你 | 求你们 | 手在发抖 | 手都在抖 | 睡不着 | 一夜没睡 | 没睡好 | 没合眼 | 崩溃 | 绝望 | 走投无路 | 全部积蓄 | 所有积蓄 | 一辈子的积蓄 | 全部家当 |
      什么都没了 | 哭了 | 想死 | 自杀 | 活不下去 | 吓死 | 急死
    `),
    worried: list(`
      担心 | 害怕 | 着急 | 焦虑 | 不知道怎么办 | 不知道该怎么办 | 怎么办啊 | 请帮帮我 | 救救我 | 积蓄 | 房租 | 紧急 | 慌 | 不是小数目 | 一直刷新 | 不停刷新 |
      每分钟
    `),
    relieved: list(`解决了 | 到账了 | 可以了 | 好了 | 搞定 | 没问题了 | 正常了 | 救了我`),
    thanks: list(`谢谢 | 感谢 | 多谢 | 辛苦了 | 太好了`),
    not: list(`不 | 没 | 没有 | 别 | 不用 | 不要 | 并不`),
  },
  ru: {
    angry: list(`
      неприемлем* | возмутительн* | возмущен* | безобрази* | позор | издеваетесь | издевательств* | бардак |
      цирк | надоело | достали | сколько можно | в бешенстве | я зол | я зла | мошенники | вы мошенник* |
      жулики | воры | ворье | вы украли | воруете | верните мои деньги | верните деньги | где мои деньги |
      худшая поддержка | худшая биржа | ужасная поддержка | отвратительн* | подам в суд | подаю в суд |
      буду жаловаться | пожалуюсь | жалобу на вас | обращусь в полицию на вас | мой адвокат |
      мой юрист свяжется | терпение кончилось | терпение закончилось | терпение лопнуло | хватит отговорок |
      хватит врать | хватит меня игнорировать | вы врете | лжецы | некомпетентн* | бесполезн* |
      позовите начальник* | позовите руководител* | хочу говорить с руководител* | спасибо за ничего |
      что у вас происходит | охренели | кошмарная поддержка | выведу все до копейки | регулятору на вас |
      пойду к регулятору
    `),
    irked: list(`
      никто не отвечает | ответа нет | до сих пор жду | все еще жду | уже неделю | уже несколько дней |
      третий раз | четвертый раз | копипаст* | отписк* | отговорк* | разочарован* | есть кто живой | ау |
      невероятно | ни слова | игнорируете | одно молчание
    `),
    desperate: list(`
      умоляю | я в отчаянии | отчаяни* | руки трясутся | руки дрожат | не могу спать | не сплю | не спал* |
      в панике | паникую | все мои сбережения | все сбережения | последние деньги | все что у меня есть |
      почти все что у меня есть | потерял все | потеряла все | плачу уже | рыдаю | суицид* |
      покончить с собой | жизнь кончена | разорен* | с ума схожу
    `),
    worried: list(`
      волнуюсь | переживаю | боюсь | страшно | нервничаю | не знаю что делать | не знаю, что делать |
      помогите пожалуйста | пожалуйста помогите | мои сбережения | за квартиру | срочно |
      для меня это большие деньги | каждую минуту
    `),
    relieved: list(`
      заработало | все работает | получилось | деньги пришли | пришло | решено | все хорошо |
      вы меня спасли | спасли мой день
    `),
    thanks: list(`спасибо | благодар* | отлично | супер`),
    not: list(`не | ни | без`),
  },
  hi: {
    angry: list(`
      अस्वीकार्य | बर्दाश्त नहीं | बर्दाश्त के बाहर | शर्मनाक | शर्म आनी चाहिए | बकवास | घटिया |
      बेकार सर्विस | बेकार सपोर्ट | धोखेबाज | धोखेबाज़ | फ्रॉड कंपनी | तुम चोर | आप चोर | चोर हो | चोर हैं |
      ठग | लुटेरे | मेरा पैसा लूट | मेरे पैसे लूट | मेरा पैसा वापस | मेरे पैसे वापस | मेरा पैसा कहाँ |
      मेरे पैसे कहाँ | मेरा पैसा कहां | मेरे पैसे कहां | गुस्सा आ रहा | तंग आ | परेशान कर दिया | केस कर |
      कोर्ट जाऊ | पुलिस में शिकायत करूँगा | शिकायत करूँगा | शिकायत करूंगा | वकील से बात | सब्र टूट |
      सब्र खत्म | सब्र ख़त्म | झूठ बोल रहे | झूठे | मज़ाक बना | मजाक बना | मज़ाक है क्या | मजाक है क्या |
      मैनेजर से बात | सबसे खराब | सबसे घटिया | बहाने बंद
    `),
    irked: list(`
      कोई जवाब नहीं | जवाब क्यों नहीं | कब तक इंतज़ार | कब तक इंतजार | अब तक इंतज़ार | कई दिनों से |
      हफ्तों से | हफ़्तों से | तीसरी बार | चौथी बार | बहाने | निराश | कोई है
    `),
    desperate: list(`
      हाथ जोड़ | विनती करता | विनती करती | भीख माँग | हाथ काँप | हाथ कांप | नींद नहीं आ | सो नहीं पा |
      सोया नहीं | घबराहट | बहुत घबरा | बहुत डर | सारी जमा पूंजी | सारी जमापूंजी | जीवन भर की कमाई |
      ज़िंदगी भर की कमाई | जिंदगी भर की कमाई | सब कुछ खो | सब कुछ लुट | रो रहा | रो रही | आत्महत्या |
      मर जाऊ | बर्बाद हो | सब कुछ यही है
    `),
    worried: list(`
      चिंता | चिंतित | परेशान | डर लग | तनाव | समझ नहीं आ रहा क्या करूँ | क्या करूँ | क्या करूं |
      कृपया मदद | मेरी मदद करें | बचत | किराया | तुरंत | जल्दी
    `),
    relieved: list(`हो गया | काम कर रहा है | पैसे आ गए | पैसा आ गया | मिल गया | ठीक हो`),
    thanks: list(`धन्यवाद | शुक्रिया | थैंक्स | बहुत अच्छा | बढ़िया`),
    not: list(`नहीं | न | मत`),
  },
  id: {
    angry: list(`
      tidak bisa diterima | keterlaluan | memalukan | konyol | kurang ajar | marah sekali | sangat marah |
      saya marah | muak | kesal sekali | sangat kesal | kalian penipu | dasar penipu | bursa penipu |
      exchange penipu | maling | pencuri | kalian mencuri | kembalikan uang saya | balikin uang |
      mana uang saya | di mana uang saya | pelayanan terburuk | layanan terburuk | pelayanan buruk |
      cs paling buruk | tidak becus | tidak profesional | saya tuntut | akan menuntut |
      lapor polisi kalian | laporkan kalian | saya laporkan | pengacara saya akan | viralkan |
      kesabaran saya habis | habis kesabaran | jangan banyak alasan | stop bohong | pembohong |
      bohong terus | main-main | mempermainkan | panggil manajer | minta bicara dengan manajer | sampah |
      bangsat | anjing | tidak masuk akal
    `),
    irked: list(`
      tidak ada yang jawab | tidak ada yang membalas | tidak dibalas | masih menunggu | berhari-hari |
      berminggu-minggu | ketiga kalinya | keempat kalinya | kecewa | copas | alasan terus | kok lama |
      lama banget
    `),
    desperate: list(`
      putus asa | saya mohon dengan sangat | memohon dengan | tolong saya mohon | tangan saya gemetar |
      gemetar | tidak bisa tidur | ga bisa tidur | panik | ketakutan | seluruh tabungan | semua tabungan |
      tabungan seumur hidup | semua yang saya punya | kehilangan segalanya | menangis | bunuh diri |
      hancur hidup | bangkrut
    `),
    worried: list(`
      khawatir | takut | cemas | stres | tidak tahu harus | bingung harus | tolong bantu saya |
      tolong saya | tabungan saya | uang kontrakan | uang sewa | darurat | mendesak | deg-degan
    `),
    relieved: list(`sudah masuk | sudah bisa | berhasil | sudah beres | sudah selesai | sudah lancar | lega`),
    thanks: list(`terima kasih | makasih | mantap | sip`),
    not: list(`tidak | bukan | jangan | belum | ga`),
  },
};

function list(text: string): string[] {
  return text.split('|').map((phrase) => phrase.trim());
}
