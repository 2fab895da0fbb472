/** What a person may do with a case, as far as their role lets them; the services decide in the end. */
import { h } from './dom.js';
import { action, perform } from './parts.js';
import { accept, claim, decide, issue, notAccept, release, submit } from './shape.js';
import { CONCLUSIONS, OUTCOMES } from './words.js';

export function applicantActions(one, person, after) {
  const mayAct = person.roles.some((role) => ['APPLICANT', 'WINDOW_CLERK', 'LEAD_WINDOW'].includes(role));
  return mayAct && h('div', { class: 'buttons' }, action('提交申请', () => submit(one.id), { kind: 'primary', done: '已提交，等待受理', after }));
}

export function clerkActions(one, person, after) {
  if (!person.roles.some((role) => role === 'WINDOW_CLERK' || role === 'LEAD_WINDOW')) {
    return null;
  }
  const slot = h('div', {});
  return h('div', { class: 'stack' },
    h('div', { class: 'buttons' },
      action('受理', () => accept(one.id), { kind: 'primary', done: '已受理，各部门同时收到', after }),
      h('button', { type: 'button', onclick: () => slot.replaceChildren(refusal(one, after, () => slot.replaceChildren())) }, '不予受理…')),
    slot);
}

export function leadActions(one, person, after) {
  if (!person.roles.includes('LEAD_WINDOW')) {
    return h('p', { class: 'quiet' }, '全部事项已决定，等待牵头窗口出具综合结果。');
  }
  const proposed = one.proposal?.conclusion || 'APPROVED';
  const conclusion = choice('conclusion', CONCLUSIONS, proposed);
  const reason = h('textarea', { name: 'deviationReason', rows: 3, placeholder: '与建议不一致时，必须说明理由' });
  const reasonField = field('偏离建议的理由', reason);
  const toggle = () => { reasonField.hidden = chosen(conclusion) === proposed; };
  conclusion.addEventListener('change', toggle);
  toggle();
  return form('出具综合结果', [field('结论', conclusion), reasonField],
    () => issue(one.id, chosen(conclusion), reasonField.hidden ? undefined : reason.value.trim()), '综合结果已出具', after);
}

export function reviewActions(review, person, after) {
  const isMine = person.department === review.department && person.roles.some((role) => role === 'REVIEWER' || role === 'DECIDER');
  if (!isMine) {
    return null;
  }
  const slot = h('div', {});
  return h('div', { class: 'stack' },
    h('div', { class: 'buttons' },
      review.state === 'OPEN' && action('领取', () => claim(review.id), { done: '已领取', after }),
      review.state === 'CLAIMED' && action('退回', () => release(review.id), { kind: 'ghost', done: '已退回', after }),
      person.roles.includes('DECIDER') && h('button', {
        type: 'button', class: 'primary',
        onclick: () => slot.replaceChildren(decisionForm(review, after, () => slot.replaceChildren())),
      }, '作出决定…')),
    slot);
}

function decisionForm(review, after, close) {
  const outcome = choice('outcome', OUTCOMES, 'APPROVED');
  const opinion = h('textarea', { name: 'opinion', rows: 4, required: true, maxlength: 2000 });
  const conditions = h('textarea', { name: 'conditions', rows: 3, placeholder: '每行一项' });
  const reason = h('textarea', { name: 'reason', rows: 3 });
  const remedies = h('textarea', { name: 'remedies', rows: 2 }, '可在收到决定之日起六十日内申请行政复议，或在六个月内提起行政诉讼。');
  const conditionsField = field('附带条件', conditions);
  const refusalFields = [field('不同意的理由', reason), field('救济途径', remedies)];
  const toggle = () => {
    conditionsField.hidden = chosen(outcome) !== 'APPROVED_WITH_CONDITIONS';
    conditions.required = !conditionsField.hidden;
    refusalFields.forEach((one) => { one.hidden = chosen(outcome) !== 'REFUSED'; });
    reason.required = chosen(outcome) === 'REFUSED';
  };
  outcome.addEventListener('change', toggle);
  toggle();
  const send = () => decide(review.id, {
    outcome: chosen(outcome),
    opinion: opinion.value.trim(),
    conditions: conditionsField.hidden ? [] : conditions.value.split('\n').map((line) => line.trim()).filter(Boolean),
    ...(chosen(outcome) === 'REFUSED' && { reason: reason.value.trim(), remedies: remedies.value.trim() }),
  });
  return form('提交决定', [field('决定', outcome), field('审查意见', opinion), conditionsField, ...refusalFields], send, '决定已提交', after, close);
}

function refusal(one, after, close) {
  const reason = h('textarea', { name: 'reason', rows: 3, required: true });
  return form('不予受理', [field('不予受理的理由', reason)], () => notAccept(one.id, reason.value.trim()), '已作不予受理处理', after, close);
}

/** A small form; its end is the same for all: send, tell, draw again. */
function form(label, fields, send, done, after, close) {
  const submit = h('button', { class: 'primary' }, label);
  const element = h('form', { class: 'panel' }, fields,
    h('div', { class: 'buttons' }, submit, close && h('button', { type: 'button', class: 'ghost', onclick: close }, '取消')));
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    perform(submit, send, done, () => { close?.(); after(); });
  });
  return element;
}

function field(label, control) {
  return h(control.tagName === 'FIELDSET' ? 'div' : 'label', { class: 'field' }, h('span', {}, label), control);
}

function choice(name, words, initial) {
  const group = `${name}-${Math.random().toString(36).slice(2)}`;
  return h('fieldset', { class: 'choice' }, Object.entries(words).map(([value, word]) =>
    h('label', {}, h('input', { type: 'radio', name: group, value, checked: value === initial }), word)));
}

const chosen = (fieldset) => fieldset.querySelector('input:checked').value;
