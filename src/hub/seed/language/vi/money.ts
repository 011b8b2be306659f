import type { TopicTalk } from '../language.ts';

export const withdrawalDelayed: TopicTalk = {
  subject: [
    'Rút {amount} [chưa nhận được|bị treo|đang chờ]',
    '[Lệnh rút của tôi đâu?|Rút {asset} treo {span}]',
  ],
  open: [
    'Mình [rút|tạo lệnh rút] {amount} {ago} mà đến giờ vẫn "{state}".',
    'Lệnh rút {asset} của mình đã {span} rồi vẫn báo "{state}". [Bình thường mười phút là xong.|Lần trước đi ngay mà.|]',
    'Ngày {date} lúc {time} mình rút {amount}, số dư [đã bị trừ|đã trừ rồi] mà bên nhận [chưa thấy gì|không có gì hết].',
    'Lệnh {withdrawal} rút {amount} mình xác nhận qua email {ago}, [tới giờ chưa có mã giao dịch|rồi im luôn].',
  ],
  detail: [
    'Rút về {address}, mạng {network}, mã {withdrawal}.',
    'Địa chỉ {address}[, địa chỉ mình dùng lâu rồi|], mạng {network}.',
    '#fee Trong lịch sử có mã {txid} nhưng tra trên explorer không ra.',
  ],
  want: [
    '[Kiểm tra giúp mình|Cho mình hỏi] bị vướng ở đâu vậy?',
    '#review,busy Khi nào mới chuyển đi được? [Mình cần gấp hôm nay.|Mình còn phải trả tiền.|]',
    '#cancel Nhờ hủy lệnh và trả lại {amount} giúp mình.',
    'Lỗi do mạng {network} hay do tài khoản mình?',
  ],
  probe: [
    [
      '{courtesy} cho em xin địa chỉ nhận và mạng đã chọn để em kiểm tra đúng lệnh ạ?',
      '[Đây|Ok], {address}, mạng {network}[, số tiền {amount}|].',
    ],
    [
      'Hai ngày gần đây mình có đổi mật khẩu, 2FA hay điện thoại không ạ? Đổi như vậy thì lệnh rút tạm dừng 24 giờ.',
      '[Không, không đổi gì cả|Chỉ đăng nhập bằng {device} mới thôi|Có đổi mật khẩu ngày {date}, mình không biết là bị khóa rút].',
    ],
  ],
  work: [
    '#review Em thấy lệnh {withdrawal} rồi ạ: đang được duyệt thủ công [vì số tiền lớn|vì là địa chỉ mới], bộ phận phụ trách đang xem. {amount} vẫn an toàn trong lúc chờ.',
    '#busy Mạng {network} đang nghẽn nên bên em gửi theo lô. Lệnh của mình ở lô kế tiếp, có mã là hiện ngay trong lịch sử ạ.',
    '#fee Giao dịch đã gửi lúc {time} nhưng phí thấp nên đang chờ. Bên em thay bằng phí cao hơn: mã sẽ đổi, số tiền không đổi.',
    '#cancel Lệnh {withdrawal} chưa lên mạng nên vẫn hủy được. Em đã nhờ bộ phận ví lấy ra khỏi hàng chờ.',
  ],
  follow: [
    [
      'Tiền của mình có an toàn không? [Trả lời thẳng giúp mình.|]',
      'Dạ an toàn ạ. Số tiền được giữ riêng cho lệnh này, nếu bị từ chối thì {amount} về lại số dư.',
    ],
    [
      '#review,busy Mình hủy rồi rút qua mạng khác được không?',
      'Chưa có mã giao dịch thì được ạ: Ví, Lịch sử, {withdrawal}, Hủy. Số dư về trong một phút.',
    ],
    ['#review Duyệt thường mất bao lâu?', 'Phần lớn từ hai đến bốn giờ ạ, em không dám hứa nhanh hơn.'],
  ],
  solve: [
    '#review,busy Tin vui ạ: {withdrawal} đã gửi. Mã giao dịch: {txid}\nXem tại đây: {link}',
    '#review Đã duyệt xong, {amount} gửi lúc {clock}. Mã: {txid}.',
    '#review,busy,fee Lệnh rút của mình đã lên mạng: {txid}. [Xin lỗi vì để mình chờ lâu.|Cảm ơn mình đã kiên nhẫn.|]',
    '#cancel Em đã hủy {withdrawal} theo yêu cầu. {amount} đã về ví spot.',
  ],
};

