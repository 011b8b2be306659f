export const status = {
  label: 'Trạng thái',
  connection: {
    starting: 'Đang bắt đầu…',
    online: 'Trực tuyến',
    connecting: 'Đang kết nối…',
    connectingAgain: 'Đang kết nối, lần thử {{count}}…',
    offline: 'Ngoại tuyến',
    offlineFor: 'Ngoại tuyến {{span}}',
    'needs-sign-in': 'Cần đăng nhập',
    'upgrade-required': 'Cần cập nhật',
  },
  detail: {
    title: 'Kết nối',
    online: 'Hub đang phản hồi. Mọi việc bạn làm đến đó ngay.',
    starting: 'Đang tìm hub.',
    connecting: 'Đang thử kết nối với hub. Cứ làm việc tiếp: mọi thứ được giữ và gửi theo thứ tự.',
    offline:
      'Hub không phản hồi. Cứ làm việc tiếp: hộp thư, kiến thức và macro có trên máy này; những gì bạn gửi chờ trong hộp thư đi.',
    'needs-sign-in': 'Hub yêu cầu bạn đăng nhập lại. Những gì bạn gửi chờ trong hộp thư đi.',
    'upgrade-required':
      'Hub mới hơn ứng dụng này. Hãy cập nhật Groundcrew để tiếp tục đồng bộ; nội dung bạn viết vẫn được giữ.',
    since: 'Từ',
    next: 'Lần thử tới',
    nextIn: 'sau {{span}}',
    now: 'ngay bây giờ',
    reason: 'Lý do',
    hub: 'Hub',
    embedded: 'Trên máy này (demo)',
    lastSync: 'Đồng bộ lần cuối',
    never: 'chưa có',
    spanAgo: '{{span}} trước',
    'not-kept':
      'Máy này không có chuỗi khóa nên phiên đăng nhập chỉ được giữ trong bộ nhớ và đã kết thúc cùng ứng dụng. Không mất gì cả; những gì bạn gửi sẽ chờ trong hộp thư đi cho đến khi bạn đăng nhập lại.',
    'keychain-changed':
      'Chuỗi khóa giữ phiên đăng nhập đã thay đổi hoặc đang bị khóa. Những gì nó giữ không bị đụng đến, và cho đến khi nó trở lại, phiên đăng nhập chỉ được giữ trong bộ nhớ. Không mất gì cả; những gì bạn gửi sẽ chờ trong hộp thư đi cho đến khi bạn đăng nhập lại.',
    tryNow: 'Thử ngay',
    signIn: 'Đăng nhập',
  },
  synced: 'Đã đồng bộ {{span}} trước',
  syncedNow: 'Vừa đồng bộ',
  notSynced: 'Chưa đồng bộ',
  progress: {
    starting: 'Đồng bộ lần đầu: chuẩn bị',
    working: 'Đồng bộ lần đầu: các cuộc đang mở',
    history: 'Đang bổ sung lịch sử',
    knowledge: 'Đang tải bài viết và macro',
    pictures: 'Đang tải ảnh',
    percent: '{{percent}}%',
    label: 'Tiến độ đồng bộ',
  },
  outbox: {
    empty: 'Hộp thư đi trống',
    waiting_other: '{{count}} đang chờ gửi',
    parked_other: '{{count}} cần bạn xử lý',
    open: 'Mở hộp thư đi',
  },
  quarantine_other: '{{count}} mục được để riêng',
  quarantineText:
    'Hub đã gửi thứ mà phiên bản này không đọc được. Nó được để riêng và mọi thứ khác vẫn tiếp tục. Hãy lưu gói chẩn đoán trong phần cài đặt và đưa cho quản trị viên.',
  demo: {
    label: 'Demo',
    simulator: 'Khách hàng mô phỏng',
    simulatorText_other: 'Khoảng {{count}} tin nhắn mỗi phút',
    surge: 'Bắt đầu đợt dồn dập',
    surging: 'Dồn dập thêm {{span}}',
    chatPage: 'Mở trang trò chuyện của khách hàng',
    noBrowser: 'Không mở được trang trò chuyện. Địa chỉ của nó là {{url}}',
  },
  banner: {
    engineRestarting: 'Bộ máy đã dừng và đang được khởi động lại. Nội dung bạn viết vẫn được giữ.',
    hubRestarting:
      'Hub hỗ trợ đã dừng và đang được khởi động lại. Cứ làm việc tiếp; mọi thứ chờ theo thứ tự.',
    hubFailed: 'Hub hỗ trợ không khởi động. Bạn có thể đọc và viết; chưa có gì được gửi cho đến khi nó chạy.',
    engineFailed:
      'Bộ máy liên tục dừng. Những gì bạn đã viết vẫn được giữ trên máy này. Hãy khởi động lại; những gì gõ cho đến lúc đó có thể bị mất.',
    signedOut:
      'Hãy đăng nhập lại để tiếp tục với hub. Nội dung bạn viết được giữ và sẽ đi khi bạn đăng nhập.',
    notKept:
      'Hãy đăng nhập lại: máy này không có chuỗi khóa nên phiên đăng nhập chỉ được giữ trong bộ nhớ. Không mất gì cả; những gì bạn viết sẽ được gửi ngay khi bạn đăng nhập.',
    keychainChanged:
      'Hãy đăng nhập lại: chuỗi khóa giữ phiên đăng nhập đã thay đổi hoặc đang bị khóa. Những gì nó giữ không bị đụng đến. Không mất gì cả; những gì bạn viết sẽ được gửi ngay khi bạn đăng nhập.',
    upgrade: 'Hub mới hơn ứng dụng này và từ chối nó. Hãy cập nhật Groundcrew để tiếp tục đồng bộ.',
    restart: 'Khởi động lại',
    signIn: 'Đăng nhập',
  },
  notices: {
    open: 'Mở',
    unknown: '{{code}}',
  },
};
