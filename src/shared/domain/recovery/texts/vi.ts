import type { RecoveryTexts } from './recovery-texts.ts';

export const vi: RecoveryTexts = {
  ask: 'Để kiểm tra giao dịch của bạn, chúng tôi còn cần những thông tin sau:',
  fields: {
    asset: 'đồng coin hoặc token bạn đã gửi',
    network: 'mạng mà nền tảng gửi hiển thị cho giao dịch này',
    'expected-network': 'mạng mà trang nạp tiền của chúng tôi hiển thị',
    amount: 'số lượng chính xác',
    hash: 'mã băm giao dịch (TXID)',
    from: 'địa chỉ gửi',
    to: 'địa chỉ nhận',
    'sent-at': 'ngày bạn gửi',
    'memo-used': 'memo hoặc tag bạn đã dùng',
    'memo-expected': 'memo hoặc tag mà trang nạp tiền của chúng tôi hiển thị',
    platform: 'nền tảng hoặc ví bạn đã gửi từ đó',
    ownership: 'ảnh chụp màn hình giao dịch trong tài khoản hoặc ví của chính bạn',
    'payment-proof': 'bằng chứng thanh toán của giao dịch này (bắt đầu bằng “OutProof”)',
  },
  says: {
    checking: 'Chúng tôi đã nhận được trường hợp của bạn và đang kiểm tra.',
    'not-known-yet': 'Chúng tôi chưa thể nói liệu có thu hồi được gì hay không.',
    'by-hand': 'Trường hợp như vậy thường được xử lý thủ công sau khi kiểm tra.',
    'policy-decides':
      'Bộ phận phụ trách sẽ quyết định sau khi kiểm tra có thử thu hồi hay không; có thể không thực hiện được.',
    fee: 'Nếu thu hồi thành công, phí là {fee}.',
    minimum: 'Dưới {minimum} chúng tôi không thử thu hồi.',
    'answer-within': 'Chúng tôi sẽ báo kết quả kiểm tra cho bạn trong vòng {days}.',
    'cannot-be-undone': 'Rất tiếc, giao dịch này không thể hoàn tác và chúng tôi không có cách nào thu hồi.',
    'own-contract': 'Giao dịch đã được gửi đến chính hợp đồng của token, không ai giữ khóa của nó.',
    'nothing-arrived':
      'Chúng tôi chưa nhận được gì: giao dịch đã bị hủy hoặc bị thay thế. Vui lòng tìm trong ví của bạn giao dịch đã thay thế nó.',
    'still-confirming': 'Mạng chưa xác nhận giao dịch. Bạn không cần làm gì cả.',
    'below-minimum': 'Số lượng thấp hơn mức nạp tối thiểu nên không được ghi có.',
    'verified-only':
      'Mọi khoản gửi trả chỉ được chuyển đến địa chỉ đã xác minh là của bạn, ví dụ địa chỉ trong danh sách trắng rút tiền.',
    'never-ask':
      'Chúng tôi không bao giờ hỏi cụm từ khôi phục hay khóa riêng. Vui lòng không chia sẻ với bất kỳ ai.',
  },
  states: {
    ready: 'Cảm ơn bạn, chúng tôi đã có đủ thông tin để kiểm tra giao dịch.',
    'with-team':
      'Trường hợp của bạn đang được chuyên viên xử lý. Chúng tôi sẽ viết cho bạn tại đây ngay khi có tin.',
    recovering: 'Chuyên viên của chúng tôi đang xử lý trường hợp của bạn. Kết quả vẫn chưa rõ.',
    credited: 'Số tiền đã được ghi có vào tài khoản của bạn. Vui lòng kiểm tra số dư.',
    returned: 'Số tiền đã được gửi trả về địa chỉ đã xác minh của bạn.',
    refused: 'Chúng tôi đã kiểm tra và không thể thu hồi giao dịch này. Rất tiếc.',
    closed: 'Chúng tôi đóng trường hợp này. Nếu còn vấn đề gì, bạn chỉ cần trả lời tại đây.',
  },
};
