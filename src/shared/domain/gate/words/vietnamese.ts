import { type Lexicon, list } from './lexicon.ts';

export const vietnamese: Lexicon = {
  money: list(`
    hôm qua |
    tiền | tiền của tôi | tiết kiệm | dành dụm | số dư | số tiền | khoản | coin | bitcoin | btc | usdt | vnd | triệu | lương |
    hưu | ví tôi | ví của tôi | tài sản | tài khoản có
  `),
  move: list(`
    ngân hàng |
    nạp | rút | rút tiền | chuyển | gửi | lệnh rút | lệnh nạp | thanh toán | lệnh mua | mua rồi | đã mua | bán rồi | hoàn tiền |
    giao dịch | trừ tiền | memo
  `),
  gone: list(`
    chưa thấy | không thấy | chưa nhận | không nhận được | chưa vào | chưa về | chưa đến | chưa tới | vẫn chưa | treo |
    đang xử lý | kẹt | bị giữ | giữ * của tôi | đóng băng | bị khóa | bị khoá | không còn | mất | biến mất | bốc hơi | trống |
    trống trơn | bằng không | số không | bị thiếu | thiếu một | thiếu tiền | nhầm | sai mạng | sai địa chỉ | quên | lỡ gửi | lỡ chuyển | thất bại | không hoàn lại |
    lấy lại | đưa về | thu hồi | khôi phục | hai lần | đâu rồi | ở đâu | trộm | cướp | lừa | tròn trĩnh |
    ngày rồi | ngày nay | bị trừ | từ chối | không phải tôi làm | không phải toi lam |
    tự nhiên thiếu | chẳng thấy tiền | không thấy tiền
  `),
  funds: list(`
    tiền của tôi đâu | tiền dành dụm | tiền tiết kiệm | nhầm mạng | sai mạng | sai địa chỉ | địa chỉ cũ | quên ghi memo |
    quên memo | trừ tiền hai lần | mất tiền | lệnh rút treo | giữ tiền | các bạn giữ | bên bạn giữ
  `),
  access: list(`
    tài khoản | đăng nhập | vào được | mật khẩu | email | mail | điện thoại | số điện thoại | sim | xác thực | xác minh | 2fa |
    mã xác nhận | otp | mã otp | khóa api | api | từ khóa | mười hai từ | 12 từ | thiết bị | trang | đường link | máy tính | lệnh rút |
    khóa hết
  `),
  breach: list(`
    có người | ai đó | người lạ | không phải tôi | không phải mình | tôi không đổi | không đổi gì | chưa bao giờ tạo |
    không tạo | không yêu cầu | hack | bị hack | xâm nhập | đánh cắp | bị chiếm | chiếm sim | lừa đảo | giả mạo | giả danh |
    mạo danh | virus | giống trang | tự xưng | đọc mã | đã đọc | cho mã | đưa mã | tôi đọc | lỡ nhập | khóa hết |
    đóng băng | làm mất | bị mất | mất sóng | mất điện thoại | không vào được | không đăng nhập được | đặt lại | bị đổi |
    báo đổi | thiết bị lạ | đáng ngờ | biết mật khẩu | người yêu cũ | vợ cũ | chồng cũ | gọi và | gọi cho tôi | bảo tôi cài
  `),
  security: list(`
    bị hack | hacker | anydesk | không phải tôi | chiếm sim | bị chiếm | mất sim | cụm từ khôi phục | mười hai từ | 12 từ |
    khóa riêng | khóa tài khoản giúp | đóng băng tài khoản | chiếm tài khoản | mất tài khoản | lừa đảo | giả mạo |
    mất điện thoại
  `),
  distress: list(`
    không chịu nổi | chịu không nổi | hết chịu | tuyệt vọng | không biết phải làm sao | không biết viết cho ai | van xin |
    cầu xin | làm ơn có ai | run quá | tay run | run rẩy | hoảng | sợ lắm | sợ quá | rất sợ | lo sợ | khóc | không ngủ |
    mất ngủ | không ăn | mất hết | mất trắng | tất cả những gì | toàn bộ tiền | bị lẫn | alzheimer | sa sút trí tuệ | lú lẫn |
    đừng cúp máy | trầm cảm | đau tim | bệnh viện | vợ không biết | chồng không biết | chưa biết | đóng tiền nhà | phá sản |
    nghiện | cờ bạc | bảo bà mua | bảo ông mua | nói chuyện với tôi | tám mươi | chồng tôi có | vợ chồng tôi
  `),
  danger: list(`
    tự tử | tự sát | chết cho xong | muốn chết | chết đi | không muốn sống | lý do gì để sống | lý do để sống | sống tiếp |
    sống làm gì | kết thúc tất cả | bảo hiểm nhân thọ | nhắn với con | nói với con tôi | dồn hết | thế là hết | sẽ đánh tôi | đánh tôi |
    giết | đe dọa | dọa giết | dọa đánh | tống tiền | bắt cóc | làm hại | nhảy cầu |
    đánh và bắt | đánh tôi | bắt tôi đưa | đêm cuối của tôi
  `),
  ordinary: list(`
    và | hay | hoặc | của | cho | với | ở | tại | trong | theo | từ | đến | là | gì | nào | bao nhiêu | bao lâu |
    thế nào | như thế nào | làm sao | làm thế nào | khi nào | đâu | ở đâu | có | được | không | thì | mà | nhé | ạ |
    tôi | mình | em | bạn | các bạn | bên bạn | này | đó | năm nay | nay | hiện giờ | bây giờ | xin chào | chào |
    xin | vui lòng | giúp | cảm ơn | rất | thêm | mới | muốn | biết | hỏi | cần | dùng | xem | để | phí | maker |
    taker | khối lượng | cấp | api | khóa api | khóa | chỉ đọc | chỉ | quyền | tạo | giới hạn | ip | websocket |
    tính | endpoint | giấy tờ | chấp nhận | chứng minh | địa chỉ | hộ chiếu | căn cước | xác minh | kyc |
    mất bao lâu | thời gian | tối thiểu | tối đa | mức | rút | rút tiền | nạp | nạp tiền | về | ngân hàng | sepa |
    chuyển | giá | thuế | báo cáo | tải | năm | tháng | niêm yết | coin | token | hỗ trợ | nước | quốc gia | thẻ |
    mua | giao diện | ngôn ngữ | tiếng việt | tối | sáng | chế độ | ứng dụng | app | vân tay | mở | bằng |
    tính năng | góp ý | danh sách | theo dõi | sắp xếp | staking | lãi | sol | btc | eth | usdt | bật | cảnh báo |
    giới thiệu | bạn bè | chương trình | hoạt động | lịch sử | nến | lấy | lệnh | dừng | khác nhau | giải thích |
    đổi | biểu đồ | múi giờ | nghĩa | sinh viên | giảm | bài viết | đẹp | tuyệt vời | đội
  `),
};
