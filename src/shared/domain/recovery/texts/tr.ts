import type { RecoveryTexts } from './recovery-texts.ts';

export const tr: RecoveryTexts = {
  ask: 'Transferinizi inceleyebilmemiz için şunlara da ihtiyacımız var:',
  fields: {
    asset: 'hangi coin veya token’ı gönderdiğiniz',
    network: 'gönderen platformun bu transfer için gösterdiği ağ',
    'expected-network': 'yatırma sayfamızın gösterdiği ağ',
    amount: 'tam tutar',
    hash: 'işlem özeti (TXID)',
    from: 'gönderildiği adres (kaynak)',
    to: 'gönderildiği adres (hedef)',
    'sent-at': 'gönderdiğiniz tarih',
    'memo-used': 'kullandığınız memo veya etiket',
    'memo-expected': 'yatırma sayfamızın gösterdiği memo veya etiket',
    platform: 'gönderdiğiniz platform veya cüzdan',
    ownership: 'transferin kendi hesabınızdaki veya cüzdanınızdaki ekran görüntüsü',
    'payment-proof': 'bu işlem için bir ödeme kanıtı (“OutProof” ile başlar)',
  },
  says: {
    checking: 'Talebinizi aldık ve inceliyoruz.',
    'not-known-yet': 'Bir şeyin kurtarılıp kurtarılamayacağını henüz söyleyemiyoruz.',
    'by-hand': 'Böyle bir durum genellikle bir kontrolden sonra elle düzeltilir.',
    'policy-decides':
      'Kurtarma denenip denenmeyeceğine ilgili ekip bir kontrolden sonra karar verir; mümkün olmayabilir.',
    fee: 'Kurtarma başarılı olursa ücreti {fee} olur.',
    minimum: '{minimum} altında kurtarma denenmez.',
    'answer-within': 'Kontrolün sonucunu size {days} içinde bildireceğiz.',
    'cannot-be-undone': 'Ne yazık ki bu transfer geri çevrilemez ve onu kurtarma imkânımız yok.',
    'own-contract': 'Token’ın kendi sözleşmesine gönderilmiş; onun anahtarı kimsede yok.',
    'nothing-arrived':
      'Bize hiçbir şey ulaşmadı: işlem düşmüş veya değiştirilmiş. Lütfen cüzdanınızda onun yerini alan işleme bakın.',
    'still-confirming': 'Ağ işlemi henüz onaylamadı. Yapmanız gereken bir şey yok.',
    'below-minimum': 'Tutar en düşük yatırma tutarının altında, bu yüzden hesaba geçmedi.',
    'verified-only':
      'Geri gönderilen her şey yalnızca size ait olduğu doğrulanmış bir adrese gider; örneğin çekim beyaz listenizdeki bir adrese.',
    'never-ask': 'Kurtarma ifadenizi veya özel anahtarınızı asla istemeyiz. Lütfen kimseyle paylaşmayın.',
  },
  states: {
    ready: 'Teşekkürler, transferinizi incelemek için gereken her şey artık elimizde.',
    'with-team': 'Talebiniz artık uzmanlarımızda. Yeni bir gelişme olur olmaz size buradan yazacağız.',
    recovering: 'Uzmanlarımız talebiniz üzerinde çalışıyor. Sonuç henüz belli değil.',
    credited: 'Tutar hesabınıza geçti. Lütfen bakiyenizi kontrol edin.',
    returned: 'Tutar doğrulanmış adresinize geri gönderildi.',
    refused: 'Talebinizi inceledik; bu transferi kurtaramıyoruz. Üzgünüz.',
    closed: 'Bu talebi kapatıyoruz. Hâlâ açık bir konu varsa buradan yanıtlamanız yeterli.',
  },
};
