import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { ShownFault } from '../../core/create/definitionResult';
import { CopyButton } from '../CopyButton';
import { useMessages } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  faults: {
    maxHeight: '16rem',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  fault: {
    padding: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  path: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly fileName: string;
  readonly faults: readonly ShownFault[];
}

/** Why a definition file is refused: every fault with its place in the file. */
export function FaultList({ fileName, faults }: Props): ReactNode {
  const { create, sentence } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const shown = useRef<HTMLDivElement>(null);
  const textOf = ({ place, ...told }: ShownFault): string =>
    place === null ? sentence(told) : `${sentence(place)}: ${sentence(told)}`;
  return (
    <div className={layout.tight} role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{create.refused(fileName, faults.length)}</MessageBarBody>
      </MessageBar>
      <div ref={shown} className={styles.faults} tabIndex={0} role="group" aria-label={fileName}>
        <ul className={styles.list}>
          {faults.map((fault, index) => (
            <li key={index} className={styles.fault}>
              {fault.place !== null && <code className={styles.path}>{sentence(fault.place)}</code>}
              {sentence(fault)}
            </li>
          ))}
        </ul>
      </div>
      <div className={layout.row}>
        <CopyButton text={faults.map(textOf).join('\n')} label={create.copyFaults} shown={shown} />
      </div>
    </div>
  );
}
