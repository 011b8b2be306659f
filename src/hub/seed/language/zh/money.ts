import type { TopicTalk } from '../language.ts';

export const withdrawalDelayed: TopicTalk = {
  subject: ['提现 {amount} [未到账|一直处理中|卡住了]', '[我的提现在哪里？|{asset} 提现已等 {span}]'],
  open: [
    '我{ago}提交了 {amount} 的提现，到现在还是“{state}”。',
    '我的 {asset} 提现已经[等了|卡了] {span}，状态一直是“{state}”。[平时十分钟就到了。|上次马上就到账了。|]',
    '{date} {time} 左右我提了 {amount}，余额[已经扣了|已经少了]，对方[还没收到|什么都没有]。',
    '提现单 {withdrawal}（{amount}）我{ago}已经邮件确认，[到现在还没有交易哈希|之后就没动静了]。',
  ],
  detail: [
    '提到 {address}，{network} 网络，单号 {withdrawal}。',
    '地址是 {address}[，一直用的老地址|，早就在白名单里]，网络 {network}。',
    '#fee 记录里有这个哈希 {txid}，但是浏览器查不到。',
  ],
  want: [
    '[麻烦|请]看一下[卡在哪里了|为什么这么久]？',
    '#review,busy 什么时候能发出？[今天急用。|我要付款。|]',
    '#cancel 请取消并把 {amount} 退回余额。',
    '是 {network} 网络的问题还是我账户的问题？',
  ],
  post: ['@northgate {asset} 提现“处理中”已经 {span} 了。[还有人一样吗？|正常吗？|客服不回。]'],
  probe: [
    [
      '麻烦您告诉我收款地址和选择的网络，我好核对是哪一笔。',
      '[好的|在这里]，{address}，{network} 网络[，金额 {amount}|]。',
    ],
    [
      '请问最近两天有没有改过密码、2FA 或换手机？这类改动会暂停提现 24 小时。',
      '[没有，什么都没改|只是用新的 {device} 登录过|{date} 改过密码，不知道会限制提现]。',
    ],
  ],
  work: [
    '#review 查到 {withdrawal} 了：[因为金额较大|因为是首次提到这个地址]，正在人工审核，同事现在就在看。期间 {amount} 是安全的。',
    '#busy {network} 网络拥堵，我们在分批发送，您的在下一批。一发出，记录里就会显示哈希。',
    '#fee 这笔交易 {time} 已发出，但手续费偏低，还在等待打包。我们正在提高手续费重发：哈希会变，金额不变。',
    '#cancel {withdrawal} 还没有上链，可以取消。我已请钱包组把它撤出队列。',
  ],
  follow: [
    [
      '我的钱安全吗？[请直接回答。|]',
      '安全的。这笔金额专门为该提现保留，如果被拒绝，{amount} 会全额退回余额。',
    ],
    [
      '#review,busy 可以取消换别的网络吗？',
      '没有哈希之前可以：钱包、历史、{withdrawal}、取消。一分钟内退回余额。',
    ],
    ['#review 审核一般要多久？', '大多数两到四小时。更短的时间我不敢向您保证。'],
  ],
  solve: [
    '#review,busy 好消息，{withdrawal} 已发出，哈希：{txid}\n可以在这里查看：{link}',
    '#review 审核完成，{amount} 已于 {clock} 发出。哈希：{txid}',
    '#review,busy,fee 您的提现已经上链：{txid}。[让您久等了，抱歉。|感谢您的耐心。|]',
    '#cancel 已按您的要求取消 {withdrawal}，{amount} 已退回现货钱包。',
  ],
};

export const depositMissing: TopicTalk = {
  subject: ['充值 {amount} [未到账|看不到]', '{asset} 充值没有入账'],
  open: [
    '我{ago}从 {platform} 转了 {amount} 过来，[余额没有变化|一直没到账]。',
    '#scan,hold 有一笔 {amount} 的充值没到账。[浏览器显示成功。|确认数早就够了。]',
    '#scan,hold {network} 充值的 {asset} 已经等了 {span}，链上已确认，账户里[什么都没有|还是零]。',
    '{date} {time} 我用 {network} 充了 {amount}，余额没有动。',
  ],
  detail: ['TXID：{txid}', '哈希 {txid}，转到 {address}，是从 App 里复制的。', '浏览器链接：{link}'],
  want: ['能帮我入账吗？', '钱去哪了？[我都是按页面说明操作的。|]', '还要等多久？'],
  probe: [
    ['麻烦发一下交易哈希，还有 {platform} 上显示的网络。', '[给您|好的|在这]：{txid}，网络 {network}。'],
    ['您转入的地址是 {address} 吗？', '[对|没错]，在 {device} 的 App 里复制的。'],
  ],
  work: [
    '#wait 看到您的交易了：{network} 上已有 {seen}/{confirmations} 个确认，满了自动入账，您不用操作。',
    '#scan 链上已确认，但维护期间我们的扫描漏了那个区块，已经请同事重新扫描。',
    '#hold 充值已经到了，目前在例行检查。我已标记优先，有消息马上告诉您。',
  ],
  follow: [
    [
      '#wait 已经 {seen} 个确认了，到底要多少？',
      '{network} 上的 {asset} 需要 {confirmations} 个。少于这个数交易还可能被回滚。',
    ],
    ['要不要我再转一小笔试试？', '请先不要再转，等这笔弄清楚再说。'],
  ],
  solve: [
    '您的 {amount} 已入账[（{clock}）|]，请刷新一下 App。',
    '#scan 重新扫描后找到了：{amount} 已到现货钱包。这次是我们的问题，抱歉。',
    '好了：{txid} 已入账 {amount}。',
  ],
};

