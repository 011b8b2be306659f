export const article = {
  internal: 'للفريق فقط',
  internalText: 'لا يستطيع العملاء رؤية هذه المقالة، ولا يمكن وضعها في رد.',
  updated: 'تغيّرت {{when}}',
  version: 'الإصدار {{version}}',
  failed: 'تعذّرت قراءة هذه المقالة.',
  gone: 'لم تعد هذه المقالة على هذا الجهاز.',
  cut: 'مختصرة: هذه المقالة أكبر من أن تُعرض كاملة.',
  linkNotHere: 'تلك المقالة ليست على هذا الجهاز بعد.',
  insert: 'إدراج',
  insertLink: 'رابط',
  insertExcerpt: 'مقتطف',
  insertSteps: 'خطوات',
};
