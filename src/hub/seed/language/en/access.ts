import type { TopicTalk } from '../language.ts';

export const lostTwoFactor: TopicTalk = {
  subject: [
    '[Lost|No access to] my authenticator',
    '2FA reset [please|request]',
    'Locked out, phone [broken|lost|stolen]',
  ],
  open: [
    '#lost My {device} [fell into the water|broke|was stolen|is dead] and with it [my authenticator|Google Authenticator|all my codes]. I cannot log in [any more|].',
    '#lost I [lost|no longer have] access to my 2FA codes. [I never wrote down the backup key.|The backup codes are in a flat I moved out of.|]',
    '#lost I [reset|wiped] my phone and [forgot|did not know] that the authenticator does not come back by itself. Now I am locked out.',
    '#clock The 2FA code is always wrong. [The clock of my phone is right.|I typed it twenty times.|It worked until {date}.]',
  ],
  detail: [
    'Account {account}, last login about {ago} from {city}.',
    'I still have access to my mail and my phone number. Account {account}.',
  ],
  want: [
    '#lost How do I reset it?',
    '#lost Can you switch 2FA off for me?',
    '#lost How long does a reset take?',
  ],
  probe: [
    [
      '#lost I can start a reset after a short check. Can you still open the e-mail address of this account, and do you have your {document} at hand?',
      'Yes to both[, I am sitting here with it|, ready when you are|].',
    ],
    [
      'Roughly when was your last successful login, and from which device?',
      'On {date} in the [morning|evening], from my {device} in {city}.',
    ],
  ],
  work: [
    '#lost You will get a link to a face check. When it has passed, the reset takes 24 hours, and withdrawals stay paused for another 48. That is long on purpose: it is the step every account thief asks us to skip.',
    '#clock Please check one thing first: in the authenticator\'s settings, "time correction for codes". In half of the cases that is all.',
  ],
  follow: [
    [
      '#clock Where do I find that?',
      'In the authenticator: the three dots, Settings, Time correction for codes, Sync now. On an iPhone it is Settings, General, Date and time, set automatically.',
    ],
    [
      '#lost Can you make it faster? [I have an open position.|The market is moving.|]',
      'Not the reset, for nobody. But I can place a close-only order with you on the phone after a callback, if that helps with your position.',
    ],
    [
      '#lost I did not get the link[, also not in spam|].',
      'I have sent it again at {clock}, valid for one hour. It comes from the domain northgate.example and from nowhere else.',
    ],
  ],
  solve: [
    '#lost Your identity was confirmed and 2FA is removed. Please set up a new one at the next login and write the backup key on paper.',
    '#clock The time correction was it, then. Glad that it works again.',
    '#lost The reset is complete since {clock}. Withdrawals open again after 48 hours.',
  ],
};

export const newPhone: TopicTalk = {
  subject: ['New phone, [how do I move 2FA|cannot confirm login]', 'Changed my phone number'],
  open: [
    '#move I [bought|got] a new {newdevice} and want to move [the app|my authenticator] from my old {device} [without locking myself out|before I sell it].',
    '#number My phone number changed [because I moved|with the new contract] and your SMS codes go to the old one.',
    '#gone New phone, and now every login asks to be confirmed on a device I [no longer have|sold].',
  ],
  detail: ['Old: {device}, new: {newdevice}. Account {account}.'],
  want: ['#move What is the right order?', '#number Please change the number.', 'How do I do that?'],
  probe: [
    [
      '#number Do you still receive SMS on the old number?',
      '[No, it is dead.|Until Friday.|Yes, both for now.]',
    ],
    [
      '#move,gone Do you still have the old {device}, even for a day?',
      '[Yes, both are here|No, it is gone|Yes until the weekend].',
    ],
  ],
  work: [
    '#gone Then it needs a short reset: you get a link by mail, it asks for your {document} and a short video, and the {newdevice} becomes the trusted one.',
    '#move Best order: log in on the old {device}, Security, "Move authenticator", scan the code with the {newdevice}, enter one code from each. Only then wipe the old one.',
    '#number To change the number I have to verify you first. You will get a link by mail; it asks for your {document} and a short video.',
  ],
  follow: [
    [
      'Will my open orders be touched?',
      'No, nothing about your orders or balances changes. Only withdrawals pause for 24 hours.',
    ],
  ],
  solve: [
    '#move,gone The new {newdevice} is confirmed and the old one signed out everywhere.',
    '#number Your new number is active. The old one has been removed.',
  ],
};

