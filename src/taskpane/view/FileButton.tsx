import { Button } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { useLayout } from './layout';

interface Props {
  readonly label: string;
  /** Endings and kinds of files, as an input takes them. */
  readonly accept: string;
  /** Of the input, which nobody sees. */
  readonly testId: string;
  readonly onFile: (file: File) => void;
}

/** What may be chosen: the record of a publication, a workbook, or a definition as JSON or as a definition workbook. */
export const RECORD = '.json,application/json';
export const WORKBOOK = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DEFINITION =
  '.json,.xlsx,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A button that asks for a file. */
export function FileButton({ label, accept, testId, onFile }: Props): ReactNode {
  const layout = useLayout();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept={accept}
        hidden
        data-testid={testId}
        onChange={({ target }) => {
          const file = target.files?.item(0) ?? null;
          if (file !== null) onFile(file);
          // The same file again, once corrected, must be noticed.
          target.value = '';
        }}
      />
      <div className={layout.row}>
        <Button size="small" onClick={() => picker.current?.click()}>
          {label}
        </Button>
      </div>
    </>
  );
}

/** The bytes of a file. */
export async function contentOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
