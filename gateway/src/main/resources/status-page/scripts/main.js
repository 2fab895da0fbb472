import { logout, Refused } from './api.js';
import { h, show } from './dom.js';
import { Live } from './live.js';
import { logIn, skeleton, trouble } from './parts.js';
import { account, departmentName } from './shape.js';
import { ROLES } from './words.js';
import { welcome } from './pages/welcome.js';
import { casesPage } from './pages/cases.js';
import { casePage } from './pages/case.js';
import { worklistPage } from './pages/worklist.js';
import { windowPage } from './pages/window.js';
import { minePage } from './pages/mine.js';
import { noticesPage } from './pages/notices.js';

const content = document.getElementById('content');
const PAGES = [
  { path: 'cases', title: '在办案件', page: casesPage, roles: null },
  { path: 'worklist', title: '我的待办', page: worklistPage, roles: ['REVIEWER', 'DECIDER'] },
  { path: 'window', title: '综合窗口', page: windowPage, roles: ['WINDOW_CLERK', 'LEAD_WINDOW'] },
  { path: 'mine', title: '我的申请', page: minePage, roles: ['APPLICANT'] },
  { path: 'notices', title: '消息', page: noticesPage, roles: null },
];
const LIVE = { live: '实时更新', polling: '每 20 秒更新' };

let person = null;
let refresh = () => {};

start();

async function start() {
  show(content, skeleton());
  try {
    person = await account();
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 401) {
      show(content, trouble(error, start));
      return;
    }
  }
  header();
  if (!person) {
    show(content, welcome(new URLSearchParams(location.search).get('login') === 'failed'));
    return;
  }
  const wanted = sessionStorage.getItem('lianshen-return');
  sessionStorage.removeItem('lianshen-return');
  if (location.search || (wanted && wanted !== location.hash)) {
    history.replaceState(null, '', `/${wanted || location.hash}`);
  }
  addEventListener('hashchange', route);
  route();
  new Live(() => refresh(), tellLive).start();
}

function header() {
  const allowed = person ? PAGES.filter(({ roles }) => !roles || roles.some((role) => person.roles.includes(role))) : [];
  show(document.getElementById('nav'), allowed.map(({ path, title }) => h('a', { href: `#/${path}`, 'data-path': path }, title)));
  show(document.getElementById('person'), person
    ? [
        h('span', { class: 'who' }, person.name, whatTheyAre()),
        h('button', { type: 'button', class: 'ghost', onclick: logout }, '退出'),
      ]
    : h('button', { type: 'button', class: 'primary', onclick: logIn }, '登录'));
}

/** Nobody waits for the name of his own department. */
function whatTheyAre() {
  const small = h('small', {}, person.roles.map((role) => ROLES[role] || role).join(' · '));
  if (person.department) {
    departmentName(person.department).then((name) => small.prepend(`${name} · `));
  }
  return small;
}

function route() {
  const [path, id] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const target = PAGES.find((page) => page.path === path) || PAGES[0];
  for (const link of document.querySelectorAll('#nav a')) {
    link.toggleAttribute('aria-current', link.dataset.path === target.path);
  }
  const page = target.path === 'cases' && id ? casePage(content, person, id) : target.page(content, person);
  refresh = page.refresh;
  document.title = `${target.title} · 联审`;
  scrollTo(0, 0);
}

function tellLive(state) {
  const live = document.getElementById('live');
  live.hidden = false;
  live.className = `live ${state}`;
  live.textContent = LIVE[state];
}
