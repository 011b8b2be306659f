export const links = {
  act: 'الربط بمحادثة',
  choose: 'الربط بـ: اكتب رقمًا…',
  none: 'اكتب رقم محادثة، مثل 10167.',
  type: {
    related: 'ذات صلة بـ #{{number}}',
    'duplicate-of': 'مكررة عن #{{number}}',
    'duplicated-by': '#{{number}} مكررة عن هذه',
    'incident-of': 'حادثة من المشكلة #{{number}}',
    'problem-of': 'المشكلة وراء #{{number}}',
  },
  open: 'فتح #{{number}}',
  remove: 'إزالة الربط بـ #{{number}}',
  list: 'المحادثات المرتبطة',
  event: {
    linked: 'ربط {{actor}} هذه المحادثة: {{what}}',
    unlinked: 'أزال {{actor}} ربطًا: {{what}}',
  },
};
