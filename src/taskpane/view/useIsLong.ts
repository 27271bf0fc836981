import { useEffect, useState } from 'react';

/** Shorter waits are over before anybody could read that there is one. */
const UNNOTICED_MS = 300;

/** Whether something has gone on for so long that a person wants to know. */
export function useIsLong(isGoingOn: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(() => setLong(true), UNNOTICED_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isGoingOn]);
  return isGoingOn && isLong;
}
