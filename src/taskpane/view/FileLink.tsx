import { Link } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
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
  const address = useAddress(file);
  const kilobytes = Math.ceil(file.bytes.length / 1024);
  return (
    <div className={layout.tight}>
      {address !== null && (
        <Link href={address} download={file.name}>
          {create.save(file.name, kilobytes)}
        </Link>
      )}
      <p className={layout.quiet}>{other}</p>
    </div>
  );
}

/** An address of the bytes as long as they are shown. */
function useAddress({ bytes, type }: MadeFile): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return address;
}