export const depositMissing: TopicTalk = {
  subject: ['Nạp {amount} [chưa vào tài khoản|không thấy]', '[Tiền nạp của tôi đâu?|Thiếu tiền nạp {asset}]'],
  open: [
    'Mình gửi {amount} từ {platform} {ago} mà [số dư chưa có|chưa thấy cộng].',
    '#scan,hold Khoản nạp {amount} không thấy đâu. [Trên explorer báo thành công.|Đủ xác nhận rồi.]',
    '#scan,hold Mình chờ {span} rồi, nạp {asset} qua {network}. Explorer đã xác nhận mà tài khoản [không có gì|vẫn bằng 0].',
    'Ngày {date} lúc {time} mình nạp {amount} qua {network}, số dư không đổi.',
  ],
  detail: ['TXID: {txid}', 'Mã {txid}, gửi tới {address}, mình copy từ app.', 'Link explorer: {link}'],
  want: [
    'Cộng tiền giúp mình với.',
    'Tiền đi đâu rồi? [Mình làm đúng hướng dẫn mà.|]',
    'Còn chờ bao lâu nữa?',
  ],
  probe: [
    [
      '{courtesy} gửi giúp em mã giao dịch và mạng như {platform} hiển thị ạ?',
      '[Đây|Ok|Mình gửi]: {txid}, mạng {network}.',
    ],
    [
      'Địa chỉ mình đã gửi tới là {address} phải không ạ?',
      '[Đúng rồi|Chính xác], mình copy từ app trên {device}.',
    ],
  ],
  work: [
    '#wait Em thấy giao dịch rồi: {seen}/{confirmations} xác nhận trên {network}. Đủ là tự cộng, mình không cần làm gì ạ.',
    '#scan Giao dịch đã xác nhận nhưng hệ thống bỏ sót block lúc bảo trì. Em đã nhờ quét lại.',
    '#hold Khoản nạp đã tới và đang kiểm tra định kỳ. Em đã đánh dấu ưu tiên, có tin em báo ngay.',
  ],
  follow: [
    [
      '#wait Đã {seen} xác nhận rồi, cần bao nhiêu?',
      '{asset} trên {network} cần {confirmations} ạ. Ít hơn thì giao dịch còn có thể bị đảo.',
    ],
    ['Mình gửi thử thêm một ít được không?', 'Dạ khoan ạ, đừng gửi thêm cho tới khi rõ khoản này.'],
  ],
  solve: [
    '{amount} đã vào tài khoản[ lúc {clock}|], mình tải lại app giúp em nhé.',
    '#scan Quét lại đã thấy: {amount} ở ví spot. Lỗi bên em, xin lỗi mình.',
    'Xong rồi ạ: {txid} đã cộng {amount}.',
  ],
};

export const cardDeclined: TopicTalk = {
  subject: ['Thẻ bị từ chối ({fiat})'],
  open: [
    'Mình mua {fiat} bằng thẻ mà [bị từ chối|không qua được]. [Chỗ khác vẫn quẹt bình thường.|Thẻ còn tiền.|]',
    'Mua bằng thẻ [lần nào|ba lần liền] cũng báo "{carderror}".',
  ],
  detail: ['Thẻ đuôi {last4}, {bank}, lần cuối {date} lúc {time}.'],
  want: ['Giờ làm sao?', 'Lỗi bên sàn hay bên ngân hàng?'],
  probe: [
    [
      'Mình thấy thông báo gì, ngân hàng có gửi yêu cầu xác nhận không ạ?',
      'Báo "{carderror}". [Có, mình xác nhận rồi|Không, chưa tới bước đó].',
    ],
  ],
  work: [
    'Lệnh từ chối là từ {bank} ạ: nhiều ngân hàng mặc định chặn thanh toán tiền số. Gọi nhờ họ mở là thường được.',
    'Em thấy {tries} lần với lỗi "{carderror}". Sau lần thứ ba thẻ tạm dừng 24 giờ để bảo vệ.',
  ],
  follow: [
    [
      'Dùng thẻ của vợ mình được không?',
      'Không được ạ, thẻ phải đứng tên mình. Thẻ người khác sẽ bị hoàn tiền và tài khoản bị xem xét.',
    ],
  ],
  solve: [
    'Em đã mở lại thẻ đuôi {last4}, mình thử lại nhé.',
    'Cảm ơn mình đã gọi {bank}: khoản {fiat} đã qua lúc {clock}.',
  ],
};

