import { Button, Checkbox, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isWriting, type Decisions, type ProposalItem } from '../../../consolidation';
import { cellAddress, shownText } from '../../../workbook';
import type { CellInput } from '../../../evaluation';
import type { ConsolidateModel } from '../../core/consolidate/consolidateModel';
import { troubleOf, type Trouble } from '../../core/trouble';
import { TroubleMessage } from '../TroubleMessage';
import { consolidate } from '../../language/panels/consolidate';
import { useMessages, usePane } from '../context';
import { useLayout } from '../layout';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, justifyContent: 'space-between' },
  verdict: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  values: { margin: 0, display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)' },
  term: { paddingRight: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  // Long reports scroll within their place, so that the next value stays near.
  text: { margin: 0, overflowWrap: 'anywhere', maxHeight: '6rem', overflowY: 'auto' },
});

interface Props {
  readonly model: ConsolidateModel;
  readonly item: ProposalItem;
  readonly choice: 'take' | 'keep' | null;
  readonly rule: Decisions['conflicts'];
}

/** One value of a file against the master's. */
export function ValueRow({ model, item, choice, rule }: Props): ReactNode {
  const { sentence, tag } = useMessages();
  const words = consolidate[tag];
  const { tools } = usePane();
  const layout = useLayout();
  const styles = useStyles();
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { masterSite, verdict } = item;
  const name = sentence({ message: item.name, english: item.englishName });
  return (
    <div className={styles.item}>
      <span className={styles.head}>
        <span>{name}</span>
        <span className={styles.verdict}>{words.verdicts[verdict]}</span>
      </span>
      <dl className={styles.values}>
        {linesOf(item, words).map(([term, input]) => (
          <Line key={term} term={term} input={input} blank={words.blank} />
        ))}
      </dl>
      {item.reason !== null && <p className={layout.quiet}>{sentence(item.reason)}</p>}
      <div className={layout.row}>
        {masterSite !== null && (
          <Button
            size="small"
            onClick={() => {
              setTrouble(null);
              const cell = cellAddress(masterSite.row, masterSite.column);
              tools.host
                .selectCell(masterSite.sheet, cell)
                .catch((error: unknown) => setTrouble(troubleOf(error)));
            }}
          >
            {words.goTo(masterSite.sheet, cellAddress(masterSite.row, masterSite.column))}
          </Button>
        )}
        {isWriting(item) && (
          <Checkbox
            label={words.decline}
            aria-label={words.declineFor(name)}
            checked={choice === 'keep'}
            onChange={(_, { checked }) =>
              model.decideItem(item.id, checked === true ? 'keep' : null)
            }
          />
        )}
        {verdict === 'conflict' && (
          <Select
            size="small"
            aria-label={words.choiceFor(name)}
            value={choice ?? (rule === 'leave' || item.rivals.length > 0 ? 'leave' : rule)}
            onChange={(_, { value }) =>
              model.decideItem(item.id, value === 'take' || value === 'keep' ? value : null)
            }
          >
            <option value="leave">{words.undecided}</option>
            <option value="keep">{words.keepMaster}</option>
            <option value="take">{words.takeFile}</option>
          </Select>
        )}
      </div>
      {trouble !== null && <TroubleMessage trouble={trouble} />}
    </div>
  );
}

interface LineProps {
  readonly term: string;
  readonly input: CellInput;
  readonly blank: string;
}

function Line({ term, input, blank }: LineProps): ReactNode {
  const styles = useStyles();
  const text = shownText(input);
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.text} tabIndex={0} {...(input.kind === 'text' && { lang: 'ja' })}>
        {text === '' ? blank : text}
      </dd>
    </>
  );
}

/** Of a conflict all three sides; otherwise before and after, or what was submitted and is not taken. */
function linesOf(
  item: ProposalItem,
  words: Readonly<Record<'before' | 'after' | 'inMaster' | 'inFile' | 'handedOut', string>>,
): readonly (readonly [string, CellInput])[] {
  switch (item.verdict) {
    case 'new':
    case 'changed':
    case 'withdrawn':
      return [
        [words.before, item.before],
        [words.after, item.after],
      ];
    case 'conflict':
      return [
        [words.inMaster, item.before],
        [words.inFile, item.submitted],
        [words.handedOut, item.base],
      ];
    default:
      return [
        [words.inMaster, item.before],
        [words.inFile, item.submitted],
      ];
  }
}
