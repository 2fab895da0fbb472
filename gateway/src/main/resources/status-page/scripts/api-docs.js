import { h, show } from './dom.js';

const SERVICES = [
  { id: 'intake', title: '收件与综合窗口' },
  { id: 'approval', title: '部门审查' },
  { id: 'notification', title: '通知与订阅' },
  { id: 'reporting', title: '进度与统计' },
];

addEventListener('hashchange', draw);
addEventListener('DOMContentLoaded', draw);
if (document.readyState === 'complete') {
  draw();
}

function draw() {
  const wanted = location.hash.replace('#', '');
  const service = SERVICES.find(({ id }) => id === wanted) || SERVICES[0];
  show(document.getElementById('nav'), SERVICES.map(({ id, title }) =>
    h('a', { href: `#${id}`, 'aria-current': id === service.id }, title)));
  window.SwaggerUIBundle({
    url: `/api/docs/${service.id}.json`,
    domNode: document.getElementById('reference'),
    deepLinking: false,
    defaultModelsExpandDepth: 0,
    docExpansion: 'list',
    validatorUrl: null,
    plugins: [throughTheGateway],
    requestInterceptor: asThePage,
  });
}

/** A service describes itself at its own address, which only the gateway can reach. */
function throughTheGateway() {
  const here = (specification) => ({ ...specification, servers: [{ url: location.origin }] });
  return {
    statePlugins: { spec: { wrapActions: { updateJsonSpec: (original) => (specification) => original(here(specification)) } } },
  };
}

/** What somebody tries out here is a request of this page like any other. */
function asThePage(request) {
  if (request.method && request.method.toUpperCase() !== 'GET') {
    const token = document.cookie.split('; ').find((entry) => entry.startsWith('XSRF-TOKEN='));
    request.headers['X-XSRF-TOKEN'] = token ? decodeURIComponent(token.slice('XSRF-TOKEN='.length)) : '';
    request.headers['Idempotency-Key'] ??= crypto.randomUUID();
  }
  return request;
}
