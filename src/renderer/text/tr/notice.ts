export const notice = {
  parked: '{{what}} gönderilmedi: {{reason}}',
  'half-done': '{{name}}: mesaj ulaştı; birlikte gelen {{total}} işlemden yapılmayan: {{stopped}}.',
  'access-lost_one': 'Artık bir grubun üyesi değilsiniz; görüşmeleri bu bilgisayardan çıktı.',
  'access-lost_other': 'Artık {{count}} grubun üyesi değilsiniz; görüşmeleri bu bilgisayardan çıktı.',
  mentioned: '{{agent}}, {{customer}} ile görüşmede sizden bahsetti.',
  'taken-over': '{{agent}}, {{customer}} ile görüşmenizi devraldı.',
  'given-away': '{{agent}}, {{customer}} ile görüşmenizi başkasına verdi: {{to}}.',
  'given-back': '{{agent}}, {{customer}} ile görüşmenizi kuyruğa geri verdi.',
  rebuilt_one:
    'Yerel veritabanı hasarlıydı ve yeniden kuruluyor. Bir taslak ya da sıradaki işlem kurtarıldı.',
  rebuilt_other:
    'Yerel veritabanı hasarlıydı ve yeniden kuruluyor. {{count}} taslak ve sıradaki işlem kurtarıldı.',
  'unreadable-outbox_one': 'Eski bir sürümden sıradaki bir işlem okunamadı. Tanılama paketinde saklanıyor.',
  'unreadable-outbox_other':
    'Eski bir sürümden sıradaki {{count}} işlem okunamadı. Tanılama paketinde saklanıyor.',
  'side-asked': '{{agent}} ekibinize soruyor: {{subject}}',
  'side-answered': '{{agent}} yanıtladı: {{subject}}',
  escalated: 'Kuyruğunuza bir aktarım: {{target}}',
  'escalation-discreet': 'Kısıtlı bir görüşme kuyruğunuzu bekliyor.',
  'escalation-news': 'Aktarımınızla ilgili haber: {{what}}',
  'freeze-wanted': 'Bir dondurma sizi bekliyor, {{name}}: {{what}}',
  'freeze-news': 'Bir dondurmayla ilgili haber, {{name}}: {{what}}',
  signals: 'Şüpheli bir etkinlik sinyaline bakılması gerekiyor.',
  reveals:
    '{{agent}}, vardiyada {{budget}} olan hakkını aşarak maskeli bir değer gördü: fazladan {{count}}. kez.',
  'reveals-refused':
    '{{agent}}, vardiyada {{budget}} olan hakkını aşarak maskeli bir değer istedi ve reddedildi: {{count}}. kez.',
  'proposal-live': 'Önerdiğiniz “{{title}}” yayında: artık tüm ekipte var.',
  'proposal-declined': '{{agent}}, önerdiğiniz “{{title}}” makrosunu yayımlamamaya karar verdi.',
  'proposal-declined-because':
    '{{agent}}, önerdiğiniz “{{title}}” makrosunu yayımlamamaya karar verdi: {{said}}',
  reminder: 'Hatırlatma: {{what}}',
  reminderBoth: 'Hatırlatma: {{name}}: {{text}}',
  unknown: 'Motordan haber: {{code}}',
  open: 'Aç',
  outbox: 'Giden kutusu',
};
