import type { TopicTalk } from '../language.ts';

export const kycDocument: TopicTalk = {
  subject: ['Xác minh bị từ chối', 'Giấy tờ không được chấp nhận'],
  open: [
    'Xác minh của mình bị từ chối [nữa|lần thứ {tries}], lý do "{docreason}". [Giấy tờ còn hạn mà.|Ảnh rõ nét.|Mình không hiểu sai chỗ nào.]',
    'Mình tải {document} lên {ago} thì [bị trả lại|báo "{docreason}"]. [Nghĩa là sao?|]',
    'Không [rút|giao dịch] được vì xác minh cứ báo "{docreason}".',
  ],
  detail: [
    'Chụp bằng {device}, hai mặt, lần cuối {date} lúc {time}.',
    'Hồ sơ {applicant}, tài khoản {account}.',
  ],
  want: ['Mình phải làm gì chính xác?', 'Có người thật xem được không?'],
  probe: [
    [
      'Mình chụp bản gốc và thấy đủ bốn góc không ạ?',
      '[Bản gốc|Chụp trực tiếp], đủ bốn góc[, chắc vậy|, trên bàn tối màu|].',
    ],
    ['Họ tên trên hồ sơ có giống hệt giấy tờ không ạ?', '[À, mình thiếu tên đệm.|Có, y hệt.]'],
  ],
  work: [
    'Em xem rồi: "{docreason}" nghĩa là {docreason:meaning}. Giấy tờ không có vấn đề gì ạ.',
    'Em đã đặt lại, mình có ba lượt mới. Ánh sáng ngày từ một bên, không đèn flash, nền tối: gần như luôn qua.',
  ],
  follow: [
    ['Mình gửi ảnh ở đây được không?', 'Dạ đừng ạ: ảnh giấy tờ chỉ tải ở trang xác minh, nơi được mã hóa.'],
    ['Tải xong chờ bao lâu?', 'Kiểm tra tự động vài phút. Nếu cần người xem thì tối đa một ngày làm việc ạ.'],
  ],
  solve: [
    'Giấy tờ đã được chấp nhận, tài khoản đã xác minh.',
    'Ảnh mới đã qua. Mình nạp rút bình thường nhé.',
  ],
};

export const kycSelfie: TopicTalk = {
  subject: ['Xác minh khuôn mặt không được'],
  open: [
    'Quét mặt [lần nào cũng lỗi|mãi không xong]. [Quay trái quay phải đều không được.|Báo "{selfiereason}".|]',
    'Kiểm tra trên {device} [đứng ở 90%|quay lại từ đầu|tự thoát].',
  ],
  detail: ['{device}, {system}, app {appversion}. Lần cuối {time}.'],
  want: ['Giờ làm sao?', 'Có cách khác không?'],
  probe: [
    [
      'Sau lưng có ánh sáng mạnh, mũ hay kính không ạ?',
      '[Có cửa sổ phía sau.|Có kính.|Không, đèn bình thường.]',
    ],
  ],
  work: [
    '"{selfiereason}" thường do ánh sáng: mình quay mặt ra cửa sổ, bỏ kính mũ, điện thoại ngang mắt, cử động chậm.',
  ],
  follow: [
    [
      'Bên bạn có giữ video mặt mình không?',
      'Nhà cung cấp giữ theo thời hạn luật định, không dùng cho việc khác ạ.',
    ],
  ],
  solve: ['Quét mặt đã qua lúc {clock}, tài khoản đã xác minh.'],
};

export const lostTwoFactor: TopicTalk = {
  subject: ['Mất mã xác thực', 'Đặt lại 2FA'],
  open: [
    '#lost {device} [rơi nước|hỏng|bị mất cắp] nên mất luôn app xác thực. Mình không vào được.',
    '#lost Mình khôi phục cài đặt gốc, không biết là mã xác thực không tự về. Giờ bị khóa ngoài.',
    '#clock Mã 2FA lúc nào cũng sai. [Giờ điện thoại đúng mà.|Nhập hai chục lần rồi.]',
  ],
  detail: [
    'Tài khoản {account}, lần vào cuối {ago}, {city}.',
    'Email và số điện thoại vẫn còn. Tài khoản {account}.',
  ],
  want: ['#lost Đặt lại thế nào?', '#lost Mất bao lâu?', 'Mình phải làm gì?'],
  probe: [
    [
      '#lost Em làm được sau khi kiểm tra nhanh. Mình còn vào được email và có giấy tờ bên cạnh không ạ?',
      'Có cả hai[, đang cầm đây|].',
    ],
    ['Lần đăng nhập cuối khoảng khi nào, bằng thiết bị gì ạ?', '{date}, bằng {device}, ở {city}.'],
  ],
  work: [
    '#lost Mình sẽ nhận link quét mặt. Qua rồi thì đặt lại mất 24 giờ, rút tạm dừng thêm 48 giờ. Lâu là cố ý: kẻ trộm nào cũng xin bỏ bước này.',
    '#clock Mình thử trước: trong cài đặt app xác thực, "chỉnh giờ cho mã". Một nửa trường hợp chỉ do vậy.',
  ],
  follow: [
    [
      '#lost Nhanh hơn được không? [Mình đang có lệnh mở.|]',
      'Bước này không ai được nhanh hơn ạ. Nhưng sau khi gọi lại, em đặt cùng mình lệnh chỉ đóng được.',
    ],
    ['#clock Nó ở đâu?', 'Trong app xác thực: dấu ba chấm, Cài đặt, Chỉnh giờ, Đồng bộ.'],
  ],
  solve: [
    '#lost Đã xác nhận danh tính và gỡ 2FA. Mình cài mới khi đăng nhập và ghi khóa ra giấy nhé.',
    '#clock Vậy là do giờ. Mừng là dùng lại được ạ.',
  ],
};

