import type { TopicTalk } from '../language.ts';

export const apiLimits: TopicTalk = {
  subject: ['429 on {endpoint}', 'Rate limit increase for {company}', 'API weight limits'],
  open: [
    '#weight We see HTTP 429 on {endpoint} [since {date}|since this morning] although we stay [well below|under] {limit} requests per minute. [Did the weights change?|Nothing changed on our side.]',
    '#raise Could you raise the limit of our sub-account to {limit} requests per minute? We [quote on|run] 40 pairs and [hit the ceiling|get throttled] at every [open|CPI print].',
    '#ban After a 429 we are banned for ten minutes instead of one. [Is that intended?|It stops our market making.]',
  ],
  detail: [
    'IP {ip}, key ending {last4}, header X-Used-Weight shows 1,140.',
    'Account {account}, endpoint {endpoint}, {date} {time} UTC, request id {requestid}.',
  ],
  want: ['Please advise.', 'Can you check on your side?', '#raise What is the process for a higher tier?'],
  probe: [
    [
      'Could you send one request id with its response headers, and tell us how many connections you hold?',
      'Request id {requestid}, weight header 1,140, six connections from {ip}.',
    ],
  ],
  work: [
    '#raise A higher tier is possible from 50 million monthly volume, which {company} has. I have passed it to the API desk for approval.',
    '#weight The weight of {endpoint} rose from 2 to 5 with the release on {date}; it was in the changelog, but not in the mail to institutions, which it should have been.',
    '#weight,ban The bans count per IP, not per key. Two of your machines share {ip}, so their weights add up.',
  ],
  follow: [
    [
      'Is the WebSocket feed counted as well?',
      'Only connection attempts (300 per five minutes per IP). Streams are free.',
    ],
  ],
  solve: [
    '#weight With the new weights counted in, your traffic stays below the line since {clock}. I have added {company} to the list for changelog mails.',
    '#raise Your limit is now {limit} per minute on all three sub-accounts.',
    '#ban Engineering has corrected the ban time. Please tell us if you see it again.',
  ],
};

export const apiSignature: TopicTalk = {
  subject: ['"Invalid signature" on {endpoint}', 'Error {errorcode} after key rotation'],
  open: [
    '#body Since we rotated our keys, every signed call to {endpoint} returns {errorcode} "invalid signature". [Public endpoints work.|The same code works on testnet.]',
    '#window We get {errorcode} "timestamp outside of recvWindow" on about 3% of our orders. [NTP is in sync within 2 ms.|Only from our Tokyo site.]',
    '#doc What is the order of parameters for the HMAC of {endpoint}? The documentation and the example [contradict each other|differ].',
  ],
  detail: [
    'Request id {requestid}, key ending {last4}, {date} {time} UTC.',
    '#body,doc We sign timestamp + method + path + body, hex lower case, SHA-256.',
  ],
  want: ['Could an engineer have a look?', 'What are we missing?'],
  probe: [
    [
      '#window Which recvWindow do you send, and from which site?',
      '200 ms, Tokyo. Frankfurt has no errors at all.',
    ],
    [
      '#body,doc Please send the exact string that you sign, with the secret left out, and the request id.',
      '"{timestamp}POST{endpoint}" plus the JSON body as sent. Request id {requestid}.',
    ],
  ],
  work: [
    '#window Your clock is fine; the way from Tokyo takes longer than the 200 ms that you allow. With recvWindow at 2000 it disappears, and 5000 is the default for a reason.',
    '#body Your body is serialised twice: the one that is signed has spaces after the colons, the one on the wire does not. The signature must cover the bytes on the wire.',
    '#body,doc The path must include the query string, in the same order and encoded in the same way. In your sample "symbol=BTC%2FUSDT" is signed as "BTC/USDT".',
  ],
  follow: [
    [
      '#body,doc Would Ed25519 keys avoid that?',
      'The serialisation, no. But they spare you the shared secret, and are twice as fast to verify on our side. We recommend them for new keys.',
    ],
  ],
  solve: [
    '#body,window Confirmed, that was it: we see clean traffic from your key since {clock}.',
    '#doc The documentation is corrected, thank you for the precise report.',
  ],
};

