import {api, refusals} from './api.js';
import {Store} from './store.js';

/** Who we are to the server. `state` is `asking`, `unreachable`, `new`, `out` or `in`. */
export const session = new Store({state: 'asking', codeNeeded: false});

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
