/** What the platform refused, as it explains it. */
export class Refused extends Error {
  constructor(status, problem, retryAfter) {
    super(problem.detail || problem.title || `请求失败（${status}）`);
    this.status = status;
    this.title = problem.title || '请求失败';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

export async function get(path) {
  return answer(await send(path, { headers: { Accept: 'application/json' } }));
}

/** One key for one intention: a repetition after a lost answer has the same effect as no repetition. */
export async function command(method, path, body) {
  const request = {
    method,
    headers: {
      Accept: 'application/json',
      ...(body && { 'Content-Type': 'application/json' }),
      'Idempotency-Key': newKey(),
      'X-XSRF-TOKEN': cookie('XSRF-TOKEN'),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  };
  const first = await send(path, request);
  if (first.status !== 503 && first.status !== 504 && !(first.status === 404 && first.headers.has('Retry-After'))) {
    return answer(first);
  }
  await pause(Math.min(Number(first.headers.get('Retry-After')) || 1, 5));
  return answer(await send(path, request));
}

export async function logout() {
  const response = await send('/logout', { method: 'POST', headers: { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') } });
  location.assign(response.headers.get('Location') || '/');
}

async function send(path, request) {
  try {
    return await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...request });
  } catch {
    throw new Refused(0, { title: '无法连接', detail: '无法连接到平台，请检查网络后重试。' });
  }
}

async function answer(response) {
  const text = await response.text();
  const isJson = (response.headers.get('Content-Type') || '').includes('json');
  const body = text && isJson ? JSON.parse(text) : {};
  if (!response.ok) {
    throw new Refused(response.status, body, Number(response.headers.get('Retry-After')) || 0);
  }
  return body;
}

function newKey() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  // Pages served over plain http on another host have no randomUUID.
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function cookie(name) {
  const found = document.cookie.split('; ').find((entry) => entry.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

function pause(seconds) {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
}
