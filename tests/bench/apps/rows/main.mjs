/* global HOW, ROWS, STYLES */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { List } from 'react-window';

// The app's own rows, as it has drawn them, in a list of the same height: what a window over them costs at least.
const { html, className } = ROWS;
const count = 100_000;
const rowHeight = 58;
const overscan = 4;
const style = document.createElement('style');
style.textContent = STYLES;
document.head.append(style);
const root = document.getElementById('root');

const contentOf = (index) => html[index % html.length];

function byHand() {
  const list = document.createElement('div');
  list.id = 'list';
  const inner = document.createElement('div');
  inner.style.height = `${count * rowHeight}px`;
  list.append(inner);
  root.append(list);
  const rows = [];
  const draw = () => {
    const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - overscan);
    const last = Math.min(count - 1, Math.ceil((list.scrollTop + list.clientHeight) / rowHeight) + overscan);
    const many = last - first + 1;
    while (rows.length < many) {
      const element = document.createElement('div');
      element.className = className;
      element.setAttribute('role', 'option');
      element.style.cssText = `position:absolute;inset-inline:0;height:${rowHeight}px`;
      inner.append(element);
      rows.push({ element, index: -1 });
    }
    // Each place keeps its element while it is in sight.
    for (let index = first; index <= last; index += 1) {
      const row = rows[index % rows.length];
      if (row.index === index) continue;
      row.index = index;
      row.element.style.transform = `translateY(${index * rowHeight}px)`;
      row.element.innerHTML = contentOf(index);
    }
  };
  list.addEventListener('scroll', draw, { passive: true });
  draw();
}

function Row({ index, style }) {
  return createElement('div', {
    role: 'option',
    className,
    style,
    dangerouslySetInnerHTML: { __html: contentOf(index) },
  });
}

function reactWindow() {
  createRoot(root).render(
    createElement(List, {
      id: 'list',
      rowComponent: Row,
      rowCount: count,
      rowHeight,
      rowProps: {},
      overscanCount: overscan,
      style: { height: '100vh', width: 340 },
    }),
  );
}

if (HOW === 'by-hand') byHand();
else reactWindow();
