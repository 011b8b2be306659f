export const validity = {
  mark: {
    withdrawn: 'Đã thu hồi',
    recalled: 'Bản bị rút lại',
    expired: 'Hết hạn',
    'not-yet': 'Chưa có hiệu lực',
  },
  says: {
    withdrawn: 'Đã thu hồi {{when}}. Không gửi được nữa.',
    recalled: 'Phiên bản này đã bị rút lại. Không gửi được nữa.',
    expired: 'Hết hạn {{when}}. Không gửi được nữa.',
    'not-yet': 'Có hiệu lực từ {{when}}. Chưa gửi được trước lúc đó.',
  },
  instead: 'Hãy dùng “{{title}}” thay thế.',
  current: 'Hãy dùng phiên bản đang có hiệu lực.',
  nothing: 'Chưa có gì thay thế.',
  facts: {
    label: 'Những gì áp dụng cho phiên bản này',
    product: 'Sản phẩm: {{product}}',
    jurisdiction: 'Khu vực pháp lý: {{jurisdiction}}',
    approved: 'Người duyệt: {{name}}',
    from: 'Có hiệu lực từ {{date}}',
    until: 'Có hiệu lực đến {{date}}',
  },
};