export const accountHacked: TopicTalk = {
  subject: [
    'URGENT: somebody is in my account',
    '[Unauthorised|Unknown] withdrawal of {amount}',
    'My account was [hacked|taken over] - please freeze it',
  ],
  open: [
    '#login SOMEONE IS IN MY ACCOUNT. I got a mail about a login from {city} and I am not there. [Please freeze everything.|Lock it now please.]',
    '#no-drained I woke up to a withdrawal of {amount} that I did not make. [Please stop it.|Please please help.|That was my savings.]',
    '#login My password was changed at {time} and it was not me. [I cannot log in.|My e-mail was accessed as well.|I still see my balance in the app but I am being logged out again and again.]',
    '#no-drained I got [a SIM swap|no network on my phone all night] and this morning my 2FA had been reset. [I think they are emptying my account.|]',
  ],
  detail: [
    '#no-drained The withdrawal went to {address}, which I have never seen. Hash {txid}',
    '#login The login mail says IP {ip}, {browser}, {city}, {time}. I am in {home}.',
  ],
  want: [
    'FREEZE IT NOW.',
    'Please lock the account and tell me what to do.',
    'Is anything left? Can it be stopped?',
  ],
  post: [
    "@northgate my account is being drained RIGHT NOW, please somebody freeze it. [I can't get through.|Chat queue says 40.]",
  ],
  probe: [
    [
      'I am with you. I have asked for an emergency freeze already. Do you still have access to your e-mail account, and is your phone working?',
      '[Mail yes, phone has no signal.|Yes, both work now.|I changed the mail password a minute ago.]',
    ],
    [
      'Did you open a link, install a program or give a code to somebody in the last days? There is no blame in this, it only tells us how they got in.',
      '[A man called who said he was from Northgate security.|I installed a remote support program, AnyDesk.|There was a mail about a gift, I logged in there.|No, nothing that I know of.]',
    ],
  ],
  work: [
    '#login The account is frozen as of {clock}: no logins, no withdrawals, no trades. {amount} that was still pending could be stopped.',
    '#no-drained I have frozen the account at {clock}: nothing more can leave it now.',
    '#no-drained Our security team has your case. One withdrawal had already been broadcast ({shorttx}); that one we cannot take back, but we are alerting the exchange it went to.',
    'Please do this now, from another device: new password for your e-mail, sign out all sessions there, and call your phone company about the SIM.',
  ],
  follow: [
    [
      '#no-drained Will I get my money back?',
      'I do not know yet, and I will not tell you something that may not be true. What could be stopped is safe. For the rest, a police report helps us to ask the other exchange for a hold.',
    ],
    [
      'How could this happen? I have 2FA!',
      'From what we see, a code was entered correctly at {time} from IP {ip}. That usually means that it was typed on a false page or read out on the phone.',
    ],
    [
      'I feel so [stupid|ashamed].',
      "Please don't. The people who do this are professionals and they do it all day. You reacted quickly, and that matters most.",
    ],
  ],
  solve: [
    '#login The account is yours again: new e-mail confirmed, all old sessions and API keys removed. {amount} is untouched.',
    '#no-drained Security has finished. The report for the police is attached, reference {case}. I am truly sorry about the part that could not be stopped.',
  ],
};

export const phishing: TopicTalk = {
  subject: ['Is this mail from you?', '[Phishing|Scam] site {lookalike}', 'Suspicious [SMS|call|mail]'],
  open: [
    '#mail I got [a mail|an SMS|a Telegram message] from "Northgate Support" that my account will be [closed|suspended], with a link to {lookalike}. [Is that you?|Looks fake to me.|I did not click.]',
    '#call Somebody called me, said he is from your security department and wanted [my code|me to move my coins to a safe wallet]. [He knew my name.|He had my balance nearly right.|]',
    '#mail There is a copy of your site at {lookalike}[, it comes up first as an ad|]. [Just so you know.|Please take it down.]',
    '#typed I think I [entered my password|logged in] on {lookalike}. [What now?|Am I in trouble?|I changed it right after.]',
  ],
  detail: [
    '#mail Sender was support@{lookalike}, received {date} {time}.',
    '#mail The link is hxxps://{lookalike}/verify[, screenshot attached|].',
  ],
  want: ['#mail,call Is it real?', 'What should I do?', 'Do you need anything else from me?'],
  post: [
    'Careful: {lookalike} is NOT @northgate. [Got the mail this morning.|Fake ad on top of the search results.]',
  ],
  probe: [
    [
      "#mail,call Did you enter anything there, a password, a code, or a recovery phrase? Please don't write the phrase itself to anybody, us included.",
      '[No, I closed it.|Nothing at all.|No, I only looked.]',
    ],
    [
      "#typed Did you also enter a code or a recovery phrase there? Please don't write the phrase itself to anybody, us included.",
      '[Only mail and password.|The password and one code.|No phrase, just the login.]',
    ],
  ],
  work: [
    '#mail That is not us. {lookalike} is a fake; I have passed it on for takedown. We never call, and never ask for codes or for moving coins.',
    '#call That was not us: we never call, and nobody here ever asks for codes or for moving coins to a "safe" wallet. You did right to hang up.',
    '#typed To be safe I have signed out all your sessions. Please choose a new password and check Security, Devices.',
  ],
  follow: [
    [
      'How do they have my [mail address|name]?',
      'Such lists come from breaches of other shops and services. There is no sign of one at ours, and your account shows no foreign login.',
    ],
  ],
  solve: [
    '#mail {lookalike} is offline since {clock}. Thank you, your report protected others.',
    '#typed,call Your account is clean: no unknown devices, no new API keys, no new addresses.',
  ],
};
