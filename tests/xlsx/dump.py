"""What an .xlsx file holds, as JSON: a reader that has nothing in common with the product's.

Cells are taken from the XML itself; rules, pages, names and views as openpyxl understands them.
Usage: dump.py FILE
"""
import io
import json
import re
import sys
import zipfile

from lxml import etree
from openpyxl import load_workbook

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
REL = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id'


def unescape(text):
    return re.sub('_x([0-9A-Fa-f]{4})_', lambda m: chr(int(m.group(1), 16)), text or '')


def colour(value):
    return None if value is None or value.type != 'rgb' else value.rgb[-6:]


def shared_strings(package):
    if 'xl/sharedStrings.xml' not in package.namelist():
        return []
    root = etree.fromstring(package.read('xl/sharedStrings.xml'))
    return [
        ''.join(unescape(t.text) for t in item.iter(MAIN + 't') if t.getparent().tag != MAIN + 'rPh')
        for item in root
    ]


def sheet_parts(package):
    links = etree.fromstring(package.read('xl/_rels/workbook.xml.rels'))
    target = {link.get('Id'): link.get('Target') for link in links}
    workbook = etree.fromstring(package.read('xl/workbook.xml'))
    for sheet in workbook.find(MAIN + 'sheets'):
        path = target[sheet.get(REL)]
        yield sheet.get('name'), etree.fromstring(
            package.read(path.lstrip('/') if path.startswith('/') else 'xl/' + path)
        )


def cell(node, strings):
    kind, stored, formula = node.get('t', 'n'), node.find(MAIN + 'v'), node.find(MAIN + 'f')
    value = None if stored is None else stored.text or ''
    if value is not None:
        value = {
            's': lambda: strings[int(value)],
            'str': lambda: unescape(value),
            'b': lambda: value == '1',
            'e': lambda: value,
            'n': lambda: float(value),
        }[kind]()
    return {'type': kind, 'value': value, 'formula': None if formula is None else formula.text}


def style(node):
    side = node.border
    edge = lambda s: None if s is None or s.style is None else [s.style, colour(s.color)]
    fill = colour(node.fill.fgColor) if node.fill.fill_type == 'solid' else None
    return {
        'font': node.font.name,
        'size': node.font.sz,
        'bold': bool(node.font.b),
        'italic': bool(node.font.i),
        'colour': colour(node.font.color),
        'charset': node.font.charset,
        'fill': fill,
        'border': [edge(side.top), edge(side.bottom), edge(side.left), edge(side.right)],
        'format': node.number_format,
        'horizontal': node.alignment.horizontal,
        'vertical': node.alignment.vertical,
        'indent': node.alignment.indent,
        'wrap': bool(node.alignment.wrap_text),
        'shrink': bool(node.alignment.shrink_to_fit),
        'locked': node.protection.locked,
        'quotePrefix': bool(node.quotePrefix),
    }


def validation(rule):
    return {
        'areas': sorted(str(area) for area in rule.sqref.ranges),
        'type': rule.type,
        'operator': rule.operator,
        'formulas': [rule.formula1, rule.formula2],
        'prompt': [rule.promptTitle, rule.prompt, bool(rule.showInputMessage)],
        'error': [rule.errorTitle, rule.error, bool(rule.showErrorMessage), rule.errorStyle],
        'allowBlank': bool(rule.allowBlank),
    }


def conditional(area, rule):
    dxf = rule.dxf
    return {
        'area': str(area.sqref),
        'type': rule.type,
        'formula': rule.formula,
        'priority': rule.priority,
        'fill': colour(dxf.fill.bgColor) if dxf.fill else None,
        'colour': colour(dxf.font.color) if dxf.font else None,
        'bold': bool(dxf.font and dxf.font.b),
    }


def page(sheet, node):
    setup, margins = sheet.page_setup, sheet.page_margins
    fits = sheet.sheet_properties.pageSetUpPr
    raw = lambda tag: getattr(node.find(f'.//{MAIN}{tag}'), 'text', None)
    return {
        'paper': setup.paperSize,
        'orientation': setup.orientation,
        'fit': [fits.fitToPage, setup.fitToWidth, setup.fitToHeight] if fits and fits.fitToPage else None,
        'scale': setup.scale,
        'blackAndWhite': bool(setup.blackAndWhite),
        'margins': [margins.top, margins.bottom, margins.left, margins.right, margins.header, margins.footer],
        'centred': bool(sheet.print_options.horizontalCentered),
        'header': raw('oddHeader'),
        'footer': raw('oddFooter'),
        'breaks': [line.id for line in sheet.row_breaks.brk],
    }


