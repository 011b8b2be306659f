/** Texts of tabs and panes. */
export const panes = {
  label: 'Açık görüşmeler',
  loading: 'Açık görüşmeler yükleniyor',
  tab: {
    unread: 'okunmamış',
    draft: 'taslağı var',
    gone: 'Bu bilgisayarda olmayan bir görüşme',
    goneShort: 'Yok',
  },
  menu: {
    keep: 'Açık tut',
    closeOthers: 'Bu bölmenin diğer sekmelerini kapat',
  },
  most_one: 'En fazla {{count}} bölme.',
  most_other: 'En fazla {{count}} bölme.',
  nothingBeside: 'Bu listede yanda gösterilecek başka görüşme yok.',
  noWindow: 'Pencere açılamadı. Görüşme olduğu yerde kalıyor.',
  mostWindows: 'Aynı anda daha fazla pencere açık olamaz. Görüşme olduğu yerde kalıyor.',
  windowTitle: '{{name}} · Groundcrew',
  longest: 'En uzun bekleyen: {{name}}',
};
