import { h, show } from '../dom.js';
import { action, empty, fill, heading } from '../parts.js';
import { notices, readNotice } from '../shape.js';
import { moment } from '../words.js';

/** What the platform has told the caller. */
export function noticesPage(container) {
  const list = h('div', { class: 'stack' });
  show(container, heading('消息', '与您有关的通知。'), list);
  const draw = (quietly) => fill(list, notices, (all) => all.length
    ? all.map((notice) => card(notice, () => draw(true))) : empty('没有消息'), { quietly });
  draw();
  return { refresh: () => draw(true) };
}

function card(notice, again) {
  return h('article', { class: `card note ${notice.isRead ? 'read' : ''}` },
    h('div', {},
      h('strong', {}, notice.title),
      notice.text && h('p', {}, notice.text),
      h('p', { class: 'quiet' }, moment(notice.at))),
    h('div', { class: 'buttons' },
      notice.applicationId && h('a', { class: 'button', href: `#/cases/${encodeURIComponent(notice.applicationId)}` }, '查看案件'),
      !notice.isRead && action('标为已读', () => readNotice(notice.id), { kind: 'ghost', done: '已读', after: again })));
}