export const cardDeclined: TopicTalk = {
  subject: ['银行卡被拒（{fiat}）'],
  open: [
    '我用卡买 {fiat}，[一直被拒|刷不过]。[别的地方都能用。|卡里有钱。|]',
    '刷卡[每次|连续三次]都提示“{carderror}”。',
  ],
  detail: ['尾号 {last4}，{bank}，最后一次 {date} {time}。'],
  want: ['怎么办？', '是你们的问题还是银行的问题？'],
  probe: [
    ['请问具体提示是什么，银行有没有让您验证？', '提示“{carderror}”。[有，我点了确认|没有，到不了那一步]。'],
  ],
  work: [
    '拒绝是 {bank} 返回的：不少银行默认拦截加密货币付款，打电话请他们放行一般就可以。',
    '看到 {tries} 次“{carderror}”。第三次之后为保护卡片会暂停 24 小时。',
  ],
  follow: [['能用我太太的卡吗？', '不可以，必须是您本人的卡。用他人的卡会被退款，账户也会被审核。']],
  solve: ['尾号 {last4} 的暂停已解除，可以再试。', '谢谢您联系 {bank}，{fiat} 已于 {clock} 付款成功。'],
};

export const wrongNetwork: TopicTalk = {
  subject: ['{asset} 选错网络', '应为 {network}，走了 {wrong}'],
  open: [
    '我[搞错了|手滑了]：{amount} 走了 {wrong}，地址是 {network} 的。[发完马上发现。|没到账才发现。|]',
    '从 {platform} 提 {amount} 时选成了 {wrong}，应该是 {network}。[链上已确认。|] [是不是没了？|还能找回吗？]',
    '{amount} 是从 {wrong} 出的，App 要求 {network}。[是我自己的错。|太晚了，没看清。]',
  ],
  detail: ['{wrong} 上的哈希 {txid}，地址 {address}。', '地址没错（{address}），只是网络选错。TXID {txid}'],
  want: ['能找回吗？', '还有希望吗？', '需要我提供什么？'],
  probe: [
    [
      '请提供交易哈希、转出平台和金额。我们绝不会要您的助记词或私钥。',
      '{txid}，{platform}，{wrong} 上的 {amount}。',
    ],
    [
      '如果能找回，退到哪里？必须是您本人可验证的地址，或这里的余额。',
      '[退到这里的余额|退到 Northgate 账户]就行。',
    ],
  ],
  work: [
    '#can 查过了：交易在 {wrong} 上，地址的密钥在我们手里，技术上可以找回。需要人工操作，费用 {fee}，结果不能保证。',
    '#can 工单 {case} 已交资产找回组。每周人工签名一次，预计 7 到 14 天。',
    '#no-key 跟您说实话：{wrong} 上这个地址的密钥我们目前没有。我会去问，但答案可能是不行。',
  ],
  follow: [
    ['#can 选错一个菜单就要 {fee}？', '理解您的心情。这是两个人人工签名的成本，只有成功才收。'],
    ['Telegram 上有人说是你们找回组的，今天就能办。', '那是骗子，请拉黑，什么都别转。我们只在这里和您联系。'],
  ],
  solve: [
    '#can {amount} 已找回，扣除 {fee} 后已到余额。',
    '#no-key 很抱歉：这笔资产无法找回，没有任何密钥能动它。与其让您一直等，不如把话说清楚。',
  ],
};

export const missingMemo: TopicTalk = {
  subject: ['{asset} 充值忘填 {memokind}'],
  open: [
    '从 {platform} 转 {amount} 时忘了填 {memokind}。[怎么办？|是不是丢了？|]',
    '{asset} 充值没到账，应该是我 {memokind} 留空了。',
  ],
  detail: ['地址 {address}，哈希 {txid}，应填 {memo}。'],
  want: ['能帮我补到账户吗？', '要多久？'],
  probe: [['别着急。请发哈希，以及 {platform} 提现页面能看到该栏的截图。', '哈希：{txid}，截图在附件。']],
  work: [
    '在归集钱包里找到 {amount}，{memokind} 为空。同事正在核实付款人是您。',
    '可以人工补入。工单 {case}，一般两三个工作日。',
  ],
  follow: [
    ['为什么要这个？', '所有客户共用一个 {asset} 地址，只有这个号码能说明是谁的钱。'],
    ['收费吗？', '第一次不收，第二次起 {fee}。'],
  ],
  solve: ['{amount} 已补入您的账户。', '工单 {case} 完成：{amount} 已入账。'],
};

