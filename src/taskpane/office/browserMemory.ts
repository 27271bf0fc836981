import type { Memory } from '../host';

const PREFIX = 'gyokaku.';

/** The browser's own storage, which closed networks and private windows may refuse: then nothing is remembered. */
export const browserMemory: Memory = {
  read(key) {
    try {
      return localStorage.getItem(PREFIX + key);
    } catch {
      return null;
    }
  },
  write(key, value) {
    try {
      localStorage.setItem(PREFIX + key, value);
    } catch {
      // Full or forbidden: the pane works without.
    }
  },
};
