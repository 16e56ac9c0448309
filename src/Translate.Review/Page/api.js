// What the server is asked. A failed call is an Error with its status; status 0 is a lost connection.
const tab = crypto.randomUUID();

export class CallError extends Error {
  constructor(status, answer) { super(answer?.message ?? ''); this.status = status; this.answer = answer; }
}

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(path, { method, headers: { ...(method !== 'GET' && { 'X-Tab': tab }), ...(body && { 'Content-Type': 'application/json' }) }, body: body && JSON.stringify(body) });
  } catch {
    throw new CallError(0);
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new CallError(response.status, answer);
  return answer;
}

const query = (values) => new URLSearchParams(Object.entries(values).filter(([, v]) => v)).toString();

export const open = () => call('GET', '/api/open');
export const job = () => call('GET', '/api/job');
export const list = (document, filter) => call('GET', `/api/documents/${document}/list?${query(filter)}`);
export const units = (ids) => call('GET', `/api/units?ids=${ids.join(',')}`);
export const change = (id, edit) => call('PUT', `/api/units/${id}`, edit);
export const after = (id) => call('GET', `/api/units/${id}/after`);
export const shape = (id, wanted) => call('POST', `/api/units/${id}/shape`, wanted);
export const same = (id) => call('GET', `/api/units/${id}/same`);
export const applyToSame = (id, units) => call('POST', `/api/units/${id}/same`, { units });
export const beside = (id) => call('GET', `/api/units/${id}/beside`);
export const alternative = (id, provider) => call('POST', `/api/units/${id}/alternatives?${query({ provider })}`);
export const concordance = (text, side) => call('GET', `/api/concordance?${query({ text, side })}`);
export const history = (id) => call('GET', `/api/units/${id}/history`);
export const undo = () => call('POST', '/api/undo');
export const redo = () => call('POST', '/api/redo');
export const replace = (document, wanted) => call('POST', `/api/documents/${document}/replace`, wanted);
export const exportAll = () => call('POST', '/api/export');

/** Listens to what other tabs change. */
export function listen({ changed, connected, lost }) {
  const events = new EventSource('/api/events');
  events.onmessage = (e) => {
    const { units, isReshaped, tab: other } = JSON.parse(e.data);
    if (!units.length) connected();
    else if (other !== tab) changed(units, isReshaped);
  };
  events.onerror = () => {
    lost();
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen({ changed, connected, lost }), 2000);
  };
}
