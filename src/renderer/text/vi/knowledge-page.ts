export const knowledgePage = {
  title: 'Kho kiến thức',
  search: 'Tìm bài viết',
  placeholder: 'Tìm bài viết',
  clear: 'Xóa tìm kiếm',
  collections: 'Bộ sưu tập',
  results: 'Kết quả',
  internal: 'Chỉ nội bộ',
  pick: {
    title: 'Chọn một bài viết',
    text: 'Duyệt danh sách hoặc nhấn {{key}} để tìm. Mọi thứ ở đây hoạt động ngoại tuyến.',
  },
  none: {
    title: 'Không có bài viết nào chứa “{{query}}”',
    text: 'Thử ít từ hơn hoặc ngôn ngữ khác.',
  },
  empty: {
    title: 'Chưa có bài viết',
    text: 'Chúng đến cùng lần đồng bộ đầu tiên.',
  },
  failed: {
    title: 'Không đọc được các bài viết',
    text: 'Hãy thử lại sau giây lát.',
  },
  best: '{{count}} bài phù hợp nhất',
  count_other: '{{count}} bài viết',
};
