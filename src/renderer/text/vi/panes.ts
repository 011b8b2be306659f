/** Texts of tabs and panes. */
export const panes = {
  label: 'Cuộc trò chuyện đang mở',
  loading: 'Đang tải các cuộc trò chuyện đang mở',
  tab: {
    unread: 'chưa đọc',
    draft: 'có bản nháp',
    gone: 'Một cuộc trò chuyện không có trên máy này',
    goneShort: 'Không còn',
  },
  menu: {
    keep: 'Giữ mở',
    closeOthers: 'Đóng các thẻ khác của ô này',
  },
  most_other: 'Tối đa {{count}} ô.',
  nothingBeside: 'Danh sách này không có cuộc trò chuyện nào khác để hiện bên cạnh.',
  noWindow: 'Không mở được cửa sổ. Cuộc trò chuyện vẫn ở nguyên chỗ cũ.',
  mostWindows: 'Không thể mở thêm cửa sổ cùng lúc. Cuộc trò chuyện vẫn ở nguyên chỗ cũ.',
  windowTitle: '{{name}} · Groundcrew',
  longest: 'Chờ lâu nhất: {{name}}',
};
