import * as z from 'zod';
import { monthDayPattern, programmeDefinition, slugPattern } from './definition';
import { fault, shown, type Fault, type Path } from './fault';
import { namedField } from './fieldWords';
import { didYouMean } from './nearest';

type Issue = z.core.$ZodIssue;

/** What zod found wrong with the shape of a file, in Japanese; the one place where zod's words are translated. */
export function shapeFaults(issues: readonly Issue[], json: unknown): Fault[] {
  return issues.flatMap((issue) => translate(issue, [], json));
}

function translate(issue: Issue, base: Path, json: unknown): Fault[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  const value = valueAt(json, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault([...path, key], unknownKey(key, knownKeys(path))));
  }
  if (value === undefined) return [fault(path, missing(path))];
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => errors.every((each) => !rejectsType(each)));
    if (branch !== undefined) return branch.flatMap((each) => translate(each, path, json));
  }
  return [fault(path, message(issue, value))];
}

/** A branch of a union that wants another type altogether is not what its writer had in mind. */
function rejectsType(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function message(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, value);
    case 'invalid_union':
      return `使えない値です（${shown(value)}）。${expectedTypes(issue.errors.flat())}のどれかを書いてください。`;
    case 'invalid_value':
      return `${shown(value)} は使えません。次のどれかを書いてください: ${issue.values.map(String).join('、')}。`;
    case 'invalid_format':
      return wrongFormat(issue, value);
    case 'too_small':
      return tooSmall(issue, value);
    case 'too_big':
      return tooBig(issue, value);
    case 'custom':
      return `大きすぎるか小さすぎる数値です（${shown(value)}）。0 か、絶対値が 0.000000001 以上 10兆 以下の数値にしてください。単位を変える方法もあります。`;
    default:
      return `使えない値です（${shown(value)}）。JSON Schema を見て直してください。`;
  }
}

function missing(path: Path): string {
  const key = path.at(-1);
  if (key === undefined) return '中身がありません。プログラムの定義を書いてください。';
  return `必須の項目${namedField(String(key))}がありません。書き加えてください。`;
}

function unknownKey(key: string, known: readonly string[]): string {
  const hint = didYouMean(key, known);
  const listed = hint === '' ? `使える項目: ${known.join('、')}。` : hint;
  return `「${key}」という項目はありません。${listed}`;
}

const typeAdvice: Readonly<Record<string, readonly [string, string]>> = {
  number: ['数値', '半角の数字で入力してください。'],
  int: ['整数', '小数点のない半角の数字で入力してください。'],
  string: ['文字列', '「"」で囲んで書いてください。'],
  boolean: ['true か false', 'true か false を「"」で囲まずに書いてください。'],
  array: ['一覧', '[ ] で囲んで並べてください。'],
  object: ['項目の組', '{ } で囲んで書いてください。'],
  record: ['項目の組', '{ } で囲んで書いてください。'],
  null: ['null', 'null と書いてください。'],
};

function wrongType(expected: string, value: unknown): string {
  const [name, advice] = typeAdvice[expected] ?? ['使える値', 'JSON Schema を見て直してください。'];
  return `${name}ではありません（${shown(value)}）。${advice}`;
}

function expectedTypes(issues: readonly Issue[]): string {
  const names = issues.map((each) =>
    each.code === 'invalid_type' ? (typeAdvice[each.expected]?.[0] ?? each.expected) : '',
  );
  return [...new Set(names.filter((name) => name !== ''))].join('、');
}

function wrongFormat(issue: z.core.$ZodIssueInvalidStringFormat, value: unknown): string {
  if (issue.format === 'date') {
    return `日付ではありません（${shown(value)}）。2024-04-01 のように、実在する日付を半角で入力してください。`;
  }
  if (issue.pattern === String(monthDayPattern)) {
    return `月日ではありません（${shown(value)}）。09-30 のように半角で入力してください。`;
  }
  if (issue.pattern === String(slugPattern)) {
    return `識別子に使えない文字があります（${shown(value)}）。半角の英数字、「.」「_」「-」だけを使い、英数字で始めてください。`;
  }
  return `書き方が違います（${shown(value)}）。JSON Schema を見て直してください。`;
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, value: unknown): string {
  if (issue.origin === 'string') return '空欄です。文字を書いてください。';
  if (Array.isArray(value)) {
    return `${issue.minimum}件以上が必要です（現在${value.length}件）。書き加えてください。`;
  }
  const limit = issue.inclusive === false ? `${issue.minimum}より大きい` : `${issue.minimum}以上の`;
  return `小さすぎます（${shown(value)}）。${limit}数値にしてください。`;
}

function tooBig(issue: z.core.$ZodIssueTooBig, value: unknown): string {
  if (issue.origin === 'string') return `長すぎます。${issue.maximum}文字以内にしてください。`;
  if (Array.isArray(value)) {
    return `${issue.maximum}件までです（現在${value.length}件）。減らしてください。`;
  }
  return `大きすぎます（${shown(value)}）。${issue.maximum}以下の数値にしてください。`;
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return new Map<string, unknown>(Object.entries(value)).get(String(key));
  }, json);
}

/** The names that the definition knows at a place of the file. */
function knownKeys(path: Path): string[] {
  const schema = path.reduce<z.core.$ZodType | null>(
    (at, key) => (at === null ? null : child(at, key)),
    programmeDefinition,
  );
  const object = schema === null ? null : withoutWrapping(schema);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function child(wrapped: z.core.$ZodType, key: string | number): z.core.$ZodType | null {
  const schema = withoutWrapping(wrapped);
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (!(schema instanceof z.ZodObject)) return null;
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return shape[key] ?? null;
}

/** Looks through `optional` and takes the object among the kinds of a union. */
function withoutWrapping(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return withoutWrapping(schema.unwrap());
  }
  if (!(schema instanceof z.ZodUnion)) return schema;
  return schema.options.find((option) => option instanceof z.ZodObject) ?? schema;
}
