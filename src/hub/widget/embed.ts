import { chatTexts, chooseLocale } from './texts/choose.ts';

/**
 * The script that an exchange puts on its pages:
 * `<script async src="https://hub.example/chat/embed.js" data-identity="…" data-lang="es" data-go-on="…"></script>`.
 * Adds one button and, when asked for, one frame with the chat page; nothing of the host page is read or changed.
 */
function embed(script: HTMLScriptElement): void {
  const hub = new URL(script.src).origin;
  const locale = chooseLocale([script.dataset.lang ?? document.documentElement.lang, ...navigator.languages]);
  const text = chatTexts[locale];
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'closed' });
  dress(
    shadow,
    `
    button{position:fixed;inset-block-end:20px;inset-inline-end:20px;z-index:2147483000;width:56px;height:56px;
      border:0;border-radius:28px;background:#1f5eff;color:#fff;font:600 24px/1 system-ui;cursor:pointer;
      box-shadow:0 6px 20px #0004}
    button:focus-visible{outline:3px solid #fff;outline-offset:-6px}
    iframe{position:fixed;inset-block-end:88px;inset-inline-end:20px;z-index:2147483000;width:min(400px,calc(100vw - 40px));
      height:min(640px,calc(100vh - 120px));border:0;border-radius:14px;box-shadow:0 12px 40px #0005;background:#fff}
    @media (max-width:480px){iframe{inset:0;width:100vw;height:calc(100dvh - 76px);border-radius:0}}`,
  );
  const button = document.createElement('button');
  let frame: HTMLIFrameElement | null = null;

  const label = (open: boolean) => {
    button.textContent = open ? '×' : '💬';
    button.setAttribute('aria-label', open ? text.close : text.open);
    button.setAttribute('aria-expanded', String(open));
  };
  const open = () => {
    frame = document.createElement('iframe');
    frame.title = text.title;
    // What the exchange's chatbot handed over goes on here.
    const handedOver = script.dataset.goOn;
    const identity = script.dataset.identity;
    const then = handedOver ? `#go-on=${handedOver}` : identity ? '&signed-in' : '';
    frame.src = `${hub}/chat/?lang=${locale}${then}`;
    frame.addEventListener('load', () => {
      if (identity) frame?.contentWindow?.postMessage({ type: 'groundcrew:identity', identity }, hub);
      frame?.focus();
    });
    shadow.append(frame);
    label(true);
  };
  const close = () => {
    frame?.remove();
    frame = null;
    label(false);
    button.focus();
  };
  button.type = 'button';
  button.addEventListener('click', () => (frame ? close() : open()));
  shadow.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape' && frame) close();
  });
  addEventListener('message', ({ source, origin, data }: MessageEvent<{ type?: unknown } | null>) => {
    if (frame && source === frame.contentWindow && origin === hub && data?.type === 'groundcrew:close')
      close();
  });
  label(false);
  shadow.append(button);
  document.body.append(host);
}

/** A policy of the page around us that allows no inline styles allows a sheet; browsers of before 2023 know none for a shadow. */
function dress(shadow: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    shadow.append(style);
  }
}

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  if (document.body) embed(script);
  else addEventListener('DOMContentLoaded', () => embed(script));
}
