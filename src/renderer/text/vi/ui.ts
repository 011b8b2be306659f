export const ui = {
  news: 'Tin mới',
  dismiss: 'Bỏ qua',
  retry: 'Thử lại',
  cancel: 'Hủy',
  close: 'Đóng',
};
