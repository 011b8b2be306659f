import type { TopicKey } from '../../topics.ts';

/** What agents write to each other. The team works in English, whatever the customer speaks. */
export const findings: Record<TopicKey, readonly string[]> = {
  'withdrawal-delayed': [
    '#review {withdrawal} sits in manual review, rule "new address + amount". Asked treasury in #wallet-ops at {clock}.',
    '#wallet Hot wallet {asset} [is at 4%|was drained by the rush this morning], refill signed by two, third signature pending.',
    '#review No flags on the account, last password change > 30 days. [Just volume.|Looks clean to me.]',
    '#fee Tx was built but never broadcast, see {withdrawal} log. Retry requested.',
  ],
  'deposit-missing': [
    '#scan Tx {shorttx} is final on {network}, scanner stuck [two blocks before it|since the node restart]. Rescan requested.',
    '#wait Deposit is there but below the crediting threshold at {seen}/{confirmations}. Told the customer to wait.',
    '#hold AML hold, score 32, [routine|should clear within the hour]. Do NOT mention the reason to the customer.',
  ],
  'bank-transfer': [
    '#ref Transfer arrived {date}, reference missing, name matches. Passed to payments for manual booking.',
    '#third Third-party sender (name differs). Return needs {case}.',
  ],
  'card-declined': [
    '#issuer Acquirer says 05 do not honour = issuer. Nothing for us to fix.',
    '#pause {tries} attempts, velocity rule paused the card until tomorrow.',
  ],
  'whitelist-address': [
    '#lock 24 h lock, ends {until}. Customer pushes hard, keep an eye on it.',
    '#mail Confirmation mail bounced once (mailbox full). Sent again.',
  ],
  'wrong-network': [
    '#can {address} is a deposit address of ours, key exists on {wrong}. Recoverable, fee {fee}, case {case}.',
    '#can Checked on the explorer: {amount} sits on {wrong}, no contract in between. Form filled, return address still to be verified.',
  ],
  'missing-memo': [
    '#manual {amount} found in the collecting wallet, {shorttx}, memo empty. Sender confirmed by screenshot.',
    '#no-other Memo belongs to another customer. NOT assigning by hand, goes to tier 2 as {case}.',
  ],
  'kyc-document': [
    'Sumsub: RETRY, label BAD_PROOF_OF_IDENTITY, "{docreason}". Attempts reset.',
    'Photo of a screen, not of the document. Explained it in plain words, no label named.',
  ],
  'kyc-selfie': [
    '#app Liveness fails only on {device}. Third one this week with {appversion}, added to the bug.',
    '#light,manual Applicant {applicant}: selfie mismatch 0.41. Ask for a new one, do not say score.',
  ],
  'kyc-address': [
    'Statement older than 90 days. Otherwise fine.',
    'Address in profile is the old one, that is the whole problem.',
  ],
  'name-change': [
    '#new Certificate is fine, second pair of eyes please before I change it.',
    '#new Waiting for the new {document}.',
  ],
  'lost-2fa': [
    '#lost ID check sent, [face check passed|waiting for the face check]. Last login {city} fits the history.',
    '#lost Caller in a hurry, asks twice to skip the wait. [Not skipping.|Extra careful here.]',
  ],
  'new-phone': [
    '#move Both devices in hand, standard move, no reset needed.',
    '#number Number change: verified by {document} and callback to the old number.',
  ],
  'account-hacked': [
    '#no-drained Frozen at {clock}, approved by second pair of eyes. One tx out: {shorttx}, nothing else pending.',
    '#login Frozen at {clock}, approved by second pair of eyes. Pending {withdrawal} stopped, nothing left the account.',
    '#login,no-drained Login from {ip}, new device, password change, withdrawal within 11 minutes. Classic. Destination {address} goes on the watch list.',
  ],
  phishing: [
    '#mail {lookalike} reported to registrar and to the takedown vendor at {clock}.',
    '#typed Customer typed the password there. Sessions ended, forced reset.',
  ],
  'fee-question': [
    '#table,wd Table in the help centre is older than the app. Told docs.',
    '#maker Order {order} matched as taker, correct.',
  ],
  'tax-report': [
    '#where Export job failed silently, restarted it.',
    '#gap Known gap: rewards file separate since last year.',
  ],
  'referral-bonus': [
    'Code {code} entered, volume still short. Marketing insists on the terms.',
    'Goodwill possible up to 20, below that no approval needed.',
  ],
  'app-crash': [
    'Same stack as the others on {system}, fix in the next build.',
    'Asked for the crash id. {device}, {appversion}.',
  ],
  'listing-question': [
    '#when,date,delist Nothing announced, stick to the news page wording.',
    '#halt Volatility guard fired, trading team confirms.',
  ],
  'account-closure': [
    'Dust of {amount} left. Retention asked, customer is sure.',
    'Data deletion needs the compliance tick first.',
  ],
  'staking-unlock': [
    '#wait Exit queue at the network, nothing on our side.',
    '#mistake,no-mistake Locked {days} minutes ago by mistake, product can undo within the hour.',
  ],
  'p2p-dispute': [
    '#buy Receipt of buyer checks out with {bank}. Seller [silent for two hours|has three other disputes this week].',
    '#sell Receipt looks edited (font of the amount). Sent to risk.',
  ],
  liquidation: [
    'Mark price log pulled for {time}. Matches. App outage report attached for the period.',
    'Customer sounds low. Offered the helpline text, please be gentle.',
  ],
  'api-limits': [
    '#weight,ban Two hosts behind {ip}. Combined weight over the line at every full minute.',
    '#raise Limit raise to {limit} approved by the desk.',
  ],
  'api-signature': [
    '#body Body re-serialised by their proxy. Sample compared byte by byte.',
    '#window Clock is fine, it is recvWindow 200 ms from Tokyo.',
  ],
  'fix-session': [
    '#seq Gateway 3 lost the store on restart. Ops resets {compid}.',
    '#seq They run without ResetOnLogon. Suggested the profile change again.',
  ],
  'otc-desk': [
    '#quote,limit Passed to the desk, {colleague} calls. Limit checked.',
    '#settle Settlement hash {shorttx}, custodian was late.',
  ],
  'corporate-onboarding': [
    '#status,papers Second director: proof of address missing, all else complete ({case}).',
    '#status,papers Structure chart reaches natural persons now. To compliance.',
  ],
  'source-of-funds': [
    'Documents complete, queue at compliance is 3 days. No comment on substance from us.',
    'Customer is annoyed but cooperative. {case}.',
  ],
};

