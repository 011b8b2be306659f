import type { TopicTalk } from '../language.ts';

export const kycDocument: TopicTalk = {
  subject: [
    'Verification rejected: {document}',
    'My {document} was [refused|not accepted]',
    'KYC [rejected again|problem|failed]',
  ],
  open: [
    'My verification was rejected [again|for the {tries}th time], reason "{docreason}". [I am holding the {document} in my hand, it is perfectly valid.|The picture is sharp.|I do not understand what is wrong.]',
    'I uploaded my {document} {ago} and [got a mail that it was refused|it says "{docreason}"]. [What does that mean?|It is a brand new one.|]',
    'Why is my {document} not accepted? [It is valid until next year.|I used it at two other exchanges without trouble.|It says "{docreason}" and nothing else.]',
    'I cannot [withdraw|trade|use my account] because the verification of my {document} keeps failing.',
  ],
  detail: [
    'Uploaded with a {device}, front and back, last try {date} at {time}.',
    'Applicant reference {applicant}. [It failed {tries} times.|]',
    'The message is "{docreason}", account {account}.',
  ],
  want: [
    'What exactly [should I do|do you need]?',
    'Can [someone|a human] look at it[ instead of a robot|]?',
    'How many tries do I have left?',
  ],
  post: [
    '@northgate KYC rejected my {document} {tries} times with "{docreason}". [It is a valid document.|A human, please.]',
  ],
  probe: [
    [
      'Did you photograph the document itself, or a copy or a screen? And are all four corners visible?',
      '[The real document|Directly with the phone], all corners visible[ I think|, on a dark table|, with flash].',
    ],
    [
      'Is your name in the profile spelled exactly as on the {document}, second names included?',
      '[Ah. I left out my middle name.|Yes, exactly the same.|The document has my maiden name as well.]',
    ],
  ],
  work: [
    'I looked at the reason: "{docreason}" means that {docreason:meaning}. Nothing is wrong with the document itself.',
    'The check reads the two lines at the bottom, and a reflection hides part of them. Daylight from the side, no flash, the {document} flat on something dark: that works nearly always.',
    'I have reset your attempts, so you have three new ones. Please use the back camera[ and clean the lens, honestly|].',
  ],
  follow: [
    [
      'Can I just send you the picture here [in the chat|by mail]?',
      'Please do not: pictures of documents belong only in the upload page, where they are encrypted and deleted on schedule.',
    ],
    [
      'My {document} is [worn|a bit damaged]. Is another document fine?',
      'Yes. Passport, identity card or residence permit all work; a driving licence in most countries.',
    ],
    [
      'How long does it take after I upload?',
      'The automatic check takes a few minutes. If a person has to look at it, up to one working day.',
    ],
  ],
  solve: [
    'Your {document} has been accepted and you are verified. [Limits are raised from now on.|]',
    'The new pictures passed. Your account is verified[, welcome|].',
    'The provider looked at it by hand and approved it. You can deposit and withdraw as usual.',
  ],
};

export const kycSelfie: TopicTalk = {
  subject: [
    'Selfie check [fails|rejected]',
    'Face verification [does not work|loops]',
    'Liveness check [failed {tries} times|problem]',
  ],
  open: [
    'The face check [fails every time|never finishes]. [I turn my head left, right, nothing.|It says "{selfiereason}".|I look like an idiot in front of my phone.]',
    'Selfie verification rejected, "{selfiereason}". [I have tried in three rooms.|I wear glasses, is that it?|I had a beard on the {document}, now I do not.]',
    'The liveness test on my {device} [hangs at 90%|goes back to the start|closes by itself] after the last movement.',
  ],
  detail: [
    '{device}, {system}, app {appversion}. Last try {time}.',
    'Applicant {applicant}, {tries} attempts so far.',
  ],
  want: ['What can I do?', 'Is there another way to [verify|do it]?'],
  probe: [
    [
      'Which phone is it, and did you allow the camera for the app?',
      '{device} with {system}, and yes, camera is [allowed|on].',
    ],
    [
      'Was there strong light behind you, a cap or tinted glasses?',
      '[A window behind me, yes.|No cap, but glasses.|No, normal light in the kitchen.]',
    ],
  ],
  work: [
    '#manual The automatic test has its limits, and you should not have to fight with it. I am arranging a short video call with two colleagues instead.',
    '#light "{selfiereason}" mostly comes from light: face a window, take off glasses and cap, hold the phone at eye height and move slowly.',
    '#app There was an error in app {appversion} on some phones. Please update, or open the link I am sending you in the browser of your phone; that uses another camera path.',
  ],
  follow: [
    [
      '#manual I have a [facial paralysis|medical condition] and cannot do the smile step.',
      'Thank you for telling me, and I am sorry that it put you through this. There is a manual route: a short video call with two of my colleagues. I am arranging it.',
    ],
    [
      'Do you keep the video of my face?',
      'It is stored by our provider for as long as the law demands, and used for nothing else. You can ask for the exact terms at any time.',
    ],
  ],
  solve: [
    '#light,app The face check passed at {clock}, your account is verified.',
    '#manual The manual check is done and you are verified. Thank you for bearing with us.',
  ],
};

