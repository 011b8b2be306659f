export const session = {
  signIn: {
    title: 'Hub’ınızda oturum açın',
    lead: 'Hub, ekibinizin destek sunucusudur. Adresini yöneticiniz bilir.',
    again: 'Yeniden oturum açın',
    againText:
      '{{hub}} üzerindeki oturumunuz sona erdi. Taslaklar ve sıradaki yanıtlar saklanır, oturum açtığınızda gider.',
    notKeptText:
      'Bu bilgisayarda anahtarlık yok; {{hub}} üzerindeki oturumunuz yalnızca bellekte tutuldu ve uygulamayla birlikte sona erdi. Taslaklar ve sıradaki yanıtlar saklanıyor, oturum açınca gider.',
    keychainChangedText:
      '{{hub}} üzerindeki oturumunuzu saklayan anahtarlık değişmiş ya da kilitli. İçindekilere dokunulmadı; bu oturum yalnızca bellekte tutulur. Taslaklar ve sıradaki yanıtlar saklanıyor, oturum açınca gider.',
    address: 'Hub’ın adresi',
    addressHint: 'helpdesk.example.com',
    email: 'E-posta',
    password: 'Parola',
    show: 'Parolayı göster',
    capsLock: 'Caps Lock açık',
    submit: 'Oturum aç',
    demo: 'Bu makinedeki demo çalışma alanını kullan',
    demoText: 'Simüle müşterileri olan hayali bir borsa. Bu makineden hiçbir şey çıkmaz.',
    failed: {
      address: '{{example}} gibi bir adres verin.',
      insecure: 'Adres https:// ile başlamalı (http:// yalnızca bu makine için çalışır).',
      email: 'Tam bir e-posta adresi verin.',
      password: 'Parolanızı verin.',
      offline: 'Bu adreste yanıt veren bir hub yok. Adresi ve bağlantıyı denetleyin.',
    },
  },
  firstRun: {
    title: 'Demo çalışma alanınız kuruluyor',
    lead: 'Bu bir kez olur: ekibi, müşterileri, görüşmeleri, makaleleri ve makrolarıyla hayali bir borsa bu makinede oluşturulur.',
    starting: 'Başlatılıyor…',
    hub: 'Destek hub’ı başlatılıyor',
    engine: 'Motor başlatılıyor',
    step: {
      database: 'Veritabanı oluşturuluyor',
      people: 'Temsilciler ve müşteriler hazırlanıyor',
      knowledge: 'Makaleler ve makrolar yazılıyor',
      files: 'Resimler çiziliyor',
      conversations: 'Görüşmeler yazılıyor',
      indexes: 'Dizinler oluşturuluyor',
    },
    syncing: 'Görüşmeler bu bilgisayara getiriliyor',
    progress: '{{done}} / {{total}}',
    slow: 'Hâlâ çalışıyor. Yavaş bir makinede bir iki dakika sürer.',
  },
  failed: {
    engine: 'Motor başlatılamıyor',
    hub: 'Destek hub’ı başlatılamıyor',
    safe: 'Verileriniz hâlâ bu makinede, dokunulmadan.',
    restartEngine: 'Motoru yeniden başlat',
    restartHub: 'Hub’ı yeniden başlat',
    restartApp: 'Groundcrew’u yeniden başlat',
    details: 'Söylediği: {{reason}}',
    kind: {
      'newer-database':
        'Bu makinedeki veritabanını daha yeni bir Groundcrew yazdı. Açmak için uygulamayı güncelleyin; bu sürüm ona dokunmaz.',
      corrupt: 'Yerel veritabanı hasarlı. Kenara konuldu; önce taslaklar ve sıradaki yanıtlar kurtarılıyor.',
      'disk-full': 'Disk dolu. Yer açıp yeniden başlatın. Daha önce yazılanlar sağlam.',
      'in-use':
        'Bu veri klasörü başka bir programda açık. Onu kapatıp yeniden başlatın. Daha önce yazılanlar sağlam.',
      'no-access': 'Veri klasörüne yazılamıyor. İzinlerini düzeltip yeniden başlatın.',
      other: 'Art arda birkaç kez durdu. Yeniden başlatmak güvenlidir.',
    },
  },
  locked: {
    title: 'Hub yanıt verene kadar kilitli',
    why_one:
      'Bu bilgisayar hub’dan en son {{when}} tarihinde haber aldı. Müşteriler hakkında sakladıkları, hub onaylamadan {{count}} saat gösterilir: bu arada bir kısmını artık görmemeniz gerekiyor olabilir.',
    why_other:
      'Bu bilgisayar hub’dan en son {{when}} tarihinde haber aldı. Müşteriler hakkında sakladıkları, hub onaylamadan {{count}} saat gösterilir: bu arada bir kısmını artık görmemeniz gerekiyor olabilir.',
    safe: 'Hiçbir şey kaybolmadı: yazmaya başladıklarınız burada saklanıyor.',
    waiting_one: '{{count}} ileti giden kutusunda bekliyor; hub’a ulaşılınca gider.',
    waiting_other: '{{count}} ileti giden kutusunda bekliyor; hub’a ulaşılınca gider.',
    answers: 'Hub yanıt veriyor. Önce değişenler gelir, sonra her şey kendiliğinden açılır.',
    todo: 'Ağı denetleyin. Hub’a ulaşılır ulaşılmaz her şey bıraktığınız yerden kendiliğinden açılır.',
    signIn: 'Oturumunuz sona erdi. Oturum açın; her şey bıraktığınız yerden açılır.',
    tryNow: 'Şimdi dene',
  },
};
