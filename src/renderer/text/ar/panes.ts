/** Texts of tabs and panes. */
export const panes = {
  label: 'المحادثات المفتوحة',
  loading: 'جارٍ تحميل المحادثات المفتوحة',
  tab: {
    unread: 'غير مقروءة',
    draft: 'فيها مسودة',
    gone: 'محادثة ليست على هذا الجهاز',
    goneShort: 'غير موجودة',
  },
  menu: {
    keep: 'إبقاء مفتوحة',
    closeOthers: 'إغلاق علامات التبويب الأخرى في هذا الجزء',
  },
  most_zero: 'لا أجزاء متاحة.',
  most_one: 'جزء واحد كحد أقصى.',
  most_two: 'جزءان كحد أقصى.',
  most_few: '{{count}} أجزاء كحد أقصى.',
  most_many: '{{count}} جزءًا كحد أقصى.',
  most_other: '{{count}} جزء كحد أقصى.',
  nothingBeside: 'لا توجد محادثة أخرى في هذه القائمة لعرضها بجانبها.',
  noWindow: 'تعذّر فتح النافذة. تبقى المحادثة في مكانها.',
  mostWindows: 'لا يمكن فتح المزيد من النوافذ في الوقت نفسه. تبقى المحادثة في مكانها.',
  windowTitle: '{{name}} · Groundcrew',
  longest: 'الأطول انتظارًا: {{name}}',
};
