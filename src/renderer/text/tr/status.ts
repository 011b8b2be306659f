export const status = {
  label: 'Durum',
  connection: {
    starting: 'Başlatılıyor…',
    online: 'Çevrimiçi',
    connecting: 'Bağlanıyor…',
    connectingAgain: 'Bağlanıyor, deneme {{count}}…',
    offline: 'Çevrimdışı',
    offlineFor: '{{span}} çevrimdışı',
    'needs-sign-in': 'Oturum açmak gerekiyor',
    'upgrade-required': 'Güncelleme gerekiyor',
  },
  detail: {
    title: 'Bağlantı',
    online: 'Hub yanıt veriyor. Yaptığınız her şey ona hemen ulaşır.',
    starting: 'Hub aranıyor.',
    connecting: 'Hub’a ulaşılmaya çalışılıyor. Çalışmaya devam edin: her şey saklanır ve sırayla gönderilir.',
    offline:
      'Hub yanıt vermiyor. Çalışmaya devam edin: gelen kutusu, bilgi ve makrolar bu makinede; gönderdikleriniz giden kutusunda bekler.',
    'needs-sign-in': 'Hub yeniden oturum açmanızı istiyor. Gönderdikleriniz giden kutusunda bekler.',
    'upgrade-required':
      'Hub bu uygulamadan daha yeni. Eşitlemeye devam etmek için Groundcrew’u güncelleyin; yazdıklarınız saklanır.',
    since: 'Başlangıç',
    next: 'Sonraki deneme',
    nextIn: '{{span}} sonra',
    now: 'şimdi',
    reason: 'Neden',
    hub: 'Hub',
    embedded: 'Bu makinede (demo)',
    lastSync: 'Son eşitleme',
    never: 'henüz değil',
    spanAgo: '{{span}} önce',
    'not-kept':
      'Bu bilgisayarda anahtarlık yok; oturum yalnızca bellekte tutuldu ve uygulamayla birlikte sona erdi. Hiçbir şey kaybolmadı; gönderdikleriniz yeniden oturum açana kadar giden kutusunda bekler.',
    'keychain-changed':
      'Oturumu saklayan anahtarlık değişmiş ya da kilitli. İçindekilere dokunulmadı; o geri gelene kadar oturum yalnızca bellekte tutulur. Hiçbir şey kaybolmadı; gönderdikleriniz yeniden oturum açana kadar giden kutusunda bekler.',
    tryNow: 'Şimdi dene',
    signIn: 'Oturum aç',
  },
  synced: '{{span}} önce eşitlendi',
  syncedNow: 'Az önce eşitlendi',
  notSynced: 'Henüz eşitlenmedi',
  progress: {
    starting: 'İlk eşitleme: hazırlanıyor',
    working: 'İlk eşitleme: açık görüşmeler',
    history: 'Geçmiş dolduruluyor',
    knowledge: 'Makaleler ve makrolar yükleniyor',
    pictures: 'Resimler yükleniyor',
    percent: '%{{percent}}',
    label: 'Eşitlemenin ilerlemesi',
  },
  outbox: {
    empty: 'Giden kutusu boş',
    waiting_one: '{{count}} gönderilmeyi bekliyor',
    waiting_other: '{{count}} gönderilmeyi bekliyor',
    parked_one: '{{count}} sizi bekliyor',
    parked_other: '{{count}} sizi bekliyor',
    open: 'Giden kutusunu aç',
  },
  quarantine_one: '{{count}} öğe kenara konuldu',
  quarantine_other: '{{count}} öğe kenara konuldu',
  quarantineText:
    'Hub bu sürümün okuyamadığı bir şey gönderdi. Kenara konuldu, gerisi devam etti. Ayarlarda bir tanılama paketi kaydedip yöneticinize verin.',
  demo: {
    label: 'Demo',
    simulator: 'Simüle müşteriler',
    simulatorText_one: 'Dakikada yaklaşık {{count}} mesaj',
    simulatorText_other: 'Dakikada yaklaşık {{count}} mesaj',
    surge: 'Dalga başlat',
    surging: 'Dalga, kalan süre: {{span}}',
    chatPage: 'Müşterilerin sohbet sayfasını aç',
    noBrowser: 'Sohbet sayfası açılamadı. Adresi: {{url}}',
  },
  banner: {
    engineRestarting: 'Motor durdu ve yeniden başlatılıyor. Yazdıklarınız saklandı.',
    hubRestarting:
      'Destek hub’ı durdu ve yeniden başlatılıyor. Çalışmaya devam edin; her şey sırayla bekliyor.',
    hubFailed: 'Destek hub’ı başlamıyor. Okuyup yazabilirsiniz; çalışana dek hiçbir şey gönderilmez.',
    engineFailed:
      'Motor sürekli duruyor. Yazdıklarınız bu bilgisayarda duruyor. Yeniden başlatın; o zamana kadar yazdıklarınız kaybolabilir.',
    signedOut:
      'Hub ile devam etmek için yeniden oturum açın. Yazdıklarınız saklanır, oturum açtığınızda gider.',
    notKept:
      'Yeniden oturum açın: bu bilgisayarda anahtarlık yok, oturum yalnızca bellekte tutuldu. Hiçbir şey kaybolmadı; yazdıklarınız oturum açınca gider.',
    keychainChanged:
      'Yeniden oturum açın: oturumu saklayan anahtarlık değişmiş ya da kilitli. İçindekilere dokunulmadı. Hiçbir şey kaybolmadı; yazdıklarınız oturum açınca gider.',
    upgrade:
      'Hub bu uygulamadan daha yeni ve onu reddediyor. Eşitlemeye devam etmek için Groundcrew’u güncelleyin.',
    restart: 'Yeniden başlat',
    signIn: 'Oturum aç',
  },
  notices: {
    open: 'Aç',
    unknown: '{{code}}',
  },
};
