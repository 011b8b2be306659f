import { type Drawing, screen } from './layouts.ts';

/** First steps, settings, status and help. */
export function appPictures(): Drawing[] {
  return [
    screen({
      name: 'create-account',
      title: 'Opening an account',
      place: 'northgate.example',
      parts: [
        { kind: 'heading', text: 'Create your account' },
        { kind: 'field', label: 'E-mail', value: 'ana@mail.example' },
        { kind: 'field', label: 'Password', value: '••••••••••••••••', mark: 1 },
        { kind: 'field', label: 'Where you live', value: 'Portugal', look: 'select', mark: 2 },
        { kind: 'button', label: 'Continue' },
      ],
      legend: [
        'Twelve characters or more, used nowhere else.',
        'This decides which services we may offer. It can be changed only with a proof.',
      ],
    }),
    screen({
      name: 'app-home',
      title: 'The home screen',
      place: 'Home',
      parts: [
        { kind: 'row', label: 'Total', value: '2,418.90 EUR', strong: true, mark: 1 },
        { kind: 'note', tone: 'warn', text: 'One request waits for your answer.', mark: 2 },
        { kind: 'row', label: 'BTC', value: '+ 1.2 %', tone: 'good' },
        { kind: 'row', label: 'ETH', value: '− 0.4 %', tone: 'bad' },
        { kind: 'button', label: 'Deposit', mark: 3 },
        { kind: 'tabs', names: ['Home', 'Markets', 'Wallet', 'Earn', 'Profile'], active: 0, mark: 4 },
      ],
      legend: [
        'Tap it to hide all amounts.',
        'What we need from you is always here too, not in e-mails alone.',
        'The quickest way to your address.',
        'Five tabs. Security, limits, reports and help are under Profile.',
      ],
    }),
    screen({
      name: 'install-app',
      title: 'Where the genuine app is',
      place: 'northgate.example',
      parts: [
        { kind: 'field', label: 'Address in the browser', value: 'https://northgate.example', mark: 1 },
        { kind: 'heading', text: 'Get the app' },
        { kind: 'row', label: 'App Store', value: 'Northgate Exchange', strong: true, mark: 2 },
        { kind: 'row', label: 'Google Play', value: 'Northgate Exchange', strong: true },
        { kind: 'note', tone: 'bad', text: 'We never send app files by e-mail, Telegram or WhatsApp.' },
      ],
      legend: ['Type it. Don’t follow an advertisement.', 'The publisher as the store shows it.'],
    }),
    screen({
      name: 'contact-chat',
      title: 'The chat in the app',
      place: 'Profile › Help',
      parts: [
        { kind: 'heading', text: 'How can we help?' },
        { kind: 'row', label: 'Chat', value: 'minutes', tone: 'good', strong: true, mark: 1 },
        { kind: 'row', label: 'Missing deposit', value: 'form' },
        {
          kind: 'row',
          label: 'Someone accessed my account',
          value: 'at once',
          tone: 'bad',
          strong: true,
          mark: 2,
        },
        { kind: 'row', label: 'Call by appointment', value: 'choose a time' },
        { kind: 'note', tone: 'warn', text: 'We never ask for a password, a code or a recovery phrase.' },
      ],
      legend: [
        'You’re signed in here, so we know that it’s you, and you know that it’s us.',
        'Goes straight to the security team, day and night.',
      ],
    }),
    screen({
      name: 'notification-settings',
      title: 'Settings for language, currency and messages',
      place: 'Profile › Settings',
      parts: [
        { kind: 'field', label: 'Language', value: 'English', look: 'select' },
        { kind: 'field', label: 'Display currency', value: 'EUR', look: 'select', mark: 1 },
        { kind: 'toggle', label: 'Security', on: true, hint: 'Always on; push and e-mail', mark: 2 },
        { kind: 'toggle', label: 'Account', on: true, hint: 'Deposits, orders, requests, margin' },
        { kind: 'toggle', label: 'News', on: false, hint: 'Listings and promotions' },
      ],
      legend: [
        'Changes how amounts are shown, not what you hold.',
        'You choose the way, but can’t switch it off.',
      ],
    }),
    screen({
      name: 'app-version',
      title: 'Version and problem report',
      place: 'Profile › About',
      parts: [
        { kind: 'row', label: 'Version', value: '8.14.2', strong: true, mark: 1 },
        { kind: 'row', label: 'Newest version', value: '8.15.0', tone: 'warn' },
        { kind: 'button', label: 'Update in the store' },
        { kind: 'row', label: 'Connection to prices', value: 'interrupted', tone: 'bad', mark: 2 },
        { kind: 'button', label: 'Send a problem report', tone: 'quiet', mark: 3 },
      ],
      legend: [
        'Tell us this number.',
        'Often a VPN or a company network.',
        'Contains no amounts and no codes.',
      ],
    }),
    screen({
      name: 'status-page',
      title: 'The status page',
      place: 'status.northgate.example',
      parts: [
        {
          kind: 'note',
          tone: 'warn',
          text: 'Withdrawals on Solana are slower than usual. Next news at 14:30 UTC.',
          mark: 1,
        },
        { kind: 'row', label: 'Sign-in, trading, API', value: 'as usual', tone: 'good', strong: true },
        { kind: 'row', label: 'Card and bank payments', value: 'as usual', tone: 'good', strong: true },
        { kind: 'row', label: 'Solana', value: 'slow', tone: 'warn', strong: true, mark: 2 },
        { kind: 'row', label: 'Cardano', value: 'planned work', tone: 'accent', strong: true },
        { kind: 'row', label: 'Monero', value: 'not working', tone: 'bad', strong: true },
        { kind: 'button', label: 'Subscribe', tone: 'quiet', mark: 3 },
      ],
      legend: [
        'What is known, and when the next news comes.',
        'Each network has its own line.',
        'Get a message in the minute it changes.',
      ],
    }),
    screen({
      name: 'referral',
      title: 'Inviting friends',
      place: 'Profile › Invite',
      parts: [
        { kind: 'field', label: 'Your code', value: 'NG-ANA-7K2', look: 'copy', mono: true, mark: 1 },
        { kind: 'row', label: 'Invited', value: '6' },
        { kind: 'row', label: 'Verified', value: '4' },
        { kind: 'row', label: 'Active (traded 100 EUR)', value: '3', strong: true, mark: 2 },
        { kind: 'row', label: 'Earned this week', value: '4.75 USDC', tone: 'good', strong: true, mark: 3 },
      ],
      legend: [
        'It counts only if it’s entered when the account is opened.',
        'From here on they count.',
        'Paid every Monday.',
      ],
    }),
  ];
}
