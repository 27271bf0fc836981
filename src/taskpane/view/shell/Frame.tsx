import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { troubleOf } from '../../core/trouble';
import type { Messages } from '../../language';
import type { Appearance } from '../../theme/appearance';
import { themes } from '../../theme/themes';
import { MessagesContext } from '../context';

const useStyles = makeStyles({
  frame: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (prefers-reduced-motion: reduce)': {
      '& *': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
    },
  },
});

interface Props {
  readonly messages: Messages;
  readonly appearance: Appearance;
  readonly children: ReactNode;
}

/** What everything in the pane stands in: theme, language, and a net under crashes. */
export function Frame({ messages, appearance, children }: Props): ReactNode {
  const styles = useStyles();
  return (
    <FluentProvider theme={themes[appearance]} className={styles.frame} lang={messages.tag}>
      <MessagesContext value={messages}>
        <CrashNet words={messages.trouble.crashed}>{children}</CrashNet>
      </MessagesContext>
    </FluentProvider>
  );
}

interface NetProps {
  readonly words: string;
  readonly children: ReactNode;
}

/** A fault in drawing must not leave a white pane. */
class CrashNet extends Component<NetProps, { readonly detail: string | null }> {
  override readonly state: { readonly detail: string | null } = { detail: null };

  static getDerivedStateFromError(error: unknown): { readonly detail: string } {
    return { detail: troubleOf(error).detail };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === null) return this.props.children;
    return (
      <main role="alert">
        <p>{this.props.words}</p>
        <pre tabIndex={0}>{detail}</pre>
      </main>
    );
  }
}
