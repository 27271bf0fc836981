import { Spinner } from '@fluentui/react-components';
import { lazy, StrictMode, Suspense, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { messagesFor } from './language';
import { findEnvironment, type Environment } from './office/environment';
import { appearanceOf } from './theme/appearance';
import { Frame } from './view/shell/Frame';
import { NotInExcel } from './view/shell/NotInExcel';

const ExcelPane = lazy(() => import(/* webpackChunkName: "pane" */ './excelPane'));

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

function TaskPane({ environment }: { readonly environment: Environment }): ReactNode {
  const prefersDark = usePrefersDark();
  const isExcel = environment.kind === 'excel';
  const officeBackground = isExcel ? environment.officeBackground : null;
  return (
    <Frame messages={messages} appearance={appearanceOf({ officeBackground, prefersDark })}>
      {isExcel ? (
        <Suspense fallback={<Spinner label={messages.starting} />}>
          <ExcelPane />
        </Suspense>
      ) : (
        <NotInExcel reason={environment.kind} />
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
createRoot(place).render(
  <StrictMode>
    <TaskPane environment={environment} />
  </StrictMode>,
);
