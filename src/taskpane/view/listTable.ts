import { makeStyles, tokens } from '@fluentui/react-components';

/** A list as a table: lines between its rows, whose cells wrap rather than widen the pane. */
export const useListTable = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: { textAlign: 'start', fontSize: tokens.fontSizeBase200 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
});
