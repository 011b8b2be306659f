export const ui = {
  news: 'المستجدات',
  dismiss: 'تجاهل',
  retry: 'إعادة المحاولة',
  cancel: 'إلغاء',
  close: 'إغلاق',
  upload: {
    label: 'جارٍ رفع {{name}}',
    of: '{{sent}} من {{size}}',
    stopped: 'توقف بسبب الاتصال',
    again: 'إعادة رفع: {{name}}',
    refused: 'لم يقبله الخادم.',
  },
  otherSpoken: 'معروض بلغة {{shown}} لعدم وجود نص بلغة {{wanted}}.',
  told: {
    byItself: 'يُبلَّغ العميل: {{list}}',
    byAgent: 'هناك نص جاهز للعميل يرسله أحد الموظفين: {{list}}',
    not: 'لا يُبلَّغ العميل: {{list}}',
  },
};