export const p2pDispute: TopicTalk = {
  subject: ['P2P 订单 {order}：卖家不放币'],
  open: [
    'P2P 订单 {order} 我已付 {fiat}，卖家不放 {asset}。[聊天不回。|说没收到钱。|让我取消。]',
    '订单 {order}：{time} 已付款，卖家 {nick} [失联了|要加钱]。',
  ],
  detail: ['{bank} 转账 {fiat}，附言 {reference}。'],
  want: ['请放币给我。', '我现在怎么办？'],
  probe: [
    [
      '请上传能看到日期、金额和收款人的凭证，不要取消订单。',
      '[已上传|好了，订单聊天里也有]：{fiat}，{date} {time}，{bank}。',
    ],
  ],
  work: ['{asset} 在托管中，谁也拿不走。卖家在 {soon} 前可以回应，之后我们按凭证裁定。'],
  follow: [['他在微信上一直让我取消，要取消吗？', '不要。取消后托管会退给卖家。请把沟通都留在订单聊天里。']],
  solve: ['申诉裁定支持您：{amount} 已放行。', '卖家已确认收款并放行 {amount}。'],
};

export const feeQuestion: TopicTalk = {
  subject: ['手续费咨询', '为什么扣了 {fee}？'],
  open: [
    '#wd 提 {amount} 为什么扣 {fee}？[页面写的更少。|{platform} 只要一半。|]',
    '#table [交易|刷卡购买|提 {asset}]手续费是多少？[我看到三个不同的数字。|]',
  ],
  detail: ['#wd 提现 {withdrawal}，{network}，手续费 {fee}。', '#table 账户 {account}。'],
  want: ['请解释一下。'],
  probe: [
    ['#wd 请问是哪一笔？给我单号就行。', '[{withdrawal}|{date} 那笔]。'],
    ['#table 您问的是现货还是刷卡？', '[现货。|都想了解。]'],
  ],
  work: [
    '#wd 提现费随网络拥堵变化：{network} 目前是 {fee}，最便宜的网络有绿色标记。',
    '#table 表格有三列：现货按交易量，刷卡固定，提现按网络。大多数人看第一行就够。',
  ],
  follow: [['有更省的办法吗？', '有：只挂单、选更便宜的网络、提高交易量等级。']],
  solve: [
    '#wd 核对了 {withdrawal}：费用无误，但您看到的页面是旧的，差额 {fee} 已退。',
    '#table 希望说清楚了。完整费率在帮助中心。',
  ],
};

export const stakingUnlock: TopicTalk = {
  subject: ['{asset} 质押赎回'],
  open: [
    '{ago}赎回了 {amount}，还锁着。[说好 {unlockdays} 天。|还要多久？]',
    '点错了，把 {amount} 锁了 [60|90] 天。[能撤销吗？|这是房租钱。]',
  ],
  detail: ['申请时间 {date} {time}，{amount}。'],
  want: ['什么时候能用？'],
  probe: [['是活期还是定期？金额旁边有显示。', '[定期。|好像是活期。]']],
  work: ['期限由 {asset} 网络决定，本月退出队列较长，您的到 {until} 结束。'],
  follow: [['等待期间有收益吗？', '没有，申请后就停止，这是网络规则。']],
  solve: ['{amount} 已解锁，在现货钱包。', '问过产品组了，定期不能提前结束，很抱歉没有更好的答复。'],
};

export const liquidation: TopicTalk = {
  subject: ['{pair} 强平有问题'],
  open: [
    '我的 {pair}（{leverage}）{time} 在 {liqprice} 被强平，[根本没有这个价|别家都是 {price}]。',
    '我 {pair} 的 {leverage} 多单被平了，App 卡死加不了保证金。[亏了 {loss}。|]',
  ],
  detail: ['仓位 {order}，{pair}，{leverage}，{date} {time}。'],
  want: ['把钱还我。', '我要书面解释。'],
  probe: [['止损是按标记价还是最新价？', '[最新价吧。|订单 {order}。]']],
  work: ['强平按标记价，是多家交易所的均价，不是我们的最新价。{time} 的记录我已经申请了。'],
  follow: [
    [
      '那是我全部的钱。',
      '真的很抱歉。我无法撤销，但请先休息，别急着下一单。如果难受的不只是钱，我可以给您一个愿意倾听的热线电话。',
    ],
  ],
  solve: ['交易组复核了 {order}：符合规则，我知道这不是您想要的结果。书面说明在附件。'],
};
