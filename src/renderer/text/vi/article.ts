export const article = {
  internal: 'Chỉ dành cho nội bộ',
  internalText: 'Khách hàng không xem được bài viết này. Không thể đưa nó vào câu trả lời.',
  updated: 'Thay đổi {{when}}',
  version: 'phiên bản {{version}}',
  failed: 'Không đọc được bài viết này.',
  gone: 'Bài viết này không còn trên máy này.',
  cut: 'Đã rút gọn: bài viết quá lớn để hiển thị toàn bộ.',
  linkNotHere: 'Bài viết đó chưa có trên máy này.',
  insert: 'Chèn',
  insertLink: 'Liên kết',
  insertExcerpt: 'Trích đoạn',
  insertSteps: 'Các bước',
};
