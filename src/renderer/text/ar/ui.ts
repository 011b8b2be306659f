export const ui = {
  news: 'المستجدات',
  dismiss: 'تجاهل',
  retry: 'إعادة المحاولة',
  cancel: 'إلغاء',
  close: 'إغلاق',
};
