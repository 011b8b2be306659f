export const spread = {
  title: 'Ai đã có',
  version: 'Phiên bản {{number}}',
  count_other: '{{have}} trên {{count}} máy',
  since: 'Từ {{when}}',
  offline: 'Ngoại tuyến từ {{when}}.',
  filling: 'Đang đồng bộ lần đầu.',
  catchingUp: 'Sắp nhận được.',
  holds: 'Đang có phiên bản {{number}}.',
  all_other: 'Hiện cả {{count}}',
  fewer: 'Hiện ít hơn',
  unseen_other: '{{count}} người không có máy trong 30 ngày qua',
  somebody: 'Người đã rời đi',
};
