import {Store} from './store.js';

const SHORTEST_WAIT = 500;
const LONGEST_WAIT = 20_000;
const QUIET = 25_000;
const PATIENCE = 10_000;
const SESSION_ENDED = 4401;

/** How the live connection is: `status` is `off`, `connecting`, `live` or `lost`, `since` in ms. */
export const connection = new Store({status: 'off', since: Date.now(), resumed: 0});

const listeners = new Map();
let socket = null;
let wanted = false;
let attempts = 0;
let retry = 0;
let quiet = 0;
let onEnd = () => {};
let onRefusal = () => {};

/**
 * @param {string | string[]} types of messages
 * @param {(data: any, type: string) => void} listener
 * @returns {() => void} ends it
 */
export function hear(types, listener) {
  const all = [types].flat();
  all.forEach((type) => listeners.set(type, [...(listeners.get(type) ?? []), listener]));
  return () => all.forEach((type) => listeners.set(type, listeners.get(type).filter((one) => one !== listener)));
}

/**
 * Connects, and stays connected until told otherwise.
 * @param {() => void} sessionEnded
 * @param {() => void} refused called when a connection did not come about: a browser does not say whether the server
 *   was away, or no longer knows this session
 */
export function connect(sessionEnded, refused) {
  onEnd = sessionEnded;
  onRefusal = refused;
  if (!wanted) {
    wanted = true;
    open();
  }
}

export function disconnect() {
  wanted = false;
  clearTimeout(retry);
  clearTimeout(quiet);
  socket?.close();
  socket = null;
  connection.update({status: 'off', since: Date.now()});
}

/** Tries now instead of after the wait. */
export function hurry() {
  if (wanted && !socket) {
    clearTimeout(retry);
    open();
  }
}

function open() {
  const address = new URL('ws/connect', document.baseURI);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  const mine = new WebSocket(address);
  socket = mine;
  let opened = false;
  mine.onopen = () => {
    opened = true;
    attempts = 0;
    connection.set({status: 'live', since: Date.now(), resumed: connection.value.resumed + 1});
    listen(mine);
  };
  mine.onmessage = (event) => {
    listen(mine);
    deliver(JSON.parse(event.data));
  };
  mine.onclose = (event) => {
    if (socket === mine) {
      socket = null;
      closed(event.code, opened);
    }
  };
}

/** A way that is silently gone does not say so: after a while of silence we ask. */
function listen(mine) {
  clearTimeout(quiet);
  quiet = setTimeout(() => {
    if (mine.readyState === WebSocket.OPEN) {
      mine.send('{"action":"ping"}');
      quiet = setTimeout(() => mine.close(), PATIENCE);
    }
  }, QUIET);
}

/** @param {number} code @param {boolean} opened whether there was a connection at all */
function closed(code, opened) {
  clearTimeout(quiet);
  if (code === SESSION_ENDED) {
    wanted = false;
    connection.update({status: 'off', since: Date.now()});
    onEnd();
    return;
  }
  if (!wanted) {
    return;
  }
  if (!opened) {
    onRefusal();
  }
  if (connection.value.status !== 'lost') {
    connection.update({status: 'lost', since: Date.now()});
  }
  const longest = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** attempts++);
  retry = setTimeout(open, longest / 2 + Math.random() * longest / 2);
}

function deliver(message) {
  const {type, data} = message;
  const name = type === 'snapshot' ? `snapshot ${data.room}` : type;
  (listeners.get(name) ?? []).forEach((listener) => listener(data, type));
}

addEventListener('online', hurry);
document.addEventListener('visibilitychange', () => document.hidden || hurry());