export const remarks: readonly string[] = [
  'Called [twice|once], no answer, left no message.',
  '@{colleague} could you look at this one when you are back?',
  '[Same person|Same customer] as last month, [always friendly|please be patient with them|speaks little English].',
  'Answered from the macro, but changed the second sentence, it promised too much.',
  'Asked {colleague}, answer expected by {soon}.',
  'Customer is {span} in, [SLA is tight|keep it moving].',
  'Linked to the other reports of today.',
  'Explained it by phone as well, {days} minutes.',
  'No response from the other team yet, pinged again at {clock}.',
  'If they come back: everything about {amount} is said, only the [hash|confirmation] is missing.',
  'I would rather not close this before [the customer confirms|we have seen it ourselves].',
  'Checked the device history, nothing unusual.',
  'Identity confirmed with the script at {clock}.',
];

export const handovers: readonly string[] = [
  'Handing over to {colleague}: all said above, waiting for the team, next update promised by {soon}.',
  'End of my shift. @{colleague} please keep the customer posted even if there is no news.',
  '{colleague} takes this one, speaks the language better than I do.',
  'Off to the dentist. @{colleague}: only the last answer is open.',
];

/** What a colleague writes under a remark. */
export const answersToRemarks: readonly string[] = [
  'On it.',
  'Looked at it: [all clean|agree with you|do it].',
  'Done, see the log at {clock}.',
  'Yes, same with mine. It is the [scanner|provider|update].',
];
