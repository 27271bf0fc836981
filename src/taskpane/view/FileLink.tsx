import { Link } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';
import type { MadeFile } from '../core/madeFile';
import { useMessages } from './context';
import { useLayout } from './layout';

interface Props {
  readonly file: MadeFile;
  /** What to do should nothing arrive: whether a download works no pane can tell. */
  readonly other: string;
}

/** A file to be saved by the browser, with its size and the other way beside it. */
export function FileLink({ file, other }: Props): ReactNode {
  const { create } = useMessages();
  const layout = useLayout();
  const addressed = useAddress(file);
  const kilobytes = Math.ceil(file.bytes.length / 1024);
  return (
    <div className={layout.tight}>
      <Link as="a" ref={addressed} href="#" download={file.name}>
        {create.save(file.name, kilobytes)}
      </Link>
      <p className={layout.quiet}>{other}</p>
    </div>
  );
}

/** Gives a link an address of the bytes as long as it is shown. */
function useAddress({ bytes, type }: MadeFile): (link: HTMLAnchorElement | null) => () => void {
  return useCallback(
    (link) => {
      const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
      if (link !== null) link.href = made;
      return () => URL.revokeObjectURL(made);
    },
    [bytes, type],
  );
}
