import { h, show } from '../dom.js';
import { badge, empty, fill, heading } from '../parts.js';
import { applications } from '../shape.js';
import { CASE_STATES, day, moment } from '../words.js';

/** An applicant's own applications. */
export function minePage(container) {
  const list = h('div', { class: 'stack' });
  show(container, heading('我的申请', '您提交的申请及其进展。'), list);
  const draw = (quietly) => fill(list, () => applications(), (all) => all.length
    ? all.map(card) : empty('还没有申请', '提交的申请会出现在这里，可随时查看各部门的进展。'), { quietly });
  draw();
  return { refresh: () => draw(true) };
}

function card(one) {
  return h('a', { class: 'card task', href: `#/cases/${encodeURIComponent(one.id)}` },
    h('div', { class: 'case-head' },
      h('div', { class: 'case-title' },
        h('span', { class: 'number' }, one.number), h('strong', {}, one.projectName), h('span', { class: 'quiet' }, one.schemeName)),
      badge(CASE_STATES[one.state] || one.state, one.state.toLowerCase())),
    h('p', { class: 'quiet' }, [
      one.submittedAt ? `提交 ${moment(one.submittedAt)}` : '尚未提交',
      one.promisedDue && !one.resultNumber && `承诺 ${day(one.promisedDue)} 前办结`,
      one.resultNumber,
    ].filter(Boolean).join(' · ')));
}
