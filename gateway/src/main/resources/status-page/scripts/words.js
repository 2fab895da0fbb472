/** Chinese words and dates for codes and instants. */
const ZONE = 'Asia/Shanghai';
const dayFormat = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, month: 'numeric', day: 'numeric' });
const dayWithYear = new Intl.DateTimeFormat('zh-CN', { timeZone: ZONE, year: 'numeric', month: 'numeric', day: 'numeric' });
const fullFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit',
});
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });
const DAY = 86_400_000;

export const CASE_STATES = {
  DRAFT: '草稿', SUBMITTED: '待受理', PRECHECK: '预审中', ACCEPTED: '审查中', REVIEWING: '审查中', READY: '待出结果',
  ISSUED: '已出结果', WITHDRAWN: '已撤回', NOT_ACCEPTED: '不予受理',
};
export const OUTCOMES = { APPROVED: '同意', APPROVED_WITH_CONDITIONS: '附条件同意', REFUSED: '不同意' };
export const CONCLUSIONS = { ...OUTCOMES, REFUSED: '不予同意' };
export const ROLES = {
  APPLICANT: '申请人', WINDOW_CLERK: '综合窗口', LEAD_WINDOW: '牵头窗口', REVIEWER: '审查员', DECIDER: '首席代表',
  SUPERVISOR: '监督员', SUBSCRIBER: '系统', CATALOGUE_ADMIN: '事项管理员', SYSTEM_ADMIN: '系统管理员', AUDITOR: '审计员',
};

/** How a review stands, as one of five looks with a word for it. */
export function standing(review) {
  if (review.state === 'DECIDED') {
    return review.outcome === 'REFUSED'
      ? { look: 'refused', word: OUTCOMES.REFUSED }
      : { look: 'decided', word: OUTCOMES[review.outcome] || '已决定' };
  }
  if (review.state === 'CANCELLED') {
    return { look: 'waiting', word: '已终止' };
  }
  if (review.light === 'RED') {
    return { look: 'overdue', word: '已超期' };
  }
  if (review.state === 'WAITING') {
    return { look: 'waiting', word: '等待前置' };
  }
  if (review.light === 'YELLOW') {
    return { look: 'soon', word: '即将到期' };
  }
  return { look: 'active', word: review.state === 'CLAIMED' ? '审查中' : '待领取' };
}

export function day(value) {
  if (!value) {
    return '—';
  }
  const date = toDate(value);
  return isoDay.format(date).slice(0, 4) === isoDay.format(new Date()).slice(0, 4) ? dayFormat.format(date) : dayWithYear.format(date);
}

export function moment(value) {
  return value ? fullFormat.format(toDate(value)) : '—';
}

/** Calendar days until the day of {@code value}; 0 is today, negative is past, null if there is no date. */
export function daysLeft(value) {
  if (!value) {
    return null;
  }
  const end = Date.parse(`${isoDay.format(toDate(value))}T00:00:00Z`);
  const today = Date.parse(`${isoDay.format(new Date())}T00:00:00Z`);
  return Math.round((end - today) / DAY);
}

export function remaining(value) {
  const left = daysLeft(value);
  if (left === null) {
    return '';
  }
  if (left < 0) {
    return `到期日已过 ${-left} 天`;
  }
  return left === 0 ? '今天到期' : `${left} 天后到期`;
}

/** The services decide what is late, by working days; without their word only what is due today or tomorrow is pressing. */
export function urgency(value, light) {
  if (light === 'RED') {
    return 'overdue';
  }
  const left = daysLeft(value);
  return light === 'YELLOW' || (!light && left !== null && left <= 1) ? 'soon' : 'calm';
}

function toDate(value) {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T15:59:59Z` : value);
}
