export const session = {
  signIn: {
    title: 'Đăng nhập vào hub của bạn',
    lead: 'Hub là máy chủ hỗ trợ của đội bạn. Quản trị viên biết địa chỉ của nó.',
    again: 'Đăng nhập lại',
    againText:
      'Phiên của bạn tại {{hub}} đã kết thúc. Bản nháp và câu trả lời đang chờ vẫn được giữ và sẽ đi khi bạn đăng nhập.',
    notKeptText:
      'Máy này không có chuỗi khóa nên phiên của bạn tại {{hub}} chỉ được giữ trong bộ nhớ và đã kết thúc cùng ứng dụng. Bản nháp và câu trả lời đang chờ vẫn được giữ và sẽ được gửi ngay khi bạn đăng nhập.',
    keychainChangedText:
      'Chuỗi khóa giữ phiên đăng nhập của bạn tại {{hub}} đã thay đổi hoặc đang bị khóa. Những gì nó giữ không bị đụng đến; phiên này chỉ được giữ trong bộ nhớ. Bản nháp và câu trả lời đang chờ vẫn được giữ và sẽ được gửi ngay khi bạn đăng nhập.',
    address: 'Địa chỉ của hub',
    addressHint: 'helpdesk.example.com',
    email: 'Email',
    password: 'Mật khẩu',
    show: 'Hiện mật khẩu',
    capsLock: 'Caps Lock đang bật',
    submit: 'Đăng nhập',
    demo: 'Dùng không gian demo trên máy này',
    demoText: 'Một sàn giả định với khách hàng mô phỏng. Không có gì rời khỏi máy này.',
    failed: {
      address: 'Nhập địa chỉ dạng {{example}}.',
      insecure: 'Địa chỉ phải bắt đầu bằng https:// (http:// chỉ dùng cho máy này).',
      email: 'Nhập địa chỉ email đầy đủ.',
      password: 'Nhập mật khẩu của bạn.',
      offline: 'Không có hub nào trả lời ở địa chỉ này. Hãy kiểm tra địa chỉ và kết nối.',
    },
  },
  firstRun: {
    title: 'Đang dựng không gian demo của bạn',
    lead: 'Việc này chỉ xảy ra một lần: một sàn giả định với đội ngũ, khách hàng, cuộc trò chuyện, bài viết và macro được tạo trên máy này.',
    starting: 'Đang bắt đầu…',
    hub: 'Đang khởi động hub hỗ trợ',
    engine: 'Đang khởi động bộ máy',
    step: {
      database: 'Đang tạo cơ sở dữ liệu',
      people: 'Đang tạo nhân viên và khách hàng',
      knowledge: 'Đang viết bài viết và macro',
      files: 'Đang vẽ ảnh',
      conversations: 'Đang viết các cuộc trò chuyện',
      indexes: 'Đang lập chỉ mục',
    },
    syncing: 'Đang đưa các cuộc trò chuyện về máy này',
    progress: '{{done}} trên {{total}}',
    slow: 'Vẫn đang làm. Trên máy chậm mất một hai phút.',
  },
  failed: {
    engine: 'Không khởi động được bộ máy',
    hub: 'Không khởi động được hub hỗ trợ',
    safe: 'Dữ liệu của bạn vẫn nguyên vẹn trên máy này.',
    restartEngine: 'Khởi động lại bộ máy',
    restartHub: 'Khởi động lại hub',
    restartApp: 'Khởi động lại Groundcrew',
    details: 'Thông báo của nó: {{reason}}',
    kind: {
      'newer-database':
        'Cơ sở dữ liệu trên máy này do một bản Groundcrew mới hơn ghi. Hãy cập nhật ứng dụng để mở; phiên bản này không đụng đến nó.',
      corrupt:
        'Cơ sở dữ liệu trên máy bị hỏng. Nó đã được để riêng; bản nháp và câu trả lời đang chờ được cứu trước.',
      'disk-full':
        'Đĩa đã đầy. Hãy giải phóng dung lượng rồi khởi động lại. Những gì đã ghi trước đó vẫn nguyên vẹn.',
      'in-use':
        'Một chương trình khác đang mở thư mục dữ liệu này. Hãy đóng nó rồi khởi động lại. Những gì đã ghi trước đó vẫn nguyên vẹn.',
      'no-access': 'Không ghi được vào thư mục dữ liệu. Hãy sửa quyền truy cập rồi khởi động lại.',
      other: 'Nó đã dừng nhiều lần liên tiếp. Khởi động lại là an toàn.',
    },
  },
  locked: {
    title: 'Bị khóa cho đến khi hub trả lời',
    why_other:
      'Máy này nhận tin từ hub lần cuối vào {{when}}. Những gì máy lưu về khách hàng được hiện trong {{count}} giờ khi chưa có xác nhận của hub: trong lúc đó có thể bạn không còn được xem một phần.',
    safe: 'Không mất gì cả: những gì bạn đã bắt đầu viết vẫn được giữ ở đây.',
    waiting_other: '{{count}} tin nhắn chờ trong hộp thư đi và sẽ được gửi khi kết nối được với hub.',
    answers: 'Hub đã trả lời. Những thay đổi sẽ đến trước, rồi mọi thứ tự mở lại.',
    todo: 'Hãy kiểm tra mạng. Ngay khi kết nối được với hub, mọi thứ tự mở lại đúng chỗ bạn đã dừng.',
    signIn: 'Phiên của bạn đã kết thúc. Hãy đăng nhập, mọi thứ sẽ mở lại đúng chỗ bạn đã dừng.',
    tryNow: 'Thử ngay',
  },
};
