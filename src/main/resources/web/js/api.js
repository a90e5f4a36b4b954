import {said, t} from './words.js';
import {Store, remembered} from './store.js';

/** Raised by 1 whenever the server no longer knows this session. */
export const refusals = new Store(0);

/** What the server, or the way to it, refused; the message is for people. */
export class ApiError extends Error {
  /**
   * @param {number} status 0 when there was no answer
   * @param {{error?: string, message?: string, details?: any, request_id?: string}} body
   */
  constructor(status, body) {
    super(body.message ? said(body.message) : t('error.unknown', {status}));
    this.status = status;
    this.code = body.error ?? '';
    this.details = body.details ?? {};
    this.requestId = body.request_id ?? '';
    this.body = body;
  }

  /** Everything that is wrong, with the names of the fields; empty when it is about none. */
  issues() {
    const several = this.details.errors ?? [this.details];
    return several.filter((one) => one.issue).map((one) => `${one.field}: ${said(one.issue)}`).join('; ');
  }

  /** What is wrong with a field, if this is about it. @param {string} field */
  about(field) {
    const several = this.details.errors ?? [this.details];
    return said(several.find((one) => one.field === field)?.issue ?? '');
  }
}

/**
 * @param {string} method
 * @param {string} path below the base, as `api/anime`
 * @param {any} [body]
 * @param {{signal?: AbortSignal, headers?: Record<string, string>, seconds?: number}} [options]
 * @returns {Promise<{status: number, headers: Headers, body: any}>}
 */
export async function call(method, path, body, options = {}) {
  const answer = await ask(method, path, body, options);
  const text = await answer.text();
  const json = text === '' ? {} : readable(text);
  if (answer.ok || answer.status === 304) {
    return {status: answer.status, headers: answer.headers, body: json};
  }
  if (answer.status === 401 && path !== 'api/auth/login') {
    refusals.set(refusals.value + 1);
  }
  throw new ApiError(answer.status, json ?? {});
}

/**
 * @param {string} method
 * @param {string} path
 * @param {any} body
 * @param {{signal?: AbortSignal, headers?: Record<string, string>, seconds?: number}} options
 */
async function ask(method, path, body, {signal, headers, seconds = 60}) {
  const limit = AbortSignal.timeout(seconds * 1000);
  try {
    return await fetch(path, {
      method,
      headers: {...(body === undefined ? {} : {'Content-Type': 'application/json'}), ...headers},
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
  } catch (failure) {
    if (signal?.aborted) {
      throw failure;
    }
    throw new ApiError(0, {message: t(limit.aborted ? 'error.slow' : 'error.unreachable')});
  }
}

function readable(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const bodyOf = async (call) => (await call).body;

/** The API; each answers with the body alone. */
export const api = {
  get: (path, options) => bodyOf(call('GET', path, undefined, options)),
  post: (path, body, options) => bodyOf(call('POST', path, body, options)),
  put: (path, body, options) => bodyOf(call('PUT', path, body, options)),
  patch: (path, body, options) => bodyOf(call('PATCH', path, body, options)),
  delete: (path, options) => bodyOf(call('DELETE', path, undefined, options)),
};

/** A part of a path. @param {string} text */
export const segment = (text) => encodeURIComponent(text);

/** Who we are to the server. `state` is `asking`, `unreachable`, `new`, `out` or `in`. */
export const session = new Store({state: told(), codeNeeded: 'codeNeeded' in document.documentElement.dataset});

/**
 * The page says who opened it. Only whom it calls a stranger although he was in the last time has to ask: where a
 * link of another site led here, the browser kept the cookie back.
 */
function told() {
  const state = document.documentElement.dataset.session ?? '';
  return ['new', 'in'].includes(state) || (state === 'out' && !remembered('in', '')) ? state : 'asking';
}

/** Asks whether there is a password, and whether our cookie is good. */
export async function findOut() {
  try {
    const answer = await api.get('api/auth/setup');
    const state = answer.authenticated ? 'in' : answer.configured ? 'out' : 'new';
    session.set({state, codeNeeded: answer.code_needed});
  } catch {
    session.update({state: 'unreachable'});
  }
}

/** Leaves when the server answers and does not know us; as long as it is away everything stays as it is. */
export async function findOutLater() {
  const answer = await api.get('api/auth/setup').catch(() => null);
  if (answer && !answer.authenticated) {
    session.set({state: answer.configured ? 'out' : 'new', codeNeeded: answer.code_needed});
  }
}

/** @param {string} password */
export async function login(password) {
  await api.post('api/auth/login', {password});
  session.update({state: 'in'});
}

/** Sets the very first password, and logs in with it. @param {string} password @param {string} code */
export async function setUp(password, code) {
  await api.post('api/auth/setup', {master_password: password, ...(code ? {setup_code: code} : {})});
  await login(password);
}

export async function logout() {
  await api.post('api/auth/logout');
  session.update({state: 'out'});
}

refusals.listen(() => {
  if (session.value.state === 'in') {
    findOut();
  }
});
