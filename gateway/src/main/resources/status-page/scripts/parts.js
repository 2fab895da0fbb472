/** Pieces that several pages share. */
import { Refused } from './api.js';
import { h, show, toast } from './dom.js';
import { remaining, urgency, day } from './words.js';

export const LOGIN = '/oauth2/authorization/lianshen';

export function logIn() {
  sessionStorage.setItem('lianshen-return', location.hash);
  location.assign(LOGIN);
}

export function heading(title, note, ...right) {
  return h('div', { class: 'heading' }, h('div', {}, h('h1', {}, title), note && h('p', { class: 'quiet' }, note)), h('div', { class: 'heading-right' }, right));
}

export function badge(word, look) {
  return h('span', { class: `badge ${look}` }, word);
}

export function due(promised, light) {
  return h('span', { class: `due ${urgency(promised, light)}` }, remaining(promised), promised && h('small', {}, ` ${day(promised)}`));
}

export function empty(title, text) {
  return h('div', { class: 'empty' }, h('div', { class: 'empty-mark', 'aria-hidden': 'true' }), h('p', {}, title), text && h('p', { class: 'quiet' }, text));
}

export function skeleton(rows = 3) {
  return h('div', { class: 'skeletons', 'aria-busy': 'true', 'aria-label': '正在载入' },
    Array.from({ length: rows }, () => h('div', { class: 'skeleton' })));
}

/** What went wrong, in the platform's own words, and a way to try again. */
export function trouble(error, again) {
  if (error instanceof Refused && error.status === 401) {
    return h('div', { class: 'trouble' }, h('h2', {}, '登录已失效'), h('p', {}, '请重新登录后继续。'), h('button', { class: 'primary', onclick: logIn }, '重新登录'));
  }
  const known = error instanceof Refused;
  if (!known) {
    console.error(error);
  }
  return h('div', { class: 'trouble', role: 'alert' },
    h('h2', {}, known ? error.title : '页面出错'),
    h('p', {}, known ? error.message : '页面未能显示，请刷新后重试。'),
    again && h('button', { onclick: again }, '重试'));
}

/** Loads once with a placeholder, later quietly: what is on screen stays until the new answer is there. */
export async function fill(container, load, render, { quietly = false } = {}) {
  if (!quietly) {
    show(container, skeleton());
  }
  try {
    const data = await load();
    if (container.isConnected) {
      show(container, render(data));
    }
  } catch (error) {
    if (!quietly || (error instanceof Refused && error.status === 401)) {
      show(container, trouble(error, () => fill(container, load, render)));
    }
  }
}

/** A button that is busy while its command is under way and tells how it went. */
export function action(label, run, { kind = '', done = '已完成', after = () => {} } = {}) {
  const button = h('button', { type: 'button', class: kind }, label);
  button.addEventListener('click', () => perform(button, run, done, after));
  return button;
}

export async function perform(button, run, done, after) {
  button.disabled = true;
  try {
    await run();
    toast(done);
    after();
  } catch (error) {
    toast(error instanceof Refused ? `${error.title}：${error.message}` : '操作失败，请重试。', 'bad');
  } finally {
    button.disabled = false;
  }
}
