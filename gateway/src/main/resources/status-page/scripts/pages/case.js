import { h, show } from '../dom.js';
import { badge, due, fill, heading } from '../parts.js';
import { application, pdfAddress, verificationAddress } from '../shape.js';
import { CASE_STATES, CONCLUSIONS, day, moment, standing } from '../words.js';
import { applicantActions, clerkActions, leadActions, reviewActions } from '../actions.js';

/** One case: the layers of its plan side by side, every decision, the proposal and the result. */
export function casePage(container, person, id) {
  const body = h('div', { class: 'stack' });
  show(container, h('p', { class: 'crumbs' }, h('a', { href: '#/cases' }, '← 在办案件')), body);
  const draw = (quietly) => fill(body, () => application(id), (one) => render(one, person, () => draw(true)), { quietly });
  draw();
  return { refresh: () => !isWriting(body) && draw(true) };
}

/** A refresh must not take a half-written opinion away. */
const isWriting = (body) => Boolean(body.querySelector('form'));

function render(one, person, again) {
  const decided = one.reviews.filter((review) => review.state === 'DECIDED').length;
  return [
    heading(one.projectName || one.number, one.schemeName, badge(CASE_STATES[one.state] || one.state, one.state.toLowerCase())),
    h('dl', { class: 'card facts' },
      fact('案件编号', one.number), fact('项目代码', one.projectCode), fact('申请人', one.applicant),
      fact('进展', one.reviews.length > 0 && `${decided} / ${one.reviews.length} 项已决定`), fact('材料', `${one.materials} 份`),
      fact('受理', one.acceptedOn && day(one.acceptedOn)),
      fact('承诺办结', one.promisedDue && day(one.promisedDue)), fact('法定期限', one.statutoryDue && day(one.statutoryDue))),
    one.summary && h('p', { class: 'summary' }, one.summary),
    one.closingReason && h('p', { class: 'notice bad' }, one.closingReason),
    one.state === 'DRAFT' && applicantActions(one, person, again),
    one.state === 'SUBMITTED' && clerkActions(one, person, again),
    one.result && result(one),
    one.state === 'READY' && proposal(one, person, again),
    one.layers.length > 0 && h('section', {},
      h('h2', {}, '并联审查'),
      h('p', { class: 'quiet' }, '同一批的事项由各部门同时审查；后一批等待其前置事项。'),
      h('div', { class: 'layers' }, one.layers.map((layer, index) => column(layer, index, one, person, again)))),
  ];
}

function fact(name, value) {
  return value && h('div', {}, h('dt', {}, name), h('dd', {}, value));
}

function column(layer, index, one, person, again) {
  return h('div', { class: 'layer' },
    h('h3', {}, `第 ${index + 1} 批`, h('small', {}, layer.length > 1 ? `${layer.length} 项并行` : '1 项')),
    layer.map((review) => matterCard(review, one, person, again)));
}

function matterCard(review, one, person, again) {
  const { look, word } = standing(review);
  const names = new Map(one.reviews.map((other) => [other.matter, other.name]));
  const isOpen = review.state === 'OPEN' || review.state === 'CLAIMED';
  return h('article', { class: `card matter ${look}` },
    h('header', {}, h('div', {}, h('strong', {}, review.departmentName), h('span', {}, review.name)), badge(word, look)),
    h('p', { class: 'matter-meta' },
      review.isCritical && h('span', { class: 'tag' }, '关键路径'),
      isOpen && due(review.promisedDue, review.light),
      isOpen && review.claimedBy && h('span', { class: 'quiet' }, `${review.claimedBy} 审查`),
      !isOpen && review.state !== 'DECIDED' && review.promisedDue && h('span', { class: 'quiet' }, `承诺 ${day(review.promisedDue)} 前`),
      review.statutoryDue && review.state !== 'DECIDED' && h('span', { class: 'quiet' }, `法定 ${day(review.statutoryDue)}`)),
    review.state === 'WAITING' && review.prerequisites.length > 0 &&
      h('p', { class: 'quiet' }, `等待：${review.prerequisites.map((matter) => names.get(matter) || matter).join('、')}`),
    review.decision && decision(review.decision),
    isOpen && reviewActions(review, person, again));
}

function decision(given) {
  return h('div', { class: 'decision' },
    given.opinion && h('blockquote', {}, given.opinion),
    given.reason && h('p', {}, h('b', {}, '理由：'), given.reason),
    given.remedies && h('p', {}, h('b', {}, '救济途径：'), given.remedies),
    given.conditions.length > 0 && h('ol', { class: 'conditions' }, given.conditions.map((condition) => h('li', {}, condition))),
    h('p', { class: 'quiet' }, `${given.by} · ${moment(given.at)}`));
}

function proposal(one, person, again) {
  return h('section', { class: 'card proposal' },
    h('h2', {}, '综合结果建议', one.proposal && conclusion(one.proposal)),
    one.proposal && h('ul', {}, one.proposal.explanation.map((line) => h('li', {}, line))),
    leadActions(one, person, again));
}

function result(one) {
  const given = one.result;
  return h('section', { class: `card result ${tone(given)}` },
    h('h2', {}, '综合审批结果', conclusion(given)),
    h('p', { class: 'result-number' }, given.number),
    given.conditions.length > 0 && h('div', {}, h('h3', {}, '附带条件'), h('ol', { class: 'conditions' }, given.conditions.map((condition) => h('li', {}, condition)))),
    given.deviationReason && h('p', {}, h('b', {}, '与建议不一致的理由：'), given.deviationReason),
    h('p', { class: 'quiet' }, `${given.issuedBy} 于 ${moment(given.issuedAt)} 出具 · 核验码 ${given.verificationCode}`),
    h('div', { class: 'buttons' },
      h('a', { class: 'button primary', href: pdfAddress(one.id), target: '_blank', rel: 'noopener' }, '查看批复（PDF）'),
      h('a', { class: 'button', href: verificationAddress(given.verificationCode), target: '_blank', rel: 'noopener' }, '公开核验')));
}

const conclusion = (of) => badge(CONCLUSIONS[of.conclusion] || of.conclusion, tone(of));
const tone = (of) => (of.conclusion === 'REFUSED' ? 'refused' : 'decided');
