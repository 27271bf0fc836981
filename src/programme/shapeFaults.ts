import type * as z from 'zod/mini';
import { monthDayPattern, slugPattern } from './definition';
import { fault, type Fault, type Path } from './fault';
import { namedField } from './fieldWords';
import { didYouMean } from './nearest';
import type { Notation } from './notation';
import type { Said } from './said';
import { choicesOf, knownKeys, schemaAt } from './schemaAt';
import { shown } from './shown';

type Issue = z.core.$ZodIssue;

/** What zod found wrong with the shape of a file; the one place where zod's words are translated. */
export function shapeFaults(
  issues: readonly Issue[],
  json: unknown,
  notation: Notation,
): readonly Fault[] {
  return issues.flatMap((issue) => translate(issue, [], { json, notation }));
}

interface Subject {
  readonly json: unknown;
  readonly notation: Notation;
}

function translate(issue: Issue, base: Path, subject: Subject): Fault[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  const value = valueAt(subject.json, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault([...path, key], ...unknownKey(key, knownKeys(path))));
  }
  if (value === undefined) return [fault(path, subject.notation.missing(path) ?? missing(path))];
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => errors.every((each) => !rejectsType(each)));
    if (branch !== undefined) return branch.flatMap((each) => translate(each, path, subject));
  }
  return [fault(path, sentence(issue, value, shown(value, subject.notation.nothing)))];
}

/** A branch of a union that wants another type altogether is not what its writer had in mind. */
function rejectsType(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function sentence(issue: Issue, value: unknown, quoted: Said): Said {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, quoted);
    case 'invalid_union': {
      const types = expectedTypes(issue.errors.flat());
      return {
        ja: `使えない値です（${quoted.ja}）。${types.ja}のどれかを書いてください。`,
        en: `The value (${quoted.en}) cannot be used. Write one of these: ${types.en}.`,
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        ja: `${quoted.ja} は使えません。次のどれかを書いてください: ${values.join('、')}。`,
        en: `The value (${quoted.en}) cannot be used. Write one of these: ${values.join(', ')}.`,
      };
    }
    case 'invalid_format':
      return wrongFormat(issue, quoted);
    case 'too_small':
      return tooSmall(issue, value, quoted);
    case 'too_big':
      return tooBig(issue, value, quoted);
    case 'custom':
      return {
        ja: `大きすぎるか小さすぎる数値です（${quoted.ja}）。0 か、絶対値が 0.000000001 以上 10兆 以下の数値にしてください。単位を変える方法もあります。`,
        en: `The number (${quoted.en}) is too large or too small. Make it 0, or a number between 0.000000001 and 10 trillion, positive or negative. Another unit may help.`,
      };
    default:
      return {
        ja: `使えない値です（${quoted.ja}）。JSON Schema を見て直してください。`,
        en: `The value (${quoted.en}) cannot be used. Correct it by the JSON Schema.`,
      };
  }
}

function missing(path: Path): Said {
  const key = path.at(-1);
  if (key === undefined) {
    return {
      ja: '中身がありません。プログラムの定義を書いてください。',
      en: 'There is nothing in it. Write the definition of a programme.',
    };
  }
  const field = namedField(String(key), choicesOf(schemaAt(path)));
  return {
    ja: `必須の項目${field.ja}がありません。書き加えてください。`,
    en: `The required field ${field.en} is missing. Add it.`,
  };
}

function unknownKey(key: string, known: readonly string[]): readonly Said[] {
  return [
    { ja: `「${key}」という項目はありません。`, en: `There is no field “${key}”.` },
    didYouMean(key, known) ?? {
      ja: `使える項目: ${known.join('、')}。`,
      en: `Fields that can be used: ${known.join(', ')}.`,
    },
  ];
}

interface TypeWords {
  /** In a list: 文字列、数値、null. */
  readonly name: Said;
  readonly advice: Said;
}

const group: TypeWords = {
  name: { ja: '項目の組', en: 'a group of fields' },
  advice: { ja: '{ } で囲んで書いてください。', en: 'Write it in { }.' },
};

