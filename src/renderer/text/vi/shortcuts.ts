export const shortcuts = {
  title: 'Mọi phím tắt',
  lead: 'Phím chữ đơn hoạt động khi con trỏ không ở trong ô văn bản, trên mọi bố cục bàn phím.',
  search: 'Tìm lệnh hoặc phím',
  change: 'Đổi phím…',
  nothing: 'Không có lệnh nào khớp “{{query}}”.',
  slash: 'Trong câu trả lời: chèn macro',
  article: 'Trong câu trả lời: chèn bài viết',
};