export const wrongNetwork: TopicTalk = {
  subject: ['Gửi {asset} nhầm mạng', '{wrong} thay vì {network}'],
  open: [
    'Mình [gửi nhầm|lỡ tay]: {amount} đi mạng {wrong} vào địa chỉ {network}. [Gửi xong mới biết.|Chờ mãi không thấy mới để ý.|]',
    'Rút {amount} từ {platform} mình chọn {wrong} thay vì {network}. [Giao dịch đã xác nhận.|] [Mất luôn hả?|Cứu được không?]',
    '{amount} đi mạng {wrong} mà app yêu cầu {network}. [Lỗi của mình.|Khuya quá mình nhầm.]',
  ],
  detail: ['Mã {txid} trên {wrong}, tới {address}.', 'Địa chỉ đúng ({address}), chỉ sai mạng. TXID {txid}'],
  want: ['Lấy lại được không?', 'Còn hy vọng không?', 'Mình cần cung cấp gì?'],
  probe: [
    [
      '{courtesy} gửi em mã giao dịch, sàn gửi và số tiền ạ. Bên em không bao giờ cần cụm từ khôi phục hay khóa riêng.',
      '{txid}, từ {platform}, {amount} qua {wrong}.',
    ],
    [
      'Nếu lấy lại được thì trả về đâu ạ? Phải là địa chỉ của mình có thể xác minh, hoặc số dư tại đây.',
      '[Về số dư ở đây|Về tài khoản Northgate] giúp mình.',
    ],
  ],
  work: [
    '#can Em kiểm tra rồi: giao dịch nằm trên {wrong}, địa chỉ bên em giữ khóa. Về kỹ thuật lấy lại được; làm thủ công, phí {fee}, em không dám hứa trước.',
    '#can Hồ sơ {case} đã mở ở bộ phận thu hồi. Họ ký thủ công mỗi tuần một lần, khoảng 7–14 ngày.',
    '#no-key Em nói thật: trên {wrong} bên em chưa có khóa của địa chỉ này. Em sẽ hỏi, nhưng có thể là không.',
  ],
  follow: [
    [
      '#can {fee} chỉ vì chọn nhầm?',
      'Em hiểu ạ. Phí này cho hai người ký thủ công, và chỉ thu khi thành công.',
    ],
    [
      'Trên Telegram có người nói thuộc bộ phận thu hồi, làm trong ngày.',
      'Lừa đảo đó ạ: mình chặn và đừng gửi gì. Bên em chỉ nhắn ở đây.',
    ],
  ],
  solve: [
    '#can Đã thu hồi {amount}, trừ phí {fee}, tiền đã về số dư.',
    '#no-key Em rất tiếc: khoản này không thể lấy lại, không có khóa nào di chuyển được. Em thà nói rõ còn hơn để mình chờ.',
  ],
};

export const missingMemo: TopicTalk = {
  subject: ['Quên {memokind} khi nạp {asset}'],
  open: [
    'Mình quên điền {memokind} khi gửi {amount} từ {platform}. [Giờ sao?|Mất luôn hả?|]',
    'Nạp {asset} chưa vào, chắc do mình để trống {memokind}.',
  ],
  detail: ['Gửi tới {address}, mã {txid}. Số đúng là {memo}.'],
  want: ['Gán về tài khoản mình được không?', 'Mất bao lâu?'],
  probe: [
    [
      'Mình yên tâm ạ. Gửi em mã giao dịch và ảnh chụp lệnh rút trên {platform} có ô đó nhé.',
      'Mã: {txid}. Ảnh đính kèm.',
    ],
  ],
  work: [
    'Em thấy {amount} trong ví chung, {memokind} trống. Đồng nghiệp đang xác nhận người gửi.',
    'Gán thủ công được ạ. Hồ sơ {case}, thường hai ba ngày làm việc.',
  ],
  follow: [
    ['Sao phải có cái đó?', 'Mọi khách dùng chung một địa chỉ {asset}, chỉ số đó cho biết tiền của ai ạ.'],
    ['Có mất phí không?', 'Lần đầu không ạ. Từ lần hai là {fee}.'],
  ],
  solve: ['{amount} đã gán vào tài khoản mình.', 'Hồ sơ {case} xong: đã cộng {amount}.'],
};

