export const removed = {
  removed: {
    'seed-phrase': 'đã xóa cụm từ khôi phục',
    'private-key': 'đã xóa khóa riêng tư',
    'one-time-code': 'đã xóa mã dùng một lần',
    'card-number': 'đã xóa số thẻ',
  },
  title: {
    'seed-phrase': 'Khách hàng đã gửi cụm từ khôi phục',
    'private-key': 'Khách hàng đã gửi khóa riêng tư',
    'one-time-code': 'Khách hàng đã gửi mã dùng một lần',
    'card-number': 'Khách hàng đã gửi số thẻ',
  },
  todo: {
    wallet:
      'Hãy coi ví đã bị lộ. Giúp khách chuyển ngay mọi thứ sang ví mới và đừng bao giờ hỏi các từ hay khóa.',
    code: 'Đừng dùng nó và đừng xin mã khác. Nếu có người bảo khách gửi, hãy coi tài khoản đang bị tấn công.',
    card: 'Không cần đến: bốn chữ số cuối là đủ.',
  },
  kept: 'Nó đã được bỏ đi trước khi lưu; không ai ở đây đọc được. Khách hàng đã được cảnh báo ngay.',
  where: {
    formatting: 'Nó nằm trong định dạng của e-mail, phần này đã bị bỏ toàn bộ.',
    subject: 'Nó nằm trong tiêu đề.',
    'file-name': 'Nó nằm trong tên một tệp.',
  },
  automatic: 'Tin nhắn tự động',
};