def cells(node, opened, strings):
    # Cells share their styles; openpyxl takes long to say each.
    styles = {}
    found = {}
    for c in node.iter(MAIN + 'c'):
        at, number = c.get('r'), c.get('s')
        if number not in styles:
            styles[number] = style(opened[at])
        found[at] = {**cell(c, strings), 'style': styles[number]}
    return found


def sheet(node, opened, strings):
    view, lock = opened.sheet_view, opened.protection
    flags = ('objects', 'scenarios', 'autoFilter', 'formatColumns', 'formatRows', 'formatCells', 'sort')
    return {
        'state': opened.sheet_state,
        'tabColour': colour(opened.sheet_properties.tabColor),
        'summaryBelow': opened.sheet_properties.outlinePr.summaryBelow,
        'gridLines': view.showGridLines is not False,
        'zoom': view.zoomScale or 100,
        'selected': bool(view.tabSelected),
        'freeze': opened.freeze_panes,
        'cursor': [[s.pane, s.activeCell, s.sqref] for s in view.selection],
        'activePane': None if view.pane is None else view.pane.activePane,
        'filter': opened.auto_filter.ref,
        'defaultRowHeight': opened.sheet_format.defaultRowHeight,
        'outlineLevels': [opened.sheet_format.outlineLevelRow or 0, opened.sheet_format.outlineLevelCol or 0],
        'columns': [
            [float(c.get('width')), c.get('hidden') in ('1', 'true'), int(c.get('outlineLevel', 0))]
            for c in node.iter(MAIN + 'col')
            for _ in range(int(c.get('min')), int(c.get('max')) + 1)
        ],
        'rows': {
            int(r.get('r')) - 1: [
                None if r.get('ht') is None else float(r.get('ht')),
                r.get('hidden') in ('1', 'true'),
                int(r.get('outlineLevel', 0)),
                r.get('customHeight') in ('1', 'true'),
            ]
            for r in node.iter(MAIN + 'row')
        },
        'collapsed': [int(r.get('r')) - 1 for r in node.iter(MAIN + 'row') if r.get('collapsed') in ('1', 'true')],
        'cells': cells(node, opened, strings),
        'merges': [area.get('ref') for area in node.iter(MAIN + 'mergeCell')],
        'validations': [validation(rule) for rule in opened.data_validations.dataValidation],
        'conditional': sorted(
            (conditional(area, rule) for area in opened.conditional_formatting for rule in area.rules),
            key=lambda rule: rule['priority'],
        ),
        # A flag that is on forbids; openpyxl keeps the file's sense.
        'protection': {flag: bool(getattr(lock, flag)) for flag in flags} if lock.sheet else None,
        'password': lock.password,
        'page': page(opened, node),
    }


def unmerged(package):
    """The file without its merged areas: openpyxl forgets how covered cells look."""
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, 'w') as parts:
        for name in package.namelist():
            content = package.read(name)
            if name.startswith('xl/worksheets/sheet'):
                content = re.sub(b'<mergeCells.*</mergeCells>', b'', content, flags=re.DOTALL)
            parts.writestr(name, content)
    return copy


def main(path):
    package = zipfile.ZipFile(path)
    workbook = load_workbook(unmerged(package))
    strings = shared_strings(package)
    names = etree.fromstring(package.read('xl/workbook.xml')).find(MAIN + 'definedNames')
    about = workbook.properties
    return {
        'properties': [about.title, about.subject, about.creator, about.created.isoformat(), about.language],
        'active': workbook.active.title,
        'fullCalcOnLoad': workbook.calculation.fullCalcOnLoad,
        'names': [
            [n.get('name'), n.text, n.get('localSheetId'), n.get('hidden') in ('1', 'true')]
            for n in ([] if names is None else names)
        ],
        'sheets': {name: sheet(node, workbook[name], strings) for name, node in sheet_parts(package)},
    }


# json.dump would take four times as long: it writes every piece by itself.
sys.stdout.write(json.dumps(main(sys.argv[1]), ensure_ascii=True))
