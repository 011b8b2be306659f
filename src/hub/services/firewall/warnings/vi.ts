import type { WarningText } from './warning-text.ts';

export const vi: WarningText = {
  wallet: [
    'Tin nhắn vừa rồi của bạn có cụm từ khôi phục hoặc khóa riêng tư. Chúng tôi đã xóa nó trước khi lưu và không ai ở đây đọc được. Dù vậy, hãy coi ví đó là đã bị lộ: bí mật đã viết vào tin nhắn thì không còn là bí mật.',
    '',
    '1. Tạo ví mới với cụm từ khôi phục mới trên thiết bị mà bạn tin tưởng.',
    '2. Chuyển ngay mọi thứ từ ví cũ sang ví mới.',
    '3. Đừng dùng lại ví cũ và đừng nhập các từ của nó ở bất cứ đâu.',
  ].join('\n'),
  code: 'Tin nhắn vừa rồi của bạn có mã dùng một lần. Chúng tôi đã xóa nó trước khi lưu. Đừng đưa mã cho bất kỳ ai. Nếu bạn không tự yêu cầu mã này, hoặc có người bảo bạn gửi nó, hãy đổi mật khẩu ngay và báo cho chúng tôi tại đây.',
  card: 'Tin nhắn vừa rồi của bạn có số thẻ. Chúng tôi đã xóa nó trước khi lưu. Chúng tôi không cần số thẻ: bốn chữ số cuối là đủ. Nếu bạn đã gửi cho người khác, hãy yêu cầu ngân hàng khóa thẻ.',
  never:
    'Chúng tôi không bao giờ hỏi cụm từ khôi phục, khóa riêng tư, mật khẩu hay mã. Ai hỏi là đang tìm cách lấy tiền của bạn, kể cả khi họ mang tên chúng tôi.',
};
