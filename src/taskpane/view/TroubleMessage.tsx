import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { Trouble } from '../core/trouble';
import { CopyButton } from './CopyButton';
import { useMessages } from './context';
import { useLayout } from './layout';

const useStyles = makeStyles({
  detail: {
    maxHeight: '10rem',
    overflow: 'auto',
    margin: 0,
    padding: tokens.spacingVerticalXS,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface Props {
  readonly trouble: Trouble;
  readonly onRetry?: () => void;
}

/** What went wrong, what to do, and a detail to copy for whoever helps. */
export function TroubleMessage({
  trouble: { became, code, detail, said },
  onRetry,
}: Props): ReactNode {
  const { tag, trouble } = useMessages();
  const layout = useLayout();
  const styles = useStyles();
  const shown = useRef<HTMLPreElement>(null);
  const { todo, what } = trouble[code];
  const advice = tag === 'ja' ? (said ?? todo) : [became, todo].filter(Boolean).join(' ');
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{what}</MessageBarTitle>
          <p className={layout.plain}>{advice}</p>
          <details>
            <summary>{trouble.detail}</summary>
            <div className={layout.tight}>
              <pre ref={shown} className={styles.detail} tabIndex={0}>
                {detail}
              </pre>
              <div className={layout.row}>
                <CopyButton text={detail} label={trouble.copy} shown={shown} />
              </div>
            </div>
          </details>
        </MessageBarBody>
        {onRetry !== undefined && (
          <MessageBarActions>
            <Button onClick={onRetry}>{trouble.retry}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
