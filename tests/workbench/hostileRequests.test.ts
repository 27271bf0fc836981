import { HostError } from '../../src/workbench/host/protocol';
import { cases, fc } from '../support/property';
import { newSheet, useSession } from './support';

/** Requests that no office.js sends: real ones, spoilt at some place. */

const { session } = useSession();

/** What office.js really sends for work of every kind. */
const sent: string[] = [];

beforeAll(async () => {
  const { host } = session();
  const run = host.run.bind(host);
  host.run = (body, flags) => {
    sent.push(body);
    return run(body, flags);
  };
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '要求');
    const range = sheet.getRange('A1:B2');
    range.values = [
      [1, '二'],
      ['=A1*2', true],
    ];
    range.format.fill.color = '#ABCDEF';
    range.set({
      numberFormat: [
        ['0', '@'],
        ['0', '@'],
      ],
      format: { wrapText: true },
    });
    range.load('values,text,format/fill/color');
    sheet.names.add('名前', range);
    sheet.load('name,visibility');
    await context.sync();
    sheet.getRange('A:A').getUsedRangeOrNullObject().load('address');
    context.workbook.worksheets.load({ select: 'name', top: 2, skip: 1 });
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
    sheet.protection.unprotect();
    sheet.delete();
    await context.sync();
  });
  host.run = run;
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Spoiling {
  /** Which request, and where in it: at each step the child of that number. */
  readonly request: number;
  readonly way: readonly number[];
  /** What stands there instead; undefined: nothing. */
  readonly instead: unknown;
}

const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  request: fc.nat(50),
  way: fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }),
  instead: fc.oneof(
    fc.constant(undefined),
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<Json>(-1, 0, 1e9, '', '__proto__', 'A1:XFE1', '要求!A1', [[]], [[[1]]], {}),
  ),
});

function spoilt({ request, way, instead }: Spoiling): string {
  const whole = JSON.parse(sent[request % sent.length] ?? '{}') as Json;
  let at: Json = whole;
  for (const [step, number] of way.entries()) {
    if (at === null || typeof at !== 'object') break;
    const keys: string[] = Object.keys(at);
    const key = keys[number % Math.max(1, keys.length)];
    if (key === undefined) break;
    const child = Reflect.get(at, key) as Json;
    const isLast = step === way.length - 1 || child === null || typeof child !== 'object';
    if (isLast) {
      if (instead === undefined) Reflect.deleteProperty(at, key);
      else Reflect.set(at, key, instead);
      break;
    }
    at = child;
  }
  return JSON.stringify(whole);
}

const codeIn = (reply: string): string | null =>
  (JSON.parse(reply) as { Error?: { Code: string } }).Error?.Code ?? null;

const known = [
  'AccessDenied',
  'InvalidArgument',
  'InvalidBinding',
  'InvalidObjectPath',
  'InvalidOperation',
  'InvalidReference',
  'InvalidSelection',
  'ItemAlreadyExists',
  'ItemNotFound',
  'NotImplemented',
  'PropertyNotLoaded',
];

test('whatever is asked is answered, with an error that a caller knows, and the next request is as good as ever', async () => {
  const { host } = session();
  const codes = new Set<string | null>();
  await fc.assert(
    fc.asyncProperty(spoiling, async (each) => {
      const code = await host
        .run(spoilt(each), 0)
        .then(codeIn, (error: unknown) =>
          error instanceof HostError ? error.code : String(error),
        );
      expect([null, ...known]).toContain(code);
      codes.add(code);
    }),
    cases(300),
  );
  expect(codes.size).toBeGreaterThan(3);
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '後');
    sheet.getRange('A1:A2').values = [[3], ['=A1*2']];
    const result = sheet.getRange('A2').load('values');
    await context.sync();
    expect(result.values).toEqual([[6]]);
  });
});

test.each([
  ['no JSON', '{"Actions":'],
  ['an array', '[]'],
  ['no actions', '{"ObjectPaths":{}}'],
  ['deep', `${'['.repeat(5000)}${']'.repeat(5000)}`],
])('a request that is none (%s) is refused as a whole', async (_, body) => {
  await expect(session().host.run(body, 0)).rejects.toBeInstanceOf(Error);
});
