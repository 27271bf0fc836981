import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Readable } from '../core/store';
import { messagesFor, type Messages } from '../language';

export const MessagesContext = createContext<Messages>(messagesFor(undefined));

export function useMessages(): Messages {
  return useContext(MessagesContext);
}

export function useStore<State>({ subscribe, get }: Readable<State>): State {
  return useSyncExternalStore(subscribe, get);
}
