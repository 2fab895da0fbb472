import { h } from '../dom.js';
import { logIn } from '../parts.js';
import { verificationAddress } from '../shape.js';

export function welcome(loginFailed) {
  const code = h('input', { name: 'code', placeholder: '输入批复上的核验码', 'aria-label': '核验码', required: true, autocomplete: 'off' });
  return h('div', { class: 'welcome' },
    loginFailed && h('p', { class: 'notice bad', role: 'alert' }, '登录没有完成，请重试。若一直如此，请联系管理员。'),
    h('section', { class: 'card hero' },
      h('img', { src: '/emblem.svg', alt: '', width: 56, height: 56 }),
      h('h1', {}, '一次申报，并联审批，一份结果'),
      h('p', { class: 'quiet' }, '一份申请同时送达所有审批部门，各部门并行审查，牵头窗口统一出具结果。'),
      h('button', { type: 'button', class: 'primary big', onclick: logIn }, '登录平台')),
    h('section', { class: 'card verify' },
      h('div', {}, h('h2', {}, '核验批复'), h('p', { class: 'quiet' }, '无需登录，凭核验码查询批复的真伪与状态。')),
      h('form', { class: 'inline', onsubmit: (event) => open(event, code) }, code, h('button', {}, '核验'))));
}

function open(event, code) {
  event.preventDefault();
  location.assign(verificationAddress(code.value.trim()));
}
