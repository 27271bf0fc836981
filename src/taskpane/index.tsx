import { Spinner } from '@fluentui/react-components';
import { StrictMode, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { messagesFor } from './language';
import { findEnvironment, type Environment } from './office/environment';
import { appearanceOf } from './theme/appearance';
import { Frame } from './view/shell/Frame';
import { NotInExcel } from './view/shell/NotInExcel';

const darkness = matchMedia('(prefers-color-scheme: dark)');

function usePrefersDark(): boolean {
  return useSyncExternalStore(
    (changed) => {
      darkness.addEventListener('change', changed);
      return () => darkness.removeEventListener('change', changed);
    },
    () => darkness.matches,
  );
}

interface TaskPaneProps {
  readonly environment: Environment;
  /** What there is to see inside Excel, once it is there. */
  readonly ExcelPane: ComponentType | null;
}

function TaskPane({ environment, ExcelPane }: TaskPaneProps): ReactNode {
  const prefersDark = usePrefersDark();
  const isExcel = environment.kind === 'excel';
  const officeBackground = isExcel ? environment.officeBackground : null;
  return (
    <Frame messages={messages} appearance={appearanceOf({ officeBackground, prefersDark })}>
      {!isExcel ? (
        <NotInExcel reason={environment.kind} />
      ) : ExcelPane === null ? (
        <Spinner label={messages.starting} />
      ) : (
        <ExcelPane />
      )}
    </Frame>
  );
}

const place = document.getElementById('pane');
if (place === null) throw new Error('taskpane.html lacks the element #pane');
const environment = await findEnvironment();
const messages = messagesFor(
  environment.kind === 'outside' ? navigator.language : environment.language,
);
document.documentElement.lang = messages.tag;
document.title = messages.title;
const root = createRoot(place);
const show = (ExcelPane: ComponentType | null): void =>
  root.render(
    <StrictMode>
      <TaskPane environment={environment} ExcelPane={ExcelPane} />
    </StrictMode>,
  );
show(null);
if (environment.kind === 'excel') {
  // By hand: what React suspends it shows 0.3 s after the spinner at the earliest.
  show((await import(/* webpackChunkName: "pane" */ './excelPane')).default);
}