export const fixSession: TopicTalk = {
  subject: ['FIX session {compid} [drops|rejected]', 'FIX: sequence reset on {compid}'],
  open: [
    '#seq Our FIX session {compid} was disconnected at {time} UTC and logon is rejected with "MsgSeqNum too low". [We are blind on our orders.|]',
    '#seq We [lose|lost] the drop copy session {compid} [every night|at the weekly restart]. [Can the reset time be moved?|]',
    '#delay ExecutionReports on {compid} arrive with a delay of up to 4 seconds since {date}.',
  ],
  detail: [
    '#seq SenderCompID {compid}, expected {seq}, received {seq2}, source {ip}.',
    'Logs attached, {date} {time} UTC.',
  ],
  want: ['#seq Please reset the sequence on your side.', 'We need a call with an engineer.'],
  probe: [
    [
      '#delay Is it all message types, and does a reconnect change it?',
      'ExecutionReports only, market data is fine. A reconnect helps for about an hour.',
    ],
    [
      '#seq Do you send ResetSeqNumFlag=Y at logon, and are there open orders on the session?',
      'No reset flag, and {tries} open orders. Cancel on disconnect is off.',
    ],
  ],
  work: [
    '#seq Operations is resetting {compid} now. Your open orders are untouched; please reconcile after logon with an OrderMassStatusRequest.',
    '#delay The delay comes from one gateway. We moved {compid} to another; a reconnect takes you there.',
  ],
  follow: [
    [
      '#seq Can this be automated? We cannot write a mail every Sunday.',
      'Yes: with ResetOnLogon in your session profile. I have prepared the change, it needs a written yes from your side.',
    ],
  ],
  solve: [
    '#seq {compid} is up since {clock} UTC, sequence numbers in step.',
    '#delay The post-mortem is attached. Root cause was a failed gateway switch-over.',
  ],
};

export const otcDesk: TopicTalk = {
  subject: ['Quote request: {amount}', 'OTC settlement {order}'],
  open: [
    '#quote Could the desk [quote|make a price for] {amount} against EUR, [settlement today|T+0]?',
    '#settle Settlement of trade {order} ({amount}) [is still open|has not reached us]. [Our treasury closes at 17:00.|]',
    '#limit We would like to [raise|discuss] our OTC limit[ before quarter end|] and get a second [contact|trader] named.',
  ],
  detail: [
    '#settle Trade {order}, {date} {time}, {amount}.',
    '#quote,settle Settlement address on file is {address}.',
  ],
  want: ['#quote,limit Please call me back.', '#quote,limit Who is on the desk today?'],
  probe: [
    [
      '#limit What size do you have in mind, and for which pairs?',
      'Up to {amount} a day against EUR and USD.',
    ],
    [
      '#quote,settle Is that for {company}, settlement to the whitelisted address ending as on file?',
      'Yes, {company}. Address {address}, as on file.',
    ],
  ],
  work: [
    '#quote,limit I have passed it to the desk, they call you within ten minutes on the number on file.',
    '#settle The transfer left us at {clock}; {shorttx} has {seen} confirmations. Our custodian released it later than agreed.',
  ],
  follow: [
    [
      '#quote Can we do the same size tomorrow at the same spread?',
      'The desk will hold the spread if the market stays calm, but quotes are firm for 15 seconds only.',
    ],
  ],
  solve: [
    '#limit The new OTC limit is active, and {colleague} is your second contact from today.',
    '#quote Trade confirmed: {amount}, confirmation {order} is in your portal.',
    '#settle Settled: {txid}',
  ],
};

export const corporateOnboarding: TopicTalk = {
  subject: ['Onboarding {company}', 'Corporate account: documents'],
  open: [
    '#status We submitted the documents for {company} on {date} and have heard nothing [since|for {span}].',
    '#papers For the corporate account of {company} you ask for [the register of shareholders|a certificate of good standing]. [In our country that does not exist.|It is six months old, is that enough?]',
    '#users How do we add [a second signatory|another user with read-only rights] to the account of {company}?',
  ],
  detail: [
    'Application {case}, {company}.',
    '#status,papers The beneficial owners are two persons, 60 and 40 per cent.',
  ],
  want: ['#status What is the status?', '#status,papers What is still missing?'],
  probe: [
    [
      '#users Who signs for {company} at the moment, and should withdrawals need one or two people?',
      'I do, {name}. Two people from now on.',
    ],
    [
      '#status,papers Could you send the structure chart down to natural persons, signed by a director?',
      'Attached, signed today by both directors.',
    ],
  ],
  work: [
    '#users Please fill the signatory form in the portal; both persons verify themselves once, it takes ten minutes.',
    '#status The file is with the onboarding team; one item is open: the proof of address of the second director.',
    '#papers A commercial register extract not older than three months replaces the certificate.',
  ],
  follow: [
    [
      '#status,papers Our launch is on {until}. Is that realistic?',
      'If the last paper arrives tomorrow, yes. I am keeping an eye on it and will write on Thursday in any case.',
    ],
  ],
  solve: [
    '#status,papers {company} is approved. The welcome mail with the steps for your users is on its way.',
    '#users The second signatory is active; withdrawals now need both.',
  ],
};