export const accountHacked: TopicTalk = {
  subject: ['KHẨN: có người vào tài khoản tôi', 'Lệnh rút {amount} không phải tôi'],
  open: [
    '#login CÓ NGƯỜI TRONG TÀI KHOẢN MÌNH. Email báo đăng nhập từ {city} mà mình không ở đó. [Khóa hết giúp mình.|Khóa ngay đi.]',
    '#no-drained Sáng dậy thấy rút {amount}, không phải mình. [Chặn lại giúp với.|Tiền tiết kiệm của mình.|Cứu mình.]',
    '#no-drained Bị chiếm SIM[, cả đêm mất sóng|], sáng ra 2FA đã đổi. Chắc họ đang rút sạch.',
  ],
  detail: [
    '#no-drained Rút tới {address}, mình chưa từng thấy. Mã {txid}',
    '#login Email ghi IP {ip}, {browser}, {city}, {time}.',
  ],
  want: ['KHÓA NGAY.', 'Khóa tài khoản và chỉ mình phải làm gì.'],
  probe: [
    [
      'Em đang ở đây với mình. Em đã yêu cầu khóa khẩn cấp. Email còn vào được không, điện thoại có sóng không ạ?',
      '[Email được, điện thoại mất sóng.|Cả hai đều được.|Vừa đổi mật khẩu email xong.]',
    ],
    [
      'Gần đây mình có bấm link, cài phần mềm hay đọc mã cho ai không ạ? Không phải để trách, chỉ để biết họ vào bằng đường nào.',
      '[Có người gọi xưng bảo mật Northgate.|Có email tặng quà, mình đăng nhập ở đó.|Không, theo mình biết.]',
    ],
  ],
  work: [
    '#login Tài khoản đã khóa lúc {clock}: không đăng nhập, không rút. {amount} đang chờ đã chặn được.',
    '#no-drained Em đã khóa lúc {clock}. Một lệnh đã lên mạng ({shorttx}), lệnh đó không lấy lại được, nhưng bên em đang báo sàn nhận.',
    'Mình làm ngay từ thiết bị khác: đổi mật khẩu email, thoát mọi phiên, gọi nhà mạng về SIM.',
  ],
  follow: [
    [
      '#no-drained Mình có lấy lại được tiền không?',
      'Em chưa biết và không muốn nói điều có thể không đúng. Phần chặn được thì an toàn. Phần còn lại, đơn trình báo công an sẽ giúp ích.',
    ],
    [
      'Mình thấy mình ngu quá.',
      'Mình đừng tự trách ạ. Bọn họ làm nghề này cả ngày. Mình báo rất nhanh, đó là điều quan trọng nhất.',
    ],
  ],
  solve: [
    '#login Tài khoản đã về lại mình: email xác nhận, phiên cũ đã xóa. {amount} còn nguyên.',
    '#no-drained Bên bảo mật đã xong. Báo cáo cho công an đính kèm, mã {case}. Em thật sự tiếc phần không chặn kịp.',
  ],
};

export const phishing: TopicTalk = {
  subject: ['Email này có phải của sàn?', 'Trang giả {lookalike}'],
  open: [
    'Mình nhận [email|tin nhắn] "Northgate Support" báo sắp khóa tài khoản, link {lookalike}. [Của sàn hả?|Trông giả lắm.|]',
    'Có trang giống hệt sàn ở {lookalike}[, quảng cáo đứng đầu|]. [Báo cho biết.|]',
  ],
  detail: ['Người gửi support@{lookalike}, {date} {time}.'],
  want: ['Thật hay giả?', 'Mình nên làm gì?'],
  probe: [
    [
      'Mình có nhập gì ở đó không ạ? Cụm từ khôi phục thì đừng nói với ai, kể cả bên em.',
      '[Không, mình đóng luôn.|Không nhập gì.]',
    ],
  ],
  work: ['Không phải bên em ạ. {lookalike} là giả, em đã chuyển đi gỡ. Bên em không gọi điện, không hỏi mã.'],
  follow: [
    [
      'Sao họ có email của mình?',
      'Danh sách đó rò rỉ từ dịch vụ khác. Tài khoản mình không có đăng nhập lạ ạ.',
    ],
  ],
  solve: ['{lookalike} đã bị gỡ lúc {clock}. Cảm ơn mình, nhờ báo mà người khác an toàn.'],
};

export const appCrash: TopicTalk = {
  subject: ['App văng trên {device}'],
  open: [
    'Từ lúc cập nhật app [cứ văng|tự thoát] [khi mở|khi bấm Ví|khi mở biểu đồ], máy {device}.',
    'App đơ trên {system}. [Mình không đóng được lệnh.|Cài lại cũng vậy.|]',
  ],
  detail: ['{device}, {system}, bản {appversion}.'],
  want: ['Lỗi này biết chưa?', 'Khi nào sửa?'],
  probe: [['Bản nào (Thêm, Giới thiệu) và máy gì ạ?', '{appversion}, {device}, {system}.']],
  work: [
    'Đây là lỗi đã biết của bản {appversion}. Bản mới đang chờ duyệt trên cửa hàng; trong lúc đó mình dùng web trên điện thoại ạ.',
  ],
  follow: [
    [
      'Vì vậy mình không đóng được lệnh, ai chịu?',
      'Em rất tiếc. Em chuyển thời gian và số lệnh cho bộ phận giao dịch đối chiếu, sẽ trả lời bằng văn bản.',
    ],
  ],
  solve: ['Bản sửa đã có trên cửa hàng, mình cập nhật nhé.', 'Mừng là xóa bộ nhớ đệm xong chạy lại được.'],
};
