export const identity = {
  title: 'Kiểm tra xem {{name}} là ai',
  level: 'Mức chắc chắn',
  levels: {
    basic: 'Cơ bản: cho câu hỏi về tài khoản',
    strong: 'Nghiêm ngặt: khi có rủi ro và để mở tài khoản bị đóng băng',
  },
  why: 'Ở đây kiểm tra cơ bản là chưa đủ:',
  risks: {
    signal: 'đã biết điều đáng ngờ về tài khoản',
    frozen: 'tài khoản đang bị đóng băng',
    security: 'nội dung liên quan đến bảo mật tài khoản',
    failed: 'lần kiểm tra gần nhất không đạt',
  },
  needed: {
    basic: 'Có nói về tài khoản: trước hết hãy kiểm tra khách hàng là ai (kiểm tra cơ bản).',
    strong: 'Có nói về tài khoản: trước hết hãy kiểm tra khách hàng là ai (kiểm tra nghiêm ngặt).',
  },
  ask: 'Hãy hỏi và đánh dấu điều đúng',
  askText: 'Đối chiếu với những gì sàn hiển thị cho bạn. Câu trả lời không được ghi lại.',
  asks: {
    basic: {
      email: 'Địa chỉ e-mail của tài khoản',
      month: 'Tháng và năm mở tài khoản',
      asset: 'Một tài sản họ nắm giữ, không hỏi số lượng',
    },
    strong: {
      callback: 'Bạn đã gọi lại số mà tài khoản có từ trước hôm nay',
      app: 'Họ đã xác nhận yêu cầu của bạn trong ứng dụng đã đăng nhập',
      document: 'Hôm nay đã đạt kiểm tra trực tiếp khuôn mặt và giấy tờ của nhà cung cấp',
    },
  },
  never: 'Không bao giờ hỏi',
  nevers: {
    password: 'Mật khẩu hoặc một phần mật khẩu',
    code: 'Mã dùng một lần hoặc mã dự phòng',
    seed: 'Cụm từ khôi phục hoặc khóa riêng',
    document: 'Ảnh giấy tờ trong khung chat',
  },
  passed: 'Đúng là người họ nói',
  failed: 'Không chắc, hoặc không phải họ',
  until: 'Có hiệu lực trong {{span}}.',
  recorded: 'Đã ghi: kiểm tra đạt.',
  recordedFailed: 'Đã ghi: kiểm tra không đạt.',
  signal:
    'Kiểm tra không đạt {{count}} lần liên tiếp. Tài khoản có thể bị chiếm: hãy chuyển cho bộ phận bảo mật.',
  offline: 'Không kết nối được với máy chủ: lần kiểm tra chỉ có giá trị khi được ghi ở đó.',
  cancel: 'Hủy',
  event: {
    passed: '{{actor}} đã kiểm tra danh tính khách hàng: đạt',
    failed: '{{actor}} đã kiểm tra danh tính khách hàng: không đạt',
    signal_other: 'Kiểm tra danh tính không đạt {{count}} lần liên tiếp: coi chừng tài khoản bị chiếm đoạt',
  },
};
