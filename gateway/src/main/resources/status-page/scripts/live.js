import { STREAM } from './shape.js';

const POLL = 20_000;
const GATHER = 700;

/**
 * Calls back some moments after something happened on the platform. One tab holds the stream for all, because a browser
 * opens only six connections to a host; besides, every tab asks again from time to time.
 */
export class Live {
  #changed;
  #told;
  #timer;
  #channel = 'BroadcastChannel' in window ? new BroadcastChannel('lianshen') : null;

  constructor(changed, told) {
    this.#changed = changed;
    this.#told = told;
  }

  start() {
    this.#channel?.addEventListener('message', ({ data }) => (data === 'changed' ? this.#soon() : this.#told(data)));
    setInterval(() => document.visibilityState === 'visible' && this.#changed(), POLL);
    this.#told('polling');
    if (navigator.locks) {
      navigator.locks.request('lianshen-stream', () => this.#listen());
    } else {
      this.#listen();
    }
  }

  async #listen() {
    for (let wait = 1000; ; wait = Math.min(wait * 2, POLL)) {
      try {
        const response = await fetch(STREAM, { headers: { Accept: 'text/event-stream' }, cache: 'no-store' });
        if (response.ok) {
          this.#tell('live');
          wait = 1000;
          await this.#read(response.body.pipeThrough(new TextDecoderStream()).getReader());
        }
      } catch {
        // The next turn tries again.
      }
      this.#tell('polling');
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  /** The content of an event does not matter here, whatever its type: the pages ask for the facts. */
  async #read(reader) {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      this.#tell('live');
      if (/^data:/m.test(piece.value)) {
        this.#channel?.postMessage('changed');
        this.#soon();
      }
    }
  }

  #tell(state) {
    this.#channel?.postMessage(state);
    this.#told(state);
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#changed, GATHER);
  }
}
