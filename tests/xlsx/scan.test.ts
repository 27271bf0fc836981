import { Refused } from '../../src/xlsx/refusal';
import type { Attributes } from '../../src/xlsx/xml/attributes';
import { scanXml } from '../../src/xlsx/xml/scan';

function scanned(xml: string): readonly (readonly [string, Record<string, string>])[] {
  const found: [string, Record<string, string>][] = [];
  scanXml(xml, 'part', {
    open: (element: string, attributes: Attributes) => {
      found.push([element, Object.fromEntries(attributes)]);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

test.each([
  ['as programs write them', '<c r="A1" s="5"/>'],
  ['in single quotes', "<c r='A1' s='5'/>"],
  ['with spaces about the equals sign', '<c r = "A1" s\n=\t"5" />'],
  ['over several lines', '<c\n  r="A1"\n  s="5"\n></c>'],
  ['with a prefix before the element', '<x:c r="A1" s="5"></x:c >'],
  ['with references', '<c r="&#65;1" s="&#x35;"/>'],
])('attributes %s say the same', (_, xml) => {
  expect(scanned(xml)).toEqual([['c', { r: 'A1', s: '5' }]]);
});

test('names of elements and attributes may be in any script', () => {
  expect(scanned('<行 見出し="一"><é1 ñ-x="二"/></行>')).toEqual([
    ['行', { 見出し: '一' }],
    ['é1', { 'ñ-x': '二' }],
  ]);
});

test.each([
  ['a value that is not closed', '<c r="A1/>'],
  ['a value without quotes', '<c r=A1/>'],
  ['a tag within a value', '<c r="<b/>"/>'],
  ['an attribute twice', '<c r="A1" r="A1"/>'],
  ['attributes that touch', '<c r="A1"s="5"/>'],
  ['an attribute without a name', '<c ="A1"/>'],
  ['an element without a name', '< r="A1"/>'],
  ['two elements that end each other', '<a><b></a></b>'],
])('%s is refused', (_, xml) => {
  expect(() => scanned(xml)).toThrow(Refused);
});
