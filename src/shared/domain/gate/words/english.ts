import { type Lexicon, list } from './lexicon.ts';

export const english: Lexicon = {
  money: list(`
    yesterday | day before | last night i had |
    money | savings | funds | coin | coins | crypto | balance* | btc | bitcoin* | eth | ethereum | usdt | usdc | xrp |
    doge* | ltc | amount* | sum | salary | pension | dollars | bucks | euros | cash | assets | portfolio | holdings |
    wallet* | ledger | everything i had |
    earn account | proceeds | my bag | my whole bag
  `),
  move: list(`
    bank |
    deposit* | desposit* | depost* | withdr* | widthdr* | withraw* | wihtdr* | transfer* | tranfer* | transer* | sent |
    sending | send | payout* | payment* | paid | bought | purchase* | sold | moved | moving | charged | debited |
    cashed out | top up | topped up | swapped | converted | txid | tx | txn | transaction* | refund* | trade | trades
  `),
  gone: list(`
    gone | missing | vanish* | disap* | not there | no longer there | arent there | isnt there | aint there | nowhere |
    not show* | isnt show* | doesnt show | not arriv* | didnt arrive | hasnt arrived | havent arrived | havent received |
    havent got* | hasnt come | not received | didnt receive | never arriv* | never reached | never made it | never came |
    never got | didnt get | still waiting | still nothing | still not | still isnt | still hasnt | still havent | stuck |
    processing since | been process* | is processing | been pending | still pending | pending for | pending since |
    delayed | on hold | frozen | froze | locked | blocked | held | holding | withheld | sitting on my | zero | nothing |
    empty | today 0 | now 0 | is 0 | wiped | drained | cleaned out | lost | lose | stolen | took | taken | recogni* |
    wrong | mistake* | accident* | by error | forgot* | fail* | rejected | deducted | twice | recover* | bring back |
    brought back | get back | get it back | reverse | where did | where is | where are | wheres | not credited |
    never credited | went somewhere | used to be | round number | liquidat* | scam* | didnt make | not me | wasnt me |
    came to nothing | not what it was | days now | been days | its been |
    never show*
  `),
  funds: list(`
    my money | my savings | life savings | wrong network | wrong chain | wrong address | wrong memo | wrong tag |
    forgot the memo | forgot memo | forgot the tag | without memo | charged twice | double charg* | charged me twice |
    money back | chargeback | missing deposit | missing funds | you froze | withdrawal stuck | deposit missing
  `),
  access: list(`
    account* | acount* | acc | log in | login | log into | logged | logging | sign in | signed in | password* |
    passcode* | pasword | email* | e mail | mail | phone* | mobile | number | sim | authenticator | 2fa | two factor |
    code* | otp | api key* | keys | seed | phrase | 12 words | twelve words | 24 words | words | device* | questions |
    link | site | page | website | laptop | computer | session* | access | get in | get back in | profile | passkey* |
    yubikey | withdr* | everything |
    digits | sign in
  `),
  breach: list(`
    someone* | somebody* | stranger* | wasnt me | not me | isnt me | i didnt | i did not | didnt make | never created |
    never made | never asked | didnt ask | not asked | havent asked | didnt request | not request* | never request* |
    changed nothing | was changed | been changed | got changed | hak* | compromis* | stole* | phis* |
    fake | scam* | fraud* | virus | malware | trojan | keylogger | like yours | looked like | similar to yours |
    gave | told him | told her | told them | read them | read it | read out | shared my | typed my | entered my |
    clicked | lock | freeze | lost | stopped working | no signal | cant get in* | cannot get in* | cant log* |
    cannot log* | cannot sign | cant sign | cannot access | cant access | locked out | was reset | been reset |
    got reset | unknown | suspicious | unauthori* | knows my | my ex | pretend* | said he was | said she was |
    impersonat* | called me | remote* | keep getting | keep receiving | dont recogni* | didnt recogni* | taken over |
    took over | from your team | from your support |
    had me read | wasnt yours | wasnt you | was taken | cant get past | cannot get past
  `),
  security: list(`
    hack | hacks | hacked | hacker* | hackd | anydesk | any desk | teamviewer | sim swap* | sim clon* | simswap* |
    phishing | wasnt me | i didnt make this | i did not make this | didnt authori* | unauthori* | someone logged |
    logged into my | my account was stolen | stole my account | compromised | locked out | stolen phone |
    phone was stolen | lost my phone | seed phrase | recovery phrase | private key | 12 words | twelve words |
    24 words | account takeover | identity theft | freeze my account | lock my account | block my account |
    recovery words
  `),
  distress: list(`
    cant do this any more | cant do this anymore | cant take it | cant take this | cant go on | cant cope |
    dont know what to do | dont know who else | nobody left | desperate* | begging | i beg | please please |
    somebody talk to me | someone talk to me | shaking | trembling | panic* | terrified | scared | frightened | afraid |
    crying | in tears | havent slept | not slept | cant sleep | eaten or slept | not eaten | sleepless |
    lost everything | lost it all | everything we had | everything i had | everything i have | all we had | all i had |
    dementia | alzheimer* | confused and | vulnerable | hang up | depress* | heart attack | hospital | homeless |
    cant feed | doesnt know yet | husband doesnt know | wife doesnt know | rent is due | ruined | addict* | gambl* |
    what to buy here | forced to | my life is over | falling apart | breaking down | dont tell my | hopeless | cancer
  `),
  danger: list(`
    suicid* | kill myself | killing myself | kms | end my life | end it | end it all | take my life | ending it |
    dont want to live | dont want to be here | no reason to live | reason to live | reason to wake | reason to go on |
    better off dead | better off without me | want to die | wanna die | rather be dead | life insurance |
    goodbye forever | tell my kids | tell my children | tell my wife | tell my family | tell my mother | its over |
    hurt me | kill me | beat me | hurt myself | jump off | overdose | hang myself | self harm | kidnap* | extort* |
    blackmail* | threat* | at gunpoint | hostage | wont be around | no point in going on | no point living |
    makes me send | made me send | makes me transfer
  `),
  ordinary: list(`
    a | an | the | and | or | of | to | in | on | at | for | with | by | from | per | between | about | as | into |
    what | whats | which | how | when | is | are | do | does | can | could | would | should | may | will | i | you |
    your | we | it | its | this | that | there | any | some | more | much | many | long | hi | hello | dear |
    thanks | thank | please | good | morning | evening | have | has | if | than | us | let | also | too | so | very |
    like | need | want | know | use | using | get | find | show | fee | fees | maker | taker | volume | level |
    levels | api | key | keys | read | only | permission | permissions | create | set up | rate | limit | limits |
    ip | websocket | endpoint | rest | document | documents | accept | accepted | proof | address | passport |
    identity | verification | verify | verified | kyc | take | takes | time | minimum | maximum | withdrawal |
    withdrawals | deposit | deposits | bank | euro | euros | usd | sepa | swift | wire | transfer | cost | costs |
    price | prices | tax | taxes | report | reports | download | export | csv | year | month | month s | list |
    listing | token | tokens | new | plan | support | supported | country | countries | region | card | purchases |
    interface | language | languages | dark | light | mode | theme | app | mobile | desktop | web | fingerprint |
    login | feature | request | watchlist | sort | market | cap | staking | stake | reward | rewards | apy | sol |
    btc | eth | usdt | usdc | now | right now | turn | alert | alerts | referral | bonus | programme | program |
    work | works | historical | candles | order | orders | stop | difference | explain | change | chart | charts |
    zone | mean | means | student | discount | trading | trade | academy | article | articles | tutorial | layer |
    great | love | excellent | nice | well done | team | k
  `),
};