export const kycAddress: TopicTalk = {
  subject: ['Proof of address [rejected|not accepted]', 'Utility bill refused'],
  open: [
    'My proof of address was rejected, "{addressreason}". It is [my electricity bill|a bank statement|my rental contract], [with my name and address on it|less than a month old].',
    'I do not have [a utility bill|bills] in my name because I [live with my parents|rent a room|just moved]. What can I [send|use] instead?',
    'I uploaded a [bank statement|phone bill|water bill] {ago} and it was refused. [Why?|It says "{addressreason}".]',
  ],
  detail: [
    'Issued on {date}, by {bank}. Applicant {applicant}.',
    'It is the PDF straight from {bank}, not edited.',
  ],
  want: ['What do you accept?', 'Which document would work?'],
  probe: [
    [
      'Does it show your full name, the full address, and a date within the last three months, all on one page?',
      '[The address is on page two.|Yes, everything on the first page.|The date is four months ago, oh.]',
    ],
  ],
  work: [
    'We accept a bank statement, an electricity, gas, water or internet bill, a tax letter or a registration certificate, not older than three months. Screenshots of an app cannot be accepted.',
    'Your account still has the old address. Please change it in Profile first, then upload; otherwise the two never match.',
  ],
  follow: [
    [
      'My contracts are all digital, there is no paper.',
      'A PDF is even better, as long as it is the original file and not a picture of a screen.',
    ],
  ],
  solve: [
    'The new document was accepted. Address verified.',
    'Approved by hand: your address is confirmed and the limit is {fiat} a day from now on.',
  ],
};

export const nameChange: TopicTalk = {
  subject: ['Change of name [after marriage|on my account]', 'My legal name has changed'],
  open: [
    '#new I [got married|got divorced|changed my name] [in spring|this year] and my new {document} has another name than my account. [My bank transfers come back now.|How do I change it?]',
    '#typo My name on the account is [misspelled|missing an accent|in the wrong order] and I cannot edit it.',
  ],
  detail: ['#new Account {account}, the new {document} was issued on {date}.'],
  want: ['Which papers do you need?', 'Can you correct it?'],
  probe: [
    [
      '#typo How exactly is it spelled on your {document}?',
      '{name}. [With the accent.|In this order.|Just like that.]',
    ],
    [
      '#new Do you have a certificate that shows both names?',
      '[Yes, the marriage certificate.|Yes, a court order.|Only the old and the new {document}.]',
    ],
  ],
  work: [
    '#new Please upload the new {document} and the certificate under Profile, Documents. I have opened that page for you; it stays open for seven days.',
    '#typo A spelling can be corrected against the {document} without any further papers. I have sent it to a colleague for the second pair of eyes.',
    '#new While the change is in progress, withdrawals to a bank are paused; crypto works as usual.',
  ],
  follow: [
    [
      'Will my trading history stay?',
      'Everything stays: history, fees, referral, limits. Only the name changes.',
    ],
  ],
  solve: [
    '#new Your name has been changed[, and congratulations|]. Bank transfers in the new name will be accepted from now on.',
    '#typo The spelling is corrected.',
  ],
};

export const sourceOfFunds: TopicTalk = {
  subject: [
    'Source of funds request, {case}',
    'Account limited until I [prove|explain] where my money comes from',
  ],
  open: [
    'I received a request to [explain|document] the source of {amount}. [I find this intrusive.|I am happy to help but what exactly is needed?|I am a private person, not a company.]',
    'My account has been limited since {date} pending a "source of funds" review. I [sold an apartment|saved for years|mine since 2017|inherited it], and I [can prove it|have papers].',
  ],
  detail: [
    'Case {case}. I attach [tax returns|the contract of sale|statements from {bank}].',
    'The deposit in question is {amount} on {date}.',
  ],
  want: [
    'What [documents|papers] do you accept, and when is my account open again?',
    'Please tell me the legal basis.',
  ],
  probe: [
    [
      'Could you upload the statement that shows the money leaving {bank}, and the contract behind it?',
      '[Both uploaded|Done], under case {case}.',
    ],
  ],
  work: [
    'Thank you, the documents have reached the compliance team. They review in the order of arrival; at the moment that takes three to five working days.',
    'I am not part of that review and cannot see into it, but I can make sure that nothing is missing from your side.',
  ],
  follow: [
    [
      'Am I [accused|suspected] of something?',
      'No. The request is a routine for amounts of this size, and applies to every customer.',
    ],
  ],
  solve: [
    'The review of case {case} is complete and all functions are available again.',
    'The compliance team has accepted your documents. Thank you for your patience.',
  ],
};
