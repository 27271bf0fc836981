import { createContext, useContext, useSyncExternalStore } from 'react';
import type { PaneModel } from '../core/paneModel';
import type { Readable } from '../core/store';
import { messagesFor, type Messages } from '../language';

export const MessagesContext = createContext<Messages>(messagesFor(undefined));

export function useMessages(): Messages {
  return useContext(MessagesContext);
}

export const PaneContext = createContext<PaneModel | null>(null);

/** The pane that a panel is part of. */
export function usePane(): PaneModel {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('Only within a Pane');
  return pane;
}

export function useStore<State>({ subscribe, get }: Readable<State>): State {
  return useSyncExternalStore(subscribe, get);
}
