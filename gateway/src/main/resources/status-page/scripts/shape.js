/*
 * The only file that knows the field names of the services and the addresses to find them at. Everything else works with
 * what these functions return.
 */
import { command, get } from './api.js';

const PAGE = 50;

export const account = async () => {
  const me = await get('/api/me');
  return { account: me.account, name: me.name || me.account, roles: me.roles || [], department: me.department || '' };
};

export const cases = async ({ state, number, after }) => {
  const page = await get(`/api/cases?${query({ state, number, after, limit: PAGE })}`);
  return { items: items(page).map(toCase), next: page.next || null };
};

export const worklist = async (state) =>
  items(await get(`/api/reviews?${query({ state, limit: PAGE })}`)).map((review) => ({
    id: review.id,
    applicationId: review.applicationId,
    number: review.number || review.applicationId,
    projectName: review.projectName || '',
    matter: zh(review.name) || review.matter,
    state: review.state,
    claimedBy: review.claimedBy || null,
    openedAt: review.openedAt,
    promisedDue: review.promisedDue,
    statutoryDue: review.statutoryDue,
    light: review.light || 'GREEN',
  }));

export const applications = async (state) =>
  items(await get(`/api/applications?${query({ state, limit: PAGE })}`)).map((one) => ({
    id: one.id,
    number: one.number || one.id,
    state: one.state,
    projectName: one.projectName || '',
    schemeName: zh(one.schemeName),
    applicant: one.applicant?.name || '',
    submittedAt: one.submittedAt || one.createdAt || null,
  }));

export const application = async (id) => toApplication(await get(`/api/applications/${encodeURIComponent(id)}`));

export const notices = async () =>
  items(await get('/api/notices')).map((notice) => ({
    id: notice.id,
    title: zh(notice.title) || zh(notice.text) || notice.kind || '通知',
    text: notice.title ? zh(notice.text || notice.body) : '',
    applicationId: notice.applicationId || null,
    at: notice.at || notice.createdAt,
    isRead: Boolean(notice.readAt || notice.read),
  }));

export const readNotice = (id) => command('PUT', `/api/notices/${encodeURIComponent(id)}/read`, {});
export const claim = (id) => command('PUT', `/api/reviews/${encodeId(id)}/claim`, {});
export const release = (id) => command('DELETE', `/api/reviews/${encodeId(id)}/claim`);
export const decide = (id, decision) => command('PUT', `/api/reviews/${encodeId(id)}/decision`, decision);
export const accept = (id) => command('PUT', `/api/applications/${encodeURIComponent(id)}/acceptance`, {});
export const notAccept = (id, reason) =>
  command('PUT', `/api/applications/${encodeURIComponent(id)}/non-acceptance`, { reason });
export const issue = (id, conclusion, deviationReason) =>
  command('PUT', `/api/applications/${encodeURIComponent(id)}/result`, { conclusion, ...(deviationReason && { deviationReason }) });

export const pdfAddress = (id) => `/api/applications/${encodeURIComponent(id)}/result.pdf`;
export const verificationAddress = (code) => `/verify/${encodeURIComponent(code)}`;
export const STREAM = '/api/events/stream';

const items = (page) => (Array.isArray(page) ? page : page.items || []);

function toCase(one) {
  return {
    id: one.applicationId,
    number: one.number || one.applicationId,
    projectName: one.projectName || '',
    projectCode: one.projectCode || '',
    schemeName: zh(one.schemeName),
    state: one.state,
    acceptedAt: one.acceptedAt,
    promisedDue: one.promisedDue,
    statutoryDue: one.statutoryDue,
    reviews: (one.reviews || []).map((review) => ({
      matter: review.matter,
      name: zh(review.name) || review.matter,
      department: review.department,
      departmentName: zh(review.departmentName) || review.department,
      state: review.state,
      layer: review.layer ?? 0,
      promisedDue: review.promisedDue,
      statutoryDue: review.statutoryDue,
      decidedAt: review.decidedAt,
      outcome: review.outcome || null,
      light: review.light || 'GREEN',
    })),
  };
}

function toApplication(one) {
  const states = new Map((one.reviews || []).map((review) => [review.matter, review]));
  const planned = (one.plan?.reviews || []).map((matter) => {
    const review = states.get(matter.matter) || {};
    return {
      id: `${one.id}:${matter.matter}`,
      matter: matter.matter,
      name: zh(matter.name) || matter.matter,
      department: matter.department,
      departmentName: zh(matter.departmentName) || matter.department,
      prerequisites: matter.prerequisites || [],
      layer: matter.layer ?? 0,
      promisedDue: review.promisedDue || matter.promisedDue,
      statutoryDue: review.statutoryDue || matter.statutoryDue,
      state: review.state || (review.decision ? 'DECIDED' : 'WAITING'),
      light: review.light || null,
      isCritical: (one.plan?.criticalPath || []).includes(matter.matter),
      decision: review.decision ? toDecision(review.decision) : null,
      outcome: review.decision?.outcome || review.outcome || null,
    };
  });
  return {
    id: one.id,
    number: one.number || one.id,
    state: one.state,
    projectName: one.projectName || '',
    projectCode: one.projectCode || '',
    schemeName: zh(one.schemeName) || one.schemeCode || '',
    applicant: one.applicant?.name || '',
    summary: one.summary || '',
    materials: (one.materials || []).map((material) => material.fileName || material.code),
    layers: layersOf(one.plan, planned),
    reviews: planned,
    proposal: one.proposal
      ? { conclusion: one.proposal.conclusion, explanation: (one.proposal.explanation || []).map(zh) }
      : null,
    result: one.result
      ? {
          number: one.result.number,
          conclusion: one.result.conclusion,
          conditions: (one.result.conditions || []).map(conditionText),
          verificationCode: one.result.verificationCode,
          issuedAt: one.result.issuedAt,
          issuedBy: one.result.issuedBy?.name || one.result.issuedBy || '',
        }
      : null,
  };
}

function toDecision(decision) {
  return {
    outcome: decision.outcome,
    opinion: decision.opinion || '',
    conditions: (decision.conditions || []).map(conditionText),
    reason: decision.reason || '',
    by: decision.by?.name || decision.by || '',
    at: decision.at,
  };
}

function layersOf(plan, planned) {
  const byMatter = new Map(planned.map((review) => [review.matter, review]));
  const layers = plan?.layers || [...new Set(planned.map((review) => review.layer))].sort((a, b) => a - b)
    .map((layer) => planned.filter((review) => review.layer === layer).map((review) => review.matter));
  return layers.map((matters) => matters.map((matter) => byMatter.get(matter)).filter(Boolean));
}

function zh(text) {
  if (!text) {
    return '';
  }
  return typeof text === 'string' ? text : text.zh || text.en || '';
}

function conditionText(condition) {
  return typeof condition === 'string' ? condition : zh(condition.text || condition);
}

/** A review id holds a colon that stays readable in an address. */
function encodeId(id) {
  return id.split(':').map(encodeURIComponent).join(':');
}

function query(parameters) {
  const present = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return new URLSearchParams(present).toString();
}
