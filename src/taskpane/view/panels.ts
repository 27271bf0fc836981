import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { PaneJob } from '../core/jobs';

/** What each tab shows, loaded when it is first chosen. */
export const panels: Readonly<Record<PaneJob, LazyExoticComponent<ComponentType>>> = {
  check: lazy(() => import(/* webpackChunkName: "check" */ './check/CheckPanel')),
  consolidate: lazy(
    () => import(/* webpackChunkName: "consolidate" */ './consolidate/ConsolidatePanel'),
  ),
  create: lazy(() => import(/* webpackChunkName: "create" */ './create/CreatePanel')),
  entry: lazy(() => import(/* webpackChunkName: "entry" */ './entry/EntryPanel')),
  judge: lazy(() => import(/* webpackChunkName: "judge" */ './judge/JudgePanel')),
  paper: lazy(() => import(/* webpackChunkName: "paper" */ './paper/PaperPanel')),
  submit: lazy(() => import(/* webpackChunkName: "submit" */ './submit/SubmitPanel')),
};
