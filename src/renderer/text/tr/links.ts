export const links = {
  act: 'Bir görüşmeye bağla',
  choose: 'Bağla: bir numara yazın…',
  none: 'Bir görüşmenin numarasını yazın, örneğin 10167.',
  type: {
    related: '#{{number}} ile ilgili',
    'duplicate-of': '#{{number}} görüşmesinin tekrarı',
    'duplicated-by': '#{{number}} bunun tekrarı',
    'incident-of': '#{{number}} sorununun bir olayı',
    'problem-of': '#{{number}} olayının ardındaki sorun',
  },
  open: 'Aç: #{{number}}',
  remove: '#{{number}} ile bağı kaldır',
  list: 'Bağlı görüşmeler',
  event: {
    linked: '{{actor}} bunu bağladı: {{what}}',
    unlinked: '{{actor}} bir bağı kaldırdı: {{what}}',
  },
};
