import { type Random, randomHex } from '../random.ts';

export type MailParts = {
  readonly paragraphs: readonly string[];
  readonly signature: readonly string[];
  readonly sentFrom: string | null;
  readonly quotedHeader: string | null;
  readonly quotedLines: readonly string[];
  readonly company: string | null;
  readonly rightToLeft: boolean;
};

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Mail programs make links of what looks like one. */
function linked(text: string): string {
  return escapeHtml(text).replace(
    /https:\/\/[^\s<]+/g,
    (url) => `<a href="${url}" target="_blank">${url}</a>`,
  );
}

function lines(text: string, br: string): string {
  return linked(text).replaceAll('\n', br);
}

function likeGmail(parts: MailParts): string {
  const dir = parts.rightToLeft ? 'rtl' : 'ltr';
  const body = parts.paragraphs.map((text) => `<div>${lines(text, '<br>')}</div>`).join('<div><br></div>');
  const signature = `<div><br></div><div dir="${dir}" class="gmail_signature" data-smartmail="gmail_signature">${parts.signature.map((text) => `<div>${linked(text)}</div>`).join('')}</div>`;
  const quote =
    parts.quotedHeader === null
      ? ''
      : `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${linked(parts.quotedHeader)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${parts.quotedLines.map(linked).join('<br>')}</blockquote></div>`;
  return `<div dir="${dir}">${body}${signature}</div>${quote}`;
}

function likeOutlook(parts: MailParts): string {
  const paragraph = (html: string): string =>
    `<p class=MsoNormal><span lang=EN-US style='font-size:11.0pt;font-family:"Calibri",sans-serif;color:#1F497D'>${html === '' ? '<o:p>&nbsp;</o:p>' : `${html}<o:p></o:p>`}</span></p>`;
  const body = parts.paragraphs
    .map((text) => `${paragraph(lines(text, '<br>'))}${paragraph('')}`)
    .join('\r\n');
  const signature = parts.signature.map((text) => paragraph(linked(text))).join('\r\n');
  const quote =
    parts.quotedHeader === null
      ? ''
      : `<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>${paragraph(`<b>From:</b> Northgate Support &lt;support@northgate.example&gt;<br>${linked(parts.quotedHeader)}`)}</div>${parts.quotedLines.map((text) => paragraph(linked(text))).join('\r\n')}`;
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">\r\n<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!--\r\n@font-face {font-family:Calibri; panose-1:2 15 5 2 2 2 4 3 2 4;}\r\np.MsoNormal, li.MsoNormal, div.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;}\r\na:link {color:#0563C1; text-decoration:underline;}\r\n@page WordSection1 {size:612.0pt 792.0pt; margin:70.85pt;}\r\n--></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head>\r\n<body lang=EN-US link="#0563C1" vlink="#954F72" style='word-wrap:break-word'><div class=WordSection1>\r\n${body}${signature}${quote}</div></body></html>`;
}

function likeApple(parts: MailParts): string {
  const body = parts.paragraphs.map((text) => `<div>${lines(text, '<br>')}</div>`).join('<div><br></div>');
  const signature = parts.signature.map(linked).join('<br>');
  const sent = parts.sentFrom
    ? `<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">${escapeHtml(parts.sentFrom)}</div>`
    : '';
  const quote =
    parts.quotedHeader === null
      ? ''
      : `<div><br><blockquote type="cite"><div>${linked(parts.quotedHeader)}</div><br class="Apple-interchange-newline"><div>${parts.quotedLines.map(linked).join('<br>')}</div></blockquote></div>`;
  return `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto" style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">${body}<br>${signature}${sent}${quote}</body></html>`;
}

/** A company's letter: logo, disclaimer and the tracking pixel of its mail gateway. */
function likeCompany(draw: Random, parts: MailParts): string {
  const company = parts.company ?? 'Private';
  const body = parts.paragraphs
    .map((text) => `<p style="margin:0 0 12px 0;">${lines(text, '<br/>')}</p>`)
    .join('\n');
  const pixel = `<img src="https://t.mailtrace.example/o/${randomHex(draw, 12)}.gif?r=${randomHex(draw, 4)}" width="1" height="1" border="0" style="display:block;max-height:1px;opacity:0" alt="">`;
  const statement = draw.chance(0.5) ? wideTable(draw) : '';
  return `<!DOCTYPE html><html><head><style type="text/css">body{margin:0;background:#f4f6f8 url(https://cdn.${company.toLowerCase().replace(/[^a-z]/g, '')}.example/bg.png)} .wrap{width:980px;position:relative} td{white-space:nowrap}</style></head><body><table width="980" cellpadding="0" cellspacing="0" class="wrap" bgcolor="#ffffff"><tr><td style="padding:24px;font-family:Arial,Helvetica,sans-serif;font-size:14px;color:#222">\n${body}\n${statement}<table cellpadding="0" cellspacing="0" style="margin-top:18px;border-top:2px solid #0a3d62"><tr><td style="padding:8px 16px 0 0"><img src="https://cdn.${company.toLowerCase().replace(/[^a-z]/g, '')}.example/logo.png" width="96" height="32" alt="${escapeHtml(company)}"></td><td style="padding-top:8px;font-size:12px;color:#555">${parts.signature.map(linked).join('<br/>')}<br/><b>${escapeHtml(company)}</b></td></tr></table><p style="font-size:9px;color:#999;max-width:900px">This message and any attachment are confidential and intended for the named addressee only. If you have received it in error please delete it and notify the sender. ${escapeHtml(company)} accepts no liability for delays in transmission.</p>${pixel}</td></tr></table></body></html>`;
}

