export const ui = {
  news: 'Tin mới',
  dismiss: 'Bỏ qua',
  retry: 'Thử lại',
  cancel: 'Hủy',
  close: 'Đóng',
  upload: {
    label: 'Đang tải lên {{name}}',
    of: '{{sent}} trên {{size}}',
    stopped: 'dừng vì đường truyền',
    again: 'Tải lên lại: {{name}}',
    refused: 'Máy chủ không nhận.',
  },
  otherSpoken: 'Hiển thị bằng {{shown}} vì chưa có bản {{wanted}}.',
  told: {
    byItself: 'Khách hàng được báo: {{list}}',
    byAgent: 'Có sẵn lời cho khách hàng, do nhân viên gửi: {{list}}',
    not: 'Khách hàng không được báo: {{list}}',
  },
};
