import { expect, it } from 'vitest';
import { vietnameseSyllables } from './vietnamese-syllables.ts';

const known = new Set(vietnameseSyllables());
const unknown = (text: string) => text.split(' ').filter((syllable) => !known.has(syllable.toLowerCase()));

it('has the syllables of what an agent writes', () => {
  expect(
    unknown(
      'Xin chào bạn cảm ơn đã liên hệ với chúng tôi Giao dịch của bạn đang được xử lý vui lòng kiểm tra lại địa chỉ ví ' +
        'và mạng lưới trước khi gửi tiền Khoản tiền sẽ được hoàn trả trong vòng hai mươi bốn giờ Quyền truy cập tài khoản ' +
        'bị tạm khóa vì lý do bảo mật hãy đăng nhập bằng thiết bị quen thuộc Nguyễn Trần Quốc Thuỷ Thủy khoẻ khỏe hoà hòa ' +
        'nghiêm nghĩ ghi kỹ quỹ giá gì giữ giếng yêu uống ước khuya khuỷu quýt quỳnh rút nạp sàn rượu hươu xoong toàn ngoài ' +
        'thuế tuần luật ngoằn ngoèo quay quên quyết xác minh hồ sơ chứng từ nhận thêm ủng hộ mã xác thực bước điện thoại',
    ),
  ).toEqual([]);
});

it('has none that the rules forbid', () => {
  expect(unknown('tièn dich cghi ngi kả giêt nghà chaò tiêp qùa đựơc hoach')).toHaveLength(12);
  expect(known.size).toBeGreaterThan(10_000);
  expect(known.size).toBeLessThan(25_000);
});
