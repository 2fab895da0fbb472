import { h, show } from '../dom.js';
import { badge, due, empty, fill, heading } from '../parts.js';
import { cases } from '../shape.js';
import { CASE_STATES, day, standing } from '../words.js';

const TABS = [
  { state: 'RUNNING', title: '办理中' },
  { state: 'READY', title: '待出结果' },
  { state: 'ISSUED', title: '已出结果' },
];
const LEGEND = [['decided', '已同意'], ['refused', '不同意'], ['active', '办理中'], ['soon', '即将到期'], ['overdue', '已超期'], ['waiting', '等待前置']];

/** Who has decided, who is due when, for every case. */
export function casesPage(container) {
  let state = 'RUNNING';
  let pages = 1;
  const search = h('input', { type: 'search', placeholder: '按编号或项目名称查找', 'aria-label': '查找案件' });
  const list = h('div', { class: 'stack' });
  const tabs = h('div', { class: 'tabs', role: 'tablist' });
  show(container,
    heading('在办案件', '各部门审查进展，谁已决定、谁何时到期，一目了然。', search),
    h('div', { class: 'toolbar' }, tabs, h('ul', { class: 'legend' }, LEGEND.map(([look, word]) => h('li', { class: look }, word)))),
    list);

  const load = async () => {
    const all = [];
    let after;
    for (let page = 0; page < pages; page++) {
      const { items, next } = await cases({ state, text: search.value.trim(), after });
      all.push(...items);
      after = next;
      if (!next) {
        break;
      }
    }
    return { all, more: Boolean(after) };
  };
  const render = ({ all, more }) => {
    const found = all.filter((one) => matches(one, search.value.trim()));
    return [
      found.length ? found.map(caseCard) : nothing(search.value.trim()),
      more && h('button', { type: 'button', class: 'more', onclick: () => { pages++; draw(true); } }, '显示更多'),
    ];
  };
  const draw = (quietly) => fill(list, load, render, { quietly });
  const drawTabs = () => show(tabs, TABS.map((tab) => h('button', {
    type: 'button', role: 'tab', 'aria-selected': String(tab.state === state),
    onclick: () => { state = tab.state; pages = 1; drawTabs(); draw(); },
  }, tab.title)));

  let typing;
  search.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(() => draw(true), 250); });
  drawTabs();
  draw();
  return { refresh: () => draw(true) };
}

function caseCard(one) {
  const decided = one.reviews.filter((review) => review.state === 'DECIDED').length;
  const overdue = one.reviews.filter((review) => standing(review).look === 'overdue').length;
  const isOpen = !['ISSUED', 'WITHDRAWN', 'NOT_ACCEPTED'].includes(one.state);
  return h('a', { class: 'card case', href: `#/cases/${encodeURIComponent(one.id)}` },
    h('div', { class: 'case-head' },
      h('div', { class: 'case-title' },
        h('span', { class: 'number' }, one.number),
        h('strong', {}, one.projectName),
        h('span', { class: 'quiet' }, one.schemeName)),
      h('div', { class: 'case-facts' },
        badge(CASE_STATES[one.state] || one.state, one.state.toLowerCase()),
        isOpen ? due(one.promisedDue, one.light) : h('span', { class: 'quiet' }, `受理 ${day(one.acceptedAt)}`))),
    h('div', { class: 'progress-line' },
      h('div', { class: 'progress', 'aria-hidden': 'true' }, one.reviews.map((review) => h('span', { class: standing(review).look }))),
      h('span', { class: 'quiet' }, `${decided} / ${one.reviews.length} 项已决定`, overdue > 0 && h('b', { class: 'due overdue' }, ` · ${overdue} 项超期`))),
    h('ul', { class: 'tiles' }, [...one.reviews].sort(byLayer).map(tile)));
}

function tile(review) {
  const { look, word } = standing(review);
  const when = review.state === 'DECIDED' ? day(review.decidedAt)
    : review.state === 'CANCELLED' || !review.promisedDue ? ''
      : review.state === 'WAITING' ? `预计 ${day(review.promisedDue)}` : `${day(review.promisedDue)} 到期`;
  return h('li', { class: `tile ${look}` },
    h('span', { class: 'tile-department' }, review.departmentName),
    h('span', { class: 'tile-matter', title: review.name }, review.name),
    h('span', { class: 'tile-state' }, h('b', {}, word), when && h('small', {}, when)));
}

function matches(one, text) {
  return !text || one.number.includes(text) || one.projectName.includes(text) || one.projectCode.includes(text);
}

function nothing(text) {
  return text
    ? empty('没有找到', `没有编号或项目名称包含“${text}”的案件。`)
    : empty('目前没有案件', '新受理的申请会立刻出现在这里。');
}

const byLayer = (a, b) => a.layer - b.layer || a.matter.localeCompare(b.matter);
