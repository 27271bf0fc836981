import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import {
  fileVerdictTold,
  type Decisions,
  type FileReport,
  type Proposal,
} from '../../../consolidation';
import type { ConsolidateModel } from '../../core/consolidate/consolidateModel';
import { consolidate } from '../../language/panels/consolidate';
import { useMessages } from '../context';
import { useLayout } from '../layout';
import { useListTable } from '../listTable';

const useStyles = makeStyles({
  verdict: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly model: ConsolidateModel;
  readonly proposal: Proposal;
  readonly decisions: Decisions;
}

/** What somebody has to do something about first; what is passed over without a question last. */
const ORDER: readonly FileReport['verdict']['kind'][] = [
  'rejected',
  'duplicate',
  'accepted',
  'older',
  'copy',
  'again',
];

/** File by file: whose it is and what becomes of it. */
export function FileTable({ model, proposal: { files }, decisions }: Props): ReactNode {
  const words = consolidate[useMessages().tag];
  const layout = useLayout();
  const table = useListTable();
  const kinds = ORDER.filter((kind) => files.some(({ verdict }) => verdict.kind === kind));
  const countOf = (kind: string): number =>
    files.filter(({ verdict }) => verdict.kind === kind).length;
  return (
    <section className={layout.tight} aria-labelledby="files">
      <h2 id="files" className={layout.heading}>
        {words.files(files.length)}
      </h2>
      {kinds.length > 1 && (
        <p className={layout.plain}>
          {words.listed(kinds.map((kind) => words.kind(words.fileVerdicts[kind], countOf(kind))))}
        </p>
      )}
      <table className={table.table}>
        <caption className={layout.onlyRead}>{words.filesCaption}</caption>
        <thead>
          <tr>
            <th scope="col" className={table.head}>
              {words.file}
            </th>
            <th scope="col" className={table.head}>
              {words.result}
            </th>
          </tr>
        </thead>
        <tbody>
          {inOrder(files).map((file) => (
            <tr key={file.id} className={table.row}>
              <th scope="row" className={table.cell}>
                <span>{file.source.fileName}</span>
                <span className={layout.quiet}>{` ${aboutOf(file, words.submissionNo)}`}</span>
              </th>
              <td className={table.cell}>
                <Result model={model} file={file} choice={decisions.files?.get(file.id)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function inOrder(files: readonly FileReport[]): readonly FileReport[] {
  const place = ({ errors, verdict }: FileReport): number =>
    ORDER.indexOf(verdict.kind) - (errors.length > 0 ? 0.5 : 0);
  return [...files].sort((a, b) => place(a) - place(b));
}

function aboutOf({ divisionName, number }: FileReport, named: (number: number) => string): string {
  return [divisionName, number === null ? '' : named(number)]
    .filter((part) => part !== '')
    .join('　');
}

interface ResultProps {
  readonly model: ConsolidateModel;
  readonly file: FileReport;
  readonly choice: 'take' | 'skip' | undefined;
}

function Result({ model, file, choice }: ResultProps): ReactNode {
  const { sentence, tag } = useMessages();
  const words = consolidate[tag];
  const layout = useLayout();
  const styles = useStyles();
  const { verdict, cautions, errors, source } = file;
  return (
    <div className={layout.tight}>
      <span className={styles.verdict}>{words.fileVerdicts[verdict.kind]}</span>
      {verdict.kind !== 'accepted' && (
        <span className={layout.quiet}>{sentence(fileVerdictTold(verdict))}</span>
      )}
      {cautions.map((caution) => (
        <span key={caution.message} className={layout.quiet}>
          {sentence(caution)}
        </span>
      ))}
      {errors.length > 0 && (
        <details>
          <summary>{words.errors(errors.length)}</summary>
          <ul className={layout.list}>
            {errors.map(({ sheet, cell, ...told }) => (
              <li key={`${sheet ?? ''}!${cell ?? ''} ${told.message}`} className={layout.quiet}>
                {`${sheet ?? ''} ${cell ?? ''} ${sentence(told)}`.trim()}
              </li>
            ))}
          </ul>
        </details>
      )}
      {verdict.kind === 'accepted' && (
        <Checkbox
          size="medium"
          label={words.skipShort}
          aria-label={words.skip(source.fileName)}
          checked={choice === 'skip'}
          onChange={(_, { checked }) => model.decideFile(file.id, checked === true ? 'skip' : null)}
        />
      )}
      {verdict.kind === 'duplicate' && (
        <Checkbox
          size="medium"
          label={words.useShort}
          aria-label={words.use(source.fileName)}
          checked={choice === 'take'}
          onChange={(_, { checked }) => model.decideFile(file.id, checked === true ? 'take' : null)}
        />
      )}
    </div>
  );
}
