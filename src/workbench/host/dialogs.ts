import { isObject, numberAt, stringAt } from './protocol';

/** Numbers that an add-in hears of its dialogs (OfficeDev/office-js-docs-pr, docs/develop/dialog-handle-errors-events.md). */
const codes = {
  notFound: 12002,
  otherDomain: 12004,
  notHttps: 12005,
  closedByUser: 12006,
  alreadyOpen: 12007,
  ignoredByUser: 12009,
} as const;

/** A dialog that is open, seen from the page in it and from the person before it. */
export interface OpenDialog {
  readonly url: string;
  /** Percent of the screen. */
  readonly width: number;
  readonly height: number;
  /** What the add-in has sent with `dialog.messageChild`. */
  readonly received: readonly string[];
  /** The page in the dialog calls `Office.context.ui.messageParent`. */
  readonly messageParent: (message: string) => void;
  /** The page that the dialog is to show cannot be loaded. */
  readonly failToLoad: () => void;
  /** The person closes the window. */
  readonly closeByUser: () => void;
}

/** `[type, content, origin]`: 0 is a message, other types are the numbers above. */
type Tell = (message: readonly [type: number, content?: string, origin?: string]) => void;

/** The dialogs of an add-in: one at a time, from the add-in's own domain over https. No page is loaded in them. */
export class Dialogs {
  private open_: (OpenDialog & { readonly received: string[] }) | null = null;
  /** Whether the person lets dialogs open; in Excel on the web they are asked. */
  allowed = true;

  /** @param origin of the add-in's page; dialogs of other domains are refused where it is given */
  constructor(private readonly origin?: string) {}

  get current(): OpenDialog | null {
    return this.open_;
  }

  /**
   * @param target what the client registers for: the arguments of `displayDialogAsync` as JSON
   * @returns 0, or why the dialog does not open
   */
  open(target: string, tell: Tell): number {
    const asked: unknown = JSON.parse(target);
    const wanted = isObject(asked) ? asked : {};
    const text = stringAt(wanted, 'url') ?? '';
    if (!URL.canParse(text)) return codes.otherDomain;
    const { protocol, origin, href: url } = new URL(text);
    if (protocol !== 'https:' && origin !== this.origin) return codes.notHttps;
    if (this.origin !== undefined && origin !== this.origin) return codes.otherDomain;
    if (this.open_ !== null) return codes.alreadyOpen;
    if (!this.allowed) return codes.ignoredByUser;
    this.open_ = {
      url,
      width: numberAt(wanted, 'width') ?? 80,
      height: numberAt(wanted, 'height') ?? 80,
      received: [],
      messageParent: (message) => tell([0, message, origin]),
      failToLoad: () => tell([codes.notFound]),
      closeByUser: () => {
        this.close();
        tell([codes.closedByUser]);
      },
    };
    return 0;
  }

  /** The add-in closes the dialog. */
  close(): void {
    this.open_ = null;
  }

  /** @param message the arguments of `dialog.messageChild` as JSON */
  messageChild(message: string): void {
    const asked: unknown = JSON.parse(message);
    const content = isObject(asked) ? stringAt(asked, 'messageContent') : undefined;
    this.open_?.received.push(content ?? '');
  }
}
