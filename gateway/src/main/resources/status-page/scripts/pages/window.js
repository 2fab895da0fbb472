import { clerkActions } from '../actions.js';
import { h, show } from '../dom.js';
import { badge, empty, fill, heading } from '../parts.js';
import { applications } from '../shape.js';
import { CASE_STATES, moment } from '../words.js';

/** The window's two ends of a case: what is to be accepted, and what only lacks its result. */
export function windowPage(container, person) {
  const incoming = h('div', { class: 'stack' });
  const ready = h('div', { class: 'stack' });
  show(container, heading('综合窗口', '受理新的申请，为已全部决定的案件出具结果。'),
    h('div', { class: 'two' },
      h('section', {}, h('h2', {}, '待受理'), incoming),
      h('section', {}, h('h2', {}, '待出结果'), ready)));
  const draw = (quietly) => {
    fill(incoming, () => applications('SUBMITTED'), (all) => all.length
      ? all.map((one) => card(one, clerkActions(one, person, () => draw(true)))) : empty('没有待受理的申请'), { quietly });
    fill(ready, () => applications('READY'), (all) => all.length
      ? all.map((one) => card(one, h('div', { class: 'buttons' }, h('a', { class: 'button primary', href: address(one) }, person.roles.includes('LEAD_WINDOW') ? '出具结果…' : '查看')))) : empty('没有待出结果的案件'), { quietly });
  };
  draw();
  return { refresh: () => !incoming.querySelector('form') && draw(true) };
}

const address = (one) => `#/cases/${encodeURIComponent(one.id)}`;

function card(one, actions) {
  return h('article', { class: 'card task' },
    h('div', { class: 'case-head' },
      h('div', { class: 'case-title' },
        h('a', { class: 'number', href: address(one) }, one.number),
        h('strong', {}, one.projectName),
        h('span', { class: 'quiet' }, one.schemeName)),
      badge(CASE_STATES[one.state] || one.state, one.state.toLowerCase())),
    one.submittedAt && h('p', { class: 'quiet' }, `提交 ${moment(one.submittedAt)}`),
    actions);
}
