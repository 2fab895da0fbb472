import { reviewActions } from '../actions.js';
import { h, show } from '../dom.js';
import { badge, due, empty, fill, heading } from '../parts.js';
import { worklist } from '../shape.js';
import { day, standing } from '../words.js';

/** What the caller's department has to decide, the most urgent first. */
export function worklistPage(container, person) {
  const list = h('div', { class: 'stack' });
  show(container, heading('我的待办', '本部门待审查的事项，按到期日排列。'), list);
  const draw = (quietly) => fill(list, worklist, (reviews) => reviews.length
    ? reviews.map((review) => card(review, person, () => draw(true)))
    : empty('没有待办', '新到的事项会立刻出现在这里。'), { quietly });
  draw();
  return { refresh: () => !list.querySelector('form') && draw(true) };
}

function card(review, person, again) {
  const { look, word } = standing(review);
  return h('article', { class: `card task ${look}` },
    h('div', { class: 'case-head' },
      h('div', { class: 'case-title' },
        h('a', { class: 'number', href: `#/cases/${encodeURIComponent(review.applicationId)}` }, review.number),
        h('strong', {}, review.name),
        h('span', { class: 'quiet' }, review.projectName)),
      h('div', { class: 'case-facts' }, badge(word, look), due(review.promisedDue, review.light))),
    h('p', { class: 'quiet' },
      [review.claimedBy && `${review.claimedBy} 已领取`, `起算 ${day(review.startedOn)}`, `法定期限 ${day(review.statutoryDue)}`].filter(Boolean).join(' · ')),
    reviewActions(review, person, again));
}