export const p2pDispute: TopicTalk = {
  subject: ['Lệnh P2P {order}: người bán không mở khóa'],
  open: [
    'Mình đã chuyển {fiat} cho lệnh P2P {order} mà người bán không mở khóa {asset}. [Nhắn không trả lời.|Nói chưa nhận tiền.|Bảo mình hủy.]',
    'Lệnh {order}: chuyển tiền lúc {time}, người bán {nick} [biến mất|đòi thêm tiền].',
  ],
  detail: ['{fiat} qua {bank}, nội dung {reference}.'],
  want: ['Mở khóa {asset} cho mình với.', 'Giờ mình làm gì?'],
  probe: [
    [
      'Mình tải biên lai có ngày, số tiền, người nhận giúp em, và đừng hủy lệnh ạ.',
      '[Tải lên rồi|Xong, có trong chat lệnh luôn]: {fiat}, {date} {time}, {bank}.',
    ],
  ],
  work: [
    '{asset} đang được ký quỹ, không ai lấy đi được. Người bán có tới {soon} để trả lời, sau đó bên em quyết theo chứng từ.',
  ],
  follow: [
    [
      'Họ nhắn Zalo bảo mình hủy, có nên không?',
      'Không ạ. Hủy là ký quỹ về lại người bán. Mình giữ mọi thứ trong chat lệnh nhé.',
    ],
  ],
  solve: [
    'Khiếu nại được giải quyết có lợi cho mình: đã mở khóa {amount}.',
    'Người bán đã xác nhận và mở khóa {amount}.',
  ],
};

export const feeQuestion: TopicTalk = {
  subject: ['Hỏi về phí', 'Sao bị trừ {fee}?'],
  open: [
    '#wd Sao rút {amount} lại mất {fee}? [Trên trang ghi ít hơn mà.|{platform} chỉ một nửa.|]',
    '#table Phí [giao dịch|mua bằng thẻ|rút {asset}] là bao nhiêu? [Mình thấy ba con số khác nhau.|]',
  ],
  detail: ['#wd Lệnh rút {withdrawal}, {network}, phí {fee}.', '#table Tài khoản {account}.'],
  want: ['Giải thích giúp mình.'],
  probe: [
    ['#wd Lệnh rút nào ạ? Cho em số lệnh là được.', '[{withdrawal}|Lệnh ngày {date}].'],
    ['#table Mình hỏi spot hay mua bằng thẻ ạ?', '[Spot.|Cả hai.]'],
  ],
  work: [
    '#wd Phí rút tùy tải của mạng: {network} hiện là {fee}. Mạng rẻ nhất có dấu xanh.',
    '#table Bảng có ba cột: spot theo khối lượng, thẻ cố định, rút theo mạng. Đa số chỉ cần dòng đầu.',
  ],
  follow: [['Có cách nào rẻ hơn không?', 'Có ạ: lệnh chỉ maker, mạng rẻ hơn, và bậc khối lượng.']],
  solve: [
    '#wd Em kiểm tra {withdrawal}: phí đúng, nhưng trang mình xem đã cũ. Bên em hoàn phần chênh {fee}.',
    '#table Hy vọng đã rõ hơn. Bảng đầy đủ ở trung tâm trợ giúp ạ.',
  ],
};

export const liquidation: TopicTalk = {
  subject: ['Thanh lý {pair} không đúng'],
  open: [
    'Lệnh {pair} ({leverage}) của mình bị thanh lý lúc {time} ở {liqprice}, [giá đó làm gì có|chỗ khác vẫn {price}].',
    'Bị đóng long {leverage} {pair}. App đơ nên mình không nạp thêm ký quỹ được. [Mất {loss}.|]',
  ],
  detail: ['Vị thế {order}, {pair}, {leverage}, {date} {time}.'],
  want: ['Trả lại tiền cho mình.', 'Mình muốn giải thích bằng văn bản.'],
  probe: [['Lệnh dừng theo giá đánh dấu hay giá cuối ạ?', '[Giá cuối.|Lệnh {order}.]']],
  work: [
    'Thanh lý theo giá đánh dấu, là trung bình nhiều sàn, không theo giá cuối của bên em. Em đã xin dữ liệu lúc {time}.',
  ],
  follow: [
    [
      'Đó là tất cả những gì mình có.',
      'Em rất tiếc ạ. Em không hoàn tác được, nhưng mình nghỉ một chút trước lệnh tiếp theo nhé. Nếu nặng lòng hơn chuyện tiền, em gửi số đường dây có người lắng nghe.',
    ],
  ],
  solve: [
    'Bộ phận giao dịch đã xem {order}: đúng quy tắc, em biết đây không phải điều mình mong. Giải thích kèm theo ạ.',
  ],
};
