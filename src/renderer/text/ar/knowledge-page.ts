export const knowledgePage = {
  title: 'قاعدة المعرفة',
  search: 'البحث في المقالات',
  placeholder: 'البحث في المقالات',
  clear: 'مسح البحث',
  collections: 'المجموعات',
  results: 'النتائج',
  internal: 'للفريق فقط',
  pick: {
    title: 'اختر مقالة',
    text: 'تصفّح القائمة أو اضغط {{key}} للبحث. كل ما هنا يعمل دون اتصال.',
  },
  none: {
    title: 'لا مقالة تحتوي على «{{query}}»',
    text: 'جرّب كلمات أقل أو لغة أخرى.',
  },
  empty: {
    title: 'لا مقالات بعد',
    text: 'تصل مع المزامنة الأولى.',
  },
  failed: {
    title: 'تعذّرت قراءة المقالات',
    text: 'حاول مجددًا بعد قليل.',
  },
  best: 'أنسب {{count}}',
  count_zero: 'لا مقالات',
  count_one: 'مقالة واحدة',
  count_two: 'مقالتان',
  count_few: '{{count}} مقالات',
  count_many: '{{count}} مقالة',
  count_other: '{{count}} مقالة',
};