const typeWords: Readonly<Record<string, TypeWords>> = {
  number: {
    name: { ja: '数値', en: 'a number' },
    advice: { ja: '半角の数字で入力してください。', en: 'Type it in half-width digits.' },
  },
  int: {
    name: { ja: '整数', en: 'a whole number' },
    advice: {
      ja: '小数点のない半角の数字で入力してください。',
      en: 'Type it in half-width digits without a decimal point.',
    },
  },
  string: {
    name: { ja: '文字列', en: 'a text' },
    advice: { ja: '「"」で囲んで書いてください。', en: 'Write it with a “"” before and after it.' },
  },
  boolean: {
    name: { ja: 'true か false', en: 'true or false' },
    advice: {
      ja: 'true か false を「"」で囲まずに書いてください。',
      en: 'Write true or false without a “"”.',
    },
  },
  array: {
    name: { ja: '一覧', en: 'a list' },
    advice: { ja: '[ ] で囲んで並べてください。', en: 'Write its parts in [ ].' },
  },
  object: group,
  record: group,
  null: {
    name: { ja: 'null', en: 'null' },
    advice: { ja: 'null と書いてください。', en: 'Write null.' },
  },
};

const unknownType: TypeWords = {
  name: { ja: '使える値', en: 'a value that can be used' },
  advice: { ja: 'JSON Schema を見て直してください。', en: 'Correct it by the JSON Schema.' },
};

function wrongType(expected: string, quoted: Said): Said {
  const { name, advice } = typeWords[expected] ?? unknownType;
  return {
    ja: `${name.ja}ではありません（${quoted.ja}）。${advice.ja}`,
    en: `The value (${quoted.en}) is not ${name.en}. ${advice.en}`,
  };
}

function expectedTypes(issues: readonly Issue[]): Said {
  const expected = issues.flatMap((each) => (each.code === 'invalid_type' ? [each.expected] : []));
  const names = [...new Set(expected)].map(
    (type) => typeWords[type]?.name ?? { ja: type, en: type },
  );
  return {
    ja: names.map(({ ja }) => ja).join('、'),
    en: names.map(({ en }) => en).join(', '),
  };
}

function wrongFormat(issue: z.core.$ZodIssueInvalidStringFormat, quoted: Said): Said {
  if (issue.format === 'date') {
    return {
      ja: `日付ではありません（${quoted.ja}）。2024-04-01 のように、実在する日付を半角で入力してください。`,
      en: `The value (${quoted.en}) is not a date. Type a day that exists, in half-width characters as in 2024-04-01.`,
    };
  }
  if (issue.pattern === String(monthDayPattern)) {
    return {
      ja: `月日ではありません（${quoted.ja}）。09-30 のように半角で入力してください。`,
      en: `The value (${quoted.en}) is not a month and a day. Type it in half-width characters as in 09-30.`,
    };
  }
  if (issue.pattern === String(slugPattern)) {
    return {
      ja: `識別子に使えない文字があります（${quoted.ja}）。半角の英数字、「.」「_」「-」だけを使い、英数字で始めてください。`,
      en: `The id (${quoted.en}) holds characters that cannot be used. Use half-width letters and digits, “.”, “_” and “-” only, and begin with a letter or a digit.`,
    };
  }
  return {
    ja: `書き方が違います（${quoted.ja}）。JSON Schema を見て直してください。`,
    en: `The value (${quoted.en}) is not written as it should be. Correct it by the JSON Schema.`,
  };
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, value: unknown, quoted: Said): Said {
  if (issue.origin === 'string') {
    return { ja: '空欄です。文字を書いてください。', en: 'It is blank. Write a text.' };
  }
  const { minimum } = issue;
  if (Array.isArray(value)) {
    return {
      ja: `${minimum}件以上が必要です（現在${value.length}件）。書き加えてください。`,
      en: `There must be at least ${minimum} (there are ${value.length}). Add what is missing.`,
    };
  }
  const isOpen = issue.inclusive === false;
  return {
    ja: `小さすぎます（${quoted.ja}）。${isOpen ? `${minimum}より大きい` : `${minimum}以上の`}数値にしてください。`,
    en: `The number (${quoted.en}) is too small. Make it ${isOpen ? 'more than' : 'at least'} ${minimum}.`,
  };
}

function tooBig(issue: z.core.$ZodIssueTooBig, value: unknown, quoted: Said): Said {
  const { maximum } = issue;
  if (issue.origin === 'string') {
    return {
      ja: `長すぎます。${maximum}文字以内にしてください。`,
      en: `It is too long. Keep it within ${maximum} characters.`,
    };
  }
  if (Array.isArray(value)) {
    return {
      ja: `${maximum}件までです（現在${value.length}件）。減らしてください。`,
      en: `There may be at most ${maximum} (there are ${value.length}). Take some away.`,
    };
  }
  return {
    ja: `大きすぎます（${quoted.ja}）。${maximum}以下の数値にしてください。`,
    en: `The number (${quoted.en}) is too large. Make it at most ${maximum}.`,
  };
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    return new Map<string, unknown>(Object.entries(value)).get(String(key));
  }, json);
}
