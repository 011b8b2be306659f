export const notice = {
  parked: '{{what}} chưa được gửi: {{reason}}',
  'half-done': 'Gửi {{name}}: tin nhắn đã đến; {{stopped}} trên {{total}} việc đi kèm chưa được làm.',
  'access-lost_other': 'Bạn không còn thuộc {{count}} nhóm; các cuộc trò chuyện của nhóm đã rời máy này.',
  mentioned: '{{agent}} đã nhắc đến bạn trong cuộc trò chuyện với {{customer}}.',
  'taken-over': '{{agent}} đã tiếp nhận cuộc trò chuyện của bạn với {{customer}}.',
  'given-away': '{{agent}} đã giao cuộc trò chuyện của bạn với {{customer}} cho {{to}}.',
  'given-back': '{{agent}} đã trả cuộc trò chuyện của bạn với {{customer}} về hàng đợi.',
  rebuilt_other:
    'Cơ sở dữ liệu trên máy bị hỏng và đang được dựng lại. Đã cứu được {{count}} bản nháp và hành động đang chờ.',
  'unreadable-outbox_other':
    'Không đọc được {{count}} hành động đang chờ từ phiên bản cũ. Chúng được giữ trong gói chẩn đoán.',
  'side-asked': '{{agent}} hỏi nhóm của bạn: {{subject}}',
  'side-answered': '{{agent}} đã trả lời: {{subject}}',
  escalated: 'Một chuyển cấp cho hàng đợi của bạn: {{target}}',
  'escalation-discreet': 'Một cuộc trò chuyện hạn chế cần hàng đợi của bạn.',
  'escalation-news': 'Tin về việc chuyển cấp của bạn: {{what}}',
  'freeze-wanted': 'Một yêu cầu đóng băng cần bạn, {{name}}: {{what}}',
  'freeze-news': 'Tin về một yêu cầu đóng băng, {{name}}: {{what}}',
  signals: 'Có tín hiệu hoạt động đáng ngờ cần xem.',
  reveals: '{{agent}} đã xem một giá trị bị che vượt hạn mức {{budget}} mỗi ca: lần vượt thứ {{count}}.',
  'reveals-refused':
    '{{agent}} xin xem một giá trị bị che vượt hạn mức {{budget}} mỗi ca và bị từ chối: lần thứ {{count}}.',
  reminder: 'Lời nhắc: {{what}}',
  reminderBoth: 'Lời nhắc: {{name}}: {{text}}',
  unknown: 'Tin từ bộ máy: {{code}}',
  open: 'Mở',
  outbox: 'Hộp thư đi',
};
