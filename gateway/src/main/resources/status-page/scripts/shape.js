/*
 * The only file that knows the field names of the services and the addresses to find them at. Everything else works with
 * what these functions return.
 */
import { command, get } from './api.js';

const PAGE = 50;

export const account = async () => {
  const me = await get('/api/me');
  return {
    account: me.account,
    name: me.name || me.account,
    roles: me.roles || [],
    department: me.department || '',
  };
};

/** Its code is better than nothing when the catalogue is away. */
export const departmentName = async (code) => {
  const departments = await get('/api/departments').catch(() => []);
  return zh(departments.find((department) => department.code === code)?.name) || code;
};

/** A search for less than two characters finds too much to be one. */
export const cases = async ({ state, text, after }) => {
  const page = await get(`/api/cases?${query({ state, q: text.length > 1 ? text : '', after, limit: PAGE })}`);
  return { items: page.items.map(toCase), next: page.next };
};

export const worklist = async () =>
  (await get(`/api/reviews?${query({ queue: 'ACTIVE', limit: PAGE })}`)).items.map((review) => ({
    id: review.id,
    applicationId: review.applicationId,
    number: review.number,
    projectName: review.projectName,
    name: zh(review.name),
    department: review.department,
    state: review.state,
    claimedBy: review.claimedBy?.name || '',
    startedOn: review.startedOn,
    promisedDue: review.promisedDue,
    statutoryDue: review.statutoryDue,
    light: review.light,
  }));

export const applications = async (state) =>
  (await get(`/api/applications?${query({ state, limit: PAGE })}`)).items.map((one) => ({
    id: one.id,
    number: one.number,
    state: one.state,
    projectName: one.projectName,
    schemeName: zh(one.schemeName),
    submittedAt: one.submittedAt,
    promisedDue: one.promisedDue,
    resultNumber: one.resultNumber,
  }));

/** Who works on a matter and which light it shows is known to reporting; without it the page shows a little less. */
export const application = async (id) => {
  const [one, progress] = await Promise.all([
    get(`/api/applications/${encodeURIComponent(id)}`),
    get(`/api/cases/${encodeURIComponent(id)}`).catch(() => ({})),
  ]);
  return toApplication(one, progress);
};

export const notices = async () =>
  (await get(`/api/notices?${query({ limit: PAGE })}`)).items.map((notice) => ({
    id: notice.id,
    title: zh(notice.title),
    text: zh(notice.text),
    applicationId: notice.applicationId,
    at: notice.at,
    isRead: notice.read,
  }));

export const readNotice = (id) => command('PUT', `/api/notices/${segment(id)}/read`);
export const claim = (id) => command('PUT', `/api/reviews/${segment(id)}/claim`);
export const release = (id) => command('DELETE', `/api/reviews/${segment(id)}/claim`);
export const decide = (id, decision) => command('PUT', `/api/reviews/${segment(id)}/decision`, decision);
export const submit = (id) => command('PUT', `/api/applications/${segment(id)}/submission`);
export const accept = (id) => command('PUT', `/api/applications/${segment(id)}/acceptance`);
export const notAccept = (id, reason) => command('PUT', `/api/applications/${segment(id)}/non-acceptance`, { reason });
export const issue = (id, conclusion, deviationReason) =>
  command('PUT', `/api/applications/${segment(id)}/result`, { conclusion, deviationReason });

export const pdfAddress = (id) => `/api/applications/${segment(id)}/result.pdf`;
export const verificationAddress = (code) => `/verify/${encodeURIComponent(code)}`;
export const STREAM = '/api/events/stream';

function toCase(one) {
  return {
    id: one.applicationId,
    number: one.number,
    projectName: one.projectName,
    projectCode: one.projectCode || '',
    schemeName: zh(one.schemeName),
    state: one.state,
    acceptedAt: one.acceptedAt,
    promisedDue: one.promisedDue,
    light: one.light,
    reviews: one.reviews.map((review) => ({
      matter: review.matter,
      name: zh(review.name),
      departmentName: zh(review.departmentName),
      state: review.state,
      layer: review.layer,
      promisedDue: review.promisedDue,
      decidedAt: review.decidedAt,
      outcome: review.outcome,
      light: review.light,
    })),
  };
}

function toApplication(one, progress) {
  const reviews = (one.plan?.reviews || []).map(toReview(one, progress));
  const byMatter = new Map(reviews.map((review) => [review.matter, review]));
  return {
    id: one.id,
    number: one.number,
    state: one.state,
    projectName: one.projectName,
    projectCode: one.projectCode || '',
    schemeName: zh(one.scheme?.name),
    applicant: one.applicant?.name || '',
    summary: one.summary || '',
    materials: one.materials.length,
    acceptedOn: one.acceptedOn,
    promisedDue: one.plan?.promisedDue,
    statutoryDue: one.plan?.statutoryDue,
    closingReason: one.closingReason || '',
    layers: (one.plan?.layers || []).map((matters) => matters.map((matter) => byMatter.get(matter))),
    reviews,
    proposal: one.proposal && { conclusion: one.proposal.conclusion, explanation: one.proposal.explanation.map(zh) },
    result: one.result && {
      number: one.result.number,
      conclusion: one.result.conclusion,
      conditions: one.result.conditions,
      deviationReason: one.result.deviationReason || '',
      verificationCode: one.result.verificationCode,
      issuedAt: one.result.issuedAt,
      issuedBy: one.result.issuedBy.name,
    },
  };
}

function toReview(one, progress) {
  const known = new Map(one.reviews.map((review) => [review.matter, review]));
  const followed = new Map((progress.reviews || []).map((review) => [review.matter, review]));
  const workers = new Map((progress.progress || []).map((review) => [review.matter, review.claimedBy]));
  return (planned) => {
    const review = known.get(planned.matter) || {};
    const seen = followed.get(planned.matter) || {};
    return {
      id: `${one.id}:${planned.matter}`,
      matter: planned.matter,
      name: zh(planned.name),
      department: planned.department,
      departmentName: zh(planned.departmentName),
      prerequisites: planned.prerequisites,
      isCritical: one.plan.criticalPath.includes(planned.matter),
      promisedDue: review.promisedDue || planned.promisedDue,
      statutoryDue: review.statutoryDue || planned.statutoryDue,
      state: review.state === 'OPEN' && seen.state === 'CLAIMED' ? 'CLAIMED' : review.state || 'WAITING',
      light: seen.light,
      claimedBy: workers.get(planned.matter) || '',
      outcome: review.decision?.outcome,
      decision: review.decision && {
        opinion: review.decision.opinion,
        conditions: review.decision.conditions,
        reason: review.decision.reason || '',
        remedies: review.decision.remedies || '',
        by: review.decision.by.name,
        at: review.decision.at,
      },
    };
  };
}

function zh(text) {
  return text ? text.zh : '';
}

/** Ids hold colons, which stay readable in an address. */
function segment(id) {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}

function query(parameters) {
  return new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
}