/** A statement pasted from a spreadsheet: far wider than any window. */
function wideTable(draw: Random): string {
  const heads = [
    'Date',
    'Time',
    'Venue',
    'Instrument',
    'Side',
    'Order id',
    'Qty',
    'Price',
    'Notional',
    'Fee',
    'Fee ccy',
    'Liquidity',
    'Settlement',
    'Custodian',
    'Client ref',
    'Remark',
  ];
  const row = (): string => {
    const price = 60_000 + draw.int(0, 40_000);
    const quantity = draw.int(1, 400) / 100;
    const cells = [
      `2025-${String(draw.int(1, 12)).padStart(2, '0')}-${String(draw.int(1, 28)).padStart(2, '0')}`,
      `${String(draw.int(0, 23)).padStart(2, '0')}:${String(draw.int(0, 59)).padStart(2, '0')}:${String(draw.int(0, 59)).padStart(2, '0')}.${draw.int(100, 999)}`,
      'NGATE',
      'BTC/USDT',
      draw.pick(['BUY', 'SELL']),
      String(draw.int(20_000_000, 98_000_000)),
      String(quantity),
      String(price),
      (price * quantity).toFixed(2),
      (price * quantity * 0.0004).toFixed(4),
      'USDT',
      draw.pick(['MAKER', 'TAKER']),
      'T+0',
      draw.pick(['CUST-A', 'CUST-B']),
      randomHex(draw, 6),
      draw.pick(['', '', 'partial', 'amended']),
    ];
    return `<tr>${cells.map((cell) => `<td style="border:1px solid #bbb;padding:2px 6px">${cell}</td>`).join('')}</tr>`;
  };
  const rows = Array.from({ length: draw.int(6, 24) }, row).join('\n');
  return `<table width="1680" border="1" cellpadding="0" cellspacing="0" style="border-collapse:collapse;font-family:Consolas,monospace;font-size:11px;width:1680px"><thead><tr>${heads.map((head) => `<th bgcolor="#dfe6ee" style="padding:2px 6px">${head}</th>`).join('')}</tr></thead><tbody>\n${rows}\n</tbody></table>`;
}

/** An old web mailer: font tags, uneven nesting, a smiley from somebody else's server. */
function likeOldMailer(draw: Random, parts: MailParts): string {
  const body = parts.paragraphs
    .map(
      (text) => `<FONT face="Verdana, Geneva" size=2 color="#000080">${lines(text, '<BR>')}</FONT><BR><BR>`,
    )
    .join('\n');
  const quote =
    parts.quotedLines.length > 0
      ? `<BLOCKQUOTE style="PADDING-LEFT:5px;MARGIN-LEFT:5px;BORDER-LEFT:#000080 2px solid"><BLOCKQUOTE><FONT size=1>${parts.quotedLines.map(linked).join('<BR>')}</FONT></BLOCKQUOTE></BLOCKQUOTE>`
      : '';
  return `<HTML><BODY bgColor=#ffffff><DIV>${body}<IMG src="http://smileys.webmail.example/${draw.pick(['sad', 'wink', 'angry'])}.gif"><BR>${parts.signature.map(linked).join('<BR>')}</DIV><HR width="60%" align=left>${quote}</BODY></HTML>`;
}

/** The HTML part as one of the usual mail programs would have made it; some of it is nasty, as in life. */
export function dressInHtml(draw: Random, parts: MailParts): string {
  if (parts.company && draw.chance(0.6)) return likeCompany(draw, parts);
  const program = draw.weighted<'gmail' | 'outlook' | 'apple' | 'old'>([
    ['gmail', 46],
    ['outlook', 24],
    ['apple', 24],
    ['old', 6],
  ]);
  switch (program) {
    case 'gmail':
      return likeGmail(parts);
    case 'outlook':
      return likeOutlook(parts);
    case 'apple':
      return likeApple(parts);
    case 'old':
      return likeOldMailer(draw, parts);
  }
}
