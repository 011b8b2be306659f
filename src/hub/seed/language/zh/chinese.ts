import type { Language } from '../language.ts';
import { accountHacked, appCrash, kycDocument, kycSelfie, lostTwoFactor, phishing } from './account.ts';
import {
  cardDeclined,
  depositMissing,
  feeQuestion,
  liquidation,
  missingMemo,
  p2pDispute,
  stakingUnlock,
  withdrawalDelayed,
  wrongNetwork,
} from './money.ts';
import { agent, customer } from './talk.ts';

function span(minutes: number): string {
  if (minutes < 90) return `${Math.max(5, Math.round(minutes / 5) * 5)} 分钟`;
  if (minutes < 36 * 60) return `${Math.round(minutes / 60)} 个小时`;
  return `${Math.round(minutes / 1440)} 天`;
}

export const chinese: Language = {
  locale: 'zh',
  decimal: '.',
  group: ',',
  date: (day, month) => `${month + 1}月${day}日`,
  ago: (minutes) => (minutes > 20 * 60 && minutes < 36 * 60 ? '昨天' : `${span(minutes)}前`),
  span,
  courtesy: (_given, family, female) => `${family}${female ? '女士' : '先生'}`,
  words: {
    memokind: ['标签', 'Memo'],
    document: ['护照', '身份证', '驾照'],
    city: ['华沙', '新加坡', '法兰克福', '多伦多', '阿姆斯特丹', '布加勒斯特', '孟买', '芝加哥'],
    state: ['等待中', '处理中', '审核中', '待批准'],
    docreason: ['证件模糊', '证件反光', '边角缺失', '无法读取信息'],
    'docreason:meaning': ['小字看不清', '反光遮住了部分文字', '有一个角没拍进去', '底部的机读行没有识别出来'],
    selfiereason: ['人脸不匹配', '光线不足', '未检测到动作'],
    carderror: ['发卡行拒绝', '交易不被允许', '3DS 验证失败'],
  },
  talk: { customer, agent, wrote: '{who} 于 {date} {time} 写道：' },
  topics: {
    'withdrawal-delayed': withdrawalDelayed,
    'deposit-missing': depositMissing,
    'card-declined': cardDeclined,
    'wrong-network': wrongNetwork,
    'missing-memo': missingMemo,
    'kyc-document': kycDocument,
    'kyc-selfie': kycSelfie,
    'lost-2fa': lostTwoFactor,
    'account-hacked': accountHacked,
    phishing,
    'fee-question': feeQuestion,
    'app-crash': appCrash,
    'staking-unlock': stakingUnlock,
    'p2p-dispute': p2pDispute,
    liquidation,
  },
};
