export const validity = {
  mark: {
    withdrawn: 'مسحوب',
    recalled: 'نسخة ملغاة',
    expired: 'منتهي الصلاحية',
    'not-yet': 'لم يسرِ بعد',
  },
  says: {
    withdrawn: 'سُحب في {{when}}. لم يعد يمكن إرساله.',
    recalled: 'أُلغيت هذه النسخة. لم يعد يمكن إرسالها.',
    expired: 'انتهت صلاحيته في {{when}}. لم يعد يمكن إرساله.',
    'not-yet': 'يسري من {{when}}. لا يمكن إرساله قبل ذلك.',
  },
  instead: 'استخدم «{{title}}» بدلًا منه.',
  current: 'استخدم النسخة السارية الآن.',
  nothing: 'لا بديل له بعد.',
  facts: {
    label: 'ما يسري على هذا الإصدار',
    product: 'المنتج: {{product}}',
    jurisdiction: 'الولاية القضائية: {{jurisdiction}}',
    approved: 'اعتمده {{name}}',
    from: 'يسري من {{date}}',
    until: 'يسري حتى {{date}}',
  },
};
