import type { Edge } from '../../workbook';
import { packAddresses } from '../plan/address';
import type { Layer, Lines } from '../plan/layers';
import { callBytes, rangeAt, type Step } from '../session';
import type { SheetSteps } from './sheetSteps';

/** Sets the looks of cells: one property of all cells that share a value at a time. */
export function lookSteps(sheet: SheetSteps, layers: readonly Layer[]): readonly Step[] {
  return layers.flatMap((layer) =>
    packAddresses(layer.areas).map((addresses) => {
      const inside = /[:,]/.test(addresses);
      const bytes =
        addresses.length + (layer.property === 'lines' ? callBytes(9, 18) : callBytes(3, 1));
      return sheet.step(bytes, (worksheet) => {
        setLayer(formatAt(worksheet, addresses), layer, inside);
      });
    }),
  );
}

function formatAt(sheet: Excel.Worksheet, addresses: string): Excel.RangeFormat {
  if (!addresses.includes(',')) return rangeAt(sheet, addresses).format;
  const areas = sheet.getRanges(addresses);
  areas.untrack();
  return areas.format;
}

function setLayer(format: Excel.RangeFormat, layer: Layer, inside: boolean): void {
  switch (layer.property) {
    case 'fontName':
      format.font.name = layer.value;
      return;
    case 'fontSize':
      format.font.size = layer.value;
      return;
    case 'fontColour':
      format.font.color = layer.value;
      return;
    case 'bold':
      format.font.bold = layer.value;
      return;
    case 'italic':
      format.font.italic = layer.value;
      return;
    case 'fill':
      if (layer.value === null) format.fill.clear();
      else format.fill.color = layer.value;
      return;
    case 'horizontal':
      format.horizontalAlignment = layer.value;
      return;
    case 'vertical':
      format.verticalAlignment = layer.value;
      return;
    case 'wrap':
      format.wrapText = layer.value;
      return;
    case 'indent':
      format.indentLevel = layer.value;
      return;
    case 'shrink':
      format.shrinkToFit = layer.value;
      return;
    case 'locked':
      format.protection.locked = layer.value;
      return;
    case 'lines':
      setLines(format.borders, layer.value, inside);
  }
}

const weights: Readonly<Record<Exclude<Edge, 'none'>, 'Hairline' | 'Thin' | 'Medium'>> = {
  hair: 'Hairline',
  thin: 'Thin',
  medium: 'Medium',
};

/** The inside lines of an area are those of its cells: where they differ, the area is one row (column) only. */
function setLines(borders: Excel.RangeBorderCollection, lines: Lines, inside: boolean): void {
  const draw = (index: `${Excel.BorderIndex}`, edge: Edge): void => {
    const border = borders.getItem(index);
    if (edge === 'none') {
      border.style = 'None';
      return;
    }
    border.style = 'Continuous';
    border.weight = weights[edge];
    border.color = lines.colour;
  };
  draw('EdgeTop', lines.top);
  draw('EdgeBottom', lines.bottom);
  draw('EdgeLeft', lines.left);
  draw('EdgeRight', lines.right);
  if (!inside) return;
  if (lines.top === lines.bottom) draw('InsideHorizontal', lines.top);
  if (lines.left === lines.right) draw('InsideVertical', lines.left);
}
