export const links = {
  act: 'Liên kết với một cuộc trò chuyện',
  choose: 'Liên kết với: nhập một số…',
  none: 'Nhập số của một cuộc trò chuyện, ví dụ 10167.',
  type: {
    related: 'liên quan đến #{{number}}',
    'duplicate-of': 'trùng với #{{number}}',
    'duplicated-by': '#{{number}} trùng với cuộc này',
    'incident-of': 'sự cố thuộc vấn đề #{{number}}',
    'problem-of': 'vấn đề gây ra #{{number}}',
  },
  open: 'Mở #{{number}}',
  remove: 'Bỏ liên kết với #{{number}}',
  list: 'Các cuộc trò chuyện liên kết',
  event: {
    linked: '{{actor}} đã liên kết: {{what}}',
    unlinked: '{{actor}} đã bỏ một liên kết: {{what}}',
  },
};
