import type { FindingRule, Severity } from './finding';
import { ruleTopics } from './registry';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'エラー',
  warning: '注意',
  note: '参考',
};

/** The text of docs/findings.md: every rule, by topic. */
export function findingsDocument(): string {
  return [
    '# 検査の一覧',
    '',
    '<!-- src/check の規則から作られています。手で直さず、node scripts/generate-docs.mjs を実行してください。 -->',
    '',
    'ブックの検査（作業ウィンドウ、`gyokaku check`、取りまとめ）が知らせることの一覧です。自動では何も直しません。修正案があるものは、確かめたうえで当てはめられます。',
    '',
    '- **エラー**: このままでは使えません。取りまとめでは、その値を保留します。',
    '- **注意**: 間違いのおそれがあります。正しければそのままでかまいません。',
    '- **参考**: まだ入力していないところなど。課長確認・提出の後にエラーになるものがあります。',
    '',
    ...ruleTopics.flatMap(({ title, rules }) => [
      `## ${title}`,
      '',
      '| コード | 重さ | 何を知らせるか | 例 | どうするか |',
      '|---|---|---|---|---|',
      ...rules.map(line),
      '',
    ]),
  ].join('\n');
}

function line({
  code,
  severity,
  onceSubmitted,
  title,
  explains,
  example,
  remedy,
}: FindingRule): string {
  const weight =
    onceSubmitted === undefined
      ? SEVERITIES[severity]
      : `${SEVERITIES[severity]}（提出後は${SEVERITIES[onceSubmitted]}）`;
  const cells = [`\`${code}\``, weight, `**${title}**: ${explains}`, example, remedy];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
