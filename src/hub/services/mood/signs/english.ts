import { list, type Signs } from './list.ts';

export const english: Signs = {
  angry: list(`
    unacceptable | ridiculous | outrageous | a disgrace | disgraceful | disgusting | furious | so angry |
    very angry | pissed off | fed up | sick of this | sick of you | sick and tired | worst support |
    worst exchange | worst service | worst company | terrible support | terrible service |
    horrible service | useless | incompetent | pathetic | what a joke | is a joke | a total joke |
    you are scammers | you scammers | you are thieves | you thieves | bunch of thieves |
    bunch of scammers | you are a scam | your exchange is a scam | this exchange is a scam |
    scam company | scam exchange | you stole my | you are stealing | stealing my money |
    give me my money back | i want my money back | give me back my money | where is my money |
    stop ignoring | stop stalling | stop lying | you are lying | liars | i want a supervisor |
    give me your manager | speak to a manager | talk to your manager | i will sue | sue you |
    calling my lawyer | call my lawyer | my lawyer will | legal action against | going to the regulator |
    go to the regulator | report you to | file a complaint against | post this everywhere |
    patience is over | done being patient | lost my patience | out of patience | enough with the excuses |
    waste of time | wasting my time | thanks for nothing | never seen such a mess | support this bad |
    unbelievable | how dare you | wtf | bullshit | fuck* | answer me | taking every cent |
    nobody gives a damn | are you kidding me | not one word from you | all i get is silence |
    what is going on over there | absolute garbage | driving me mad | driving me crazy | fobbed off
  `),
  irked: list(`
    still waiting | nobody answers | no one answers | nobody replies | no one replies | any answer |
    again and again | for days | for weeks | frustrat* | disappointed | third time | fourth time |
    fifth time | anybody alive | anyone alive | copy-paste | copy paste | escalate this | excuses |
    ignored | the bot again | annoyed | why is nobody
  `),
  desperate: list(`
    desperate | i am begging | i'm begging | i beg you | please i beg | hands are shaking | i am shaking |
    cannot sleep | can't sleep | have not slept | haven't slept | not sleeping | panicking | in panic |
    panic attack | terrified | scared to death | so scared | life savings | all my savings |
    everything i have | everything i own | lost everything | crying | in tears | kill myself |
    end my life | suicid* | ruined | my life is over | cannot feed | can't feed | at my wits end |
    at my wit's end | heart attack | freaking out | sick with worry | refresh the page every minute |
    keep refreshing
  `),
  worried: list(`
    worried | scared | afraid | anxious | stressed | stressful | don't know what to do |
    do not know what to do | please help me | my savings | rent money | college fund | nightmare |
    urgent | please be quick | tell me it is not lost | the money is not gone | a lot of money for me
  `),
  relieved: list(`
    it works | it worked | works now | everything works | all good now | it is all good | solved now |
    problem solved | got it now | saved my day | made my day | no worries | you can close this |
    so relieved | that was it
  `),
  thanks: list(`
    thanks | thank you | thx | much appreciated | appreciate it | perfect | noted | sorry for my |
    i apologise | i apologize
  `),
  not: list(`not | no | never | isn't | wasn't | don't | aren't | i'm not | without being | nothing`),
};
