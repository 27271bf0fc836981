/**
 * Runs in the pane's frame before office.js: what `window.external` is in a desktop Excel, forwarded to the workbench
 * around the frame. Arrays are made anew in the frame's own realm, because the client looks at prototypes.
 */
import type { External } from '../host';

interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

interface PageAround {
  readonly workbenchPane?: { readonly connect: (frame: Window) => External };
}

const around: PageAround = window.parent === window ? {} : (window.parent as PageAround);
const outer = around.workbenchPane?.connect(window);

function own(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(own);
  return isSafeArray(value) ? { toArray: () => value.toArray().map(own) } : value;
}

const isSafeArray = (value: unknown): value is SafeArray =>
  typeof value === 'object' &&
  value !== null &&
  'toArray' in value &&
  typeof value.toArray === 'function';

if (outer !== undefined) {
  const external: External = {
    GetHostInfo: () => outer.GetHostInfo(),
    GetLoggingAllowed: () => outer.GetLoggingAllowed(),
    GetContext: () => outer.GetContext(),
    Execute: (call, args, answer) =>
      outer.Execute(call, args, (response, status) => answer(own(response) as SafeArray, status)),
    RegisterEvent: (event, target, handler, answer) =>
      outer.RegisterEvent(
        event,
        target,
        (number, payload) => handler(number, own(payload)),
        (response, status) => answer(own(response) as SafeArray, status),
      ),
    MessageChild2: (message) => outer.MessageChild2(message),
    UnregisterEvent: (event, target, answer) =>
      outer.UnregisterEvent(event, target, (response, status) =>
        answer(own(response) as SafeArray, status),
      ),
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true });
}
